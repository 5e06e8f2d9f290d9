//! What an attachment says of itself.

use super::iri::Work;
use super::meta;
use super::xml::Xml;

/// The metadata of an annex, by its number among the annexes from 1: a component of the report's work.
pub(super) fn meta(xml: &mut Xml, work: &Work, count: u32) {
    xml.start("meta").open();
    meta::identification(xml, work, &format!("annex_{count}"), &[]);
    xml.end("meta");
    xml.space("\n");
}
