#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "akn")]
pub mod akn;
pub mod bodies;
pub mod cite;
pub mod convention;
#[cfg(feature = "docx")]
pub mod docx;
pub mod states;

mod date;
mod diagnostic;
mod error;
pub mod fix;
mod limits;
mod model;
mod organizations;
mod outline;
mod parse;
mod source;
mod text;
pub mod validate;
pub mod write;

pub use bodies::BodyId;
pub use cite::{
    ArticleRef, ArticleRefs, ChapterRef, ChapterRefs, Cited, CrossRef, DocumentSymbol, DocumentSymbols,
    Organ, ReportPart, ResolutionKind, ResolutionRef, RuleRef, SalesNumber,
};
pub use date::{DatePrecision, DateRange, DateValue};
pub use diagnostic::{Diagnostic, Severity};
pub use error::{FormError, FormErrorKind};
pub use fix::Fix;
pub use limits::{Limit, LimitError, Limits};
pub use model::{
    Act, ActKind, Addressee, Adoption, Agenda, AgendaItem, BuildError, Capacity, Category, Citation,
    CitationIndex, Distribution, Footnote, Item, Language, Mark, MarkKind, Masthead, Meeting, MeetingBody,
    Mode, NoteMark, Officer, Paragraph, Participant, Place, Recommendation, Recommendations, Report,
    ReportBuilder, Role, SCHEMA, Section, SectionPath, Statement,
};
pub use outline::{Block, BlockKind};
#[cfg(feature = "rayon")]
pub use parse::parse_all;
pub use parse::{Locations, MastheadField, MeetingField, Parsed, Part, StrictError, parse};
pub use source::{LineColumn, Source, Span};
pub use states::{Iso3, State};
pub use validate::{RuleInfo, UnknownRule, Validator};
