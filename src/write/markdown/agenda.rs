//! The agenda, under the paragraph that adopts it.

use chrono::NaiveDate;

use super::items::{line, mark, under};
use super::words::plain;
use crate::cite::Cited;
use crate::model::{AgendaItem, Paragraph, Report};
use crate::parse::announces_agenda;
use crate::text::fold;

/// The place, in the report's list, of the paragraph the agenda is printed under, if the words of one announce it. Of
/// several, as where paragraphs have no numbers, the one that tells the day, or ends in a colon.
pub(super) fn host(report: &Report) -> Option<usize> {
    let agenda = report.agenda();
    if agenda.items().is_empty() {
        return None;
    }
    let hosts = |paragraph: &Paragraph| {
        paragraph.number() == agenda.paragraph()
            && paragraph.items().is_empty()
            && announces_agenda(fold(paragraph.text()).text())
    };
    let rank = |paragraph: &Paragraph| {
        let same_day = first_day(paragraph.text()) == agenda.adopted_on();
        (same_day, paragraph.text().trim_end().ends_with(':'))
    };
    let candidates = report.paragraphs().iter().enumerate().rev().filter(|(_, paragraph)| hosts(paragraph));
    candidates.max_by_key(|(_, paragraph)| rank(paragraph)).map(|(at, _)| at)
}

/// The first day a text names.
fn first_day(text: &str) -> Option<NaiveDate> {
    crate::cite::find(text).into_iter().find_map(|found| match found.cited {
        Cited::Date { value: Some(value), .. } => value.start().filter(|day| value.end() == Some(*day)),
        _ => None,
    })
}

/// The lines of the items with the stops the house puts behind them, `indent` spaces from the margin.
pub(super) fn items(items: &[AgendaItem], indent: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut stack = Vec::new();
    push(&mut stack, items, indent, 0);
    while let Some((indent, degree, is_last, item)) = stack.pop() {
        let mark = mark(item.number());
        let stop = match item.title().chars().next_back() {
            Some('?' | '!') => "",
            _ if !item.items().is_empty() => ":",
            _ if degree == 0 || is_last => ".",
            _ => ";",
        };
        lines.push(line(indent, &mark, &(plain(item.title()) + stop)));
        push(&mut stack, item.items(), indent + under(&mark), degree + 1);
    }
    lines
}

type Entry<'a> = (usize, usize, bool, &'a AgendaItem);

fn push<'a>(stack: &mut Vec<Entry<'a>>, items: &'a [AgendaItem], indent: usize, degree: usize) {
    let last = items.len().saturating_sub(1);
    stack.extend(items.iter().enumerate().rev().map(|(at, item)| (indent, degree, at == last, item)));
}
