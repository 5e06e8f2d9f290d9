//! The rows and cells of a table of officers, from the pieces of a paragraph: in columns apart by wide space, or between strokes.

use super::role::office_at;
use crate::parse::phrase::is_known;
use crate::source::Span;
use crate::text::{Cut, is_blank};

/// The pieces of a cell, line by line.
pub(super) type Cell = Vec<Span>;

/// A row: in which column each of its cells begins, and what is in them.
type Row = Vec<(usize, Cell)>;

/// The rows of a table. The lines below the first of a row may go on in some of its cells only.
pub(super) fn rows(source: &str, pieces: &[Span]) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Row> = Vec::new();
    let same_line = |above: &Span, piece: &Span| {
        above.end() <= piece.start() && !source.cut(above.end()..piece.start()).contains(['\n', '\r'])
    };
    for line in pieces.chunk_by(same_line) {
        if line.first().is_some_and(|piece| piece.slice(source).starts_with('|')) {
            rows.extend(line.iter().flat_map(|row| stroked(*row, source)));
            continue;
        }
        let cells: Vec<(usize, Span)> = line.iter().flat_map(|piece| parted(*piece, source)).collect();
        let Some((first, words)) = cells.first().copied() else { continue };
        let opens = office_at(words.slice(source)).is_some();
        match rows.last_mut().filter(|row| goes_on(row, first) && !opens) {
            Some(row) if !is_next_holder(row, &cells, source) => {
                for (column, cell) in cells {
                    extend(row, column, cell, source);
                }
            }
            above => {
                let office = above.and_then(|row| row.first().cloned());
                let cells = cells.into_iter().map(|(column, cell)| (column, vec![cell]));
                let row: Row = office.into_iter().chain(cells).collect();
                rows.push(row);
            }
        }
    }
    rows.into_iter().map(|row| row.into_iter().map(|(_, cell)| cell).collect()).collect()
}

/// Whether a line that begins in a column leaves the first cell of the row above empty.
fn goes_on(row: &Row, first: usize) -> bool {
    row.len() > 1 && row.first().is_some_and(|(column, _)| column + 1 < first)
}

/// Whether a line names the next who has the office of the row above, with the State in a cell of its own as there.
fn is_next_holder(row: &Row, cells: &[(usize, Span)], source: &str) -> bool {
    let state = |cell: &Cell| matches!(cell.as_slice(), [only] if is_known(only.slice(source), 0..only.slice(source).len()));
    let several =
        |(_, cell): &(usize, Cell)| cell.first().is_some_and(|office| is_several(office.slice(source)));
    cells.len() > 1
        && row.first().is_some_and(several)
        && row.last().is_some_and(|(_, cell)| state(cell))
        && cells.last().is_some_and(|(_, cell)| state(&vec![*cell]))
}

fn is_several(words: &str) -> bool {
    office_at(words.trim_start_matches('*')).is_some_and(|office| office.several)
}

/// Puts what stands in a column below a row into the cell that has words there.
fn extend(row: &mut Row, column: usize, cell: Span, source: &str) {
    let Some(at) = row.iter().rposition(|(from, _)| *from <= column + 1) else { return };
    let Some((from, pieces)) = row.get_mut(at) else { return };
    // Two cells may have no more than a blank between them.
    if let [only] = pieces.as_slice()
        && *from + 1 < column
    {
        let words = only.slice(source);
        let cut = words.char_indices().nth(column - *from).map_or(0, |(at, _)| at);
        if words.head(cut).ends_with(is_blank) {
            let end = only.start() + words.head(cut).trim_end_matches(is_blank).len();
            let behind = Span::new(only.start() + cut, only.end());
            *pieces = vec![Span::new(only.start(), end)];
            row.insert(at + 1, (column, vec![behind, cell]));
            return;
        }
    }
    pieces.push(cell);
}

/// A piece with its column; of one that begins with an office, the office and what stands behind it.
fn parted(piece: Span, source: &str) -> Vec<(usize, Span)> {
    let line = source.head(piece.start());
    let line = line.tail(memchr::memrchr2(b'\n', b'\r', line.as_bytes()).map_or(0, |end| end + 1));
    let column = line.chars().count();
    let words = piece.slice(source);
    let Some(office) = office_at(words) else { return vec![(column, piece)] };
    let rest = words.tail(office.end).trim_start_matches(is_blank);
    let from = words.len() - rest.len();
    if rest.is_empty() || !rest.starts_with(char::is_uppercase) {
        return vec![(column, piece)];
    }
    let middle = piece.start() + office.end;
    let behind = (column + words.head(from).chars().count(), Span::new(piece.start() + from, piece.end()));
    vec![(column, Span::new(piece.start(), middle)), behind]
}

/// The rows that a line between strokes holds: mostly one; all of them where a table is printed as one line.
fn stroked(line: Span, source: &str) -> Vec<Row> {
    let words = line.slice(source);
    let offices = words.split('|').filter(|cell| is_office(cell)).take(2).count();
    if offices < 2 {
        return in_row(line, source);
    }
    let mut found = Vec::new();
    let mut start = 0;
    for (end, mark) in words.match_indices("| |").chain([(words.len(), "")]) {
        found.extend(in_row(Span::new(line.start() + start, line.start() + end), source));
        start = end + mark.len();
    }
    found
}

fn is_office(cell: &str) -> bool {
    let words = cell.trim_matches(['*', '_', ' ', ':']);
    office_at(words).is_some_and(|office| office.end == words.len())
}

/// The cells of a row between strokes; of one in whose cells several stand line by line, a row for each of them.
fn in_row(row: Span, source: &str) -> Vec<Row> {
    const BREAKS: [&str; 4] = ["\\<br>", "<br>", "<br/>", "<br />"];
    let words = row.slice(source);
    let mut cells: Vec<Cell> = Vec::new();
    let mut start = 0;
    for end in memchr::memchr_iter(b'|', words.as_bytes()).chain([words.len()]) {
        let mut cell = Cell::new();
        let mut from = start;
        while from < end {
            let rest = words.cut(from..end);
            let found = BREAKS.iter().filter_map(|mark| Some((rest.find(mark)?, mark.len()))).min();
            let (length, mark) = found.unwrap_or((rest.len(), 0));
            let line = rest.head(length);
            if line.contains(char::is_alphabetic) {
                let at = row.start() + from + (line.len() - line.trim_start().len());
                cell.push(Span::new(at, at + line.trim().len()));
            }
            from += length + mark;
            if mark == 0 {
                break;
            }
        }
        if !cell.is_empty() {
            cells.push(cell);
        }
        start = end + 1;
    }
    let several = cells.iter().flatten().any(|piece| is_several(piece.slice(source)));
    let lines = cells.iter().map(Vec::len).max().unwrap_or(0);
    if !several || lines < 2 || !cells.iter().all(|cell| cell.len() == 1 || cell.len() == lines) {
        return vec![cells.into_iter().map(|cell| (0, cell)).collect()];
    }
    let line = |at: usize| {
        cells.iter().filter_map(move |cell| Some((0, vec![*cell.get(at).or(cell.first())?]))).collect()
    };
    (0..lines).map(line).collect()
}
