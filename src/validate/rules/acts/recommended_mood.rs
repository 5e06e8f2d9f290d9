use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::fix::{Edit, Fix, Safety};
use crate::model::Act;
use crate::parse::Part;
use crate::source::Span;
use crate::text::{Cut as _, Substrings};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// "Recommended that" is followed by one mood through the report: "consider", or "should consider".
    ///
    /// # Why
    ///
    /// Both are good English; a change between them in one list of recommendations makes the reader look for a meaning. The mood used less
    /// often is pointed out.
    ///
    /// # Wrong
    ///
    /// ```text
    /// II. Conclusions and recommendations
    ///
    /// 1. The Working Group recommended that the Conference consider the matter.
    ///
    /// 2. The Working Group recommended that the secretariat prepare a paper.
    ///
    /// 3. The Working Group recommended that States parties should send information.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// II. Conclusions and recommendations
    ///
    /// 1. The Working Group recommended that the Conference consider the matter.
    ///
    /// 2. The Working Group recommended that the secretariat prepare a paper.
    ///
    /// 3. The Working Group recommended that States parties send information.
    /// ```
    RecommendedMood {
        code: "H61",
        name: "recommended-mood",
        severity: Info,
        mends: Offers,
        authority: "the report itself",
        english: true,
    }
}

impl Rule for RecommendedMood {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let mut should: Vec<(Part, Range<usize>)> = Vec::new();
        let mut subjunctive: Vec<(Part, Range<usize>)> = Vec::new();
        for (at, recommendation) in subject.report().recommendations().iter().enumerate() {
            for (index, act) in recommendation.acts().enumerate() {
                let part = Part::Act { recommendation: at, act: index };
                match mood(act) {
                    Some((Mood::Should, words)) => should.push((part, words)),
                    Some((Mood::Subjunctive, words)) => subjunctive.push((part, words)),
                    None => {}
                }
            }
        }
        if should.len() <= subjunctive.len() {
            should.into_iter().filter(|_| !subjunctive.is_empty()).for_each(|(part, words)| {
                sink.report(found_should(subject, part, words));
            });
        } else {
            for (part, words) in subjunctive {
                let finding = Finding::new(
                    Spot::Words(part, words),
                    "expected \"should\" as in the other recommendations, found a verb without it",
                )
                .help("write \"should\" before the verb, or leave it out everywhere");
                sink.report(finding);
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Mood {
    Should,
    Subjunctive,
}

/// What another clause or sentence begins with.
static CLAUSES: LazyLock<Substrings> = LazyLock::new(|| {
    Substrings::new([" that ", " which ", " who ", " whether ", " how ", " if ", ". "].into_iter())
});

static OPENING: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("recommended that"));

/// The mood behind "recommended that", and the words that show it. Where another clause begins before "should", it is not told.
fn mood(act: &Act) -> Option<(Mood, Range<usize>)> {
    let text = act.text();
    let start = OPENING.find(text.as_bytes())?;
    let behind = start + OPENING.needle().len();
    let rest = text.tail(behind);
    let ends = CLAUSES.place(rest);
    let clause = rest.head(ends.unwrap_or(rest.len()));
    match clause.find(" should ") {
        Some(at) => Some((Mood::Should, behind + at + 1..behind + at + " should".len())),
        None if ends.is_some() && rest.contains(" should ") => None,
        None => Some((Mood::Subjunctive, start..behind)),
    }
}

fn found_should(subject: &Subject<'_>, part: Part, words: Range<usize>) -> Finding {
    let spot = Spot::Words(part, words);
    let fix = subject.span(&spot).zip(subject.source()).and_then(|(span, source)| {
        let gap = Span::new(span.start(), span.end() + 1);
        (gap.slice(source) == "should ").then(|| {
            let edit = Edit { span: gap, text: String::new() };
            Fix::new("leave \"should\" out", vec![edit], Safety::Offer)
        })
    });
    Finding::new(spot, "expected the verb alone as in the other recommendations, found \"should\"")
        .label("not in the others")
        .help("leave \"should\" out: \"recommended that the Conference consider\"")
        .fix(fix)
}
