//! Those for whom one who is listed also speaks.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::text::Cut;

static BEHALF: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("on behalf of "));

/// Takes the words that say for whom else one speaks out of the segments of a list.
pub(super) fn set_aside(text: &str, list: Range<usize>, segments: &mut Vec<Range<usize>>) {
    if BEHALF.find(text.cut(list).as_bytes()).is_some() {
        for segment in segments.iter_mut() {
            segment.end = end(text, segment);
        }
        segments.retain(|segment| !segment.is_empty());
    }
}

/// Where a segment ends before the words that say for whom else one speaks: "Chad, on behalf of the Group of 77 and China". A
/// segment that has no other words ends where it begins.
fn end(text: &str, segment: &Range<usize>) -> usize {
    const LEADS: [&str; 4] = ["also", "speaking", "acting", ","];
    let words = text.cut(segment.clone());
    let Some(found) = BEHALF.find(words.as_bytes()) else { return segment.end };
    let mut name = words.head(found).trim_end();
    let whole = |name: &&str| name.is_empty() || name.ends_with(' ') || words.byte(name.len()) == b',';
    while let Some(shorter) = LEADS.iter().find_map(|lead| name.strip_suffix(lead).filter(whole)) {
        name = shorter.trim_end();
    }
    // "the Fund on behalf of the Poor" has no comma.
    let apart = name.is_empty() || words.tail(name.len()).starts_with(',');
    if apart { segment.start + name.len() } else { segment.end }
}
