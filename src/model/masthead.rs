//! The masthead: what a document says of itself at its head.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::cite::DocumentSymbol;

/// The masthead of a document, as the Editorial Manual asks for it (<https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>):
/// organ, symbol, distribution, date and original language. Anything may be missing.
///
/// ```
/// use uncac::{Distribution, Masthead};
///
/// let masthead = Masthead::new()
///     .with_symbol("CAC/COSP/WG.2/2018/6".parse()?)
///     .with_distribution(Distribution::General);
/// assert_eq!(masthead.symbol().unwrap().as_str(), "CAC/COSP/WG.2/2018/6");
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(from = "Wire", into = "Wire")]
pub struct Masthead {
    symbols: Vec<DocumentSymbol>,
    organ: Option<String>,
    date: Option<NaiveDate>,
    distribution: Option<Distribution>,
    original_language: Option<String>,
    job_number: Option<String>,
    other: Vec<String>,
}

impl Masthead {
    /// A masthead that says nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a symbol. A document has one; some, issued in two series, have two.
    #[must_use]
    pub fn with_symbol(mut self, symbol: DocumentSymbol) -> Self {
        self.symbols.push(symbol);
        self
    }

    /// Sets all symbols, in the place of those it has.
    #[must_use]
    pub fn with_symbols(mut self, symbols: Vec<DocumentSymbol>) -> Self {
        self.symbols = symbols;
        self
    }

    /// Sets the organ the document goes to.
    #[must_use]
    pub fn with_organ(mut self, organ: impl Into<String>) -> Self {
        self.organ = Some(organ.into()).filter(|organ| !organ.is_empty());
        self
    }

    /// Sets the date of the document, which is not the date of the meeting.
    #[must_use]
    pub fn with_date(mut self, date: NaiveDate) -> Self {
        self.date = Some(date);
        self
    }

    /// Sets how far the document goes.
    #[must_use]
    pub fn with_distribution(mut self, distribution: Distribution) -> Self {
        self.distribution = Some(distribution);
        self
    }

    /// Sets the language the document was written in.
    #[must_use]
    pub fn with_original_language(mut self, language: impl Into<String>) -> Self {
        self.original_language = Some(language.into()).filter(|language| !language.is_empty());
        self
    }

    /// Sets the job number.
    #[must_use]
    pub fn with_job_number(mut self, job_number: impl Into<String>) -> Self {
        self.job_number = Some(job_number.into()).filter(|number| !number.is_empty());
        self
    }

    /// Adds a line that is none of the other fields.
    #[must_use]
    pub fn with_other(mut self, line: impl Into<String>) -> Self {
        self.other.extend(Some(line.into()).filter(|line| !line.is_empty()));
        self
    }

    /// The first symbol.
    #[must_use]
    pub fn symbol(&self) -> Option<&DocumentSymbol> {
        self.symbols.first()
    }

    /// All symbols, in printed order.
    #[must_use]
    pub fn symbols(&self) -> &[DocumentSymbol] {
        &self.symbols
    }

    /// The organ the document goes to, as printed.
    #[must_use]
    pub fn organ(&self) -> Option<&str> {
        self.organ.as_deref()
    }

    /// The date of the document: the day it was handed in, not the day of the meeting.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        self.date
    }

    /// How far the document goes.
    #[must_use]
    pub fn distribution(&self) -> Option<&Distribution> {
        self.distribution.as_ref()
    }

    /// The language the document was written in, as printed.
    #[must_use]
    pub fn original_language(&self) -> Option<&str> {
        self.original_language.as_deref()
    }

    /// The job number as printed, with its language (`V.18-04739 (E)`).
    #[must_use]
    pub fn job_number(&self) -> Option<&str> {
        self.job_number.as_deref()
    }

    /// The lines that are none of the other fields, as printed.
    #[must_use]
    pub fn other(&self) -> &[String] {
        &self.other
    }
}

/// How far a document goes. The Editorial Manual knows the first three.
///
/// ```
/// assert_eq!("GENERAL".parse(), Ok(uncac::Distribution::General));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum Distribution {
    /// For everybody.
    General,
    /// Drafts: for those concerned with the work at hand.
    Limited,
    /// Not for the public.
    Restricted,
    /// Any other word, as printed.
    Other(String),
}

impl Distribution {
    /// The word as it is printed after `Distr.:`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::General => "General",
            Self::Limited => "Limited",
            Self::Restricted => "Restricted",
            Self::Other(word) => word,
        }
    }
}

impl fmt::Display for Distribution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Distribution {
    type Err = Infallible;

    fn from_str(word: &str) -> Result<Self, Infallible> {
        let known = [Self::General, Self::Limited, Self::Restricted];
        let found = known.into_iter().find(|known| known.as_str().eq_ignore_ascii_case(word));
        Ok(found.unwrap_or_else(|| Self::Other(word.to_owned())))
    }
}

impl From<String> for Distribution {
    fn from(word: String) -> Self {
        let Ok(distribution) = word.parse();
        distribution
    }
}

impl From<Distribution> for String {
    fn from(distribution: Distribution) -> Self {
        distribution.as_str().to_owned()
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "a masthead")]
struct Wire {
    #[serde(default)]
    symbol: Option<DocumentSymbol>,
    #[serde(default)]
    symbols: Vec<DocumentSymbol>,
    organ: Option<String>,
    #[cfg_attr(feature = "schemars", schemars(with = "Option<super::json_schema::Day>"))]
    date: Option<NaiveDate>,
    distribution: Option<Distribution>,
    original_language: Option<String>,
    job_number: Option<String>,
    #[serde(default)]
    other: Vec<String>,
}

#[cfg(feature = "schemars")]
super::json_schema::as_written!(Masthead, Wire, "What a document says of itself at its head.");

impl From<Masthead> for Wire {
    fn from(masthead: Masthead) -> Self {
        Self {
            symbol: masthead.symbol().cloned(),
            symbols: masthead.symbols,
            organ: masthead.organ,
            date: masthead.date,
            distribution: masthead.distribution,
            original_language: masthead.original_language,
            job_number: masthead.job_number,
            other: masthead.other,
        }
    }
}

impl From<Wire> for Masthead {
    fn from(wire: Wire) -> Self {
        let symbols = if wire.symbols.is_empty() { wire.symbol.into_iter().collect() } else { wire.symbols };
        Self {
            symbols,
            organ: wire.organ,
            date: wire.date,
            distribution: wire.distribution,
            original_language: wire.original_language,
            job_number: wire.job_number,
            other: wire.other,
        }
    }
}
