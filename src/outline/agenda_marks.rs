//! Agendas whose items begin with something else than their numbers: in quotation marks (`“1. Opening.`), in the rows of a table
//! (`| 1 | Opening | A/1 |`).

use super::dressed::{Dressed, any_marker};
use super::marker::{Marker, Style};
use super::page::Page;
use crate::text::{Cut, is_blank};

/// How many lines the sentence has that announces an agenda, with the heads of the columns of a table below it.
const LONGEST_SENTENCE: usize = 12;
/// How many lines an agenda in quotation marks, or in a table, has at most.
const LONGEST: usize = 120;
/// The marks that open a quotation.
const OPENING: [char; 3] = ['“', '"', '«'];

/// The lines of an agenda with their numbers as marks; those that only rule its table have none.
pub(super) fn agenda_marks<'a>(page: &Page<'a>) -> Vec<(usize, Option<Dressed<'a>>)> {
    let mut found = Vec::new();
    let mut from = 0;
    for at in 0..page.lines.len() {
        let line = page.text(at);
        // Most lines are told by their first byte.
        if !matches!(line.byte(0), b'|' | b'"' | 0xc2 | 0xe2) || at < from {
            continue;
        }
        if line.byte(0) == b'|' {
            if row(page, at).is_some_and(|row| number(&row) == Some(1)) && is_announced(page, at) {
                from = rows(page, at, &mut found);
            }
        } else if quoted(page, at).is_some_and(|line| number(&line) == Some(1)) && is_announced(page, at) {
            from = quotation(page, at, &mut found);
        }
    }
    found
}

fn number(line: &Dressed<'_>) -> Option<u32> {
    match line.marker?.style {
        Style::Arabic(number) => Some(number),
        _ => None,
    }
}

/// A line without the mark that opens a quotation before the number of an item.
fn quoted<'a>(page: &Page<'a>, at: usize) -> Option<Dressed<'a>> {
    let line = page.line(at);
    let text = line.text.trim_start_matches(OPENING);
    let marker = any_marker(text).filter(|_| text.len() < line.text.len())?;
    Some(Dressed { text, start: line.start + line.text.len() - text.len(), marker: Some(marker), ..line })
}

/// Takes the marks off a quotation that opens in a line. The line behind its end.
fn quotation<'a>(page: &Page<'a>, first: usize, found: &mut Vec<(usize, Option<Dressed<'a>>)>) -> usize {
    let begun = found.len();
    for at in first..page.lines.len().min(first + LONGEST) {
        let line = quoted(page, at);
        let plain = line.unwrap_or_else(|| page.line(at));
        let words = plain.text.trim_end_matches(['.', ';']);
        let inside = words.trim_end_matches(['”', '"', '»']);
        let closes = inside.len() < words.len() && !inside.contains(['“', '«']) && !inside.ends_with(OPENING);
        if closes {
            found.push((at, Some(Dressed { text: plain.text.head(inside.len()), ..plain })));
            return at + 1;
        }
        found.extend(line.map(|line| (at, Some(line))));
    }
    // Nothing closes it.
    found.truncate(begun);
    first + 1
}

/// A row of a table without the strokes around it, the number in its first cell as its mark.
fn row<'a>(page: &Page<'a>, at: usize) -> Option<Dressed<'a>> {
    let line = page.line(at);
    let inside = line.text.strip_prefix('|')?;
    let text = inside.trim_start_matches(is_blank);
    let start = line.start + line.text.len() - text.len();
    let text = text.trim_end_matches(|c| is_blank(c) || c == '|');
    let (first, _) = text.split_once('|')?;
    let label = first.trim_end_matches(is_blank);
    let rest = text.tail(first.len() + 1).trim_start_matches(is_blank);
    let plain = label.trim_start_matches("Item ").trim_matches(['*', '.', '\\', ')']);
    let figures = (1..=2).contains(&plain.len()) && plain.bytes().all(|byte| byte.is_ascii_digit());
    let from = label.find(plain).unwrap_or(0);
    let marker = Marker {
        style: Style::Arabic(plain.parse().ok().filter(|_| figures)?),
        label: text.cut(from..from + plain.len()),
        rest: text.len() - rest.len(),
    };
    let titled = !rest.is_empty() && !rest.starts_with('|');
    titled.then_some(Dressed { text, start, marker: Some(marker), ..line })
}

/// A row under an item: `| 2 (a) | President |`, `| (a) | President |`, `| | (a) President |`.
fn inner_row<'a>(page: &Page<'a>, at: usize) -> Option<Dressed<'a>> {
    let line = page.line(at);
    let text = line.text.trim_start_matches(|c: char| c == '|' || c == ' ' || c.is_ascii_digit());
    let start = line.start + line.text.len() - text.len();
    let text = text.trim_end_matches(|c| is_blank(c) || c == '|');
    let marker = any_marker(text).filter(|marker| marker.style == Style::Bracketed)?;
    let rest = text.tail(marker.rest).trim_start_matches(['|', ' ']);
    let marker = Marker { rest: text.len() - rest.len(), ..marker };
    (!rest.is_empty()).then_some(Dressed { text, start, marker: Some(marker), ..line })
}

/// Reads the rows of a table whose first item is in a line. The line behind its end.
fn rows<'a>(page: &Page<'a>, first: usize, found: &mut Vec<(usize, Option<Dressed<'a>>)>) -> usize {
    let begun = found.len();
    // The heads of its columns, and the rule below them.
    let above = (1..LONGEST_SENTENCE).filter_map(|up| first.checked_sub(up));
    let heads = above.take_while(|above| page.is_blank(*above) || page.text(*above).starts_with('|'));
    found.extend(heads.filter(|above| !page.is_blank(*above)).map(|above| (above, None)));
    let mut next = 1;
    for at in first..page.lines.len().min(first + LONGEST) {
        if page.is_blank(at) {
            continue;
        }
        if is_ruled(page.text(at)) {
            found.push((at, None));
        } else if let Some(row) = row(page, at).filter(|row| number(row) == Some(next)) {
            found.push((at, Some(row)));
            next += 1;
        } else if let Some(row) = inner_row(page, at).filter(|_| page.text(at).starts_with('|')) {
            found.push((at, Some(row)));
        } else if page.text(at).starts_with('|') {
            break;
        } else if next > 2 {
            return at;
        } else {
            break;
        }
    }
    // Another kind of table.
    found.truncate(begun);
    first + 1
}

/// Whether a row only parts the head of a table from the other rows.
fn is_ruled(line: &str) -> bool {
    line.starts_with('|') && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
}

/// Whether the last sentence above announces an agenda, with no more than the heads of the columns of a table
/// in between.
fn is_announced(page: &Page<'_>, at: usize) -> bool {
    const WORDS: [&str; 5] = ["agenda", "ordre du jour", "programa", "temario", "Agenda"];
    let above = (1..=LONGEST_SENTENCE).filter_map(|up| at.checked_sub(up));
    let between = |above: &usize| page.is_blank(*above) || page.text(*above).starts_with('|');
    let sentence = above.skip_while(between).take_while(|above| !page.is_blank(*above));
    let mut announced = false;
    for (up, above) in sentence.enumerate() {
        let line = page.line(above);
        if up == 0 && !line.text.ends_with([':', '.']) {
            return false;
        }
        announced |= WORDS.iter().any(|word| line.text.contains(word));
        if line.marker.is_some() {
            break;
        }
    }
    announced
}

#[cfg(test)]
mod tests {
    /// The items of the agenda in a report with this below the sentence that announces it.
    fn agenda(list: &str) -> Vec<String> {
        let text = format!(
            "1. The Group met.\n\n2. The Group adopted the following agenda:\n\n{list}\n\n3. The Group met again.\n\n4. It rose.\n"
        );
        let report = crate::parse(&text).into_report();
        let numbers: Vec<_> = report.paragraphs().iter().filter_map(crate::Paragraph::number).collect();
        assert_eq!(numbers, [1, 2, 3, 4], "{text}");
        report.agenda().numbered_items().map(|(number, item)| format!("{number} {}", item.title())).collect()
    }

    #[test]
    fn an_agenda_may_stand_in_quotation_marks() {
        for list in [
            "“1. Opening.\n\n“2. Peat.\n\n“3. Sand.”",
            "“1. Opening.\n\n2. Peat.\n\n3. Sand.”",
            "“1. Opening\n2. Peat\n3. Sand”.",
            "\"1. Opening.\n\n\"2. Peat.\n\n\"3. Sand.\"",
        ] {
            assert_eq!(agenda(list), ["1 Opening", "2 Peat", "3 Sand"], "{list}");
        }
        assert_eq!(
            agenda("“1. Opening:\n\n“(a) Words;\n\n“(b) Songs.\n\n“2. Peat.”"),
            ["1 Opening", "1 (a) Words", "1 (b) Songs", "2 Peat"]
        );
    }

    #[test]
    fn an_agenda_may_be_a_table() {
        for list in [
            "| 1. | Opening |\n|---|---|\n| 2. | Peat |\n| 3. | Sand |",
            "| Item | Title |\n|---|---|\n| 1 | Opening |\n| 2 | Peat |\n| 3 | Sand |",
            "| Item | Title | Documents |\n|---|---|---|\n| 1 | Opening | |\n| 2 | Peat | A/1 |\n| 3 | Sand | A/2 and 3 |",
            "| 1 | Opening |\n\n| 2 | Peat |\n\n| 3 | Sand |",
        ] {
            assert_eq!(agenda(list), ["1 Opening", "2 Peat", "3 Sand"], "{list}");
        }
        for [first, second] in [
            ["| 2 (a) | Moss |", "| 2 (b) | Mud |"],
            ["| (a) | Moss |", "| (b) | Mud |"],
            ["| | (a) Moss |", "| | (b) Mud |"],
        ] {
            let list = format!("| 1 | Opening |\n| 2 | Peat |\n{first}\n{second}\n| 3 | Sand |");
            assert_eq!(
                agenda(&list),
                ["1 Opening", "2 Peat", "2 (a) Moss", "2 (b) Mud", "3 Sand"],
                "{first}"
            );
        }
    }

    #[test]
    fn other_tables_and_quotations_are_none() {
        for list in [
            "| 1 | Peat |\n| 7 | Sand |",
            "“1. Nothing closes it.\n\n“2. Peat.",
            "| 2 | Peat |\n| 3 | Sand |",
        ] {
            assert_eq!(agenda(list), [""; 0], "{list}");
        }
    }
}
