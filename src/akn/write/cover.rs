//! The cover page: the masthead field by field.

use crate::date::DateRange;
use crate::model::{Distribution, Masthead};

/// The fields of a masthead that are there, as they are printed.
#[derive(Debug)]
pub(super) struct Cover {
    pub(super) fields: Vec<Field>,
}

/// A field of the masthead and its lines.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) lines: Vec<String>,
}

impl Cover {
    pub(super) fn of(masthead: &Masthead) -> Self {
        let one = |words: Option<&str>| words.map(str::to_owned).into_iter().collect::<Vec<_>>();
        let date = masthead.date().map(|date| DateRange::from(date).to_string());
        let fields = [
            ("symbol", masthead.symbols().iter().map(ToString::to_string).collect()),
            ("organ", one(masthead.organ())),
            ("distribution", one(masthead.distribution().map(Distribution::as_str))),
            ("date", one(date.as_deref())),
            ("originalLanguage", one(masthead.original_language())),
            ("jobNumber", one(masthead.job_number())),
            ("other", masthead.other().to_vec()),
        ];
        let fields = fields.into_iter().filter(|(_, lines): &(_, Vec<String>)| !lines.is_empty());
        Self { fields: fields.map(|(name, lines)| Field { name, lines }).collect() }
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().flat_map(|field| &field.lines).map(String::as_str)
    }
}
