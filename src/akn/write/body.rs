//! The main body and the attachments.

use super::eid::EIds;
use super::layout::Step;
use super::lists::{self, Entry};
use super::references::{ADOPTION, AGENDA, CONCLUSION};
use super::tags::Marker;
use super::xml::Xml;
use super::{Parts, attachment, inline, section_element};
use crate::akn::names::{MAX_NESTING, SECTIONS, printed};
use crate::model::{Adoption, Mark, Paragraph, Section};

/// The body being written.
#[derive(Debug)]
pub(super) struct Body<'a> {
    pub(super) parts: &'a Parts<'a>,
    pub(super) xml: Xml,
    pub(super) eids: EIds,
    /// The identifiers of the citations that were found in the text.
    pub(super) citations: Vec<Option<String>>,
    /// The texts whose marks XML cannot show, by the identifier of what holds them.
    pub(super) marks: Vec<(String, &'a [Mark])>,
    /// The paragraph that is written, from 0.
    paragraph: usize,
    /// The elements of the open sections.
    open: Vec<&'static str>,
    /// The open attachment: its identifier, for what is numbered anew in it.
    scope: String,
    /// How many paragraphs without number there are so far in the report or the attachment.
    alineas: u32,
    /// Whether something stands in the main body that is open.
    filled: bool,
}

impl<'a> Body<'a> {
    pub(super) fn new(parts: &'a Parts<'a>, eids: EIds, capacity: usize) -> Self {
        Self {
            parts,
            xml: Xml::with_capacity(capacity),
            eids,
            citations: vec![None; parts.report.citations().len()],
            marks: Vec::new(),
            paragraph: 0,
            open: Vec::new(),
            scope: String::new(),
            alineas: 0,
            filled: false,
        }
    }

    /// Writes the main body and the attachments.
    pub(super) fn write(&mut self) {
        let parts = self.parts;
        self.xml.start("mainBody").open();
        self.xml.space("\n");
        let mut attachments = 0;
        for step in &parts.layout.steps {
            match *step {
                Step::Open(node) if parts.is_attachment(node) => {
                    self.end_main(attachments == 0);
                    attachments += 1;
                    self.open_attachment(node, attachments);
                }
                Step::Open(node) => self.open_section(node),
                Step::Close(node) if parts.is_attachment(node) => {}
                Step::Close(_) => self.close_section(),
                Step::Paragraph { index, astray } => self.paragraph(index, astray),
            }
        }
        self.end_main(attachments == 0);
        if attachments > 0 {
            self.xml.end("attachments");
            self.xml.space("\n");
        }
    }

    /// Ends the main body that is open: the report's own, with the notes that no paragraph indicates, or an annex's.
    fn end_main(&mut self, own: bool) {
        let parts = self.parts;
        if own {
            self.notes("p", parts.notes.of_none());
        }
        if !self.filled {
            self.xml.start("p").empty();
        }
        self.filled = false;
        self.xml.end("mainBody");
        self.xml.space("\n");
        if !own {
            self.xml.end("doc");
            self.xml.end("attachment");
            self.xml.space("\n");
        }
    }

    fn open_attachment(&mut self, node: usize, count: u32) {
        let parts = self.parts;
        if count == 1 {
            self.xml.start("attachments").open();
        }
        let eid = parts.section_eid(node);
        eid.clone_into(&mut self.scope);
        self.alineas = 0;
        self.start_section("attachment", node);
        self.xml.start("doc").attr("name", "annex").open();
        attachment::meta(&mut self.xml, parts.work, count);
        self.xml.start("mainBody").open();
        self.xml.space("\n");
    }

    fn open_section(&mut self, node: usize) {
        self.filled = true;
        let depth = self.parts.layout.nodes.get(node).map_or(0, |node| node.depth);
        // Sections that are too deep stand behind the one they are in, which is closed.
        if depth > MAX_NESTING + 1 {
            self.close_section();
            self.open.push("");
        }
        let element = section_element(self.parts.layout, node).0;
        self.start_section(element, node);
        self.open.push(element);
    }

    fn close_section(&mut self) {
        match self.open.pop() {
            Some("") | None => {}
            Some(element) => {
                self.xml.end(element);
                self.xml.space("\n");
            }
        }
    }

    /// Writes the start tag of a section, its number and its heading.
    fn start_section(&mut self, element: &str, node: usize) {
        let parts = self.parts;
        let Some(found) = parts.layout.nodes.get(node) else { return };
        let section = found.section;
        let eid = parts.section_eid(node);
        let deep = (found.depth > MAX_NESTING + 1).then(|| found.depth.to_string());
        let level = (usize::from(section.level()) != found.depth + 1).then(|| section.level().to_string());
        let [first, last] = covers(section, found.covers, parts.is_deep);
        let tag = self.xml.start(element).attr("eId", eid).maybe("uncac:depth", deep.as_deref());
        let about = (parts.adoption == Some(node)).then(|| format!("#{ADOPTION}"));
        let tag = tag.maybe("refersTo", about.as_deref()).maybe("uncac:level", level.as_deref());
        tag.maybe("uncac:first", first.as_deref()).maybe("uncac:last", last.as_deref()).open();
        if let Some(number) = section.number() {
            self.xml.words("num", &printed(number));
            self.xml.space(" ");
        }
        if section.title().is_some() {
            self.xml.start("heading").open();
            self.text(eid, parts.texts.heading(node), &[]);
            self.xml.end("heading");
        }
        self.xml.space("\n");
    }

    fn paragraph(&mut self, index: usize, astray: bool) {
        let parts = self.parts;
        let Some(paragraph) = parts.report.paragraphs().get(index) else { return };
        let astray = astray || self.open.last() == Some(&"");
        self.filled = true;
        self.paragraph = index;
        let element = if paragraph.number().is_some() { "paragraph" } else { "alinea" };
        let eid = self.paragraph_eid(paragraph);
        let section = paragraph.section().map_or("", |section| section.as_str());
        let about = parts.about(paragraph.number());
        let tag = self.xml.start(element).attr("eId", &eid).maybe("refersTo", about.as_deref());
        tag.maybe("uncac:section", astray.then_some(section)).open();
        if let Some(number) = paragraph.number() {
            self.xml.words("num", &format!("{number}."));
            self.xml.space(" ");
        }
        self.paragraph_words(index, &eid, paragraph);
        self.xml.end(element);
        self.xml.space("\n");
    }

    /// The words of a paragraph, its lists, and the notes it indicates.
    fn paragraph_words(&mut self, index: usize, eid: &str, paragraph: &'a Paragraph) {
        let parts = self.parts;
        let text = parts.texts.paragraph(index);
        let items = lists::items(paragraph, text + 1);
        let agenda = lists::agenda(parts.agenda.items_in(index), text + 1 + items.len());
        let notes = parts.notes.of(index);
        if items.is_empty() && agenda.is_empty() {
            self.xml.start("content").open();
            self.lead(eid, text, paragraph.marks(), "");
            self.notes("p", notes);
            self.xml.end("content");
            return;
        }
        let mut intro = Some((text, paragraph.marks()));
        if !items.is_empty() {
            let list = self.eids.take(eid, "list", "1");
            self.list(eid, &list, &items, None, intro.take());
        }
        if !agenda.is_empty() {
            let list = self.eids.take(eid, "list", if intro.is_some() { "1" } else { "2" });
            self.list(eid, &list, &agenda, Some(AGENDA), intro.take());
        }
        if !notes.is_empty() {
            self.xml.start("wrapUp").open();
            self.notes("p", notes);
            self.xml.end("wrapUp");
        }
    }

    fn list(
        &mut self,
        above: &str,
        list: &str,
        entries: &[Entry<'a>],
        about: Option<&str>,
        intro: Option<(usize, &'a [Mark])>,
    ) {
        let tag = self.xml.start("list").attr("eId", list);
        match about {
            Some(about) => tag.point("refersTo", about).open(),
            None => tag.open(),
        }
        if let Some((text, marks)) = intro {
            self.wrapped("intro", above, text, marks, "");
        }
        self.xml.space("\n");
        lists::write(self, list, entries);
        self.xml.end("list");
    }

    /// Paragraph numbers run through the document and begin anew in an annex.
    fn paragraph_eid(&mut self, paragraph: &Paragraph) -> String {
        if let Some(number) = paragraph.number() {
            return self.eids.take(&self.scope, "para", &number.to_string());
        }
        self.alineas = self.alineas.saturating_add(1);
        self.eids.take(&self.scope, "al", &self.alineas.to_string())
    }

    /// An element that holds a paragraph of words.
    pub(super) fn wrapped(&mut self, element: &str, owner: &str, text: usize, marks: &'a [Mark], stop: &str) {
        self.xml.start(element).open();
        self.lead(owner, text, marks, stop);
        self.xml.end(element);
    }

    fn lead(&mut self, owner: &str, text: usize, marks: &'a [Mark], stop: &str) {
        self.xml.start("p").open();
        self.text(owner, text, marks);
        self.xml.text(stop);
        self.xml.end("p");
    }

    /// A text by its number, with all that is marked up in it.
    pub(super) fn text(&mut self, owner: &str, text: usize, marks: &'a [Mark]) {
        let words = self.parts.texts.all.get(text).copied().unwrap_or_default();
        let spans = self.parts.spans.get(text).map(Vec::as_slice).unwrap_or_default();
        if !inline::all_fit(words, marks) {
            self.marks.push((owner.to_owned(), marks));
        }
        let mut tags = Marker::new(self.parts, owner, self.paragraph, &mut self.citations);
        inline::write(&mut self.xml, words, marks, spans, &mut tags);
    }

    /// Notes, behind the words so that these stay whole.
    fn notes(&mut self, block: &str, notes: &[usize]) {
        let parts = self.parts;
        if notes.is_empty() {
            return;
        }
        self.filled = true;
        self.xml.space("\n");
        self.xml.start(block).attr("class", "notes").open();
        for index in notes {
            let Some(note) = parts.report.footnotes().get(*index) else { continue };
            let eid = parts.notes.eid(*index);
            let tag = self.xml.start("authorialNote").attr("eId", eid);
            tag.attr("marker", &note.number().to_string()).attr("placement", "bottom").open();
            self.lead(eid, parts.texts.footnote(*index), &[], "");
            self.xml.end("authorialNote");
        }
        self.xml.end(block);
    }
}

/// The first and last paragraph a section says it has, where they are not those written in it.
fn covers(section: &Section, written: Option<(u32, u32)>, always: bool) -> [Option<String>; 2] {
    let said = [section.first_paragraph(), section.last_paragraph()];
    let written = [written.map(|(first, _)| first), written.map(|(_, last)| last)];
    if said == written && !always {
        return [None, None];
    }
    said.map(|number| Some(number.map_or_else(String::new, |number| number.to_string())))
}

/// The element of a section at a depth among the sections of its part, and the word in its identifier.
pub(super) fn element(depth: usize) -> (&'static str, &'static str) {
    let [.., deepest] = SECTIONS;
    SECTIONS.get(depth).copied().unwrap_or(deepest)
}

impl Parts<'_> {
    /// What a paragraph is an instance of.
    fn about(&self, number: Option<u32>) -> Option<String> {
        let number = number?;
        let adoption = self.report.adoption().and_then(Adoption::paragraph) == Some(number);
        let conclusion = self.conclusions.contains(&number);
        match (conclusion, adoption) {
            (false, false) => None,
            (true, false) => Some(format!("#{CONCLUSION}")),
            (false, true) => Some(format!("#{ADOPTION}")),
            (true, true) => Some(format!("#{CONCLUSION} #{ADOPTION}")),
        }
    }
}
