//! Masthead and title, and what they say of the meeting.

use chrono::Datelike as _;

use super::masthead_symbols::{split_symbols, symbol};
use super::name_over::name_over;
use super::session_lines::{begins, days_over_lines, names, stands_over_session};
use super::unit::Text;
use super::{MastheadField, MeetingField, Part, Reader, foreign, masthead, title, venue};
use crate::bodies::{self, RegisteredMeeting};
use crate::cite::Cited;
use crate::date::DateRange;
use crate::model::{Citation, Language, Meeting, MeetingBody, Place};
use crate::outline::{Block, BlockKind, Outline};
use crate::source::Span;
use crate::text::{Cut, Flow, lines};

/// Whether nothing but "and", a comma, or the place of the second session stands between two dates.
fn is_joint(words: &str) -> bool {
    let words = words.trim_matches([',', ' ']);
    let place = ["and in ", "and at "].iter().find_map(|joint| words.strip_prefix(joint));
    let from_place =
        place.and_then(|place| place.strip_suffix(" from").or_else(|| place.strip_suffix(" on")));
    matches!(words, "and" | "" | "and from" | "from")
        || from_place.is_some_and(|place| place.len() < 60 && place.starts_with(char::is_uppercase))
}

impl Reader<'_> {
    /// Reads what stands before the body. The title counts first, then the masthead, then the register.
    pub(super) fn read_front(&mut self, outline: &Outline) {
        let title_start = outline.title.first().map_or(0, |line| line.start());
        let read = masthead::masthead(
            self.source,
            &outline.masthead,
            self.parts.language,
            title_start,
            &mut self.locations,
        );
        self.read_masthead_date(&read);
        self.context.year = read.dates.map(|dates| dates.start().year());
        let flow = Flow::new(self.source, &outline.title);
        self.parts.meeting = self.read_title(&flow, read.body.is_some());
        let above = outline.masthead.partition_point(|line| line.end() <= title_start);
        self.complete_from_front_page(outline.masthead.get(..above).unwrap_or_default());
        self.complete_from_session(&read);
        self.complete_from(&read);
        self.parts.masthead = read.masthead;
        self.complete_job_number(&outline.blocks);
        self.complete_symbol(&outline.blocks);
        self.complete_from_register();
        let dates = self.parts.meeting.dates();
        let day = dates.map(|dates| dates.start()).or(self.parts.masthead.date());
        self.context.year = day.map(|day| day.year());
    }

    /// The date of a masthead is a date of the report like any other.
    fn read_masthead_date(&mut self, read: &masthead::Read) {
        if let Some((span, cited)) = &read.date {
            let part = Part::Citation(self.parts.citations.len());
            self.locations.note(part, |out| out.push(*span));
            self.body.citation_starts.push(span.start());
            self.parts.citations.push(Citation::new(cited.clone(), span.slice(self.source), Place::Masthead));
        }
    }

    /// What the title says of the meeting. Its "strategic plan of the ..." is no body where the masthead has one.
    fn read_title(&mut self, flow: &Flow, has_body: bool) -> Meeting {
        let text = Text::new(flow);
        let read = self.title(text.folded());
        if !flow.text().is_empty() {
            self.parts.title = Some(flow.text().trim_end_matches('*').trim().to_owned());
            self.locations.note(Part::Title, |out| flow.spans(self.source, 0..flow.text().len(), out));
        }
        let mut meeting = Meeting::unknown();
        let mut note = |field, range: &std::ops::Range<usize>| {
            self.locations.note(Part::Meeting(field), |out| text.spans(self.source, range.clone(), out));
        };
        let is_body = |body: &MeetingBody| body.id().is_some() || title::has_body_noun(body.name());
        if let Some((body, range)) = read.body.filter(|(body, _)| !has_body || is_body(body)) {
            note(MeetingField::Body, &range);
            meeting = meeting.with_body(body);
        }
        if let Some((ordinal, range)) = read.ordinal {
            note(MeetingField::Ordinal, &range);
            meeting = meeting.with_ordinal(ordinal);
        }
        if let Some(range) = read.venue {
            note(MeetingField::Venue, &range);
            meeting = meeting.with_venue(text.words(range));
        }
        meeting = read.part.into_iter().fold(meeting, Meeting::with_part);
        meeting = read.mode.into_iter().fold(meeting, Meeting::with_mode);
        self.read_title_dates(flow, &text, meeting)
    }

    /// What a folded title says of the meeting, in its language.
    fn title(&self, text: &str) -> title::Title {
        if self.parts.language == Language::English {
            return title::title(text);
        }
        foreign::title(text)
    }

    fn read_title_dates(&mut self, flow: &Flow, text: &Text<'_>, meeting: Meeting) -> Meeting {
        let citations = self.read_citations(text, &Place::Title);
        let mut all: Option<(DateRange, std::ops::Range<usize>)> = None;
        for citation in self.parts.citations.get(citations).unwrap_or_default() {
            let Cited::Date { value, .. } = citation.cited() else { continue };
            let Some(dates) = title::range(value.as_ref()).filter(|dates| dates.days() < 90) else {
                continue;
            };
            let from = all.as_ref().map_or(0, |(_, place)| place.end);
            let Some(at) = flow.text().tail(from).find(citation.text()).map(|at| from + at) else { continue };
            let place = at..at + citation.text().len();
            all = match all {
                None => Some((dates, place)),
                // A session in parts: "(6 December 2024 and 10-14 March 2025)".
                Some((first, before)) if is_joint(flow.text().cut(before.end..at)) => {
                    let (start, end) = (first.start().min(dates.start()), first.end().max(dates.end()));
                    Some((DateRange::new(start, end).unwrap_or(first), before.start..place.end))
                }
                Some(first) => Some(first),
            };
        }
        let Some((dates, place)) = all else { return meeting };
        let dates = title::days_before(flow.text().head(place.start), dates).unwrap_or(dates);
        let venue = venue::beside(flow.text(), &place).filter(|_| meeting.venue().is_none());
        let venue = venue.filter(|_| self.parts.language == Language::English);
        let named = venue.as_ref().map(|range| flow.text().cut(range.clone()).to_owned());
        let meeting = named.into_iter().fold(meeting, Meeting::with_venue);
        if let Some(range) = venue {
            let part = Part::Meeting(MeetingField::Venue);
            self.locations.note(part, |out| flow.spans(self.source, range, out));
        }
        self.locations.note(Part::Meeting(MeetingField::Dates), |out| flow.spans(self.source, place, out));
        meeting.with_dates(dates)
    }

    /// A title that names no body ("Report on the sixty-eighth session") stands under the body's name.
    fn complete_from_front_page(&mut self, masthead: &[Span]) {
        if self.parts.title.is_none() || self.parts.meeting.body().is_some() {
            return;
        }
        if let Some((body, name)) = name_over(self.source, masthead) {
            self.set_body(body, name);
        }
    }

    fn set_body(&mut self, body: MeetingBody, name: &[Span]) {
        self.parts.meeting = std::mem::take(&mut self.parts.meeting).with_body(body);
        let part = Part::Meeting(MeetingField::Body);
        self.locations.note(part, |out| out.extend(name));
    }

    /// The body that stands over its session in the masthead, where the title names none.
    fn complete_from_session(&mut self, read: &masthead::Read) {
        if self.parts.meeting.body().is_none()
            && let Some((body, name)) = &read.body
        {
            self.set_body(body.clone(), name);
        }
    }

    /// What the title lacks and the masthead has.
    fn complete_from(&mut self, read: &masthead::Read) {
        let mut meeting = std::mem::take(&mut self.parts.meeting);
        if meeting.body().and_then(MeetingBody::id).is_none() {
            let root = read
                .masthead
                .symbols()
                .iter()
                .find_map(|symbol| bodies::by_symbol_root(symbol.root()?))
                .map(bodies::Body::id);
            // In another language the register knows the body by its English name.
            let foreign = self.parts.language != Language::English;
            let known = root.filter(|_| meeting.body().is_none() || foreign);
            meeting = known.into_iter().fold(meeting, Meeting::with_body);
        }
        // The session line of a masthead may be that of the organ above the body.
        let own = meeting.body().is_none_or(|body| {
            let lines = || read.masthead.other().iter().map(String::as_str);
            let wrapped = || lines().collect::<Vec<_>>().join("\n");
            if read.masthead.organ().into_iter().chain(lines()).any(|line| names(line, body.name()))
                || read.masthead.organ().is_some_and(|organ| begins(organ, body.name()))
                || stands_over_session(&wrapped(), body.name())
            {
                return true;
            }
            let met = body.id().zip(read.dates);
            met.is_some_and(|(id, dates)| bodies::meeting_on(id, dates.start(), dates.end()).is_some())
        });
        if (own || read.below_title) && meeting.dates().is_none() {
            // The one day of a masthead may be that of the document.
            self.body.one_day = read.dates.is_some_and(|dates| dates.days() == 1);
            meeting = read.dates.into_iter().fold(meeting, Meeting::with_dates);
            let venue = read.venue.as_ref().filter(|_| meeting.venue().is_none());
            meeting = venue.into_iter().fold(meeting, Meeting::with_venue);
            let ordinal = read.ordinal.filter(|_| meeting.ordinal().is_none());
            meeting = ordinal.into_iter().fold(meeting, Meeting::with_ordinal);
        }
        if meeting.dates().is_none()
            && self.parts.language == Language::English
            && let Some(body) = meeting.body()
            && let Some((dates, venue)) = days_over_lines(read.masthead.other(), own, body.name())
        {
            let venue = venue.filter(|_| meeting.venue().is_none());
            meeting = venue.into_iter().fold(meeting.with_dates(dates), Meeting::with_venue);
        }
        if meeting.venue().is_none() && meeting.dates().is_some() && meeting.dates() == read.dates {
            meeting = read.venue.clone().into_iter().fold(meeting, Meeting::with_venue);
        }
        self.parts.meeting = meeting;
    }

    /// Often the job number is printed at the foot of the first page and not in the masthead.
    fn complete_job_number(&mut self, blocks: &[Block]) {
        if self.parts.masthead.job_number().is_some() {
            return;
        }
        let furniture = |block: &&Block| matches!(block.kind(), BlockKind::Furniture | BlockKind::Contents);
        for block in blocks.iter().filter(furniture) {
            for line in lines(block.span().slice(self.source)) {
                let Some(number) = super::masthead_marks::job_number_in(line.text) else { continue };
                let start = block.span().start() + line.start;
                let part = Part::Masthead(MastheadField::JobNumber);
                self.locations.note(part, |out| out.push(Span::new(start, start + number.len())));
                self.parts.masthead = std::mem::take(&mut self.parts.masthead).with_job_number(number);
                return;
            }
        }
    }

    /// Without a masthead the symbol may be printed below the title.
    fn complete_symbol(&mut self, blocks: &[Block]) {
        if !self.parts.masthead.symbols().is_empty() {
            return;
        }
        let front = blocks.iter().take_while(|block| block.kind() != BlockKind::Paragraph);
        for block in front.filter(|block| block.kind() == BlockKind::Furniture) {
            for line in lines(block.span().slice(self.source)) {
                let words = line.text.trim_matches('*');
                let parts = split_symbols(words);
                let symbols: Option<Vec<_>> = parts.iter().map(|part| symbol(part.trim())).collect();
                let Some(symbols) = symbols.filter(|_| words.contains('/')) else { continue };
                let start = block.span().start() + line.start;
                for symbol in symbols {
                    let at = self.parts.masthead.symbols().len();
                    if self.parts.masthead.symbols().contains(&symbol) {
                        continue;
                    }
                    let part = Part::Masthead(MastheadField::Symbol(at));
                    self.locations.note(part, |out| out.push(Span::new(start, start + line.text.len())));
                    self.parts.masthead = std::mem::take(&mut self.parts.masthead).with_symbol(symbol);
                }
                return;
            }
        }
    }

    /// The ordinal of a meeting whose body and days the register knows.
    fn complete_from_register(&mut self) {
        let meeting = &self.parts.meeting;
        let known = meeting.body().and_then(MeetingBody::id).zip(meeting.dates());
        let registered = known.and_then(|(body, dates)| bodies::meeting_on(body, dates.start(), dates.end()));
        let ordinal = registered.and_then(RegisteredMeeting::ordinal).filter(|_| meeting.ordinal().is_none());
        if let Some(ordinal) = ordinal {
            self.parts.meeting = std::mem::take(&mut self.parts.meeting).with_ordinal(ordinal);
        }
    }
}
