//! The symbols in a masthead as they are printed: two of them, with an edition before or a volume behind them.

use std::borrow::Cow;

use crate::cite::DocumentSymbol;
use crate::text::{Cut, fold, is_blank, without_raised};

/// The parts of a double symbol. A hyphen parts two symbols only before a capital and behind a figure or asterisk.
pub(super) fn split_symbols(words: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, mark) in words.char_indices() {
        let parts_two = matches!(mark, '-' | '–' | ',' | ';' | ' ');
        let before = words.head(at).trim_end().bytes().next_back().unwrap_or_default();
        let after = words.tail(at + mark.len_utf8()).trim_start().bytes().next().unwrap_or_default();
        if parts_two && (before.is_ascii_digit() || before == b'*') && after.is_ascii_uppercase() {
            parts.push(words.cut(start..at));
            start = at + mark.len_utf8();
        } else if at > start && before.is_ascii_digit() && begins_symbol(words.tail(at)) {
            parts.push(words.cut(start..at));
            start = at;
        }
    }
    parts.push(words.tail(start));
    parts
}

/// Whether a symbol runs on from the figure before it: "E/2001/42E/CN.18/2001/3".
fn begins_symbol(words: &str) -> bool {
    let capitals = words.bytes().take_while(u8::is_ascii_uppercase).count();
    capitals > 0 && words.tail(capitals).starts_with('/') && words.matches('/').nth(1).is_some()
}

/// Whether all of these words are symbols.
pub(super) fn is_symbols(parts: &[&str]) -> bool {
    parts.iter().all(|part| symbol(part.trim()).is_some())
}

/// The symbol that a line break parted in two ("…/L.1/Add." and "3"): the words of both.
pub(super) fn joined(above: &str, below: &str) -> Option<String> {
    if above.len() > 120 || below.len() >= 30 {
        return None;
    }
    let open = above.matches('/').nth(1).is_some() || above.contains('/') && below.contains('/');
    let breaks = open && (above.ends_with(['.', '/', '-']) || below.starts_with(['.', '/']));
    let goes_on = below.contains(|c: char| c.is_ascii_digit())
        && below.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"./()*-".contains(&byte));
    let whole = format!("{above}{below}");
    let broken =
        breaks && goes_on && !is_symbols(&split_symbols(above)) && !is_symbols(&split_symbols(below));
    (broken && is_symbols(&split_symbols(&whole))).then_some(whole)
}

/// A symbol without what is printed before it of an edition ("ADVANCE UNEDITED E/2015/28").
pub(super) fn without_edition(words: &str) -> &str {
    const EDITIONS: [&str; 3] = ["advance unedited version ", "advance unedited ", "unedited "];
    let opens =
        |edition: &&str| words.get(..edition.len()).is_some_and(|head| head.eq_ignore_ascii_case(edition));
    EDITIONS.iter().find(|edition| opens(edition)).map_or(words, |edition| words.tail(edition.len()))
}

/// A symbol without the volume or part that is printed behind it ("TD/B/EX(41)/3 (Vol. I)").
fn without_volume(words: &str) -> &str {
    let behind = words.rsplit_once('(').filter(|(_, volume)| {
        let volume = volume.to_ascii_lowercase();
        volume.ends_with(')') && ["vol", "part", "supp"].iter().any(|word| volume.starts_with(word))
    });
    behind.map_or(words, |(symbol, _)| symbol.trim_end_matches(is_blank))
}

/// A symbol whose asterisk may stand apart: `CAC/COSP/2015/10 *`.
pub(super) fn symbol(words: &str) -> Option<DocumentSymbol> {
    // The star of a reissue may be raised, or that of a note.
    let noted = without_note(without_raised(words.trim_end_matches(['*', '\\', ' '])));
    let words = if noted.len() < words.len() && words.contains('*') {
        Cow::Owned(format!("{noted}*"))
    } else {
        Cow::Borrowed(noted)
    };
    let folded = fold(&words);
    let bare = without_volume(folded.text().trim_end_matches(['*', '\\', ' ']));
    let mark = if folded.text().tail(bare.len()).contains('*') { "*" } else { "" };
    format!("{}{mark}", whole(bare)).parse().ok()
}

/// A symbol without the indicator of a note behind it: `CAC/COSP/2015/10[^*]`, `CAC/COSP/2015/10[1]`. A tag may be broken off
/// at the end of its line.
fn without_note(words: &str) -> &str {
    if let Some((symbol, tag)) = words.split_once("<a ")
        && !tag.contains('>')
    {
        return symbol.trim_end_matches(is_blank);
    }
    let note = words.strip_suffix(']').and_then(|words| words.rsplit_once('['));
    let note = note.filter(|(_, mark)| {
        mark.starts_with('^')
            || mark.len() < 3 && mark.bytes().all(|byte| byte.is_ascii_digit() || byte == b'*')
    });
    note.map_or(words, |(symbol, _)| symbol.trim_end_matches(['\\', ' ']))
}

/// A symbol whose first letters are set apart or in strong type (`CAC /COSP/2017/1`, `CAC**/COSP/2017/1`), in one piece.
fn whole(words: &str) -> Cow<'_, str> {
    let letters = words.bytes().take_while(u8::is_ascii_uppercase).count();
    let behind = words.tail(letters);
    let stroke = behind.trim_start_matches(['*', ' ']);
    if letters > 0 && stroke.len() < behind.len() && stroke.starts_with('/') {
        return Cow::Owned(format!("{}{stroke}", words.head(letters)));
    }
    Cow::Borrowed(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_may_be_indicated_behind_a_symbol() {
        let read = |words| symbol(words).map(|symbol| symbol.to_string());
        assert_eq!(read("CAC/COSP/2015/10[^*]").as_deref(), Some("CAC/COSP/2015/10*"));
        assert_eq!(read("CAC/COSP/2015/10 [^1]").as_deref(), Some("CAC/COSP/2015/10"));
        assert_eq!(read("CAC/COSP/2015/10[1]").as_deref(), Some("CAC/COSP/2015/10"));
        assert_eq!(
            read("CAC/COSP/2015/10<a href=\"#fn1\" id=\"fnref1\"").as_deref(),
            Some("CAC/COSP/2015/10")
        );
        assert_eq!(read(r"CAC/COSP/2015/10[[1]](#footnote-1)\*").as_deref(), Some("CAC/COSP/2015/10*"));
    }
}
