//! The marks in a masthead: job numbers, barcodes, the scope of distribution.

use crate::model::Distribution;
use crate::text::{Cut, is_blank};

/// Where the job number that a text begins with ends, its language in brackets included.
pub(super) fn job_number(words: &str) -> Option<usize> {
    let first = words.split(is_blank).next().unwrap_or_default();
    let number = first.split('(').next().unwrap_or_default();
    let (place, digits) = number.split_once(['.', ':']).unwrap_or(("", number));
    if is_of_nairobi(first) {
        return Some(first.len());
    }
    let (year, serial) = digits.split_once('-')?;
    let all_digits = year.bytes().chain(serial.bytes()).all(|byte| byte.is_ascii_digit());
    let placed = place.chars().all(char::is_alphabetic);
    if year.len() != 2 || !(4..=6).contains(&serial.len()) || !all_digits || !placed {
        return None;
    }
    let rest = words.tail(number.len());
    let language = rest.trim_start_matches(is_blank);
    let close = language.find(')').filter(|close| language.starts_with('(') && *close <= 3);
    Some(close.map_or(number.len(), |close| words.len() - language.len() + close + 1))
}

/// Whether a word is a job number of the house in Nairobi: `K1803684`.
fn is_of_nairobi(word: &str) -> bool {
    word.len() == 8 && word.starts_with('K') && word.tail(1).bytes().all(|byte| byte.is_ascii_digit())
}

/// The job number among lines of page furniture, where it is printed with its place or its language, as at the foot of a first
/// page.
pub(super) fn job_number_in(line: &str) -> Option<&str> {
    let number = job_number(line).map(|end| line.head(end))?;
    (number.ends_with(')') || number.starts_with(|c: char| c.is_ascii_uppercase())).then_some(number)
}

/// Where the label of the distribution stands, in small letters, and how it is printed.
pub(super) fn distribution_label(words: &str) -> Option<(usize, &'static str)> {
    let labels = ["distribution:", "distribution :", "distr", "dist."];
    let label = labels.into_iter().find_map(|label| words.find(label).map(|at| (at, label)));
    label.filter(|(at, label)| {
        let before = words.head(*at).chars().next_back();
        // "Distribution" in running words is none.
        let behind = words.tail(at + label.len()).chars().next();
        before.is_none_or(|before| !before.is_alphabetic())
            && (label.ends_with([':', '.']) || behind.is_none_or(|behind| !behind.is_alphanumeric()))
    })
}

/// The scope of distribution that a word names, in English, French or Spanish.
pub(super) fn scope(word: &str) -> Distribution {
    let word = word.trim_end_matches(['*', ',']);
    match word.to_lowercase().as_str() {
        "générale" => Distribution::General,
        "limitée" | "limitada" => Distribution::Limited,
        "restreinte" | "reservada" => Distribution::Restricted,
        _ => word.parse().unwrap_or(Distribution::General),
    }
}

/// Whether a word alone is a scope of distribution, as printed under its label.
pub(super) fn is_scope(word: &str) -> bool {
    let scopes = ["general", "limited", "restricted", "générale", "limitée", "limitada", "reservada"];
    scopes.iter().any(|scope| word.to_lowercase() == *scope)
}

pub(super) fn word_after(words: &str, at: usize) -> std::ops::Range<usize> {
    let rest = words.tail(at);
    let value = rest.trim_start_matches(|c: char| matches!(c, '.' | ':' | '*') || is_blank(c));
    let start = words.len() - value.len();
    let end = start + value.find(is_blank).unwrap_or(value.len());
    start..end
}

pub(super) fn is_barcode(words: &str) -> bool {
    let inside = words.strip_prefix('*').and_then(|words| words.strip_suffix('*')).unwrap_or_default();
    inside.len() >= 6 && inside.bytes().all(|byte| byte.is_ascii_digit())
}

pub(super) fn is_job_date(words: &str) -> bool {
    words.len() == 6 && words.bytes().all(|byte| byte.is_ascii_digit())
}
