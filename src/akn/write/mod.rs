//! Writing: a report as Akoma Ntoso.

mod agenda;
mod attachment;
mod body;
mod cover;
mod eid;
mod front;
mod inline;
mod iri;
mod layout;
mod lists;
mod locate;
mod meta;
mod notes;
mod own;
mod references;
mod tags;
mod targets;
mod texts;
mod xml;

use std::collections::HashSet;

use self::agenda::Printed;
use self::body::Body;
use self::cover::Cover;
use self::eid::EIds;
use self::iri::Work;
use self::layout::Layout;
use self::locate::Span;
use self::notes::Notes;
use self::references::References;
use self::targets::Targets;
use self::texts::Texts;
use self::xml::Xml;
use super::names::{AKN, MAX_NESTING, OWN, is_annex};
use crate::cite::DocumentSymbol;
use crate::model::{Recommendation, Report};

/// A report as Akoma Ntoso by the United Nations profile, valid against its schema.
///
/// Every report can be written, one without masthead, title or numbers too. The text content of each `mainBody` is the
/// text of the report in its order, numbers included; white space between elements means nothing. Footnotes stand
/// behind the words of the paragraph that indicates them, in `authorialNote`.
///
/// - Identifiers (`eId`) carry the printed number: `para_12`, `sec_III__subsec_A`. Where a number comes twice the
///   second gets a count: `para_12-2`. In an annex they begin with its own: `att_I__para_1`.
/// - The date in the address is that of the document or, where it has none, 1 January of the year the symbol, the
///   meeting or the adoption tells. A report that tells no year has 0001-01-01, and `FRBRdate` says `unknown`.
/// - Titles of agenda items get back the stop that the model leaves out.
/// - A character that XML 1.0 cannot hold (most control characters, U+FFFE, U+FFFF) is written as U+FFFD.
///
/// ```
/// let report = uncac::parse("I. Introduction\n\n1. The Group met <there> & then.\n").into_report();
/// let xml = uncac::akn::write(&report);
/// assert!(xml.contains("<num>1.</num> <content><p>The Group met &lt;there&gt; &amp; then.</p></content>"));
/// ```
#[must_use]
pub fn write(report: &Report) -> String {
    let work = Work::of(report);
    let cover = Cover::of(report.masthead());
    let layout = Layout::of(report);
    let agenda = Printed::of(report);
    let texts = Texts::of(report, &cover, &layout, &agenda);
    let references = References::of(report, &work);
    let spans = locate::locate(report, &texts, &references);
    let mut eids = EIds::default();
    let sections = section_eids(&layout, &mut eids);
    let notes = Notes::of_report(report, &mut eids);
    let targets = Targets::of(report, &layout, &sections, &notes);
    let adoption = report.adoption().and_then(|adoption| layout.section_of(report, adoption.paragraph()?));
    let is_deep = layout.nodes.iter().any(|node| node.depth > MAX_NESTING + 1);
    let conclusions = report.recommendations().iter().map(Recommendation::paragraph).collect();
    let parts = Parts {
        report,
        work: &work,
        cover: &cover,
        layout: &layout,
        agenda: &agenda,
        texts: &texts,
        references: &references,
        spans,
        sections,
        notes,
        targets,
        is_deep,
        adoption,
        conclusions,
    };
    document(&parts, eids)
}

/// All that is known before anything is written.
#[derive(Debug)]
struct Parts<'a> {
    report: &'a Report,
    work: &'a Work,
    cover: &'a Cover,
    layout: &'a Layout<'a>,
    agenda: &'a Printed<'a>,
    texts: &'a Texts<'a>,
    references: &'a References<'a>,
    spans: Vec<Vec<Span>>,
    /// The identifiers of the sections.
    sections: Vec<String>,
    notes: Notes<'a>,
    targets: Targets,
    /// Whether sections are nested deeper than elements are.
    is_deep: bool,
    /// The section that tells of the adoption of the report.
    adoption: Option<usize>,
    /// The numbers of the paragraphs with conclusions and recommendations.
    conclusions: HashSet<u32>,
}

impl Parts<'_> {
    fn is_attachment(&self, node: usize) -> bool {
        let is_first_level = self.layout.nodes.get(node).is_some_and(|node| node.depth == 0);
        is_first_level && self.layout.first_annex.is_some_and(|annex| annex <= node)
    }

    fn section_eid(&self, node: usize) -> &str {
        self.sections.get(node).map_or("", String::as_str)
    }

    /// The address of a document: the report's own, if it is the report.
    fn document(&self, symbol: &DocumentSymbol) -> String {
        let mut own = self.report.masthead().symbols().iter().chain(&self.work.symbol);
        let own = own.any(|own| own.as_str() == symbol.as_str());
        if own { self.work.iri.clone() } else { iri::document(symbol) }
    }
}

fn section_eids(layout: &Layout<'_>, eids: &mut EIds) -> Vec<String> {
    let mut given: Vec<String> = Vec::with_capacity(layout.nodes.len());
    let mut counts = vec![0_u32; layout.nodes.len() + 1];
    for (index, node) in layout.nodes.iter().enumerate() {
        let is_annex = layout.first_annex.is_some_and(|annex| annex <= index);
        let kind = if is_annex && node.depth == 0 { "att" } else { section_element(layout, index).1 };
        let count = counts.get_mut(node.parent.map_or(0, |parent| parent + 1));
        let count = count.map_or(0, |count| {
            *count += 1;
            *count
        });
        let number = node.section.number().map_or_else(|| count.to_string(), |number| plain(number, count));
        let above = node.parent.and_then(|parent| given.get(parent)).map_or("", String::as_str);
        let eid = eids.take(above, kind, &number);
        given.push(eid);
    }
    given
}

/// The number of an annex without that word.
fn plain(number: &str, count: u32) -> String {
    if !is_annex(number) {
        return number.to_owned();
    }
    let rest = number.trim_start_matches(char::is_alphabetic).trim();
    if rest.is_empty() { count.to_string() } else { rest.to_owned() }
}

/// The element of a section and the word in its identifier, by how many sections it stands in.
fn section_element(layout: &Layout<'_>, node: usize) -> (&'static str, &'static str) {
    let depth = layout.nodes.get(node).map_or(0, |node| node.depth);
    let is_annex = layout.first_annex.is_some_and(|annex| annex <= node);
    body::element(if is_annex { depth.saturating_sub(1) } else { depth })
}

fn document(parts: &Parts<'_>, eids: EIds) -> String {
    let size = parts.texts.all.iter().map(|text| text.len()).sum::<usize>();
    let mut body = Body::new(parts, eids, size * 2);
    front::write(&mut body);
    body.write();
    let mut xml = Xml::with_capacity(size * 4);
    xml.space("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.start("akomaNtoso").attr("xmlns", AKN).attr("xmlns:uncac", OWN).open();
    xml.space("\n");
    xml.start("debateReport").attr("name", "meetingReport").open();
    xml.space("\n");
    meta::write(&mut xml, &body);
    xml.append(&body.xml);
    xml.end("debateReport");
    xml.space("\n");
    xml.end("akomaNtoso");
    xml.space("\n");
    xml.into_string()
}
