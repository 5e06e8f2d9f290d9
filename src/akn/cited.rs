//! What a citation cites, as attributes of an element.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, IntoDeserializer};

use crate::cite::{
    ArticleRef, ArticleRefs, ChapterRef, ChapterRefs, Cited, CrossRef, DocumentSymbol, DocumentSymbols,
    Organ, ResolutionRef, RuleRef, SalesNumber,
};
use crate::date::DateValue;
use crate::error::{FormError, FormErrorKind};

/// The names and values of the attributes, without the kind.
pub(super) fn attributes(cited: &Cited) -> Vec<(&'static str, String)> {
    match cited {
        Cited::Article(refs) => vec![("provisions", joined(refs.iter().map(|one| one.short().to_string())))],
        Cited::Chapter(refs) => vec![("chapters", joined(refs.iter().map(ChapterRef::roman)))],
        Cited::Resolution { reference, title } => {
            let mut all = vec![
                ("type", reference.kind().to_string()),
                ("organ", reference.organ().as_str().to_owned()),
                ("number", reference.number().to_owned()),
            ];
            all.extend(title.clone().map(|title| ("title", title)));
            all
        }
        Cited::Symbol(symbols) => vec![("symbols", joined(symbols.iter().map(ToString::to_string)))],
        Cited::Rule(rule) => {
            let paragraph = rule.paragraph().map(|paragraph| ("ruleParagraph", paragraph.to_string()));
            [("rule", rule.rule().to_string())].into_iter().chain(paragraph).collect()
        }
        Cited::SalesNumber(number) => vec![("salesNumber", number.as_str().to_owned())],
        Cited::Date { value, precision } => {
            let value = value.map(|value| ("value", value.to_string()));
            [("precision", precision.to_string())].into_iter().chain(value).collect()
        }
        Cited::CrossReference(target) => vec![("target", target.to_string())],
    }
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

/// Reads what a citation of a kind cites. `value` gives the value of an attribute, the empty string for none.
pub(super) fn read<'a>(kind: &str, value: impl Fn(&str) -> &'a str) -> Result<Cited, FormError> {
    let maybe = |name: &str| Some(value(name)).filter(|value| !value.is_empty());
    Ok(match kind {
        "article" => Cited::Article(ArticleRefs::new(each::<ArticleRef>(value("provisions"))?)?),
        "chapter" => Cited::Chapter(ChapterRefs::new(each::<ChapterRef>(value("chapters"))?)?),
        "resolution" => {
            let organ = Organ::from(value("organ").to_owned());
            let reference = ResolutionRef::new(organ, word(value("type"))?, value("number"))?;
            Cited::Resolution { reference, title: maybe("title").map(str::to_owned) }
        }
        "symbol" => Cited::Symbol(DocumentSymbols::new(each::<DocumentSymbol>(value("symbols"))?)?),
        "rule" => {
            let paragraph = maybe("ruleParagraph").map(number).transpose()?;
            Cited::Rule(RuleRef::new(number(value("rule"))?, paragraph)?)
        }
        "sales_number" => Cited::SalesNumber(value("salesNumber").parse::<SalesNumber>()?),
        "date" => Cited::Date {
            value: maybe("value").map(str::parse::<DateValue>).transpose()?,
            precision: word(value("precision"))?,
        },
        "cross_reference" => Cited::CrossReference(value("target").parse::<CrossRef>()?),
        _ => return Err(unknown(kind)),
    })
}

fn each<T: std::str::FromStr<Err = FormError>>(words: &str) -> Result<Vec<T>, FormError> {
    words.split(' ').filter(|word| !word.is_empty()).map(str::parse).collect()
}

fn number(text: &str) -> Result<u16, FormError> {
    text.parse().map_err(|_| FormError::new(FormErrorKind::Rule, text, 0))
}

/// A word of a closed vocabulary, as it is in all data.
pub(super) fn word<T: DeserializeOwned>(text: &str) -> Result<T, FormError> {
    let word: StrDeserializer<'_, serde::de::value::Error> = text.into_deserializer();
    T::deserialize(word).map_err(|_| unknown(text))
}

fn unknown(text: &str) -> FormError {
    FormError::new(FormErrorKind::Word, text, 0)
}
