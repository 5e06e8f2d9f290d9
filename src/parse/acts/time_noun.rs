//! Nouns of time, and the words that stand before them.

use super::lexicon::Known;
use super::time_phrase::Measure;
use super::tokens::Tokens;

/// A noun of time with its describing words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Noun {
    pub(super) end: usize,
    pub(super) kind: Measure,
}

/// The noun phrase of time at a place: "its fourth session", "the next two years", "December 2012", "the end of the
/// cycle", "its future work".
pub(super) fn noun_phrase(tokens: &Tokens<'_>, start: usize) -> Option<Noun> {
    let mut at = start;
    while at < start + 3 && tokens.has(at, Known::DETERMINER) {
        at += 1;
    }
    let (mut future, mut others) = (None, 0);
    let first = at;
    while at < first + 7 {
        if let Some(noun) = measure(tokens, at) {
            return (noun.kind != Measure::Date || others == 0).then_some(noun);
        }
        let word = tokens.word(at);
        if tokens.has(at, Known::TO_COME) {
            future = Some(at + 1);
        } else if !is_joint(tokens, at, first)
            && (word.is_empty() || tokens.has(at, Known::FUNCTION) || is_doing(word))
        {
            break;
        } else if !tokens.has(at, Known::COUNTS) {
            others += 1;
        }
        if others > 3
            || tokens.is(
                at,
                &[
                    "past",
                    "recent",
                    "previous",
                    "last",
                    "earlier",
                    "preceding",
                    "least",
                    "most",
                    "present",
                    "current",
                ],
            )
        {
            break;
        }
        at += 1;
    }
    future.and_then(|start| work(tokens, start))
}

/// "third and fourth", "first or second": "and" between words that count.
fn is_joint(tokens: &Tokens<'_>, at: usize, first: usize) -> bool {
    let counts = |at| tokens.has(at, Known::COUNTS | Known::TO_COME);
    at > first && tokens.is(at, &["and", "or", "to"]) && counts(at - 1) && counts(at + 1)
}

/// A word in "-ing" that describes no time.
fn is_doing(word: &str) -> bool {
    const TIMES: [&str; 8] =
        ["coming", "forthcoming", "upcoming", "following", "ensuing", "remaining", "meeting", "preceding"];
    word.ends_with("ing") && !TIMES.contains(&word)
}

/// Any noun behind "future", with the words before it.
fn work(tokens: &Tokens<'_>, start: usize) -> Option<Noun> {
    const NOUNS: [&str; 26] = [
        "work",
        "deliberations",
        "discussions",
        "discussion",
        "activities",
        "workshops",
        "workshop",
        "events",
        "event",
        "reports",
        "report",
        "conferences",
        "conference",
        "consultations",
        "programme",
        "programmes",
        "workplan",
        "workplans",
        "reviews",
        "review",
        "debates",
        "documents",
        "document",
        "exchanges",
        "notes",
        "papers",
    ];
    let noun = (start..start + 4)
        .take_while(|at| !tokens.word(*at).is_empty() && !tokens.has(*at, Known::FUNCTION))
        .find(|at| tokens.is(*at, &NOUNS))?;
    Some(Noun { end: noun + 1, kind: Measure::Work })
}

/// The noun of time right at a place.
pub(super) fn measure(tokens: &Tokens<'_>, at: usize) -> Option<Noun> {
    if !tokens.has(at, Known::MEASURE) {
        return None;
    }
    let noun = |kind| Some(Noun { end: at + 1, kind });
    match tokens.word(at) {
        "session" | "sessions" | "meeting" | "meetings" | "Meeting" | "Session" => noun(Measure::Gathering),
        "period" | "periods" | "year" | "years" | "month" | "months" | "week" | "weeks" | "day" | "days"
        | "biennium" | "bienniums" | "biennia" | "decade" | "quarter" | "half" | "term" | "semester" => {
            noun(Measure::Period)
        }
        "cycle" | "cycles" | "phase" | "phases" | "stage" => noun(Measure::Span),
        "end" | "beginning" | "start" | "conclusion" | "completion" | "finalization" | "outset"
        | "opening" | "adoption" | "closure" | "expiry" | "launch" => point(tokens, at),
        word if is_year(word) => noun(Measure::Date),
        word if is_month(word) => {
            Some(Noun { end: at + 1 + usize::from(is_year(tokens.word(at + 1))), kind: Measure::Date })
        }
        word if is_day(word) => days(tokens, at),
        _ => None,
    }
}

/// "the end of the first cycle": a point counts with what it is the end of.
fn point(tokens: &Tokens<'_>, at: usize) -> Option<Noun> {
    if !tokens.is(at + 1, &["of"]) {
        return tokens.is(at, &["outset"]).then_some(Noun { end: at + 1, kind: Measure::Point });
    }
    let mut next = at + 2;
    while next < at + 9 {
        if let Some(noun) = span(tokens, next) {
            return Some(Noun { end: noun, kind: Measure::Point });
        }
        let word = tokens.word(next);
        if word.is_empty() || (tokens.has(next, Known::FUNCTION) && !tokens.has(next, Known::DETERMINER)) {
            return None;
        }
        next += 1;
    }
    None
}

fn span(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let noun = matches!(
        tokens.word(at),
        "session"
            | "sessions"
            | "meeting"
            | "meetings"
            | "period"
            | "year"
            | "years"
            | "month"
            | "biennium"
            | "cycle"
            | "cycles"
            | "phase"
            | "decade"
            | "review"
            | "reviews"
    );
    if noun || is_year(tokens.word(at)) {
        return Some(at + 1);
    }
    is_month(tokens.word(at)).then(|| at + 1 + usize::from(is_year(tokens.word(at + 1))))
}

/// "31 December 2012", "22 to 24 August 2011", "6 and 7 June".
fn days(tokens: &Tokens<'_>, at: usize) -> Option<Noun> {
    let last = if tokens.is(at + 1, &["to", "and"]) && is_day(tokens.word(at + 2)) { at + 2 } else { at };
    if !is_month(tokens.word(last + 1)) {
        return None;
    }
    Some(Noun { end: last + 2 + usize::from(is_year(tokens.word(last + 2))), kind: Measure::Date })
}

fn is_day(word: &str) -> bool {
    let (first, last) = word.split_once('-').unwrap_or((word, "1"));
    [first, last]
        .iter()
        .all(|day| day.len() <= 2 && day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day)))
}

fn is_month(word: &str) -> bool {
    crate::date::MONTHS.contains(&word)
}

/// "2012", "2012-2015", "2012/13".
pub(super) fn is_year(word: &str) -> bool {
    let year = |part: &str| {
        part.len() == 4
            && (part.starts_with("19") || part.starts_with("20"))
            && part.bytes().all(|b| b.is_ascii_digit())
    };
    let mut parts = word.split(['-', '/']);
    parts.next().is_some_and(year)
        && parts
            .next()
            .is_none_or(|last| year(last) || (last.len() == 2 && last.bytes().all(|b| b.is_ascii_digit())))
        && parts.next().is_none()
}
