//! Headings that are a word and its number, one after the other: "Recommendation 1", "Panel 2".

use std::collections::HashMap;

use super::body::Walk;
use super::page::Page;
use crate::text::Cut as _;

/// How many lines from one to the next there may be.
const NEXT: usize = 100;

/// The lines from one on, in order, that are one of a row of such headings: the one before or behind it stands near.
pub(super) fn counted_labels(page: &Page<'_>, start: usize) -> Vec<usize> {
    let mut last: HashMap<&str, (u32, usize)> = HashMap::new();
    let mut found = Vec::new();
    for at in start..page.lines.len() {
        let Some((word, number)) = label(page.text(at)) else { continue };
        if let Some((before, above)) = last.insert(word, (number, at))
            && number == before + 1
            && at - above < NEXT
        {
            found.extend([above, at]);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

impl Walk<'_, '_> {
    /// Whether a line is such a heading.
    pub(super) fn is_counted_label(&self, at: usize) -> bool {
        self.labels.binary_search(&at).is_ok()
    }
}

/// How long such a heading is at most.
const LONGEST: usize = 32;

/// The word and the number of such a heading.
fn label(line: &str) -> Option<(&str, u32)> {
    if line.len() > LONGEST || !line.bytes().next_back()?.is_ascii_digit() {
        return None;
    }
    let (word, number) = line.split_once(' ').filter(|_| line.byte(0).is_ascii_uppercase())?;
    let named = word.len() >= 4 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    number.parse().ok().filter(|number| named && (1..1000).contains(number)).map(|number| (word, number))
}

#[cfg(test)]
mod tests {
    fn titles(text: &str) -> Vec<String> {
        let report = crate::parse(text).into_report();
        report.all_sections().map(|(_, section)| section.title().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn a_counted_heading_right_below_another_is_none_of_its_words() {
        let text = "II.    Recommendations\n\n      A. Recommendations on successful strategies\n             Recommendation 1\n             1.   \
                    States are encouraged to adopt an approach to\n             trafficking.\n             Recommendation 2\n             2.   States \
                    are urged to ensure it.\n\n      B. Recommendations addressed to the secretariat\n             Recommendation 3\n             \
                    3.   The secretariat is requested to help.\n";
        assert_eq!(
            titles(text),
            [
                "Recommendations",
                "Recommendations on successful strategies",
                "Recommendation 1",
                "Recommendation 2",
                "Recommendations addressed to the secretariat",
                "Recommendation 3"
            ]
        );
    }

    #[test]
    fn a_heading_may_end_in_a_number() {
        let text = "I.    Implementation of the\n      Agenda 21\n\n      1.   The Group met in the city of\n      Vienna.\n";
        assert_eq!(titles(text), ["Implementation of the Agenda 21"]);
    }
}
