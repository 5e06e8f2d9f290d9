//! J. Typography and footnotes.

mod bare_indicators;
mod footnote_pairing;
mod footnote_place;
mod indicators;
mod parenthesis_closed;
mod plain_notes;
mod quotes;
mod quotes_directional;

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[
    &quotes_directional::QuotesDirectional,
    &footnote_pairing::FootnotePairing,
    &footnote_place::FootnotePlace,
    &parenthesis_closed::ParenthesisClosed,
];
