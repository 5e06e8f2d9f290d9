use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Paragraphs are numbered 1, 2, 3 through the whole body, without a gap and without a repeat.
    ///
    /// # Why
    ///
    /// References to paragraphs have to agree in all languages, and documents are cited by paragraph and not by page. Annexes may
    /// begin again at 1.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group met in Vienna.
    ///
    /// 3. It elected its Chair.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group met in Vienna.
    ///
    /// 2. It elected its Chair.
    /// ```
    ParagraphSequence {
        code: "C18",
        name: "paragraph-sequence",
        severity: Error,
        mends: Safely,
        authority: "Editorial Manual, paragraphs and subparagraphs <http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>",
    }
}

impl Rule for ParagraphSequence {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let mut last = 0_u32;
        for (at, paragraph) in subject.report().paragraphs().iter().enumerate() {
            let Some(number) = paragraph.number() else { continue };
            let expected = last.saturating_add(1);
            // Annexes count from 1.
            if number != expected && number != 1 {
                let spot = Spot::Mark(Part::Paragraph(at));
                let finding =
                    Finding::new(spot, format!("expected paragraph {expected}, found paragraph {number}"))
                        .label(format!("expected {expected}"))
                        .help("number the paragraphs consecutively through the report");
                sink.report(finding);
            }
            last = number;
        }
    }
}
