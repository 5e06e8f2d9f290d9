use std::collections::HashSet;

use crate::model::{Paragraph, SectionPath};
use crate::outline::BlockKind;
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::Subject;

rule! {
    /// Every paragraph of the body has a number.
    ///
    /// # Why
    ///
    /// Paragraphs are cited by number; one without it cannot be cited. Summaries, front matter, annexes and texts that count for
    /// themselves have none. Where many paragraphs of a report have no number, its layout is another one, and the rule is silent.
    ///
    /// # Wrong
    ///
    /// ```text
    /// I. Opening of the meeting
    ///
    /// 1. The Chair opened the meeting.
    ///
    /// The Chair thanked those who had spoken.
    ///
    /// 2. The Director made a statement.
    ///
    /// 3. The representative of Chile made a statement.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// I. Opening of the meeting
    ///
    /// 1. The Chair opened the meeting.
    ///
    /// 2. The Chair thanked those who had spoken.
    ///
    /// 3. The Director made a statement.
    ///
    /// 4. The representative of Chile made a statement.
    /// ```
    UnnumberedParagraph {
        code: "C23",
        name: "unnumbered-paragraph",
        severity: Warning,
        mends: No,
        authority: "Editorial Manual, paragraphs and subparagraphs <http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>",
    }
}

/// One in so many paragraphs may lack a number by mistake.
const ONE_IN: usize = 4;

impl Rule for UnnumberedParagraph {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let paragraphs = subject.report().paragraphs();
        let unnumbered = paragraphs.iter().filter(|paragraph| paragraph.number().is_none()).count();
        if unnumbered == 0 || unnumbered * ONE_IN > paragraphs.len() {
            return;
        }
        let numbered = paragraphs.iter().filter(|paragraph| paragraph.number().is_some());
        let mut numbered: Vec<&SectionPath> = numbered.filter_map(Paragraph::section).collect();
        // Most stand in the section of the one above.
        numbered.dedup();
        let numbered: HashSet<&SectionPath> = numbered.into_iter().collect();
        // Lines behind a colon are a list, and lines behind one that is told are told with it.
        let mut excused = true;
        for (at, paragraph) in paragraphs.iter().enumerate() {
            if paragraph.number().is_some() {
                excused = announces(paragraph);
                continue;
            }
            let in_body = paragraph.section().is_some_and(|path| numbered.contains(path) && !is_annex(path));
            if !excused && in_body && is_prose(paragraph.text()) && !begins_page(subject, at) {
                let finding = Finding::new(Part::Paragraph(at), "the paragraph has no number");
                sink.report(
                    finding.label("expected a number").help("give it a number, or join it to the one above"),
                );
                excused = true;
            }
            excused |= announces(paragraph);
        }
    }
}

/// Whether a page begins with the paragraph, so that it may go on with the one above.
fn begins_page(subject: &Subject<'_>, at: usize) -> bool {
    let Some(start) = subject.pieces(Part::Paragraph(at)).first().map(|piece| piece.start()) else {
        return false;
    };
    let blocks = subject.blocks();
    let here = blocks.partition_point(|block| block.span().end() <= start);
    let mut above = blocks.get(..here).unwrap_or_default().iter().rev();
    above
        .find(|block| block.kind() != BlockKind::Blank)
        .is_some_and(|block| block.kind() == BlockKind::Furniture)
}

/// Whether what follows may be a list by lines.
fn announces(paragraph: &Paragraph) -> bool {
    paragraph.items().is_empty() && paragraph.text().trim_end().ends_with(':')
}

fn is_annex(path: &SectionPath) -> bool {
    ["Annex", "ANNEX", "Appendix", "APPENDIX"].iter().any(|word| path.as_str().starts_with(word))
}

/// Whether a text is a sentence, and no caption, signature or remnant of a page.
fn is_prose(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '"', ')', ' ']);
    text.ends_with('.') && text.starts_with(char::is_uppercase) && text.split_whitespace().nth(2).is_some()
}
