//! The adoption of a report by its body.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::cite::DocumentSymbol;

/// When the body adopted its report, and in which drafts it had it before it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "the adoption of a report")]
pub struct Adoption {
    #[cfg_attr(feature = "schemars", schemars(with = "Option<super::json_schema::Day>"))]
    date: Option<NaiveDate>,
    #[serde(default)]
    symbols: Vec<DocumentSymbol>,
    #[serde(default)]
    paragraph: Option<u32>,
}

impl Adoption {
    /// An adoption of which nothing is known yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the day.
    #[must_use]
    pub fn with_date(mut self, date: NaiveDate) -> Self {
        self.date = Some(date);
        self
    }

    /// Adds the symbol of a draft.
    #[must_use]
    pub fn with_symbol(mut self, symbol: DocumentSymbol) -> Self {
        self.symbols.push(symbol);
        self
    }

    /// Sets the paragraph that tells of it.
    #[must_use]
    pub fn with_paragraph(mut self, paragraph: u32) -> Self {
        self.paragraph = Some(paragraph);
        self
    }

    /// The day.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        self.date
    }

    /// The symbols of the drafts.
    #[must_use]
    pub fn symbols(&self) -> &[DocumentSymbol] {
        &self.symbols
    }

    /// The number of the paragraph that tells of it.
    #[must_use]
    pub fn paragraph(&self) -> Option<u32> {
        self.paragraph
    }
}
