//! The agenda in an annex of its own, where no paragraph prints it: "The agenda is reproduced in annex I."

use super::agenda::item_title;
use super::gathering::Own;
use super::ordinal::session_ordinal;
use super::{Locations, Part};
use crate::model::{Agenda, AgendaItem, Item, Paragraph, Report, Section, SectionPath};
use crate::source::Span;
use crate::text::{Cut, is_blank};

/// The most items that are read.
const MOST_ITEMS: usize = 200;

/// An item as the annex prints it.
struct Entry {
    item: AgendaItem,
    /// Where it stands, and whether its number is a part of the words there.
    part: Part,
    labelled: bool,
    below: Vec<Part>,
}

/// Gives a report without an agenda the one that an annex prints.
pub(super) fn complete(report: &mut Report, own: &Own, source: &str, locations: &mut Locations) {
    // A paragraph without number that announces the items is asked for them by those who write the report.
    let announces = |one: &Paragraph| one.number().is_none() && super::announces_agenda(one.text());
    if !report.agenda().items().is_empty() {
        return;
    }
    let Some(path) = annex(report, own) else { return };
    let Some(entries) = entries(report, &path) else { return };
    if report.paragraphs().iter().any(announces) {
        return;
    }
    let mut places = Vec::new();
    for entry in &entries {
        places.push((entry.part, entry.labelled));
        places.extend(entry.below.iter().map(|part| (*part, false)));
    }
    for (at, (part, labelled)) in places.into_iter().enumerate() {
        let mut spans = locations.of(part).to_vec();
        if labelled {
            without_label(source, &mut spans);
        }
        locations.note(Part::AgendaItem(at), |out| out.extend(spans));
    }
    let agenda = entries.into_iter().map(|entry| entry.item).fold(Agenda::new(), Agenda::with_item);
    *report.agenda_mut() = agenda;
}

/// The annex whose title is that of the agenda.
fn annex(report: &Report, own: &Own) -> Option<SectionPath> {
    let is_annex = |section: &Section| {
        let number = section.number().unwrap_or_default().to_lowercase();
        number.starts_with("annex") || number.starts_with("anexo")
    };
    let titled = |section: &Section| section.title().is_some_and(|title| is_agenda(title, own));
    let mut sections = report.all_sections();
    sections.find(|(_, section)| is_annex(section) && titled(section)).map(|(path, _)| path)
}

/// Whether a title is that of the agenda of this meeting: not of a provisional one, nor of another session.
fn is_agenda(title: &str, own: &Own) -> bool {
    const NAMES: [&str; 4] = ["agenda", "adopted agenda", "ordre du jour", "temario"];
    const OTHERS: [&str; 4] = ["provis", "next", "proposed", "annotated"];
    let small = title.to_lowercase();
    let name = NAMES.iter().find_map(|name| small.strip_prefix(name));
    let whole = name.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',']));
    let other = session_ordinal(title).is_some_and(|(ordinal, ..)| own.is_other(ordinal));
    whole && !other && !OTHERS.iter().any(|other| small.contains(other)) && !own.is_elsewhere(title)
}

/// The items that the paragraphs of a section are, if they are nothing else and are counted from one.
fn entries(report: &Report, path: &SectionPath) -> Option<Vec<Entry>> {
    let mut entries: Vec<Entry> = Vec::new();
    let paragraphs = report.paragraphs().iter().enumerate();
    for (at, paragraph) in paragraphs.filter(|(_, one)| one.section() == Some(path)) {
        let part = Part::Paragraph(at);
        let numbered = paragraph.number().map(|number| (number.to_string(), paragraph.text(), false));
        let labelled = || label(paragraph.text()).map(|(number, rest)| (number.to_owned(), rest, true));
        if let Some((number, title, labelled)) = numbered.or_else(labelled) {
            let item = AgendaItem::new(number, item_title(title));
            entries.push(Entry { item, part, labelled, below: Vec::new() });
        } else {
            // "1." in a line of its own.
            let last = entries.last_mut().filter(|last| last.item.title().is_empty())?;
            last.item = AgendaItem::new(last.item.number(), item_title(paragraph.text()));
            (last.part, last.labelled) = (part, false);
        }
        add(&mut entries, paragraph, at)?;
    }
    let counted = |(at, entry): (usize, &Entry)| {
        entry.item.number() == (at + 1).to_string() && !entry.item.title().is_empty()
    };
    let whole = (2..=MOST_ITEMS).contains(&entries.len()) && entries.iter().enumerate().all(counted);
    whole.then_some(entries)
}

/// Adds the items of a paragraph: those with figures go on with the agenda, others stand under the last of it.
fn add(entries: &mut Vec<Entry>, paragraph: &Paragraph, at: usize) -> Option<()> {
    let mut place = 0;
    for item in paragraph.items() {
        let number = item.label().trim_end_matches('.');
        let places = place..place + 1 + below(item);
        place = places.end;
        let mut parts = places.map(|item| Part::Item { paragraph: at, item });
        if number.bytes().all(|digit| digit.is_ascii_digit()) {
            let part = parts.next()?;
            let own = AgendaItem::new(number, item_title(item.text()));
            let own = item.items().iter().map(under).fold(own, AgendaItem::with_item);
            entries.push(Entry { item: own, part, labelled: false, below: parts.collect() });
        } else {
            let last = entries.last_mut()?;
            last.item.items_mut().push(under(item));
            last.below.extend(parts);
        }
    }
    Some(())
}

/// How many items stand under an item.
fn below(item: &Item) -> usize {
    item.items().iter().map(|item| 1 + below(item)).sum()
}

fn under(item: &Item) -> AgendaItem {
    let own = AgendaItem::new(item.label(), item_title(item.text()));
    item.items().iter().map(under).fold(own, AgendaItem::with_item)
}

/// The number that words begin with, and the words behind it.
fn label(words: &str) -> Option<(&str, &str)> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let rest = words.tail(digits).strip_prefix('.')?;
    let apart = rest.is_empty() || rest.starts_with(is_blank);
    ((1..=3).contains(&digits) && apart).then(|| (words.head(digits), rest.trim_start()))
}

/// Takes the number, whose stop may be escaped, from the first of the places.
fn without_label(source: &str, spans: &mut Vec<Span>) {
    let Some(first) = spans.first_mut() else { return };
    let words = first.slice(source);
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = rest.strip_prefix('\\').unwrap_or(rest);
    let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    *first = Span::new(first.end() - rest.len(), first.end());
    if rest.is_empty() {
        spans.remove(0);
    }
}

#[cfg(test)]
mod tests {
    const TITLE: &str =
        "Report of the Committee on Peat on its third session, held in Bonn from 4 to 8 May 2020";

    fn report(annexes: &str) -> String {
        format!(
            "{TITLE}\n\nI. Opening\n\n1. The Committee adopted its agenda.\n\n2. The agenda is reproduced in annex I.\n\n{annexes}"
        )
    }

    /// Number and title of the items, those of all degrees.
    fn agenda(annexes: &str) -> Vec<String> {
        let parsed = crate::parse(&report(annexes));
        let items = parsed.report().agenda().all_items();
        let items: Vec<String> = items.map(|item| format!("{} {}", item.number(), item.title())).collect();
        for at in 0..items.len() {
            let place = parsed.locations().of(crate::Part::AgendaItem(at));
            let printed: Vec<&str> = place.iter().map(|span| span.slice(parsed.text())).collect();
            let printed = printed.join(" ");
            assert!(
                items.iter().any(|item| item.ends_with(printed.trim_end_matches(['.', ';', ':']))),
                "{printed}"
            );
        }
        // The written form is read alike.
        let again = crate::parse(&crate::write::markdown(parsed.report())).into_report();
        assert_eq!(again.agenda(), parsed.report().agenda());
        items
    }

    #[test]
    fn the_annex_prints_the_agenda() {
        for title in
            ["Agenda", "Agenda of the third session", "Agenda of the Committee on Peat", "Adopted agenda"]
        {
            let annex = format!(
                "Annex I\n\n{title}\n\n1. Opening.\n\n2. Peat.\n\n3. Closing.\n\nAnnex II\n\nPapers\n\nA list.\n"
            );
            assert_eq!(agenda(&annex), ["1 Opening", "2 Peat", "3 Closing"], "{title}");
        }
    }

    #[test]
    fn items_may_stand_under_others() {
        let annex =
            "Annex I\n\nAgenda\n\n1. Opening.\n\n2. Peat:\n\n(a) Wet peat;\n\n(b) Dry peat.\n\n3. Closing.\n";
        assert_eq!(agenda(annex), ["1 Opening", "2 Peat", "(a) Wet peat", "(b) Dry peat", "3 Closing"]);
    }

    #[test]
    fn other_annexes_are_no_agenda() {
        for annex in [
            "Annex I\n\nProvisional agenda for the fourth session\n\n1. Opening.\n\n2. Peat.\n",
            "Annex I\n\nAgenda of the fourth session\n\n1. Opening.\n\n2. Peat.\n",
            "Annex I\n\nAgenda\n\n1. Opening.\n\nThis was adopted.\n\n2. Peat.\n",
            "Annex I\n\nAgenda\n\n1. Opening.\n\n3. Peat.\n",
            "Annex I\n\nPapers\n\n1. Opening.\n\n2. Peat.\n",
        ] {
            assert!(agenda(annex).is_empty(), "{annex}");
        }
    }
}
