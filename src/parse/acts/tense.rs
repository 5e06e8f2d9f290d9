//! Whether words tell what has happened or say what is to happen.

use super::lexicon::Known;
use super::tokens::{Kind, Tokens};
use super::words::is_infinitive;

/// Which way the nearest verb of time or mood points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pointer {
    Past,
    Future,
    Nowhere,
}

/// The verb of time or mood that stands last before a place, back to `from`, or else first behind it. What stands
/// before "that had not yet done so" is of no account.
pub(super) fn pointer(tokens: &Tokens<'_>, from: usize, at: usize, end: usize) -> Pointer {
    let near = from.max(at.saturating_sub(30));
    let done = |at: &usize| tokens.is(*at, &["so"]) && tokens.is(at.saturating_sub(1), &["done"]);
    let near = (near..at).rev().find(done).unwrap_or(near);
    let back = (near..at).rev().find_map(|at| match pointing(tokens, at) {
        Pointer::Nowhere => None,
        pointer => Some(pointer),
    });
    let ahead = || {
        (at..end.min(at + 20))
            .map(|at| pointing_ahead(tokens, at))
            .find(|pointer| *pointer != Pointer::Nowhere)
    };
    back.or_else(ahead).unwrap_or(Pointer::Nowhere)
}

fn pointing(tokens: &Tokens<'_>, at: usize) -> Pointer {
    if tokens.has(at, Known::PAST) {
        Pointer::Past
    } else if tokens.has(at, Known::FUTURE) || is_infinitive(tokens, at) {
        Pointer::Future
    } else {
        Pointer::Nowhere
    }
}

/// A main verb in the past counts too: "the Conference, at its fourth session, requested".
fn pointing_ahead(tokens: &Tokens<'_>, at: usize) -> Pointer {
    let past = tokens.has(at, Known::ED) && at.checked_sub(1).is_some_and(|before| tokens.comma(before));
    if past { Pointer::Past } else { pointing(tokens, at) }
}

/// Whether the words before a place, back to `from`, tell a fact of the past.
pub(super) fn is_told(tokens: &Tokens<'_>, from: usize, at: usize) -> bool {
    pointer(tokens, from, at, at) == Pointer::Past
}

/// Whether a phrase hangs on a participle that tells what was done ("made at its first meeting", "adopted by the
/// Conference at its fourth session", "held in December 2010").
pub(super) fn hangs_on_participle(tokens: &Tokens<'_>, from: usize, at: usize) -> bool {
    let near = from.max(at.saturating_sub(8));
    for before in (near..at).rev() {
        if tokens.kind(before) != Kind::Word
            || tokens.is(before, &["and", "or", "to", "that", "should", "be"])
        {
            return false;
        }
        let participle = tokens.has(before, Known::ED | Known::PARTICIPLE);
        let behind = before + 1 == at
            || tokens.is(before + 1, &["by", "in", "at", "on", "during", "from", "under", "pursuant"]);
        if participle && behind {
            return !tokens.is(before.wrapping_sub(1), &["be", "being"]);
        }
    }
    false
}
