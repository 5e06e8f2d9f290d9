//! Numbers of paragraphs that are printed without a point: `7 The Group met.`, or in another form: `§ 7`, `(7)`, `[7]`, `7.-`.

use super::dressed::Dressed;
use super::ends_sentence;
use super::marker::{Marker, Style};
use super::page::Page;
use crate::text::{Cut, is_blank};

/// How many paragraphs of a text are numbered so at least.
const FEWEST: usize = 5;
/// The same where the mark can hardly be anything else.
const FEWEST_MARKED: usize = 3;
/// How long a line of prose is at least.
const PROSE: usize = 50;

/// How a number is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `7 The`
    Bare,
    /// `§ 7 The`, `§7. The`
    Section,
    /// `(7) The`
    Round,
    /// `[7] The`
    Square,
    /// `7.- The`, `7 – The`, `7: The`
    Parted,
}

const FORMS: [Form; 5] = [Form::Section, Form::Parted, Form::Round, Form::Square, Form::Bare];

/// The lines that begin with the number of a paragraph that has no point, marked so. A text has them where they count from 1
/// on in one form, and nearly all its prose begins with one; elsewhere figures at the head of lines are those of notes, or words.
pub(super) fn bare_numbers<'a>(page: &Page<'a>) -> Vec<(usize, Dressed<'a>)> {
    // Most texts have no such line, and this is quick to say so.
    let first = |form: Form| {
        page.lines.iter().any(|line| opens(line.text, form) && read(line.text, form, 1).is_some())
    };
    let found = FORMS.into_iter().filter(|form| first(*form)).map(|form| numbers_in(page, form));
    found.max_by_key(Vec::len).unwrap_or_default()
}

/// Whether a line begins with a byte that the first number of a form begins with.
fn opens(line: &str, form: Form) -> bool {
    line.byte(0)
        == match form {
            Form::Bare | Form::Parted => b'1',
            Form::Section => "§".byte(0),
            Form::Round => b'(',
            Form::Square => b'[',
        }
}

/// The lines with the numbers of paragraphs in one form.
fn numbers_in<'a>(page: &Page<'a>, form: Form) -> Vec<(usize, Dressed<'a>)> {
    let mut found: Vec<(usize, Dressed<'a>)> = Vec::new();
    let (mut others, mut pointed) = (0, 0);
    let mut parted = true;
    // The line above the first number: below a sentence it numbers a list.
    let mut above = "";
    for (at, line) in page.lines.iter().enumerate() {
        if line.is_blank() {
            parted = true;
            continue;
        }
        let above = std::mem::replace(&mut above, line.text);
        let begins = std::mem::replace(&mut parted, !page.wrapped || ends_sentence(line.text));
        if !begins {
            continue;
        }
        let dressed = page.line(at);
        if (dressed.marker.is_none() || form == Form::Round)
            && let Some(marker) = read(dressed.text, form, found.len() + 1)
            && ends_sentence(page.text(page.chunk_end(at) - 1))
            && (!found.is_empty() || form == Form::Bare || !ends_sentence(above))
        {
            found.push((at, Dressed { marker: Some(marker), ..dressed }));
        } else if dressed.text.len() > PROSE && !dressed.furniture {
            others += usize::from(form == Form::Bare || ends_sentence(page.text(page.chunk_end(at) - 1)));
        }
        if let Some(Marker { style: Style::Arabic(number), .. }) = dressed.marker {
            pointed += usize::from(usize::try_from(number) == Ok(pointed + 1));
        }
    }
    let (fewest, some) = if form == Form::Bare { (FEWEST, 7) } else { (FEWEST_MARKED, 0) };
    let whole = found.len() >= fewest && found.len() > pointed && 3 * others < found.len() + some;
    if whole { found } else { Vec::new() }
}

/// A number in a form that a line begins with, and a sentence behind it.
fn read(line: &str, form: Form, number: usize) -> Option<Marker<'_>> {
    let open = match form {
        Form::Bare | Form::Parted => 0,
        Form::Section => line.len() - line.strip_prefix('§')?.trim_start_matches(is_blank).len(),
        Form::Round => line.len() - line.strip_prefix('(')?.len(),
        Form::Square => line.len() - line.strip_prefix('[')?.len(),
    };
    let digits = line.bytes().skip(open).take(4).take_while(u8::is_ascii_digit).count();
    let label = line.cut(open..open + digits);
    let behind = line.tail(open + digits);
    let words = match form {
        Form::Bare => behind,
        Form::Section => behind.strip_prefix('.').unwrap_or(behind),
        Form::Round => behind.strip_prefix(')')?,
        Form::Square => behind.strip_prefix(']')?,
        Form::Parted => behind
            .trim_start_matches(is_blank)
            .strip_prefix([':', '-', '–', '—'])
            .or_else(|| behind.strip_prefix(".-"))?,
    };
    let sentence = words.trim_start_matches(is_blank);
    let value = label.parse().ok().filter(|value| usize::try_from(*value) == Ok(number))?;
    let opens =
        (1..=3).contains(&digits) && sentence.len() < words.len() && sentence.starts_with(char::is_uppercase);
    opens.then_some(Marker { style: Style::Arabic(value), label, rest: line.len() - sentence.len() })
}

#[cfg(test)]
mod tests {
    fn numbers(text: &str) -> Vec<u32> {
        crate::parse(text).report().paragraphs().iter().filter_map(crate::Paragraph::number).collect()
    }

    const TEXT: &str = "I. Peat\n\n1 The Group met.\n\n2 The Group read the papers that were before it, of which it had\n20 in all.\n\n\
                        II. Sand\n\n3 The Group adopted its agenda:\n\n1. Peat.\n\n2. Sand.\n\n4 The Group sat.\n\n5 It rose.\n";

    #[test]
    fn paragraphs_may_be_numbered_without_a_point() {
        assert_eq!(numbers(TEXT), [1, 2, 3, 4, 5]);
        let report = crate::parse(TEXT).into_report();
        assert_eq!(report.agenda().items().len(), 2);
    }

    #[test]
    fn paragraphs_may_be_numbered_in_other_forms() {
        for (open, close) in
            [("§ ", ""), ("§", "."), ("(", ")"), ("[", "]"), ("", ".-"), ("", " –"), ("", ":")]
        {
            let paragraph =
                |number: u32| format!("{open}{number}{close} The Group met in the hall of the harbour.\n\n");
            let text = format!(
                "## Peat\n\n{}## Sand\n\n{}",
                [1, 2].map(paragraph).concat(),
                [3, 4].map(paragraph).concat()
            );
            assert_eq!(numbers(&text), [1, 2, 3, 4], "{open}{close}");
        }
    }

    #[test]
    fn a_list_of_a_sentence_is_no_count_of_paragraphs() {
        let text = "# Peat\n\nThe Group met in the hall and had these three to choose from.\n\n(1) The first is peat.\n\n(2) The second is sand.\n\n(3) The third is moss.\n\nThe Group chose peat.\n";
        assert_eq!(numbers(text), [0; 0]);
        let text = "# Peat\n\nThe Group met in the hall of the harbour and had very much to read.\n\n# Sources\n\n[1] Ana Ruiz, Peat.\n\n[2] Li Wei, Sand.\n\n[3] Jo Ek, Moss.\n";
        assert_eq!(numbers(text), [0; 0]);
    }

    #[test]
    fn items_in_brackets_are_none_where_paragraphs_have_points() {
        let text = "I. Peat\n\n1. The Group met, and asked for:\n\n(1) Peat.\n\n(2) Sand.\n\n(3) Moss.\n\n2. It met.\n\n3. It rose.\n\n4. It left.\n";
        assert_eq!(numbers(text), [1, 2, 3, 4]);
    }

    #[test]
    fn notes_are_none() {
        let mut text = String::from("I. Peat\n\n");
        for number in 1..8 {
            let paragraph = "The Group read the papers that were before it, and agreed on them.";
            text += &format!("{paragraph}{number}\n\n{number} See document A/{number}.\n\n");
        }
        assert_eq!(numbers(&text), [0; 0]);
    }
}
