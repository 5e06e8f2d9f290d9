//! The source cut into blocks, without a gap and without an overlap.

use crate::source::Span;
use crate::text::Line;

/// A stretch of whole lines that belong together; of a line in which several paragraphs run on, the stretch of one. The
/// blocks of a report tile its text.
///
/// ```
/// let text = "I. Introduction\n\n1. The Group met.\n";
/// let parsed = uncac::parse(text);
/// let all: String = parsed.blocks().iter().map(|block| block.span().slice(text)).collect();
/// assert_eq!(all, text);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Block {
    kind: BlockKind,
    span: Span,
}

impl Block {
    /// What the lines are.
    #[must_use]
    pub fn kind(&self) -> BlockKind {
        self.kind
    }

    /// The lines, in bytes of the source, line ends included.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum BlockKind {
    /// Lines without print.
    Blank,
    /// Comments in lines of their own: `<!-- … -->`; the front matter of Markdown, between two lines `---` at the head.
    Comment,
    /// Page numbers, running heads, rules: what belongs to the page and not to the text.
    Furniture,
    /// The masthead, and anything else before the title.
    Masthead,
    /// The title of the report.
    Title,
    /// The table of contents.
    Contents,
    /// A heading.
    Heading,
    /// A numbered paragraph, or a piece of one.
    Paragraph,
    /// An item of a list or of the agenda.
    Item,
    /// The text of a footnote.
    Footnote,
    /// Text that is none of these. It is kept as a paragraph without a number.
    Unnumbered,
}

/// Collects what every line is.
pub(super) struct Blocks<'a> {
    lines: &'a [Line<'a>],
    /// For every line its kind, and which part of the text it belongs to.
    tags: Vec<(BlockKind, u32)>,
}

impl<'a> Blocks<'a> {
    /// All lines blank or, as long as nobody says what they are, unnumbered text.
    pub(super) fn new(lines: &'a [Line<'a>]) -> Self {
        let kind = |line: &Line<'_>| match line {
            line if line.comment => BlockKind::Comment,
            line if line.is_blank() => BlockKind::Blank,
            _ => BlockKind::Unnumbered,
        };
        let tag = |line: &Line<'_>| (kind(line), 0);
        Self { lines, tags: lines.iter().map(tag).collect() }
    }

    /// Says what a line is. Lines with the same kind and part that follow each other are one block.
    pub(super) fn tag(&mut self, line: usize, kind: BlockKind, part: usize) {
        if let Some(tag) = self.tags.get_mut(line) {
            *tag = (kind, u32::try_from(part).unwrap_or(u32::MAX));
        }
    }

    pub(super) fn finish(self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut last = None;
        for (line, tag) in self.lines.iter().zip(self.tags) {
            match blocks.last_mut() {
                Some(block) if last == Some(tag) => {
                    block.span = Span::new(block.span.start(), line.span.end());
                }
                _ => blocks.push(Block { kind: tag.0, span: line.span }),
            }
            last = Some(tag);
        }
        blocks
    }
}
