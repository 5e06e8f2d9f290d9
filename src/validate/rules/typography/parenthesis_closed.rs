use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject};

rule! {
    /// A parenthesis that is opened is closed in the same paragraph or item.
    ///
    /// # Why
    ///
    /// Where it is not, the reader does not know which words the sentence could do without, and a symbol in it is cited with words
    /// behind it.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group considered a paper (CAC/COSP/WG.4/2011/2 and took note of it.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group considered a paper (CAC/COSP/WG.4/2011/2) and took note of it.
    /// ```
    ParenthesisClosed {
        code: "J82",
        name: "parenthesis-closed",
        severity: Warning,
        mends: No,
        authority: "the grammar of the language",
    }
}

impl Rule for ParenthesisClosed {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        // A page that was extracted may have lost the end.
        if subject.is_extracted() {
            return;
        }
        for text in subject.texts().iter().filter(|text| matches!(text.role, Role::Paragraph | Role::Item)) {
            let Some(at) = unclosed(text.words) else { continue };
            let finding = Finding::new(Spot::Words(text.part, at..at + 1), "the parenthesis is not closed");
            sink.report(finding.label("opened here").help("close it where the words it holds end"));
        }
    }
}

/// Where the first parenthesis opens that nothing closes.
fn unclosed(words: &str) -> Option<usize> {
    let mut open = Vec::new();
    for at in memchr::memchr2_iter(b'(', b')', words.as_bytes()) {
        if words.byte(at) == b'(' {
            open.push(at);
        } else {
            open.pop();
        }
    }
    open.first().copied()
}
