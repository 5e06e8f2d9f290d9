//! Those elected who follow the words behind their office: "elected the following Vice-Chairs from among its members: Jane Doe (Poland)".

use std::ops::Range;

use super::role::{Role, is_role};
use crate::text::Cut;

/// How far behind the office the colon may stand, in bytes.
const LONGEST: usize = 300;

/// The colon behind which the holders of an office follow, with more words than "of the Committee" between the two.
pub(super) fn colon(text: &str, sentence: &Range<usize>, role: &Role) -> Option<usize> {
    const VERBS: [&str; 3] = ["elected", "appointed", "designated"];
    if text.byte(role.title.end) != b's' {
        return None;
    }
    let before = text.cut(sentence.start..role.title.start);
    let announced = before.ends_with("following ")
        || before.contains("following ") && before.trim_end_matches("its ").ends_with(" as ");
    if !announced || !VERBS.iter().any(|verb| before.contains(verb)) {
        return None;
    }
    let rest = text.cut(role.last.bare.end..sentence.end);
    let at = rest.first(LONGEST).find(':')?;
    let others = rest.head(at).split([' ', ',']).any(|word| is_role(word.trim_end_matches('s')));
    (!others && matches!(rest.byte(at + 1), b' ' | 0)).then_some(role.last.bare.end + at)
}
