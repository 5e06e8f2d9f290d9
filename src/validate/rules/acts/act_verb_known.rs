use crate::model::{Act, ActKind, Recommendation};
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Each paragraph of the conclusions says what the body did, with a verb that is known: "The Working Group recommended …".
    ///
    /// # Why
    ///
    /// The verb tells a reader whether something was decided, asked for, welcomed or only noted. A paragraph without one leaves that open.
    /// Where fewer than half of the paragraphs have an act the conclusions are of another make, and nothing is said; nor of other bodies.
    ///
    /// # Wrong
    ///
    /// ```text
    /// II. Conclusions and recommendations
    ///
    /// 1. The Working Group welcomed the report of the secretariat.
    ///
    /// 2. Progress had been made in many countries.
    ///
    /// 3. The Working Group requested the secretariat to report at its next meeting.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// II. Conclusions and recommendations
    ///
    /// 1. The Working Group welcomed the report of the secretariat.
    ///
    /// 2. The Working Group noted that progress had been made in many countries.
    ///
    /// 3. The Working Group requested the secretariat to report at its next meeting.
    /// ```
    ActVerbKnown {
        code: "H59",
        name: "act-verb-known",
        severity: Warning,
        mends: No,
        authority: "practice of the conclusions of the working groups, CAC/COSP/WG.4/2011/4",
        english: true,
    }
}

impl Rule for ActVerbKnown {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let recommendations = subject.report().recommendations();
        let with_acts = recommendations.iter().filter(|one| one.acts().len() > 0).count();
        if with_acts * 2 < recommendations.len() || subject.is_foreign() {
            return;
        }
        for (at, recommendation) in recommendations.iter().enumerate() {
            match recommendation.acts().next() {
                None => sink.report(no_act(subject, recommendation)),
                Some(act) if act.kind() == ActKind::Other => {
                    sink.report(unknown_verb(Part::Act { recommendation: at, act: 0 }, act));
                }
                Some(_) => {}
            }
        }
    }
}

/// How many words of a paragraph are shown.
const SHOWN: usize = 5;

fn no_act(subject: &Subject<'_>, recommendation: &Recommendation) -> Finding {
    let place = subject.paragraph_numbered(recommendation.paragraph()).map(Part::Paragraph);
    let words = place.and_then(|part| subject.words(part)).unwrap_or_default();
    let end = words.match_indices(' ').nth(SHOWN - 1).map_or(words.len(), |(at, _)| at);
    let spot = place.map_or(Spot::Report, |part| Spot::Words(part, 0..end));
    Finding::new(spot, format!("expected the body and what it did, found \"{}\"", words.head(end)))
        .label("no act of the body")
        .help("begin with the body and a verb, as in \"The Working Group noted that\"")
}

fn unknown_verb(part: Part, act: &Act) -> Finding {
    let verb = act.verb();
    Finding::new(super::verb_spot(part, act), format!("\"{verb}\" is no verb that conclusions use"))
        .label("unusual verb")
        .help("say what the body did with a verb such as \"recommended\", \"requested\", \"noted\" or \"decided\"")
}
