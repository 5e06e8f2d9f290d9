//! Text to lines to running text. Cannot fail.

mod align;
mod counting;
mod cut;
mod digits;
mod escape;
mod few;
mod finder;
mod flow;
mod fold;
mod front_matter;
mod letter;
mod lines;
mod markup;
mod non_ascii;
mod phrases;
mod raised;
mod roman;
mod substrings;
mod word_starts;

pub(crate) use align::{Alignment, mark};
pub(crate) use counting::counts;
pub(crate) use cut::Cut;
pub(crate) use digits::next_digit;
pub(crate) use escape::{BULLETS, is_escapable, unescape};
pub(crate) use few::Few;
pub(crate) use finder::{Finder, Hit};
pub(crate) use flow::{Flow, Markup};
pub(crate) use fold::{Folded, fold};
pub(crate) use letter::{letter, spelled as small_letter};
pub(crate) use lines::{Line, is_blank, lines};
pub(crate) use markup::{breaks_symbol, leading_note_mark, number_of_note, superscript_digit};
pub(crate) use non_ascii::non_ascii;
pub(crate) use phrases::Phrases;
pub(crate) use raised::{anchor_end, raised, without_raised};
pub(crate) use roman::{roman, spelled as roman_numeral};
pub(crate) use substrings::Substrings;
