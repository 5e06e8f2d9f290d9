//! The instrument named right before a citation: "Penal Code, article 12".

use crate::text::Cut;

/// How far back an instrument is looked for, in bytes.
const WINDOW: usize = 120;

/// Nouns that, with a capital, end the name of another instrument.
const INSTRUMENTS: [&str; 20] = [
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
    "Guide",
    "Handbook",
    "Manual",
];

/// Whether another instrument is named right before `at`, with a comma, a bracket or a possessive between, or
/// with "and its".
pub(crate) fn is_foreign(text: &str, at: usize) -> bool {
    let before = text.head(at).trim_end_matches(' ');
    let owner = before.strip_suffix(" and its").unwrap_or(before);
    let whose = [" its", " their"].iter().find_map(|whose| before.strip_suffix(whose));
    ends_instrument(owner) || whose.is_some_and(is_of_another)
}

/// Whether some words end in the name of another instrument.
fn ends_instrument(before: &str) -> bool {
    let before = before.strip_suffix(['(', ',', ':']).unwrap_or(before).trim_end_matches(' ');
    let before = before.strip_suffix("'s").unwrap_or(before);
    let start = before.bytes().rposition(|byte| matches!(byte, b' ' | b'(')).map_or(0, |at| at + 1);
    let (rest, last) = (before.head(start).trim_end_matches(' '), before.tail(start));
    match last.bytes().next().unwrap_or_default() {
        b'a'..=b'z' => {
            matches!(last, "code" | "constitution") || last == "procedure" && rest.ends_with("rules of")
        }
        b'0'..=b'9' => {
            rest.ends_with("No.") || last.len() == 4 && (ends_numbered_act(before) || ends_title(before))
        }
        _ if last == "Convention" => is_other_convention(rest),
        _ => INSTRUMENTS.contains(&last) || ends_title(before),
    }
}

/// Laws of States without a capital.
const LAWS: [&str; 8] = ["law", "laws", "legislation", "code", "constitution", "act", "decree", "statute"];

/// Whether "its" or "their" is of another instrument: the one named last before it in the sentence.
fn is_of_another(before: &str) -> bool {
    let sentence = window(before).rsplit(". ").next().unwrap_or_default();
    let words = sentence.rsplit(|c: char| !c.is_alphanumeric());
    let owner = words.map(|word| match word {
        "Convention" | "UNCAC" => Some(false),
        _ if INSTRUMENTS.contains(&word) || LAWS.contains(&word) => Some(true),
        _ => None,
    });
    owner.flatten().next().unwrap_or(false)
}

/// What stands before the word Convention: "Organized Crime", "1988", but not "the" or "United Nations".
fn is_other_convention(before: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default();
    let named = last.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    named && !matches!(last, "Nations" | "The" | "Anti-Corruption" | "UN" | "Present")
}

/// "… Convention on the Rights of the Child" right before the citation, its last word with a capital or a year.
fn ends_title(before: &str) -> bool {
    let Some((_, title)) = window(before).rsplit_once("Convention ") else { return false };
    let words = ["on ", "against ", "for ", "to "].iter().find_map(|word| title.strip_prefix(word));
    let Some(words) = words else { return false };
    let named = words.strip_prefix("the ").unwrap_or(words).starts_with(char::is_uppercase);
    named && !words.starts_with("Corruption") && !words.contains([',', '.', ';', ':', '(', ')'])
}

/// "Law No. 8 of 15 May 2004", "Act of 2010"
fn ends_numbered_act(before: &str) -> bool {
    let acts = ["Law No. ", "Act No. ", "Decree No. ", "Law of ", "Act of ", "Decree of "];
    let rest = acts.iter().find_map(|act| window(before).rsplit_once(act));
    rest.is_some_and(|(_, rest)| !rest.contains([',', '.', ';', ':', '(', ')']))
}

/// The end of a text.
fn window(text: &str) -> &str {
    let mut start = text.len().saturating_sub(WINDOW);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text.tail(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foreign(text: &str) -> bool {
        is_foreign(text, text.len())
    }

    #[test]
    fn its_articles_are_those_of_the_instrument_named_last() {
        assert!(foreign("The Constitution, in its "));
        assert!(foreign("The law of 2003, in particular its "));
        assert!(!foreign("The law followed the Convention, in particular its "));
        assert!(!foreign("The law was changed. The country had criminalized bribery, and its "));
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
            "Law No. 8 of 15 May 2004, ",
            "the Single Convention on Narcotic Drugs of 1961 and its ",
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
            "the Convention on 22 August, ",
            "in May 2004, ",
        ] {
            assert!(!foreign(text), "{text}");
        }
    }
}
