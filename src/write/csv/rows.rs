//! The rows of each table, cell by cell in the order of its columns.

use std::borrow::Cow;

use indexmap::IndexSet;

use super::Table;
use super::cell::row;
use crate::cite::{ArticleRef, Cited};
use crate::model::{Act, Citation, Item, Paragraph, Place, Report};

/// What joins the members of a list in one cell.
const JOINT: &str = "; ";

type Cells<'a> = Vec<Cow<'a, str>>;

/// Writes the rows of a report. `key` stands in the first cell of each.
pub(super) fn rows(table: Table, key: &str, report: &Report, out: &mut String) {
    let mut write = |cells: Cells<'_>| row(std::iter::once(Cow::Borrowed(key)).chain(cells), out);
    match table {
        Table::Paragraphs => {
            report.paragraphs().iter().zip(1..).for_each(|(one, index)| write(paragraph(index, one)));
        }
        Table::Participants => report.participants().iter().zip(1..).for_each(|(one, index)| {
            write(vec![
                number(Some(index)),
                number(one.paragraph()),
                one.category().as_str().into(),
                one.name().into(),
                text(one.iso3()),
            ]);
        }),
        Table::Acts => {
            for recommendation in report.recommendations() {
                let paragraph = recommendation.paragraph();
                recommendation.acts().zip(1..).for_each(|(one, index)| write(act(paragraph, index, one)));
            }
        }
        Table::Citations => {
            report.citations().iter().zip(1..).for_each(|(one, index)| write(citation(index, one)));
        }
        Table::Statements => report.statements().iter().zip(1..).for_each(|(one, index)| {
            write(vec![
                number(Some(index)),
                number(one.paragraph()),
                one.capacity().as_str().into(),
                one.entity().unwrap_or_default().into(),
                one.entity_ref().unwrap_or_default().into(),
                one.person().unwrap_or_default().into(),
            ]);
        }),
    }
}

fn paragraph(index: u32, paragraph: &Paragraph) -> Cells<'_> {
    let item = |item: &Item| format!("{} {}", item.label(), item.text());
    let items: Vec<String> = paragraph.all_items().map(item).collect();
    vec![
        number(Some(index)),
        number(paragraph.number()),
        text(paragraph.section()),
        paragraph.text().into(),
        items.join("\n").into(),
    ]
}

fn act(paragraph: u32, index: u32, act: &Act) -> Cells<'_> {
    vec![
        number(Some(paragraph)),
        number(Some(index)),
        act.verb().into(),
        act.kind().as_str().into(),
        joined(act.addressees()),
        joined(act.implied_addressees()),
        joined(act.conditions()),
        joined(act.timing()),
        joined(act.citations().iter().map(cited).filter(|cited| !cited.is_empty())),
        joined(
            act.citations()
                .iter()
                .flat_map(Citation::provisions)
                .collect::<IndexSet<_>>()
                .iter()
                .map(ArticleRef::short),
        ),
        act.text().into(),
    ]
}

fn citation(index: u32, citation: &Citation) -> Cells<'_> {
    let (place, paragraph, section, footnote) = match citation.place() {
        Place::Masthead => ("masthead", None, None, None),
        Place::Title => ("title", None, None, None),
        Place::Section(path) => ("section", None, Some(path), None),
        Place::Paragraph(number) => ("paragraph", Some(*number), None, None),
        Place::Unnumbered(path) => ("unnumbered", None, path.as_ref(), None),
        Place::Footnote(mark) => ("footnote", None, None, Some(mark)),
    };
    vec![
        number(Some(index)),
        citation.cited().kind().into(),
        place.into(),
        number(paragraph),
        text(section),
        text(footnote),
        if citation.is_anaphoric() { "true" } else { "false" }.into(),
        cited(citation).into(),
        citation.text().into(),
    ]
}

/// What is cited: for provisions their short keys, for anything else the form United Nations documents use; nothing for a day that does
/// not exist.
fn cited(citation: &Citation) -> String {
    match citation.cited() {
        Cited::Article(refs) => joined(refs.iter().map(ArticleRef::short)).into_owned(),
        Cited::Date { value: None, .. } => String::new(),
        Cited::Symbol(symbols) => joined(symbols.iter()).into_owned(),
        other => other.to_string(),
    }
}

fn joined<'a, T: ToString>(list: impl IntoIterator<Item = T>) -> Cow<'a, str> {
    let words: Vec<String> = list.into_iter().map(|one| one.to_string()).collect();
    words.join(JOINT).into()
}

fn number<'a>(number: Option<u32>) -> Cow<'a, str> {
    text(number)
}

fn text<'a>(value: Option<impl ToString>) -> Cow<'a, str> {
    value.map(|value| value.to_string()).unwrap_or_default().into()
}
