//! Many reports on all cores.

use rayon::prelude::*;

use super::{Parsed, parse};

/// Reads many reports on all cores, each as [`parse`] does. The order is that of the texts. With the feature `rayon`.
///
/// For texts of strangers there is [`Limits::parse_all`](crate::Limits::parse_all).
///
/// ```
/// let texts = ["I. Introduction\n\n1. The Group met.\n", "I. Opening\n\n1. The Chair opened the meeting.\n"];
/// let parsed = uncac::parse_all(&texts);
/// let titles: Vec<_> = parsed.iter().map(|one| one.report().sections()[0].title()).collect();
/// assert_eq!(titles, [Some("Introduction"), Some("Opening")]);
/// ```
pub fn parse_all<T: AsRef<str> + Sync>(texts: &[T]) -> Vec<Parsed> {
    texts.par_iter().map(|text| parse(text.as_ref())).collect()
}
