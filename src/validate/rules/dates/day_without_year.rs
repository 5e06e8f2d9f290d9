use chrono::Datelike as _;

use crate::cite::Cited;
use crate::date::DatePrecision;
use crate::fix::Safety;
use crate::parse::Part;
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// A day has its year.
    ///
    /// # Why
    ///
    /// A paragraph is quoted without the report around it; then the year is missing.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. On 22 August, the Working Group adopted its agenda.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. On 22 August 2011, the Working Group adopted its agenda.
    /// ```
    DayWithoutYear {
        code: "D30",
        name: "day-without-year",
        severity: Info,
        mends: Offers,
        authority: "the report itself, whose other days have their year",
        english: true,
        yields_to: &["date-real"],
    }
}

impl Rule for DayWithoutYear {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        for (at, citation) in subject.report().citations().iter().enumerate() {
            let Cited::Date { value: Some(value), precision } = citation.cited() else { continue };
            if !matches!(precision, DatePrecision::DayNoYear | DatePrecision::DayRangeNoYear)
                || is_listed(subject, at)
            {
                continue;
            }
            let spot = Spot::Whole(Part::Citation(at));
            let words = citation.text();
            let year = value.end().map(|end| format!("{words} {}", end.year()));
            let fix = year.and_then(|dated| subject.replace(&spot, &dated, Safety::Offer));
            let finding = Finding::new(spot, format!("\"{words}\" has no year"))
                .label("which year?")
                .help("add the year")
                .fix(fix);
            sink.report(finding);
        }
    }
}

/// Whether another day follows, whose year counts for both: "on 3 May and 5 June 2011".
fn is_listed(subject: &Subject<'_>, citation: usize) -> bool {
    let Some((text, range)) = subject.citing(citation) else { return false };
    let behind = text.words.tail(range.end);
    let next = behind.strip_prefix(" and ").or_else(|| behind.strip_prefix(", "));
    next.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
}
