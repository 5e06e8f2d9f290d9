//! Officers in a table, a row each: the office, who holds it, the State, in any order.

use std::collections::HashSet;
use std::ops::Range;

use super::columns::behind_group;
use super::grid::{Cell, rows};
use super::persons;
use super::role::office_at;
use crate::parse::phrase::{Person, is_known, person_at};
use crate::parse::unit::Text;
use crate::source::Span;
use crate::text::{Cut, Few, Flow};

/// One who holds an office, by a row of a table.
pub(in crate::parse) struct Seated {
    pub(in crate::parse) role: String,
    /// The name and the State. Ranges are of its folded words.
    pub(in crate::parse) flow: Flow,
    pub(in crate::parse) name: Range<usize>,
    pub(in crate::parse) state: Range<usize>,
}

/// Whether the pieces of a paragraph can be the rows of a table of officers.
fn is_table(source: &str, pieces: &[Span]) -> bool {
    pieces.first().is_some_and(|piece| piece.slice(source).starts_with('|'))
        || pieces.iter().any(|piece| office_at(piece.slice(source)).is_some())
}

/// The pieces of a paragraph, of a table of officers row by row and cell by cell.
pub(in crate::parse) fn in_reading_order(source: &str, pieces: Few<Span>) -> Few<Span> {
    // Most paragraphs are told by the first letters of their pieces.
    let may_be_office = |piece: &Span| {
        matches!(source.byte(piece.start()), b'A' | b'C' | b'F' | b'I' | b'P' | b'R'..=b'T' | b'V')
    };
    let short = |piece: &Span| piece.end() - piece.start() <= LONGEST_CELL;
    let office =
        |piece: &&Span| may_be_office(piece) && short(piece) && office_at(piece.slice(source)).is_some();
    let stroked = || pieces.iter().any(|piece| piece.slice(source).starts_with('|'));
    if pieces.iter().filter(office).nth(1).is_none() || stroked() || seated(source, &pieces).is_empty() {
        return pieces;
    }
    // An office that several hold stands in the row of each.
    let mut seen = HashSet::new();
    let each = rows(source, &pieces).into_iter().flatten().flatten();
    each.filter(|piece| seen.insert(piece.start())).collect()
}

/// How long the words are in one or two cells of a table.
const LONGEST_CELL: usize = 120;

/// Those that a table names with office and State.
pub(in crate::parse) fn seated(source: &str, pieces: &[Span]) -> Vec<Seated> {
    let mut found: Vec<Seated> = Vec::new();
    if !is_table(source, pieces) {
        return found;
    }
    let mut several: Option<String> = None;
    for row in rows(source, pieces) {
        let mut office = None;
        let mut cells: Vec<&Cell> = Vec::with_capacity(row.len());
        for cell in &row {
            let flow = Flow::new(source, cell);
            let words = flow.text().trim_end_matches([' ', ':']);
            match office_at(words).filter(|office| office.end == words.len()) {
                Some(read) if office.is_none() => {
                    let title = words.head(read.title).to_owned();
                    several = read.several.then(|| title.clone());
                    office = Some(title);
                }
                Some(_) => {}
                None => cells.push(cell),
            }
        }
        if let Some(role) = office.or_else(|| several.clone()) {
            seat(source, &role, &cells, &mut found);
        }
    }
    found
}

/// Reads the cells of a row beside the office.
fn seat(source: &str, role: &str, cells: &[&Cell], found: &mut Vec<Seated>) {
    let mut name: Option<&Cell> = None;
    let mut state: Option<&Cell> = None;
    for cell in cells {
        let flow = Flow::new(source, cell);
        let text = Text::new(&flow);
        let words = text.folded().trim_end();
        let from = behind_group(words);
        if is_known(words, 0..words.len()) {
            state = state.or(Some(cell));
        } else if let Some(holders) = holders(words, from) {
            for Person { name, state, .. } in holders {
                let state = state.unwrap_or_default();
                found.push(Seated { role: role.to_owned(), flow: flow.clone(), name, state });
            }
        } else if person_at(words, from).is_some_and(|person| person.range.end == words.len()) {
            name = name.or(Some(cell));
        }
    }
    let Some((name, state)) = name.zip(state) else { return };
    let length = Text::new(&Flow::new(source, name)).folded().trim_end().len();
    let flow = Flow::new(source, &[name.as_slice(), state.as_slice()].concat());
    let text = Text::new(&flow);
    let words = text.folded();
    let Some(person) = person_at(words.head(length), behind_group(words.head(length))) else { return };
    let from = length + (words.len() - length - words.tail(length).trim_start().len());
    let state = from..words.trim_end().len();
    found.push(Seated { role: role.to_owned(), name: person.name, state, flow });
}

/// Those whom a cell names, each with the State: "Jane Doe (Poland)", "Jane Doe, Poland; Ana Paz, Togo".
fn holders(words: &str, from: usize) -> Option<Vec<Person>> {
    let known = |person: &Person| person.state.as_ref().is_some_and(|state| is_known(words, state.clone()));
    let listed = persons(words, from, words.len());
    let end = listed.last().map_or(0, |person| person.range.end);
    if matches!(words.tail(end), "" | "." | ";" | ",") && listed.iter().all(known) && !listed.is_empty() {
        return Some(listed);
    }
    let mut at = from;
    let mut found = Vec::new();
    for part in words.tail(from).split("; ") {
        let trimmed = part.trim_end_matches([';', '.', ' ']);
        let (name, _) = trimmed.split_once(", ")?;
        let person = person_at(words.head(at + name.len()), at)
            .filter(|person| person.range.end == at + name.len())?;
        let state = at + name.len() + 2..at + trimmed.len();
        found.push(
            Some(state.clone())
                .filter(|state| is_known(words, state.clone()))
                .map(|state| Person { state: Some(state), ..person })?,
        );
        at += part.len() + 2;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    /// Role, name and State of the officers that a table below these words names.
    fn officers(table: &str) -> Vec<String> {
        let text = format!(
            "Report of the Conference\n\n1. The Conference met.\n\n2. It elected the following officers:\n\n{table}\n\n3. It met again.\n\n4. It rose.\n"
        );
        let report = crate::parse(&text).into_report();
        let officers = report.meeting().officers();
        // They are read again from the written form, in which a table is one line.
        let again = crate::parse(&crate::write::markdown(&report)).into_report();
        assert_eq!(again.meeting().officers(), officers, "{table}");
        officers.iter().map(ToString::to_string).collect()
    }

    const THREE: [&str; 3] = [
        "President: Jane Doe (Poland)",
        "Vice-President: Ana Paz (Bolivia (Plurinational State of))",
        "Rapporteur: Li Wei (Republic of Korea)",
    ];

    #[test]
    fn the_cells_of_a_table_stand_in_any_order() {
        for [office, name, state] in [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0]] {
            let row = |words: [&'static str; 3]| {
                let mut cells = [""; 3];
                for (at, words) in [office, name, state].into_iter().zip(words) {
                    if let Some(cell) = cells.get_mut(at) {
                        *cell = words;
                    }
                }
                cells
            };
            let rows = [
                row(["President", "Ms. Jane Doe", "Poland"]),
                row(["Vice-President", "Ana Paz", "Bolivia (Plurinational State of)"]),
                row(["Rapporteur", "Li Wei", "Republic of Korea"]),
            ];
            let stroked = rows.map(|cells| format!("| {} |", cells.join(" | "))).join("\n");
            assert_eq!(officers(&stroked), THREE, "{stroked}");
            let wide =
                rows.map(|[first, second, third]| format!("   {first:<36}{second:<36}{third}")).join("\n");
            assert_eq!(officers(&wide), THREE, "{wide}");
        }
    }

    #[test]
    fn the_words_of_a_cell_may_go_on_below() {
        let table = "\
     President          Eastern European States Jane Doe (Poland)
     Vice-President Latin American and          Ana Paz (Bolivia (Plurinational
                    Caribbean States            State of))
     Rapporteur         Asia-Pacific States     Li Wei
                                                (Republic of Korea)";
        assert_eq!(officers(table), THREE);
        let table = "\
     President          Jane           Poland
                        Doe
     Vice-President     Ana Paz        Bolivia (Plurinational
                                       State of)
     Rapporteur         Li Wei         Republic of
                                       Korea";
        assert_eq!(officers(table), THREE);
    }

    #[test]
    fn several_may_hold_an_office() {
        let two = [
            "Vice-President: Ana Paz (Togo)",
            "Vice-President: Jon Roe (Peru)",
            "Rapporteur: Li Wei (China)",
        ];
        for table in [
            "| Vice-Presidents | Ana Paz | Togo |\n| | Jon Roe | Peru |\n| Rapporteur | Li Wei | China |",
            "| Vice-Presidents | Ana Paz<br>Jon Roe | Togo<br>Peru |\n| Rapporteur | Li Wei | China |",
            "     Vice-Presidents     Ana Paz     Togo\n                         Jon Roe     Peru\n     Rapporteur          Li Wei      China",
            "     Vice-Presidents: Ana Paz, Togo; Jon Roe, Peru\n     Rapporteur: Li Wei, China",
        ] {
            assert_eq!(officers(table), two, "{table}");
        }
    }
}
