//! Ways to look at parts of a report together.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::{Act, Addressee, Citation, Place, Recommendation, Report};
use crate::cite::ArticleRef;

/// The recommendations of a report.
#[derive(Debug, Clone, Copy)]
pub struct Recommendations<'a> {
    report: &'a Report,
}

impl<'a> Recommendations<'a> {
    pub(crate) fn new(report: &'a Report) -> Self {
        Self { report }
    }

    /// How many paragraphs there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.report.recommendation_list().len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The recommendations in printed order.
    pub fn iter(self) -> std::slice::Iter<'a, Recommendation> {
        self.report.recommendation_list().iter()
    }

    /// All acts, with the number of the paragraph they stand in.
    pub fn acts(self) -> impl Iterator<Item = (u32, &'a Act)> {
        self.iter()
            .flat_map(|recommendation| recommendation.acts().map(|act| (recommendation.paragraph(), act)))
    }

    /// The recommendations whose paragraph cites a provision or a part of it. Sentences of the paragraph that are
    /// no act count too.
    pub fn citing(self, provision: &ArticleRef) -> impl Iterator<Item = &'a Recommendation> {
        let provision = *provision;
        let cites = move |citation: &Citation, number: u32| {
            *citation.place() == Place::Paragraph(number) && citation.covers(&provision)
        };
        self.iter().filter(move |recommendation| {
            self.report.citations().iter().any(|citation| cites(citation, recommendation.paragraph()))
        })
    }

    /// The recommendations with an act that asks somebody to do something.
    pub fn asking(self, addressee: impl Borrow<Addressee>) -> impl Iterator<Item = &'a Recommendation> {
        self.iter()
            .filter(move |recommendation| recommendation.acts().any(|act| act.asks(addressee.borrow())))
    }
}

impl<'a> IntoIterator for Recommendations<'a> {
    type Item = &'a Recommendation;
    type IntoIter = std::slice::Iter<'a, Recommendation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Provisions and where they are cited, in the order of the first citation.
///
/// ```
/// let text = "1. The Group recalled article 57 of the Convention and article 57, paragraph 4, of the Convention.\n";
/// let report = uncac::parse(text).into_report();
/// let (index, article) = (report.articles_cited(), "article 57".parse()?);
/// assert_eq!(index.of(&article).len(), 1);
/// assert_eq!(index.covering(&article).count(), 2);
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone)]
pub struct CitationIndex<'a> {
    citations: &'a [Citation],
    by_provision: IndexMap<ArticleRef, Vec<&'a Citation>>,
}

impl<'a> CitationIndex<'a> {
    pub(crate) fn new(citations: &'a [Citation]) -> Self {
        let mut by_provision: IndexMap<ArticleRef, Vec<&'a Citation>> = IndexMap::new();
        for citation in citations {
            for provision in citation.provisions() {
                by_provision.entry(provision).or_default().push(citation);
            }
        }
        Self { citations, by_provision }
    }

    /// How many provisions are cited.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_provision.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_provision.is_empty()
    }

    /// The citations of exactly this provision, in printed order. For an article with its paragraphs see
    /// [`covering`](Self::covering).
    #[must_use]
    pub fn of(&self, provision: &ArticleRef) -> &[&'a Citation] {
        self.by_provision.get(provision).map_or(&[], Vec::as_slice)
    }

    /// The citations of a provision or of a part of it, as [`Citation::covers`] tells: of an article and of all its paragraphs. Each
    /// stands once, in printed order.
    pub fn covering(&self, provision: &ArticleRef) -> impl Iterator<Item = &'a Citation> {
        let provision = *provision;
        self.citations.iter().filter(move |citation| citation.covers(&provision))
    }

    /// The articles and the citations of each or of a part of it, by their numbers: how often an article is cited, whichever of its
    /// paragraphs. Each citation stands once under an article, in printed order.
    ///
    /// ```
    /// let text = "1. See article 57, paragraph 4, of the Convention and article 5 of the Convention.\n";
    /// let report = uncac::parse(text).into_report();
    /// let articles: Vec<String> = report.articles_cited().by_article().keys().map(ToString::to_string).collect();
    /// assert_eq!(articles, ["article 5", "article 57"]);
    /// ```
    #[must_use]
    pub fn by_article(&self) -> BTreeMap<ArticleRef, Vec<&'a Citation>> {
        let mut articles: BTreeMap<ArticleRef, Vec<&'a Citation>> = BTreeMap::new();
        for citation in self.citations {
            for provision in citation.provisions() {
                let under = articles.entry(provision.whole_article()).or_default();
                if !under.last().is_some_and(|last| std::ptr::eq(*last, citation)) {
                    under.push(citation);
                }
            }
        }
        articles
    }

    /// The provisions and their citations.
    pub fn iter(&self) -> impl Iterator<Item = (ArticleRef, &[&'a Citation])> {
        self.by_provision.iter().map(|(provision, citations)| (*provision, citations.as_slice()))
    }
}
