//! The JSON Schema of the form in which reports are written.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{Schema, SchemaGenerator};
use serde_json::Value;

use crate::model::Report;

/// The JSON Schema (2020-12) of what [`Report::to_json`] writes. With the feature `schemars`.
///
/// The same stands, as text, in [`REPORT_SCHEMA`](crate::write::REPORT_SCHEMA). What is written names every field, absent ones
/// as `null`; a reader should accept names that it does not know, since the schema may get new ones.
///
/// ```
/// let schema = uncac::write::schema();
/// assert_eq!(schema.get("title").unwrap(), "Report");
/// assert_eq!(serde_json::to_value(&schema).unwrap(), serde_json::from_str::<serde_json::Value>(uncac::write::REPORT_SCHEMA).unwrap());
/// ```
#[must_use]
pub fn schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<Report>();
    RecursiveTransform(first_paragraph).transform(&mut schema);
    schema.insert("$id".to_owned(), "urn:uncac:report:1".into());
    schema
}

/// Of the documentation of a type or field only what it is: the first paragraph, as plain words.
fn first_paragraph(schema: &mut Schema) {
    let Some(Value::String(text)) = schema.get_mut("description") else { return };
    let first = text.split("\n\n").next().unwrap_or_default();
    *text = first.split_whitespace().collect::<Vec<_>>().join(" ").replace(['[', ']'], "");
}
