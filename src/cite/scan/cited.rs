//! What a citation cites.

use std::fmt;

use super::super::{
    ArticleRefs, ChapterRefs, CrossRef, DocumentSymbols, ResolutionRef, RuleRef, SalesNumber,
};
use crate::date::{DatePrecision, DateValue};

/// What a citation cites.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cited {
    /// Provisions of the Convention.
    Article(ArticleRefs),
    /// Chapters of the Convention.
    Chapter(ChapterRefs),
    /// A numbered act of an organ, with its title where the text gives it.
    Resolution {
        /// The act.
        reference: ResolutionRef,
        /// Its title, without the quotation marks.
        title: Option<String>,
    },
    /// A document, with the addenda and corrigenda cited along with it.
    Symbol(DocumentSymbols),
    /// A rule of procedure of the Conference.
    Rule(RuleRef),
    /// A publication.
    SalesNumber(SalesNumber),
    /// A day, month or year, or a span of them.
    Date {
        /// The date; `None` where there is no such day (31 June).
        value: Option<DateValue>,
        /// What is printed of it.
        precision: DatePrecision,
    },
    /// Other parts of the same report.
    CrossReference(CrossRef),
}

impl Cited {
    /// The word for the kind of citation.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Article(_) => "article",
            Self::Chapter(_) => "chapter",
            Self::Resolution { .. } => "resolution",
            Self::Symbol(_) => "symbol",
            Self::Rule(_) => "rule",
            Self::SalesNumber(_) => "sales_number",
            Self::Date { .. } => "date",
            Self::CrossReference(_) => "cross_reference",
        }
    }
}

impl fmt::Display for Cited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Article(refs) => refs.fmt(f),
            Self::Chapter(refs) => refs.fmt(f),
            Self::Resolution { reference, .. } => reference.fmt(f),
            Self::Symbol(symbols) => symbols.fmt(f),
            Self::Rule(rule) => rule.fmt(f),
            Self::SalesNumber(number) => write!(f, "Sales No. {number}"),
            Self::Date { value: Some(value), .. } => value.fmt(f),
            Self::Date { value: None, .. } => f.write_str("no such day"),
            Self::CrossReference(target) => target.fmt(f),
        }
    }
}
