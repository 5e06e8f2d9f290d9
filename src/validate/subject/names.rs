//! Bodies as running text names them.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::bodies::{self, BodyId, Gathering};
use crate::text::Cut as _;

static CONFERENCE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("Conference"));
static GROUP: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("Group"));
static EXPERT_MEETING: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("xpert meeting"));

/// The bodies named in a text, with the places of their names. `None` is a body that is not ours.
pub(crate) fn bodies_in(text: &str, own: Option<BodyId>) -> Vec<(usize, Option<BodyId>)> {
    let mut found: Vec<(usize, Option<BodyId>)> = Vec::new();
    for at in CONFERENCE.find_iter(text.as_bytes()) {
        found.push((at, conference(text, at)));
    }
    for at in GROUP.find_iter(text.as_bytes()) {
        found.push((at, group(text, at, own)));
    }
    for at in EXPERT_MEETING.find_iter(text.as_bytes()) {
        found.push((at, Some(BodyId::InternationalCooperation)));
    }
    found.sort_unstable();
    found
}

/// "the Conference", but not "the Conference of the Parties" or "the Review Conference".
fn conference(text: &str, at: usize) -> Option<BodyId> {
    let behind = text.tail(at + "Conference".len());
    let other =
        behind.starts_with(" of the Parties") || behind.starts_with(" on ") || behind.starts_with(" for ");
    let before = text.head(at).trim_end().rsplit(' ').next().unwrap_or_default();
    let longer = before.starts_with(char::is_uppercase) && !["The", "That", "At", "In"].contains(&before);
    (!other && !longer).then_some(BodyId::Conference)
}

/// "the Working Group", "the Implementation Review Group", "the Working Group on Asset Recovery".
fn group(text: &str, at: usize, own: Option<BodyId>) -> Option<BodyId> {
    let before = text.head(at);
    if before.ends_with("Implementation Review ") {
        return Some(BodyId::ImplementationReviewGroup);
    }
    let is_working = before.ends_with("Working ");
    let start = if is_working { at - "Working ".len() } else { at };
    if is_working && text.tail(at + "Group".len()).starts_with(" on ") {
        return bodies::find(text.tail(start)).filter(|(_, range)| range.start == 0).map(|(id, _)| id);
    }
    let article = ["the ", "The ", "Intergovernmental ", "Open-ended "]
        .iter()
        .any(|word| text.head(start).ends_with(word));
    own.filter(|own| article && is_called_group(*own, is_working))
}

fn is_called_group(body: BodyId, working: bool) -> bool {
    match body {
        BodyId::Conference | BodyId::InternationalCooperation => false,
        BodyId::ImplementationReviewGroup => !working,
        _ => body.info().holds() == Gathering::Meeting,
    }
}

/// The longest half of a sentence that is looked at, in bytes.
const REACH: usize = 600;

/// Where the sentence around a place begins and ends.
pub(crate) fn sentence(text: &str, at: usize) -> std::ops::Range<usize> {
    let before = text.head(at).last(REACH);
    let open = at - before.len();
    let start = memchr::memrchr3_iter(b'.', b';', b':', before.as_bytes())
        .find_map(|mark| end_of_sentence(before, mark));
    let behind = text.tail(at).first(REACH);
    let mut stops = memchr::memmem::find_iter(behind.as_bytes(), b". ");
    let end = stops.find(|stop| end_of_sentence(behind, *stop).is_some()).unwrap_or(behind.len());
    open + start.unwrap_or(0)..at + end
}

/// Behind a mark, if it ends a sentence; that of "St. " ends none.
fn end_of_sentence(before: &str, mark: usize) -> Option<usize> {
    let head = before.head(mark);
    let abbreviates = before.byte(mark) == b'.' && (head.ends_with("St") || head.ends_with("No"));
    (before.byte(mark + 1) == b' ' && !abbreviates).then_some(mark + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<Option<BodyId>> {
        bodies_in(text, Some(BodyId::Prevention)).into_iter().map(|(_, body)| body).collect()
    }

    #[test]
    fn the_point_of_an_abbreviation_ends_no_sentence() {
        let text = "It met. At its sixth session, held in St. Petersburg, it sat. It rose.";
        assert_eq!(text.cut(sentence(text, 15)), "At its sixth session, held in St. Petersburg, it sat");
    }

    #[test]
    fn bodies_are_told_apart() {
        assert_eq!(
            named("the Working Group asked the Conference"),
            [Some(BodyId::Prevention), Some(BodyId::Conference)]
        );
        assert_eq!(named("the Working Group on Asset Recovery"), [Some(BodyId::AssetRecovery)]);
        assert_eq!(named("the Implementation Review Group"), [Some(BodyId::ImplementationReviewGroup)]);
    }

    #[test]
    fn other_bodies_are_none_of_ours() {
        assert_eq!(named("the Conference of the Parties and the Working Group on Firearms"), [None, None]);
        assert_eq!(named("the Review Conference"), [None]);
    }
}
