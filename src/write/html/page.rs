//! The page as a whole.

use super::out::Out;
use super::plan::Plan;
use super::{
    attendance, body, chart, contents, footnotes, front, margin, provisions, recommendations, statements,
};
use crate::diagnostic::Diagnostic;
use crate::model::Report;
use crate::parse::Parsed;
use crate::validate::Checked;

/// A report as a page to read, with findings beside the words they concern. With the feature `html`.
///
/// ```
/// use uncac::{Validator, write::Page};
///
/// let parsed = uncac::parse("I. Introduction\n\n1. The Group recalled article 75 of the Convention.\n");
/// let findings = Validator::new().select("article-exists")?.check(&parsed);
/// let page = Page::new(&parsed).with_findings(&findings).render();
/// assert!(page.contains(r#"<mark class="error">article 75</mark>"#));
/// # Ok::<(), uncac::UnknownRule>(())
/// ```
#[derive(Debug, Clone, Copy)]
#[must_use]
pub struct Page<'a> {
    report: &'a Report,
    parsed: Option<&'a Parsed>,
    findings: Option<&'a [Diagnostic]>,
}

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// What the policy of the page knows the script by: the base64 of its SHA-256. Any other script does not run.
const SCRIPT_HASH: &str = "sha256-LNBxK/Ws75H9TB52vzw34JWgO4F1FCMwtcfQT58LyFI=";

impl<'a> Page<'a> {
    /// A page of a report (`&Report`), or of what was read from a text (`&Parsed`), which knows the places of findings in it.
    pub fn new(report: impl Into<Checked<'a>>) -> Self {
        let checked = report.into();
        Self { report: checked.report(), parsed: checked.parsed(), findings: None }
    }

    /// Sets what was found in the report, by [`Validator::check`](crate::Validator::check) for example. A page with findings
    /// tells them, and tells where there is none.
    pub fn with_findings(self, findings: &'a [Diagnostic]) -> Self {
        Self { findings: Some(findings), ..self }
    }

    /// The page, one file of HTML in UTF-8.
    #[must_use]
    pub fn render(&self) -> String {
        let plan = Plan::new(self.report, self.parsed, self.findings);
        let mut out = Out::with_capacity(2 * STYLE.len());
        head(&mut out, self.report);
        out.markup("<body>\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n");
        out.markup(if plan.findings.all.is_empty() {
            "<div class=\"page\">\n"
        } else {
            "<div class=\"page noted\">\n"
        });
        front::write(&mut out, &plan);
        contents::write(&mut out, &plan);
        out.markup("<main id=\"report\" tabindex=\"-1\">\n");
        margin::write_list(&mut out, &plan);
        body::write(&mut out, &plan);
        footnotes::write(&mut out, &plan);
        recommendations::write(&mut out, &plan);
        provisions::write(&mut out, &plan);
        chart::write(&mut out, &plan);
        attendance::write(&mut out, &plan);
        statements::write(&mut out, &plan);
        front::write_abbreviations(&mut out, &plan);
        out.markup("</main>\n<footer><p>Tables and links of this page were made from the text of the report. It is not an ");
        out.markup("official document of the United Nations.</p></footer>\n</div>\n<script>");
        out.markup(SCRIPT).markup("</script>\n</body>\n</html>\n");
        out.finish()
    }
}

fn head(out: &mut Out, report: &Report) {
    out.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; ");
    out.markup("style-src 'unsafe-inline'; script-src '").markup(SCRIPT_HASH).markup("'\">\n");
    out.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.markup("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.markup("<meta name=\"generator\" content=\"uncac ")
        .markup(env!("CARGO_PKG_VERSION"))
        .markup("\">\n<title>");
    if let Some(symbol) = report.masthead().symbol() {
        out.text(symbol.as_str()).markup(" – ");
    }
    front::write_title(out, report);
    out.markup("</title>\n<style>\n").markup(STYLE).markup("</style>\n</head>\n");
}
