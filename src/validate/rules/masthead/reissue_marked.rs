use crate::parse::{MastheadField, Part};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Hit, Role, Subject};

rule! {
    /// An asterisk on the symbol has its note "Reissued for technical reasons on …", and the note its asterisk.
    ///
    /// # Why
    ///
    /// A document that is issued again under the same symbol is told apart by the asterisk; the note says why and when.
    ///
    /// # Wrong
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6*
    ///
    /// Distr.: General
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6*
    ///
    /// Distr.: General
    ///
    /// * Reissued for technical reasons on 9 July 2018.
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    ReissueMarked {
        code: "A08",
        name: "reissue-marked",
        severity: Warning,
        mends: No,
        authority: "United Nations document symbols, symbol elements <https://research.un.org/en/docs/undocumentsymbols/symbolelements>; \
                    practice of CAC/COSP/2015/10*",
    }
}

const NOTE: [&str; 1] = ["reissued for "];

impl Rule for ReissueMarked {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NOTE
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let symbols = subject.report().masthead().symbols();
        let marked = symbols.iter().position(crate::cite::DocumentSymbol::is_reissued);
        match (marked, note(subject, self)) {
            (Some(at), None) if !source_has_note(subject) => {
                let spot = Spot::Whole(Part::Masthead(MastheadField::Symbol(at)));
                let finding = Finding::new(spot, "the asterisk on the symbol has no note")
                    .label("reissued, but no note says so")
                    .help("add \"* Reissued for technical reasons on DATE.\", or take the asterisk away");
                sink.report(finding);
            }
            (None, Some(spot)) if !symbols.is_empty() => {
                let finding = Finding::new(
                    spot,
                    "the note says that the document is reissued, but the symbol has no asterisk",
                )
                .help("put an asterisk behind the symbol");
                sink.report(finding);
            }
            _ => {}
        }
    }
}

/// The note, among the lines of the masthead, the footnotes and the paragraphs without number.
fn note(subject: &Subject<'_>, rule: &dyn Rule) -> Option<Spot> {
    let opens = |line: &str| {
        let words = line.trim_start_matches(|c: char| !c.is_alphanumeric());
        words.get(..NOTE_OPENS.len()).is_some_and(|head| head.eq_ignore_ascii_case(NOTE_OPENS))
    };
    let other = subject.report().masthead().other();
    if let Some(at) = other.iter().position(|line| opens(line)) {
        return Some(Spot::Whole(Part::Masthead(MastheadField::Other(at))));
    }
    let is_note = |hit: &&Hit| {
        subject.text(hit).is_some_and(|text| {
            let number = text.paragraph.and_then(|at| subject.report().paragraphs().get(at)?.number());
            let apart = text.role == Role::Footnote || text.role == Role::Paragraph && number.is_none();
            apart && opens(text.words)
        })
    };
    let hit = subject.hits(rule).iter().find(is_note)?;
    subject.text(hit).map(|text| Spot::Whole(text.part))
}

const NOTE_OPENS: &str = "reissued";

/// The note may stand among what belongs to the page.
fn source_has_note(subject: &Subject<'_>) -> bool {
    let finder = |source: &str| memchr::memmem::find(source.as_bytes(), b"eissued for ").is_some();
    subject.source().is_some_and(finder)
}
