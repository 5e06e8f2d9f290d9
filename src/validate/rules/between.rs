//! What stands between two pieces of one text.

use crate::fix::Edit;
use crate::outline::{Block, BlockKind};
use crate::source::Span;
use crate::text::{Cut, is_blank};
use crate::validate::subject::Subject;

/// The blocks between two pieces of a paragraph or an item.
pub(super) struct Between {
    /// Whether a blank line is among them.
    pub(super) is_parted: bool,
    /// Whether footnotes are.
    pub(super) has_notes: bool,
    /// Whether anything else is: furniture of the page, comments, other text.
    pub(super) has_more: bool,
}

impl Between {
    pub(super) fn new(subject: &Subject<'_>, above: Span, below: Span) -> Self {
        let mut between = Self { is_parted: false, has_notes: false, has_more: false };
        let blocks = subject.blocks();
        let first = blocks.partition_point(|block| block.span().end() < above.end());
        let inside = blocks.iter().skip(first).take_while(|block| block.span().start() < below.start());
        for block in inside.filter(|block| !holds(block, above) && !holds(block, below)) {
            match block.kind() {
                BlockKind::Blank => between.is_parted = true,
                BlockKind::Footnote => between.has_notes = true,
                _ => between.has_more = true,
            }
        }
        between
    }
}

/// Whether a piece begins or ends in the block.
fn holds(block: &Block, piece: Span) -> bool {
    let within = |at: usize| block.span().start() <= at && at < block.span().end();
    within(piece.start()) || piece.end().checked_sub(1).is_some_and(within)
}

/// The change that joins two pieces of a text and takes out what stands between them. Mark-up at the end of the upper line and
/// at the head of the lower one stays.
pub(super) fn join(source: &str, above: Span, below: Span, words: &str) -> Edit {
    let start = line_end(source, above.end());
    let head = source.head(below.start());
    let line = head.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let end = below.start() - head.tail(line).trim_start_matches(is_blank).len();
    let span = Span::new(start, end);
    Edit { span, text: joint(source, above, below, words).to_owned() }
}

/// Where the print of a line ends, from an offset in it on.
pub(super) fn line_end(source: &str, from: usize) -> usize {
    let rest = source.tail(from);
    let line = rest.head(rest.find(['\n', '\r']).unwrap_or(rest.len()));
    from + line.trim_end_matches(is_blank).len()
}

/// What joins two lines: nothing inside a word that a hyphen cuts, a line end where lines are broken anyway, or a space.
fn joint(source: &str, above: Span, below: Span, words: &str) -> &'static str {
    let head = above.slice(source);
    if head.ends_with(['-', '‐', '‑']) {
        let last = head.tail(head.rfind(char::is_whitespace).map_or(0, |at| at + 1));
        let next = below.slice(source).split(char::is_whitespace).next().unwrap_or_default();
        if words.contains(&format!("{last}{next}")) {
            return "";
        }
    }
    if head.contains('\n') || below.slice(source).contains('\n') { "\n" } else { " " }
}
