use std::ops::Range;

use super::words::{is_ours, names_convention, near_start, no_other_owner, number, token, with_head};
use crate::cite::{ArticleRef, ArticleRefs, Cited, compound_of_another};
use crate::convention;
use crate::diagnostic::Severity;
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Subject, Text};

rule! {
    /// Every article that is cited exists, and lists and ranges of provisions ascend without a repeat.
    ///
    /// # Why
    ///
    /// The Convention has 71 articles. A higher number, or article 0, sends the reader nowhere. A number twice in one list, or one
    /// that goes back, is mostly a slip for another number. In a report of a body that is none of the Convention's, only an article
    /// cited together with the Convention's full name is looked at.
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
    /// 1. The Working Group recalled article 57 and articles 5, 7-9 and 13 of the Convention.
    /// ```
    ArticleExists {
        code: "F42",
        name: "article-exists",
        severity: Error,
        mends: No,
        authority: "United Nations Convention against Corruption, articles 1 to 71 <https://www.unodc.org/unodc/en/treaties/CAC/>",
    }
}

/// For numbers and ranges that are read as no citation: article 0, article 1000, articles 9-7.
const NEEDLES: [&str; 2] = ["article ", "articles "];

/// How far behind an article its owner may be named, in bytes.
const NEAR: usize = 120;

/// The highest number that is read as an article.
const HIGHEST_READ: u32 = 999;

impl Rule for ArticleExists {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let ours = is_ours(subject);
        for (at, citation) in subject.report().citations().iter().enumerate() {
            let Cited::Article(provisions) = citation.cited() else { continue };
            if !ours(citation.text()) {
                continue;
            }
            missing(at, citation.text(), provisions, sink);
            if let Some(finding) = out_of_order(at, citation.text(), provisions) {
                sink.report(finding);
            }
        }
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit) else { continue };
            if ours(near_start(text.words.tail(hit.range().end), NEAR)) {
                sink_unread(text, hit.range(), sink);
            }
        }
    }
}

/// One finding for all numbers of a citation that are no articles.
fn missing(at: usize, words: &str, provisions: &ArticleRefs, sink: &mut Sink<'_>) {
    let exists = |one: &&ArticleRef| convention::article(one.article()).is_none();
    let mut numbers: Vec<u16> = provisions.iter().filter(exists).map(ArticleRef::article).collect();
    numbers.dedup();
    let refs = ArticleRefs::new(numbers.iter().filter_map(|number| ArticleRef::new(*number).ok()));
    let Ok(refs) = refs else { return };
    let spot = match numbers.as_slice() {
        [number] => token(words, &number.to_string(), 0)
            .map(|range| Spot::Words(Part::Citation(at), with_head(words, range, &["article ", "art. "]))),
        _ => None,
    };
    sink.report(no_such(spot.unwrap_or(Spot::Whole(Part::Citation(at))), &refs.to_string()));
}

fn no_such(spot: Spot, articles: &str) -> Finding {
    Finding::new(spot, format!("the Convention has no {articles} (its articles are 1 to 71)"))
        .label("no such article")
        .help("check the number, or name the instrument if it is not the Convention")
}

/// The first provision of a citation that does not come after the one before it.
fn out_of_order(at: usize, words: &str, provisions: &ArticleRefs) -> Option<Finding> {
    let pairs = provisions.as_slice().windows(2).filter_map(|pair| Some((pair.first()?, pair.last()?)));
    let (before, next) = pairs
        .into_iter()
        .find(|(before, next)| next <= before && (next == before || !next.contains(before)))?;
    // The comma that closes what the first one opened.
    let comma = if next.paragraph().is_some() { "," } else { "" };
    let message = if before == next {
        format!("{next}{comma} is named twice in one list")
    } else {
        format!("expected provisions in ascending order, found {next}{comma} after {before}")
    };
    let spot = pair(words, before, next)
        .map_or(Spot::Whole(Part::Citation(at)), |range| Spot::Words(Part::Citation(at), range));
    let label = if before == next { "named twice" } else { "not ascending" };
    let severity = if before == next { Severity::Error } else { Severity::Warning };
    let finding = Finding::new(spot, message).severity(severity).label(label);
    Some(finding.help("check the numbers, and put them in ascending order"))
}

/// Where two neighbours are printed: the numbers in which they differ.
fn pair(words: &str, before: &ArticleRef, next: &ArticleRef) -> Option<Range<usize>> {
    let differs = before.article() != next.article() || before.paragraph().is_none();
    let printed = |one: &ArticleRef| if differs { Some(one.article()) } else { one.paragraph() };
    let from = if differs { 0 } else { token(words, &before.article().to_string(), 0)?.end };
    let first = token(words, &printed(before)?.to_string(), from)?;
    let second = token(words, &printed(next)?.to_string(), first.end)?;
    Some(first.start..second.end)
}

/// What is printed as an article but is too high, 0, or a range that goes back.
fn sink_unread(text: &Text<'_>, hit: Range<usize>, sink: &mut Sink<'_>) {
    let words = text.words;
    let Some((first, end)) = number(words, hit.end) else { return };
    let is_word = !words.head(hit.start).ends_with(char::is_alphanumeric);
    if !is_word {
        return;
    }
    if first == 0 || first > HIGHEST_READ {
        if is_owned(words.tail(end)) {
            let spot = Spot::Words(text.part, hit.start..end);
            sink.report(no_such(spot, &format!("article {}", words.cut(hit.end..end))));
        }
        return;
    }
    let Some((last, end)) = range_end(words, end) else { return };
    let another = || compound_of_another(words, hit.end).is_some();
    if last < first && no_other_owner(words.tail(end)) && !another() {
        let message = format!("expected a range that ascends, found articles {first} to {last}");
        let finding = Finding::new(Spot::Words(text.part, hit.end..end), message)
            .label("not ascending")
            .help("check the numbers, and put the lower one first");
        sink.report(finding);
    }
}

/// Whether the Convention is named behind an article, with or without a paragraph between.
fn is_owned(behind: &str) -> bool {
    near_start(behind, NEAR).split_once(" of ").is_some_and(|(between, _)| {
        !between.contains('.') && names_convention(behind.tail(between.len() + " of ".len()))
    })
}

/// The number behind a dash or "to".
fn range_end(words: &str, at: usize) -> Option<(u32, usize)> {
    let mark =
        ["-", "–", "‑", " - ", " – ", " to "].into_iter().find(|mark| words.tail(at).starts_with(mark))?;
    number(words, at + mark.len())
}
