//! The text content of a document, and that it is the text of the report.

use std::collections::BTreeMap;

use quick_xml::escape::unescape;
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use uncac::{AgendaItem, Item, Report, akn};

use super::reports;

/// The text content of every `mainBody`, without that of the notes, white space as one space.
pub(crate) fn content(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let (mut text, mut bodies, mut notes) = (String::new(), 0, 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => match start.name().as_ref() {
                "mainBody" | "attachment" => bodies += 1,
                "authorialNote" | "meta" => notes += 1,
                _ => {}
            },
            Event::End(end) => match end.name().as_ref() {
                "mainBody" | "attachment" => bodies -= 1,
                "authorialNote" | "meta" => notes -= 1,
                _ => {}
            },
            Event::Text(words) if bodies > 0 && notes == 0 => text.push_str(&words.xml10_content()),
            Event::GeneralRef(name) if bodies > 0 && notes == 0 => {
                text.push_str(&unescape(&format!("&{};", name.as_ref())).unwrap());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    folded(&text)
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> BTreeMap<&str, usize> {
    let mut words = BTreeMap::new();
    text.split(' ').filter(|word| !word.is_empty()).for_each(|word| *words.entry(word).or_default() += 1);
    words
}

/// What is printed of a report below its masthead and title, paragraph by paragraph.
fn printed(report: &Report) -> Vec<String> {
    let pointed = |label: &str| {
        let plain = label.chars().all(char::is_alphanumeric) && !label.starts_with("Annex");
        if plain { format!("{label}.") } else { label.to_owned() }
    };
    let mut all = Vec::new();
    for paragraph in report.paragraphs() {
        let number = paragraph.number().map(|number| format!("{number}. ")).unwrap_or_default();
        let mut text = format!("{number}{}", paragraph.text());
        for item in paragraph.all_items() {
            let (label, words): (&str, &str) = (Item::label(item), item.text());
            text.extend([" ", &pointed(label), " ", words]);
        }
        all.push(folded(&text));
    }
    for (_, section) in report.all_sections() {
        let number = section.number().map(pointed).unwrap_or_default();
        all.push(folded(&format!("{number} {}", section.title().unwrap_or_default())));
    }
    all
}

#[test]
fn the_content_of_the_main_body_is_the_text_of_the_report() {
    for (name, report) in reports() {
        let content = content(&akn::write(&report));
        let mut rest = content.as_str();
        for paragraph in printed(&report).iter().take(report.paragraphs().len()) {
            let at = rest.find(paragraph.as_str());
            let at = at.unwrap_or_else(|| panic!("{name}: {paragraph:?} is not in its place"));
            rest = rest.split_at(at).1;
        }
        let agenda = report.agenda().all_items().map(|item| format!("{} {}", item.number(), item.title()));
        let is_printed = content.contains(report.agenda().items().first().map_or("", AgendaItem::title));
        let mut expected = printed(&report).join(" ");
        if is_printed {
            expected.extend(agenda.map(|item| format!(" {item}")));
        }
        let plain = |text: &str| folded(&text.replace(['.', ':', ';'], " "));
        let (found, expected) = (plain(&content), plain(&expected));
        let (found, expected) = (words(&found), words(&expected));
        let differ = |one: &BTreeMap<&str, usize>, other: &BTreeMap<&str, usize>| {
            one.iter()
                .filter(|(word, count)| other.get(*word) != Some(count))
                .map(|(word, _)| word.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(differ(&found, &expected), [""; 0], "{name}: more or less often in the document");
        assert_eq!(differ(&expected, &found), [""; 0], "{name}: not in the document");
    }
}

#[test]
fn the_words_of_a_source_are_in_the_document() {
    let source = "I. Introduction\n\n1. The Group met.\n\n2. It adopted the following agenda:\n\n1. Opening:\n\n(a) Election of officers;\n\n(b) Adoption of the agenda.\n\n2. Future work.\n\nAnnex I\n\nList of documents\n\n1. One document.\n";
    let report = super::parsed(source);
    assert_eq!(report.agenda().items().len(), 2);
    let expected = "I. Introduction 1. The Group met. 2. It adopted the following agenda: 1. Opening: (a) Election of officers; (b) Adoption of the agenda. 2. Future work. Annex I List of documents 1. One document.";
    assert_eq!(content(&akn::write(&report)), expected);
}
