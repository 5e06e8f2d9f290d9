//! Who attended, who spoke, who presided, and how names are shortened.

use std::ops::Range;

use super::abbreviations::{abbreviations, is_abbreviation};
use super::anchors::Anchor;
use super::attendance::{self, attendance, by_line};
use super::cues::Cues;
use super::foreign::{self, Attendee};
use super::officers::{self, Seated, Strung, is_of_another_meeting, officers};
use super::phrase::Person;
use super::unit::{Text, Unit};
use super::{Part, Reader};
use crate::model::{Category, Language, Officer, Participant, Role};
use crate::source::Span;
use crate::states::State;
use crate::text::{Cut, Flow, fold};

impl Reader<'_> {
    /// Reads the people of a paragraph, its items included, whose anchors were found last.
    pub(super) fn read_people(&mut self, unit: &Unit, text: &Text<'_>) {
        self.read_abbreviations(text);
        let mut anchors = std::mem::take(&mut self.body.people);
        anchors.extend(self.body.anchors.people());
        self.read_officers(unit, text, &anchors);
        self.read_statements(unit, text, &anchors);
        anchors.clear();
        self.body.people = anchors;
    }

    /// Reads who attended. Items, or the lines of a list, may go on with the kind of participants that the lead opens.
    pub(super) fn read_attendance(&mut self, unit: &Unit, lead: &Text<'_>, items: &[Text<'_>], cues: Cues) {
        let open = self.body.attendance.take().filter(|_| unit.number.is_none());
        if self.body.on_attendance && items.is_empty() && self.read_labelled(unit, open) {
            return;
        }
        if let Some(open) = open {
            let lines = self.read_lines(unit, 0..unit.pieces.len(), open);
            let list = lines || items.is_empty() && attendance::is_plain_list(lead.folded(), open.category);
            if list && !lines {
                self.read_item(open.number, lead, open);
            }
            let last_follows = by_line::announces_last(lead.folded());
            self.body.attendance = list.then_some(attendance::Open { last_follows, ..open });
            return;
        }
        let place = match (self.body.on_attendance, cues.has(Cues::ATTENDANCE)) {
            (true, _) => attendance::Place::Section,
            (false, true) => attendance::Place::Elsewhere,
            (false, false) => return,
        };
        if self.read_list(unit, lead, place) {
            return;
        }
        let Some(list) = self.read_participants(unit, lead, place) else { return };
        for item in items {
            let delegation = by_line::delegation(item.folded());
            if delegation < item.folded().len() {
                let source = self.source;
                let name = item.words(0..delegation);
                let category = list.standing(name);
                self.push_participant(unit.number, name, category, |out| {
                    item.spans(source, 0..delegation, out);
                });
            } else {
                self.read_item(unit.number, item, list);
            }
        }
        let follows = items.is_empty() && lead.folded().trim_end().ends_with(':');
        self.body.attendance = follows.then_some(list);
    }

    /// Reads lists whose kinds stand over them, in lines of their own or as the heading: "States parties" / "Chile, Peru and Togo".
    fn read_labelled(&mut self, unit: &Unit, open: Option<attendance::Open>) -> bool {
        let mut above = open.map(|open| open.category);
        let label = |piece: &Span| {
            let category = attendance::label(piece.slice(self.source), above);
            above = category.or(above);
            category
        };
        let each = unit.pieces.iter().map(label).enumerate();
        let labels: Vec<(usize, Category)> = each.filter_map(|(at, label)| Some((at, label?))).collect();
        if labels.first().is_none_or(|(at, _)| *at > 0) {
            let category = attendance::label(&self.body.heading, None);
            return category.is_some_and(|category| self.read_names(unit, 0..unit.pieces.len(), category));
        }
        let ends = labels.iter().skip(1).map(|(at, _)| *at).chain([unit.pieces.len()]);
        let mut any = false;
        for ((at, category), end) in labels.iter().zip(ends) {
            // A kind alone leaves its names to the paragraph below.
            if at + 1 == end || self.read_names(unit, at + 1..end, *category) {
                any = true;
                self.body.attendance = Some(opened(*category, unit.number));
            }
        }
        any
    }

    /// Reads pieces as nothing but names, one a line or parted by commas.
    fn read_names(&mut self, unit: &Unit, pieces: Range<usize>, category: Category) -> bool {
        let Some(spans) = unit.pieces.get(pieces.clone()).filter(|spans| !spans.is_empty()) else {
            return false;
        };
        let flow = Flow::new(self.source, spans);
        let text = Text::new(&flow);
        let first = spans.first().map_or("", |piece| piece.slice(self.source));
        let lines = self.read_lines(unit, pieces, opened(category, unit.number));
        if lines {
            return true;
        }
        let plain = attendance::is_plain_list(text.folded(), category)
            && (!category.is_state() || attendance::is_plain_list(fold(first).text(), category));
        if !plain {
            return false;
        }
        for group in attendance(text.folded(), attendance::Place::Item(category), &self.body.own) {
            self.push_group(unit.number, &text, group);
        }
        true
    }

    /// Reads names one a line behind the words that open the list, all in one paragraph.
    fn read_list(&mut self, unit: &Unit, lead: &Text<'_>, place: attendance::Place) -> bool {
        let ends = |piece: &Span| piece.slice(self.source).ends_with(':');
        let Some(colon) = unit.pieces.iter().position(ends).filter(|colon| colon + 2 < unit.pieces.len())
        else {
            return false;
        };
        let Some(end) = lead.folded().find(": ") else { return false };
        let groups = attendance(lead.folded().head(end + 1), place, &self.body.own);
        let [group] = groups.as_slice() else { return false };
        group.names.is_empty()
            && self.read_lines(unit, colon + 1..unit.pieces.len(), opened_by(group, unit.number))
    }

    /// Reads lines of a paragraph as names.
    fn read_lines(&mut self, unit: &Unit, pieces: Range<usize>, open: attendance::Open) -> bool {
        let cells: Vec<Span>;
        let mut spans = unit.pieces.get(pieces).unwrap_or_default();
        if spans.first().is_some_and(|piece| piece.slice(self.source).starts_with('|')) {
            cells = spans.iter().flat_map(|row| by_line::cells(*row, self.source)).collect();
            spans = &cells;
        }
        let pieces: Vec<&str> = spans.iter().map(|piece| piece.slice(self.source)).collect();
        let Some(names) = by_line::names(&pieces, open.last_follows) else { return false };
        for name in names {
            let spans: Vec<Span> = spans.get(name.clone()).unwrap_or_default().to_vec();
            let words = pieces.get(name).unwrap_or_default().join(" ");
            let words = by_line::bare(words.head(by_line::delegation(&words)));
            let category = open.standing(words);
            self.push_participant(open.number, words, category, |out| out.extend(spans));
        }
        true
    }

    /// Reads the participants of one text. Returns the list its items belong to.
    fn read_participants(
        &mut self,
        unit: &Unit,
        text: &Text<'_>,
        place: attendance::Place,
    ) -> Option<attendance::Open> {
        let groups = attendance(text.folded(), place, &self.body.own);
        let list = groups.last().map(|group| opened_by(group, unit.number));
        for group in groups {
            self.push_group(unit.number, text, group);
        }
        list
    }

    /// Reads an item, or a part, of a list.
    fn read_item(&mut self, paragraph: Option<u32>, text: &Text<'_>, list: attendance::Open) {
        for group in attendance(text.folded(), attendance::Place::Item(list.category), &self.body.own) {
            if !list.mixed || group.category != list.category {
                self.push_group(paragraph, text, group);
                continue;
            }
            for name in group.names {
                let category = list.standing(text.words(name.clone()));
                let names = vec![name];
                self.push_group(paragraph, text, attendance::Attendance { category, names, mixed: true });
            }
        }
    }

    /// Reads the States that a list in another language names.
    pub(super) fn read_foreign_attendance(&mut self, unit: &Unit, lead: &Text<'_>) {
        for Attendee { name, category, iso3 } in
            foreign::attendance(lead.folded(), self.parts.language, &self.body.own)
        {
            let source = self.source;
            let words = lead.words(name.clone());
            self.push_participant(unit.number, words, category, |out| lead.spans(source, name, out));
            if let (Some(iso3), Some(participant)) = (iso3, self.parts.participants.last_mut()) {
                participant.set_iso3(iso3);
            }
        }
    }

    fn push_group(&mut self, paragraph: Option<u32>, text: &Text<'_>, group: attendance::Attendance) {
        for name in group.names {
            let source = self.source;
            let words = text.words(name.clone());
            self.push_participant(paragraph, words, group.category, |out| text.spans(source, name, out));
        }
    }

    fn push_participant(
        &mut self,
        paragraph: Option<u32>,
        name: &str,
        category: Category,
        spans: impl FnOnce(&mut Vec<Span>),
    ) {
        let whole = if category.is_state() { whole_state(name.trim_end()) } else { None };
        let name = whole.as_deref().unwrap_or(name);
        let Ok(mut participant) = Participant::new(name.trim_end(), category) else { return };
        if let Some(number) = paragraph {
            participant = participant.with_paragraph(number);
        }
        // "Japan (JPN)".
        if category.is_state()
            && participant.iso3().is_none()
            && let Some((state, _)) = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("))
            && let Some(state) = State::find(state)
        {
            participant.set_iso3(state.iso3());
        }
        self.locations.note(Part::Participant(self.parts.participants.len()), spans);
        self.parts.participants.push(participant);
    }

    fn read_abbreviations(&mut self, text: &Text<'_>) {
        if text.folded().starts_with('|') && is_of_abbreviations(&self.body.heading) {
            self.read_table_of_abbreviations(text.folded());
        }
        for (short, full) in abbreviations(text.folded()) {
            let entry = self.parts.abbreviations.entry(text.folded().cut(short).to_owned());
            entry.or_insert_with(|| text.folded().cut(full).to_owned());
        }
    }

    /// "| SBI | Subsidiary Body for Implementation |", rows that stand side by side.
    fn read_table_of_abbreviations(&mut self, text: &str) {
        let mut cells = text.split('|').map(str::trim).filter(|cell| !cell.is_empty()).peekable();
        while let Some(short) = cells.next() {
            let is_name = |cell: &&str| {
                is_abbreviation(short) && !is_abbreviation(cell) && cell.contains(char::is_lowercase)
            };
            if let Some(full) = cells.next_if(is_name) {
                self.parts.abbreviations.entry(short.to_owned()).or_insert_with(|| full.to_owned());
            }
        }
    }

    /// Whether a paragraph goes on with a list of those who are no officers of the meeting; and whether it opens one.
    fn is_of_other_officers(&mut self, unit: &Unit, text: &str) -> bool {
        let goes_on = self.body.others && unit.number.is_none();
        self.body.others =
            if goes_on { !text.ends_with('.') } else { officers::announces_others(text, &self.body.own) };
        goes_on || text.starts_with('|') && officers::is_of_panel(text)
    }

    fn read_officers(&mut self, unit: &Unit, text: &Text<'_>, anchors: &[Anchor]) {
        let is_of_others = self.is_of_other_officers(unit, text.folded());
        if is_of_others {
            self.body.office = None;
            return;
        }
        let opened = officers::opened(text.folded(), anchors, &self.body.own);
        let opened = opened
            .filter(|office| !is_of_another_meeting(text.folded().tail(office.end), &self.parts.meeting));
        if let Some(office) = self.body.office.take().filter(|_| unit.number.is_none()) {
            let next = officers::first_office(text.folded(), anchors, &self.body.own);
            let end = opened.as_ref().map(|office| office.start).or(next).unwrap_or(text.folded().len());
            let holders = officers::holders(text.folded().head(end));
            for Person { name, state, .. } in &holders {
                self.push_officer(text, &office, name.clone(), state.clone());
            }
            self.body.office = (!holders.is_empty()).then_some(office);
        }
        if let Some(office) = opened {
            self.body.office = Some(text.words(office).to_owned());
        }
        let named = officers(text.folded(), anchors, &self.body.own);
        if anchors.iter().any(|anchor| anchor.officer) && self.read_table_of_officers(unit, text, named.len())
        {
            return;
        }
        for raw in named {
            let elected = raw.elected.map(|sentence| text.folded().cut(sentence));
            if elected.is_some_and(|sentence| is_of_another_meeting(sentence, &self.parts.meeting)) {
                continue;
            }
            // "chaired by" tells the office by its verb.
            let conference =
                self.parts.meeting.body().is_some_and(|body| body.name().starts_with("Conference"));
            let (office, by_verb) = match text.words(raw.role) {
                "chair" | "chairmanship" => ("Chair", true),
                "co-chair" | "cochair" => ("Co-Chair", true),
                "presided" | "presiding" => (if conference { "President" } else { "Chair" }, true),
                "presidency" => ("President", true),
                office => (office, false),
            };
            let name = text.words(raw.name.clone());
            if by_verb && self.parts.meeting.officers().iter().any(|known| known.name() == name) {
                continue;
            }
            self.push_officer(text, office, raw.name, raw.state);
        }
    }

    /// Reads the officers and the statements of a text in another language.
    pub(super) fn read_foreign_people(&mut self, unit: &Unit, text: &Text<'_>) {
        if !matches!(self.parts.language, Language::French | Language::Spanish) {
            return;
        }
        let conference = self.parts.meeting.body().is_some_and(|body| body.name().starts_with("Conf"));
        for one in foreign::officers(text.folded(), &self.body.own) {
            let office = match (one.office, conference) {
                (foreign::Office::Chair, false) => "Chair",
                (foreign::Office::Chair, true) => "President",
                (foreign::Office::ViceChair, false) => "Vice-Chair",
                (foreign::Office::ViceChair, true) => "Vice-President",
                (foreign::Office::Rapporteur, _) => "Rapporteur",
            };
            self.push_officer(text, office, one.name, Some(one.state));
        }
        self.read_foreign_statements(unit, text);
    }

    /// Reads a paragraph as a table of officers, where that names as many of them as other ways to read it.
    fn read_table_of_officers(&mut self, unit: &Unit, text: &Text<'_>, others: usize) -> bool {
        // An office at its end leaves its holders to the paragraphs below.
        if text.folded().ends_with(':') {
            return false;
        }
        let seated = officers::seated(self.source, &unit.pieces);
        let strung = officers::strung(text.folded());
        if seated.len() >= others.max(strung.len()).max(1) {
            for Seated { role, flow, name, state } in seated {
                self.push_officer(&Text::new(&flow), &role, name, Some(state));
            }
            return true;
        }
        let more = strung.len() >= others.max(1);
        for Strung { role, name, state } in strung.into_iter().filter(|_| more) {
            self.push_officer(text, text.words(role), name, Some(state));
        }
        more
    }

    fn push_officer(
        &mut self,
        text: &Text<'_>,
        office: &str,
        name: Range<usize>,
        state: Option<Range<usize>>,
    ) {
        let Ok(role) = office.parse::<Role>() else { return };
        let Ok(mut officer) = Officer::new(role, text.words(name.clone())) else { return };
        let end = state.as_ref().map_or(name.end, |state| state.end).max(name.end);
        if let Some(state) = state {
            officer = officer.with_state(text.words(state));
        }
        if !self.parts.meeting.officers().iter().any(|known| is_same(&officer, known))
            && !self.parts.meeting.complete_officer(&officer)
        {
            let part = Part::Officer(self.parts.meeting.officers().len());
            self.locations.note(part, |out| text.spans(self.source, name.start..end, out));
            self.parts.meeting.add_officer(officer);
        }
    }
}

/// The name of a State with a hyphen in it that only cut a word at the end of a line: "Liech-tenstein".
fn whole_state(name: &str) -> Option<String> {
    let hyphens = || name.match_indices('-').map(|(at, _)| at);
    if hyphens().next().is_none() || State::find(name).is_some() {
        return None;
    }
    let without = |at: usize| [name.head(at), name.tail(at + 1)].concat();
    hyphens().take(MOST_HYPHENS).map(without).find(|whole| State::find(whole).is_some())
}

/// How many hyphens of one name are tried.
const MOST_HYPHENS: usize = 4;

fn is_of_abbreviations(heading: &str) -> bool {
    ["bbreviation", "cronym"].iter().any(|word| heading.contains(word))
}

/// A list of which no name is read yet.
fn opened(category: Category, number: Option<u32>) -> attendance::Open {
    attendance::Open { category, mixed: false, number, last_follows: false }
}

/// The list whose names stand below the words that open it.
fn opened_by(group: &attendance::Attendance, number: Option<u32>) -> attendance::Open {
    attendance::Open { mixed: group.mixed, ..opened(group.category, number) }
}

/// Whether an officer is named again, perhaps by the last name alone.
fn is_same(officer: &Officer, known: &Officer) -> bool {
    let again = |full: &str| full.strip_suffix(officer.name()).is_some_and(|first| first.ends_with(' '));
    officer == known || officer.state().is_none() && officer.role() == known.role() && again(known.name())
}
