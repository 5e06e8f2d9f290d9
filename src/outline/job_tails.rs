//! Job numbers that run on behind the last words of a page: `… at the session. V.25-13977 (E) 290925 300925 *2513977*`.

use super::ends_sentence;
use super::furniture::is_job_number;
use crate::text::{Cut, Line, is_blank};

/// How many words a job number may have with the days behind it.
const MOST_WORDS: usize = 6;

/// Where the job numbers begin that stand behind words in their lines.
pub(super) fn job_cuts<'l>(lines: &'l [Line<'_>]) -> impl Iterator<Item = usize> + 'l {
    lines.iter().filter_map(|line| Some(line.start + job_number_behind(line.text)?))
}

fn job_number_behind(line: &str) -> Option<usize> {
    // Nearly every line ends otherwise.
    let ends = line.ends_with([')', '*']) || {
        let days = line.last(7);
        days.starts_with(' ') && days.bytes().skip(1).all(|byte| byte.is_ascii_digit())
    };
    if !ends {
        return None;
    }
    let mut before = line;
    for _ in 0..MOST_WORDS {
        before = before.trim_end_matches(is_blank);
        let word = before.rsplit(is_blank).next().unwrap_or_default();
        before = before.head(before.len() - word.len());
        if is_job_number(word) {
            return (!before.is_empty() && ends_sentence(before.trim_end_matches(is_blank)))
                .then_some(before.len());
        }
        if !stands_behind_job_number(word) {
            return None;
        }
    }
    None
}

/// `(E)`, `290925`, `*2513977*`
fn stands_behind_job_number(word: &str) -> bool {
    let inside = word.trim_matches(['(', ')', '*', '\\']);
    let bare = word.len() == inside.len();
    let digits = inside.bytes().all(|byte| byte.is_ascii_digit());
    digits && (bare && inside.len() == 6 || !bare && (7..=8).contains(&inside.len()))
        || !bare && inside.len() == 1 && inside.byte(0).is_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_number_stands_behind_a_sentence() {
        let at = |line| job_number_behind(line);
        assert_eq!(at("* It was late. V.25-13977 (E)  290925  300925"), Some(15));
        assert_eq!(at("See A/1. GE.24-08610(E) *2408610*"), Some(9));
        assert_eq!(at("V.25-13977 (E) 290925"), None);
        assert_eq!(at("See document 25-13977"), None);
        assert_eq!(at("It had 290925 (E)"), None);
    }
}
