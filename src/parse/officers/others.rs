//! Lists of those who are no officers of the meeting.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::role::PAST;
use crate::parse::gathering::Own;
use crate::text::Cut;

/// Whether words open a list of the officers of another meeting or body, or of a panel: "The outgoing bureau was composed as
/// follows:", "The officers of the tenth session were thanked:".
pub(in crate::parse) fn announces_others(lead: &str, own: &Own) -> bool {
    let mut stops = memchr::memrchr_iter(b'.', lead.as_bytes());
    let lead = lead.tail(stops.find(|stop| lead.byte(stop + 1) == b' ').map_or(0, |stop| stop + 2));
    let opens = lead.ends_with(':') || NOUNS.iter().any(|noun| noun.find(lead.as_bytes()).is_some());
    if !opens
        || ["elected", "appointed", "designated"].iter().any(|verb| lead.contains(verb))
            && !lead.contains(" of the ")
    {
        return false;
    }
    let mut words = lead.split(' ').peekable();
    let past = std::iter::from_fn(|| {
        let word = words.next()?;
        Some(
            PAST.contains(&word)
                && words.peek().is_some_and(|next| HELD.contains(&next.trim_end_matches([',', ':']))),
        )
    });
    past.into_iter().any(|past| past)
        || [" had been:", " had been as follows", " thanked "].iter().any(|words| lead.contains(words))
        || own.is_elsewhere(lead)
}

/// The officers as a whole, but for their first letters.
static NOUNS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["ureau", "fficers"].map(Finder::new));

/// What those of another time held.
const HELD: [&str; 5] = ["Bureau", "bureau", "members", "officers", "session"];

/// Whether a row or a heading names those of a panel.
pub(in crate::parse) fn is_of_panel(words: &str) -> bool {
    ["| Moderator", "| Panellist", "| Speaker"].iter().any(|cell| words.contains(cell))
        || words.starts_with("Moderator")
        || words.starts_with("Panel")
}
