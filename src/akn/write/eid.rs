//! Identifiers of elements (`eId`): the printed number, joined down the tree, each once in the document.

use std::collections::HashMap;

use crate::text::Cut;

/// The identifiers given so far.
#[derive(Debug, Default)]
pub(super) struct EIds {
    used: HashMap<String, u32>,
}

/// Longer numbers are cut, and under longer identifiers the path starts anew, so that text of any size keeps
/// identifiers short.
const MAX_NUMBER: usize = 40;
const MAX_ABOVE: usize = 200;

impl EIds {
    /// The identifier of an element of a kind (`para`) with a printed number, under another one. A number that is
    /// taken gets a hyphen and a count behind it.
    pub(super) fn take(&mut self, above: &str, kind: &str, number: &str) -> String {
        let mut eid = String::with_capacity(above.len() + kind.len() + number.len() + 4);
        if !above.is_empty() && above.len() <= MAX_ABOVE {
            eid.push_str(above);
            eid.push_str("__");
        }
        eid.push_str(kind);
        eid.push('_');
        push_number(&mut eid, number);
        self.free(eid)
    }

    fn free(&mut self, eid: String) -> String {
        let Some(count) = self.used.get(&eid).copied() else {
            self.used.insert(eid.clone(), 1);
            return eid;
        };
        let mut count = count;
        let free = loop {
            count = count.saturating_add(1);
            let next = format!("{eid}-{count}");
            if !self.used.contains_key(&next) {
                break next;
            }
        };
        self.used.insert(eid, count);
        self.used.insert(free.clone(), 1);
        free
    }
}

/// The number without brackets and final punctuation. Nothing in it can be taken for the joint of two identifiers.
fn push_number(eid: &mut String, number: &str) {
    let start = eid.len();
    let plain = number.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    for c in plain.chars().take(MAX_NUMBER) {
        if c.is_ascii_alphanumeric() || c == '.' {
            eid.push(c);
        } else if !eid.ends_with('-') && eid.len() > start {
            eid.push('-');
        }
    }
    if eid.len() == start {
        eid.push('0');
    }
}

/// Words as part of an address: lower case, letters and figures of ASCII, other runs a hyphen.
pub(super) fn slug(words: &str) -> String {
    let mut slug = String::new();
    for c in words.chars() {
        if slug.len() >= 60 {
            break;
        }
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let plain = slug.trim_end_matches('-').len();
    if plain == 0 { "x".to_owned() } else { slug.head(plain).to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_number_without_its_punctuation() {
        let mut eids = EIds::default();
        assert_eq!(eids.take("", "para", "12."), "para_12");
        assert_eq!(eids.take("para_2__list_1", "point", "(a)"), "para_2__list_1__point_a");
        assert_eq!(eids.take("sec_III", "subsec", "A"), "sec_III__subsec_A");
        assert_eq!(eids.take("", "para", "\u{202e}\u{0}"), "para_0");
    }

    #[test]
    fn no_identifier_is_given_twice() {
        let mut eids = EIds::default();
        assert_eq!(eids.take("", "para", "5"), "para_5");
        assert_eq!(eids.take("", "point", "5-2"), "point_5-2");
        assert_eq!(eids.take("", "para", "5-2"), "para_5-2");
        assert_eq!(eids.take("", "para", "5"), "para_5-3");
        assert_eq!(eids.take("", "para", "5"), "para_5-4");
    }

    #[test]
    fn words_in_an_address() {
        assert_eq!(slug("Council of Europe (CoE)"), "council-of-europe-coe");
        assert_eq!(slug("\u{5d0}"), "x");
    }
}
