//! The agenda's day and the adoption of the report.

use std::ops::Range;

use super::unit::{Text, Unit};
use super::{Part, Reader, agenda};
use crate::cite::Cited;
use crate::model::{Adoption, Agenda};

impl Reader<'_> {
    pub(super) fn read_agenda(&mut self, unit: &Unit, citations: Range<usize>) {
        let agenda = agenda::agenda(self.source, unit);
        self.body.agenda = Some(self.parts.paragraphs.len());
        let day = self.first_day(citations);
        self.parts.agenda = day.into_iter().fold(agenda, Agenda::with_adopted_on);
        for (index, item) in unit.items.iter().enumerate() {
            let flow = &item.flow;
            self.locations
                .note(Part::AgendaItem(index), |out| flow.spans(self.source, 0..flow.text().len(), out));
        }
    }

    /// "On DATE, the Working Group adopted the report on its meeting (SYMBOL)." The last such paragraph counts.
    pub(super) fn read_adoption(&mut self, unit: &Unit, lead: &Text<'_>, citations: Range<usize>) {
        let Some(number) = unit.number else {
            return;
        };
        let adopts = ["adopted the report", "adopted its report", "adopted the present report"];
        let under = self.body.heading.contains("doption of the report");
        let tells = adopts.iter().any(|words| lead.has(words)) || under && lead.has("report");
        if !tells {
            return;
        }
        let mut adoption = Adoption::new().with_paragraph(number);
        adoption = self.first_day(citations.clone()).into_iter().fold(adoption, Adoption::with_date);
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
        let citations = self.parts.citations.get(citations)?;
        citations.iter().find_map(|citation| match citation.cited() {
            Cited::Date { value: Some(value), .. } => value.start().filter(|day| value.end() == Some(*day)),
            _ => None,
        })
    }
}
