//! What says of those before it, or behind it, that they attended.

use std::ops::Range;
use std::sync::LazyLock;

use crate::text::{Cut, Substrings};

/// Verbs of attendance, less what may stand between an auxiliary and its participle.
const VERBS: [&str; 7] = [
    " represented",
    " attended",
    " participated",
    " took part",
    " present",
    " sent observers",
    " granted observer status",
];

static FINDER: LazyLock<Substrings> = LazyLock::new(|| Substrings::new(VERBS.into_iter()));

/// Where a sentence says that its subject attended: "were also represented", "took part".
pub(super) fn predicate(text: &str, sentence: Range<usize>) -> Option<Range<usize>> {
    let mut from = sentence.start;
    while let Some(found) = FINDER.place(text.cut(from..sentence.end)) {
        let at = from + found;
        if let Some(predicate) = predicate_at(text, &sentence, at) {
            return Some(predicate);
        }
        from = at + 1;
    }
    None
}

fn predicate_at(text: &str, sentence: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let words = text.cut(at..sentence.end);
    let verb = VERBS.iter().find(|verb| words.starts_with(*verb))?;
    let end = at + verb.len();
    let rest = text.cut(end..sentence.end);
    if !(rest.is_empty() || rest.starts_with([' ', '.', ',', ';'])) {
        return None;
    }
    let before = text.cut(sentence.start..at);
    let before = before.strip_suffix(" also").unwrap_or(before);
    let active = matches!(*verb, " attended" | " participated" | " took part" | " sent observers");
    let before = if active {
        const OTHERS: [&str; 8] = [" who", " that", " which", " had", " has", " have", " and", " or"];
        let told = !OTHERS.iter().any(|word| before.ends_with(word)) && is_about_the_meeting(rest);
        told.then_some(before)?
    } else {
        [" was", " were"].iter().find_map(|auxiliary| before.strip_suffix(auxiliary))?
    };
    Some(sentence.start + before.len()..end)
}

/// Whether what stands behind "attended" may be about the meeting.
fn is_about_the_meeting(rest: &str) -> bool {
    const BEGINNINGS: [&str; 14] = [
        " the ",
        " in the ",
        " as ",
        " in an observer capacity",
        " in accordance",
        " pursuant to",
        " under rule",
        " in its ",
        " its ",
        " by invitation",
        " online",
        " virtually",
        " remotely",
        " in person",
    ];
    rest.trim_end_matches(['.', ' ']).is_empty() || BEGINNINGS.iter().any(|begin| rest.starts_with(begin))
}

/// Whether words say of somebody that he was not there, or is yet to be.
pub(super) fn is_absence(words: &str) -> bool {
    ABSENCE.place(words).is_some()
}

static ABSENCE: LazyLock<Substrings> = LazyLock::new(|| {
    let words = [
        " not represented",
        " not been represented",
        " not attend",
        " not been able",
        " not participat",
        " not take part",
        " not present",
        " unable to",
        " be represented",
        " would attend",
        " will attend",
        " expected to",
    ];
    Substrings::new(words.into_iter())
});

const REPRESENTED_BY: &str = " represented by ";

/// Whether what stands behind "represented" is the name of another: "The Secretariat was represented by the Office for Peace".
pub(super) fn is_represented_by(rest: &str) -> bool {
    rest.strip_prefix(" by ").is_some_and(begins_name)
}

fn begins_name(words: &str) -> bool {
    words.strip_prefix("the ").unwrap_or(words).starts_with(char::is_uppercase)
}

/// Where a sentence names those who attended behind its verb: "The meeting was attended by", "Also present were". What is returned
/// is where their names begin.
pub(super) fn inverted(text: &str, sentence: &Range<usize>) -> Option<usize> {
    const BY: &str = " attended by ";
    const LONGEST: usize = 160;
    const OPENINGS: [&str; 5] = ["present", "in attendance", "attending", "represented", "participating"];
    let words = text.cut(sentence.clone());
    if let Some(at) = words.find(BY) {
        let before = words.head(at);
        let before = before.strip_suffix(" also").unwrap_or(before);
        let whole = [" was", " were"].iter().any(|auxiliary| before.ends_with(auxiliary));
        return whole.then_some(sentence.start + at + BY.len());
    }
    if let Some(at) = words.find(REPRESENTED_BY)
        && begins_name(words.tail(at + REPRESENTED_BY.len()))
    {
        return Some(sentence.start + at + REPRESENTED_BY.len());
    }
    let opening = words.strip_prefix("Also ").unwrap_or(words);
    let begins = |begin: &str| {
        opening.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin))
            && opening.tail(begin.len()).starts_with(' ')
    };
    OPENINGS.iter().find(|begin| begins(begin))?;
    let verbs = [" were ", " was "];
    let (at, verb) = verbs.iter().filter_map(|verb| Some((words.find(verb)?, verb))).min()?;
    (at <= LONGEST).then_some(sentence.start + at + verb.len())
}
