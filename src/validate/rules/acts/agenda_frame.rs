use crate::model::AgendaItem;
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// The agenda begins with the organization of the meeting and ends with the adoption of the report.
    ///
    /// # Why
    ///
    /// The agendas of the Conference and of the bodies under it have this frame, whatever stands between; the report's own sections
    /// follow it. Agendas of other bodies are not looked at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// I. Introduction
    ///
    /// 20. The Working Group adopted the following agenda:
    ///
    ///    1. Organizational matters.
    ///
    ///    2. Adoption of the report.
    ///
    ///    3. Technical assistance.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// I. Introduction
    ///
    /// 20. The Working Group adopted the following agenda:
    ///
    ///    1. Organizational matters.
    ///
    ///    2. Technical assistance.
    ///
    ///    3. Adoption of the report.
    /// ```
    AgendaFrame {
        code: "H58",
        name: "agenda-frame",
        severity: Warning,
        mends: No,
        authority: "practice of the agendas of the Conference and its working groups, CAC/COSP/WG.4/2011/4, CAC/COSP/IRG/2016/9",
        english: true,
    }
}

/// Words of a first item.
const OPENINGS: [&str; 5] = [
    "organizational matters",
    "opening of the",
    "organization of work",
    "adoption of the agenda",
    "organization of the",
];

impl Rule for AgendaFrame {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let [first, .., last] = subject.report().agenda().items() else { return };
        if subject.is_foreign() {
            return;
        }
        if !OPENINGS.iter().any(|words| has(first.title(), words)) {
            let message =
                format!("expected an item on organizational matters first, found \"{}\"", first.title());
            let finding = Finding::new(Spot::Words(Part::AgendaItem(0), 0..first.title().len()), message)
                .label("expected \"Organizational matters\"")
                .help("begin the agenda with \"Organizational matters\"");
            sink.report(finding);
        }
        if !has(last.title(), "adoption of the report") {
            let at = subject.report().agenda().all_items().count() - with_items(last);
            let message =
                format!("expected \"Adoption of the report\" as the last item, found \"{}\"", last.title());
            let finding = Finding::new(Spot::Words(Part::AgendaItem(at), 0..last.title().len()), message)
                .label("expected \"Adoption of the report\"")
                .help("end the agenda with \"Adoption of the report\"");
            sink.report(finding);
        }
    }
}

/// How many items an item is, with those under it.
fn with_items(item: &AgendaItem) -> usize {
    let mut count = 0;
    let mut stack = vec![item];
    while let Some(item) = stack.pop() {
        count += 1;
        stack.extend(item.items());
    }
    count
}

/// Whether a title holds some words, capitals or not.
fn has(title: &str, words: &str) -> bool {
    let starts = title.char_indices().map(|(at, _)| at);
    starts.into_iter().any(|at| title.cut(at..at + words.len()).eq_ignore_ascii_case(words))
}
