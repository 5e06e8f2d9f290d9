//! The elements of citations, names and indicators of notes.

use super::Parts;
use super::inline::Tags;
use super::iri::{self, xsd_date};
use super::locate::What;
use super::xml::Xml;
use crate::cite::Cited;
use crate::date::DateValue;
use crate::model::{Citation, NoteMark};

/// Writes the elements in one text.
pub(super) struct Marker<'a, 'b> {
    parts: &'a Parts<'a>,
    /// The identifier of what holds the text.
    owner: &'b str,
    paragraph: usize,
    /// How many references there are in the text so far.
    count: u32,
    citations: &'b mut Vec<Option<String>>,
}

impl<'a, 'b> Marker<'a, 'b> {
    pub(super) fn new(
        parts: &'a Parts<'a>,
        owner: &'b str,
        paragraph: usize,
        citations: &'b mut Vec<Option<String>>,
    ) -> Self {
        Self { parts, owner, paragraph, count: 0, citations }
    }

    fn citation(&mut self, xml: &mut Xml, index: usize) -> &'static str {
        self.count = self.count.saturating_add(1);
        let eid = format!("{}__ref_{}", self.owner, self.count);
        let cited = self.parts.report.citations().get(index).map(Citation::cited);
        let element = match cited.map(|cited| (address(cited, self.parts), cited)) {
            Some((Address::Iri(href), _)) => {
                xml.start("ref").attr("eId", &eid).attr("href", &href).open();
                "ref"
            }
            Some((Address::Day(day), _)) => {
                xml.start("date").attr("eId", &eid).attr("date", &day).open();
                "date"
            }
            found => {
                let kind = found.map_or("", |(_, cited)| cited.kind());
                xml.start("inline").attr("eId", &eid).attr("name", kind).open();
                "inline"
            }
        };
        if let Some(slot) = self.citations.get_mut(index) {
            *slot = Some(eid);
        }
        element
    }
}

impl Tags for Marker<'_, '_> {
    fn open(&mut self, xml: &mut Xml, what: &What) -> &'static str {
        let (element, reference) = match what {
            What::Citation(index) => return self.citation(xml, *index),
            What::Organization(reference) => ("organization", *reference),
            What::Person(reference) => ("person", *reference),
        };
        xml.start(element).point("refersTo", self.parts.references.eid(reference)).open();
        element
    }

    fn note(&mut self, xml: &mut Xml, mark: &NoteMark) {
        let target = self.parts.notes.indicated(self.paragraph, mark).unwrap_or_default();
        xml.start("noteRef").point("href", target).attr("marker", &mark.to_string()).empty();
    }
}

/// What a citation points to.
enum Address {
    Iri(String),
    Day(String),
    /// Something that has no address.
    None,
}

fn address(cited: &Cited, parts: &Parts<'_>) -> Address {
    let iri = match cited {
        Cited::Article(refs) => Some(iri::provisions(refs)),
        Cited::Chapter(refs) => Some(iri::chapters(refs)),
        Cited::Resolution { reference, .. } => iri::resolution(reference),
        Cited::Symbol(symbols) => symbols.as_slice().first().map(|symbol| parts.document(symbol)),
        Cited::CrossReference(target) => parts.targets.address(target),
        Cited::Date { value: Some(value), .. } => return day(value).map_or(Address::None, Address::Day),
        _ => None,
    };
    iri.map_or(Address::None, Address::Iri)
}

fn day(value: &DateValue) -> Option<String> {
    let day = value.start().filter(|day| value.is_to_the_day() && value.end() == Some(*day))?;
    xsd_date(day)
}
