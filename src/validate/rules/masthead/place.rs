//! Where in the front of a document a finding points, and where a missing line goes.

use super::super::citations::grammar;
use crate::fix::{Edit, Fix, Safety};
use crate::outline::BlockKind;
use crate::parse::{MastheadField, Part};
use crate::source::Span;
use crate::text::{is_blank, lines};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

/// Whether the report has any field of a masthead.
pub(super) fn has_masthead(subject: &Subject<'_>) -> bool {
    let masthead = subject.report().masthead();
    masthead.organ().is_some()
        || !masthead.symbols().is_empty()
        || masthead.distribution().is_some()
        || masthead.date().is_some()
        || masthead.original_language().is_some()
}

/// Whether the masthead is one of the Conference or its bodies.
pub(super) fn is_ours(subject: &Subject<'_>) -> bool {
    subject.is_ours() && has_masthead(subject)
}

/// The line of the masthead with a symbol whose number is left open, as drafts have it: `CAC/COSP/2017/[..]`.
pub(super) fn open_symbol(subject: &Subject<'_>) -> Option<MastheadField> {
    let masthead = subject.report().masthead();
    let is_open = |line: &str| line.split(' ').any(grammar::is_open);
    let other = || masthead.other().iter().position(|line| is_open(line)).map(MastheadField::Other);
    masthead.organ().filter(|line| is_open(line)).map(|_| MastheadField::Organ).or_else(other)
}

/// The first of some fields that stands in the text, or else the title.
pub(super) fn beside(subject: &Subject<'_>, fields: &[MastheadField]) -> Spot {
    let parts = fields.iter().map(|field| Part::Masthead(*field)).chain([Part::Title]);
    let found = parts.into_iter().find(|part| !subject.pieces(*part).is_empty());
    found.map_or(Spot::Report, Spot::Whole)
}

/// A line of the masthead that begins with some words.
pub(super) fn line_with(subject: &Subject<'_>, opens: impl Fn(&str) -> bool) -> Option<Span> {
    let source = subject.source()?;
    let blocks = subject.blocks().iter().filter(|block| block.kind() == BlockKind::Masthead);
    for block in blocks {
        for line in lines(block.span().slice(source)) {
            if let Some(cell) = cells(line.text).find(|cell| opens(cell)) {
                let start = cell.as_ptr() as usize - source.as_ptr() as usize;
                return Some(Span::new(start, start + cell.len()));
            }
        }
    }
    None
}

/// What stands apart in a line by a tab or three blanks.
fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.split('\t').flat_map(|part| part.split("   ")).map(|cell| cell.trim_matches(is_blank))
}

/// A change that puts a line of its own before the line of a spot.
pub(super) fn insert_line(subject: &Subject<'_>, before: &Spot, words: &str) -> Option<Fix> {
    let source = subject.source()?;
    let at = subject.span(before)?.start();
    let start = source.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let windows =
        memchr::memchr_iter(b'\r', source.as_bytes()).any(|at| source.as_bytes().get(at + 1) == Some(&b'\n'));
    let end = if windows { "\r\n" } else { "\n" };
    let edit = Edit { span: Span::new(start, start), text: format!("{words}{end}{end}") };
    Some(Fix::new(format!("insert \"{words}\""), vec![edit], Safety::Offer))
}

/// The first line of the masthead that says more than "United Nations".
pub(super) fn first_line(subject: &Subject<'_>) -> Option<Spot> {
    let is_opening = |cell: &str| !cell.is_empty() && !is_name(cell);
    line_with(subject, is_opening).map(Spot::Source)
}

fn is_name(cell: &str) -> bool {
    let dress = |c: char| !c.is_alphanumeric();
    cell.trim_matches(dress).eq_ignore_ascii_case("United Nations")
}
