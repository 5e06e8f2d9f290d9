//! The masthead: fields told by their fixed words, in any order, in one column or two.

use super::masthead_cells::{cells, columns, without_label};
use super::masthead_days::{LONGEST_DAY, date_label, is_in_days, spelled, with_small_months};
use super::masthead_language::{language_label, languages, names_language, without_language};
use super::masthead_marks::{
    distribution_label, is_barcode, is_job_date, is_scope, job_number, scope, word_after,
};
use super::masthead_organ::{Organ, group_behind_conference};
use super::masthead_symbols::{joined, split_symbols, symbol, without_edition};
use super::name_over::name_over;
use super::ordinal::session_ordinal;
use super::title;
use super::{Locations, MastheadField, Part, foreign, venue};
use crate::cite::{Cited, Context, DocumentSymbol, Found, scan};
use crate::date::{DatePrecision, DateRange};
use crate::model::{Language, Masthead, MeetingBody};
use crate::outline::masthead_label;
use crate::source::Span;
use crate::text::{Cut, fold, is_blank, unescape};

/// The masthead, and what it says of the meeting.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) masthead: Masthead,
    /// The date's words.
    pub(super) date: Option<(Span, Cited)>,
    /// The body over the session.
    pub(super) body: Option<(MeetingBody, Vec<Span>)>,
    pub(super) ordinal: Option<u16>,
    pub(super) venue: Option<String>,
    pub(super) dates: Option<DateRange>,
    /// Whether the days stand below the title, and so are the meeting's own.
    pub(super) below_title: bool,
}

/// How many lines of a masthead are looked at. No page holds more.
const MOST_LINES: usize = 400;

/// Reads the lines before the title, and those of the masthead below it.
pub(super) fn masthead(
    source: &str,
    lines: &[Span],
    tongue: Language,
    title: usize,
    locations: &mut Locations,
) -> Read {
    let (lines, beyond) = lines.split_at(lines.len().min(MOST_LINES));
    let cells = lines.iter().flat_map(|line| cells(*line, source));
    let parts: Vec<Span> = cells.flat_map(|cell| columns(cell, source)).collect();
    let mut reader = Reader {
        source,
        tongue,
        read: Read::default(),
        organ: Organ::among(&parts, source),
        over: Vec::new(),
        distribution_follows: false,
        language_follows: false,
        above: Above::Other,
        title,
        place: None,
    };
    let mut rest = parts.as_slice();
    while let [part, below @ ..] = rest {
        rest = below;
        if below.first().is_some_and(|next| reader.broken_symbol(*part, *next, locations)) {
            rest = below.get(1..).unwrap_or_default();
        } else {
            reader.cell(*part, locations);
        }
    }
    for line in beyond {
        reader.other(*line, locations);
    }
    reader.finish(locations)
}

/// What a cell says of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Above {
    Other,
    /// Its name.
    Session,
    /// Its days, and nothing else.
    Days,
}

struct Reader<'a> {
    source: &'a str,
    /// The language of the document.
    tongue: Language,
    read: Read,
    organ: Organ,
    /// The other lines before the session.
    over: Vec<Span>,
    distribution_follows: bool,
    language_follows: bool,
    /// What the cell above is.
    above: Above,
    /// Where the title begins.
    title: usize,
    /// The cell above, if it can be the place of the session.
    place: Option<Span>,
}

impl Reader<'_> {
    fn set(&mut self, with: impl FnOnce(Masthead) -> Masthead) {
        self.read.masthead = with(std::mem::take(&mut self.read.masthead));
    }

    fn cell(&mut self, cell: Span, locations: &mut Locations) {
        let cell = without_label(cell, self.source);
        let words = cell.slice(self.source);
        if let Some(end) = group_behind_conference(words) {
            self.cell(Span::new(cell.start(), cell.start() + end), locations);
            self.cell(Span::new(cell.start() + end + 1, cell.end()), locations);
            return;
        }
        if std::mem::take(&mut self.language_follows)
            && words.split(['/', ',']).next().and_then(Language::named).is_some()
        {
            self.language(cell, 0..words.len(), locations);
            return;
        }
        if ["United Nations", "Nations Unies", "Naciones Unidas"]
            .iter()
            .any(|name| fold(words).text().eq_ignore_ascii_case(name))
            || is_barcode(words)
        {
            return;
        }
        if self.symbols(cell, locations) || self.job_number(cell, locations) || self.labelled(cell, locations)
        {
            return;
        }
        if self.date(cell, locations) {
            return;
        }
        if self.organ.take(cell, self.source) {
            if self.organ.is_body() {
                self.over.push(cell);
            }
            return;
        }
        self.organ.close();
        if words.trim_matches('*').eq_ignore_ascii_case("date:") {
            return;
        }
        self.session(cell);
        self.other(cell, locations);
    }

    fn other(&mut self, cell: Span, locations: &mut Locations) {
        let words = cell.slice(self.source);
        let at = self.read.masthead.other().len();
        self.set(|masthead| masthead.with_other(unescape(words)));
        locations.note(Part::Masthead(MastheadField::Other(at)), |out| out.push(cell));
    }

    /// `CAC/COSP/WG.2/2018/6`, `E/2025/26*-E/CN.5/2025/6*`.
    fn symbols(&mut self, cell: Span, locations: &mut Locations) -> bool {
        let words = cell.slice(self.source);
        if !words.contains('/') || words.len() > 120 && words.contains(is_blank) {
            return false;
        }
        let mut found: Vec<(DocumentSymbol, Span)> = Vec::new();
        let mut at = words.len() - without_edition(words).len();
        for part in split_symbols(words.tail(at)) {
            at += words.tail(at).find(part).unwrap_or_default();
            let start = cell.start() + at + (part.len() - part.trim_start().len());
            at += part.len();
            let words = part.trim();
            match symbol(words) {
                Some(symbol) => found.push((symbol, Span::new(start, start + words.len()))),
                None => return false,
            }
        }
        for (symbol, span) in found {
            let at = self.read.masthead.symbols().len();
            // The star of a reissue may be printed on some pages only.
            if self.read.masthead.symbols().iter().any(|known| known.as_str() == symbol.as_str()) {
                continue;
            }
            self.set(|masthead| masthead.with_symbol(symbol));
            locations.note(Part::Masthead(MastheadField::Symbol(at)), |out| out.push(span));
        }
        true
    }

    /// A symbol that a line break parted: its two cells.
    fn broken_symbol(&mut self, cell: Span, next: Span, locations: &mut Locations) -> bool {
        let Some(whole) = joined(cell.slice(self.source), next.slice(self.source)) else { return false };
        for symbol in split_symbols(&whole).into_iter().filter_map(|part| symbol(part.trim())) {
            let at = self.read.masthead.symbols().len();
            if !self.read.masthead.symbols().contains(&symbol) {
                self.set(|masthead| masthead.with_symbol(symbol));
                locations.note(Part::Masthead(MastheadField::Symbol(at)), |out| out.extend([cell, next]));
            }
        }
        true
    }

    /// `V.18-04739 (E)`, with or without the dates behind it.
    fn job_number(&mut self, cell: Span, locations: &mut Locations) -> bool {
        let words = cell.slice(self.source);
        let Some(end) = job_number(words) else {
            return is_job_date(words) && self.read.masthead.job_number().is_some();
        };
        self.set(|masthead| masthead.with_job_number(words.head(end)));
        locations.note(Part::Masthead(MastheadField::JobNumber), |out| {
            out.push(Span::new(cell.start(), cell.start() + end));
        });
        true
    }

    /// `Distr.: General`, `Original: English`, `English only`, also several of them in one cell.
    fn labelled(&mut self, cell: Span, locations: &mut Locations) -> bool {
        let words = cell.slice(self.source);
        let lower = words.to_ascii_lowercase();
        let mut rest_start = 0;
        let awaited = std::mem::take(&mut self.distribution_follows);
        if let Some((at, label)) = distribution_label(&lower) {
            let value = word_after(words, at + label.len());
            rest_start = value.end;
            self.distribution_follows = value.is_empty();
            self.distribution(cell, value, locations);
        } else if awaited && is_scope(words) {
            self.distribution(cell, 0..words.len(), locations);
            return true;
        } else {
            self.distribution_follows = awaited;
        }
        if let Some(at) = language_label(&lower) {
            let language = words.tail(at).find(':').map_or(words.len(), |colon| at + colon + 1);
            let value = words.tail(language).trim_start_matches(|c: char| c == '*' || is_blank(c));
            let start = words.len() - value.len();
            self.language_follows = value.is_empty();
            let read = value.is_empty() || self.language(cell, start..words.len(), locations);
            let before = without_language(words.cut(rest_start..at));
            let start = cell.start() + rest_start;
            let dated = self.date(Span::new(start, start + before.len()), locations);
            return read || dated || rest_start > 0;
        }
        let only = [" only", " seulement", " solamente"];
        if only.iter().any(|only| fold(&lower).text().ends_with(only)) && words.len() < 30 {
            return self.language(cell, 0..words.len(), locations);
        }
        if rest_start > 0 {
            self.date(Span::new(cell.start() + rest_start, cell.end()), locations);
        }
        rest_start > 0
    }

    fn distribution(&mut self, cell: Span, value: std::ops::Range<usize>, locations: &mut Locations) {
        let word = cell.slice(self.source).cut(value.clone());
        if !word.is_empty() {
            let distribution = scope(word);
            self.set(|masthead| masthead.with_distribution(distribution));
            let span = Span::new(cell.start() + value.start, cell.start() + value.end);
            locations.note(Part::Masthead(MastheadField::Distribution), |out| out.push(span));
        }
    }

    /// Takes the words that can be the name of a language, or of several.
    fn language(&mut self, cell: Span, value: std::ops::Range<usize>, locations: &mut Locations) -> bool {
        let words = cell.slice(self.source).cut(value.clone());
        let named = |c: char| c.is_alphabetic() || is_blank(c) || "/,().;&".contains(c);
        let printed = words.head(words.find(|c| !named(c)).unwrap_or(words.len())).trim_end_matches(is_blank);
        if !names_language(printed) {
            return false;
        }
        let printed = languages(printed);
        let all_capitals = printed.len() > 1 && printed.bytes().all(|byte| byte.is_ascii_uppercase());
        let language = if all_capitals {
            format!("{}{}", printed.head(1), printed.tail(1).to_ascii_lowercase())
        } else {
            printed.to_owned()
        };
        self.set(|masthead| masthead.with_original_language(language));
        let span = Span::new(cell.start() + value.start, cell.start() + value.start + printed.len());
        locations.note(Part::Masthead(MastheadField::OriginalLanguage), |out| out.push(span));
        true
    }

    fn citations(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        if self.tongue != Language::English {
            foreign::citations(text, self.tongue, &mut Context::default(), &mut found);
        }
        // Mastheads of other languages may be printed in English.
        if found.is_empty() {
            scan(text, &mut Context::default(), &mut found);
        }
        found
    }

    /// A cell that is a day: the date of the document.
    fn date(&mut self, cell: Span, locations: &mut Locations) -> bool {
        let labelled = cell.slice(self.source);
        let cell = Span::new(cell.start() + date_label(labelled), cell.end());
        let words = cell.slice(self.source);
        let folded = fold(words);
        let mut found = self.citations(folded.text());
        let is_day = |found: &Found| matches!(found.cited, Cited::Date { precision: DatePrecision::Day, .. });
        if words.len() < LONGEST_DAY && !found.iter().any(is_day) {
            let small = self.citations(&with_small_months(folded.text()));
            found = if small.iter().any(is_day) { small } else { found };
        }
        // "1er juin" is a day as it stands, "6November" is not.
        let figures = words.bytes().take_while(u8::is_ascii_digit).count();
        let glued = figures > 0
            && words.tail(figures).starts_with(char::is_alphabetic)
            && found.first().is_none_or(|found| found.range.start > 0);
        if glued {
            found = self.citations(&format!("{} {}", words.head(figures), folded.text().tail(figures)));
        }
        let in_figures = spelled(words.trim());
        if let Some(day) = &in_figures {
            found.clear();
            scan(day, &mut Context::default(), &mut found);
        }
        let [date] = found.as_slice() else { return false };
        let Cited::Date { value, precision: DatePrecision::Day } = &date.cited else { return false };
        // In brackets, which a converter may escape.
        let alone = in_figures.is_some()
            || folded.text().trim_matches(['[', ']', '\\', ' ']).len() <= date.range.len() + 1;
        if !alone || self.read.date.is_some() {
            return false;
        }
        let range =
            if glued || in_figures.is_some() { 0..words.len() } else { folded.original(date.range.clone()) };
        let span = Span::new(cell.start() + range.start, cell.start() + range.end);
        if let Some(day) = value.as_ref().and_then(crate::date::DateValue::start) {
            self.set(|masthead| masthead.with_date(day));
        }
        self.read.date = Some((span, date.cited.clone()));
        locations.note(Part::Masthead(MastheadField::Date), |out| out.push(span));
        true
    }

    /// "Seventh session", "Vienna, 20-24 June 2016": kept as other lines, and read for what the title may lack.
    fn session(&mut self, cell: Span) {
        let folded = fold(cell.slice(self.source));
        let of_session = session_ordinal(folded.text()).is_some();
        let now = if of_session { Above::Session } else { Above::Other };
        let line_above = std::mem::replace(&mut self.above, now);
        let (below_session, days_above) = (line_above == Above::Session, line_above == Above::Days);
        if let Some((ordinal, ..)) = session_ordinal(folded.text()) {
            if self.read.ordinal.is_none() && self.read.body.is_none() {
                let over = name_over(self.source, &self.over);
                self.read.body = over.map(|(body, name)| (body, name.to_vec()));
            }
            self.read.ordinal = self.read.ordinal.or(Some(ordinal));
        }
        self.over.push(cell);
        let below_title = cell.start() > self.title;
        let words = cell.slice(self.source);
        if matches!(words.byte(0) | 0x20, b'v' | b'p') && masthead_label(words) > 0 {
            self.set_venue(words.tail(masthead_label(words)));
            return;
        }
        let placed = below_session || below_title || days_above;
        let place = placed && !of_session && venue::is_place(folded.text().trim_matches(['*', '_']));
        let above = std::mem::replace(&mut self.place, place.then_some(cell));
        if place && days_above {
            self.set_venue(cell.slice(self.source));
        }
        for found in self.citations(folded.text()) {
            let Cited::Date { value, precision } = &found.cited else { continue };
            let read = title::range(value.as_ref());
            let place = title::place_of_line(folded.text(), &found.range);
            let place = place.filter(|place| !folded.text().cut(place.clone()).contains("eld "));
            let place = place.or_else(|| venue::beside(folded.text(), &found.range));
            let days =
                read.filter(|days| days.days() > 1 && days.days() < 90).filter(|_| is_in_days(*precision));
            let Some(place) = place else {
                // "COUNCIL Fourth session 12-30 March 2007": days without a place. They may stand in a line of their own.
                let words = folded.text().trim_matches(['*', '_', '(', ')', ' ']);
                let alone = (below_session || below_title || above.is_some())
                    && words.len() <= found.range.len() + "from ".len();
                let Some(days) = days.filter(|_| self.read.dates.is_none() && (of_session || alone)) else {
                    continue;
                };
                self.read.dates = Some(days);
                self.read.below_title = below_title;
                self.above = if alone { Above::Days } else { self.above };
                if let Some(above) = above.filter(|_| alone) {
                    self.set_venue(above.slice(self.source));
                }
                continue;
            };
            self.set_venue(folded.text().cut(place));
            self.read.below_title |= self.read.dates.is_none() && below_title;
            self.read.dates = self.read.dates.or(read);
        }
    }

    fn set_venue(&mut self, words: &str) {
        let place = words.trim_matches(['*', '_']).to_owned();
        self.read.venue.get_or_insert(place);
    }

    fn finish(mut self, locations: &mut Locations) -> Read {
        let cells = self.organ.into_cells(self.source);
        let organ = crate::text::Flow::new(self.source, &cells);
        self.read.masthead = self.read.masthead.with_organ(organ.text());
        if !cells.is_empty() {
            locations.note(Part::Masthead(MastheadField::Organ), |out| out.extend(&cells));
        }
        self.read
    }
}
