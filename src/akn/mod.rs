//! Akoma Ntoso by the United Nations profile: a report as XML, and back (feature `akn`).
//!
//! [`write()`] gives a document of class "Meeting Reports" (`debateReport`), valid against the schema of Akoma Ntoso 1.0
//! (OASIS, 2018) and by the profile of the High-Level Committee on Management (AKN4UN). [`read()`] takes it back to the
//! same report. Where the standard has no element for what a report holds, it stands in a block of the metadata
//! (`proprietary`) under a namespace of this crate, `urn:uncac:report:1`.
//!
//! | part of the report | where it is written |
//! |---|---|
//! | masthead | `coverPage`, a named `container` for each field |
//! | title, symbol, date | `preface` |
//! | sections | `section`, `subsection`, `division`, `subdivision`, `level`, with `num` and `heading` |
//! | annexes, and what follows the first | `attachments`, each a `doc` of its own |
//! | numbered paragraphs | `paragraph`, `eId="para_12"`; those without number are `alinea` |
//! | items, the agenda | `list` with `intro` and `point`; bulleted ones are `indent` |
//! | citations | `ref` around the words; `date` for a day; `inline` where nothing has an address |
//! | what a citation stands for | `otherReferences`, one `alternativeReference` for each provision or document |
//! | emphasis | `i` |
//! | footnotes | `noteRef` where they are indicated, `authorialNote` behind the words of the paragraph |
//! | participants, officers, speakers | `references`; in the text `organization` and `person` around their names |
//! | abbreviations | `TLCTerm` |
//! | meeting, acts, statements, adoption | the block of the metadata, pointing to `references` |
//!
//! ```
//! let report = uncac::parse("I. Introduction\n\n1. See article 63, paragraph 7, of the Convention.\n").into_report();
//! let xml = uncac::akn::write(&report);
//! assert!(xml.contains("/akn/un/act/provision/un-ga/2003-10-31/58-4/!main#art_63__para_7"));
//! assert_eq!(uncac::akn::read(&xml)?, report);
//! # Ok::<(), uncac::akn::ReadError>(())
//! ```

mod cited;
mod names;
mod read;

mod write;

pub use read::{ReadError, ReadErrorKind, read};
pub use write::write;
