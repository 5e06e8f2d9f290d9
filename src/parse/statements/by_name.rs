//! Speakers that are called by nothing but a name: "Chile stated that …", "The secretariat reported that …".

use std::ops::Range;

use super::RawStatement;
use super::attribution::{Behind, Who, behind};
use super::lexicon::{is_adverb, says};
use super::speaker::without_remark;
use crate::model::Capacity;
use crate::organizations;
use crate::parse::phrase::{
    Table, is_acronym, is_capitalized, is_known, names, trimmed, without_article, words_from,
};
use crate::text::Cut;

/// How far into a sentence its subject begins and ends, in bytes.
const LONGEST_SUBJECT: usize = 600;
/// The most words of a subject.
const MOST_WORDS: usize = 80;
/// How many phrases between commas may stand before the subject.
const MOST_LEADS: usize = 2;
/// How far behind "the following" the colon may stand, in bytes.
const LONGEST_ANNOUNCEMENT: usize = 300;

/// The States and organizations, or the secretariat, that are the subject of a sentence and say something. `others` is where the
/// first who is not called by a name alone may be named.
pub(super) fn subjects(text: &str, sentence: &Range<usize>, others: usize) -> Vec<RawStatement> {
    let opens = |start: &usize| {
        let rest = text.cut(*start..sentence.end);
        is_capitalized(rest) || rest.starts_with("the ") || rest.starts_with("secretariat ")
    };
    starts(text, sentence)
        .take_while(|start| *start <= others)
        .filter(opens)
        .find_map(|start| speaking(text, start, sentence.end))
        .unwrap_or_default()
}

/// Where the subject may begin: the sentence, or behind the phrases that lead in.
fn starts<'t>(text: &'t str, sentence: &Range<usize>) -> impl Iterator<Item = usize> + use<'t> {
    const LEADS: [&str; 12] = [
        "After ",
        "Also ",
        "At ",
        "During ",
        "Following ",
        "For ",
        "In ",
        "On ",
        "Subsequently,",
        "Then,",
        "Under ",
        "With ",
    ];
    let words = text.cut(sentence.clone());
    let leads = LEADS.iter().any(|lead| words.starts_with(lead));
    let near = if leads { words.first(LONGEST_SUBJECT) } else { "" };
    let start = sentence.start;
    let commas = memchr::memchr_iter(b',', near.as_bytes()).map(move |comma| start + comma);
    let behind = commas.filter(|comma| text.byte(comma + 1) == b' ').map(|comma| comma + 2);
    std::iter::once(start).chain(behind.take(MOST_LEADS))
}

/// Those who are named from an offset on, up to a verb of speech.
fn speaking(text: &str, start: usize, end: usize) -> Option<Vec<RawStatement>> {
    let window = text.head(start + text.cut(start..end).first(LONGEST_SUBJECT).len());
    let article = ["The ", "the "].iter().find(|article| window.tail(start).starts_with(**article));
    let start = start + article.map_or(0, |article| article.len());
    let mut last = start;
    let mut verb = None;
    for word in words_from(window, start).take(MOST_WORDS) {
        let bare = word.text(text);
        let secretariat = bare == "secretariat" && (last == start || last + 1 == word.run.start);
        if is_capitalized(bare) || secretariat {
            last = word.bare.end;
        } else if !matches!(bare, "of" | "the" | "and") {
            verb = Some(word);
            break;
        }
    }
    let verb = verb?;
    // Most subjects are of another kind.
    if NOBODY.has(text.cut(start..last)) {
        return None;
    }
    let bare = verb.text(text);
    let inserted = || text.cut(last..verb.run.start).contains(',') || text.byte(verb.run.start) == b'(';
    if last == start
        || !(says(bare, text.cut(verb.run.end..end).trim_start()) || is_adverb(bare) || inserted())
        || behind(text, last, end, None, Who::Name) != Behind::Speaks
    {
        return None;
    }
    let subject = trimmed(text, start..last);
    let each = if is_secretariat(text, &subject) {
        vec![without_article(text, subject)]
    } else {
        names(text, subject)
    };
    let known = !each.is_empty() && each.iter().all(|name| is_speaker(text, name));
    known.then(|| each.into_iter().map(named).collect())
}

/// What most sentences of a report have for their subject: no name of anybody, or the body that meets.
#[rustfmt::skip]
static NOBODY: Table = Table::new(&[
    "Another", "Assembly", "Board", "Chair", "Commission", "Committee", "Conference", "Council", "Forum", "Group", "He", "It",
    "Many", "Meeting", "Most", "One", "Others", "Panellists", "President", "Rapporteur", "Representatives", "Several", "She",
    "Some", "Speakers", "They", "Working Group", "Working Party",
]);

fn named(name: Range<usize>) -> RawStatement {
    RawStatement { range: name.clone(), capacity: Capacity::Other, entity: Some(name), person: None }
}

/// "secretariat", "UNCTAD secretariat".
fn is_secretariat(text: &str, name: &Range<usize>) -> bool {
    let words = text.cut(without_article(text, name.clone()));
    let of = words.strip_suffix("ecretariat").and_then(|words| words.strip_suffix(['s', 'S']));
    let whose = |of: &str| of.ends_with(' ') && of.trim_end().split(' ').all(is_capitalized);
    of.is_some_and(|of| of.is_empty() || whose(of))
}

fn is_speaker(text: &str, name: &Range<usize>) -> bool {
    let words = text.cut(name.clone());
    is_known(text, name.clone())
        || is_secretariat(text, name)
        || organizations::kinds(words).is_some()
        || SHORT.contains(&words)
}

/// Organizations that reports call by their abbreviations, and that are no body that meets.
const SHORT: [&str; 16] = [
    "FAO", "IAEA", "ILO", "IMF", "INTERPOL", "OECD", "OHCHR", "UNDP", "UNEP", "UNESCO", "UNHCR", "UNICEF",
    "UNICRI", "UNODC", "WCO", "WHO",
];

/// Those whom a sentence lists by name behind a colon: "The following States made statements: Chad and Togo", "Statements were
/// made by ministers, in the following order: Chad and Togo".
pub(super) fn listed(text: &str, sentence: &Range<usize>) -> Vec<RawStatement> {
    let words = text.cut(sentence.clone());
    let near = words.first(LONGEST_ANNOUNCEMENT).as_bytes();
    let colon = memchr::memchr_iter(b':', near).find(|colon| words.byte(colon + 1) == b' ');
    let Some(colon) = colon.filter(|colon| announces(words.head(*colon))) else { return Vec::new() };
    let list = sentence.start + colon + 2..sentence.end;
    let each: Vec<Range<usize>> =
        names(text, list).into_iter().map(|name| without_remark(text, name)).collect();
    let known =
        each.iter().filter(|name| is_speaker(text, name) || is_acronym(text.cut((*name).clone()))).count();
    if known * 2 > each.len() { each.into_iter().map(named).collect() } else { Vec::new() }
}

/// Whether words before a colon say that those behind it spoke.
fn announces(head: &str) -> bool {
    const KINDS: [&str; 9] = [
        "States",
        "States parties",
        "States Parties",
        "Member States",
        "Parties",
        "countries",
        "delegations",
        "Governments",
        "organizations",
    ];
    const SPOKE: [&str; 7] = [
        " made statements",
        " made a statement",
        " delivered statements",
        " made presentations",
        " gave presentations",
        " took the floor",
        " spoke",
    ];
    let ordered =
        head.contains("tatements were ") && head.contains(" by ") && head.ends_with("in the following order");
    let following = head.find("ollowing ").map(|at| head.tail(at + "ollowing ".len())).is_some_and(|rest| {
        KINDS.iter().any(|kind| {
            rest.strip_prefix(kind).is_some_and(|behind| SPOKE.iter().any(|spoke| behind.contains(spoke)))
        })
    });
    ordered || following
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(NOBODY.is_sorted());
    }
}
