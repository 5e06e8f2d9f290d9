//! "sa septième session", "la primera parte de la continuación de su noveno período de sesiones".

use std::ops::Range;

use crate::text::Cut;

/// A session that a text names.
#[derive(Debug, PartialEq)]
pub(super) struct Session {
    pub(super) ordinal: u16,
    /// Where its part is named, as "reprise" or "primera parte".
    pub(super) part: Option<Range<usize>>,
    /// Where the ordinal stands.
    pub(super) range: Range<usize>,
}

const NOUNS: [&str; 5] = [" session", " réunion", " período de sesiones", " periodo de sesiones", " reunión"];

/// How many words an ordinal has at most ("quatre-vingt-dix-neuvième" is one, "soixante et onzième" three).
const WORDS: usize = 3;

/// The first session or meeting in a text that has an ordinal.
pub(super) fn session(text: &str) -> Option<Session> {
    let nouns = NOUNS.iter().flat_map(|noun| text.match_indices(noun));
    let ordinals = nouns.filter_map(|(end, _)| ordinal_before(text.head(end)).map(|found| (end, found)));
    let (end, (start, ordinal)) = ordinals.min_by_key(|(end, _)| *end)?;
    Some(Session { ordinal, part: part_before(text.head(start)), range: start..end })
}

/// The longest ordinal that a text ends with, and where it begins.
fn ordinal_before(text: &str) -> Option<(usize, u16)> {
    let starts: Vec<_> = text.rmatch_indices(' ').map(|(at, _)| at + 1).take(WORDS).collect();
    starts.into_iter().rev().find_map(|start| ordinal(text.tail(start)).map(|value| (start, value)))
}

/// "primera parte de la continuación" in "la primera parte de la continuación de su ".
fn part_before(text: &str) -> Option<Range<usize>> {
    const JOINTS: [&str; 7] = [" de sa ", " de la ", " de su ", " du ", " del ", " à sa ", " a su "];
    let before = JOINTS.iter().find_map(|joint| text.strip_suffix(joint))?;
    let mut start = before.len();
    let mut named = false;
    for word in before.rsplit(' ') {
        let noun = ["reprise", "partie", "continuación", "parte"].contains(&word);
        let numbered = named && ordinal(word).is_some();
        let joins = named && ["de", "la"].contains(&word);
        if !(noun || numbered || joins) {
            break;
        }
        named = true;
        start = before.head(start).trim_end().len() - word.len();
    }
    // What joins the part to the words before it is none of it.
    let part = before.tail(start).trim_start_matches("de ").trim_start_matches("la ");
    named.then(|| before.len() - part.len()..before.len())
}

/// The value of an ordinal in French or Spanish, up to 99, or of one in figures ("7e", "7º").
fn ordinal(words: &str) -> Option<u16> {
    figures(words).or_else(|| french(words)).or_else(|| spanish(words))
}

fn figures(word: &str) -> Option<u16> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let ending = word.tail(digits).trim_start_matches('.');
    let known = ["e", "er", "re", "ère", "ème", "º", "ª", "°"].contains(&ending);
    word.head(digits).parse().ok().filter(|value| known && (1..1000).contains(value))
}

/// The cardinals that ordinals end in, without their last vowel, and their values. Longer ones come first.
const FRENCH_UNITS: [(&str, u16); 19] = [
    ("dix-sept", 17),
    ("dix-huit", 18),
    ("dix-neuv", 19),
    ("premi", 1),
    ("un", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatr", 4),
    ("cinqu", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuv", 9),
    ("dix", 10),
    ("onz", 11),
    ("douz", 12),
    ("treiz", 13),
    ("quatorz", 14),
    ("quinz", 15),
];
const FRENCH_TENS: [(&str, u16); 7] = [
    ("vingt", 20),
    ("trent", 30),
    ("quarant", 40),
    ("cinquant", 50),
    ("soixant", 60),
    ("quatre-vingt", 80),
    ("seiz", 16),
];

fn french(words: &str) -> Option<u16> {
    let small = words.to_lowercase();
    if ["première", "premier"].contains(&small.as_str()) {
        return Some(1);
    }
    let stem = small.strip_suffix("ième")?;
    let of = |table: &[(&str, u16)], stem: &str| {
        table.iter().find(|(name, _)| *name == stem).map(|(_, value)| *value)
    };
    if let Some(value) = of(&FRENCH_UNITS, stem).or_else(|| of(&FRENCH_TENS, stem)) {
        return Some(value);
    }
    // "vingt-deux", "vingt et un", "soixante et onz", "quatre-vingt-dix-neuv".
    FRENCH_TENS.iter().rev().find_map(|(tens, value)| {
        let rest = stem.strip_prefix(tens)?;
        let rest = rest.strip_prefix('e').unwrap_or(rest);
        let unit = rest.strip_prefix(" et ").or_else(|| rest.strip_prefix('-'))?;
        let unit = of(&FRENCH_UNITS, unit).or_else(|| of(&[("seiz", 16)], unit))?;
        let most = if [60, 80].contains(value) { 19 } else { 9 };
        (*value >= 20 && unit <= most).then_some(value + unit)
    })
}

const SPANISH_UNITS: [(&str, u16); 13] = [
    ("primer", 1),
    ("segund", 2),
    ("tercer", 3),
    ("cuart", 4),
    ("quint", 5),
    ("sext", 6),
    ("séptim", 7),
    ("octav", 8),
    ("noven", 9),
    ("undécim", 11),
    ("duodécim", 12),
    ("sétim", 7),
    ("septim", 7),
];
const SPANISH_TENS: [(&str, u16); 9] = [
    ("décim", 10),
    ("vigésim", 20),
    ("trigésim", 30),
    ("cuadragésim", 40),
    ("quincuagésim", 50),
    ("sexagésim", 60),
    ("septuagésim", 70),
    ("octogésim", 80),
    ("nonagésim", 90),
];

fn spanish(words: &str) -> Option<u16> {
    let small = words.to_lowercase();
    let bare = |word: &'_ str| word.trim_end_matches(['o', 'a']).to_owned();
    let of = |table: &[(&str, u16)], word: &str| {
        let bare = bare(word);
        table.iter().find(|(name, _)| *name == bare).map(|(_, value)| *value)
    };
    if let Some(value) = of(&SPANISH_UNITS, &small).or_else(|| of(&SPANISH_TENS, &small)) {
        return Some(value);
    }
    let (tens, unit) = if let Some((tens, unit)) = small.split_once(' ') {
        (of(&SPANISH_TENS, tens)?, unit)
    } else {
        // "decimoséptimo", "decimoctavo", "vigesimoprimer".
        const GLUED: [(&str, u16); 3] = [("decimo", 10), ("decim", 10), ("vigesimo", 20)];
        let mut glued =
            GLUED.into_iter().filter_map(|(tens, value)| Some((value, small.strip_prefix(tens)?)));
        glued.find(|(_, unit)| of(&SPANISH_UNITS, unit).is_some())?
    };
    of(&SPANISH_UNITS, unit).filter(|unit| *unit < 10).map(|unit| tens + unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_ordinals_are_read() {
        let all = [
            ("première", 1),
            ("quatrième", 4),
            ("Cinquième", 5),
            ("neuvième", 9),
            ("onzième", 11),
            ("seizième", 16),
            ("dix-septième", 17),
            ("vingtième", 20),
            ("vingt et unième", 21),
            ("vingt-deuxième", 22),
            ("trente-quatrième", 34),
            ("soixantième", 60),
            ("soixante-dixième", 70),
            ("soixante et onzième", 71),
            ("soixante-seizième", 76),
            ("quatre-vingtième", 80),
            ("quatre-vingt-dix-neuvième", 99),
            ("7e", 7),
            ("1re", 1),
        ];
        for (words, value) in all {
            assert_eq!(ordinal(words), Some(value), "{words}");
        }
        assert_eq!((ordinal("sa"), ordinal("vingt-onzième"), ordinal("7")), (None, None, None));
    }

    #[test]
    fn spanish_ordinals_are_read() {
        let all = [
            ("primer", 1),
            ("primera", 1),
            ("Segundo", 2),
            ("tercer", 3),
            ("séptimo", 7),
            ("décimo", 10),
            ("undécimo", 11),
            ("duodécimo", 12),
            ("décimo tercer", 13),
            ("decimoquinto", 15),
            ("decimoctavo", 18),
            ("vigésimo", 20),
            ("vigésimo primer", 21),
            ("quincuagésima cuarta", 54),
            ("8º", 8),
        ];
        for (words, value) in all {
            assert_eq!(ordinal(words), Some(value), "{words}");
        }
        assert_eq!((ordinal("su"), ordinal("vigésimo décimo")), (None, None));
    }

    #[test]
    fn a_session_has_its_ordinal_and_part() {
        let read = |text: &str| {
            session(text).map(|found| (found.ordinal, found.part.map(|part| text.cut(part).to_owned())))
        };
        assert_eq!(read("sur les travaux de sa septième session, tenue à Vienne"), Some((7, None)));
        assert_eq!(
            read("sur les travaux de la première partie de la reprise de sa neuvième session"),
            Some((9, Some("première partie de la reprise".to_owned())))
        );
        assert_eq!(
            read("sobre la continuación de su octavo período de sesiones"),
            Some((8, Some("continuación".to_owned())))
        );
        assert_eq!(read("Rapport de la réunion du Groupe de travail"), None);
    }
}
