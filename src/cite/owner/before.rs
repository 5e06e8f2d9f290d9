//! The instrument named right before a citation: "Penal Code, article 12".

use crate::text::Cut;

/// How far back an instrument is looked for, in bytes.
const WINDOW: usize = 120;

/// Nouns that, with a capital, end the name of another instrument.
const INSTRUMENTS: [&str; 17] = [
    "Code",
    "Constitution",
    "Law",
    "Act",
    "Charter",
    "Treaty",
    "Protocol",
    "Statute",
    "Decree",
    "Regulation",
    "Regulations",
    "Directive",
    "Covenant",
    "Ordinance",
    "UNTOC",
    "Agreement",
    "Rules",
];

/// Whether another instrument is named right before `at`, with a comma, a bracket or a possessive between.
pub(crate) fn is_foreign(text: &str, at: usize) -> bool {
    let before = text.head(at).trim_end_matches(' ');
    let before = before.strip_suffix(['(', ',', ':']).unwrap_or(before).trim_end_matches(' ');
    let before = before.strip_suffix("'s").unwrap_or(before);
    let Some((rest, last)) = before.rsplit_once([' ', '(']) else { return INSTRUMENTS.contains(&before) };
    if last == "Convention" {
        return is_other_convention(rest);
    }
    let numbered = rest.ends_with("No.") && last.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/');
    let lower = matches!(last, "code" | "constitution") || last == "procedure" && rest.ends_with("rules of");
    numbered || lower || INSTRUMENTS.contains(&last) || ends_title(before)
}

/// What stands before the word Convention: "Organized Crime", "1988", but not "the" or "United Nations".
fn is_other_convention(before: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default();
    let named = last.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    named && !matches!(last, "Nations" | "The" | "Anti-Corruption" | "UN" | "Present")
}

/// "… Convention on the Rights of the Child" right before the citation.
fn ends_title(before: &str) -> bool {
    let mut start = before.len().saturating_sub(WINDOW);
    while !before.is_char_boundary(start) {
        start += 1;
    }
    let window = before.tail(start);
    let Some((_, title)) = window.rsplit_once("Convention ") else { return false };
    let opens = ["on ", "against ", "for ", "to "].iter().any(|word| title.starts_with(word));
    let last = title.rsplit(' ').next().unwrap_or_default();
    opens
        && !title.starts_with("against Corruption")
        && !title.contains([',', '.', ';', ':', '(', ')'])
        && last.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foreign(text: &str) -> bool {
        is_foreign(text, text.len())
    }

    #[test]
    fn an_instrument_right_before_owns_the_article() {
        for text in [
            "the Penal Code, ",
            "in its Criminal Code (",
            "the Charter's ",
            "Law No. 12/2008, ",
            "the Organized Crime Convention, ",
            "the Convention on the Rights of the Child (",
            "the rules of procedure, ",
        ] {
            assert!(foreign(text), "{text}");
        }
    }

    #[test]
    fn the_convention_and_plain_words_are_not_foreign() {
        for text in [
            "",
            "the ",
            "the Convention (",
            "the United Nations Convention against Corruption, ",
            "codes of conduct (",
            "in domestic law (",
            "the Convention on this matter, ",
        ] {
            assert!(!foreign(text), "{text}");
        }
    }
}
