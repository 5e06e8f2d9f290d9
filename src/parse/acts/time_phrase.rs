//! The phrases of time that these reports use.

use super::lexicon::Known;
use super::subject::name_end;
use super::time_noun::{is_year, measure, noun_phrase};
use super::tokens::{Kind, Tokens};

/// A phrase of time: where it ends, and what it says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) end: usize,
    /// It speaks of what is to come ("at its next meeting").
    pub(super) to_come: bool,
    /// It says how often ("regular updates").
    pub(super) often: bool,
}

/// The phrase that begins with a preposition or adverb of time at a place.
pub(super) fn time_phrase(tokens: &Tokens<'_>, at: usize) -> Option<Phrase> {
    if !tokens.has(at, Known::TIME) {
        return None;
    }
    if let Some(phrase) = fixed(tokens, at) {
        return Some(phrase);
    }
    let opener = opener(tokens, at)?;
    let noun = noun_phrase(tokens, opener.behind)?;
    let present = tokens.is(opener.behind, &["this"]) && noun.kind == Measure::Gathering;
    if !opener.takes.contains(&noun.kind) || engages(tokens, at) || present {
        return None;
    }
    let end = tail(tokens, noun.end, noun.kind);
    let to_come =
        (at..noun.end).any(|at| tokens.has(at, Known::TO_COME) || tokens.is(at, &["each", "every"]));
    Some(Phrase { end, to_come, often: false })
}

/// What stands before a noun of time, and which nouns it makes a time of.
#[derive(Debug, Clone, Copy)]
struct Opener {
    behind: usize,
    takes: &'static [Measure],
}

/// What a noun of time measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// A session, a meeting.
    Gathering,
    /// A period, years, a biennium.
    Period,
    /// A cycle, a phase.
    Span,
    /// A day, month or year by its name.
    Date,
    /// The end or beginning of something.
    Point,
    /// Any work to come ("its future work").
    Work,
}

fn opener(tokens: &Tokens<'_>, at: usize) -> Option<Opener> {
    use Measure::{Date, Gathering, Period, Point, Span, Work};
    const LONG: [&[&str]; 15] = [
        &["well", "in", "advance", "of"],
        &["sufficiently", "in", "advance", "of"],
        &["in", "advance", "of"],
        &["in", "time", "for"],
        &["prior", "to"],
        &["ahead", "of"],
        &["up", "to"],
        &["no", "later", "than"],
        &["not", "later", "than"],
        &["as", "of"],
        &["as", "from"],
        &["on", "or", "before"],
        &["starting", "from"],
        &["starting", "with"],
        &["beginning", "with"],
    ];
    let common = tokens.has(at, Known::PREPOSITION) && !tokens.is(at, &["up"]);
    let may_be_long = !common || tokens.has(at + 1, Known::MOMENT);
    if may_be_long && let Some(long) = LONG.iter().find(|long| tokens.phrase(at, long)) {
        return Some(Opener { behind: at + long.len(), takes: &[Gathering, Period, Span, Date, Point] });
    }
    let takes: &'static [Measure] = match tokens.word(at) {
        "at" => &[Gathering, Period, Span, Point, Work],
        "in" | "during" | "throughout" => &[Gathering, Period, Span, Date, Point, Work],
        "following" if tokens.has(at.wrapping_sub(1), Known::DETERMINER) => return None,
        "by" | "until" | "till" | "before" | "after" | "following" | "between" => {
            &[Gathering, Period, Span, Date, Point]
        }
        "within" | "over" => &[Period, Span],
        "upon" => &[Point],
        "on" | "from" | "since" => &[Date],
        // What is done "for the second cycle" or "for a meeting" has it as its aim.
        "for" => &[Period],
        _ => return None,
    };
    Some(Opener { behind: at + 1, takes })
}

/// "participating in the review cycle": not when, but in what.
fn engages(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = tokens.word(at.wrapping_sub(1));
    tokens.is(at, &["in"])
        && (before.starts_with("particip")
            || matches!(before, "involved" | "engaged" | "part" | "interest" | "role"))
}

/// Phrases that are timing as they stand: how often, or when.
fn fixed(tokens: &Tokens<'_>, at: usize) -> Option<Phrase> {
    const PHRASES: [&[&str]; 9] = [
        &["as", "soon", "as", "possible"],
        &["as", "early", "as", "possible"],
        &["at", "the", "earliest", "opportunity"],
        &["at", "an", "early", "stage"],
        &["at", "an", "early", "date"],
        &["in", "due", "course"],
        &["in", "the", "near", "future"],
        &["in", "the", "future"],
        &["in", "the", "interim"],
    ];
    if let Some(end) = how_often(tokens, at) {
        return Some(Phrase { end, to_come: false, often: true });
    }
    let moment = tokens.has(at + 1, Known::MOMENT) || tokens.has(at + 2, Known::MOMENT);
    if !tokens.is(at, &["in", "at", "as"]) || !moment {
        return None;
    }
    let phrase = PHRASES.iter().find(|phrase| tokens.phrase(at, phrase)).map(|phrase| at + phrase.len());
    let future = tokens.phrase(at, &["in", "future"]) && !is_noun(tokens, at + 2);
    let end = phrase.or_else(|| future.then_some(at + 2))?;
    Some(Phrase { end, to_come: true, often: false })
}

/// "on a regular basis", "twice a year", "every two years", "annually".
fn how_often(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    match tokens.word(at) {
        "regularly" | "annually" | "periodically" | "biennially" => Some(at + 1),
        "quarterly" if !is_noun(tokens, at + 1) => Some(at + 1),
        "on" if tokens.is(at + 1, &["a", "an"]) && tokens.is(at + 3, &["basis"]) => {
            let often = tokens.has(at + 2, Known::FREQUENCY)
                || tokens.is(at + 2, &["continuous", "continuing", "ongoing"]);
            often.then_some(at + 4)
        }
        "at" => tokens.phrase(at + 1, &["regular", "intervals"]).then_some(at + 3),
        "once" | "twice" => {
            (tokens.is(at + 1, &["a", "per"]) && tokens.is(at + 2, &["year", "month"])).then_some(at + 3)
        }
        "every" | "each" if tokens.is(at + 1, &["year", "month"]) => Some(at + 2),
        "every" if tokens.is(at + 2, &["year", "years", "months"]) => Some(at + 3),
        _ => None,
    }
}

fn is_noun(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    !word.is_empty() && !tokens.has(at, Known::FUNCTION) && !tokens.capital(at)
}

/// An adjective of frequency with its noun: "regular updates", "annual progress reports".
pub(super) fn frequency(tokens: &Tokens<'_>, at: usize) -> Option<Phrase> {
    const NOT: [&str; 14] = [
        "budget",
        "budgets",
        "session",
        "basis",
        "report",
        "process",
        "programme",
        "channels",
        "work",
        "activities",
        "day",
        "life",
        "lives",
        "business",
    ];
    const VERBS: [&str; 5] = ["be", "take", "continue", "include", "focus"];
    if !tokens.has(at, Known::FREQUENCY) {
        return None;
    }
    let mut end = at + 1;
    if tokens.is(end, &["and"]) && is_noun(tokens, end + 1) && is_noun(tokens, end + 2) {
        end += 2;
    }
    let first = end;
    while end < first + 4
        && is_noun(tokens, end)
        && !VERBS.contains(&tokens.word(end))
        && !tokens.has(end, Known::ADVERB)
    {
        end += 1;
    }
    let daily = tokens.is(at, &["regular", "daily"]) && tokens.is(first, &NOT);
    (end > first && !daily).then_some(Phrase { end, to_come: false, often: true })
}

/// What belongs to a noun of time behind it: "of the Conference", "in 2012", "2012-2015", "up to 2015".
fn tail(tokens: &Tokens<'_>, end: usize, kind: Measure) -> usize {
    let mut end = end;
    for _ in 0..3 {
        end = match owner(tokens, end).or_else(|| date_tail(tokens, end, kind)) {
            Some(more) => more,
            None => return end,
        };
    }
    end
}

fn owner(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    const OWNERS: [&str; 12] = [
        "review",
        "reviews",
        "bodies",
        "secretariat",
        "groups",
        "group",
        "process",
        "workplan",
        "implementation",
        "project",
        "programme",
        "reporting",
    ];
    if !tokens.is(at, &["of"]) {
        return None;
    }
    let mut owner = at + 1;
    while tokens.has(owner, Known::DETERMINER) && owner < at + 4 {
        owner += 1;
    }
    if tokens.capital(owner) {
        return Some(name_end(tokens, owner));
    }
    if let Some(noun) = noun_phrase(tokens, at + 1).filter(|noun| noun.kind != Measure::Work) {
        return Some(noun.end);
    }
    let last = (owner..owner + 4).take_while(|at| is_noun(tokens, *at)).find(|at| tokens.is(*at, &OWNERS))?;
    Some(last + 1 + usize::from(tokens.is(last + 1, &["process", "cycle", "cycles", "phase"])))
}

fn date_tail(tokens: &Tokens<'_>, at: usize, kind: Measure) -> Option<usize> {
    if is_year(tokens.word(at)) && kind != Measure::Date {
        return Some(at + 1);
    }
    if tokens.kind(at) == Kind::Open && is_year(tokens.word(at + 1)) && tokens.kind(at + 2) == Kind::Close {
        return Some(at + 3);
    }
    if kind == Measure::Period && tokens.is(at, &["before", "after", "prior", "following"]) {
        let behind = at + 1 + usize::from(tokens.is(at, &["prior"]));
        return noun_phrase(tokens, behind).map(|noun| tail(tokens, noun.end, Measure::Date));
    }
    let to = tokens.phrase(at, &["up", "to"]) || tokens.phrase(at, &["leading", "up"]);
    let behind = if to { at + 2 } else { at + 1 };
    if to || tokens.is(at, &["in", "from", "until", "to", "and", "between", "ending", "through"]) {
        let dated = kind != Measure::Date || tokens.is(at, &["to", "and", "through", "until"]);
        return measure(tokens, behind)
            .filter(|noun| dated && noun.kind == Measure::Date)
            .map(|noun| noun.end);
    }
    None
}
