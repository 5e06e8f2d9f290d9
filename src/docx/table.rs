//! Tables as paragraphs.

use super::blocks::Block;
use super::heading::Rank;

/// A table that is being read.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Row>,
}

#[derive(Debug, Default)]
struct Row {
    cells: Vec<Vec<Block>>,
    deleted: bool,
}

/// From how many paragraphs in a cell on a table lays out text rather than data.
const MANY_PARAGRAPHS: usize = 4;

impl Table {
    pub(super) fn open_row(&mut self) {
        self.rows.push(Row::default());
    }

    pub(super) fn open_cell(&mut self) {
        if self.rows.is_empty() {
            self.open_row();
        }
        if let Some(row) = self.rows.last_mut() {
            row.cells.push(Vec::new());
        }
    }

    pub(super) fn delete_row(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.deleted = true;
        }
    }

    pub(super) fn push(&mut self, block: Block) {
        if self.rows.last().is_none_or(|row| row.cells.is_empty()) {
            self.open_cell();
        }
        if let Some(cell) = self.rows.last_mut().and_then(|row| row.cells.last_mut()) {
            cell.push(block);
        }
    }

    /// Whether Word counts paragraphs in it, as no masthead has them.
    pub(super) fn is_numbered(&self) -> bool {
        let blocks = self.rows.iter().flat_map(|row| row.cells.iter().flatten());
        blocks.into_iter().any(|block| block.mark.as_deref().is_some_and(|mark| mark != "-"))
    }

    /// The table as paragraphs: those of its cells one by one where it lays out text, or else a line a row.
    pub(super) fn finish(self, lays_out: bool) -> Vec<Block> {
        let rows = self.rows.into_iter().filter(|row| !row.deleted);
        rows.flat_map(|row| row.finish(lays_out)).collect()
    }
}

impl Row {
    fn finish(self, lays_out: bool) -> Vec<Block> {
        let mut cells: Vec<Vec<Block>> = self.cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        if lays_out {
            return cells.into_iter().map(together).collect();
        }
        let is_text = cells
            .iter()
            .any(|cell| cell.len() >= MANY_PARAGRAPHS || cell.iter().any(|block| block.rank != Rank::Body));
        if cells.len() > 1 && cells.first().is_some_and(|cell| is_number(cell)) {
            number(&mut cells);
        }
        if is_text || cells.len() < 2 {
            return cells.into_iter().flatten().collect();
        }
        let line = |cell: Vec<Block>| {
            let lines: Vec<String> = cell.into_iter().map(Block::into_line).collect();
            lines.join(" ").replace('|', "\\|")
        };
        let cells: Vec<String> = cells.into_iter().map(line).collect();
        vec![Block::plain(format!("| {} |", cells.join(" | ")))]
    }
}

/// The paragraphs of a cell of the masthead as lines that belong together.
fn together(cell: Vec<Block>) -> Block {
    let lines = cell.into_iter().flat_map(|block| {
        let mark = block.mark.map(|mark| mark + " ").unwrap_or_default();
        let mut lines = block.lines;
        if let Some(first) = lines.first_mut() {
            first.insert_str(0, &mark);
        }
        lines
    });
    Block { rank: Rank::Body, mark: None, lines: lines.collect() }
}

/// Whether a cell holds nothing but the number of what stands in the next one.
fn is_number(cell: &[Block]) -> bool {
    let [block] = cell else { return false };
    match (&block.mark, block.lines.as_slice()) {
        (Some(_), []) => true,
        (None, [line]) => line.len() <= 8 && line.ends_with(['.', ')']) && !line.contains(' '),
        _ => false,
    }
}

/// Puts the number in the first cell before the words of the next.
fn number(cells: &mut Vec<Vec<Block>>) {
    let number = cells.remove(0).pop().map(Block::into_line);
    if let Some(block) = cells.first_mut().and_then(|cell| cell.first_mut()) {
        let words = std::mem::take(&mut block.lines);
        let mark = block.mark.take().map(|mark| mark + " ").unwrap_or_default();
        let mut words = words.into_iter();
        let first = format!("{mark}{}", words.next().unwrap_or_default());
        block.mark = number.map(|number| number.trim().to_owned());
        block.lines = std::iter::once(first).chain(words).collect();
    }
}
