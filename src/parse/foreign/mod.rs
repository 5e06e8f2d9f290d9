//! Reports in another language than English: which one it is, and what is read of them all the same.
//!
//! The readers of people, acts and statements know English only and stay out of the way.

mod articles;
mod dates;
mod detect;

pub(super) use detect::language;

use std::ops::Range;

use crate::cite::{Cited, Context, Found, scan};
use crate::model::Language;
use crate::text::Cut;

/// Adds what a folded text cites to `out`: dates and articles as its language prints them, and symbols, which are the
/// same in all.
pub(super) fn citations(text: &str, language: Language, context: &mut Context, out: &mut Vec<Found>) {
    let mut all = Vec::new();
    scan(text, context, &mut all);
    out.extend(
        all.into_iter().filter(|found| matches!(found.cited, Cited::Symbol(_) | Cited::SalesNumber(_))),
    );
    if matches!(language, Language::French | Language::Spanish) {
        dates::find(text, out);
        articles::find(text, context, out);
    }
    out.sort_by_key(|found| found.range.start);
    let mut end = 0;
    out.retain(|found| {
        let apart = found.range.start >= end;
        end = if apart { found.range.end } else { end };
        apart
    });
}

/// The body, and the place, that a title names: `Rapport du X sur sa … session, tenue à Y du …`, `Informe de la
/// reunión del X celebrada en Y del …`.
pub(super) fn title(text: &str) -> (Option<Range<usize>>, Option<Range<usize>>) {
    const OPENINGS: [&str; 8] = [
        "réunion du ",
        "réunion de la ",
        "reunión del ",
        "reunión de la ",
        " de la ",
        " del ",
        " du ",
        " de l'",
    ];
    const ENDS: [&str; 9] =
        [" sur sa ", " sur les ", " sobre su ", " sobre la", " tenue ", " tenu ", " celebrad", ", ", " ("];
    let opening = OPENINGS.iter().find_map(|opening| text.find(opening).map(|at| at + opening.len()));
    let body = opening.and_then(|start| cut(text, start, &ENDS));
    let held = ["tenue à ", "tenu à ", "tenues à ", "celebrada en ", "celebrado en "];
    let held = held.iter().find_map(|held| text.find(held).map(|at| at + held.len()));
    let venue = held
        .and_then(|start| cut(text, start, &[" du ", " les ", " le ", " del ", " el ", " los ", ", ", " ("]));
    let name = body.filter(|body| text.cut(body.clone()).starts_with(char::is_uppercase));
    (name, venue)
}

/// From a place to the nearest of some words, or to the end.
fn cut(text: &str, start: usize, ends: &[&str]) -> Option<Range<usize>> {
    let rest = text.tail(start);
    let end = ends.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
    (end > 0).then(|| start..start + rest.head(end).trim_end().len())
}

/// The citation that words translated into English are, if they are one.
fn translated(english: &str) -> Option<Cited> {
    let mut found = Vec::new();
    scan(english, &mut Context::default(), &mut found);
    found.into_iter().next().map(|found| found.cited)
}

/// The number a text ends with, and where it begins.
fn number_before(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let start = text.len() - digits;
    text.tail(start).parse().ok().filter(|_| digits <= 4).map(|number| (number, start))
}

/// The number a text begins with, and its length.
fn number_at(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text.head(digits).parse().ok().filter(|_| digits <= 4).map(|number| (number, digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<(&str, String)> {
        let mut out = Vec::new();
        citations(text, language, &mut Context::new(true), &mut out);
        out.into_iter().map(|found| (text.cut(found.range), shown(&found.cited))).collect()
    }

    fn shown(cited: &Cited) -> String {
        match cited {
            Cited::Date { value, .. } => {
                let value = value.as_ref().unwrap();
                format!("{}/{}", value.start().unwrap(), value.end().unwrap())
            }
            Cited::Article(refs) => refs.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn french_dates_are_read() {
        let read = |text| read(text, Language::French);
        assert_eq!(
            read("du 22 au 24 août 2011")[0],
            ("22 au 24 août 2011", "2011-08-22/2011-08-24".to_owned())
        );
        assert_eq!(read("les 6 et 7 juin 2018")[0].1, "2018-06-06/2018-06-07");
        assert_eq!(read("du 31 août au 2 septembre 2020")[0].1, "2020-08-31/2020-09-02");
        assert_eq!(read("le 1er mars 2012")[0].1, "2012-03-01/2012-03-01");
    }

    #[test]
    fn spanish_dates_are_read() {
        let read = |text| read(text, Language::Spanish);
        assert_eq!(read("del 22 al 24 de agosto de 2011")[0].1, "2011-08-22/2011-08-24");
        assert_eq!(read("los días 6 y 7 de junio de 2018")[0].1, "2018-06-06/2018-06-07");
        assert_eq!(read("5 de septiembre de 2011")[0].1, "2011-09-05/2011-09-05");
    }

    #[test]
    fn articles_are_read_in_both_orders() {
        assert_eq!(
            read("l'article 6, paragraphe 3, de la Convention", Language::French)[0],
            ("article 6, paragraphe 3", "article 6, paragraph 3".to_owned())
        );
        assert_eq!(read("le paragraphe 3 de l'article 6", Language::French)[0].1, "article 6, paragraph 3");
        assert_eq!(
            read("el párrafo 3 del artículo 6 de la Convención", Language::Spanish)[0].1,
            "article 6, paragraph 3"
        );
        assert_eq!(read("los artículos 5, 7 y 9", Language::Spanish)[0].1, "articles 5, 7 and 9");
        assert_eq!(read("l'article 5 de la Charte", Language::French), []);
    }
}
