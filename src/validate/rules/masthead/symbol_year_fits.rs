use chrono::Datelike as _;

use crate::parse::{MastheadField, Part};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// The year in the symbol of the report is the year of the meeting.
    ///
    /// # Why
    ///
    /// Documents of the Conference and its groups are numbered by the year of the meeting they are for.
    ///
    /// # Wrong
    ///
    /// ```text
    /// CAC/COSP/WG.2/2017/6
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    SymbolYearFits {
        code: "A07",
        name: "symbol-year-fits",
        severity: Warning,
        mends: No,
        authority: "practice of the documents of the Conference, CAC/COSP/WG.4/2011/4, CAC/COSP/IRG/2016/9",
    }
}

impl Rule for SymbolYearFits {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let report = subject.report();
        let Some(dates) = report.meeting().dates() else { return };
        let years = dates.start().year()..=dates.end().year();
        for (at, symbol) in report.masthead().symbols().iter().enumerate() {
            let (Some(_), Some(year)) = (symbol.root(), symbol.year()) else { continue };
            if years.contains(&i32::from(year)) {
                continue;
            }
            let message =
                format!("expected the year of the meeting, {}, in the symbol, found {year}", years.start());
            let finding = Finding::new(Spot::Whole(Part::Masthead(MastheadField::Symbol(at))), message)
                .label(format!("expected {}", years.start()))
                .help("correct the year in the symbol, or the days of the meeting in the title");
            sink.report(finding);
        }
    }
}
