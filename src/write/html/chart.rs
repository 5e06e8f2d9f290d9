//! Which articles are cited in which section, drawn.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::order::Heading;
use super::out::Out;
use super::plan::Plan;
use crate::convention;
use crate::model::{Citation, NoteMark, Place};

/// How often each article is cited in each column.
struct Counts {
    /// The places of sections.
    columns: Vec<usize>,
    by_article: BTreeMap<u16, BTreeMap<usize, usize>>,
    most: usize,
}

/// Up to how many columns the chart shows sections of the second degree.
const MANY: usize = 14;

impl Counts {
    fn new(plan: &Plan<'_>) -> Self {
        let sections = Sections::new(plan);
        let of_section =
            plan.report.citations().iter().filter_map(|citation| Some((citation, sections.of(citation)?)));
        let cited: Vec<(u16, usize)> = of_section
            .flat_map(|(citation, section)| citation.provisions().map(move |one| (one.article(), section)))
            .collect();
        let fine = Self::of(&cited, |section| sections.second(section));
        if fine.columns.len() <= MANY { fine } else { Self::of(&cited, |section| sections.top(section)) }
    }

    fn of(cited: &[(u16, usize)], column: impl Fn(usize) -> usize) -> Self {
        let mut columns = BTreeSet::new();
        let mut by_article: BTreeMap<u16, BTreeMap<usize, usize>> = BTreeMap::new();
        for (article, section) in cited {
            let column = column(*section);
            columns.insert(column);
            *by_article.entry(*article).or_default().entry(column).or_default() += 1;
        }
        let most = by_article.values().flat_map(BTreeMap::values).copied().max().unwrap_or_default();
        Self { columns: columns.into_iter().collect(), by_article, most }
    }
}

/// From citations to sections.
struct Sections<'a> {
    plan: &'a Plan<'a>,
    /// The paragraph of each footnote.
    footnotes: HashMap<&'a NoteMark, u32>,
    /// For every section the one of the second degree that holds it, or itself where none does.
    second: Vec<usize>,
}

impl<'a> Sections<'a> {
    fn new(plan: &'a Plan<'a>) -> Self {
        let footnotes = plan.report.footnotes().iter().rev();
        let footnotes = footnotes.filter_map(|note| Some((note.number(), note.paragraph()?))).collect();
        let mut last = 0;
        let holding = |(at, heading): (usize, &Heading<'_>)| {
            last = if heading.depth <= 2 { at } else { last };
            last
        };
        Self { plan, footnotes, second: plan.headings.iter().enumerate().map(holding).collect() }
    }

    /// The section a citation stands in.
    fn of(&self, citation: &Citation) -> Option<usize> {
        match citation.place() {
            Place::Paragraph(number) => self.plan.section_of(*number),
            Place::Section(path) | Place::Unnumbered(Some(path)) => self.plan.place_of(path.as_str()),
            Place::Footnote(mark) => self.plan.section_of(*self.footnotes.get(mark)?),
            Place::Masthead | Place::Title | Place::Unnumbered(None) => None,
        }
    }

    fn second(&self, section: usize) -> usize {
        self.second.get(section).copied().unwrap_or(section)
    }

    fn top(&self, section: usize) -> usize {
        self.plan.headings.get(section).map_or(section, |heading| heading.top)
    }
}

const LEFT: usize = 310;
/// Room for the number beside the last disc.
const RIGHT: usize = 16;
const CELL: usize = 38;
const LINE: usize = 24;
const HEAD: usize = 34;

/// Writes the chart, its words for those who do not see it, and its numbers as a table.
pub(super) fn write(out: &mut Out, plan: &Plan<'_>) {
    let counts = Counts::new(plan);
    if counts.columns.is_empty() {
        return;
    }
    out.markup("<section aria-labelledby=\"chart\"><h2 id=\"chart\">Articles cited, by section</h2>\n");
    out.markup("<figure><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chart of articles cited by section\">");
    drawing(out, plan, &counts);
    out.markup("</div><figcaption>The area of a disc is the number of citations; a heading counts for its section.</figcaption></figure>\n");
    out.markup("<details><summary>The numbers as a table</summary>");
    table(out, plan, &counts);
    out.markup("</details></section>\n");
}

fn drawing(out: &mut Out, plan: &Plan<'_>, counts: &Counts) {
    let width = LEFT + CELL * counts.columns.len() + RIGHT;
    let height = HEAD + LINE * counts.by_article.len() + 6;
    out.markup(
        "<svg class=\"chart\" role=\"img\" aria-labelledby=\"chart-title chart-words\" viewBox=\"0 0 ",
    );
    out.show(width)
        .markup(" ")
        .show(height)
        .markup("\" width=\"")
        .show(width)
        .markup("\" height=\"")
        .show(height);
    out.markup("\"><title id=\"chart-title\">Articles of the Convention cited, by section of the report</title><desc id=\"chart-words\">");
    description(out, counts);
    out.markup("</desc>\n");
    for (at, column) in counts.columns.iter().enumerate() {
        out.markup("<text class=\"head\" text-anchor=\"middle\" y=\"18\" x=\"")
            .show(middle(at))
            .markup("\">");
        column_name(out, plan, *column);
        out.markup("</text>\n");
    }
    for (row, (article, cells)) in counts.by_article.iter().enumerate() {
        drawing_row(out, counts, row, *article, cells);
    }
    out.markup("</svg>");
}

fn drawing_row(out: &mut Out, counts: &Counts, row: usize, article: u16, cells: &BTreeMap<usize, usize>) {
    let y = HEAD + LINE * row + LINE / 2;
    out.markup("<line x1=\"0\" x2=\"")
        .show(LEFT + CELL * counts.columns.len())
        .markup("\" y1=\"")
        .show(y + LINE / 2);
    out.markup("\" y2=\"")
        .show(y + LINE / 2)
        .markup("\"/><text class=\"nr\" text-anchor=\"end\" x=\"22\" y=\"")
        .show(y + 4)
        .markup("\">");
    out.show(article).markup("</text><text x=\"32\" y=\"").show(y + 4).markup("\">");
    short_title(out, article);
    out.markup("</text>");
    for (at, column) in counts.columns.iter().enumerate() {
        let Some(count) = cells.get(column) else { continue };
        out.markup("<circle cx=\"")
            .show(middle(at))
            .markup("\" cy=\"")
            .show(y)
            .markup("\" r=\"")
            .show(radius(*count, counts.most));
        out.markup("\"/>");
        if *count > 1 {
            out.markup("<text class=\"count\" x=\"")
                .show(middle(at) + 12)
                .markup("\" y=\"")
                .show(y + 4)
                .markup("\">")
                .show(count)
                .markup("</text>");
        }
    }
    out.markup("\n");
}

fn middle(column: usize) -> usize {
    LEFT + CELL * column + CELL / 2
}

/// The radius whose disc is as large as the count, in tenths of a pixel.
#[expect(clippy::cast_precision_loss, reason = "a length on a screen")]
fn radius(count: usize, most: usize) -> impl std::fmt::Display {
    let share = count as f64 / most.max(1) as f64;
    format!("{:.1}", (10.0 * share.sqrt()).max(2.5))
}

/// How many characters of a title fit beside the chart.
const SHORT: usize = 44;

fn short_title(out: &mut Out, article: u16) {
    let title = convention::article(article).map_or("not in the Convention", |article| article.title());
    match title.char_indices().nth(SHORT) {
        None => out.text(title),
        Some((end, _)) => {
            let cut = title.get(..end).unwrap_or(title);
            let word = cut.rfind(' ').and_then(|space| cut.get(..space)).unwrap_or(cut);
            out.text(word).markup("…")
        }
    };
}

fn description(out: &mut Out, counts: &Counts) {
    out.show(counts.by_article.len()).markup(if counts.by_article.len() == 1 {
        " article in "
    } else {
        " articles in "
    });
    out.show(counts.columns.len()).markup(if counts.columns.len() == 1 {
        " section. "
    } else {
        " sections. "
    });
    let mut totals: Vec<(usize, u16)> =
        counts.by_article.iter().map(|(article, cells)| (cells.values().sum(), *article)).collect();
    totals.sort_by_key(|(total, article)| (std::cmp::Reverse(*total), *article));
    out.markup("Most often cited: ");
    for (at, (total, article)) in totals.iter().take(3).enumerate() {
        out.markup(if at == 0 { "" } else { ", " }).markup("article ").show(article).markup(" (");
        out.show(total).markup(if *total == 1 { " time)" } else { " times)" });
    }
    out.markup(". The table below has all numbers.");
}

fn column_name(out: &mut Out, plan: &Plan<'_>, column: usize) {
    let Some(heading) = plan.headings.get(column) else { return };
    let name = heading.path.as_str();
    match name.char_indices().nth(8) {
        None => out.text(name),
        Some((end, _)) => out.text(name.get(..end).unwrap_or(name)).markup("…"),
    };
}

fn table(out: &mut Out, plan: &Plan<'_>, counts: &Counts) {
    out.markup("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Articles cited by section, numbers\">");
    out.markup("<table class=\"numbers\"><thead><tr><th scope=\"col\">Article</th>");
    for column in &counts.columns {
        let Some(heading) = plan.headings.get(*column) else { continue };
        out.markup("<th scope=\"col\"><a").href(&heading.anchor).markup(" title=\"");
        out.text(heading.section.title().unwrap_or_default()).markup("\">");
        column_name(out, plan, *column);
        out.markup("</a></th>");
    }
    out.markup("<th scope=\"col\">All</th></tr></thead><tbody>\n");
    for (article, cells) in &counts.by_article {
        out.markup("<tr><th scope=\"row\">").show(article).markup("</th>");
        for column in &counts.columns {
            out.markup("<td>");
            if let Some(count) = cells.get(column) {
                out.show(count);
            }
            out.markup("</td>");
        }
        out.markup("<td>").show(cells.values().sum::<usize>()).markup("</td></tr>\n");
    }
    out.markup("</tbody></table></div>");
}
