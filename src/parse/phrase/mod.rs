//! Sentences, words, names and lists of names, for the readers of people and bodies.

mod names;
mod person;
mod sentences;
mod table;
mod words;

pub(super) use names::{is_known, names, names_of_many};
pub(super) use person::{Person, person_at, person_before};
pub(super) use sentences::sentences;
pub(super) use table::Table;
pub(super) use words::{
    BODIES, Word, is_acronym, is_capitalized, names_a_body, trimmed, without_article, words_before,
    words_from,
};
