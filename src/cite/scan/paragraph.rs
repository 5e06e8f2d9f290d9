//! The word paragraph: of an article or a rule named behind it, or of the report.

use super::super::{ArticleRef, provisions};
use super::{Scan, article, cross_reference, rule};

/// Reads paragraphs and what they are paragraphs of.
pub(super) fn read(scan: &mut Scan<'_, '_>, at: usize) {
    let mut cursor = scan.cursor(at);
    let Some(refs) = provisions::unnamed(&mut cursor) else { return };
    if provisions::behind(&mut cursor.clone(), provisions::ARTICLE).is_some() {
        article::read(scan, at);
    } else if provisions::behind(&mut cursor.clone(), provisions::RULE).is_some() {
        rule::read(scan, at);
    } else if refs.iter().all(|place| place.paragraph().is_some()) {
        let numbers = || refs.iter().filter_map(ArticleRef::paragraph).collect();
        cross_reference::read_paragraphs(scan, at, cursor, numbers);
    }
}
