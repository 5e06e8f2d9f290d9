//! JSON: the names are those of the schema `uncac-report/1`, which stands first.

use crate::model::Report;

impl Report {
    /// The report as JSON, indented.
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

    /// Reads a report from the JSON that [`to_json`](Self::to_json) writes. A text without a schema is accepted.
    ///
    /// ```
    /// let error = uncac::Report::from_json(r#"{"schema": "uncac-report/9"}"#).unwrap_err();
    /// assert!(error.to_string().starts_with("expected the schema \"uncac-report/1\", found \"uncac-report/9\""));
    /// ```
    ///
    /// # Errors
    ///
    /// When the text is not JSON, a field is not of its form, or another schema is named. The message gives the line
    /// and the column.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}
