//! The blocks of a text: paragraphs and headings in order, and tables turned to them.

use super::heading::Rank;
use super::paragraph::{Paragraph, leading_number};
use super::table::Table;

/// A paragraph of the text that is made.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) rank: Rank,
    /// The mark that Word counted: `12.`
    pub(super) mark: Option<String>,
    pub(super) lines: Vec<String>,
}

/// How long a heading may be, in bytes; a paragraph that is numbered by way of a style for headings is longer.
const LONGEST_HEADING: usize = 300;

impl Block {
    pub(super) fn new(paragraph: &Paragraph, rank: Rank, mark: Option<String>, is_contents: bool) -> Self {
        let mut lines = paragraph.lines(rank == Rank::Body, is_contents);
        let length: usize = lines.iter().map(String::len).sum();
        let is_sentence =
            length > LONGEST_HEADING / 2 && lines.last().is_some_and(|line| line.ends_with(['.', ';']));
        if rank == Rank::Body || length > LONGEST_HEADING || is_sentence {
            let lines = if rank == Rank::Body { lines } else { paragraph.lines(true, is_contents) };
            return Self { rank: Rank::Body, mark, lines };
        }
        if lines.len() > 1 {
            lines = vec![lines.join(" ")];
        }
        Self { rank, mark, lines }
    }

    /// A paragraph without number.
    pub(super) fn plain(line: String) -> Self {
        Self { rank: Rank::Body, mark: None, lines: vec![line] }
    }

    /// Whether nothing is printed in it.
    pub(super) fn is_empty(&self) -> bool {
        self.mark.is_none() && self.lines.is_empty()
    }

    /// Whether the text of a report has begun with it: headings and numbers come behind the masthead.
    pub(super) fn is_body(&self) -> bool {
        self.mark.as_deref().is_some_and(|mark| mark != "-") || matches!(self.rank, Rank::Heading(_))
    }

    /// The same with lines joined that the author broke for their looks. A line that begins with a mark stays one.
    fn joined(mut self) -> Self {
        let mut lines: Vec<String> = Vec::new();
        for line in std::mem::take(&mut self.lines) {
            match lines.last_mut() {
                Some(before) if leading_number(&line) == 0 && !before.ends_with([':', ';']) => {
                    join(before, &line);
                }
                _ => lines.push(line),
            }
        }
        Self { lines, ..self }
    }

    /// All in one line, the mark included.
    pub(super) fn into_line(self) -> String {
        let mark = self.mark.map(|mark| mark + " ").unwrap_or_default();
        mark + &self.lines.join(" ")
    }

    /// As it stands in the text.
    pub(super) fn text(&self) -> String {
        let hashes = match self.rank {
            Rank::Body => String::new(),
            Rank::Title => "# ".to_owned(),
            Rank::Heading(level) => "#".repeat(usize::from(level) + 1) + " ",
        };
        let mark = self.mark.as_deref().map(|mark| format!("{mark} ")).unwrap_or_default();
        format!("{hashes}{mark}{}", self.lines.join("\n")).trim_end().to_owned()
    }
}

/// Adds a line to the one before; words emphasized in both stay one emphasis.
fn join(before: &mut String, line: &str) {
    let words = before.trim_end_matches('*').len();
    let rest = line.trim_start_matches('*');
    let closing = before.len() - words;
    if closing > 0 && closing == line.len() - rest.len() {
        before.truncate(words);
        *before += " ";
        before.push_str(rest);
    } else {
        *before += " ";
        before.push_str(line);
    }
}

/// Collects blocks. What stands in a table is put in its cell until the table is whole.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    done: Vec<Block>,
    /// The open tables, each with how many elements were open.
    tables: Vec<(usize, Table)>,
    /// Whether the text of the report has begun.
    in_body: bool,
}

impl Blocks {
    pub(super) fn push(&mut self, block: Block) {
        if block.is_empty() {
            return;
        }
        if let Some((_, table)) = self.tables.last_mut() {
            table.push(block);
        } else {
            self.in_body |= block.is_body();
            self.done.push(block.joined());
        }
    }

    /// Adds what a table came to: its lines stay as they are.
    fn push_row(&mut self, block: Block) {
        match self.tables.last_mut() {
            _ if block.is_empty() => {}
            Some((_, table)) => table.push(block),
            None => self.done.push(block),
        }
    }

    pub(super) fn open_table(&mut self, depth: usize) {
        self.tables.push((depth, Table::default()));
    }

    pub(super) fn open_row(&mut self) {
        if let Some((_, table)) = self.tables.last_mut() {
            table.open_row();
        }
    }

    pub(super) fn open_cell(&mut self) {
        if let Some((_, table)) = self.tables.last_mut() {
            table.open_cell();
        }
    }

    pub(super) fn delete_row(&mut self) {
        if let Some((_, table)) = self.tables.last_mut() {
            table.delete_row();
        }
    }

    /// Closes the table that was opened above a depth.
    pub(super) fn leave(&mut self, depth: usize) {
        if self.tables.last().is_some_and(|(open, _)| *open > depth)
            && let Some((_, table)) = self.tables.pop()
        {
            // Above the text a table lays out the masthead.
            let lays_out = !self.in_body && self.tables.is_empty() && !table.is_numbered();
            table.finish(lays_out).into_iter().for_each(|block| self.push_row(block));
        }
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        while !self.tables.is_empty() {
            self.leave(0);
        }
        self.done
    }
}
