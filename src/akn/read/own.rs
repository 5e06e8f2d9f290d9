//! The block of this crate in the metadata.

use std::collections::HashMap;
use std::str::FromStr;

use super::citations::Found;
use super::error::{Fault, ReadErrorKind};
use super::nest::nest;
use super::tree::{Element, Tree};
use super::words::Words;
use crate::akn::cited;
use crate::date::DateRange;
use crate::error::FormError;
use crate::model::{
    Act, Adoption, Agenda, AgendaItem, Citation, Footnote, Mark, Meeting, MeetingBody, NoteMark, Officer,
    Participant, Place, Recommendation, ReportParts, SectionPath, Statement,
};

/// The block.
pub(super) struct Own<'t, 'a> {
    tree: &'t Tree<'a>,
    block: usize,
}

impl<'t, 'a> Own<'t, 'a> {
    /// Finds the block among the metadata.
    pub(super) fn find(tree: &'t Tree<'a>, meta: usize) -> Option<Self> {
        let proprietary = tree.elements_in(meta).filter(|(_, element)| element.is("proprietary"));
        let mut blocks = proprietary.flat_map(|(index, _)| tree.elements_in(index));
        let (block, _) = blocks.find(|(_, element)| element.is_own("report"))?;
        Some(Self { tree, block })
    }

    fn all(&self, name: &'static str) -> impl Iterator<Item = (usize, &'t Element<'a>)> {
        self.tree.elements_in(self.block).filter(move |(_, element)| element.is_own(name))
    }

    /// The marks of the texts whose marks the XML does not show.
    pub(super) fn marks(&self) -> Result<HashMap<&'t str, Vec<Mark>>, Fault> {
        let mut all = HashMap::new();
        for (index, element) in self.all("marks") {
            let marks =
                self.tree.elements_in(index).map(|(_, element)| mark(element)).collect::<Result<_, _>>()?;
            all.insert(pointed(element, "of").unwrap_or_default(), marks);
        }
        Ok(all)
    }

    /// Reads all but what the body tells.
    pub(super) fn read(&self, parts: &mut ReportParts, found: &Found<'t>) -> Result<(), Fault> {
        for (index, element) in self.all("meeting") {
            parts.meeting = self.meeting(index, element)?;
        }
        for (index, element) in self.all("agenda") {
            self.agenda(index, element, &mut parts.agenda)?;
        }
        parts.participants =
            self.all("participant").map(|(_, one)| participant(one)).collect::<Result<_, _>>()?;
        parts.citations =
            self.all("citation").map(|(_, one)| citation(one, found)).collect::<Result<_, _>>()?;
        parts.statements = self.all("statement").map(|(_, one)| statement(one)).collect::<Result<_, _>>()?;
        let citations = &parts.citations;
        let recommendations = self.all("recommendation");
        parts.recommendations = recommendations
            .map(|(index, one)| self.recommendation(index, one, citations, found))
            .collect::<Result<_, _>>()?;
        for (index, element) in self.all("adoption") {
            parts.adoption = Some(self.adoption(index, element)?);
        }
        Ok(())
    }

    /// Puts footnotes in the order of the block and gives them their paragraphs.
    pub(super) fn order(&self, footnotes: Vec<(Option<&'t str>, Footnote)>) -> Result<Vec<Footnote>, Fault> {
        let mut by_eid: HashMap<&str, Footnote> = HashMap::new();
        let mut others = Vec::new();
        for (eid, footnote) in footnotes {
            match eid {
                Some(eid) if !by_eid.contains_key(eid) => {
                    by_eid.insert(eid, footnote);
                }
                _ => others.push(footnote),
            }
        }
        let mut ordered = Vec::new();
        for (_, element) in self.all("footnote") {
            if let Some(footnote) = pointed(element, "note").and_then(|eid| by_eid.remove(eid)) {
                let bare = Footnote::new(footnote.number().clone(), footnote.text());
                let paragraph = value::<u32>(element, "paragraph", "a paragraph number")?;
                ordered.push(paragraph.into_iter().fold(bare, Footnote::with_paragraph));
            }
        }
        let mut rest: Vec<(&str, Footnote)> = by_eid.into_iter().collect();
        rest.sort_by_key(|(eid, _)| *eid);
        ordered.extend(rest.into_iter().map(|(_, footnote)| footnote));
        ordered.extend(others);
        Ok(ordered)
    }

    fn meeting(&self, index: usize, element: &Element<'_>) -> Result<Meeting, Fault> {
        let mut meeting = Meeting::unknown();
        let name = element.attribute("name");
        let id = form(element, "body")?;
        if let Some(name) = name {
            meeting = meeting.with_body(match id {
                Some(id) => MeetingBody::registered(id, name),
                None => MeetingBody::unregistered(name),
            });
        }
        let ordinal = value(element, "ordinal", "the ordinal of a meeting")?;
        meeting = ordinal.into_iter().fold(meeting, Meeting::with_ordinal);
        meeting = element.attribute("part").into_iter().fold(meeting, Meeting::with_part);
        meeting = element.attribute("venue").into_iter().fold(meeting, Meeting::with_venue);
        let mode = element.attribute("mode").map(cited::word).transpose().map_err(at(element))?;
        meeting = mode.into_iter().fold(meeting, Meeting::with_mode);
        let days = value(element, "start", "a day")?.zip(value(element, "end", "a day")?);
        let dates = days.map(|(start, end)| DateRange::new(start, end)).transpose().map_err(at(element))?;
        meeting = dates.into_iter().fold(meeting, Meeting::with_dates);
        for (_, officer) in self.tree.elements_in(index).filter(|(_, element)| element.is_own("officer")) {
            let role = required(officer, "role")?.parse().map_err(at(officer))?;
            let one = Officer::new(role, required(officer, "name")?).map_err(at(officer))?;
            meeting.add_officer(officer.attribute("state").into_iter().fold(one, Officer::with_state));
        }
        Ok(meeting)
    }

    /// Adds to the items that the body prints what the block tells.
    fn agenda(&self, index: usize, element: &Element<'_>, agenda: &mut Agenda) -> Result<(), Fault> {
        let mut read = Agenda::new();
        read = value(element, "adoptedOn", "a day")?.into_iter().fold(read, Agenda::with_adopted_on);
        read =
            value(element, "paragraph", "a paragraph number")?.into_iter().fold(read, Agenda::with_paragraph);
        let mut items = std::mem::take(agenda.items_mut());
        let mut astray = Vec::new();
        for (_, one) in self.tree.elements_in(index).filter(|(_, element)| element.is_own("item")) {
            let depth: usize = value(one, "depth", "a depth")?.unwrap_or_default();
            let item = AgendaItem::new(required(one, "number")?, required(one, "title")?);
            let section = one.attribute("section").map(|path| SectionPath::under(None, path));
            astray.push((depth, section.into_iter().fold(item, AgendaItem::with_section)));
        }
        items.extend(nest(astray, AgendaItem::items_mut));
        *read.items_mut() = items;
        *agenda = read;
        Ok(())
    }

    fn recommendation(
        &self,
        index: usize,
        element: &Element<'_>,
        citations: &[Citation],
        found: &Found<'_>,
    ) -> Result<Recommendation, Fault> {
        let acts = self.tree.elements_in(index).filter(|(_, element)| element.is_own("act"));
        let acts =
            acts.map(|(index, act)| self.act(index, act, citations, found)).collect::<Result<_, _>>()?;
        Ok(Recommendation::new(number(element, "paragraph")?, acts))
    }

    fn act(
        &self,
        index: usize,
        element: &Element<'_>,
        citations: &[Citation],
        found: &Found<'_>,
    ) -> Result<Act, Fault> {
        let words = |name: &'static str| {
            let all = self.tree.elements_in(index).filter(move |(_, element)| element.is_own(name));
            all.map(|(index, element)| (Words::of(self.tree, index).text, element))
        };
        let addressees =
            |name| words(name).map(|(text, one)| text.parse().map_err(at(one))).collect::<Result<_, _>>();
        let text = words("text").map(|(text, _)| text).next().unwrap_or_default();
        let kind = required(element, "kind")?.parse().map_err(at(element))?;
        Ok(Act::new(element.attribute("verb").unwrap_or_default(), kind, text)
            .with_addressees(addressees("addressee")?)
            .with_implied_addressees(addressees("implied")?)
            .with_conditions(words("condition").map(|(text, _)| text).collect())
            .with_timing(words("timing").map(|(text, _)| text).collect())
            .with_citations(self.cites(index, citations, found)?))
    }

    fn cites(&self, act: usize, citations: &[Citation], found: &Found<'_>) -> Result<Vec<Citation>, Fault> {
        let mut all = Vec::new();
        for (_, element) in self.tree.elements_in(act) {
            if element.is_own("citation") {
                all.push(citation(element, found)?);
            } else if element.is_own("cites") {
                let number: usize =
                    value(element, "citation", "the number of a citation")?.unwrap_or_default();
                let one = number.checked_sub(1).and_then(|index| citations.get(index));
                let missing = || {
                    let expected = format!("the number of a citation from 1 to {}", citations.len());
                    Fault::new(ReadErrorKind::Value, element.at, expected, &number.to_string())
                };
                all.push(one.ok_or_else(missing)?.clone());
            }
        }
        Ok(all)
    }

    fn adoption(&self, index: usize, element: &Element<'_>) -> Result<Adoption, Fault> {
        let mut adoption = Adoption::new();
        adoption = value(element, "date", "a day")?.into_iter().fold(adoption, Adoption::with_date);
        let paragraph = value(element, "paragraph", "a paragraph number")?;
        adoption = paragraph.into_iter().fold(adoption, Adoption::with_paragraph);
        for (index, one) in self.tree.elements_in(index).filter(|(_, element)| element.is_own("symbol")) {
            adoption = adoption.with_symbol(Words::of(self.tree, index).text.parse().map_err(at(one))?);
        }
        Ok(adoption)
    }
}

fn participant(element: &Element<'_>) -> Result<Participant, Fault> {
    let category = required(element, "category")?.parse().map_err(at(element))?;
    let mut one = Participant::new(required(element, "name")?, category).map_err(at(element))?;
    one =
        value(element, "paragraph", "a paragraph number")?.into_iter().fold(one, Participant::with_paragraph);
    Ok(form(element, "iso3")?.into_iter().fold(one, Participant::with_iso3))
}

fn statement(element: &Element<'_>) -> Result<Statement, Fault> {
    let mut one = Statement::new(required(element, "capacity")?.parse().map_err(at(element))?);
    one = value(element, "paragraph", "a paragraph number")?.into_iter().fold(one, Statement::with_paragraph);
    one = element.attribute("entity").into_iter().fold(one, Statement::with_entity);
    one = element.attribute("participant").into_iter().fold(one, Statement::with_entity_ref);
    Ok(element.attribute("person").into_iter().fold(one, Statement::with_person))
}

fn citation(element: &Element<'_>, found: &Found<'_>) -> Result<Citation, Fault> {
    let located = pointed(element, "ref").and_then(|eid| found.words(eid));
    let text = located.or(element.attribute("text")).unwrap_or_default();
    let value = |name: &str| element.attribute(name).unwrap_or_default();
    let cited = cited::read(required(element, "kind")?, value).map_err(at(element))?;
    let anaphoric = element.attribute("anaphoric") == Some("true");
    Ok(Citation::new(cited, text, place(element)?).with_anaphoric(anaphoric))
}

fn place(element: &Element<'_>) -> Result<Place, Fault> {
    let section = element.attribute("section").map(|path| SectionPath::under(None, path));
    Ok(match (element.attribute("place"), section) {
        (Some("masthead"), _) => Place::Masthead,
        (Some("title"), _) => Place::Title,
        (Some("unnumbered"), section) => Place::Unnumbered(section),
        (_, Some(section)) => Place::Section(section),
        (..) => match element.attribute("footnote").map(str::parse::<NoteMark>) {
            Some(Ok(mark)) => Place::Footnote(mark),
            None => Place::Paragraph(number(element, "paragraph")?),
        },
    })
}

fn mark(element: &Element<'_>) -> Result<Mark, Fault> {
    let start = value(element, "start", "a number of characters")?.unwrap_or_default();
    let end = value(element, "end", "a number of characters")?.unwrap_or_default();
    let Some(Ok(note)) = element.attribute("note").map(str::parse) else {
        return Ok(Mark::emphasis(start, end));
    };
    Ok(Mark::note(start, note))
}

/// The identifier an attribute points to.
fn pointed<'e>(element: &'e Element<'_>, name: &str) -> Option<&'e str> {
    element.attribute(name)?.strip_prefix('#')
}

fn required<'e>(element: &'e Element<'_>, name: &str) -> Result<&'e str, Fault> {
    let missing = || {
        let expected = format!("an attribute {name}");
        Fault::plain(
            ReadErrorKind::Value,
            element.at,
            expected,
            format!("an element {:?} without it", element.name),
        )
    };
    element.attribute(name).ok_or_else(missing)
}

fn number(element: &Element<'_>, name: &str) -> Result<u32, Fault> {
    let number = required(element, name)?;
    number.parse().map_err(|_| Fault::new(ReadErrorKind::Value, element.at, "a paragraph number", number))
}

/// The value of an attribute, where it is there.
fn value<T: FromStr>(element: &Element<'_>, name: &str, expected: &str) -> Result<Option<T>, Fault> {
    let Some(text) = element.attribute(name) else { return Ok(None) };
    text.parse().map(Some).map_err(|_| Fault::new(ReadErrorKind::Value, element.at, expected, text))
}

/// The same for a value whose error says what was expected.
fn form<T: FromStr<Err = FormError>>(element: &Element<'_>, name: &str) -> Result<Option<T>, Fault> {
    element.attribute(name).map(str::parse).transpose().map_err(at(element))
}

fn at(element: &Element<'_>) -> impl Fn(FormError) -> Fault {
    let at = element.at;
    move |error| Fault::form(at, &error)
}
