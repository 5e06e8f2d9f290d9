use crate::cite::Cited;
use crate::convention::NoSuchProvision;
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::Subject;

rule! {
    /// Every article that is cited exists.
    ///
    /// # Why
    ///
    /// The Convention has 71 articles. A higher number, or article 0, sends the reader nowhere.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group recalled article 75 of the Convention.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group recalled article 57 of the Convention.
    /// ```
    ArticleExists {
        code: "F42",
        name: "article-exists",
        severity: Error,
        mends: No,
        authority: "United Nations Convention against Corruption, articles 1 to 71 <https://www.unodc.org/unodc/en/treaties/CAC/>",
    }
}

impl Rule for ArticleExists {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        for (at, citation) in subject.report().citations().iter().enumerate() {
            let Cited::Article(provisions) = citation.cited() else { continue };
            let missing = provisions.iter().find_map(|provision| match provision.lookup() {
                Err(why @ NoSuchProvision::Article { .. }) => Some(why),
                _ => None,
            });
            if let Some(why) = missing {
                let finding = Finding::new(Part::Citation(at), why.to_string())
                    .label("no such article")
                    .help("check the number, or name the instrument if it is not the Convention");
                sink.report(finding);
            }
        }
    }
}
