use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::bodies::{self, RegisteredMeeting};
use crate::cite::{Cited, DocumentSymbol};
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::Subject;

rule! {
    /// A document is cited of which the register knows a corrigendum, an addendum or a revision.
    ///
    /// # Why
    ///
    /// The reader should know of the change, unless it was issued after the report. It is noted where the document is cited
    /// first.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group had before it a background paper (CAC/COSP/WG.4/2011/2).
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group had before it a background paper (CAC/COSP/WG.4/2011/2 and Corr.1).
    /// ```
    CorrigendumExists {
        code: "E38",
        name: "corrigendum-exists",
        severity: Info,
        mends: No,
        authority: "documents of the second meeting of the Working Group \
                    <https://www.unodc.org/unodc/en/corruption/WG-Prevention/session2.html>",
    }
}

/// The changes the register knows, by the symbol of the document they change.
static CHANGES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let documents =
        bodies::all().flat_map(|body| body.id().meetings()).flat_map(RegisteredMeeting::documents);
    let changed = |symbol: &&'static str| {
        let (document, change) = symbol.rsplit_once('/')?;
        let is_change = ["Add.", "Corr.", "Rev."].iter().any(|kind| change.starts_with(kind));
        is_change.then_some((document, *symbol))
    };
    documents.filter_map(changed).collect()
});

impl Rule for CorrigendumExists {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let citations = subject.report().citations();
        let symbols = || {
            citations.iter().enumerate().filter_map(|(at, citation)| match citation.cited() {
                Cited::Symbol(symbols) => Some((at, symbols)),
                _ => None,
            })
        };
        let mut told: HashSet<&str> =
            symbols().flat_map(|(_, symbols)| symbols.iter().map(DocumentSymbol::as_str)).collect();
        for (at, symbols) in symbols() {
            let found = symbols.iter().find_map(|symbol| CHANGES.get_key_value(symbol.as_str()));
            let Some((document, change)) = found.filter(|(_, change)| told.insert(change)) else { continue };
            let finding = Finding::new(Part::Citation(at), format!("\"{document}\" was changed by {change}"))
                .label("has a change")
                .help(
                    "cite the change along with the document, if it was there at the time: \"… and Corr.1\"",
                );
            sink.report(finding);
        }
    }
}
