//! The United Nations Convention against Corruption (New York, 31 October 2003): what exists in it.
//!
//! The table holds the structure, not the words: 71 articles with their titles, 8 chapters, and the
//! paragraphs, subparagraphs and items of each article. It was read off two independent editions of the
//! English text, which agree on every one of them.
//!
//! ```
//! use uncac::convention;
//!
//! let article = convention::article(15).ok_or("no article 15")?;
//! assert_eq!(article.title(), "Bribery of national public officials");
//! assert_eq!(article.chapter().to_string(), "chapter III, Criminalization and law enforcement");
//! # Ok::<(), &str>(())
//! ```

mod article;
mod chapter;
mod lookup;
mod table;

pub use article::Article;
pub use chapter::Chapter;
pub use lookup::{NoSuchProvision, Place, Provision, lookup};

/// The article with this number, if the Convention has it.
///
/// ```
/// assert_eq!(uncac::convention::article(63).map(|article| article.paragraphs()), Some(7));
/// assert_eq!(uncac::convention::article(72), None);
/// ```
#[must_use]
pub fn article(number: u16) -> Option<&'static Article> {
    table::ARTICLES.get(usize::from(number).checked_sub(1)?)
}

/// The 71 articles in order.
///
/// ```
/// let first = uncac::convention::articles().find(|article| article.title().contains("society"));
/// assert_eq!(first.map(|article| article.number()), Some(13));
/// ```
#[must_use]
pub fn articles() -> impl ExactSizeIterator<Item = &'static Article> {
    table::ARTICLES.iter()
}

/// The chapter with this number, if the Convention has it.
///
/// ```
/// let chapter = uncac::convention::chapter(2).ok_or("no chapter II")?;
/// assert_eq!(chapter.roman(), "II");
/// assert_eq!(chapter.title(), "Preventive measures");
/// assert_eq!(chapter.articles(), 5..=14);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn chapter(number: u8) -> Option<&'static Chapter> {
    table::CHAPTERS.get(usize::from(number).checked_sub(1)?)
}

/// The 8 chapters in order.
///
/// ```
/// assert_eq!(uncac::convention::chapters().map(|chapter| chapter.articles().count()).sum::<usize>(), 71);
/// ```
#[must_use]
pub fn chapters() -> impl ExactSizeIterator<Item = &'static Chapter> {
    table::CHAPTERS.iter()
}
