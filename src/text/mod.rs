//! Text to lines to running text. Cannot fail.

mod align;
mod cut;
mod flow;
mod fold;
mod lines;
mod markup;
mod non_ascii;
mod roman;

pub(crate) use align::{Alignment, mark};
pub(crate) use cut::Cut;
pub(crate) use flow::{Flow, Markup};
pub(crate) use fold::{Folded, fold};
pub(crate) use lines::{Line, is_blank, lines};
pub(crate) use markup::{leading_note_mark, superscript_digit};
pub(crate) use roman::{roman, spelled as roman_numeral};
