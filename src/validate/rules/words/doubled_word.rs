use std::ops::Range;

use crate::fix::Safety;
use crate::parse::Part;
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// No small word stands twice in a row.
    ///
    /// # Why
    ///
    /// "of the the Conference" is a slip of the hand that eyes read over, and that every translator has to ask about. Words of two
    /// and three letters are looked at, those that are written twice most; "had had" and "that that" may be right.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group took note of the the report of the secretariat.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group took note of the report of the secretariat.
    /// ```
    DoubledWord {
        code: "I81",
        name: "doubled-word",
        severity: Warning,
        mends: Offers,
        authority: "the grammar of the language",
        english: true,
    }
}

/// Words that may stand twice.
const MAY_STAND_TWICE: [&str; 3] = ["had", "Had", "Bon"];

impl Rule for DoubledWord {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        for start in subject.doubled() {
            let Some((text, range)) = doubled(subject, *start) else { continue };
            let Some(text) = subject.texts().get(text).filter(|text| !matches!(text.part, Part::Footnote(_)))
            else {
                continue;
            };
            let word = text.words.cut(range.clone());
            if !MAY_STAND_TWICE.contains(&word) {
                // The second of the two goes, with the blank before it.
                let spot = Spot::Words(text.part, range.end..range.end + 1 + word.len());
                let fix = subject.replace(&spot, "", Safety::Offer);
                let finding = Finding::new(spot, format!("the word \"{word}\" stands twice"));
                sink.report(finding.label("again").help("take one of the two out").fix(fix));
            }
        }
    }
}

/// The word behind a blank of the joined texts, if it ends where its double does: the text it is in, and its bytes there.
fn doubled(subject: &Subject<'_>, blank: usize) -> Option<(usize, Range<usize>)> {
    let rest = subject.joined().tail(blank + 1);
    let word = rest.split(' ').next().filter(|word| word.len() > 1)?;
    if !rest.tail(word.len() + 1).starts_with(word) || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let behind = rest.tail(2 * word.len() + 1);
    let ends = !behind
        .starts_with(|next: char| next.is_alphanumeric() || next == '-' || next == '’' || next == '\'');
    if !ends {
        return None;
    }
    let (text, both) = subject.place(blank + 1..blank + 2 + 2 * word.len())?;
    Some((text, both.start..both.start + word.len()))
}
