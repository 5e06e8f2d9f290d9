//! The organ a document goes to: its name may stand in several cells of the masthead, one below the other.

use super::ordinal::ordinal;
use super::title;
use crate::source::Span;
use crate::text::{Cut, fold};

/// The cells of the name so far.
#[derive(Default)]
pub(super) struct Organ {
    cells: Vec<Span>,
    /// Whether the name may go on in the next cell.
    open: bool,
    /// Whether a body may stand in its place: no cell begins the name of a principal organ or of a conference.
    of_body: bool,
}

impl Organ {
    /// The organ that these cells are searched for.
    pub(super) fn among(cells: &[Span], source: &str) -> Self {
        let is_organ = |cell: &Span| opens_organ(&fold(cell.slice(source)).text().to_lowercase());
        Self { of_body: !cells.iter().any(is_organ), ..Self::default() }
    }

    /// Whether the name is that of a body, which may stand over its session.
    pub(super) fn is_body(&self) -> bool {
        self.of_body
    }

    /// Takes a cell that begins the name or goes on with it.
    pub(super) fn take(&mut self, cell: Span, source: &str) -> bool {
        let lower = fold(cell.slice(source)).text().to_lowercase();
        let body = || self.of_body && title::body_alone(cell.slice(source)).is_some();
        let opens = self.cells.is_empty() && (opens_organ(&lower) || body());
        let goes_on = self.open
            && self.goes_on(&lower, source)
            && (!self.of_body || self.is_body_with(cell.slice(source), source));
        if opens || goes_on {
            // Official Records name their series behind the organ.
            let folded = fold(cell.slice(source));
            let series = folded.text().to_ascii_lowercase().find("official records");
            let name = series.map_or(folded.text(), |at| folded.text().head(at).trim_end());
            let end = folded.original(0..name.len()).end;
            self.cells.push(Span::new(cell.start(), cell.start() + end));
            let whole = [
                "corruption",
                "corrupción",
                "organized crime",
                "general assembly",
                "assemblée générale",
                "asamblea general",
            ];
            self.open = !whole.iter().any(|end| lower.ends_with(end));
        }
        opens || goes_on
    }

    /// Whether the cells are still the name of a body with another behind them.
    fn is_body_with(&self, last: &str, source: &str) -> bool {
        let mut name = String::new();
        for cell in &self.cells {
            name.push_str(cell.slice(source));
            name.push(' ');
        }
        title::body_alone(&(name + last)).is_some()
    }

    /// Whether a cell, in small letters, goes on with the name.
    fn goes_on(&self, lower: &str, source: &str) -> bool {
        let last = self.cells.last().map(|cell| cell.slice(source)).unwrap_or_default();
        let hyphen = |cell: &Span| source.tail(cell.end()).trim_start_matches(' ').starts_with('-');
        let halved = || opens_organ(&format!("{} {lower}", fold(last).text().to_lowercase()));
        self.cells.last().is_some_and(hyphen)
            || runs_on(last, lower)
            || self.serves(source) && SERVED.iter().any(|of| lower.starts_with(of))
            || self.cells.len() == 1 && is_half_of_organ(last) && halved()
    }

    /// Says that something else stands below.
    pub(super) fn close(&mut self) {
        self.open = false;
    }

    /// Whether the organ serves as another one, whose name goes on behind.
    fn serves(&self, source: &str) -> bool {
        let serves =
            |cell: &Span| fold(cell.slice(source)).text().to_ascii_lowercase().contains(" serving as ");
        self.cells.iter().any(serves)
    }

    /// The cells of the name. Beside another column it may be cut within a word: the hyphen is no part of it.
    pub(super) fn into_cells(mut self, source: &str) -> Vec<Span> {
        let begins_small: Vec<bool> = self
            .cells
            .iter()
            .skip(1)
            .map(|cell| cell.slice(source).starts_with(char::is_lowercase))
            .collect();
        for (cell, _) in self.cells.iter_mut().zip(begins_small).filter(|(_, small)| *small) {
            if cell.slice(source).ends_with('-') {
                *cell = Span::new(cell.start(), cell.end() - 1);
            }
        }
        self.cells
    }
}

/// Where the name of a conference ends behind which, in the same cell, that of its group stands: "Conference of the States
/// Parties to the United Nations Convention against Corruption Implementation Review Group".
pub(super) fn group_behind_conference(words: &str) -> Option<usize> {
    const ENDS: [&str; 6] = [
        "gainst Corruption ",
        "ransnational Organized Crime ",
        "ontre la corruption ",
        "riminalité transnationale organisée ",
        "ontra la Corrupción ",
        "elincuencia Organizada Transnacional ",
    ];
    let conference = ["Conference of the ", "Conférence des ", "Conferencia de los "];
    if !conference.iter().any(|name| words.starts_with(name)) {
        return None;
    }
    let end = ENDS.iter().find_map(|end| words.find(end).map(|at| at + end.len() - 1))?;
    let group = words.tail(end + 1);
    (group.starts_with(char::is_uppercase) && group.contains(' ')).then_some(end)
}

/// How the names of organs begin, in small letters.
const ORGANS: [&str; 18] = [
    "united nations congress on ",
    "conference of the ",
    "general assembly",
    "economic and social council",
    "security council",
    "human rights council",
    "trade and development board",
    "subsidiary body for ",
    "meeting of states parties",
    "meeting of the states parties",
    "review conference of the ",
    "meeting of the parties",
    "conférence des ",
    "assemblée générale",
    "conseil économique et social",
    "conferencia de los ",
    "asamblea general",
    "consejo económico y social",
];

/// Whether a line, in small letters, begins with the name of an organ, or is the larger half of one.
fn opens_organ(line: &str) -> bool {
    let first = line.split(' ').next().unwrap_or_default();
    let name = if ordinal(first).is_some() { line.tail((first.len() + 1).min(line.len())) } else { line };
    ORGANS.iter().any(|opening| name.starts_with(opening)) || is_half_of_organ(line)
}

/// Whether the name of an organ breaks off behind a line ("Economic and Social").
fn is_half_of_organ(line: &str) -> bool {
    if line.len() > 40 {
        return false;
    }
    let line = line.to_ascii_lowercase();
    line.matches(' ').nth(1).is_some()
        && ORGANS.iter().any(|organ| organ.trim_end() != line && organ.starts_with(&format!("{line} ")))
}

/// Whether a line below, in small letters, goes on with the name of an organ that ends with another.
pub(crate) fn runs_on(last: &str, below: &str) -> bool {
    last.ends_with('-') || ends_open(last) || continues_organ(below)
}

/// Whether a line, in small letters, goes on with the name of an organ.
fn continues_organ(line: &str) -> bool {
    const WORDS: [&str; 21] = [
        "on ",
        "of ",
        "for ",
        "and ",
        "to the ",
        "against ",
        "convention ",
        "united nations convention",
        "corruption",
        "parties to ",
        "à la convention",
        "des nations unies",
        "contre la ",
        "parties à ",
        "états parties",
        "en la convención",
        "de las naciones unidas",
        "contra la ",
        "partes en ",
        "corrupción",
        "los estados partes",
    ];
    WORDS.iter().any(|word| line.starts_with(word) || line == word.trim())
}

/// How a line begins, in small letters, that goes on with the name of the organ that another one serves as.
const SERVED: [&str; 5] = ["as the ", "meeting of ", "of the ", "the conference of ", "the meeting of "];

/// Whether a line breaks off in the middle of a name.
fn ends_open(line: &str) -> bool {
    const WORDS: [&str; 23] = [
        "transnational",
        "united",
        "organized",
        "of",
        "the",
        "on",
        "to",
        "and",
        "for",
        "against",
        "in",
        "la",
        "les",
        "des",
        "à",
        "contre",
        "contra",
        "las",
        "los",
        "en",
        "de",
        "nations",
        "naciones",
    ];
    let last = line.rsplit(' ').next().unwrap_or_default().to_lowercase();
    WORDS.contains(&last.as_str())
}
