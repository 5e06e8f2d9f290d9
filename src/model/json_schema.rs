//! What JSON Schema says of the values that are one text, and of citations, whose names depend on their kind. The other
//! types derive theirs.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::schema::Schema as Version;
use super::{Addressee, Citation, Distribution, NoteMark, Role, SCHEMA, SectionPath};
use crate::bodies::BodyId;
use crate::cite::{ArticleRef, ChapterRef, CrossRef, DocumentSymbol, Organ, ResolutionKind, SalesNumber};
use crate::date::{DatePrecision, DateRange, DateValue};
use crate::states::Iso3;

/// Says of a type that it is a text, in which form, and what of it is known beforehand.
macro_rules! text {
    ($($type:ty, $name:literal, $about:literal, $form:tt;)*) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema = json_schema!($form);
                schema.insert("type".to_owned(), "string".into());
                schema.insert("description".to_owned(), $about.into());
                schema
            }
        }
    )*};
}

/// Says of a type that it is written as another, which derives its schema.
macro_rules! as_written {
    ($type:ident, $written:ty, $about:literal) => {
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut schema = <$written>::json_schema(generator);
                schema.insert("description".to_owned(), $about.into());
                schema
            }
        }
    };
}

pub(super) use as_written;

/// A day, for the fields that are one.
pub(crate) struct Day;

text! {
    Day, "Day", "A day.", {"format": "date"};
    Version, "SchemaVersion", "The version of this schema.", {"const": SCHEMA};
    DocumentSymbol, "DocumentSymbol", "The symbol of a document.", {"examples": ["CAC/COSP/WG.4/2011/4"]};
    Distribution, "Distribution", "How far a document goes.", {"examples": ["General", "Limited", "Restricted"]};
    BodyId, "BodyId", "The key of a body in the register.", {"examples": ["wg_prevention"]};
    Role, "Role", "The office somebody holds at a meeting, as printed.", {"examples": ["Chair", "Rapporteur"]};
    SectionPath, "SectionPath", "The numbers of the headings above a section and its own, or titles where they have none, \
        joined by points.", {"minLength": 1, "examples": ["IV.A.1"]};
    Iso3, "Iso3", "The code of a State, ISO 3166-1 alpha-3.", {"pattern": "^[A-Z]{3}$"};
    Addressee, "Addressee", "Whom an act asks: a known word or a name.",
        {"minLength": 1, "examples": ["working_group", "conference", "states_parties", "secretariat"]};
    ArticleRef, "ArticleRef", "A provision of the Convention as a short key.",
        {"pattern": "^[0-9]+(\\([0-9]+\\))?(\\([a-z]\\))?(\\([ivxlc]+\\))?$", "examples": ["6(3)", "54(1)(b)"]};
    ChapterRef, "ChapterRef", "A chapter of the Convention, in roman numerals.", {"pattern": "^[IVXLC]+$"};
    DateValue, "DateValue", "A date or a part of one, ISO 8601; a span as start/end.",
        {"examples": ["2011-08-22", "2011-08", "2011-08-22/2011-08-24"]};
    CrossRef, "CrossReference", "A part of the same report, in words.", {"examples": ["annex I", "paragraphs 4-6"]};
    Organ, "Organ", "The organ that adopted something: a name in small letters, joined by `_`.",
        {"examples": ["conference", "general_assembly"]};
    SalesNumber, "SalesNumber", "The sales number of a publication.", {"examples": ["E.11.IV.5"]};
}

impl JsonSchema for DateRange {
    fn schema_name() -> Cow<'static, str> {
        "DateRange".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let day = generator.subschema_for::<Day>();
        json_schema!({
            "type": "object",
            "description": "The first and the last day of something.",
            "properties": {"start": day, "end": day},
            "required": ["start", "end"],
        })
    }
}

impl JsonSchema for NoteMark {
    fn schema_name() -> Cow<'static, str> {
        "NoteMark".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The mark of a footnote: a number, or anything else as printed.",
            "oneOf": [{"type": "integer", "minimum": 0, "maximum": u32::MAX}, {"type": "string"}],
        })
    }
}

impl JsonSchema for Citation {
    fn schema_name() -> Cow<'static, str> {
        "Citation".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let number = generator.subschema_for::<Option<u32>>();
        let section = generator.subschema_for::<Option<SectionPath>>();
        let footnote = generator.subschema_for::<Option<NoteMark>>();
        let mut kinds = kinds(generator);
        // A resolution has a title of its own; any other citation in the title of the report says so.
        for kind in kinds.iter_mut().filter(|kind| kind.pointer("/properties/title").is_none()) {
            if let Some(properties) = kind.pointer_mut("/properties").and_then(Value::as_object_mut) {
                properties.insert("title".to_owned(), json!({"const": true}));
            }
        }
        json_schema!({
            "type": "object",
            "description": "A place in the report that cites something. Where it stands is said by one of paragraph, section, \
                footnote, title and masthead; unnumbered says that it is a paragraph without number.",
            "properties": {
                "kind": {"type": "string"},
                "text": {"type": "string", "description": "The words as printed."},
                "paragraph": number,
                "section": section,
                "footnote": footnote,
                "unnumbered": {"const": true},
                "masthead": {"const": true},
                "anaphoric": {"type": "boolean", "description": "Whether the words point back to an earlier citation."},
            },
            "required": ["kind", "text", "paragraph", "section", "footnote", "anaphoric"],
            "oneOf": kinds,
            "unevaluatedProperties": false,
        })
    }
}

/// The names each kind of citation has of its own.
fn kinds(generator: &mut SchemaGenerator) -> Vec<Value> {
    let text = |nullable: bool| {
        if nullable { json!({"type": ["string", "null"]}) } else { json!({"type": "string"}) }
    };
    let small = |nullable: bool| {
        let kind = if nullable { json!(["integer", "null"]) } else { json!("integer") };
        json!({"type": kind, "minimum": 0, "maximum": u16::MAX})
    };
    vec![
        kind("article", &json!({"provisions": generator.subschema_for::<Vec<ArticleRef>>()})),
        kind("chapter", &json!({"chapters": generator.subschema_for::<Vec<ChapterRef>>()})),
        kind(
            "resolution",
            &json!({
                "type": generator.subschema_for::<ResolutionKind>(),
                "organ": generator.subschema_for::<Organ>(),
                "number": text(false),
                "title": text(true),
            }),
        ),
        kind("symbol", &json!({"symbols": generator.subschema_for::<Vec<DocumentSymbol>>()})),
        kind("rule", &json!({"rule": small(false), "rule_paragraph": small(true)})),
        kind("sales_number", &json!({"number": generator.subschema_for::<SalesNumber>()})),
        kind(
            "date",
            &json!({
                "value": generator.subschema_for::<Option<DateValue>>(),
                "precision": generator.subschema_for::<DatePrecision>(),
            }),
        ),
        kind("cross_reference", &json!({"target": generator.subschema_for::<CrossRef>()})),
    ]
}

fn kind(name: &str, own: &Value) -> Value {
    let mut properties = own.clone();
    let required: Vec<String> = own.as_object().into_iter().flat_map(|own| own.keys().cloned()).collect();
    if let Some(properties) = properties.as_object_mut() {
        properties.insert("kind".to_owned(), json!({"const": name}));
    }
    json!({"properties": properties, "required": required})
}
