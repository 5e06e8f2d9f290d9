//! The word paragraph: of an article or a rule named behind it, of the article named before it, or of the report.

use super::super::cursor::Cursor;
use super::super::{ArticleRef, ArticleRefs, provisions};
use super::{Cited, Scan, article, cross_reference, rule};

/// Reads paragraphs and what they are paragraphs of.
pub(super) fn read(scan: &mut Scan<'_, '_>, at: usize) {
    let mut cursor = scan.cursor(at);
    let Some(refs) = provisions::unnamed(&mut cursor) else { return };
    if provisions::behind(&mut cursor.clone(), provisions::ARTICLE).is_some() {
        article::read(scan, at);
    } else if provisions::behind(&mut cursor.clone(), provisions::RULE).is_some() {
        rule::read(scan, at);
    } else if let Some((article, end)) = article_before(scan, at, cursor) {
        let refs = ArticleRefs::new(refs.into_iter().map(|place| place.moved_to(article)));
        if let Ok(refs) = refs {
            scan.found(at..end, Cited::Article(refs));
        }
    } else if refs.iter().all(|place| place.paragraph().is_some()) {
        let numbers = || refs.iter().filter_map(ArticleRef::paragraph).collect();
        cross_reference::read_paragraphs(scan, at, cursor, numbers);
    }
}

/// Words between an article and a paragraph of its own.
const IN_PARTICULAR: [&str; 6] = [
    ", in particular ",
    ", and in particular ",
    ", particularly ",
    ", especially ",
    ", and especially ",
    ", including ",
];

/// The article cited last whose paragraph it is, and where the citation ends: "article 46, in particular its paragraph 9",
/// "paragraph 9 of that article".
fn article_before(scan: &Scan<'_, '_>, at: usize, mut cursor: Cursor<'_>) -> Option<(u16, usize)> {
    let last = scan.out.last()?;
    let Cited::Article(refs) = &last.cited else { return None };
    let [article] = refs.as_slice() else { return None };
    let between = scan.text.get(last.range.end..at)?;
    let own = between.strip_suffix("its ").unwrap_or(between);
    let points_back =
        cursor.eat_word(&[" of that article", " of the same article", " of the said article", " thereof"]);
    let follows = IN_PARTICULAR.contains(&own) && (own.len() < between.len() || !own.contains("including"));
    (points_back || follows).then_some((article.article(), cursor.at()))
}
