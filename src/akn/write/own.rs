//! What the standard has no element for, in a block of the metadata under a namespace of this crate.

use super::body::Body;
use super::references::{Class, References, SOURCE};
use super::xml::{Tag, Xml};
use crate::akn::cited;
use crate::bodies::BodyId;
use crate::model::{
    Act, Agenda, Citation, Mark, MarkKind, Meeting, MeetingBody, Mode, Participant, Place, Recommendation,
    SCHEMA, SectionPath, Statement,
};

pub(super) fn write(xml: &mut Xml, body: &Body<'_>) {
    let report = body.parts.report;
    let references = body.parts.references;
    xml.start("proprietary").point("source", SOURCE).open();
    xml.space("\n");
    xml.start("uncac:report").attr("schema", SCHEMA).open();
    xml.space("\n");
    meeting(xml, report.meeting(), references);
    agenda(xml, report.agenda(), body);
    for one in report.participants() {
        participant(xml, one, references);
    }
    recommendations(xml, body);
    for (one, eid) in report.citations().iter().zip(&body.citations) {
        citation(xml, one, eid.as_deref());
    }
    for one in report.statements() {
        statement(xml, one, references);
    }
    for (index, note) in report.footnotes().iter().enumerate() {
        let tag = xml.start("uncac:footnote").point("note", body.parts.notes.eid(index));
        tag.maybe("paragraph", number(note.paragraph()).as_deref()).empty();
        xml.space("\n");
    }
    adoption(xml, body);
    for (eid, marks) in &body.marks {
        xml.start("uncac:marks").point("of", eid).open();
        for one in *marks {
            mark(xml, one);
        }
        xml.end("uncac:marks");
        xml.space("\n");
    }
    xml.end("uncac:report");
    xml.end("proprietary");
    xml.space("\n");
}

fn number(number: Option<u32>) -> Option<String> {
    number.map(|number| number.to_string())
}

/// An attribute that points to what is declared under a name.
fn refers<'a>(
    tag: Tag<'a>,
    name: &str,
    class: Class,
    words: Option<&str>,
    references: &References<'_>,
) -> Tag<'a> {
    match words.and_then(|words| references.eid_of(class, words)) {
        Some(eid) => tag.point(name, eid),
        None => tag,
    }
}

fn meeting(xml: &mut Xml, meeting: &Meeting, references: &References<'_>) {
    let body = meeting.body();
    let id = body.and_then(MeetingBody::id).map(BodyId::as_str);
    let mode = meeting.mode().map(|mode| match mode {
        Mode::InPerson => "in_person",
        Mode::Virtual => "virtual",
        Mode::Hybrid => "hybrid",
    });
    let first = meeting.dates().map(|dates| dates.start().to_string());
    let last = meeting.dates().map(|dates| dates.end().to_string());
    let ordinal = meeting.ordinal().map(|ordinal| ordinal.to_string());
    let tag = xml.start("uncac:meeting").maybe("body", id).maybe("name", body.map(MeetingBody::name));
    let tag = tag.maybe("ordinal", ordinal.as_deref()).maybe("part", meeting.part());
    let tag = tag.maybe("venue", meeting.venue()).maybe("mode", mode);
    tag.maybe("start", first.as_deref()).maybe("end", last.as_deref()).open();
    for officer in meeting.officers() {
        let tag = xml.start("uncac:officer");
        let tag = refers(tag, "refersTo", Class::Person, Some(officer.name()), references);
        let tag = refers(tag, "as", Class::Role, Some(officer.role().as_str()), references);
        let tag = tag.attr("role", officer.role().as_str()).attr("name", officer.name());
        tag.maybe("state", officer.state()).empty();
    }
    xml.end("uncac:meeting");
    xml.space("\n");
}

fn agenda(xml: &mut Xml, agenda: &Agenda, body: &Body<'_>) {
    let adopted_on = agenda.adopted_on().map(|day| day.to_string());
    let paragraph = number(agenda.paragraph());
    let tag = xml.start("uncac:agenda").maybe("adoptedOn", adopted_on.as_deref());
    tag.maybe("paragraph", paragraph.as_deref()).open();
    for (depth, item) in body.parts.agenda.items_astray() {
        let section = item.section().map(SectionPath::as_str);
        let tag = xml.start("uncac:item").attr("depth", &depth.to_string()).attr("number", item.number());
        tag.attr("title", item.title()).maybe("section", section).empty();
    }
    xml.end("uncac:agenda");
    xml.space("\n");
}

fn participant(xml: &mut Xml, participant: &Participant, references: &References<'_>) {
    let tag = xml.start("uncac:participant");
    let tag = refers(tag, "refersTo", Class::Organization, Some(participant.name()), references);
    let tag = tag.attr("name", participant.name()).attr("category", participant.category().as_str());
    let tag = tag.maybe("paragraph", number(participant.paragraph()).as_deref());
    tag.maybe("iso3", participant.iso3().map(|code| code.to_string()).as_deref()).empty();
    xml.space("\n");
}

fn recommendations(xml: &mut Xml, body: &Body<'_>) {
    let report = body.parts.report;
    // The citations of acts are those of the report again, in printed order.
    let mut from = 0;
    for recommendation in report.recommendations() {
        recommendation_start(xml, recommendation);
        for one in recommendation.acts() {
            act(xml, one, body, &mut from);
        }
        xml.end("uncac:recommendation");
        xml.space("\n");
    }
}

fn recommendation_start(xml: &mut Xml, recommendation: &Recommendation) {
    xml.start("uncac:recommendation").attr("paragraph", &recommendation.paragraph().to_string()).open();
    xml.space("\n");
}

fn act(xml: &mut Xml, act: &Act, body: &Body<'_>, from: &mut usize) {
    let tag = xml.start("uncac:act");
    let kind = act.kind().as_str();
    let tag = refers(tag, "refersTo", Class::Concept, Some(kind), body.parts.references);
    tag.attr("verb", act.verb()).attr("kind", kind).open();
    for (element, addressees) in
        [("uncac:addressee", act.addressees()), ("uncac:implied", act.implied_addressees())]
    {
        for addressee in addressees {
            xml.words(element, addressee.as_str());
        }
    }
    xml.words("uncac:text", act.text());
    act.conditions().iter().for_each(|words| xml.words("uncac:condition", words));
    act.timing().iter().for_each(|words| xml.words("uncac:timing", words));
    for one in act.citations() {
        match same(one, body, from) {
            Some(number) => xml.start("uncac:cites").attr("citation", &number.to_string()).empty(),
            None => citation(xml, one, None),
        }
    }
    xml.end("uncac:act");
    xml.space("\n");
}

/// How many citations of the report are compared with one of an act.
const COMPARED: usize = 256;

/// The number, from 1, of the citation of the report that is the same, sought on from the last one found.
fn same(citation: &Citation, body: &Body<'_>, from: &mut usize) -> Option<usize> {
    let all = body.parts.report.citations();
    let behind = all.iter().enumerate().skip(*from).take(COMPARED);
    let (index, _) = behind.clone().find(|(_, one)| *one == citation).or_else(|| {
        let place = |one: &Citation| one.place() == citation.place();
        let start = all.iter().position(place)?;
        all.iter().enumerate().skip(start).take(COMPARED).find(|(_, one)| *one == citation)
    })?;
    *from = index + 1;
    Some(index + 1)
}

fn citation(xml: &mut Xml, citation: &Citation, eid: Option<&str>) {
    let tag = xml.start("uncac:citation");
    let tag = match eid {
        Some(eid) => tag.point("ref", eid),
        None => tag.attr("text", citation.text()),
    };
    let tag = place(tag, citation.place()).attr("kind", citation.cited().kind());
    let tag = tag.maybe("anaphoric", citation.is_anaphoric().then_some("true"));
    let attributes = cited::attributes(citation.cited());
    attributes.iter().fold(tag, |tag, (name, value)| tag.attr(name, value)).empty();
    xml.space("\n");
}

fn place<'a>(tag: Tag<'a>, place: &Place) -> Tag<'a> {
    match place {
        Place::Masthead => tag.attr("place", "masthead"),
        Place::Title => tag.attr("place", "title"),
        Place::Section(path) => tag.attr("section", path.as_str()),
        Place::Paragraph(number) => tag.attr("paragraph", &number.to_string()),
        Place::Unnumbered(path) => {
            tag.attr("place", "unnumbered").maybe("section", path.as_ref().map(SectionPath::as_str))
        }
        Place::Footnote(mark) => tag.attr("footnote", &mark.to_string()),
    }
}

fn statement(xml: &mut Xml, statement: &Statement, references: &References<'_>) {
    let tag = xml.start("uncac:statement");
    let tag = refers(tag, "by", Class::Person, statement.person(), references);
    let tag = refers(tag, "for", Class::Organization, statement.entity_ref(), references);
    let tag = refers(tag, "as", Class::Role, Some(statement.capacity().as_str()), references);
    let tag = tag.attr("capacity", statement.capacity().as_str());
    let tag = tag.maybe("paragraph", number(statement.paragraph()).as_deref());
    let tag = tag.maybe("entity", statement.entity()).maybe("participant", statement.entity_ref());
    tag.maybe("person", statement.person()).empty();
    xml.space("\n");
}

fn adoption(xml: &mut Xml, body: &Body<'_>) {
    let Some(adoption) = body.parts.report.adoption() else { return };
    let date = adoption.date().map(|date| date.to_string());
    let tag = xml.start("uncac:adoption").maybe("date", date.as_deref());
    tag.maybe("paragraph", number(adoption.paragraph()).as_deref()).open();
    adoption.symbols().iter().for_each(|symbol| xml.words("uncac:symbol", &symbol.to_string()));
    xml.end("uncac:adoption");
    xml.space("\n");
}

fn mark(xml: &mut Xml, mark: &Mark) {
    let kind = match mark.kind() {
        MarkKind::Emphasis => "emphasis",
        MarkKind::Note => "note",
    };
    let tag = xml.start("uncac:mark").attr("kind", kind).attr("start", &mark.start().to_string());
    let note = mark.indicated_note().map(ToString::to_string);
    tag.attr("end", &mark.end().to_string()).maybe("note", note.as_deref()).empty();
}
