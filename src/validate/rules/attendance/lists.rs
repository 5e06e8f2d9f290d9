//! The printed lists of who attended, and changes to them.

use crate::fix::Edit;
use crate::parse::Part;
use crate::source::Span;
use crate::text::Cut;
use crate::validate::subject::{List, Subject};

/// The name of a participant in the source. Nothing where a line end stands in it.
pub(super) fn bare_slot(subject: &Subject<'_>, at: usize) -> Option<Span> {
    let [piece] = subject.pieces(Part::Participant(at)) else { return None };
    (!piece.slice(subject.source()?).contains('\n')).then_some(*piece)
}

/// The article before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Article {
    None,
    Within,
    /// With a capital, at the head of a sentence.
    Opening,
}

/// The article before the name of a participant in the source.
pub(super) fn article(subject: &Subject<'_>, at: usize) -> Article {
    let piece = subject.pieces(Part::Participant(at)).first();
    let before = subject.source().zip(piece).map_or("", |(source, piece)| source.head(piece.start()));
    if before.ends_with("the ") {
        Article::Within
    } else if before.ends_with("The ") {
        Article::Opening
    } else {
        Article::None
    }
}

/// The name of a participant in the source, with its article unless that opens a sentence.
pub(super) fn slot(subject: &Subject<'_>, at: usize) -> Option<Span> {
    let bare = bare_slot(subject, at)?;
    let length = if article(subject, at) == Article::Within { "the ".len() } else { 0 };
    Some(Span::new(bare.start() - length, bare.end()))
}

/// What stands between two names that follow each other in a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Comma,
    And,
}

fn between(subject: &Subject<'_>, first: usize) -> Option<(Between, Span)> {
    let (before, behind) = (slot(subject, first)?, slot(subject, first + 1)?);
    let span = Span::new(before.end(), behind.start());
    let kind = match span.slice(subject.source()?).trim() {
        "," | ";" => Between::Comma,
        "and" => Between::And,
        _ => return None,
    };
    Some((kind, span))
}

/// The edits that take a participant out of its list, commas and "and" put right.
pub(super) fn removal(subject: &Subject<'_>, at: usize) -> Option<Vec<Edit>> {
    let own = slot(subject, at)?;
    let before = at.checked_sub(1).and_then(|before| between(subject, before));
    let delete = |span: Span| Edit { span, text: String::new() };
    match before {
        Some((Between::Comma, span)) => Some(vec![delete(Span::new(span.start(), own.end()))]),
        Some((Between::And, span)) => {
            let mut edits = vec![delete(Span::new(span.start(), own.end()))];
            if let Some((Between::Comma, comma)) = at.checked_sub(2).and_then(|first| between(subject, first))
            {
                edits.push(Edit { span: comma, text: " and ".to_owned() });
            }
            Some(edits)
        }
        None => {
            let (_, span) = between(subject, at)?;
            Some(vec![delete(Span::new(own.start(), span.end()))])
        }
    }
}

/// The edits that put a name before a member of a list, or behind its last one.
pub(super) fn insertion(
    subject: &Subject<'_>,
    list: &List,
    before: Option<usize>,
    name: &str,
) -> Option<Vec<Edit>> {
    if let Some(next) = before {
        let start = slot(subject, next)?.start();
        // "A and B": the name before B takes the place of "and".
        let joined = next.checked_sub(1).and_then(|first| between(subject, first));
        return Some(match joined {
            Some((Between::And, span)) => {
                vec![Edit { span: Span::new(span.start(), start), text: format!(", {name} and ") }]
            }
            _ => vec![Edit { span: Span::new(start, start), text: format!("{name}, ") }],
        });
    }
    let hindmost = *list.members.last()?;
    let end = slot(subject, hindmost)?.end();
    let (kind, span) = hindmost.checked_sub(1).and_then(|first| between(subject, first))?;
    let mut edits = vec![Edit { span: Span::new(end, end), text: format!(" and {name}") }];
    if kind == Between::And {
        edits.push(Edit { span, text: ", ".to_owned() });
    }
    Some(edits)
}
