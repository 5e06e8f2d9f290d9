use crate::fix::{Fix, Safety};
use crate::model::Paragraph;
use crate::parse::Part;
use crate::source::Span;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::between::{Between, join};
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
        for (text, pieces) in subject.torn() {
            if matches!(text.role, Role::Title | Role::Heading | Role::Footnote) {
                continue;
            }
            for pair in pieces.windows(2) {
                let &[above, below] = pair else { continue };
                let between = Between::new(subject, above, below);
                let parted = !between.has_more
                    && (between.is_parted || between.has_notes)
                    && !are_rows(subject, above, below);
                if parted && sink.wants(&Spot::Source(below)) {
                    sink.report(finding(subject, text, (above, below), &between));
                }
            }
        }
    }
}

/// Whether the lines that meet are rows of a table: a wide gap stands inside one of them.
fn are_rows(subject: &Subject<'_>, above: Span, below: Span) -> bool {
    let Some(source) = subject.source() else { return false };
    let last = above.slice(source).lines().next_back().unwrap_or_default();
    let first = below.slice(source).lines().next().unwrap_or_default();
    [last, first].iter().any(|line| line.trim().contains("    "))
}

fn finding(
    subject: &Subject<'_>,
    text: &Text<'_>,
    (above, below): (Span, Span),
    between: &Between,
) -> Finding {
    let what = match (text.part, text.paragraph) {
        (Part::Paragraph(at) | Part::Item { paragraph: at, .. }, _) => {
            let number = subject.report().paragraphs().get(at).and_then(Paragraph::number);
            number.map_or_else(|| "the paragraph".to_owned(), |number| format!("paragraph {number}"))
        }
        _ => "the item".to_owned(),
    };
    let (behind, help) = if between.has_notes {
        ("a footnote", "move the note to the end of its paragraph and join the lines")
    } else {
        ("a blank line", "join the lines")
    };
    Finding::new(Spot::Source(below), format!("{what} goes on here behind {behind}"))
        .label("goes on from above")
        .help(help)
        // Where a note stands between, the note is what has to be moved.
        .fix(subject.source().filter(|_| !between.has_notes).map(|source| {
            Fix::new("join the lines", vec![join(source, above, below, text.words)], Safety::Safe)
        }))
}
