//! The offices of a meeting: "First Vice-Chair", and of which body.

use std::ops::Range;

use crate::parse::gathering::Own;
use crate::parse::ordinal;
use crate::parse::phrase::{Table, Word, is_capitalized, words_before, words_from};
use crate::text::Cut;

/// The most words of a title, and how far a comma may be behind it, in words.
const MOST_RANKS: usize = 4;
const LONGEST_BODY: usize = 24;

/// A title of an officer.
pub(super) struct Role {
    /// Without a plural "s".
    pub(super) title: Range<usize>,
    /// The word that is its noun.
    pub(super) last: Word,
    /// Where the words "of the Working Group" end.
    pub(super) end: usize,
    /// Whether "of" names something that is not the body of the meeting, or the office is that of an earlier one.
    pub(super) foreign: bool,
}

impl Role {
    /// The words before an office, less what says whose it is, or that it is one more: "as SBSTA Vice-Chair", "as additional
    /// Rapporteur".
    pub(super) fn words_before<'a>(&self, text: &'a str, sentence: &Range<usize>) -> &'a str {
        let before = text.cut(sentence.start..self.title.start).trim_end();
        let last = before.rsplit(' ').next().unwrap_or_default();
        let abbreviated = (2..=8).contains(&last.len()) && last.bytes().all(|byte| byte.is_ascii_uppercase());
        if abbreviated || last == "additional" {
            before.head(before.len() - last.len()).trim_end()
        } else {
            before
        }
    }
}

pub(super) fn role(text: &str, sentence: &Range<usize>, at: usize, own: &Own) -> Option<Role> {
    let start = sentence.start + text.cut(sentence.start..at).rfind(' ').map_or(0, |space| space + 1);
    let last = words_from(text.head(sentence.end), start).next()?;
    let noun = last.text(text);
    let elect = noun.strip_suffix("-elect");
    let noun = elect.unwrap_or(noun);
    let singular = noun.strip_suffix('s').unwrap_or(noun);
    if !is_role(singular) {
        return None;
    }
    let mut title = last.bare.start..last.bare.start + singular.len();
    for word in words_before(text, start).take(MOST_RANKS).take_while(|word| word.run.start >= sentence.start)
    {
        let bare = word.text(text);
        if bare.len() != word.run.len() || !is_capitalized(bare) || matches!(bare, "The" | "A" | "As" | "And")
        {
            break;
        }
        if !RANKS.has(bare) {
            if !is_own_before(text, sentence, title.start, own) {
                return None;
            }
            break;
        }
        title.start = word.bare.start;
    }
    let (end, foreign) = body(text, sentence, &last, own);
    let before = words_before(text, title.start).next();
    let past = before.is_some_and(|word| word.run.start >= sentence.start && PAST.contains(&word.text(text)));
    // Who is yet to be confirmed has the office where the meeting begins with it.
    let waits =
        elect.is_some() && memchr::memmem::find(text.cut(sentence.clone()).as_bytes(), b" opened").is_none();
    Some(Role { title, last, end, foreign: foreign || past || waits })
}

/// Whether the words with capitals before an office name the body that met: "SBI Chair", "Working Group Chair".
fn is_own_before(text: &str, sentence: &Range<usize>, at: usize, own: &Own) -> bool {
    let capital = |word: &Word| {
        let bare = word.text(text);
        word.run.start >= sentence.start
            && bare.len() == word.run.len()
            && is_capitalized(bare)
            && !matches!(bare, "The" | "A" | "As" | "And")
    };
    let first = words_before(text, at).take(MOST_RANKS).take_while(capital).last();
    first.is_some_and(|first| own.is_named(text.cut(first.bare.start..at).trim_end()))
}

/// An office that a cell begins with.
pub(super) struct Office {
    /// Where its words end, without a plural "s", and with it and a colon.
    pub(super) title: usize,
    pub(super) end: usize,
    /// Whether it is one of several: "Vice-Chairs".
    pub(super) several: bool,
}

/// The office that words begin with: "First Vice-Chair", "Vice-Presidents:".
pub(super) fn office_at(words: &str) -> Option<Office> {
    let mut at = 0;
    loop {
        let rest = words.tail(at);
        let word = rest.head(rest.find(' ').unwrap_or(rest.len()));
        let noun = word.trim_end_matches(':');
        let singular = noun.strip_suffix('s').unwrap_or(noun);
        if is_role(singular) {
            let several = singular.len() < noun.len();
            return Some(Office { title: at + singular.len(), end: at + word.len(), several });
        }
        if !RANKS.has(word) {
            return None;
        }
        at += word.len() + 1;
    }
}

/// Words before the office of those who held it at another meeting.
pub(super) const PAST: [&str; 5] = ["former", "outgoing", "past", "previous", "then"];

/// "of the Working Group": where it ends, and whether it is another body's.
fn body(text: &str, sentence: &Range<usize>, role: &Word, own: &Own) -> (usize, bool) {
    let rest = text.cut(role.bare.end..sentence.end);
    let Some(of) = rest.strip_prefix(" of ") else {
        // "*Chair* : Jane Doe", where converters put the blank outside of the emphasis.
        let colon = rest.starts_with(" :") && role.bare.end == role.run.end;
        return (role.bare.end + usize::from(colon), false);
    };
    let start = role.bare.end + (rest.len() - of.len());
    let of = of.strip_prefix("the ").unwrap_or(of);
    let mut end = start;
    for word in words_from(text.head(sentence.end), start).take(LONGEST_BODY) {
        end = word.bare.end;
        if word.ends_phrase(text) {
            break;
        }
    }
    // "of the Conference at its second session" is an officer of another meeting.
    let of_session = text.cut(start..end).split_once(" at its ").map(|(_, session)| session);
    let session = of_session.map(|session| session.split([' ', ',']).find_map(ordinal));
    let another = session.is_some_and(|session| session.is_none_or(|session| !own.has_session(session)));
    let words: Vec<&str> =
        of.strip_prefix("Bureau of ").unwrap_or(of).split(' ').take(LONGEST_BODY).collect();
    let named = own.is_named(of);
    let own = is_of_meeting(of) && own.is_body(&words) && !own.is_of_another_body(of);
    (end, another || !(named || own))
}

/// Whether a word is the office of an officer, or a compound of them: "Vice-Chair".
pub(in crate::parse) fn is_role(word: &str) -> bool {
    word.split('-').all(|part| ROLES.has(part))
}

/// Whether words begin with what meets: a kind of body or meeting, or the body of this one.
pub(super) fn is_of_own(of: &str, own: &Own) -> bool {
    is_of_meeting(of) || own.is_named(of)
}

fn is_of_meeting(of: &str) -> bool {
    let bodies = [
        "Working Group",
        "Group",
        "Conference",
        "Commission",
        "Committee",
        "Implementation Review Group",
        "Open-ended",
        "Meeting",
        "meeting",
        "session",
        "Bureau",
        "Subsidiary Body",
        "expert",
    ];
    let of = of.strip_prefix("its ").unwrap_or(of);
    let mut words = of.split([' ', ',', '.']);
    let ordinal =
        words.next().is_some_and(|word| ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end)));
    let gathering = words
        .take(MOST_RANKS)
        .any(|word| matches!(word, "meeting" | "meetings" | "Meeting" | "Meetings" | "session" | "Session"));
    let begins = bodies.iter().any(|body| of.starts_with(body));
    (begins && !of.starts_with("Group of") && !of.starts_with("Committee of")) || (ordinal && gathering)
}

pub(super) static ROLES: Table = Table::new(&[
    "Chair",
    "Chairman",
    "Chairperson",
    "Chairwoman",
    "Co",
    "President",
    "Rapporteur",
    "Vice",
    "cum",
]);

pub(super) static RANKS: Table =
    Table::new(&["Acting", "First", "Fourth", "Interim", "Second", "Temporary", "Third"]);
