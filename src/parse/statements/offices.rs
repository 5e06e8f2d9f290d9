//! Offices: which words are titles, and which titles are those of officers of a meeting.

use std::ops::Range;

use crate::parse::officers::role::is_role;
use crate::parse::phrase::{
    BODIES, Table, is_acronym, is_capitalized, names_a_body, without_article, words_before, words_from,
};
use crate::states::State;
use crate::text::Cut;

/// How much of the end of a title is searched for the name of a State, in bytes.
const LONGEST_TITLE: usize = 400;

/// Whether a word is a title, or a compound with one: "Director", "Secretary-General".
pub(super) fn is_office(word: &str) -> bool {
    OFFICES.has(word)
        || WITHIN.has(word)
        || (word.contains('-') && word.split('-').any(|part| OFFICES.has(part)))
}

/// Whether a word is the title of several who hold an office together: "Co-Chairs".
pub(super) fn is_office_of_several(word: &str) -> bool {
    let shared = word.starts_with("Co-") || word.starts_with("co-");
    word.strip_suffix('s').is_some_and(|one| shared && is_office(one))
}

/// Words that end a title begun by an office: "Prosecutor General", "Chief Justice".
pub(super) fn ends_title(word: &str) -> bool {
    is_office(word)
        || matches!(
            word,
            "General"
                | "Justice"
                | "Executive"
                | "Designate"
                | "Plenipotentiary"
                | "Generals"
                | "Emeritus"
                | "Expert"
        )
}

/// Whether a title is that of an officer of the meeting: "Vice-Chair", and of what it is, its body.
pub(super) fn is_officer(title: &str, of: Option<&str>, body: &str) -> bool {
    let mut words = title.split(' ').rev();
    let role =
        words.next().is_some_and(|noun| is_role(noun) || is_role(noun.strip_suffix('s').unwrap_or(noun)));
    let plain = words.all(|word| RANKS.has(word) || is_acronym(word) || is_role(word));
    role && plain && of.is_none_or(|of| is_of_meeting(of, body))
}

fn is_of_meeting(of: &str, body: &str) -> bool {
    let own = !body.is_empty() && (of.starts_with(body) || body.starts_with(of));
    let generic = matches!(
        of,
        "Working Group"
            | "Group"
            | "Conference"
            | "Commission"
            | "Committee"
            | "Implementation Review Group"
            | "Bureau"
    );
    let gathering = ["meeting", "Meeting", "session", "Session"];
    own || generic
        || of.starts_with("Conference of the States Parties")
        || of.starts_with("Open-ended Intergovernmental")
        || words_from(of, 0).any(|word| gathering.contains(&word.text(of)))
}

/// The State or unit that ends a title: "Ecuador" in "the Vice-President of the Transparency Function of Ecuador".
///
/// `office` is the title up to the first "of" or "for", `of` what stands behind it.
pub(super) fn state_or_unit(
    text: &str,
    office: Range<usize>,
    end: usize,
    of: Option<Range<usize>>,
) -> Option<Range<usize>> {
    let window = end.saturating_sub(LONGEST_TITLE).max(office.start);
    if let Some((at, _)) = State::longest_suffix(text.cut(window..end)) {
        // Of a group that is called by a State too.
        let group = text.cut(window..window + at).strip_suffix("Group of 77 and ");
        let at = group.map_or(at, str::len);
        return Some(without_article(text, window + at..end));
    }
    let of = of?;
    let words = text.cut(of.clone());
    let last = memchr::memmem::rfind_iter(words.as_bytes(), b" of ").find_map(|at| {
        let right = of.start + at + " of ".len()..of.end;
        is_own_unit(text, of.start..of.start + at, right.clone()).then_some(right)
    });
    // What a Minister is of is no unit; what another is of, with an article and a capital, is.
    let portfolio = text.cut(office).ends_with("Minister");
    let is_own = !portfolio && words.strip_prefix("the ").is_some_and(is_capitalized);
    let unit = without_article(text, last.unwrap_or(of));
    let name = text.cut(unit.clone());
    let is_unit = is_own
        || names_a_body(text, unit.clone())
        || is_acronym(name)
        || name.starts_with("United Nations")
        || name.eq_ignore_ascii_case("secretariat")
        || name.split(' ').any(is_acronym)
        || WITHIN_MEETINGS.iter().any(|noun| name.ends_with(noun));
    is_unit.then_some(unit)
}

/// What the noun is of a unit that a meeting makes for itself.
const WITHIN_MEETINGS: [&str; 3] = [" group", " committee", " subcommittee"];

/// Whether what stands behind an "of" is a unit of its own and no part of the name before it.
fn is_own_unit(text: &str, left: Range<usize>, right: Range<usize>) -> bool {
    let words = text.cut(right.clone());
    if is_acronym(words) {
        return true;
    }
    let before = words_before(text.head(left.end), left.end).next();
    let before = before.as_ref().map_or("", |word| word.text(text));
    let whole = matches!(before, "Office" | "Organization" | "Conference" | "Council" | "Assembly" | "Group");
    let is_body = is_capitalized(words.strip_prefix("the ").unwrap_or(words)) && names_a_body(text, right);
    is_body && !whole && (words.starts_with("the ") || !BODIES.has(before))
}

static OFFICES: Table = Table::new(&[
    "Administrator",
    "Adviser",
    "Advisor",
    "Ambassador",
    "Attorney",
    "Auditor",
    "Chair",
    "Chairman",
    "Chairperson",
    "Chairwoman",
    "Chancellor",
    "Chargé",
    "Chief",
    "Commissioner",
    "Comptroller",
    "Controller",
    "Coordinator",
    "Counsel",
    "Counsellor",
    "Dean",
    "Director",
    "Envoy",
    "Governor",
    "Head",
    "Inspector",
    "Judge",
    "Magistrate",
    "Manager",
    "Mayor",
    "Minister",
    "Officer",
    "Ombudsman",
    "Ombudsperson",
    "President",
    "Procurator",
    "Prosecutor",
    "Rapporteur",
    "Rector",
    "Registrar",
    "Secretary",
    "Senator",
    "Solicitor",
    "Speaker",
    "Superintendent",
    "Treasurer",
]);

/// The offices of those who lead a part of a meeting, which are printed in small letters.
static WITHIN: Table =
    Table::new(&["Facilitator", "Moderator", "co-chair", "co-facilitator", "facilitator", "moderator"]);

static RANKS: Table = Table::new(&[
    "Acting",
    "First",
    "Fourth",
    "Interim",
    "Second",
    "Temporary",
    "Third",
    "acting",
    "current",
    "elected",
    "incoming",
    "new",
    "newly",
    "outgoing",
    "temporary",
]);

#[cfg(test)]
mod tests {
    use super::*;

    fn unit<'t>(title: &'t str, of: &str) -> Option<&'t str> {
        let of = title.find(of)?..title.len();
        let office = 4..title.find(" of ").or(title.find(" for ")).map_or(title.len(), |of| of);
        state_or_unit(title, office, title.len(), Some(of)).map(|unit| title.cut(unit))
    }

    #[test]
    fn the_state_that_ends_the_title() {
        assert_eq!(
            unit("The Minister for Transparency of the Plurinational State of Bolivia", "Tr"),
            Some("Plurinational State of Bolivia")
        );
        assert_eq!(
            unit("The Vice-President of the Transparency Function of Ecuador", "the T"),
            Some("Ecuador")
        );
        assert_eq!(unit("The Minister for Transparency", "Tr"), None);
    }

    #[test]
    fn the_unit_that_ends_the_title() {
        assert_eq!(
            unit("The Director of the Division for Treaty Affairs", "the D"),
            Some("Division for Treaty Affairs")
        );
        assert_eq!(unit("The Chief of the Economic Crime Branch of UNODC", "the E"), Some("UNODC"));
        assert_eq!(
            unit("The Executive Director of the United Nations Office on Drugs and Crime", "the U"),
            Some("United Nations Office on Drugs and Crime")
        );
        assert_eq!(
            unit("The Head of the Office of the United Nations High Commissioner for Human Rights", "the O"),
            Some("Office of the United Nations High Commissioner for Human Rights")
        );
    }

    #[test]
    fn officers_are_those_of_the_meeting() {
        assert!(is_officer("Chair", None, ""));
        assert!(is_officer("First Vice-Chair", Some("Working Group"), ""));
        assert!(is_officer("Vice-Chair-cum-Rapporteur", None, ""));
        assert!(is_officer("President", Some("third session of the Conference"), ""));
        assert!(!is_officer("Vice-President", Some("Transparency Function of Ecuador"), ""));
        assert!(!is_officer("Special Rapporteur", None, ""));
        assert!(!is_officer("Executive Director", None, ""));
    }

    #[test]
    fn tables_are_sorted() {
        assert!(OFFICES.is_sorted() && WITHIN.is_sorted() && RANKS.is_sorted());
    }
}
