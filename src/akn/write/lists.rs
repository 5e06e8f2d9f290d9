//! Items one after another, each with its depth, as lists inside lists.

use super::body::Body;
use crate::akn::names::{MAX_NESTING, agenda_stop, printed};
use crate::model::{AgendaItem, Mark, Paragraph};

/// An item as it is written.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    depth: usize,
    label: &'a str,
    /// Its words, by their number among the texts.
    text: usize,
    marks: &'a [Mark],
    /// What is printed behind the words.
    stop: &'static str,
    /// The section that treats it, for an item of the agenda.
    section: Option<&'a str>,
}

/// The items of a paragraph. `first` is the number of the first item's text.
pub(super) fn items(paragraph: &Paragraph, first: usize) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    let mut stack: Vec<_> = paragraph.items().iter().rev().map(|item| (0, item)).collect();
    while let Some((depth, item)) = stack.pop() {
        let text = first + entries.len();
        let (label, marks) = (item.label(), item.marks());
        entries.push(Entry { depth, label, text, marks, stop: "", section: None });
        stack.extend(item.items().iter().rev().map(|below| (depth + 1, below)));
    }
    entries
}

/// The items of the agenda, with the stops the model leaves out.
pub(super) fn agenda<'a>(items: &[(usize, &'a AgendaItem)], first: usize) -> Vec<Entry<'a>> {
    let nexts = items.iter().skip(1).map(|(depth, _)| Some(*depth)).chain([None]);
    let entry = |(index, ((depth, item), next)): (usize, (&(usize, &'a AgendaItem), Option<usize>))| Entry {
        depth: *depth,
        label: item.number(),
        text: first + index,
        marks: &[],
        stop: agenda_stop(*depth, next),
        section: item.section().map(crate::SectionPath::as_str),
    };
    items.iter().zip(nexts).enumerate().map(entry).collect()
}

/// An open list.
struct List {
    eid: String,
    /// How many items it has so far.
    count: u32,
    /// The element of its open item.
    point: &'static str,
}

/// Writes entries into the list that is open.
pub(super) fn write<'a>(body: &mut Body<'a>, list: &str, entries: &[Entry<'a>]) {
    let mut open = vec![List { eid: list.to_owned(), count: 0, point: "" }];
    let mut nexts = entries.iter().skip(1).map(level).chain([0]);
    for entry in entries {
        let next = nexts.next().unwrap_or_default();
        close(body, &mut open, level(entry) + 1);
        if let Some(list) = open.last_mut() {
            let eid = begin(body, list, entry);
            if next > level(entry) {
                let below = body.eids.take(&eid, "list", "1");
                body.xml.start("list").attr("eId", &below).open();
                body.wrapped("intro", &eid, entry.text, entry.marks, entry.stop);
                body.xml.space("\n");
                open.push(List { eid: below, count: 0, point: "" });
            } else {
                body.wrapped("content", &eid, entry.text, entry.marks, entry.stop);
                body.xml.end(list.point);
                body.xml.space("\n");
            }
        }
    }
    close(body, &mut open, 1);
}

/// How deep an entry is written: one deeper at most than the one before it, which it always is in a tree.
fn level(entry: &Entry<'_>) -> usize {
    entry.depth.min(MAX_NESTING)
}

/// Closes lists until so many are open.
fn close(body: &mut Body<'_>, open: &mut Vec<List>, keep: usize) {
    while open.len() > keep {
        open.pop();
        body.xml.end("list");
        if let Some(above) = open.last() {
            body.xml.end(above.point);
            body.xml.space("\n");
        }
    }
}

/// Opens an item and writes its label.
fn begin(body: &mut Body<'_>, list: &mut List, entry: &Entry<'_>) -> String {
    list.count = list.count.saturating_add(1);
    let is_bullet = !entry.label.chars().any(char::is_alphanumeric);
    let count = list.count.to_string();
    let (point, number) = if is_bullet { ("indent", count.as_str()) } else { ("point", entry.label) };
    list.point = point;
    let eid = body.eids.take(&list.eid, point, number);
    let depth = (entry.depth > MAX_NESTING).then(|| entry.depth.to_string());
    let tag = body.xml.start(point).attr("eId", &eid).maybe("uncac:depth", depth.as_deref());
    tag.maybe("uncac:section", entry.section).open();
    body.xml.words("num", &printed(entry.label));
    body.xml.space(" ");
    eid
}
