//! The phrases of time that these reports use.

use super::subject::name_end;
use super::time_noun::{is_future, is_year, measure, noun_phrase};
use super::tokens::{Kind, Tokens};
use super::words::{DETERMINERS, is_function};

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
    let word = tokens.word(at);
    if !(2..=12).contains(&word.len()) {
        return None;
    }
    if let Some(phrase) = fixed(tokens, at) {
        return Some(phrase);
    }
    let opener = opener(tokens, at)?;
    let noun = noun_phrase(tokens, opener.behind)?;
    if !opener.takes.contains(&noun.kind) || engages(tokens, at) {
        return None;
    }
    let end = tail(tokens, noun.end, noun.kind);
    let to_come = (at..noun.end).any(|at| is_future(tokens, at) || tokens.is(at, &["each", "every"]))
        || opener.deadline;
    Some(Phrase { end, to_come, often: false })
}

/// What stands before a noun of time, and which nouns it makes a time of.
#[derive(Debug, Clone, Copy)]
struct Opener {
    behind: usize,
    takes: &'static [Measure],
    deadline: bool,
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
    if let Some(long) = LONG.iter().find(|long| tokens.phrase(at, long)) {
        return Some(Opener {
            behind: at + long.len(),
            takes: &[Gathering, Period, Span, Date, Point],
            deadline: true,
        });
    }
    let takes: &'static [Measure] = match tokens.word(at).to_ascii_lowercase().as_str() {
        "at" => &[Gathering, Period, Span, Point, Work],
        "in" | "during" | "throughout" => &[Gathering, Period, Span, Date, Point, Work],
        "following" if tokens.is(at.wrapping_sub(1), &DETERMINERS) => return None,
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
    Some(Opener { behind: at + 1, takes, deadline: tokens.is(at, &["by", "until", "till", "upon"]) })
}

/// "participating in the review cycle": not when, but in what.
fn engages(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = tokens.word(at.wrapping_sub(1));
    tokens.is(at, &["in"])
        && (before.starts_with("particip")
            || matches!(before, "involved" | "engaged" | "part" | "interest" | "role"))
}

/// Phrases that are timing as they stand.
fn fixed(tokens: &Tokens<'_>, at: usize) -> Option<Phrase> {
    const PHRASES: [(&[&str], bool); 35] = [
        (&["on", "a", "regular", "basis"], true),
        (&["on", "an", "annual", "basis"], true),
        (&["on", "a", "yearly", "basis"], true),
        (&["on", "a", "biennial", "basis"], true),
        (&["on", "a", "quarterly", "basis"], true),
        (&["on", "a", "monthly", "basis"], true),
        (&["on", "a", "periodic", "basis"], true),
        (&["on", "a", "continuous", "basis"], true),
        (&["on", "a", "continuing", "basis"], true),
        (&["on", "an", "ongoing", "basis"], true),
        (&["at", "regular", "intervals"], true),
        (&["once", "a", "year"], true),
        (&["twice", "a", "year"], true),
        (&["once", "per", "year"], true),
        (&["twice", "per", "year"], true),
        (&["every", "year"], true),
        (&["each", "year"], true),
        (&["every", "two", "years"], true),
        (&["every", "second", "year"], true),
        (&["every", "other", "year"], true),
        (&["regularly"], true),
        (&["annually"], true),
        (&["periodically"], true),
        (&["biennially"], true),
        (&["quarterly"], true),
        (&["as", "soon", "as", "possible"], false),
        (&["as", "early", "as", "possible"], false),
        (&["at", "the", "earliest", "opportunity"], false),
        (&["at", "an", "early", "stage"], false),
        (&["in", "due", "course"], false),
        (&["in", "the", "near", "future"], false),
        (&["in", "the", "future"], false),
        (&["in", "the", "interim"], false),
        (&["in", "the", "meantime"], false),
        (&["at", "an", "early", "date"], false),
    ];
    let found = PHRASES.iter().find(|(phrase, _)| tokens.phrase(at, phrase));
    if let Some((phrase, often)) = found {
        let noun = tokens.is(at, &["quarterly", "annually"])
            && *often
            && is_noun(tokens, at + 1)
            && tokens.is(at, &["quarterly"]);
        return (!noun).then_some(Phrase { end: at + phrase.len(), to_come: !often, often: *often });
    }
    let future = tokens.phrase(at, &["in", "future"]) && !is_noun(tokens, at + 2);
    future.then_some(Phrase { end: at + 2, to_come: true, often: false })
}

fn is_noun(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    !word.is_empty() && !is_function(word) && !tokens.capital(at)
}

/// An adjective of frequency with its noun: "regular updates", "annual progress reports".
pub(super) fn frequency(tokens: &Tokens<'_>, at: usize) -> Option<Phrase> {
    const ADJECTIVES: [&str; 13] = [
        "regular",
        "annual",
        "periodic",
        "periodical",
        "biennial",
        "biannual",
        "semi-annual",
        "quarterly",
        "monthly",
        "weekly",
        "yearly",
        "frequent",
        "daily",
    ];
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
    if !tokens.is(at, &ADJECTIVES) {
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
        && !super::words::is_adverb(tokens.word(end))
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
    while tokens.is(owner, &DETERMINERS) && owner < at + 4 {
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
