use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// A line that begins like a numbered paragraph but is a heading, or an item of the agenda or of a list, is told.
    ///
    /// # Why
    ///
    /// Paragraphs, headings of the third degree and items of an agenda all begin "1. ". In print their type and indent tell them
    /// apart; in plain text only the sequence does. The rule is for extracted text only, and asks for a look.
    ///
    /// # Wrong
    ///
    /// ```text
    /// I. Organization of the meeting
    ///
    /// 1. The Working Group adopted the following agenda:
    ///
    /// 1. Organizational matters.
    ///
    /// 2. Adoption of the report.
    ///
    /// 2. The meeting was attended by 20 States.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// I. Organization of the meeting
    ///
    /// 1. The Working Group adopted the following agenda:
    ///
    ///    1. Organizational matters.
    ///
    ///    2. Adoption of the report.
    ///
    /// 2. The meeting was attended by 20 States.
    /// ```
    MarkerCollision {
        code: "C25",
        name: "marker-collision",
        severity: Info,
        mends: No,
        authority: "text extraction: headings, paragraphs and items that begin alike",
        extraction: true,
    }
}

impl Rule for MarkerCollision {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        for (at, (_, section)) in subject.sections().iter().enumerate() {
            if section.number().is_some_and(is_arabic) {
                report(subject, Part::Section(at), "heading", sink);
            }
        }
        // Of a list that stands at the margin the first item is told.
        let agenda = subject.report().agenda();
        let mut items = agenda.all_items().enumerate().filter(|(_, item)| is_arabic(item.number()));
        items.any(|(at, _)| report(subject, Part::AgendaItem(at), "agenda item", sink));
        for (at, paragraph) in subject.report().paragraphs().iter().enumerate() {
            let mut items = paragraph.all_items().enumerate().filter(|(_, item)| is_arabic(item.label()));
            items.any(|(item, _)| report(subject, Part::Item { paragraph: at, item }, "item", sink));
        }
    }
}

fn is_arabic(label: &str) -> bool {
    !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_digit())
}

/// Tells of a part whose number stands bare at the beginning of its line.
fn report(subject: &Subject<'_>, part: Part, what: &'static str, sink: &mut Sink<'_>) -> bool {
    let spot = Spot::Mark(part);
    let at_margin = subject.source().zip(subject.span(&spot)).is_some_and(|(source, mark)| {
        let bare = mark.slice(source).starts_with(|c: char| c.is_ascii_digit());
        let before = source.head(mark.start());
        bare && (before.is_empty() || before.ends_with(['\n', '\r', '\u{feff}']))
    });
    if at_margin {
        let finding = Finding::new(spot, format!("the {what} begins like a numbered paragraph"));
        sink.report(finding.label(what).help("indent it or mark it up if it is read wrongly; else leave it"));
    }
    at_margin
}
