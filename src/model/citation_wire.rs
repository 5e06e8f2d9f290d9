//! The form of citations in JSON: one flat object whose names depend on the kind.

use std::fmt;

use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Citation, NoteMark, Place, SectionPath};
use crate::cite::{
    ArticleRefs, ChapterRefs, Cited, CrossRef, DocumentSymbols, Organ, ResolutionKind, ResolutionRef,
    RuleRef, SalesNumber,
};
use crate::date::{DatePrecision, DateValue};

/// A citation as it is written. Reading goes through [`Read`].
#[derive(Clone)]
pub(super) struct Wire(Citation);

impl From<Citation> for Wire {
    fn from(citation: Citation) -> Self {
        Self(citation)
    }
}

impl From<Wire> for Citation {
    fn from(wire: Wire) -> Self {
        wire.0
    }
}

impl Serialize for Wire {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let citation = &self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", citation.cited().kind())?;
        map.serialize_entry("text", citation.text())?;
        place(&mut map, citation)?;
        map.serialize_entry("anaphoric", &citation.is_anaphoric())?;
        cited(&mut map, citation.cited())?;
        map.end()
    }
}

fn place<M: SerializeMap>(map: &mut M, citation: &Citation) -> Result<(), M::Error> {
    let (mut paragraph, mut section, mut footnote) = (None, None, None);
    match citation.place() {
        Place::Paragraph(number) => paragraph = Some(number),
        Place::Section(path) => section = Some(path),
        Place::Footnote(mark) => footnote = Some(mark),
        Place::Unnumbered(path) => {
            section = path.as_ref();
            map.serialize_entry("unnumbered", &true)?;
        }
        Place::Masthead => map.serialize_entry("masthead", &true)?,
        // A resolution needs the name for its own title; it is in the title when it is in no other place.
        Place::Title if matches!(citation.cited(), Cited::Resolution { .. }) => {}
        Place::Title => map.serialize_entry("title", &true)?,
    }
    map.serialize_entry("paragraph", &paragraph)?;
    map.serialize_entry("section", &section)?;
    map.serialize_entry("footnote", &footnote)
}

fn cited<M: SerializeMap>(map: &mut M, cited: &Cited) -> Result<(), M::Error> {
    match cited {
        Cited::Article(refs) => map.serialize_entry("provisions", refs),
        Cited::Chapter(refs) => map.serialize_entry("chapters", refs),
        Cited::Resolution { reference, title } => {
            map.serialize_entry("type", &reference.kind())?;
            map.serialize_entry("organ", reference.organ())?;
            map.serialize_entry("number", reference.number())?;
            map.serialize_entry("title", title)
        }
        Cited::Symbol(symbols) => map.serialize_entry("symbols", symbols),
        Cited::Rule(rule) => {
            map.serialize_entry("rule", &rule.rule())?;
            map.serialize_entry("rule_paragraph", &rule.paragraph())
        }
        Cited::SalesNumber(number) => map.serialize_entry("number", number),
        Cited::Date { value, precision } => {
            map.serialize_entry("value", value)?;
            map.serialize_entry("precision", precision)
        }
        Cited::CrossReference(target) => map.serialize_entry("target", target),
    }
}

/// The same object, every name optional.
#[derive(Deserialize)]
#[serde(expecting = "a citation")]
struct Read {
    kind: String,
    text: String,
    paragraph: Option<u32>,
    section: Option<SectionPath>,
    footnote: Option<NoteMark>,
    #[serde(default)]
    unnumbered: bool,
    #[serde(default)]
    masthead: bool,
    #[serde(default)]
    title: Title,
    #[serde(default)]
    anaphoric: bool,
    provisions: Option<ArticleRefs>,
    chapters: Option<ChapterRefs>,
    #[serde(rename = "type")]
    resolution_kind: Option<ResolutionKind>,
    organ: Option<Organ>,
    number: Option<String>,
    symbols: Option<DocumentSymbols>,
    rule: Option<u16>,
    rule_paragraph: Option<u16>,
    value: Option<DateValue>,
    precision: Option<DatePrecision>,
    target: Option<CrossRef>,
}

/// What may be cited, as `Cited::kind` calls it.
const KINDS: [&str; 8] =
    ["article", "chapter", "resolution", "symbol", "rule", "sales_number", "date", "cross_reference"];

impl<'de> Deserialize<'de> for Wire {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = Read::deserialize(deserializer)?;
        let (place, text, anaphoric) = (read.place(), read.text.clone(), read.anaphoric);
        let kind = read.kind.clone();
        if !KINDS.contains(&kind.as_str()) {
            let known = KINDS.map(|kind| format!("{kind:?}")).join(", ");
            return Err(serde::de::Error::custom(format_args!(
                "unknown kind of citation {kind:?}, expected one of {known}"
            )));
        }
        let cited = read.cited().map_err(serde::de::Error::custom)?;
        let cited = cited.ok_or_else(|| {
            serde::de::Error::custom(format_args!("a citation of kind {kind:?} lacks what it cites"))
        })?;
        Ok(Self(Citation::new(cited, text, place).with_anaphoric(anaphoric)))
    }
}

impl Read {
    fn place(&self) -> Place {
        if self.masthead {
            Place::Masthead
        } else if self.unnumbered {
            Place::Unnumbered(self.section.clone())
        } else if let Some(number) = self.paragraph {
            Place::Paragraph(number)
        } else if let Some(path) = &self.section {
            Place::Section(path.clone())
        } else {
            self.footnote.clone().map_or(Place::Title, Place::Footnote)
        }
    }

    fn cited(self) -> Result<Option<Cited>, crate::FormError> {
        Ok(match self.kind.as_str() {
            "article" => self.provisions.map(Cited::Article),
            "chapter" => self.chapters.map(Cited::Chapter),
            "resolution" => {
                let kind = self.resolution_kind.unwrap_or(ResolutionKind::Resolution);
                let parts = self.organ.zip(self.number);
                let reference =
                    parts.map(|(organ, number)| ResolutionRef::new(organ, kind, &number)).transpose()?;
                let title = match self.title {
                    Title::Words(title) => Some(title),
                    Title::Flag | Title::Absent => None,
                };
                reference.map(|reference| Cited::Resolution { reference, title })
            }
            "symbol" => self.symbols.map(Cited::Symbol),
            "rule" => {
                self.rule.map(|rule| RuleRef::new(rule, self.rule_paragraph)).transpose()?.map(Cited::Rule)
            }
            "sales_number" => {
                self.number.map(|number| number.parse::<SalesNumber>()).transpose()?.map(Cited::SalesNumber)
            }
            "date" => self.precision.map(|precision| Cited::Date { value: self.value, precision }),
            "cross_reference" => self.target.map(Cited::CrossReference),
            _ => None,
        })
    }
}

/// `title` is `true` for a citation in the report's title, and the title of a resolution for a resolution.
#[derive(Default)]
enum Title {
    #[default]
    Absent,
    Flag,
    Words(String),
}

impl<'de> Deserialize<'de> for Title {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Title;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true or a title")
            }

            fn visit_bool<E>(self, flag: bool) -> Result<Title, E> {
                Ok(if flag { Title::Flag } else { Title::Absent })
            }

            fn visit_str<E>(self, title: &str) -> Result<Title, E> {
                Ok(Title::Words(title.to_owned()))
            }

            fn visit_unit<E>(self) -> Result<Title, E> {
                Ok(Title::Absent)
            }

            fn visit_none<E>(self) -> Result<Title, E> {
                Ok(Title::Absent)
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Title, D::Error> {
                deserializer.deserialize_any(Visitor)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
