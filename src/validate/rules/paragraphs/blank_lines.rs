use crate::fix::{Edit, Fix, Safety};
use crate::outline::{Block, BlockKind};
use crate::source::Span;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// One blank line stands between headings and paragraphs, no more and no less.
    ///
    /// # Why
    ///
    /// Where text extraction has lost a blank line, or left several, something may have been lost between the two: look at the page.
    /// The rule is for extracted text only. A text whose paragraphs mostly stand without blank lines, or mostly with several, is
    /// taken as it is.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group met in Vienna.
    ///
    /// 2. It elected its Chair.
    /// 3. It adopted its agenda.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group met in Vienna.
    ///
    /// 2. It elected its Chair.
    ///
    /// 3. It adopted its agenda.
    /// ```
    BlankLines {
        code: "C22",
        name: "blank-lines",
        severity: Info,
        mends: Safely,
        authority: "text extraction: blank lines lost or left over",
        extraction: true,
    }
}

impl Rule for BlankLines {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let Some(source) = subject.source() else { return };
        let Gaps { right, tight, wide } = gaps(source, subject.blocks());
        if tight.len() <= right {
            for at in tight {
                sink.report(tight_finding(source, at));
            }
        }
        if wide.len() <= right {
            for (span, lines) in wide {
                if sink.wants(&Spot::Source(span)) {
                    sink.report(wide_finding(source, span, lines));
                }
            }
        }
    }
}

/// What stands between blocks.
#[derive(Default)]
struct Gaps {
    /// How often one blank line.
    right: usize,
    /// Where a block begins with none above it.
    tight: Vec<usize>,
    /// Several blank lines, and how many.
    wide: Vec<(Span, usize)>,
}

/// The gaps between headings, paragraphs, items and notes, from the first heading or paragraph on.
fn gaps(source: &str, blocks: &[Block]) -> Gaps {
    let mut gaps = Gaps::default();
    let begins =
        |block: &Block| matches!(block.kind(), BlockKind::Title | BlockKind::Heading | BlockKind::Paragraph);
    let start = blocks.iter().position(begins).unwrap_or(blocks.len());
    let blocks = blocks.get(start..).unwrap_or_default();
    for (above, below) in blocks.iter().zip(blocks.iter().skip(1)) {
        if is_block(above) && opens(below) && !(is_loose(above) && is_loose(below)) {
            gaps.tight.push(below.span().start());
        }
    }
    for window in blocks.windows(3) {
        let [above, blank, below] = window else { continue };
        if blank.kind() != BlockKind::Blank || !is_text(above) || !is_text(below) {
            continue;
        }
        match blank.span().slice(source).lines().count() {
            0 | 1 => gaps.right += 1,
            lines => gaps.wide.push((blank.span(), lines)),
        }
    }
    gaps
}

/// What a blank line is due behind.
fn is_block(block: &Block) -> bool {
    matches!(block.kind(), BlockKind::Heading | BlockKind::Paragraph | BlockKind::Item)
}

/// What a blank line is due before.
fn opens(block: &Block) -> bool {
    matches!(block.kind(), BlockKind::Heading | BlockKind::Paragraph)
}

/// Headings may follow each other, and be followed, without a blank line.
fn is_loose(block: &Block) -> bool {
    block.kind() == BlockKind::Heading
}

fn is_text(block: &Block) -> bool {
    !matches!(
        block.kind(),
        BlockKind::Blank | BlockKind::Comment | BlockKind::Furniture | BlockKind::Masthead
    )
}

fn tight_finding(source: &str, at: usize) -> Finding {
    let above = source.head(at);
    let end = above.trim_end_matches(['\n', '\r']).len();
    let line_end = line_end(above);
    let edit = Edit { span: Span::new(at, at), text: line_end.to_owned() };
    Finding::new(Spot::Source(Span::new(end, end)), "no blank line stands between this block and the next")
        .label("expected a blank line below")
        .help("leave one blank line, and look whether a page was lost here")
        .fix(Some(Fix::new("put a blank line in", vec![edit], Safety::Safe)))
}

fn wide_finding(source: &str, span: Span, lines: usize) -> Finding {
    let blank = span.slice(source);
    let first = blank.len() - blank.trim_start_matches([' ', '\t', '\u{a0}']).len();
    let first = first + line_end_length(blank.tail(first));
    let fix = Fix::new(
        "leave one blank line",
        vec![Edit { span: Span::new(span.start() + first, span.end()), text: String::new() }],
        Safety::Safe,
    );
    Finding::new(Spot::Source(span), format!("expected one blank line, found {lines}"))
        .help("leave one blank line, and look whether something was lost here")
        .fix((first < blank.len()).then_some(fix))
}

fn line_end_length(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { usize::from(text.starts_with(['\n', '\r'])) }
}

/// The mark that ends the last line of a text.
fn line_end(text: &str) -> &'static str {
    if text.ends_with("\r\n") {
        "\r\n"
    } else if text.ends_with('\r') {
        "\r"
    } else {
        "\n"
    }
}
