//! People, organizations, roles, concepts and terms: declared once, pointed to by their `eId`.

use std::collections::HashMap;

use super::eid::slug;
use super::iri::Work;
use super::xml::Xml;
use crate::model::{MeetingBody, Report};

/// The identifier of what marks up, and the source of all metadata.
pub(super) const SOURCE: &str = "uncac";

/// What is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Class {
    Organization,
    Person,
    Role,
    Concept,
    Event,
    Location,
}

impl Class {
    fn element(self) -> &'static str {
        match self {
            Self::Organization => "TLCOrganization",
            Self::Person => "TLCPerson",
            Self::Role => "TLCRole",
            Self::Concept => "TLCConcept",
            Self::Event => "TLCEvent",
            Self::Location => "TLCLocation",
        }
    }
}

#[derive(Debug)]
struct Declared {
    class: Class,
    eid: String,
    show_as: String,
}

/// Everything declared, in the order it is first named.
#[derive(Debug, Default)]
pub(super) struct References<'a> {
    all: Vec<Declared>,
    by_name: HashMap<(Class, &'a str), usize>,
    eids: HashMap<String, u32>,
    terms: Vec<(String, &'a str, &'a str)>,
}

/// The concepts that parts of the text are instances of.
pub(super) const AGENDA: &str = "agenda";
pub(super) const ADOPTION: &str = "adoption";
pub(super) const CONCLUSION: &str = "conclusion";

impl<'a> References<'a> {
    pub(super) fn of(report: &'a Report, work: &'a Work) -> Self {
        let mut all = Self::default();
        let organ = report.meeting().body().map(MeetingBody::name).or(report.masthead().organ());
        all.declare(Class::Organization, &work.actor, &work.actor, organ.unwrap_or("United Nations"));
        all.declare(Class::Organization, SOURCE, SOURCE, "uncac, a reader of reports");
        all.declare(Class::Role, "author", "author", "Author");
        all.concepts(report);
        all.meeting(report);
        for participant in report.participants() {
            let code = participant.iso3().map(|code| code.as_str().to_ascii_lowercase());
            let eid = code.unwrap_or_else(|| slug(participant.name()));
            all.declare(Class::Organization, participant.name(), &eid, participant.name());
        }
        all.speakers(report);
        for (short, full) in report.abbreviations() {
            let eid = all.free(&format!("term-{}", slug(short)));
            all.terms.push((eid, short, full));
        }
        all
    }

    fn concepts(&mut self, report: &'a Report) {
        let has = [
            (AGENDA, "Agenda", !report.agenda().items().is_empty()),
            (ADOPTION, "Adoption of the report", report.adoption().is_some()),
            (CONCLUSION, "Conclusion or recommendation", !report.recommendations().is_empty()),
        ];
        for (eid, words, _) in has.into_iter().filter(|(.., has)| *has) {
            self.declare(Class::Concept, eid, eid, words);
        }
        for (_, act) in report.recommendations().acts() {
            let kind = act.kind().as_str();
            self.declare(Class::Concept, kind, kind, kind);
        }
    }

    fn meeting(&mut self, report: &'a Report) {
        let meeting = report.meeting();
        if meeting.body().is_some() {
            self.declare(Class::Event, "meeting", "meeting", &meeting.to_string());
        }
        if let Some(venue) = meeting.venue() {
            self.declare(Class::Location, venue, &slug(venue), venue);
        }
        for officer in meeting.officers() {
            let role = officer.role().as_str();
            self.declare(Class::Role, role, &slug(role), role);
            self.declare(Class::Person, officer.name(), &slug(officer.name()), officer.name());
        }
    }

    fn speakers(&mut self, report: &'a Report) {
        for statement in report.statements() {
            let capacity = statement.capacity().as_str();
            self.declare(Class::Role, capacity, &slug(capacity), capacity);
            if let Some(name) = statement.entity_ref() {
                self.declare(Class::Organization, name, &slug(name), name);
            }
            if let Some(name) = statement.person() {
                self.declare(Class::Person, name, &slug(name), name);
            }
        }
    }

    /// Declares what goes by `name`, once; `word` is its identifier unless that is taken.
    fn declare(&mut self, class: Class, name: &'a str, word: &str, show_as: &str) {
        if !self.by_name.contains_key(&(class, name)) {
            let eid = self.free(word);
            self.by_name.insert((class, name), self.all.len());
            self.all.push(Declared { class, eid, show_as: show_as.to_owned() });
        }
    }

    fn free(&mut self, word: &str) -> String {
        let count = self.eids.entry(word.to_owned()).or_default();
        *count = count.saturating_add(1);
        if *count == 1 {
            return word.to_owned();
        }
        // No word has a point, nor a low line, which every identifier in the text has.
        format!("{word}.{count}")
    }

    /// The number of what is declared under a name.
    pub(super) fn find(&self, class: Class, name: &str) -> Option<usize> {
        self.by_name.get(&(class, name)).copied()
    }

    /// The identifier of what has this number.
    pub(super) fn eid(&self, index: usize) -> &str {
        self.all.get(index).map_or("", |declared| &declared.eid)
    }

    /// The identifier of what is declared under a name.
    pub(super) fn eid_of(&self, class: Class, name: &str) -> Option<&str> {
        self.find(class, name).map(|index| self.eid(index))
    }

    pub(super) fn write(&self, xml: &mut Xml) {
        xml.start("references").point("source", SOURCE).open();
        for declared in &self.all {
            xml.space("\n");
            let href = format!("/ontology/akn/un/{}", declared.eid);
            let tag = xml.start(declared.class.element()).attr("eId", &declared.eid);
            tag.attr("href", &href).attr("showAs", &declared.show_as).empty();
        }
        for (eid, short, full) in &self.terms {
            xml.space("\n");
            let href = format!("/ontology/akn/un/{eid}");
            let tag = xml.start("TLCTerm").attr("eId", eid).attr("href", &href);
            tag.attr("showAs", full).attr("shortForm", short).empty();
        }
        xml.end("references");
        xml.space("\n");
    }
}
