//! What the words of a text show that it may speak of, found in one pass for all the readers that wait for it.

use super::anchors::Anchors;

/// A set of what a text may speak of.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cues(u8);

impl Cues {
    /// Who attended.
    pub(super) const ATTENDANCE: u8 = 1;
    /// Conclusions or recommendations.
    pub(super) const CONCLUSIONS: u8 = 1 << 1;
    /// That something was adopted.
    pub(super) const ADOPTION: u8 = 1 << 2;

    /// Looks for the words in a folded text.
    pub(super) fn of(text: &str) -> Self {
        let mut anchors = Anchors::default();
        anchors.look(text);
        anchors.cues()
    }

    /// What some words show, each by its place in [`WORDS`].
    pub(super) fn shown(words: impl Iterator<Item = usize>) -> Self {
        let cue = |word: usize| WORDS.get(word).map_or(0, |(_, cue)| *cue);
        Self(words.fold(0, |cues, word| cues | cue(word)))
    }

    /// The same, and conclusions or recommendations.
    pub(super) fn with_conclusions(self) -> Self {
        Self(self.0 | Self::CONCLUSIONS)
    }

    pub(super) fn has(self, cue: u8) -> bool {
        self.0 & cue != 0
    }
}

/// Words that show what a text may speak of.
pub(super) const WORDS: [(&str, u8); 16] = [
    ("represented", Cues::ATTENDANCE),
    ("attended", Cues::ATTENDANCE),
    ("attending", Cues::ATTENDANCE),
    ("participated", Cues::ATTENDANCE),
    ("participating", Cues::ATTENDANCE),
    ("took part", Cues::ATTENDANCE),
    ("present as", Cues::ATTENDANCE),
    ("present at", Cues::ATTENDANCE),
    ("present were", Cues::ATTENDANCE),
    ("present:", Cues::ATTENDANCE),
    ("attendance were", Cues::ATTENDANCE),
    ("sent observers", Cues::ATTENDANCE),
    ("granted observer", Cues::ATTENDANCE),
    ("conclusion", Cues::CONCLUSIONS),
    ("agreed as follows", Cues::CONCLUSIONS),
    ("adopted", Cues::ADOPTION),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_show_what_a_text_may_speak_of() {
        let cues = Cues::of("The following States were represented; its recommendations");
        assert!(cues.has(Cues::ATTENDANCE) && cues.has(Cues::CONCLUSIONS) && !cues.has(Cues::ADOPTION));
        assert!(Cues::of("It adopted the report").has(Cues::ADOPTION));
    }
}
