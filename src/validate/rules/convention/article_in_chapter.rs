use super::words::{is_ours, near_end, near_start, token};
use crate::cite::{self, ArticleRef, ArticleRefs, ChapterRef, ChapterRefs, Cited};
use crate::convention::{self, Chapter};
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Subject, Text};

rule! {
    /// Every chapter that is cited exists, and the articles said to be of a chapter stand in it.
    ///
    /// # Why
    ///
    /// The Convention has eight chapters, each with its span of articles: prevention is chapter II, articles 5 to 14. Where an
    /// article and its chapter disagree, one of the two numbers is wrong.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group discussed chapter II of the Convention, in particular articles 5 and 43.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group discussed chapter II of the Convention, in particular articles 5 and 13, and article 43.
    /// ```
    ArticleInChapter {
        code: "F44",
        name: "article-in-chapter",
        severity: Error,
        mends: No,
        authority: "United Nations Convention against Corruption, chapters I to VIII <https://www.unodc.org/unodc/en/treaties/CAC/>",
    }
}

const NEEDLES: [&str; 2] = ["chapter ", "chapters "];

impl Rule for ArticleInChapter {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let ours = is_ours(subject);
        for (at, citation) in subject.report().citations().iter().enumerate() {
            if let Cited::Chapter(chapters) = citation.cited()
                && ours(citation.text())
            {
                unknown_chapter(at, citation.text(), chapters, sink);
            }
        }
        for hit in subject.hits(self) {
            if let Some(text) = subject.text(hit) {
                members(text, hit.range().start, &ours, sink);
            }
        }
    }
}

/// A chapter above VIII, where the words say that it is one of the Convention.
fn unknown_chapter(at: usize, words: &str, chapters: &ChapterRefs, sink: &mut Sink<'_>) {
    let unknown = chapters.iter().find(|chapter| chapter.lookup().is_none());
    let Some(unknown) = unknown.filter(|_| words.contains("Convention") || words.contains("UNCAC")) else {
        return;
    };
    let spot = token(words, &unknown.roman(), 0)
        .map_or(Spot::Whole(Part::Citation(at)), |range| Spot::Words(Part::Citation(at), range));
    let finding = Finding::new(spot, format!("the Convention has no {unknown} (its chapters are I to VIII)"))
        .label("no such chapter")
        .help("check the number");
    sink.report(finding);
}

/// What may stand between a chapter and the articles said to be of it.
const BEHIND_CHAPTER: [&str; 13] = [
    "(",
    ", (",
    ",",
    "in particular",
    ", in particular",
    ", in particular its",
    ", especially",
    ", notably",
    ", including",
    ", including its",
    ", namely",
    ", specifically",
    ", and in particular",
];

/// What may stand between articles and the chapter they are said to be of.
const BEHIND_ARTICLES: [&str; 7] = ["of", ", of", "in", ", in", "under", ", contained in", "contained in"];

/// How far around a chapter its articles are looked for, in bytes.
const NEAR: usize = 110;

/// Compares the chapter at an offset with the articles right before or behind it.
fn members(text: &Text<'_>, at: usize, ours: &impl Fn(&str) -> bool, sink: &mut Sink<'_>) {
    let start = at - near_end(text.words.head(at), NEAR).len();
    let window = text.words.cut(start..at + near_start(text.words.tail(at), NEAR).len());
    if !window.contains("article") || !ours(window) {
        return;
    }
    let found = cite::find(window);
    for pair in found.windows(2) {
        let [first, second] = pair else { continue };
        let between = window.cut(first.span.end()..second.span.start()).trim();
        let spans = start + first.span.start()..start + second.span.end();
        match (&first.cited, &second.cited) {
            (Cited::Chapter(chapters), Cited::Article(refs))
                if start + first.span.start() == at && BEHIND_CHAPTER.contains(&between) =>
            {
                disagreement(text, chapters, refs, spans, start + second.span.start(), sink);
            }
            (Cited::Article(refs), Cited::Chapter(chapters))
                if start + second.span.start() == at && BEHIND_ARTICLES.contains(&between) =>
            {
                disagreement(text, chapters, refs, spans, start + first.span.start(), sink);
            }
            _ => {}
        }
    }
}

fn disagreement(
    text: &Text<'_>,
    chapters: &ChapterRefs,
    refs: &ArticleRefs,
    spans: std::ops::Range<usize>,
    articles_at: usize,
    sink: &mut Sink<'_>,
) {
    let named: Option<Vec<&Chapter>> = chapters.iter().map(ChapterRef::lookup).collect();
    let Some(named) = named else { return };
    let mut known: Vec<u16> = refs
        .iter()
        .map(ArticleRef::article)
        .filter(|number| convention::article(*number).is_some())
        .collect();
    known.dedup();
    let inside = |number: &u16| named.iter().any(|chapter| chapter.articles().contains(number));
    let outside: Vec<u16> = known.iter().copied().filter(|number| !inside(number)).collect();
    let Some(first) = outside.first() else { return };
    // Where no article fits, the number of the chapter may be the wrong one.
    let all = outside.len() == known.len();
    let printed = token(text.words.head(spans.end), &first.to_string(), articles_at);
    let words = printed.filter(|_| !all).unwrap_or(spans);
    let finding = Finding::new(Spot::Words(text.part, words), message(&outside, chapters))
        .label(if all { "the two disagree" } else { "of another chapter" })
        .help("check the numbers of the chapter and of the articles");
    sink.report(finding);
}

/// "article 43 is in chapter IV, not in chapter II"
fn message(outside: &[u16], chapters: &ChapterRefs) -> String {
    let refs = ArticleRefs::new(outside.iter().filter_map(|number| ArticleRef::new(*number).ok()));
    let refs = refs.map(|refs| refs.to_string()).unwrap_or_default();
    let mut homes: Vec<&str> = Vec::new();
    for chapter in outside.iter().filter_map(|number| Some(convention::article(*number)?.chapter().roman())) {
        if !homes.contains(&chapter) {
            homes.push(chapter);
        }
    }
    let (verb, noun) = if outside.len() == 1 { ("is", "chapter") } else { ("are", "chapters") };
    let noun = if homes.len() == 1 { "chapter" } else { noun };
    format!("{refs} {verb} in {noun} {}, not in {chapters}", homes.join(" and "))
}
