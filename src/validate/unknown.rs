//! A name that no rule has.

use thiserror::Error;

use super::registry;

/// No rule has this name or code.
///
/// ```
/// let error = uncac::validate::rule("artcle-exist").unwrap_err();
/// assert_eq!(error.to_string(), "expected the name or code of a rule, found \"artcle-exist\"; did you mean \"article-exists\"?");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Error)]
#[error("expected the name or code of a rule, found {name:?}{}", hint(*.nearest))]
pub struct UnknownRule {
    name: String,
    nearest: Option<&'static str>,
}

impl UnknownRule {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), nearest: nearest(name) }
    }

    /// The name that was asked for.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The known name that is nearest to it, where one is near.
    #[must_use]
    pub fn nearest(&self) -> Option<&'static str> {
        self.nearest
    }
}

fn hint(nearest: Option<&'static str>) -> String {
    nearest.map(|name| format!("; did you mean {name:?}?")).unwrap_or_default()
}

/// How near a name must be to be offered, from 0 to 1.
const NEAR: f64 = 0.55;

fn nearest(name: &str) -> Option<&'static str> {
    if name.len() > 60 {
        return None;
    }
    let name = name.to_ascii_lowercase();
    let likeness = |known: &'static str| (strsim::normalized_levenshtein(known, &name), known);
    let best =
        registry::rules().map(|rule| likeness(rule.name())).max_by(|one, other| one.0.total_cmp(&other.0));
    best.filter(|(likeness, _)| *likeness >= NEAR).map(|(_, known)| known)
}
