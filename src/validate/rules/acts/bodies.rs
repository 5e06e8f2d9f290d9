//! Whose gathering a text speaks of.

use std::ops::Range;

use crate::bodies::{BodyId, Gathering};
use crate::model::MeetingBody;
use crate::text::Cut;
use crate::validate::subject::Subject;

/// The body that reports: what it holds, and what it is called in its report.
pub(super) struct Own {
    pub(super) holds: Gathering,
    pub(super) short: &'static str,
}

/// The noun for the gatherings of the body that reports, where it is in the register.
pub(super) fn own_noun(subject: &Subject<'_>) -> Option<Own> {
    let id = subject.report().meeting().body().and_then(MeetingBody::id)?;
    let short = match id {
        BodyId::Conference => "Conference",
        BodyId::ImplementationReviewGroup => "Group",
        BodyId::InternationalCooperation => "meeting",
        _ => "Working Group",
    };
    Some(Own { holds: id.info().holds(), short })
}

/// How a body is named within a sentence.
const BODIES: &[&str] = &[
    "Conference",
    "Working Group",
    "Implementation Review Group",
    "Group",
    "Commission",
    "General Assembly",
    "Congress",
    "Council",
    "Committee",
];

/// How far the name of a body is looked for, in bytes.
const NEAR: usize = 400;

impl Own {
    /// Whether the gathering at a place is the reporting body's own: the body named last before it in the sentence, or else
    /// the first behind it, unless one is named right behind.
    pub(super) fn is_meant(&self, words: &str, gathering: Range<usize>) -> bool {
        let behind = sentence_behind(words.tail(gathering.end));
        let rest = behind.strip_prefix('s').unwrap_or(behind);
        if let Some(owner) = rest.strip_prefix(" of ") {
            return owner.strip_prefix("the ").unwrap_or(owner).starts_with(self.short);
        }
        let before = sentence_before(words.head(gathering.start));
        let capitals = before.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase());
        let at = |(at, _)| {
            BODIES
                .iter()
                .filter(move |body| before.tail(at).starts_with(**body))
                .map(move |body| (at + body.len(), *body))
        };
        let last = capitals.flat_map(at).max();
        let named = last.map(|(_, body)| body).or_else(|| {
            let first = BODIES.iter().filter_map(|body| Some((behind.find(body)?, *body)));
            first.min_by_key(|(at, body)| (*at, std::cmp::Reverse(body.len()))).map(|(_, body)| body)
        });
        named.is_some_and(|body| self.is_called(body))
    }
}

impl Own {
    fn is_called(&self, body: &str) -> bool {
        let of_the_group = self.short == "Group" && body == "Implementation Review Group";
        body == self.short || of_the_group || body == "Group" && self.short.ends_with(body)
    }
}

/// The sentence up to its end, as far as it is near.
fn sentence_behind(text: &str) -> &str {
    let end = text.len().min(NEAR);
    let near = (0..4).find_map(|back| text.get(..end.saturating_sub(back))).unwrap_or_default();
    near.split(". ").next().unwrap_or(near)
}

/// The sentence from its beginning, as far as it is near.
fn sentence_before(text: &str) -> &str {
    let start = text.len().saturating_sub(NEAR);
    let near = (start..=text.len()).find_map(|at| text.get(at..)).unwrap_or_default();
    near.rsplit(". ").next().unwrap_or(near)
}
