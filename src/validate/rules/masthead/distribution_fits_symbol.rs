use crate::cite::DocumentSymbol;
use crate::model::Distribution;
use crate::parse::{MastheadField, Part};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// A symbol with `L.` goes with Limited, one with `R.` with Restricted, any other with General.
    ///
    /// # Why
    ///
    /// The element of the symbol and the word in the masthead say the same. Drafts are Limited; the report they lead to is
    /// General. Room papers and working papers, whose distribution differs from body to body, are not looked at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/L.1
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
    /// CAC/COSP/WG.2/2018/L.1
    ///
    /// Distr.: Limited
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    DistributionFitsSymbol {
        code: "A04",
        name: "distribution-fits-symbol",
        severity: Error,
        mends: No,
        authority: "United Nations document symbols, symbol elements <https://research.un.org/en/docs/undocumentsymbols/symbolelements>; \
                    instructions for documents <https://www.ungeneva.org/en/meetings-events/dms/instructions>",
    }
}

impl Rule for DistributionFitsSymbol {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let masthead = subject.report().masthead();
        let (Some(found), Some(symbol)) = (masthead.distribution(), masthead.symbol()) else { return };
        let expected = expected(symbol);
        let plain = expected == Distribution::General;
        let is_open = matches!(found, Distribution::Other(_)) || plain && !subject.is_ours();
        if *found == expected || is_open || super::is_room_paper(masthead) {
            return;
        }
        // What is out of the common is the likelier mistake.
        let field = if plain { MastheadField::Distribution } else { MastheadField::Symbol(0) };
        let field = if *found == Distribution::General { field } else { MastheadField::Distribution };
        let message = format!("expected \"Distr.: {expected}\" with the symbol {symbol}, found \"{found}\"");
        let finding = Finding::new(Spot::Whole(Part::Masthead(field)), message)
            .help(format!("write \"Distr.: {expected}\", or correct the symbol"));
        sink.report(finding);
    }
}

fn expected(symbol: &DocumentSymbol) -> Distribution {
    let has = |prefix: &str| symbol.as_str().split('/').any(|element| is_numbered(element, prefix));
    if has("L.") {
        Distribution::Limited
    } else if has("R.") {
        Distribution::Restricted
    } else {
        Distribution::General
    }
}

fn is_numbered(element: &str, prefix: &str) -> bool {
    element.strip_prefix(prefix).is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}
