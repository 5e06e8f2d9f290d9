use crate::cite::{Cited, DocumentSymbol};
use crate::fix::Safety;
use crate::parse::{MastheadField, Part};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// In a symbol the group stands before the year.
    ///
    /// # Why
    ///
    /// All documents of the groups on the pages of the Office have the group first. Whether a document was ever issued under an
    /// inverted symbol could not be established, so that the other order is only offered.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group adopted the report on its meeting (CAC/COSP/2011/WG.4/L.1 and Add.1 and 2).
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group adopted the report on its meeting (CAC/COSP/WG.4/2011/L.1 and Add.1 and 2).
    /// ```
    SymbolInverted {
        code: "E34",
        name: "symbol-inverted",
        severity: Warning,
        mends: Offers,
        authority: "documents of the second and third meetings of the Working Group \
                    <https://www.unodc.org/unodc/en/corruption/WG-Prevention/session2.html>, \
                    <https://www.unodc.org/unodc/en/corruption/WG-Prevention/session3.html>",
    }
}

impl Rule for SymbolInverted {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let report = subject.report();
        for (at, symbol) in report.masthead().symbols().iter().enumerate() {
            report_inverted(subject, Spot::Whole(Part::Masthead(MastheadField::Symbol(at))), symbol, sink);
        }
        for (at, citation) in report.citations().iter().enumerate() {
            let Cited::Symbol(symbols) = citation.cited() else { continue };
            // The addenda cited along with a document are inverted with it.
            let Some(symbol) = symbols.iter().next() else { continue };
            let length = symbol.as_str().len();
            let part = Part::Citation(at);
            let printed = citation.text().get(..length) == Some(symbol.as_str());
            let spot = if printed { Spot::Words(part, 0..length) } else { Spot::Whole(part) };
            report_inverted(subject, spot, symbol, sink);
        }
    }
}

fn report_inverted(subject: &Subject<'_>, spot: Spot, symbol: &DocumentSymbol, sink: &mut Sink<'_>) {
    let right = symbol.canonical();
    if right.as_str() == symbol.as_str() {
        return;
    }
    let fix = subject.replace(&spot, right.as_str(), Safety::Offer);
    let finding =
        Finding::new(spot, format!("expected \"{}\", found \"{}\"", right.as_str(), symbol.as_str()))
            .label("the year stands before the group")
            .help("put the group before the year, unless the document was issued so")
            .fix(fix);
    sink.report(finding);
}
