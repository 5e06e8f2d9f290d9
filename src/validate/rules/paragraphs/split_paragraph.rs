use crate::fix::{Edit, Fix, Safety};
use crate::parse::Part;
use crate::source::Span;
use crate::text::{Cut, is_blank};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject, Text};

rule! {
    /// No blank line stands in the middle of a sentence.
    ///
    /// # Why
    ///
    /// Where a page ends, text extraction leaves a blank line in the middle of a paragraph, and programs that read the text then see
    /// two. The rule is for extracted text only.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. It was noted that public financing oversight
    ///
    /// mechanisms had been set up in several countries.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. It was noted that public financing oversight
    /// mechanisms had been set up in several countries.
    /// ```
    SplitParagraph {
        code: "C21",
        name: "split-paragraph",
        severity: Info,
        mends: Safely,
        authority: "text extraction: a page break in the middle of a paragraph",
        extraction: true,
    }
}

impl Rule for SplitParagraph {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let Some(source) = subject.source() else { return };
        for text in subject.texts() {
            if matches!(text.role, Role::Title | Role::Heading | Role::Footnote) {
                continue;
            }
            for pair in subject.pieces(text.part).windows(2) {
                let &[above, below] = pair else { continue };
                if is_gap(source.cut(above.end()..below.start())) {
                    sink.report(finding(subject, text, source, above, below));
                }
            }
        }
    }
}

/// Whether nothing but blank lines stands between two pieces.
fn is_gap(between: &str) -> bool {
    between.chars().all(is_blank) && between.bytes().filter(|byte| *byte == b'\n' || *byte == b'\r').count() > 1
}

fn finding(subject: &Subject<'_>, text: &Text<'_>, source: &str, above: Span, below: Span) -> Finding {
    let what = match (text.part, text.paragraph) {
        (Part::Paragraph(at) | Part::Item { paragraph: at, .. }, _) => {
            let number = subject.report().paragraphs().get(at).and_then(|paragraph| paragraph.number());
            number.map_or_else(|| "the paragraph".to_owned(), |number| format!("paragraph {number}"))
        }
        _ => "the item".to_owned(),
    };
    let join = joint(source, above, below, text.words);
    let edit = Edit { span: Span::new(above.end(), below.start()), text: join.to_owned() };
    Finding::new(Spot::Source(below), format!("{what} goes on here behind a blank line"))
        .label("goes on from above")
        .help("join the lines")
        .fix(Some(Fix::new("join the lines", vec![edit], Safety::Safe)))
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
