//! The typed, owned domain: one concept a file.

mod addressee;
mod adoption;
mod agenda;
mod builder;
mod citation;
mod citation_wire;
mod depth;
mod footnote;
#[cfg(feature = "schemars")]
mod json_schema;
mod language;
mod masthead;
mod meeting;
mod officer;
mod own_citations;
mod paragraph;
mod participant;
pub(crate) mod printed;
mod recommendation;
mod report;
mod schema;
mod section;
mod section_tree;
mod statement;
mod views;

pub use addressee::Addressee;
pub use adoption::Adoption;
pub use agenda::{Agenda, AgendaItem};
pub use builder::{BuildError, ReportBuilder};
pub use citation::{Citation, Place};
pub(crate) use depth::depth;
pub use footnote::{Footnote, NoteMark};
pub use language::Language;
pub use masthead::{Distribution, Masthead};
pub use meeting::{Meeting, MeetingBody, Mode};
pub use officer::{Officer, Role};
pub use paragraph::{Item, Mark, MarkKind, Paragraph};
pub use participant::{Category, Participant};
pub use recommendation::{Act, ActKind, Recommendation};
pub use report::Report;
pub(crate) use report::ReportParts;
pub use schema::SCHEMA;
pub use section::{Section, SectionPath};
pub(crate) use section_tree::SectionTree;
pub use statement::{Capacity, Statement};
pub use views::{CitationIndex, Recommendations};
