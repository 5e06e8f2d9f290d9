//! What a plain figure among words can be, by what stands beside it: a number, or the indicator of a note.

use crate::outline::ends_indicator;
use crate::text::{
    Cut, begins_sentence, breaks_symbol, counts, is_abbreviation, is_blank, last_word, names_part,
};

/// Whether a figure can be the indicator of a note by what stands before and behind it. `apart` says that it begins its line.
pub(super) fn indicates(head: &str, tail: &str, apart: bool) -> bool {
    if brackets(head, tail).is_some() && !apart {
        return true;
    }
    if ends_indicator(tail) && !head.ends_with(|c: char| c.is_ascii_digit() || c == '/') {
        return true;
    }
    if runs_on(head, tail) {
        return true;
    }
    if !(tail.is_empty() || tail.starts_with(is_blank) || tail.starts_with([',', ';', ':', ')', '”']))
        && tail != "."
    {
        return false;
    }
    let words = head.trim_end_matches(is_blank);
    let apart = apart || words.len() < head.len();
    // "4,1 milliards"
    if apart && tail.starts_with([',', '.']) && tail.byte(1).is_ascii_digit() {
        return false;
    }
    if words.ends_with(['.', ',', ';', ':', ')', '”']) {
        let last = last_word(words);
        if breaks_symbol(last) {
            return false;
        }
        // "its resolution 3/2,1 the Conference"; behind a blank more figures may be listed.
        let behind_number = last.contains('/') && (!apart || goes_on_in_words(tail));
        let word = words.trim_end_matches(['.', ',', ';', ':', ')', '”']);
        return last.len() > 4 && (!closes_number(words) || begins_sentence(tail))
            || !apart && is_short_word(word, words)
            || !apart && words.ends_with('.') && names_part(word) && begins_sentence(tail)
            || behind_number
            || words.trim_end_matches(['.', ',', ';', ':']).ends_with([')', '”']);
    }
    let letters = words.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let last = words.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    // "resolution 2/3 1 and"
    let follows_symbol = apart && last_word(words).len() > 2 && last_word(words).contains('/');
    let year = words.len() >= 4 && words.last(4).bytes().all(|byte| byte.is_ascii_digit());
    let follows_word = letters >= if apart { 3 } else { 4 } && !counts(last);
    follows_word || follows_symbol || year && apart
}

/// Whether a figure stands right between the comma of a word and the next one, as some programs run them together ("States,1and").
pub(super) fn runs_on(head: &str, tail: &str) -> bool {
    let letters = head
        .strip_suffix([',', ';'])
        .map_or(0, |word| word.bytes().rev().take_while(u8::is_ascii_lowercase).count());
    letters >= 4 && tail.bytes().take_while(u8::is_ascii_lowercase).count() >= 3
}

/// Whether a text ends with a word of a few letters, "him", or before a comma with an abbreviation, "EU". `stopped` is the same with
/// the marks behind it.
pub(super) fn is_short_word(text: &str, stopped: &str) -> bool {
    let last = text.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let parted = text.len() == last.len() || text.head(text.len() - last.len()).ends_with(is_blank);
    let counting = is_abbreviation(last) || matches!(last, "no" | "nos");
    let small = last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_lowercase()) && !counting;
    let short = last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_uppercase());
    parted && (small || short && stopped.ends_with([',', ';', ':']))
}

/// Whether the words behind a figure go on with a sentence, and not with a list of figures.
fn goes_on_in_words(tail: &str) -> bool {
    let words = tail.trim_start_matches(is_blank);
    words.starts_with(char::is_lowercase)
        && !["and ", "or ", "to "].iter().any(|word| words.starts_with(word))
}

/// Whether the stop of the sentence stands behind a number ("9 out of 20.1"): no decimal ends a paragraph without a stop.
pub(super) fn closes_number(head: &str) -> bool {
    head.strip_suffix('.').is_some_and(|words| words.ends_with(|last: char| last.is_ascii_digit()))
}

/// Whether one word with a capital, and no more, begins the line before a figure: "Cluster 2: ports" counts clusters.
pub(super) fn is_one_name(head: &str) -> bool {
    let word = head.trim_matches(|c: char| is_blank(c) || "-–—•*_".contains(c));
    !word.contains(is_blank)
        && word.starts_with(char::is_uppercase)
        && word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether the word before a figure is the second half of one that a line break cut, and numbers follow it ("para", "graph").
pub(super) fn is_second_half(before: &str, head: &str) -> bool {
    let head = head.trim();
    let first = last_word(before);
    !head.contains(is_blank) && counts(&format!("{first}{head}"))
}

/// How long the brackets are in which a figure stands alone (`[1]`, `\[1\]`).
pub(super) fn brackets(head: &str, tail: &str) -> Option<(usize, usize)> {
    let escape = usize::from(head.ends_with("\\[") && tail.starts_with("\\]"));
    let length = 1 + escape;
    if !(head.ends_with('[') && tail.tail(escape).starts_with(']')) {
        return None;
    }
    // The indicator may be emphasized for itself: "the way forward _[4]_".
    let (before, behind) = (head.head(head.len() - length), tail.tail(length));
    let marks = before.bytes().rev().take_while(|byte| matches!(byte, b'*' | b'_')).count();
    let closes = marks > 0 && behind.starts_with(before.last(marks));
    Some(if closes { (length + marks, length + marks) } else { (length, length) })
}

/// Whether a figure in a heading can be an indicator by the words before it: headings number what they name ("Panel 2").
pub(super) fn indicates_in_heading(head: &str) -> bool {
    let words = head.trim_end_matches(is_blank);
    let last = last_word(words);
    let apart = words.len() < head.len();
    !apart && (last.len() > 3 || last.ends_with([')', '”'])) || last.starts_with(char::is_lowercase)
}

/// Whether a text ends with the stop of a sentence, and not of an abbreviation.
fn ends_sentence(text: &str) -> bool {
    let Some(words) = text.trim_end_matches(is_blank).trim_end_matches(['”', '’', ')']).strip_suffix('.')
    else {
        return false;
    };
    let last = last_word(words).trim_start_matches('(');
    !is_abbreviation(last)
}

/// Whether a figure between blanks stands at the end of a sentence, or before a word that is not counted: "the Council 2 and the
/// Assembly 3 respectively".
pub(super) fn parts_sentence(head: &str, tail: &str, ends_line: bool) -> bool {
    const JOINTS: [&str; 16] = [
        "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "that", "to", "when", "which",
        "while", "with",
    ];
    const NUMBERS: [&str; 12] = [
        "billion", "cent", "eight", "five", "four", "million", "nine", "seven", "six", "ten", "three", "two",
    ];
    let words = tail.trim_start_matches(is_blank);
    let word = words.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let opens = word.is_empty() || word.starts_with(char::is_uppercase);
    let before = last_word(head.trim_end_matches(is_blank));
    let leads_on = JOINTS.contains(&word)
        || word.len() > 5 && word.ends_with("ly")
        || NUMBERS.contains(&before)
        || before.ends_with(',') && before.contains('/');
    (ends_line || words.len() < tail.len()) && (leads_on || opens && ends_sentence(head))
}
