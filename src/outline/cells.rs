//! Figures that stand alone on their lines: the numbers of pages mostly, and now and then the cells of a table.

use super::page::Page;
use crate::text::Cut;

/// How many lines with words stand between two figures of a table at most.
const NEAR: usize = 3;
/// How many lines two figures of a table are apart at most.
const FAR: usize = 9;

/// Says of figures that go up and down close to each other that they belong to the text: the numbers of pages, of notes and of
/// the entries of contents only go up.
pub(super) fn keep_cells(page: &mut Page<'_>) {
    let mut table: Vec<usize> = Vec::new();
    let figures: Vec<usize> =
        (0..page.lines.len()).filter(|at| figure(page, *at).is_some() && !is_at_edge(page, *at)).collect();
    for at in figures {
        if table.last().is_some_and(|last| !is_near(page, *last, at)) {
            keep(page, &table);
            table.clear();
        }
        table.push(at);
    }
    keep(page, &table);
}

fn keep(page: &mut Page<'_>, table: &[usize]) {
    let falls = |pair: &[usize]| match pair {
        [above, below] => figure(page, *above) > figure(page, *below),
        _ => false,
    };
    if table.windows(2).any(falls) {
        for at in table {
            page.set_text(*at);
        }
    }
}

/// The figure that a line holds and nothing else.
fn figure(page: &Page<'_>, at: usize) -> Option<u32> {
    let text = page.text(at);
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits && text.byte(0) != b'0').then(|| text.parse().ok()).flatten()
}

/// Whether nothing but a few short lines stands between two, and no end of a page.
fn is_near(page: &Page<'_>, above: usize, at: usize) -> bool {
    let between = above + 1..at;
    let printed = between.clone().filter(|at| !page.is_blank(*at));
    at - above <= FAR
        && printed.clone().count() <= NEAR
        && !(above + 1..=at).any(|at| page.begins_page(at))
        && printed.clone().all(|at| {
            let line = page.line(at);
            !line.furniture && line.marker.is_none() && line.text.len() <= LONGEST_CELL
        })
}

/// Whether a figure stands next to a page break, or to what else the page prints around the text: it is the number of the page.
fn is_at_edge(page: &Page<'_>, at: usize) -> bool {
    let of_page = |other: usize| page.line(other).furniture && figure(page, other).is_none();
    let below = (at + 1..at + FAR).find(|below| !page.is_blank(*below));
    let above = (1..FAR).map_while(|up| at.checked_sub(up)).find(|above| !page.is_blank(*above));
    page.begins_page(at)
        || below.is_some_and(|below| of_page(below) || (at + 1..=below).any(|at| page.begins_page(at)))
        || above.is_some_and(|above| of_page(above) || (above + 1..=at).any(|at| page.begins_page(at)))
}

/// How long the words of a cell are at most.
const LONGEST_CELL: usize = 60;

#[cfg(test)]
mod tests {
    fn texts(text: &str) -> Vec<String> {
        let report = crate::parse(text).into_report();
        report.paragraphs().iter().map(|paragraph| paragraph.text().to_owned()).collect()
    }

    #[test]
    fn figures_of_a_table_stay_as_they_fell() {
        let text = "1. Table 1 shows what was dug.\n\nYear\n\nPits\n\nCarts\n\n2016\n\n112\n\n98\n\n2017\n\n131\n\n104\n\n\
                    2. It grew.\n";
        assert_eq!(
            texts(text),
            ["Table 1 shows what was dug.", "Year Pits Carts 2016 112 98 2017 131 104", "It grew."]
        );
        assert!(crate::parse(text).report().sections().is_empty());
    }

    #[test]
    fn numbers_of_pages_are_no_text() {
        let text = "1. The Group dug.\n\n2\n\n\u{c}2. It dug on.\n\n3\n\n\u{c}3. It rested.\n\n4\n";
        assert_eq!(texts(text), ["The Group dug.", "It dug on.", "It rested."]);
    }
}
