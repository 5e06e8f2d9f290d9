//! The provisions of the Convention that the report cites, with their titles and chapters.

use std::collections::{BTreeMap, BTreeSet};

use super::anchor::Anchor;
use super::out::Out;
use super::plan::Plan;
use crate::cite::{ArticleRef, ChapterRef, Cited};
use crate::convention::{self, Chapter};
use crate::model::{Place, Report};

/// The place of a provision in the list.
pub(super) fn anchor(provision: &ArticleRef) -> Anchor {
    Anchor::new("article", provision.short())
}

/// The place of a chapter in the list.
pub(super) fn chapter_anchor(number: u8) -> Anchor {
    Anchor::new("chapter", number)
}

/// How many provisions are told by title in one attribute.
const TOLD: usize = 6;

/// Writes what provisions are about as a `title` attribute.
pub(super) fn write_title(out: &mut Out, provisions: &[ArticleRef]) {
    out.markup(" title=\"");
    let mut last = None;
    let articles =
        provisions.iter().filter(|provision| last.replace(provision.article()) != Some(provision.article()));
    for (at, provision) in articles.take(TOLD).enumerate() {
        out.markup(if at == 0 { "" } else { "; " });
        match convention::article(provision.article()) {
            Some(article) if provisions.len() == 1 => out
                .show(provision)
                .markup(": ")
                .text(article.title())
                .markup(" (")
                .show(article.chapter())
                .markup(")"),
            Some(article) => out.show(article.number()).markup(". ").text(article.title()),
            None => out.show(provision).markup(": not in the Convention"),
        };
    }
    out.markup(if provisions.len() > TOLD { "; …\"" } else { "\"" });
}

/// Writes the titles of chapters as a `title` attribute.
pub(super) fn write_chapter_title(out: &mut Out, chapters: &[ChapterRef]) {
    out.markup(" title=\"");
    for (at, chapter) in chapters.iter().take(TOLD).enumerate() {
        out.markup(if at == 0 { "" } else { "; " });
        match chapter.lookup() {
            Some(chapter) => out.show(chapter),
            None => out.show(chapter).markup(": not in the Convention"),
        };
    }
    out.markup("\"");
}

/// Whether any provision or chapter is cited.
pub(super) fn are_cited(report: &Report) -> bool {
    report
        .citations()
        .iter()
        .any(|citation| matches!(citation.cited(), Cited::Article(_) | Cited::Chapter(_)))
}

/// The paragraphs, and other places, that cite something.
#[derive(Default)]
struct CitedIn<'a> {
    paragraphs: BTreeSet<u32>,
    footnotes: BTreeSet<String>,
    sections: BTreeSet<&'a str>,
    title: bool,
}

impl<'a> CitedIn<'a> {
    fn note(&mut self, place: &'a Place) {
        match place {
            Place::Paragraph(number) => {
                self.paragraphs.insert(*number);
            }
            Place::Footnote(mark) => {
                self.footnotes.insert(mark.to_string());
            }
            Place::Section(path) | Place::Unnumbered(Some(path)) => {
                self.sections.insert(path.as_str());
            }
            Place::Title | Place::Masthead | Place::Unnumbered(None) => self.title = true,
        }
    }

    fn write(&self, out: &mut Out, plan: &Plan<'_>) {
        let mut between = "";
        if !self.paragraphs.is_empty() {
            out.markup(if self.paragraphs.len() == 1 { "para. " } else { "paras. " });
            plan.paragraph_links(out, self.paragraphs.iter().copied());
            between = "; ";
        }
        for path in &self.sections {
            out.markup(between).markup("section ");
            match plan.place_of(path).and_then(|at| plan.headings.get(at)) {
                Some(heading) => out.link(&heading.anchor, path),
                None => out.text(path),
            };
            between = "; ";
        }
        for mark in &self.footnotes {
            out.markup(between).markup("footnote ").text(mark);
            between = "; ";
        }
        if self.title {
            out.markup(between).markup("head of the report");
        }
    }
}

/// Chapters by number, with where they are cited as a whole and the provisions in them; those that are in no chapter under 0.
type Listed<'a> = BTreeMap<u8, (CitedIn<'a>, BTreeMap<ArticleRef, CitedIn<'a>>)>;

fn listed(report: &Report) -> Listed<'_> {
    let mut listed = Listed::new();
    for citation in report.citations() {
        match citation.cited() {
            Cited::Article(refs) => {
                for provision in refs {
                    let chapter = convention::article(provision.article())
                        .map_or(0, |article| article.chapter().number());
                    let (_, provisions) = listed.entry(chapter).or_default();
                    provisions.entry(*provision).or_default().note(citation.place());
                }
            }
            Cited::Chapter(refs) => {
                for chapter in refs {
                    listed.entry(chapter.number()).or_default().0.note(citation.place());
                }
            }
            _ => {}
        }
    }
    listed
}

/// Writes the list of what is cited, chapter by chapter.
pub(super) fn write(out: &mut Out, plan: &Plan<'_>) {
    if !are_cited(plan.report) {
        return;
    }
    out.markup("<section aria-labelledby=\"provisions\"><h2 id=\"provisions\">Provisions cited</h2>\n");
    out.markup("<p class=\"lead\">Of the United Nations Convention against Corruption.</p>\n");
    for (number, (as_whole, provisions)) in &listed(plan.report) {
        write_chapter(out, plan, *number, as_whole);
        if provisions.is_empty() {
            continue;
        }
        out.markup("<table class=\"provisions\"><thead><tr><th scope=\"col\">Provision</th><th scope=\"col\">Title</th>");
        out.markup("<th scope=\"col\">Cited in</th></tr></thead><tbody>\n");
        for (provision, cited_in) in provisions {
            out.markup("<tr")
                .id(&anchor(provision))
                .markup("><th scope=\"row\">")
                .show(provision.short())
                .markup("</th><td>");
            write_provision(out, provision);
            out.markup("</td><td>");
            cited_in.write(out, plan);
            out.markup("</td></tr>\n");
        }
        out.markup("</tbody></table>\n");
    }
    out.markup("</section>\n");
}

fn write_chapter(out: &mut Out, plan: &Plan<'_>, number: u8, as_whole: &CitedIn<'_>) {
    out.markup("<h3").id(&chapter_anchor(number)).markup(">");
    match (convention::chapter(number), number) {
        (Some(chapter), _) => write_chapter_name(out, chapter),
        (None, 0) => {
            out.markup("Not in the Convention");
        }
        (None, _) => {
            out.markup("Chapter ").show(number).markup(", not in the Convention");
        }
    }
    out.markup("</h3>");
    let mut whole = Out::default();
    as_whole.write(&mut whole, plan);
    let whole = whole.finish();
    if !whole.is_empty() {
        out.markup("<p class=\"lead\">As a whole in ");
        as_whole.write(out, plan);
        out.markup("</p>\n");
    }
}

fn write_chapter_name(out: &mut Out, chapter: &Chapter) {
    out.markup("Chapter ").text(chapter.roman()).markup(". ").text(chapter.title());
}

fn write_provision(out: &mut Out, provision: &ArticleRef) {
    match (convention::article(provision.article()), provision.lookup()) {
        (Some(article), Ok(_)) => out.text(article.title()),
        (Some(article), Err(why)) => {
            out.text(article.title()).markup(" <span class=\"kind\">").show(why).markup("</span>")
        }
        (None, Err(why)) => out.show(why),
        (None, Ok(_)) => out,
    };
}
