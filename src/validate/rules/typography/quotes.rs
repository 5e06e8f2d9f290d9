//! What quotation marks and apostrophes are where they stand.

use crate::text::Cut;
use crate::validate::subject::{Hit, Subject};

/// A mark as printed, in the order of the needles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glyph {
    StraightDouble,
    StraightSingle,
    OpenDouble,
    CloseDouble,
    OpenSingle,
    CloseSingle,
}

/// Whether a mark is single, as apostrophes are, or double.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Single,
    Double,
}

/// A mark at its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// The text, by its place.
    pub(super) text: usize,
    /// The byte of the text.
    pub(super) at: usize,
    pub(super) glyph: Glyph,
    pub(super) shape: Shape,
    /// Whether letters stand on both sides.
    pub(super) within_word: bool,
    before: Option<char>,
    after: Option<char>,
    /// Whether the word behind it is a decade: `90s`.
    decade: bool,
}

/// What is wrong with a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    NotClosed,
    NotOpened,
    /// It looks the wrong way, and should be this.
    Turned(Glyph),
}

/// The marks of one paragraph, read.
#[derive(Default)]
pub(super) struct Unit {
    /// Straight marks, and what they should be.
    pub(super) straight: Vec<(Mark, Glyph)>,
    pub(super) problems: Vec<(Mark, Problem)>,
    pub(super) has_directional: bool,
    pub(super) first: Option<Mark>,
    /// Whether a closing mark without an opening one was found.
    has_stray: bool,
    /// The double marks that are open, and the single ones.
    open: [Vec<Mark>; 2],
}

impl Glyph {
    const ALL: [Self; 6] = [
        Self::StraightDouble,
        Self::StraightSingle,
        Self::OpenDouble,
        Self::CloseDouble,
        Self::OpenSingle,
        Self::CloseSingle,
    ];

    pub(super) fn text(self) -> &'static str {
        match self {
            Self::StraightDouble => "\"",
            Self::StraightSingle => "'",
            Self::OpenDouble => "“",
            Self::CloseDouble => "”",
            Self::OpenSingle => "‘",
            Self::CloseSingle => "’",
        }
    }

    pub(super) fn length(self) -> usize {
        self.text().len()
    }

    pub(super) fn opens(self) -> bool {
        matches!(self, Self::OpenDouble | Self::OpenSingle)
    }

    fn shape(self) -> Shape {
        match self {
            Self::StraightDouble | Self::OpenDouble | Self::CloseDouble => Shape::Double,
            Self::StraightSingle | Self::OpenSingle | Self::CloseSingle => Shape::Single,
        }
    }

    fn is_straight(self) -> bool {
        matches!(self, Self::StraightDouble | Self::StraightSingle)
    }
}

/// Reads the marks of one paragraph, or of another text.
pub(super) fn read(subject: &Subject<'_>, hits: &[Hit]) -> Unit {
    let marks: Vec<Mark> = hits.iter().filter_map(|hit| mark(subject, hit)).collect();
    // The last single mark that may close a quotation.
    let last_close = marks.iter().rposition(|mark| mark.shape == Shape::Single && mark.may_close());
    let mut unit = Unit { first: marks.first().copied(), ..Unit::default() };
    for (at, mark) in marks.into_iter().enumerate() {
        unit.has_directional |= !mark.glyph.is_straight();
        match mark.shape {
            Shape::Double => unit.double(mark),
            Shape::Single => unit.single(mark, last_close.is_some_and(|last| at < last)),
        }
    }
    let [doubles, singles] = std::mem::take(&mut unit.open);
    // A single mark that was opened may have been closed by what looked like an apostrophe.
    let singles = singles.into_iter().filter(|_| last_close.is_none());
    // One that is not closed leaves those before it open too: the first is told.
    let not_closed = doubles.into_iter().chain(singles).min_by_key(|mark| (mark.text, mark.at));
    unit.problems.extend(not_closed.map(|mark| (mark, Problem::NotClosed)));
    unit.problems.sort_by_key(|(mark, _)| (mark.text, mark.at));
    unit
}

fn mark(subject: &Subject<'_>, hit: &Hit) -> Option<Mark> {
    let words = subject.text(hit)?.words;
    let glyph = *Glyph::ALL.get(hit.needle())?;
    let before = words.head(hit.range().start).chars().next_back();
    let rest = words.tail(hit.range().end);
    let after = rest.chars().next();
    let letters = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let figures = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let behind = rest.tail(figures);
    let decade =
        figures == 2 && !behind.strip_prefix('s').unwrap_or(behind).starts_with(char::is_alphanumeric);
    Some(Mark {
        text: hit.text(),
        at: hit.range().start,
        glyph,
        shape: glyph.shape(),
        within_word: letters(before) && after.is_some_and(char::is_alphabetic),
        before,
        after,
        decade,
    })
}

impl Mark {
    /// Whether a quotation may begin here: words behind, none right before.
    fn may_open(&self) -> bool {
        let free = self.before.is_none_or(|c| c.is_whitespace() || "([{/–—-“‘\"'*_".contains(c));
        free && self.after.is_some_and(|c| !c.is_whitespace() && !".,;:)".contains(c))
    }

    /// Whether a quotation may end here: words before, none right behind.
    fn may_close(&self) -> bool {
        let free = self.after.is_none_or(|c| !c.is_alphanumeric());
        free && self.before.is_some_and(|c| !c.is_whitespace())
    }

    fn behind_figure(&self) -> bool {
        self.before.is_some_and(|c| c.is_ascii_digit())
    }
}

impl Unit {
    fn of(&mut self, shape: Shape) -> &mut Vec<Mark> {
        let [doubles, singles] = &mut self.open;
        if shape == Shape::Double { doubles } else { singles }
    }

    fn is_open(&mut self, shape: Shape) -> bool {
        !self.of(shape).is_empty()
    }

    fn open(&mut self, mark: Mark) {
        self.of(mark.shape).push(mark);
    }

    fn close(&mut self, shape: Shape) {
        self.of(shape).pop();
    }

    fn double(&mut self, mark: Mark) {
        let open = self.is_open(Shape::Double);
        match mark.glyph {
            Glyph::OpenDouble if open && mark.may_close() && !mark.may_open() => {
                self.problems.push((mark, Problem::Turned(Glyph::CloseDouble)));
                self.close(Shape::Double);
            }
            Glyph::OpenDouble => self.open(mark),
            Glyph::CloseDouble if !open && mark.may_open() && !mark.may_close() => {
                self.problems.push((mark, Problem::Turned(Glyph::OpenDouble)));
                self.open(mark);
            }
            Glyph::CloseDouble if !open => self.not_opened(mark),
            Glyph::CloseDouble => self.close(Shape::Double),
            // Inches, seconds.
            _ if mark.behind_figure() && !open => {}
            _ => self.straight_double(mark, open),
        }
    }

    /// The first of a paragraph is told.
    fn not_opened(&mut self, mark: Mark) {
        if !std::mem::replace(&mut self.has_stray, true) {
            self.problems.push((mark, Problem::NotOpened));
        }
    }

    fn straight_double(&mut self, mark: Mark, open: bool) {
        let opens = match (mark.may_open(), mark.may_close()) {
            (true, false) => true,
            (false, true) => false,
            _ => !open,
        };
        if opens {
            self.straight.push((mark, Glyph::OpenDouble));
            self.open(mark);
            return;
        }
        self.straight.push((mark, Glyph::CloseDouble));
        if open {
            self.close(Shape::Double);
        } else {
            self.not_opened(mark);
        }
    }

    /// `closes_later` says whether a mark behind it may close a quotation that begins here.
    fn single(&mut self, mark: Mark, closes_later: bool) {
        let open = self.is_open(Shape::Single);
        match mark.glyph {
            // An apostrophe that a program took for an opening mark.
            Glyph::OpenSingle if mark.within_word || mark.decade && !closes_later => {
                self.problems.push((mark, Problem::Turned(Glyph::CloseSingle)));
            }
            Glyph::OpenSingle => self.open(mark),
            Glyph::CloseSingle => {
                if open && mark.may_close() {
                    self.close(Shape::Single);
                }
            }
            // Feet, minutes.
            _ if mark.behind_figure() && !open && !mark.within_word => {}
            _ => {
                let opens = mark.may_open() && !mark.decade && closes_later && !mark.within_word;
                if opens {
                    self.open(mark);
                } else if open && mark.may_close() {
                    self.close(Shape::Single);
                }
                let right = if opens { Glyph::OpenSingle } else { Glyph::CloseSingle };
                self.straight.push((mark, right));
            }
        }
    }
}
