//! A report as a page to read: one file, without network, readable without scripts.

mod agenda;
mod anchor;
mod attendance;
mod body;
mod chart;
mod cited;
mod contents;
mod findings;
mod footnotes;
mod front;
mod margin;
mod order;
mod out;
mod page;
mod plan;
mod provisions;
mod recommendations;
mod statements;
mod texts;
mod tree;
mod words;

pub use page::Page;

use crate::model::Report;

/// A report as one self-contained HTML file: masthead, contents, every paragraph under an anchor of its own (`#para-12`), and
/// tables of what was recommended, who attended, which provisions are cited and who spoke.
///
/// With the feature `html`. Words of the report come out as words, whatever is in them. [`Page`] shows findings beside the words they concern.
///
/// ```
/// let report = uncac::parse("I. Introduction\n\n1. The Group recalled article 63 & met.\n").into_report();
/// let page = uncac::write::html(&report);
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// assert!(page.contains(r#"<div class="para" id="para-1">"#));
/// assert!(page.contains("&amp; met."));
/// ```
#[must_use]
pub fn html(report: &Report) -> String {
    Page::new(report).render()
}
