//! Whose report it is.

use chrono::NaiveDate;

use super::Subject;
use crate::bodies::BodyId;
use crate::model::MeetingBody;
use crate::parse::abbreviates;

/// What the symbols of the Conference and its groups begin with.
const ROOT: &str = "CAC/COSP";

impl Subject<'_> {
    /// The body that met, where the register knows it.
    pub(crate) fn body(&self) -> Option<BodyId> {
        self.report().meeting().body().and_then(MeetingBody::id)
    }

    /// Whether it is a report of the Conference or of one of its bodies: rules of their practice speak only then.
    pub(crate) fn is_ours(&self) -> bool {
        self.body().is_some() || self.has_our_masthead()
    }

    /// Whether it is a report of some other body. A text without front matter is taken for one of ours.
    pub(crate) fn is_foreign(&self) -> bool {
        let named = self.report().meeting().body().is_some() || self.report().title().is_some();
        let masthead = self.report().masthead();
        let has_front = named || masthead.organ().is_some() || !masthead.symbols().is_empty();
        !self.is_ours() && (has_front || self.speaks_of_another())
    }

    /// Whether letters are the name of the other body whose report it is, or of one above it: they stand in its symbol or on its first
    /// page, or spell a name there.
    pub(crate) fn is_house(&self, short: &str) -> bool {
        const MOST_LINES: usize = 16;
        if !self.is_foreign() {
            return false;
        }
        let masthead = self.report().masthead();
        let body = self.report().meeting().body().map(MeetingBody::name);
        let lines = masthead.other().iter().take(MOST_LINES).map(String::as_str);
        let mut names = masthead.organ().into_iter().chain(body).chain(lines);
        masthead.symbols().iter().any(|symbol| symbol.as_str().split('/').any(|part| part == short))
            || names.any(|name| {
                name.split(|c: char| !c.is_alphanumeric()).any(|word| word == short)
                    || abbreviates(short, name)
            })
    }

    /// Whether the texts name the conference of another treaty, and never this one.
    fn speaks_of_another(&self) -> bool {
        *self.another.get_or_init(|| {
            let names = |words: &str| self.places(words).next().is_some();
            let another = names("Conference of the Parties") || names("Kyoto Protocol");
            another && !names("against Corruption") && !names("UNCAC") && !names("States Parties")
        })
    }

    /// The last day the report can tell of: that of the meeting or of the document, whichever is later.
    pub(crate) fn last_day(&self) -> Option<NaiveDate> {
        let meeting = self.report().meeting().dates().map(|dates| dates.end());
        meeting.into_iter().chain(self.report().masthead().date()).max()
    }

    fn has_our_masthead(&self) -> bool {
        let masthead = self.report().masthead();
        let ours = |text: &str| text.starts_with(ROOT);
        masthead.symbols().iter().any(|symbol| ours(symbol.as_str()))
            || masthead.other().iter().any(|line| ours(line))
            || masthead.organ().is_some_and(ends_as_ours)
    }
}

/// Whether an organ is a conference of the Convention, perhaps with a word of its name wrong.
fn ends_as_ours(organ: &str) -> bool {
    let tail = "against corruption";
    let words = organ.trim_end_matches(|c: char| !c.is_alphanumeric());
    let start = words.len().checked_sub(tail.len());
    start.and_then(|start| words.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(tail))
}
