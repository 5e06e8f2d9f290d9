//! The agenda's day and the adoption of the report.

use std::ops::Range;

use super::phrase::sentences;
use super::unit::{Text, Unit};
use super::{Part, Reader, agenda, foreign};
use crate::cite::Cited;
use crate::model::{Adoption, Agenda, Citation};
use crate::text::Cut;

impl Reader<'_> {
    pub(super) fn read_agenda(&mut self, unit: &Unit, citations: Range<usize>) {
        let agenda = agenda::agenda(self.source, unit);
        let place = self.parts.paragraphs.len();
        self.body.agenda = Some(place..=place);
        let day = self.first_day(citations);
        self.parts.agenda = day.into_iter().fold(agenda, Agenda::with_adopted_on);
        self.locate_agenda_items(unit);
    }

    /// Whether a paragraph without number goes on with the items of the agenda above it: "Operational segment" may part them.
    pub(super) fn goes_on_with_agenda(&self, unit: &Unit) -> bool {
        let place = self.parts.paragraphs.len();
        let below = self.body.agenda.as_ref().is_some_and(|agenda| agenda.end() + 1 == place);
        let number = |label: &str| label.trim_end_matches('.').parse::<usize>().ok();
        let last = self.parts.agenda.items().last().and_then(|item| number(item.number()));
        let first = unit.items.first().filter(|item| item.depth == 0 && below && unit.number.is_none());
        let first = first.and_then(|item| number(item.label.slice(self.source)));
        last.zip(first).is_some_and(|(last, first)| last + 1 == first)
    }

    pub(super) fn extend_agenda(&mut self, unit: &Unit) {
        let items = agenda::items(self.source, unit);
        self.parts.agenda.items_mut().extend(items);
        self.body.agenda = self.body.agenda.take().map(|agenda| *agenda.start()..=agenda.end() + 1);
        self.locate_agenda_items(unit);
    }

    /// Notes where the items of a paragraph are, which are the next of the agenda.
    fn locate_agenda_items(&mut self, unit: &Unit) {
        for item in &unit.items {
            let flow = &item.flow;
            let part = Part::AgendaItem(self.body.agenda_items);
            self.locations.note(part, |out| flow.spans(self.source, 0..flow.text().len(), out));
            self.body.agenda_items += 1;
        }
    }

    /// "On DATE, the Working Group adopted the report on its meeting (SYMBOL)." The last such paragraph counts.
    pub(super) fn read_adoption(&mut self, unit: &Unit, lead: &Text<'_>, citations: Range<usize>) {
        let adopts = ["adopted the report", "adopted its report", "adopted the present report"];
        let under = self.body.heading.contains("doption of the report");
        let tells = adopts.iter().any(|words| lead.has(words)) || under && lead.has("report");
        if tells || is_adopted(lead.folded()) {
            let day = self.day_of_adoption(lead, citations.clone());
            self.set_adoption(unit, citations, day);
        }
    }

    /// The day in the sentence that tells of the adoption, or else the first of the paragraph.
    fn day_of_adoption(&self, lead: &Text<'_>, citations: Range<usize>) -> Option<chrono::NaiveDate> {
        let text = lead.folded();
        let tells = |sentence: &Range<usize>| {
            let words = text.cut(sentence.clone());
            words.contains("adopted") && (words.contains("report") || words.contains("adopted it"))
        };
        let sentence = sentences(text).find(tells).unwrap_or(0..text.len());
        if text.cut(sentence.clone()).contains("following day") {
            return None;
        }
        let mut pieces = Vec::new();
        lead.spans(self.source, sentence, &mut pieces);
        let mut inside = pieces.iter().flat_map(|piece| self.citations_in(*piece, citations.clone()));
        inside.find_map(single_day).or_else(|| self.first_day(citations))
    }

    /// The agenda, people and the adoption of a report that is in another language.
    pub(super) fn read_foreign(
        &mut self,
        unit: &Unit,
        lead: &Text<'_>,
        items: &[Text<'_>],
        citations: Range<usize>,
    ) {
        let announced = unit.items.len() > 1 && foreign::announces_agenda(lead.folded());
        if self.parts.agenda.items().is_empty() && announced {
            self.read_agenda(unit, citations.clone());
        } else if self.goes_on_with_agenda(unit) {
            self.extend_agenda(unit);
        }
        self.read_foreign_attendance(unit, lead);
        for text in std::iter::once(lead).chain(items) {
            self.read_foreign_people(unit, text);
        }
        self.read_foreign_conclusions(unit, lead, citations.clone());
        if foreign::adopts_report(lead.folded()) {
            let day = self.first_day(citations.clone());
            self.set_adoption(unit, citations, day);
        }
    }

    fn set_adoption(&mut self, unit: &Unit, citations: Range<usize>, day: Option<chrono::NaiveDate>) {
        let Some(number) = unit.number else { return };
        let mut adoption = Adoption::new().with_paragraph(number);
        adoption = day.into_iter().fold(adoption, Adoption::with_date);
        for citation in self.parts.citations.get(citations).unwrap_or_default() {
            if let Cited::Symbol(symbols) = citation.cited() {
                adoption = symbols.iter().cloned().fold(adoption, Adoption::with_symbol);
            }
        }
        self.parts.adoption = Some(adoption);
        self.body.adoption = Some(self.parts.paragraphs.len());
    }

    /// The first single day among citations.
    fn first_day(&self, citations: Range<usize>) -> Option<chrono::NaiveDate> {
        self.parts.citations.get(citations)?.iter().find_map(single_day)
    }
}

/// The day that is cited, if it is one.
fn single_day(citation: &Citation) -> Option<chrono::NaiveDate> {
    match citation.cited() {
        Cited::Date { value: Some(value), .. } => value.start().filter(|day| value.end() == Some(*day)),
        _ => None,
    }
}

/// Whether folded words say that the report "was adopted": "The report on its session (SYMBOL) was adopted on DATE".
fn is_adopted(text: &str) -> bool {
    const REPORTS: [&str; 4] = ["The report", "the report", "present report", "draft report"];
    const BEHIND: [&str; 5] = [" on ", " of the meeting", " was adopted", " (", ", which was adopted"];
    let Some(adopted) = text.find(" was adopted") else { return false };
    REPORTS.iter().any(|report| {
        let named = text.head(adopted).rfind(report).map(|at| at + report.len());
        named.is_some_and(|end| {
            BEHIND.iter().any(|behind| text.tail(end).starts_with(behind))
                && !text.cut(end..adopted).contains(". ")
        })
    })
}

#[cfg(test)]
mod tests {
    use super::is_adopted;

    fn day(words: &str) -> Option<String> {
        let text = format!("I. Adoption of the report\n\n1. {words}\n");
        let report = crate::parse(&text).into_report();
        report.adoption().and_then(crate::Adoption::date).map(|day| day.to_string())
    }

    #[test]
    fn the_day_is_that_of_the_sentence_that_tells_of_the_adoption() {
        assert_eq!(day("On 18 June 2024, the Group adopted its report.").as_deref(), Some("2024-06-18"));
        let text =
            "On 21 June 2024, the Board took note of the report. The Group had adopted it on 18 June 2024.";
        assert_eq!(day(text).as_deref(), Some("2024-06-18"));
        let text =
            "On 18 June 2024, the Group considered its draft report. The report was adopted by consensus.";
        assert_eq!(day(text).as_deref(), Some("2024-06-18"));
        let text =
            "The draft was sent round on 17 June 2024; the Group adopted its report on the following day.";
        assert_eq!(day(text), None);
    }

    #[test]
    fn a_report_may_be_adopted_in_the_passive() {
        for text in [
            "The report on the seventh session (CAC/COSP/IRG/2016/L.1) was adopted on 24 June 2016.",
            "The present report was adopted by the Group on 24 June 2016.",
            "The Rapporteur introduced the draft report (CAC/COSP/IRG/2016/L.1), which was adopted as amended.",
        ] {
            assert!(is_adopted(text), "{text}");
        }
        for text in [
            "The report of the Credentials Committee was adopted.",
            "The Chair spoke of the report on the review. The agenda was adopted.",
        ] {
            assert!(!is_adopted(text), "{text}");
        }
    }
}
