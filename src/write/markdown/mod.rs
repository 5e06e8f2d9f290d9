//! Markdown: the canonical written form of a report.
//!
//! It is what a person would write by hand, one line to a paragraph:
//!
//! ```text
//! United Nations
//!
//! CAC/COSP/WG.4/2011/4
//!
//! # Report on the meeting of the …
//!
//! ## I. Introduction
//!
//! ### A. Opening of the meeting
//!
//! 1. The Working Group took note of the *Guide*.[^1]
//!
//! [^1]: See CAC/COSP/2011/CRP.4.
//!
//! 2. The functions of the Working Group are the following:
//!
//!    - (a) To help the Conference;
//!    - (b) To serve as a forum.
//! ```

mod agenda;
mod body;
mod by_line;
mod emphasis;
mod front;
mod items;
mod list;
mod standing;
mod words;

use std::borrow::Cow;

use crate::model::Report;
use crate::outline::LITERAL;

/// The report as Markdown, in the canonical form: what a person would write by hand, and what is read back equal.
///
/// `parse(&markdown(&report))` gives the masthead, the title, the sections, the paragraphs with their items and marks, and the
/// footnotes of `report`; and what is read from their words (meeting, agenda, participants, recommendations, statements,
/// citations, adoption, abbreviations) as any text gives it. A report that was read from a text is given back whole.
///
/// ```
/// use uncac::{parse, write::markdown};
///
/// let report = parse("I. Introduction\n\n1. The Group\nmet on 2 June.¹\n\n¹ In Vienna.\n").into_report();
/// let written = markdown(&report);
/// assert_eq!(written, "## I. Introduction\n\n1. The Group met on 2 June.[^1]\n\n[^1]: In Vienna.\n");
/// assert_eq!(parse(&written).into_report(), report);
/// ```
///
/// **What it settles.** Lines are joined; white space around a text, page furniture, tables of contents and comments are
/// gone. `Chapter III` is the heading `III`; superscripts are `[^1]`. A footnote stands behind the paragraph that
/// indicates it, and so do its citations among the others. Indicators come before the words they stand at the head of. Marks that
/// the model does not hold (in headings, in the agenda, in footnotes) are gone. The items of the agenda have the
/// stops of the house. A body that the title does not name is guessed from the masthead, whose lines the form puts in order.
///
/// **Words that would be mark-up** are escaped by a backslash, as in `CommonMark`: `\*`, `12\. ` at the head of a line, `\[^1]`, and
/// beyond `CommonMark` superscripts and the dashes that open items. The reader takes escapes back wherever they stand.
///
/// **Structure that would be read otherwise** (numbers out of order, a paragraph that stops in the middle of a sentence, a page
/// number that is a paragraph) makes the text begin with the comment `<!-- uncac-report/1 -->`: such a text is
/// read to the letter, its structure being what its marks say. Most reports need no such comment.
///
/// **What no paragraph prints**, an agenda or participants that a report built in code holds only as data, is written in the
/// words of the house, in paragraphs without number, at the end of the sections of that title or of new ones. Other data
/// that no words print (officers, acts, statements, citations, the adoption, the meeting where the title does not tell it) is not
/// written: JSON holds it.
///
/// **What has no written form** is left out: line breaks inside a text, emphasis inside a word or within two others, a
/// paragraph of nothing, asterisks at the end of a title, headings below the sixth level, an agenda of one item; a line of the
/// masthead that says what another field says is read as that field.
#[must_use]
pub fn markdown(report: &Report) -> String {
    let (text, read) = sure(report);
    match standing::completed(report, &read) {
        Cow::Borrowed(_) => text,
        Cow::Owned(completed) => sure(&completed).0,
    }
}

/// The text as it stands if it is read as it says, and else with the mark that it is to be read to the letter; and what
/// is read from it.
fn sure(report: &Report) -> (String, Report) {
    let text = print(report);
    let read = crate::parse(&text).into_report();
    // Most texts are read as the very report they were written from, and need no second reading to tell.
    if has_structure(&read, report) {
        return (text, read);
    }
    let literal = format!("{LITERAL}\n\n{text}");
    let meant = crate::parse(&literal).into_report();
    let text = if read == meant { text } else { literal };
    (text, meant)
}

/// Whether all that a text says of itself is the same in two reports: everything else is read from its words.
fn has_structure(read: &Report, report: &Report) -> bool {
    read.masthead() == report.masthead()
        && read.title() == report.title()
        && read.sections() == report.sections()
        && read.paragraphs() == report.paragraphs()
        && read.footnotes() == report.footnotes()
        && read.agenda() == report.agenda()
}

/// Everything the report prints, block by block, a blank line between two.
fn print(report: &Report) -> String {
    let mut blocks = front::front(report);
    blocks.extend(body::body(report));
    let mut text = blocks.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}
