//! How alike two names are.

/// The name that is most like another, of those that are at least so much like it, of 1; the last one of several.
pub(super) fn nearest<'n>(names: impl Iterator<Item = &'n str>, sought: &str, least: f64) -> Option<&'n str> {
    let letters = Letters::of(sought);
    let mut best = (least, None);
    for name in names {
        // Comparing takes a step for every pair of letters; which letters they are rules most names out.
        if letters.most_likeness(&Letters::of(name)) >= best.0 {
            let likeness = strsim::normalized_damerau_levenshtein(name, sought);
            if likeness >= best.0 {
                best = (likeness, Some(name));
            }
        }
    }
    best.1
}

/// How many letters of each kind a name has; several letters may be of one kind.
struct Letters {
    of_kind: [u8; KINDS],
    all: u32,
}

const KINDS: usize = 32;

impl Letters {
    fn of(name: &str) -> Self {
        let mut letters = Self { of_kind: [0; KINDS], all: 0 };
        for letter in name.chars() {
            if let Some(count) = letters.of_kind.get_mut(letter as usize % KINDS) {
                *count = count.saturating_add(1);
            }
            letters.all = letters.all.saturating_add(1);
        }
        letters
    }

    /// How alike names of these letters are at the most: every letter that the other has not has to be changed.
    fn most_likeness(&self, other: &Self) -> f64 {
        let lacks = |one: &Self, other: &Self| -> u32 {
            let pairs = one.of_kind.iter().zip(&other.of_kind);
            pairs.map(|(one, other)| u32::from(other.saturating_sub(*one))).sum()
        };
        let changes = lacks(self, other).max(lacks(other, self));
        let longer = self.all.max(other.all).max(1);
        1.0 - f64::from(changes) / f64::from(longer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found() {
        let names = ["Poland", "Portugal", "Kazakhstan", "Kyrgyzstan"];
        let nearest = |sought| nearest(names.into_iter(), sought, 0.8);
        assert_eq!(nearest("Kazahkstan"), Some("Kazakhstan"));
        assert_eq!(nearest("Polnad"), Some("Poland"));
        assert_eq!(nearest("Turkmenistan"), None);
    }

    #[test]
    fn letters_never_say_less_than_comparing() {
        let names = [
            "Côte d’Ivoire",
            "Cote d'Ivoire",
            "Ivory Coast",
            "",
            "a",
            "Republic of Korea",
            "Korea, Republic of",
        ];
        for (one, other) in names.iter().flat_map(|one| names.iter().map(move |other| (*one, *other))) {
            let most = Letters::of(one).most_likeness(&Letters::of(other));
            assert!(most >= strsim::normalized_damerau_levenshtein(one, other), "{one:?} {other:?}");
        }
    }
}
