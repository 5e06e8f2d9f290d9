use super::place;
use crate::bodies::BodyId;
use crate::fix::Safety;
use crate::model::Language;
use crate::parse::{MastheadField, Part};
use crate::text::fold;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// The masthead names the Conference as the organ the document goes to.
    ///
    /// # Why
    ///
    /// Every document with a masthead says for which organ it is; those of the working groups and of the Implementation Review
    /// Group are for the Conference, but for their conference room papers. Reports of other bodies are not looked at. Where a report has no masthead at all, this rule
    /// alone says so.
    ///
    /// # Wrong
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6
    ///
    /// Conference of the Parties to the United Nations Convention against Corruption
    ///
    /// Distr.: General
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6
    ///
    /// Conference of the States Parties to the United Nations Convention against Corruption
    ///
    /// Distr.: General
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    MastheadOrgan {
        code: "A01",
        name: "masthead-organ",
        severity: Error,
        mends: Offers,
        authority: super::MANUAL,
        english: true,
    }
}

impl Rule for MastheadOrgan {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        // The official name is known here in English only.
        if !subject.is_ours() || subject.report().language() != Language::English {
            return;
        }
        let name = BodyId::Conference.info().name();
        let organ = Part::Masthead(MastheadField::Organ);
        match subject.report().masthead().organ() {
            Some(found) if is_name(found, name) => {}
            // A conference room paper is for the body that sits.
            Some(found) if is_room_paper(subject) && crate::bodies::find(found).is_some() => {}
            // The line of a draft that has its symbol, still without its number, beside the name.
            Some(found) if found.contains(name) && place::open_symbol(subject).is_some() => {}
            Some(found) => sink.report(wrong(subject, organ, found, name)),
            None => match nearly(subject) {
                Some((part, found)) => sink.report(wrong(subject, part, found, name)),
                None => sink.report(missing(subject, name)),
            },
        }
    }
}

fn wrong(subject: &Subject<'_>, part: Part, found: &str, name: &str) -> Finding {
    let spot = Spot::Whole(part);
    let alone = subject.pieces(part).len() == 1;
    let fix = subject.replace(&spot, name, Safety::Offer).filter(|_| alone);
    Finding::new(spot, format!("expected \"{name}\", found \"{found}\""))
        .label("expected the name of the Conference")
        .help("write the full name of the Conference")
        .fix(fix)
}

fn missing(subject: &Subject<'_>, name: &str) -> Finding {
    let message = if place::has_masthead(subject) {
        "the masthead does not name the organ the document goes to"
    } else {
        "the report has no masthead"
    };
    let fields = [MastheadField::Distribution, MastheadField::Date, MastheadField::Symbol(0)];
    let spot = place::beside(subject, &fields);
    let fix = place::insert_line(subject, &spot, name);
    Finding::new(spot, message).help(format!("write \"{name}\" between symbol and distribution")).fix(fix)
}

/// A line that stands in the place of the name: one that looks like it, or that names an organ before the distribution.
fn nearly<'a>(subject: &Subject<'a>) -> Option<(Part, &'a str)> {
    const NOUNS: [&str; 6] = ["Conference", "Commission", "Council", "Committee", "Assembly", "arties to"];
    let part = |at: usize| Part::Masthead(MastheadField::Other(at));
    let start = |part: Part| subject.pieces(part).first().map(|piece| piece.start());
    let distribution = start(Part::Masthead(MastheadField::Distribution));
    let is_organ = |(at, line): &(usize, &String)| {
        let before = distribution.is_none_or(|end| start(part(*at)).is_some_and(|start| start < end));
        line.len() < 120 && before && NOUNS.iter().any(|noun| line.contains(noun))
    };
    let mut lines = subject.report().masthead().other().iter().enumerate();
    lines.find(is_organ).map(|(at, line)| (part(at), line.as_str()))
}

fn is_room_paper(subject: &Subject<'_>) -> bool {
    let symbols = subject.report().masthead().symbols();
    symbols.iter().any(|symbol| symbol.as_str().contains("/CRP."))
}

fn is_name(found: &str, name: &str) -> bool {
    let folded = fold(found);
    let words = folded.text().trim_end_matches('*').split_whitespace();
    words.map(str::to_ascii_lowercase).eq(name.split(' ').map(str::to_ascii_lowercase))
}
