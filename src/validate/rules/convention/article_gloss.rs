use std::sync::LazyLock;

use super::words::{near_end, near_start, number};
use crate::cite::{self, ArticleRef, Cited};
use crate::convention;
use crate::text::{Cut, Phrases};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Subject, Text};

rule! {
    /// The words that say what an article is about fit its title.
    ///
    /// # Why
    ///
    /// "Codes of conduct (article 8 of the Convention)" tells the reader twice where to look. If the words belong to another article,
    /// one of the two is wrong. Looked at are an article in parentheses behind such words, and such words in parentheses behind an
    /// article.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group discussed public reporting (article 12 of the Convention).
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group discussed public reporting (article 10 of the Convention) and article 12 (private sector).
    /// ```
    ArticleGloss {
        code: "F45",
        name: "article-gloss",
        severity: Info,
        mends: No,
        authority: "United Nations Convention against Corruption, the titles of its articles <https://www.unodc.org/unodc/en/treaties/CAC/>",
        english: true,
    }
}

/// Words that stand for an article, and the articles that may be meant.
#[rustfmt::skip]
const GLOSSES: &[(&str, &[u16])] = &[
    ("preventive anti-corruption polic", &[5]),
    ("anti-corruption bod", &[6]),
    ("anti-corruption agenc", &[6, 36]),
    ("public sector", &[7]),
    ("code of conduct", &[8]),
    ("codes of conduct", &[8]),
    ("conflicts of interest", &[7, 8, 9, 12]),
    ("asset declaration", &[8, 52]),
    ("public procurement", &[9]),
    ("public finance", &[9]),
    ("public reporting", &[10]),
    ("judiciary", &[11]),
    ("prosecution service", &[11]),
    ("private sector", &[12, 21, 22, 39]),
    ("participation of society", &[13]),
    ("civil society", &[13]),
    ("money-laundering", &[14, 23, 52]),
    ("bribery of national public officials", &[15]),
    ("bribery of foreign public officials", &[16]),
    ("embezzlement", &[17, 22]),
    ("trading in influence", &[18]),
    ("abuse of functions", &[19]),
    ("illicit enrichment", &[20]),
    ("concealment", &[24]),
    ("obstruction of justice", &[25]),
    ("liability of legal persons", &[26]),
    ("statute of limitations", &[29]),
    ("freezing, seizure", &[31]),
    ("protection of witnesses", &[32]),
    ("protection of reporting persons", &[33]),
    ("whistle-blower", &[33]),
    ("compensation for damage", &[35]),
    ("bank secrecy", &[40]),
    ("criminal record", &[41]),
    ("extradition", &[44]),
    ("transfer of sentenced persons", &[45]),
    ("mutual legal assistance", &[46]),
    ("transfer of criminal proceedings", &[47]),
    ("law enforcement cooperation", &[48]),
    ("joint investigation", &[49]),
    ("special investigative technique", &[50]),
    ("return and disposal of assets", &[57]),
    ("financial intelligence unit", &[58]),
    ("technical assistance", &[60, 62]),
];

const NEEDLES: [&str; 2] = ["article ", "articles "];

/// How far from the article its gloss is looked for, in bytes.
const NEAR: usize = 90;

/// The longest citation in parentheses, in bytes.
const LONGEST_CITATION: usize = 120;

impl Rule for ArticleGloss {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit) else { continue };
            if let Some(finding) = before(text, hit.range()).or_else(|| behind(text, hit.range().end)) {
                sink.report(finding);
            }
        }
    }
}

/// "codes of conduct (article 8 of the Convention)"
fn before(text: &Text<'_>, word: std::ops::Range<usize>) -> Option<Finding> {
    let at = word.start;
    let head = text.words.head(at).strip_suffix('(')?;
    let window = near_end(head, NEAR);
    let start = window.rfind([';', ':', '.', ')', '“', '"']).map_or(0, |mark| mark + 1);
    let glosses = Glosses::of(window.tail(start))?;
    // Most glosses fit, as the first number shows.
    let first = number(text.words, word.end).and_then(|(first, _)| u16::try_from(first).ok());
    if first.is_some_and(|first| glosses.fit(&[first])) {
        return None;
    }
    let articles = cited_at(text.words, at)?;
    finding(text, &glosses, at..end_of_number(text.words, at), &articles)
}

/// "article 8 (codes of conduct)"
fn behind(text: &Text<'_>, number_at: usize) -> Option<Finding> {
    let (article, end) = number(text.words, number_at)?;
    let gloss = text.words.tail(end).strip_prefix(" (")?;
    let gloss = gloss.split_once(')').map_or("", |(gloss, _)| gloss);
    if gloss.len() > NEAR || gloss.len() < 4 {
        return None;
    }
    let glosses = Glosses::of(gloss)?;
    let article = u16::try_from(article).ok()?;
    if glosses.fit(&[article]) {
        return None;
    }
    let is_ours =
        cited_at(text.words, text.words.head(number_at).trim_end().rfind(' ').map_or(0, |at| at + 1));
    is_ours.and_then(|_| finding(text, &glosses, number_at..end, &[article]))
}

/// The articles of the Convention cited right at an offset.
fn cited_at(words: &str, at: usize) -> Option<Vec<u16>> {
    let window = near_start(words.tail(at), LONGEST_CITATION);
    let first = cite::find(window).into_iter().next().filter(|first| first.span.start() == 0)?;
    match first.cited {
        Cited::Article(refs) => Some(refs.iter().map(ArticleRef::article).collect()),
        _ => None,
    }
}

/// The glosses in some words, by where they begin and their place among [`GLOSSES`].
struct Glosses<'a> {
    words: &'a str,
    found: Vec<(usize, usize)>,
}

static FINDER: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(GLOSSES.iter().map(|(phrase, _)| *phrase)));

impl<'a> Glosses<'a> {
    fn of(words: &'a str) -> Option<Self> {
        let mut found = Vec::new();
        FINDER.find(words, |gloss, _, at| found.push((at, gloss)));
        (!found.is_empty()).then_some(Self { words, found })
    }

    /// The nearest to the end.
    fn nearest(&self) -> Option<(usize, &'static str, &'static [u16])> {
        let (at, gloss) = *self.found.iter().max_by_key(|(at, gloss)| (*at, std::cmp::Reverse(*gloss)))?;
        GLOSSES.get(gloss).map(|(phrase, articles)| (at, *phrase, *articles))
    }

    /// Whether one of them stands for one of some articles.
    fn fit(&self, cited: &[u16]) -> bool {
        let mut articles = self.found.iter().filter_map(|(_, gloss)| GLOSSES.get(*gloss));
        articles.any(|(_, articles)| articles.iter().any(|article| cited.contains(article)))
    }
}

/// The gloss nearest to the article stands for none of those cited, and no other gloss there does.
fn finding(
    text: &Text<'_>,
    glosses: &Glosses<'_>,
    words: std::ops::Range<usize>,
    cited: &[u16],
) -> Option<Finding> {
    if glosses.fit(cited) {
        return None;
    }
    let (at, phrase, articles) = glosses.nearest()?;
    let printed = word_at(glosses.words, at, phrase.len());
    let [cited, ..] = cited else { return None };
    let title = convention::article(*cited)?.title();
    let right = articles.first().copied().and_then(convention::article)?;
    let message =
        format!("article {cited} is \"{title}\", and \"{printed}\" points to article {}", right.number());
    Some(
        Finding::new(Spot::Words(text.part, words), message)
            .label(format!("of article {}?", right.number()))
            .help("check the number of the article against its title"),
    )
}

/// The phrase with the end of its last word.
fn word_at(gloss: &str, at: usize, length: usize) -> &str {
    let end = gloss
        .tail(at + length)
        .find(|c: char| !c.is_alphanumeric())
        .map_or(gloss.len(), |more| at + length + more);
    gloss.cut(at..end)
}

fn end_of_number(words: &str, at: usize) -> usize {
    let digits = words.tail(at).find(|c: char| c.is_ascii_digit()).map_or(at, |digit| at + digit);
    number(words, digits).map_or(at, |(_, end)| end)
}
