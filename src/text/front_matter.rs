//! Front matter: what programs for Markdown are told before the text, between two lines `---`.

use super::{Line, is_blank};

/// How many lines it may have. A rule at the head of a text must not swallow the report.
const MOST_LINES: usize = 200;

/// Takes the front matter out of the text. It is no part of the report: its title and date are the file's.
pub(super) fn set_aside(lines: &mut [Line<'_>]) {
    if lines.first().is_none_or(|line| line.text != "---") {
        return;
    }
    let ends = |line: &Line<'_>| matches!(line.text, "---" | "...");
    let Some(end) = lines.iter().take(MOST_LINES).skip(1).position(ends).map(|end| end + 1) else { return };
    let inside = lines.get(1..end).unwrap_or_default();
    if inside.iter().all(is_entry) && inside.iter().any(|line| is_key(line.text)) {
        for line in lines.iter_mut().take(end + 1) {
            line.text = "";
            line.comment = true;
        }
    }
}

/// Whether a line may stand in front matter: a key, an entry of a list, a comment, or more of what is above it.
fn is_entry(line: &Line<'_>) -> bool {
    let indented = line.start > line.span.start();
    line.is_blank() || indented || line.text.starts_with(['-', '#', ']', '}']) || is_key(line.text)
}

/// `title: Report`: a word, a colon, and white space or the line's end.
fn is_key(text: &str) -> bool {
    let Some((key, value)) = text.split_once(':') else { return false };
    let is_word = |character: char| character.is_alphanumeric() || "_-.\"' ".contains(character);
    let first =
        key.chars().next().is_some_and(|first| first.is_alphabetic() || matches!(first, '_' | '"' | '\''));
    first && key.len() <= 60 && key.chars().all(is_word) && (value.is_empty() || value.starts_with(is_blank))
}

#[cfg(test)]
mod tests {
    use super::super::lines;

    fn printed(source: &str) -> Vec<&str> {
        lines(source).iter().map(|line| line.text).filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn front_matter_is_no_text() {
        assert_eq!(
            printed("---\ntitle: Report\ntags:\n  - a\n- b\n# c\n---\nI. Introduction\n"),
            ["I. Introduction"]
        );
        assert_eq!(printed("\u{feff}---\r\ntitle: \"x: y\"\r\n...\r\nText\r\n"), ["Text"]);
    }

    #[test]
    fn a_rule_opens_no_front_matter() {
        assert_eq!(printed("---\nThe Group met.\n---\n"), ["---", "The Group met.", "---"]);
        assert_eq!(printed("---\ntitle: never closed\n"), ["---", "title: never closed"]);
        assert_eq!(printed("Text\n---\na: b\n---\n"), ["Text", "---", "a: b", "---"]);
        assert_eq!(printed("---\n---\n"), ["---", "---"]);
    }
}
