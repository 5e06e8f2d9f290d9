//! What the header of the first page has that the text has not.

/// The lines of a header with a symbol that stands nowhere in the first paragraphs of the text.
pub(super) fn symbol_lines(header: Vec<String>, paragraphs: &[String]) -> Vec<String> {
    let is_new = |line: &String| {
        let symbol = line
            .split_whitespace()
            .find(|word| is_symbol(word))
            .map(|word| word.trim_matches(['*', '(', ')']));
        symbol.is_some_and(|symbol| {
            !paragraphs.iter().take(FIRST_PAGE).any(|paragraph| paragraph.contains(symbol))
        })
    };
    header.into_iter().filter(is_new).collect()
}

/// So many paragraphs may stand on a first page.
const FIRST_PAGE: usize = 40;

/// `CAC/COSP/2009/15`: capitals first, two strokes at least, a figure.
fn is_symbol(word: &str) -> bool {
    word.matches('/').count() >= 2
        && word.starts_with(|first: char| first.is_ascii_uppercase())
        && word.bytes().any(|byte| byte.is_ascii_digit())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/.-_*()".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_is_taken_once() {
        let header = || vec!["CAC/COSP/2009/15*".to_owned(), "Page 2".to_owned()];
        assert_eq!(symbol_lines(header(), &["United Nations".to_owned()]), ["CAC/COSP/2009/15*"]);
        assert_eq!(symbol_lines(header(), &["CAC/COSP/2009/15".to_owned()]), [""; 0]);
    }
}
