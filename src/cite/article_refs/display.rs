//! Provisions as United Nations documents group them: "articles 7-9", "article 57, paragraphs 3 and 5".

use std::fmt;

use super::super::article::{ArticleRef, Letters};
use super::ArticleRefs;

impl fmt::Display for ArticleRefs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = entries(&self.0);
        let several = entries.len() > 1 || entries.iter().any(|entry| matches!(entry, Entry::Range(..)));
        f.write_str(if several { "articles " } else { "article " })?;
        let commas = entries.iter().any(|entry| !matches!(entry, Entry::Range(..) | Entry::Whole(_)));
        join(f, &entries, commas, |f, entry| entry.write(f))
    }
}

/// What stands between two separators.
enum Entry<'a> {
    Whole(ArticleRef),
    /// Three or more articles that follow each other.
    Range(ArticleRef, ArticleRef),
    /// Letters of an article without numbered paragraphs.
    Letters(&'a [ArticleRef]),
    /// Paragraphs of an article.
    Paragraphs(&'a [ArticleRef]),
}

impl Entry<'_> {
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(one) => write!(f, "{}", one.article()),
            Self::Range(first, last) => write!(f, "{}-{}", first.article(), last.article()),
            Self::Letters(refs) => {
                write!(f, "{}", refs.first().map_or(0, ArticleRef::article))?;
                write_letters(f, refs)
            }
            Self::Paragraphs(refs) => write_paragraphs(f, refs),
        }
    }
}

fn entries(refs: &[ArticleRef]) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    for same in refs.chunk_by(belong_together) {
        match same {
            [first, .., last] if is_whole(first) && same.len() > 2 => {
                entries.push(Entry::Range(*first, *last));
            }
            [first, ..] if is_whole(first) => entries.extend(same.iter().copied().map(Entry::Whole)),
            [first, ..] if first.paragraph().is_none() => entries.push(Entry::Letters(same)),
            _ => entries.push(Entry::Paragraphs(same)),
        }
    }
    entries
}

fn is_whole(one: &ArticleRef) -> bool {
    one.paragraph().is_none() && one.subparagraph().is_none() && one.item().is_none()
}

/// Whether two neighbours are printed in one entry.
fn belong_together(before: &ArticleRef, next: &ArticleRef) -> bool {
    if is_whole(before) || is_whole(next) {
        return is_whole(before) && is_whole(next) && before.article() + 1 == next.article();
    }
    before.article() == next.article()
        && before.paragraph().is_some() == next.paragraph().is_some()
        && (before.paragraph().is_some() || letters_belong_together(before, next))
}

/// Whether a letter can stand behind another without its number: not where it would be read as a further item.
fn letters_belong_together(before: &ArticleRef, next: &ArticleRef) -> bool {
    before.paragraph() == next.paragraph()
        && before.subparagraph().is_some()
        && next.subparagraph().is_some()
        && !(before.item().is_some() && matches!(next.subparagraph(), Some('i' | 'v' | 'x')))
}

fn write_paragraphs(f: &mut fmt::Formatter<'_>, refs: &[ArticleRef]) -> fmt::Result {
    let groups: Vec<&[ArticleRef]> = refs.chunk_by(letters_belong_together).collect();
    write!(f, "{}, paragraph", refs.first().map_or(0, ArticleRef::article))?;
    f.write_str(if groups.len() > 1 { "s " } else { " " })?;
    let commas = groups.iter().any(|group| group.len() > 1);
    join(f, &groups, commas, |f, group| {
        write!(f, "{}", group.first().and_then(ArticleRef::paragraph).unwrap_or_default())?;
        write_letters(f, group)
    })
}

fn write_letters(f: &mut fmt::Formatter<'_>, refs: &[ArticleRef]) -> fmt::Result {
    let mut parts: Vec<&[ArticleRef]> = Vec::new();
    for run in refs.chunk_by(follow) {
        if run.len() > 2 { parts.push(run) } else { parts.extend(run.chunks(1)) }
    }
    let befores = std::iter::once(None).chain(parts.iter().map(|part| part.last()));
    let parts: Vec<(Option<&ArticleRef>, &[ArticleRef])> = befores.zip(parts.iter().copied()).collect();
    join(f, &parts, false, |f, (before, part)| {
        let first = part.first().map(|one| letters_after(*before, *one)).unwrap_or_default();
        f.write_str(if before.is_none() { &first } else { first.trim_start() })?;
        match part {
            [_, .., last] => write!(f, "-{}", Letters(*last).to_string().trim_start()),
            _ => Ok(()),
        }
    })
}

/// The letters of a provision, or only its item where it is a further one of the same letter.
fn letters_after(before: Option<&ArticleRef>, one: ArticleRef) -> String {
    let further = before.is_some_and(|before| {
        before.subparagraph() == one.subparagraph() && before.item().is_some() && before.item() < one.item()
    });
    let letters = Letters(one).to_string();
    let item = further.then(|| letters.rfind('(')).flatten().and_then(|at| letters.get(at..));
    item.map_or(letters.clone(), str::to_owned)
}

fn follow(before: &ArticleRef, next: &ArticleRef) -> bool {
    let step =
        before.subparagraph().zip(next.subparagraph()).map(|(a, b)| u32::from(b).wrapping_sub(u32::from(a)));
    step == Some(1) && before.item().is_none() && next.item().is_none()
}

/// "a", "a and b", "a, b and c", and with `commas` "a, and b".
fn join<T>(
    f: &mut fmt::Formatter<'_>,
    parts: &[T],
    commas: bool,
    write: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        match at {
            0 => {}
            _ if at + 1 < parts.len() => f.write_str(", ")?,
            _ if commas => f.write_str(", and ")?,
            _ => f.write_str(" and ")?,
        }
        write(f, part)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let refs: ArticleRefs = text.parse().unwrap();
        assert_eq!(refs.to_string().parse(), Ok(refs.clone()), "{refs}");
        refs.to_string()
    }

    #[test]
    fn articles_are_listed_and_ranges_collapsed() {
        assert_eq!(shown("articles 7 to 9"), "articles 7-9");
        assert_eq!(shown("5, 7, 12 and 13"), "articles 5, 7, 12 and 13");
        assert_eq!(shown("7, 8 and 9"), "articles 7-9");
        assert_eq!(shown("7 and 8"), "articles 7 and 8");
    }

    #[test]
    fn paragraphs_of_one_article_stand_behind_it() {
        assert_eq!(shown("article 57 (3) and (5)"), "article 57, paragraphs 3 and 5");
        assert_eq!(shown("article 46, paragraphs 9 (b) and 12"), "article 46, paragraphs 9 (b) and 12");
        assert_eq!(shown("article 12 (2) (a), (c) and (f)"), "article 12, paragraph 2 (a), (c) and (f)");
        assert_eq!(shown("article 63 (4) (b)-(d)"), "article 63, paragraph 4 (b)-(d)");
    }

    #[test]
    fn mixed_lists_are_read_back() {
        assert_eq!(
            shown("articles 14, paragraph 1, and 52, paragraph 3"),
            "articles 14, paragraph 1, and 52, paragraph 3"
        );
        assert_eq!(
            shown("articles 5, 57, paragraphs 3 and 5, 60 and 61"),
            "articles 5, 57, paragraphs 3 and 5, 60, and 61"
        );
        assert_eq!(
            shown(
                "articles 2 (a) and (b), 13 (1) (d) (i) and (ii), and 46, paragraphs 9 (a) and (b), and 12"
            ),
            "articles 2 (a) and (b), 13, paragraph 1 (d) (i) and (ii), and 46, paragraphs 9 (a) and (b), and 12"
        );
    }
}
