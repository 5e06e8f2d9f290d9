use super::place;
use crate::model::Distribution;
use crate::parse::{MastheadField, Part};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// The masthead says how far the document goes: General, Limited or Restricted.
    ///
    /// # Why
    ///
    /// The Editorial Manual knows these three. Conference room papers have no such line, and of the reports of other bodies only
    /// the word itself is looked at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6
    ///
    /// Distr.: Public
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
    /// Distr.: General
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    MastheadDistribution {
        code: "A03",
        name: "masthead-distribution",
        severity: Error,
        mends: No,
        authority: super::MANUAL,
    }
}

impl Rule for MastheadDistribution {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let masthead = subject.report().masthead();
        let finding = match masthead.distribution() {
            Some(Distribution::Other(word)) => {
                let spot = Spot::Whole(Part::Masthead(MastheadField::Distribution));
                Finding::new(
                    spot,
                    format!("expected \"General\", \"Limited\" or \"Restricted\", found \"{word}\""),
                )
                .label("unknown distribution")
            }
            None if place::is_ours(subject) && !super::is_room_paper(masthead) => {
                Finding::new(nothing(subject), "the masthead does not say how far the document goes")
            }
            _ => return,
        };
        sink.report(finding.help("write \"Distr.: General\", or \"Limited\" for a draft"));
    }
}

/// Where the word is missing: behind an empty `Distr.:`, or before the date.
fn nothing(subject: &Subject<'_>) -> Spot {
    let is_empty =
        |cell: &str| cell.len() < 12 && cell.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("dist"));
    let fields = [
        MastheadField::Date,
        MastheadField::OriginalLanguage,
        MastheadField::Organ,
        MastheadField::Symbol(0),
    ];
    place::line_with(subject, is_empty).map_or_else(|| place::beside(subject, &fields), Spot::Source)
}
