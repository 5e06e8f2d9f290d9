//! Text that nobody means well with: it takes no more time, and nothing panics.

use super::super::scan::{Context, scan};
use crate::text::Cut;

/// Scans a piece repeated to a hundred thousand bytes.
fn scan_repeated(piece: &str) -> usize {
    let text = piece.repeat(100_000 / piece.len());
    let mut found = Vec::new();
    scan(&text, &mut Context::default(), &mut found);
    for pair in found.windows(2) {
        assert!(pair[0].range.end <= pair[1].range.start || pair[0].range == pair[1].range);
    }
    for one in &found {
        assert!(text.is_char_boundary(one.range.start) && text.is_char_boundary(one.range.end));
    }
    found.len()
}

#[test]
fn long_lists_are_read_once() {
    let list: String = "5, 7, 9, ".repeat(100_000);
    let mut found = Vec::new();
    scan(&format!("articles {list}1"), &mut Context::default(), &mut found);
    assert_eq!(found.len(), 1);
    scan(&format!("paragraphs {list}1"), &mut Context::default(), &mut found);
    scan(&format!("article 5 {}", "(a), ".repeat(300_000)), &mut Context::default(), &mut found);
    scan(&format!("chapters {}", "II, ".repeat(300_000)), &mut Context::default(), &mut found);
}

#[test]
fn repeated_pieces_take_linear_time() {
    for piece in [
        "article 1 and ",
        "articles 1, ",
        "paragraph 1 of ",
        "paragraphs 1, ",
        "(",
        "((((5",
        "1-",
        "1, ",
        "A/1/",
        "A/",
        "/1",
        "1/1/",
        "resolution 3/2, entitled \"",
        "resolutions 3/2, ",
        "resolution ",
        "that resolution ",
        "2011-",
        "2011 ",
        "5 to ",
        "5, ",
        "August ",
        "August 2011 to ",
        "August and ",
        "22 August to ",
        "of ",
        "Convention on ",
        "Convention against the (article 5 ",
        "Council of ",
        "General Assembly resolution ",
        "COP(8)/",
        "A-1-",
        "é5",
        "–5 ",
        "see para. 1, ",
        "rule 1, ",
        "Sales No. E.",
        "chapter II, ",
        "chapters II-",
        "subparagraph (a) of ",
        "article 5 (a)-",
        "5th ",
        "R (",
        "(97) 24",
    ] {
        scan_repeated(piece);
    }
}

#[test]
fn figures_that_are_no_second_year_are_not_counted_on() {
    let found = crate::cite::find("2011-064022-06P");
    assert!(found.iter().all(|citation| citation.span.end() < 12), "{found:?}");
}

#[test]
fn every_cut_of_a_citation_is_read_without_panic() {
    let text = "é articles 46, paragraphs 9 (b)–(d) and 12, of the Convention – Conference resolutions 3/2, entitled “A”, \
                and 1373 (2001) CAC/COSP(8)/2011/L.1* and Add.1-3, 22–24 August 2011 “Sales No. E.11.IV.5” see paras. 3 to 5 above";
    let cuts: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
    for (index, start) in cuts.iter().enumerate() {
        for end in cuts.iter().skip(index).step_by(7) {
            let _ = crate::cite::find(text.cut(*start..*end));
        }
    }
}
