//! Reports in another language than English: which one it is, and what is read of them all the same.
//!
//! The readers of officers and statements of English reports stay out of the way; simpler ones stand here.

mod acts;
mod agenda;
mod articles;
mod attendance;
mod chapters;
mod dates;
mod detect;
mod nouns;
mod officers;
mod provision;
mod resolutions;
mod session;
mod statements;
mod title;

pub(super) use acts::{acts, is_chapeau};
pub(super) use agenda::{adopts_report, announces_agenda};
pub(super) use attendance::{Attendee, attendance};
pub(super) use detect::language;
pub(super) use officers::{Office, officers};
pub(super) use statements::statements;
pub(super) use title::title;

use nouns::{Cites, nouns};

use crate::cite::{Cited, Context, Found, scan};
use crate::model::Language;
use crate::text::Cut;

/// Adds what a folded text cites to `out`: dates, provisions and resolutions as its language prints them, and
/// symbols, which are the same in all.
pub(super) fn citations(text: &str, language: Language, context: &mut Context, out: &mut Vec<Found>) {
    let mut all = Vec::new();
    scan(text, context, &mut all);
    out.extend(
        all.into_iter().filter(|found| matches!(found.cited, Cited::Symbol(_) | Cited::SalesNumber(_))),
    );
    if matches!(language, Language::French | Language::Spanish) {
        dates::find(text, out);
        for (at, noun) in nouns(text) {
            let end = at + noun.word.len();
            match noun.cites {
                Cites::Article => out.extend(articles::read(text, at, end, context)),
                Cites::Chapter => out.extend(chapters::read(text, at, end, context)),
                Cites::Resolution(english) => resolutions::read(text, at, end, english, out),
            }
        }
    }
    out.sort_by_key(|found| found.range.start);
    let mut end = 0;
    out.retain(|found| {
        let apart = found.range.start >= end;
        end = if apart { found.range.end } else { end };
        apart
    });
}

/// Whether provisions before some words are the Convention's: it is named, or nothing else is.
fn is_ours(rest: &str, context: &Context) -> bool {
    let rest = rest.trim_start_matches([',', ')']);
    let named = [
        " de la Convention",
        " de la Convención",
        " de la présente Convention",
        " de la presente Convención",
    ];
    let owners = [" de la ", " de l'", " du ", " des ", " del ", " de los ", " de las "];
    named.iter().any(|name| rest.starts_with(name))
        || context.owns_articles() && !owners.iter().any(|owner| rest.starts_with(owner))
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
            Cited::Resolution { reference, .. } => reference.to_string(),
            Cited::Chapter(chapters) => {
                chapters.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
            }
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

    #[test]
    fn paragraphs_and_letters_are_read_in_both_orders() {
        let all = [
            ("article 54, paragraphe 1 b)", "article 54, paragraph 1 (b)"),
            ("article 57, paragraphes 3 et 5", "article 57, paragraphs 3 and 5"),
            ("alinéa b) du paragraphe 1 de l'article 54", "article 54, paragraph 1 (b)"),
            ("alinéas a) et b) du paragraphe 1 de l'article 54", "article 54, paragraph 1 (a) and (b)"),
            ("paragraphes 3 et 5 de l'article 57", "article 57, paragraphs 3 and 5"),
            ("apartado b) del párrafo 1 del artículo 54", "article 54, paragraph 1 (b)"),
            ("párrafos 3 y 5 del artículo 57", "article 57, paragraphs 3 and 5"),
            ("Articles 7 à 9", "articles 7-9"),
            ("art. 6, par. 3", "article 6, paragraph 3"),
            ("article 6, par. 1 et 3", "article 6, paragraphs 1 and 3"),
            ("articles 15, 16, par. 1, 17, 23 et 25", "articles 15, 16, paragraph 1, 17, 23, and 25"),
        ];
        for (printed, english) in all {
            let within = format!("(voir l'{printed} de la Convention)");
            assert_eq!(read(&within, Language::French), [(printed, english.to_owned())]);
        }
    }

    #[test]
    fn chapters_are_read() {
        assert_eq!(
            read("les chapitres III et IV", Language::French),
            [("chapitres III et IV", "chapter III chapter IV".to_owned())]
        );
        assert_eq!(
            read("el capítulo II de la Convención", Language::Spanish),
            [("capítulo II", "chapter II".to_owned())]
        );
        assert_eq!(read("le chapitre II du rapport", Language::French), []);
    }

    #[test]
    fn resolutions_are_read_with_their_organ() {
        let french =
            "sa résolution 3/2, les résolutions 5/4 et 6/1 et la résolution 58/4 de l'Assemblée générale";
        assert_eq!(
            read(french, Language::French),
            [
                ("résolution 3/2", "Conference resolution 3/2".to_owned()),
                ("résolutions 5/4", "Conference resolution 5/4".to_owned()),
                ("6/1", "Conference resolution 6/1".to_owned()),
                ("résolution 58/4 de l'Assemblée générale", "General Assembly resolution 58/4".to_owned()),
            ]
        );
        let spanish = "la resolución 2003/24 del Consejo Económico y Social y la decisión 4/1";
        assert_eq!(read(spanish, Language::Spanish)[0].1, "Economic and Social Council resolution 2003/24");
        assert_eq!(read(spanish, Language::Spanish)[1].1, "Conference decision 4/1");
        assert_eq!(read("la résolution qu'elle a adoptée en 2003", Language::French), []);
    }
}
