//! JSON: the names are those of the schema `uncac-report/1`, which stands first.

use std::fmt;

use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::model::{Report, SCHEMA};

impl Report {
    /// The report as JSON, indented. With the feature `json`, on by default.
    ///
    /// ```
    /// let report = uncac::parse("I. Introduction\n\n1. The Group met.\n").into_report();
    /// let json = report.to_json()?;
    /// assert!(json.starts_with("{\n  \"schema\": \"uncac-report/1\",\n  \"language\": \"en\","));
    /// assert_eq!(uncac::Report::from_json(&json)?, report);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// None is known: every report has a JSON form. The writer's own error is passed on rather than hidden.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }

    /// Reads a report from the JSON that [`to_json`](Self::to_json) writes: an object that names its schema, so that no other file
    /// is taken for a report. With the feature `json`, on by default. Other fields may be absent, and those it does not know are passed over.
    ///
    /// What serde reads of a report (`serde_json::from_str::<Report>`, for example) may lack the schema too.
    ///
    /// ```
    /// let error = uncac::Report::from_json(r#"{"name": "uncac", "version": "1"}"#).unwrap_err().to_string();
    /// assert!(error.starts_with("expected a report of the schema \"uncac-report/1\", found an object without \"schema\""));
    /// let error = uncac::Report::from_json(r#"{"schema": "uncac-report/9"}"#).unwrap_err().to_string();
    /// assert!(error.starts_with("expected the schema \"uncac-report/1\", found \"uncac-report/9\""));
    /// ```
    ///
    /// # Errors
    ///
    /// When the text is not JSON, is no object, names no schema or another one, or a field is not of its form. The message gives
    /// the line and the column.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        let json = json.trim_start_matches('\u{feff}');
        serde_json::Deserializer::from_str(json).deserialize_map(Head)?;
        serde_json::from_str(json)
    }
}

/// Looks whether an object names a schema. Which one is for [`Report`] to say.
struct Head;

impl<'de> Visitor<'de> for Head {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a report of the schema {SCHEMA:?}")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut named = false;
        while let Some((name, IgnoredAny)) = map.next_entry::<std::borrow::Cow<'de, str>, _>()? {
            named |= name == "schema";
        }
        if named {
            return Ok(());
        }
        Err(serde::de::Error::custom(format_args!(
            "expected a report of the schema {SCHEMA:?}, found an object without \"schema\""
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(json: &str) -> String {
        Report::from_json(json).unwrap_err().to_string()
    }

    #[test]
    fn a_list_is_no_report() {
        assert_eq!(
            error("[]"),
            "invalid type: sequence, expected a report of the schema \"uncac-report/1\" at line 1 column 0"
        );
    }

    #[test]
    fn the_schema_may_stand_in_any_place() {
        let report = crate::parse("1. The Group met.\n").into_report();
        let mut json: serde_json::Value = serde_json::from_str(&report.to_json().unwrap()).unwrap();
        let schema = json.as_object_mut().unwrap().remove("schema").unwrap();
        let last = json.to_string().trim_end_matches('}').to_owned() + &format!(",\"schema\":{schema}}}");
        assert_eq!(Report::from_json(&last).unwrap(), report);
        assert!(Report::from_json(&json.to_string()).is_err());
    }

    #[test]
    fn serde_reads_what_lacks_its_schema() {
        assert_eq!(serde_json::from_str::<Report>("{}").unwrap(), Report::default());
        assert!(serde_json::from_str::<Report>(r#"{"schema": "uncac-report/9"}"#).is_err());
    }

    #[test]
    fn a_mark_of_the_byte_order_is_passed_over() {
        let report = crate::parse("1. The Group met.\n").into_report();
        assert_eq!(Report::from_json(&format!("\u{feff}{}", report.to_json().unwrap())).unwrap(), report);
    }

    #[test]
    fn what_is_no_part_of_a_report_is_told_without_inner_names() {
        let with = |field: &str| error(&format!("{{\"schema\": \"uncac-report/1\", {field}}}"));
        assert!(with("\"meeting\": []").contains("expected a meeting"), "{}", with("\"meeting\": []"));
        let dates = with("\"meeting\": {\"dates\": \"2011-08-22/2011-08-24\"}");
        assert!(dates.contains("expected a span of days: an object with `start` and `end`"), "{dates}");
        let citation = with("\"citations\": [{\"kind\": \"treaty\", \"text\": \"\"}]");
        assert!(
            citation.contains("unknown kind of citation \"treaty\", expected one of \"article\", "),
            "{citation}"
        );
        let participant = with("\"participants\": [\"Chad\"]");
        assert!(participant.contains("expected a participant"), "{participant}");
    }
}
