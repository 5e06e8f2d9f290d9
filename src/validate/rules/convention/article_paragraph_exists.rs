use std::ops::Range;

use super::words::{is_ours, token, with_head};
use crate::cite::{ArticleRef, Cited};
use crate::convention::NoSuchProvision;
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Every paragraph, subparagraph and item that is cited is one the article has.
    ///
    /// # Why
    ///
    /// Each article has its own number of paragraphs, and a third of them have none that are numbered; a letter belongs to one
    /// paragraph. What is cited beyond that cannot be found. The finding says what there is.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group recalled article 46, paragraph 31, of the Convention.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group recalled article 46, paragraphs 9 (b) and 30, and article 15 (a) of the Convention.
    /// ```
    ArticleParagraphExists {
        code: "F43",
        name: "article-paragraph-exists",
        severity: Error,
        mends: No,
        authority: "United Nations Convention against Corruption, the text of its articles <https://www.unodc.org/unodc/en/treaties/CAC/>",
    }
}

impl Rule for ArticleParagraphExists {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let ours = is_ours(subject);
        for (at, citation) in subject.report().citations().iter().enumerate() {
            let Cited::Article(provisions) = citation.cited() else { continue };
            let mut said: Option<u16> = None;
            for provision in provisions {
                // One finding an article: a range beyond the last paragraph is one mistake.
                let why = match provision.lookup() {
                    Err(why) if !matches!(why, NoSuchProvision::Article { .. }) => why,
                    _ => continue,
                };
                if said.replace(provision.article()) == Some(provision.article()) || !ours(citation.text()) {
                    continue;
                }
                let words = place(citation.text(), provision, why);
                let spot = words
                    .map_or(Spot::Whole(Part::Citation(at)), |words| Spot::Words(Part::Citation(at), words));
                sink.report(Finding::new(spot, why.to_string()).label(label(why)).help(help(why)));
            }
        }
    }
}

fn label(why: NoSuchProvision) -> &'static str {
    match why {
        NoSuchProvision::NotNumbered { .. } => "not numbered",
        NoSuchProvision::Paragraph { .. } => "no such paragraph",
        NoSuchProvision::Item { .. } => "no such item",
        _ => "no such subparagraph",
    }
}

fn help(why: NoSuchProvision) -> &'static str {
    match why {
        NoSuchProvision::NotNumbered { .. } => "cite the article alone, or check its number",
        NoSuchProvision::LetterAlone { .. } => "name the paragraph before the letter",
        _ => "check the numbers against the text of the article",
    }
}

/// Where the part that does not exist is printed, if it is: in "paragraphs 29-33" paragraph 31 is not.
fn place(words: &str, provision: &ArticleRef, why: NoSuchProvision) -> Option<Range<usize>> {
    let behind_article = token(words, &provision.article().to_string(), 0).map_or(0, |range| range.end);
    // "paragraph 31 of article 46" names the article last.
    let forward = |wanted: &str| token(words, wanted, behind_article).or_else(|| token(words, wanted, 0));
    let paragraph = provision.paragraph().and_then(|number| forward(&number.to_string()));
    let letter = || {
        let from = paragraph.as_ref().map_or(0, |range| range.end);
        let wanted = format!("({})", provision.subparagraph()?);
        token(words, &wanted, from).or_else(|| token(words, &wanted, 0))
    };
    match why {
        NoSuchProvision::Paragraph { .. } | NoSuchProvision::NotNumbered { .. } => {
            paragraph.map(|range| with_head(words, range, &["paragraph ", "para. "]))
        }
        NoSuchProvision::Item { .. } => item(words, provision, letter().map_or(0, |range| range.end)),
        _ => letter().map(|range| {
            let start =
                paragraph.filter(|paragraph| paragraph.end < range.start && range.start - paragraph.end < 3);
            start.map_or(range.start, |paragraph| paragraph.start)..range.end
        }),
    }
}

fn item(words: &str, provision: &ArticleRef, from: usize) -> Option<Range<usize>> {
    let numeral = crate::text::roman_numeral(provision.item()?.into()).to_ascii_lowercase();
    token(words, &format!("({numeral})"), from)
}
