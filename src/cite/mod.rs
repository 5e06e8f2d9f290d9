//! Finds and reads citations: articles, chapters, resolutions, symbols, rules, dates and references of a
//! report to itself.
//!
//! From the smallest to the largest, with what each is for:
//!
//! | type | what it is |
//! |---|---|
//! | [`ArticleRef`] | one provision: "article 57, paragraph 4" |
//! | [`ArticleRefs`] | what one phrase names: "articles 5 to 9" |
//! | [`Cited`] | what is cited: provisions, chapters, a resolution, a symbol, a date … |
//! | [`cite::Citation`](Citation) | that, and where it stands in a text of yours ([`find`]) |
//! | [`uncac::Citation`](crate::Citation) | that, its words and its place in a report ([`Report::citations`](crate::Report::citations)) |
//! | [`CitationIndex`](crate::CitationIndex) | the citations of a report by provision ([`Report::articles_cited`](crate::Report::articles_cited)) |

mod article;
mod article_refs;
mod chapter;
mod cross_reference;
mod cursor;
mod find;
mod organ;
mod owner;
mod provisions;
mod resolution;
mod roman;
mod rule;
mod sales_number;
mod scan;
mod symbol;
mod symbols;
#[cfg(test)]
mod tests;
mod wire;

pub use article::ArticleRef;
pub use article_refs::ArticleRefs;
pub use chapter::{ChapterRef, ChapterRefs};
pub use cross_reference::{CrossRef, ReportPart};
pub(crate) use find::find_next;
pub use find::{Citation, find};
pub use organ::Organ;
pub use resolution::{ResolutionKind, ResolutionRef};
pub use rule::RuleRef;
pub use sales_number::SalesNumber;
pub use scan::Cited;
pub use symbol::DocumentSymbol;
pub use symbols::DocumentSymbols;

pub(crate) use owner::compound_of_another;
pub(crate) use scan::{
    Anchor, Context, Found, WORDS as ANCHOR_WORDS, printed_date, scan, scan_from, words as anchor_words,
};
pub(crate) use wire::serde_as_text;
