//! Which body a title names.

use std::cell::LazyCell;
use std::ops::Range;

use super::BodyId;
use crate::text::Cut;

/// Finds the body a text such as the title of a report is about, and where its name stands (in bytes).
///
/// The first body named after "of the" is taken, or else the first at all. Capitals do not matter; a longer
/// name is taken before a shorter one. The bodies of other conventions are not known here.
///
/// ```
/// use uncac::{BodyId, bodies};
///
/// let title = "Report of the Working Group on Asset Recovery, established by the Conference of the States \
///     Parties to the United Nations Convention against Corruption";
/// let (body, place) = bodies::find(title).ok_or("no body is named")?;
/// assert_eq!(body, BodyId::AssetRecovery);
/// assert_eq!(&title[place], "Working Group on Asset Recovery");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn find(text: &str) -> Option<(BodyId, Range<usize>)> {
    let ours = LazyCell::new(|| !contains(text, "organized crime") || contains(text, "against corruption"));
    let mut first = None;
    let mut at = 0;
    while at < text.len() {
        let Some((body, length)) = name_at(text.tail(at)) else {
            at = next_word(text, at);
            continue;
        };
        let place = at..at + length;
        if !is_shared(body) || *ours {
            if ends_with(text.head(at), "of the ") {
                return Some((body, place));
            }
            first.get_or_insert((body, place));
        }
        at += length;
    }
    first
}

/// Whether the sister convention, against organized crime, has bodies whose names begin alike.
fn is_shared(body: BodyId) -> bool {
    matches!(body, BodyId::TechnicalAssistance | BodyId::InternationalCooperation)
}

/// A name in lower case, and the words that would make it another name.
struct Name(BodyId, &'static str, &'static [&'static str]);

/// Longer names first.
const NAMES: &[Name] = &[
    Name(BodyId::Prevention, "working group on the prevention of corruption", &[]),
    Name(BodyId::Prevention, "working group on prevention of corruption", &[]),
    Name(BodyId::Prevention, "working group on corruption prevention", &[]),
    Name(BodyId::Prevention, "working group on prevention", &["of"]),
    Name(BodyId::AssetRecovery, "working group on asset recovery", &[]),
    Name(BodyId::TechnicalAssistance, "working group on technical assistance", &["in", "to"]),
    Name(
        BodyId::ReviewOfImplementation,
        "working group on review of the implementation of the united nations convention against corruption",
        &[],
    ),
    Name(
        BodyId::ReviewOfImplementation,
        "working group on the review of the implementation of the united nations convention against corruption",
        &[],
    ),
    Name(BodyId::ImplementationReviewGroup, "implementation review group", &[]),
    Name(
        BodyId::Conference,
        "conference of the states parties to the united nations convention against corruption",
        &[],
    ),
    Name(
        BodyId::Conference,
        "conference of states parties to the united nations convention against corruption",
        &[],
    ),
    Name(BodyId::Conference, "conference of the states parties to the convention against corruption", &[]),
    Name(BodyId::Conference, "conference of the states parties to uncac", &[]),
    // Other treaties have such a conference; they say so at once.
    Name(BodyId::Conference, "conference of the states parties", &["to", "of"]),
];

/// What the names of working groups may begin with.
const GROUP_PREFIXES: [&str; 4] =
    ["open-ended intergovernmental ", "open-ended ", "intergovernmental ", "open ended intergovernmental "];

/// The longest name that opens the text, and its length.
fn name_at(text: &str) -> Option<(BodyId, usize)> {
    if !matches!(text.byte(0) | 0x20, b'w' | b'o' | b'i' | b'c' | b'e') {
        return None;
    }
    let prefix =
        GROUP_PREFIXES.iter().find(|prefix| starts_with(text, prefix)).map_or(0, |prefix| prefix.len());
    let rest = text.tail(prefix);
    if let Some(length) = expert_meeting_at(rest, prefix > 0) {
        return Some((BodyId::InternationalCooperation, prefix + length));
    }
    let Name(body, name, _) = NAMES
        .iter()
        .find(|Name(_, name, other)| starts_with(rest, name) && may_end(rest.tail(name.len()), other))?;
    (prefix == 0 || name.starts_with("working group")).then_some((*body, prefix + name.len()))
}

/// `expert meeting(s) [to enhance | on] international cooperation [under the … Convention against Corruption]`;
/// without a subject only where the meeting is called open-ended or intergovernmental.
fn expert_meeting_at(text: &str, has_prefix: bool) -> Option<usize> {
    let mut end = ["expert meetings", "expert meeting"].iter().find(|name| starts_with(text, name))?.len();
    let subjects = [" to enhance international cooperation", " on international cooperation"];
    match subjects.iter().find(|subject| starts_with(text.tail(end), subject)) {
        Some(subject) => end += subject.len(),
        None if !has_prefix => return None,
        None => return may_end(text.tail(end), &["on", "to", "of", "for"]).then_some(end),
    }
    let treaties = [
        " under the united nations convention against corruption",
        " under the convention against corruption",
    ];
    end +=
        treaties.iter().find(|treaty| starts_with(text.tail(end), treaty)).map_or(0, |treaty| treaty.len());
    may_end(text.tail(end), &[]).then_some(end)
}

/// Whether a name may end before `rest`: at the end of a word, and not before one of `continuations`.
/// "on its third session" continues no name.
fn may_end(rest: &str, continuations: &[&str]) -> bool {
    if rest.chars().next().is_some_and(|next| next.is_alphanumeric() || next == '-') {
        return false;
    }
    let next = rest.trim_start();
    let on_its = starts_with(next, "on its ") || starts_with(next, "on the work");
    on_its
        || !continuations.iter().any(|word| {
            starts_with(next, word) && next.tail(word.len()).chars().next().is_none_or(char::is_whitespace)
        })
}

/// Where the next word begins.
fn next_word(text: &str, at: usize) -> usize {
    let mut inside = true;
    for (offset, character) in text.tail(at).char_indices() {
        let word = character.is_alphanumeric();
        if word && !inside {
            return at + offset;
        }
        // A hyphen does not end a word: no name begins behind one.
        inside = word || (inside && character == '-');
    }
    text.len()
}

fn starts_with(text: &str, lower_case: &str) -> bool {
    text.as_bytes()
        .get(..lower_case.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(lower_case.as_bytes()))
}

fn ends_with(text: &str, lower_case: &str) -> bool {
    let start = text.len().checked_sub(lower_case.len());
    start
        .and_then(|start| text.as_bytes().get(start..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case(lower_case.as_bytes()))
}

fn contains(text: &str, lower_case: &str) -> bool {
    text.as_bytes().windows(lower_case.len()).any(|window| window.eq_ignore_ascii_case(lower_case.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(BodyId, &str)> {
        find(text).map(|(body, place)| (body, text.cut(place)))
    }

    #[test]
    fn the_body_whose_report_it_is() {
        assert_eq!(
            found("Report of the Implementation Review Group on its seventh session, held in Vienna"),
            Some((BodyId::ImplementationReviewGroup, "Implementation Review Group"))
        );
        assert_eq!(
            found(
                "Report of the Conference of the States Parties to the United Nations Convention against \
                 Corruption on its third session, held in Doha"
            ),
            Some((
                BodyId::Conference,
                "Conference of the States Parties to the United Nations Convention against Corruption"
            ))
        );
        assert_eq!(
            found("Conference of the States Parties: report of the Implementation Review Group"),
            Some((BodyId::ImplementationReviewGroup, "Implementation Review Group"))
        );
    }

    #[test]
    fn capitals_do_not_matter() {
        assert_eq!(
            found(
                "meeting of the open-ended intergovernmental working group on asset recovery held in Vienna"
            ),
            Some((BodyId::AssetRecovery, "open-ended intergovernmental working group on asset recovery"))
        );
        assert_eq!(
            found("REPORT ON THE MEETING OF THE OPEN-ENDED INTERGOVERNMENTAL WORKING GROUP ON PREVENTION"),
            Some((BodyId::Prevention, "OPEN-ENDED INTERGOVERNMENTAL WORKING GROUP ON PREVENTION"))
        );
    }

    #[test]
    fn short_names_are_known() {
        let body = |text| found(text).map(|(body, _)| body);
        assert_eq!(body("the Working Group on Prevention of Corruption"), Some(BodyId::Prevention));
        assert_eq!(
            body("the Conference of the States Parties on its ninth session"),
            Some(BodyId::Conference)
        );
        assert_eq!(
            body("the open-ended intergovernmental expert meetings held"),
            Some(BodyId::InternationalCooperation)
        );
        assert_eq!(
            found(
                "Report on the second Expert Meeting to Enhance International Cooperation under the \
                 United Nations Convention against Corruption held in Panama City"
            ),
            Some((
                BodyId::InternationalCooperation,
                "Expert Meeting to Enhance International Cooperation under the United Nations Convention \
                 against Corruption"
            ))
        );
    }

    #[test]
    fn bodies_of_others_are_not_known() {
        assert_eq!(
            found(
                "Conference of the Parties to the United Nations Convention against Transnational Organized Crime"
            ),
            None
        );
        assert_eq!(found("meeting of the Working Group on International Cooperation held in Vienna"), None);
        assert_eq!(found("the Working Group on Prevention of Genocide"), None);
        assert_eq!(found("Conference of the States Parties to the Chemical Weapons Convention"), None);
        assert_eq!(found("the Open-ended Intergovernmental Expert Meeting on Cybercrime"), None);
        assert_eq!(
            found(
                "the Working Group on Technical Assistance of the Conference of the Parties to the United \
                 Nations Convention against Transnational Organized Crime"
            ),
            None
        );
    }
}
