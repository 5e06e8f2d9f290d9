//! The grammar of provisions: numbers of articles with their paragraphs, letters and items, in lists and ranges.
//!
//! ```text
//! group    = ( "article" | "art." ) entry | ( "articles" | "arts." ) entry { separator entry } | reversed
//! entry    = number [ "-" number ] | number places
//! places   = "(" number ")" letters | ", paragraph" number letters | ", paragraphs" list of number letters
//! letters  = [ ", subparagraph" ] "(" letter ")" [ "(" item ")" ] { separator or "-" … }
//! reversed = ( "paragraph" … | "subparagraph" … ) "of article" number
//! ```

mod letters;
mod separator;

use super::article::ArticleRef;
use super::cursor::Cursor;
pub(super) use separator::{Separator, gloss, is_count, range_mark, separator};

/// The longest range whose members are listed; of a longer one both ends are kept.
pub(super) const LONGEST_RANGE: u16 = 100;

/// The words an article is cited with, one and several.
pub(super) const ARTICLE: Heads =
    Heads(b'a', &[("rticle ", "rticles "), ("rt. ", "rts. "), ("RTICLE ", "RTICLES ")]);

/// The words a rule of procedure is cited with.
pub(super) const RULE: Heads = Heads(b'r', &[("ule ", "ules ")]);

const PARAGRAPH: Heads =
    Heads(b'p', &[("aragraph ", "aragraphs "), ("ara. ", "aras. "), ("ara ", "aras "), ("ar. ", "ars. ")]);

const SUBPARAGRAPH: Heads = Heads(b's', &[("ubparagraph ", "ubparagraphs "), ("ubpara. ", "ubparas. ")]);

/// The words something is cited with: a first letter, small or capital, and for one and for several what follows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heads(u8, &'static [(&'static str, &'static str)]);

impl Heads {
    /// Steps over the word; `true` where it announces several.
    pub(super) fn read(self, cursor: &mut Cursor<'_>) -> Option<bool> {
        let mut next = *cursor;
        if next.step().to_ascii_lowercase() != self.0 {
            return None;
        }
        let several = self.1.iter().find_map(|(one, several)| {
            if next.eat(one) { Some(false) } else { next.eat(several).then_some(true) }
        })?;
        *cursor = next;
        Some(several)
    }
}

fn paragraph_head(cursor: &mut Cursor<'_>) -> Option<bool> {
    PARAGRAPH.read(cursor).or_else(|| SUBPARAGRAPH.read(cursor))
}

/// Reads a group from its first word to its last number. The cursor stays where nothing is read.
pub(super) fn group(cursor: &mut Cursor<'_>, heads: Heads) -> Option<Vec<ArticleRef>> {
    let mut next = *cursor;
    let refs = match heads.read(&mut next) {
        Some(several) => entries(&mut next, several)?,
        None => reversed(&mut next, heads)?,
    };
    *cursor = next;
    Some(refs)
}

/// Reads the numbers behind the word. Where one was announced, one entry is read.
pub(super) fn entries(cursor: &mut Cursor<'_>, several: bool) -> Option<Vec<ArticleRef>> {
    let mut refs = Vec::new();
    entry(cursor, several, &mut refs)?;
    let mut closed = false;
    loop {
        let mut next = *cursor;
        gloss(&mut next);
        match separator(&mut next) {
            Some(Separator::Comma) if closed => break,
            Some(found) => closed = found == Separator::And,
            None => break,
        }
        if !several || is_count(next) || entry(&mut next, several, &mut refs).is_none() {
            break;
        }
        *cursor = next;
    }
    Some(refs)
}

fn entry(cursor: &mut Cursor<'_>, several: bool, refs: &mut Vec<ArticleRef>) -> Option<()> {
    let article = ArticleRef::of(cursor.number()?)?;
    if let Some(last) = range_end(cursor, article.article()) {
        refs.extend(members(article.article(), last).filter_map(ArticleRef::of));
    } else if !places(cursor, article, several, refs) {
        refs.push(article);
    }
    Some(())
}

/// The number behind "-" or "to", if the range ascends.
fn range_end(cursor: &mut Cursor<'_>, first: u16) -> Option<u16> {
    let mut next = *cursor;
    if !range_mark(&mut next) || is_count(next) {
        return None;
    }
    let last = next.number().filter(|last| *last > first && *last <= 999)?;
    *cursor = next;
    Some(last)
}

/// Steps over a number with its second part, if it has one: "433-1". Whether the second part is the lower one.
pub(super) fn compound(cursor: &mut Cursor<'_>) -> Option<bool> {
    let mut next = *cursor;
    let first = next.number()?;
    *cursor = next;
    let second = next.eat("-").then(|| next.number()).flatten();
    if second.is_some() {
        *cursor = next;
    }
    Some(second.is_some_and(|second| second <= first))
}

/// The numbers of a range, or only its ends where it is too long to mean each of them.
pub(super) fn members(first: u16, last: u16) -> impl Iterator<Item = u16> {
    let step = if last - first > LONGEST_RANGE { last - first } else { 1 };
    (first..=last).step_by(usize::from(step))
}

/// Reads "paragraphs 3 to 5" without an article, and gives the numbers.
pub(super) fn paragraph_numbers(cursor: &mut Cursor<'_>) -> Option<Vec<u16>> {
    let mut next = *cursor;
    let several = paragraph_head(&mut next)?;
    let mut refs = Vec::new();
    if !paragraphs(&mut next, ArticleRef::of(1)?, several, false, &mut refs) {
        return None;
    }
    *cursor = next;
    let mut numbers: Vec<u16> = refs.iter().filter_map(ArticleRef::paragraph).collect();
    numbers.dedup();
    Some(numbers)
}

/// Reads the paragraphs or letters of an article; false where it has none.
fn places(cursor: &mut Cursor<'_>, article: ArticleRef, several: bool, refs: &mut Vec<ArticleRef>) -> bool {
    bracketed_paragraphs(cursor, article, refs)
        || letters::read(cursor, article, refs)
        || named_paragraphs(cursor, article, several, refs)
        || paragraphs_behind_gloss(cursor, article, several, refs)
}

/// " (public sector), paragraph 4"
fn paragraphs_behind_gloss(
    cursor: &mut Cursor<'_>,
    article: ArticleRef,
    articles: bool,
    refs: &mut Vec<ArticleRef>,
) -> bool {
    let mut next = *cursor;
    let found = gloss(&mut next) && named_paragraphs(&mut next, article, articles, refs);
    if found {
        *cursor = next;
    }
    found
}

/// "6 (3)", "6 (1) and (3)"
fn bracketed_paragraphs(cursor: &mut Cursor<'_>, article: ArticleRef, refs: &mut Vec<ArticleRef>) -> bool {
    let mut next = *cursor;
    next.spaces();
    let Some(first) = bracketed_number(&mut next, article) else { return false };
    *cursor = next;
    push_with_letters(cursor, first, refs);
    loop {
        let mut next = *cursor;
        let Some(found) = separator(&mut next) else { return true };
        let Some(other) = bracketed_number(&mut next, article) else { return true };
        *cursor = next;
        push_with_letters(cursor, other, refs);
        if found == Separator::And {
            return true;
        }
    }
}

fn bracketed_number(cursor: &mut Cursor<'_>, article: ArticleRef) -> Option<ArticleRef> {
    let mut next = *cursor;
    let number = next.eat("(").then(|| next.number())??;
    if !next.eat(")") {
        return None;
    }
    *cursor = next;
    article.with_paragraph(number).ok()
}

fn push_with_letters(cursor: &mut Cursor<'_>, place: ArticleRef, refs: &mut Vec<ArticleRef>) {
    if !letters::read(cursor, place, refs) {
        refs.push(place);
    }
}

/// ", paragraph 1 (b)", ", paragraphs 3 and 5"
fn named_paragraphs(
    cursor: &mut Cursor<'_>,
    article: ArticleRef,
    articles: bool,
    refs: &mut Vec<ArticleRef>,
) -> bool {
    let mut next = *cursor;
    next.eat(",");
    next.spaces();
    let Some(several) = paragraph_head(&mut next) else { return false };
    if !paragraphs(&mut next, article, several, articles, refs) {
        return false;
    }
    *cursor = next;
    true
}

/// Reads the numbers behind the word paragraph. Among several `articles`, a number with paragraphs of its
/// own is the next article.
fn paragraphs(
    cursor: &mut Cursor<'_>,
    article: ArticleRef,
    several: bool,
    articles: bool,
    refs: &mut Vec<ArticleRef>,
) -> bool {
    if !paragraph(cursor, article, refs) {
        return false;
    }
    let mut closed = !several;
    while !closed {
        let mut next = *cursor;
        let Some(found) = separator(&mut next) else { break };
        if is_count(next)
            || articles && is_article_with_paragraphs(next)
            || !paragraph(&mut next, article, refs)
        {
            break;
        }
        *cursor = next;
        closed = found == Separator::And;
    }
    true
}

fn paragraph(cursor: &mut Cursor<'_>, article: ArticleRef, refs: &mut Vec<ArticleRef>) -> bool {
    let mut next = *cursor;
    let Some(place) = next.number().and_then(|number| article.with_paragraph(number).ok()) else {
        return false;
    };
    if let Some(last) = range_end(&mut next, place.paragraph().unwrap_or_default()) {
        let first = place.paragraph().unwrap_or_default();
        refs.extend(members(first, last).filter_map(|number| article.with_paragraph(number).ok()));
    } else {
        push_with_letters(&mut next, place, refs);
    }
    *cursor = next;
    true
}

fn is_article_with_paragraphs(mut cursor: Cursor<'_>) -> bool {
    if cursor.number().is_none() {
        return false;
    }
    cursor.eat(",");
    cursor.spaces();
    paragraph_head(&mut cursor).is_some()
}

/// "paragraph 3 of article 6", "subparagraph (b) of paragraph 1 of article 54"
fn reversed(cursor: &mut Cursor<'_>, heads: Heads) -> Option<Vec<ArticleRef>> {
    let mut refs = unnamed(cursor)?;
    let article = behind(cursor, heads)?;
    // "subparagraph (e) of article 9, paragraph 1"
    if refs.iter().all(|place| place.paragraph().is_none())
        && let Some(number) = paragraph_of(cursor)
    {
        refs = refs.into_iter().filter_map(|place| place.with_paragraph(number).ok()).collect();
    }
    Some(refs.into_iter().map(|place| place.moved_to(article)).collect())
}

/// Steps over ", paragraph 1" that is not a paragraph of another article.
fn paragraph_of(cursor: &mut Cursor<'_>) -> Option<u16> {
    let mut next = *cursor;
    let number = next.eat_any(&[", paragraph ", " paragraph ", ", para. "]).then(|| next.number())??;
    let own = !next.rest().starts_with(" of ") && !next.rest().starts_with(" (") && next.is_at_word_end();
    own.then(|| *cursor = next)?;
    Some(number)
}

/// Reads paragraphs or subparagraphs whose article is not named yet; it is 1 as long as it is not.
pub(super) fn unnamed(cursor: &mut Cursor<'_>) -> Option<Vec<ArticleRef>> {
    let several = paragraph_head(cursor)?;
    let unnamed = ArticleRef::of(1)?;
    let mut refs = Vec::new();
    if letters::bracketed(cursor, unnamed, &mut refs) {
        let mut next = *cursor;
        if next.eat_any(&[" of paragraph ", " of para. "]) {
            let number = next.number()?;
            refs = refs.into_iter().filter_map(|place| place.with_paragraph(number).ok()).collect();
            *cursor = next;
        }
    } else if !paragraphs(cursor, unnamed, several, false, &mut refs) {
        return None;
    }
    Some(refs)
}

/// Steps over " of article 6" and gives the number.
pub(super) fn behind(cursor: &mut Cursor<'_>, heads: Heads) -> Option<u16> {
    let mut next = *cursor;
    if !next.eat(" of ") || heads.read(&mut next)? {
        return None;
    }
    let article = ArticleRef::of(next.number()?)?.article();
    *cursor = next;
    Some(article)
}
