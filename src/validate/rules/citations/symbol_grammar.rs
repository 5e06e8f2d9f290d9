use std::ops::Range;

use super::grammar;
use crate::parse::{MastheadField, Part};
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// A word that is meant as a symbol of the Conference or its groups reads as one, in the text and in the masthead.
    ///
    /// # Why
    ///
    /// A document is found by its symbol alone. Root, group, year of four figures, number: a slip in one of them and the reader
    /// finds nothing. A year that stands before the group is a matter of `symbol-inverted`.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group had before it a background paper (CAC/COSP/WG4/2011/2).
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group had before it a background paper (CAC/COSP/WG.4/2011/2).
    /// ```
    SymbolGrammar {
        code: "E33",
        name: "symbol-grammar",
        severity: Error,
        mends: No,
        authority: "United Nations document symbols, symbol elements <https://research.un.org/en/docs/undocumentsymbols/symbolelements>; \
                    documents of the second meeting of the Working Group \
                    <https://www.unodc.org/unodc/en/corruption/WG-Prevention/session2.html>",
        yields_to: &["masthead-symbol"],
    }
}

const NEEDLES: [&str; 5] = ["cac/", "/cosp", "cac-cosp", "cac\\cosp", "cosp/"];

impl Rule for SymbolGrammar {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        masthead(subject, sink);
        let mut done = (usize::MAX, 0);
        for hit in subject.hits(self) {
            let Some(text) =
                subject.text(hit).filter(|_| done.0 != hit.text() || done.1 <= hit.range().start)
            else {
                continue;
            };
            let range = with_stray_space(text.words, word(text.words, hit.range()));
            done = (hit.text(), range.end.max(hit.range().end));
            let found = text.words.cut(range.clone());
            // "CAC/COSP/IRG/II/*" stands for all that begin so.
            if found.ends_with('/') && text.words.tail(range.end).starts_with(['*', '\\']) {
                continue;
            }
            // The cell of a table may have parted a symbol behind its stroke.
            let parted = found.strip_suffix('/').filter(|_| subject.is_extracted());
            if parted.is_some_and(|whole| flaw(whole).is_none()) {
                continue;
            }
            // The end of a line may have parted "CAC" from the rest.
            if found.starts_with("/COSP") && text.words.head(range.start).trim_end().ends_with("CAC") {
                continue;
            }
            if let Some(why) = flaw(found) {
                sink.report(finding(Spot::Words(text.part, range), found, &why));
            }
        }
    }
}

fn masthead(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let masthead = subject.report().masthead();
    for (at, symbol) in masthead.symbols().iter().enumerate() {
        if is_ours(symbol.as_str())
            && let Some(why) = flaw_in_masthead(symbol.as_str())
        {
            let spot = Spot::Whole(Part::Masthead(MastheadField::Symbol(at)));
            sink.report(finding(spot, symbol.as_str(), &why));
        }
    }
    for (at, line) in masthead.other().iter().enumerate() {
        let words = line.trim_end_matches([' ', '*', '\\']);
        let words = if grammar::is_open(words) { words } else { words.trim_end_matches('.') };
        if words.contains(char::is_whitespace) || !is_ours(words) {
            continue;
        }
        if let Some(why) = flaw_in_masthead(words) {
            sink.report(finding(Spot::Whole(Part::Masthead(MastheadField::Other(at))), words, &why));
        }
    }
}

/// In a masthead the root alone is no symbol.
fn flaw_in_masthead(word: &str) -> Option<String> {
    let alone = word.starts_with("CAC/COSP") && word.bytes().filter(|byte| *byte == b'/').count() < 3;
    flaw(word).or_else(|| alone.then(|| "year and number are missing".to_owned()))
}

fn is_ours(word: &str) -> bool {
    let upper = word.to_ascii_uppercase();
    upper.starts_with("CAC/") || upper.starts_with("CAC-COSP") || upper.contains("/COSP/")
}

/// What is wrong with a word that has the look of a symbol of the family.
fn flaw(word: &str) -> Option<String> {
    let is_numbered = || word.contains(|c: char| c.is_ascii_digit()) && word.contains(['/', '\\']);
    if word.starts_with("UNCAC") || !word.starts_with("CAC") && !is_numbered() {
        return None;
    }
    let why = if word.contains(' ') {
        "expected a stroke, found a space".to_owned()
    } else if !word.contains('/') || word.contains('\\') {
        "expected strokes between its elements".to_owned()
    } else {
        grammar::flaw(word)?
    };
    let is_address = ["www.", "http", ".org", ".htm", ".pdf"].iter().any(|part| word.contains(part));
    (!is_address).then_some(why)
}

fn finding(spot: Spot, found: &str, why: &str) -> Finding {
    Finding::new(spot, format!("\"{found}\" is no symbol of the Conference: {why}"))
        .label("malformed")
        .help("write root, year and number: \"CAC/COSP/WG.4/2011/2\", \"CAC/COSP/2009/15\"")
}

/// "CAC/COSP WG.4/2011/2": the root, and the rest behind a space.
fn with_stray_space(words: &str, found: Range<usize>) -> Range<usize> {
    let behind = words.tail(found.end);
    let goes_on = [" WG.", " IRG/", " EG."].iter().any(|rest| behind.starts_with(rest))
        && words.cut(found.clone()).ends_with("COSP");
    if !goes_on {
        return found;
    }
    found.start..word(words, found.end + 1..found.end + 3).end
}

/// The longest symbol there is has fewer bytes.
const LONGEST: usize = 80;

/// The first byte of the longer hyphens and dashes.
const HYPHEN: u8 = 0xe2;

/// The word around a place, without what does not belong to it.
fn word(words: &str, hit: Range<usize>) -> Range<usize> {
    let inside = |c: char| c.is_alphanumeric() || "/.-–\\[]*".contains(c);
    let reach = words.head(hit.start).chars().rev().take(LONGEST).take_while(|c| inside(*c));
    let start = hit.start - reach.map(char::len_utf8).sum::<usize>();
    let reach = words.tail(hit.end).chars().take(LONGEST).take_while(|c| inside(*c));
    let end = hit.end + reach.map(char::len_utf8).sum::<usize>();
    let found = words.cut(start..end);
    // Two symbols may be joined by a hyphen.
    let hyphen = memchr::memchr2(b'-', HYPHEN, found.as_bytes());
    let joins = hyphen.map_or(&[][..], |_| &["-CAC", "–CAC", "-E/", "-A/"]);
    let joined = joins.iter().filter_map(|join| found.find(join)).min().unwrap_or(found.len());
    let found = found.head(joined).trim_end_matches(['.', '-', '–', '*', '\\']);
    let lead = found.len() - found.trim_start_matches(['.', '-', '–', '*', '[']).len();
    let start = start + lead.min(found.len());
    let found = found.tail(lead);
    start..start + found.len()
}
