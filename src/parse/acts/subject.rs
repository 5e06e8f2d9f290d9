//! The body as the subject of a sentence.

use std::ops::Range;

use super::Body;
use super::lexicon::Known;
use super::tokens::{FAR, Kind, Tokens};

/// The body where it stands as a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// Its name without the article; empty for "it".
    pub(super) name: Range<usize>,
    pub(super) end: usize,
}

/// The body named at a place: "The Working Group", "the Conference", "the open-ended intergovernmental expert
/// meeting". Names of other bodies are no subject, nor are longer names that begin alike ("the Group of 77").
pub(super) fn body_at(tokens: &Tokens<'_>, at: usize, body: Body) -> Option<Subject> {
    if !tokens.is(at, &["the"]) {
        return None;
    }
    let head = head(tokens, at + 1, body)?;
    let mut end = name_end(tokens, head + 1);
    if tokens.is(end, &["and"])
        && tokens.is(end + 1, &["the"])
        && let Some(second) = self::head(tokens, end + 2, body)
    {
        end = name_end(tokens, second + 1);
    }
    let officer = tokens.is(end - 1, &OFFICERS) || tokens.is(end, &OFFICERS);
    let foreign = officer
        || tokens.is(head, &["group"]) && tokens.is(head + 1, &["of"]) && !tokens.is(head + 2, &EXPERTS);
    (!foreign).then_some(Subject { name: at + 1..end, end })
}

/// "the Working Group Chair" is not the group.
const OFFICERS: [&str; 10] = [
    "chair",
    "chairs",
    "co-chair",
    "co-chairs",
    "vice-chair",
    "chairperson",
    "president",
    "rapporteur",
    "bureau",
    "secretariat",
];

const EXPERTS: [&str; 3] = ["experts", "governmental", "intergovernmental"];

/// The last word of the name proper, after words that only describe the body.
fn head(tokens: &Tokens<'_>, at: usize, body: Body) -> Option<usize> {
    (at..at + 8).find_map(|at| match tokens.word(at) {
        "" => Some(None),
        word if is_head(word, body) && !goes_on(tokens, at + 1, body) => Some(Some(at)),
        word if tokens.has(at, Known::DESCRIBES) || is_head(word, body) => None,
        _ => Some(None),
    })?
}

/// "Group" after "Working", and the like: the head comes later.
fn goes_on(tokens: &Tokens<'_>, at: usize, body: Body) -> bool {
    let mut at = at;
    while tokens.has(at, Known::DESCRIBES) {
        at += 1;
    }
    is_head(tokens.word(at), body)
}

fn is_head(word: &str, body: Body) -> bool {
    match body {
        Body::Conference => matches!(word, "Conference" | "Meeting" | "COP" | "COSP" | "CMA" | "CMP"),
        Body::Group => {
            matches!(
                word,
                "Group"
                    | "group"
                    | "Groups"
                    | "Meeting"
                    | "meeting"
                    | "Committee"
                    | "Subcommittee"
                    | "Commission"
                    | "Forum"
                    | "Workshop"
                    | "workshop"
            ) || is_own_abbreviation(word)
        }
    }
}

/// An abbreviation that stands for a body, as far as it is not the name of an organization.
fn is_own_abbreviation(word: &str) -> bool {
    const ORGANIZATIONS: [&str; 26] = [
        "UNODC", "OECD", "FATF", "UNDP", "UN", "EU", "ILO", "WHO", "IMF", "IACA", "GRECO", "OAS", "OSCE",
        "UNICRI", "UNCITRAL", "UNESCO", "UNICEF", "NGO", "NGOS", "INTERPOL", "EUROPOL", "COP", "COSP", "CMA",
        "CMP", "GEF",
    ];
    (2..=8).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_uppercase())
        && !ORGANIZATIONS.contains(&word)
}

/// Where a name ends that goes on behind its head: "of the States Parties to the Convention", "on the Prevention
/// of Corruption".
pub(super) fn name_end(tokens: &Tokens<'_>, start: usize) -> usize {
    let mut end = start;
    while end < start + FAR {
        let mut at = end;
        while tokens.is(at, &["of", "on", "for", "to", "against", "the", "and", "in"]) && at < end + 4 {
            at += 1;
        }
        let connected = at == end || tokens.is(end, &["of", "on", "for", "to", "against", "and"]);
        let named = tokens.capital(at) && !tokens.has(at, Known::FUNCTION);
        let another = tokens.is(end, &["and"]) && tokens.is(end + 1, &["the"]);
        if !connected || !named || another {
            let experts = tokens.is(end, &["of"]) && tokens.is(end + 1, &EXPERTS);
            return if experts { end + 2 } else { end };
        }
        end = at + 1;
    }
    end
}

/// Whether a token can stand right before a subject without governing it.
pub(super) fn frees(tokens: &Tokens<'_>, before: usize) -> bool {
    match tokens.kind(before) {
        Kind::Comma => true,
        Kind::Word => {
            let word = tokens.word(before);
            !tokens.has(before, Known::FUNCTION) && (word == "meeting" || !word.ends_with("ing"))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, body: Body, name: Option<&str>) {
        let tokens = Tokens::new(text);
        let found = body_at(&tokens, 0, body);
        assert_eq!(found.map(|subject| tokens.text(subject.name)), name, "{text}");
    }

    #[test]
    fn bodies_are_known_by_their_names() {
        for name in [
            "Working Group",
            "Group",
            "Implementation Review Group",
            "Meeting",
            "expert meeting",
            "Committee",
            "open-ended intergovernmental expert meeting",
            "Open-ended Intergovernmental Working Group on the Prevention of Corruption",
            "Working Group on Asset Recovery",
            "Group of experts",
            "Commission",
            "Commission on Narcotic Drugs",
        ] {
            check(&format!("The {name} recommended"), Body::Group, Some(name));
        }
        check(
            "The Conference of the States Parties to the United Nations Convention against Corruption requested",
            Body::Conference,
            Some("Conference of the States Parties to the United Nations Convention against Corruption"),
        );
    }

    #[test]
    fn others_are_no_subject() {
        for text in [
            "The secretariat noted",
            "The Group of 77 noted",
            "The European Commission noted",
            "The report noted",
            "Groups noted",
        ] {
            check(text, Body::Group, None);
        }
        check("The Conference requested", Body::Group, None);
        check("The Working Group requested", Body::Conference, None);
    }
}
