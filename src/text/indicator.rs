//! Places where a plain figure may be the indicator of a note though it stands behind no word.

use super::{Cut, is_blank, last_word, names_part, roman};

/// Whether a figure may be an indicator where the text has no surer place for it: right behind an abbreviation ("the CGE4
/// and"), the name of a part ("annex II.8 The"), a bracket, or the stop, comma or semicolon behind a number ("stood at 167.1
/// She", "article 7;2 and"). `head` is what stands before the figure, `tail` what stands behind it.
pub(crate) fn may_indicate(head: &str, tail: &str) -> bool {
    if !(tail.is_empty() || tail.starts_with(|c: char| is_blank(c) || ",;:.)”".contains(c))) {
        return false;
    }
    let word = last_word(head);
    let last = word.trim_start_matches(['(', '“', '"']);
    let stopped = last.head(last.len().saturating_sub(1));
    match last.as_bytes() {
        [] => false,
        [.., b'.'] => {
            (ends_in_number(stopped) || names_part(head.head(head.len() - 1))) && begins_sentence(tail)
        }
        [.., b';'] => ends_in_number(stopped) || stopped.ends_with(')'),
        // "item 6,1 then": in other numbers more figures follow.
        [.., b','] => ends_in_number(stopped) && refers(word_before(head, word)) && !begins_sentence(tail),
        _ => is_abbreviated(last) || names_part(head) && roman(last).is_some(),
    }
}

/// Whether nothing stands behind a figure, or the next sentence.
pub(crate) fn begins_sentence(tail: &str) -> bool {
    let words = tail.trim_start_matches(is_blank);
    words.is_empty() || words.len() < tail.len() && words.starts_with(char::is_uppercase)
}

/// Whether a word ends in a number that no stop or stroke parts: "167", "COVID-19".
fn ends_in_number(word: &str) -> bool {
    word.ends_with(|last: char| last.is_ascii_digit()) && !word.contains(['.', '/', '€', '$', '£'])
}

/// Whether the number of a part of a text follows a word.
fn refers(word: &str) -> bool {
    const WORDS: [&str; 9] =
        ["article", "articles", "chapter", "item", "items", "paragraph", "paragraphs", "rule", "section"];
    WORDS.contains(&word)
}

fn word_before<'a>(head: &'a str, word: &str) -> &'a str {
    last_word(head.head(head.len() - word.len()).trim_end_matches(is_blank))
}

/// Whether a word is made of capitals, and no name that has a number of its own ("COP4").
fn is_abbreviated(word: &str) -> bool {
    const NUMBERED: [&str; 9] = ["COP", "CMP", "CMA", "CRP", "ISO", "SB", "SBI", "SBSTA", "WG"];
    word.len() >= 3
        && word.bytes().all(|byte| byte.is_ascii_uppercase())
        && !NUMBERED.contains(&word)
        && roman(word).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The figure stands between strokes.
    fn read(text: &str) -> bool {
        let mut parts = text.split('|');
        let (head, tail) = (parts.next().unwrap(), parts.nth(1).unwrap());
        may_indicate(head, tail)
    }

    #[test]
    fn a_figure_behind_a_number_a_part_or_an_abbreviation_may_indicate_a_note() {
        for text in [
            "stood at 167.|1| She",
            "since COVID-19.|9|",
            "see annex II.|8| The",
            "in section B.|1|",
            "paragraph 3;|1| then",
            "item 6,|1| then",
            "in annex II|1| to it",
            "of the CGE|4| and",
        ] {
            assert!(read(text), "{text}");
        }
    }

    #[test]
    fn parts_of_numbers_and_names_indicate_none() {
        for text in [
            "rose by 12.|5| per cent",
            "of €6.|5| Million",
            "about 4,|1| milliards",
            "in 5.4.|1| The",
            "A/C.|1| The",
            "at COP|4| in",
            "in chapter II.|1| and",
        ] {
            assert!(!read(text), "{text}");
        }
    }
}
