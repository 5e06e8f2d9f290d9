//! The names and forms that writing and reading share.

use std::borrow::Cow;

/// The namespace of Akoma Ntoso 1.0.
pub(super) const AKN: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// The namespace of what the standard has no element for.
pub(super) const OWN: &str = "urn:uncac:report:1";

/// How many sections, or items of a list, stand inside one another; deeper ones stand beside and say how deep they
/// are. Readers of XML bound the depth they accept, at 256 usually.
pub(super) const MAX_NESTING: usize = 24;

/// The elements of sections by depth.
pub(super) const SECTIONS: [(&str, &str); 5] = [
    ("section", "sec"),
    ("subsection", "subsec"),
    ("division", "dvs"),
    ("subdivision", "subdvs"),
    ("level", "level"),
];

/// A number as it is printed: with a point where it is letters and figures alone ("IV.", "1.", "(a)", "Annex I").
pub(super) fn printed(number: &str) -> Cow<'_, str> {
    let plain = !number.is_empty() && number.chars().all(char::is_alphanumeric) && !is_annex(number);
    if plain || number.ends_with('.') { Cow::Owned(format!("{number}.")) } else { Cow::Borrowed(number) }
}

/// The number that is printed so. Undoes [`printed`].
pub(super) fn bare(printed: &str) -> &str {
    printed.strip_suffix('.').unwrap_or(printed)
}

/// Whether a section with this number or title is an annex.
pub(super) fn is_annex(number: &str) -> bool {
    let word = number.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    ["annex", "annexes", "appendix"].iter().any(|annex| word.eq_ignore_ascii_case(annex))
}

/// The stop that follows the title of an agenda item, by its depth and that of the item behind it.
pub(super) fn agenda_stop(depth: usize, next: Option<usize>) -> &'static str {
    match next {
        Some(next) if next > depth => ":",
        Some(next) if depth > 0 && next > 0 => ";",
        _ => ".",
    }
}

/// Whether XML 1.0 can hold a character.
pub(super) fn is_xml(character: char) -> bool {
    !matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_from_what_is_printed() {
        for number in ["IV", "1", "(a)", "Annex I", "Annex", "-", "A.", "IV.A", "", "annex i."] {
            assert_eq!(bare(&printed(number)), number);
        }
        assert_eq!(printed("IV"), "IV.");
        assert_eq!(printed("(a)"), "(a)");
        assert_eq!(printed("Annex"), "Annex");
    }

    #[test]
    fn an_annex_is_told_by_its_first_word() {
        assert!(is_annex("Annex II") && is_annex("ANNEX") && is_annex("Appendix"));
        assert!(!is_annex("Annexation") && !is_annex("IV"));
    }

    #[test]
    fn stops_of_an_agenda() {
        let depths = [0, 1, 1, 0, 1, 2, 2, 1, 0];
        let nexts = depths.iter().skip(1).copied().map(Some).chain([None]);
        let stops: Vec<_> = depths.iter().zip(nexts).map(|(depth, next)| agenda_stop(*depth, next)).collect();
        assert_eq!(stops.concat(), ":;.::;;..");
    }
}
