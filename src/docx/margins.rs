//! What the header and the footer of the first page have that the text has not.

/// The lines with a symbol of a document or a job number that stands nowhere in the first paragraphs of the text.
pub(super) fn new_marks(lines: Vec<String>, paragraphs: &[String]) -> Vec<String> {
    let is_new = |line: &String| {
        let mark = line.split_whitespace().find_map(mark);
        mark.is_some_and(|mark| !paragraphs.iter().take(FIRST_PAGE).any(|paragraph| paragraph.contains(mark)))
    };
    lines.into_iter().filter(is_new).collect()
}

/// So many paragraphs may stand on a first page.
const FIRST_PAGE: usize = 40;

fn mark(word: &str) -> Option<&str> {
    let bare = word.trim_matches(['*', '(', ')']);
    (is_symbol(word) || is_job_number(bare)).then_some(bare)
}

/// `CAC/COSP/2009/15`: capitals first, two strokes at least, a figure.
fn is_symbol(word: &str) -> bool {
    word.matches('/').count() >= 2
        && word.starts_with(|first: char| first.is_ascii_uppercase())
        && word.bytes().any(|byte| byte.is_ascii_digit())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/.-_*()".contains(&byte))
}

/// `V.09-87654` or `09-87654`: the year, and the number of the job in it.
fn is_job_number(word: &str) -> bool {
    let (place, number) = word.split_once(['.', ':']).unwrap_or(("", word));
    let Some((year, serial)) = number.split_once('-') else { return false };
    place.len() <= 4
        && place.bytes().all(|byte| byte.is_ascii_uppercase())
        && year.len() == 2
        && (4..=6).contains(&serial.len())
        && year.bytes().chain(serial.bytes()).all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_taken_once() {
        let margins =
            || vec!["CAC/COSP/2009/15*".to_owned(), "Page 2".to_owned(), "V.09-87654 (E)".to_owned()];
        assert_eq!(
            new_marks(margins(), &["United Nations".to_owned()]),
            ["CAC/COSP/2009/15*", "V.09-87654 (E)"]
        );
        assert_eq!(new_marks(margins(), &["CAC/COSP/2009/15 V.09-87654".to_owned()]), [""; 0]);
    }
}
