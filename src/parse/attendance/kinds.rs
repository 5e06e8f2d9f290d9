//! Which standing the words of a report give its participants.

use std::sync::LazyLock;

use crate::model::Category;
use crate::text::Cut;

/// How sure a wording is of its category. The surest wins, and of equals the first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// Says it in full.
    Full,
    /// Says it of States or organizations at large.
    General,
    /// Stands for lack of anything better.
    Weak,
    /// Says nothing, but holds words that would.
    Nothing,
}

use Weight::{Full, General, Nothing, Weak};

type Wording = (&'static str, Weight, Category);

/// Wordings of at least two letters, and what they say. "States" alone is for the mode of attendance to decide.
const WORDINGS: &[Wording] = &[
    ("egional economic integration", Full, Category::RegionalEconomicIntegrationOrganization),
    ("ermanent observer mission", Full, Category::PermanentObserverMission),
    ("ermanent observer office", Full, Category::PermanentObserverOffice),
    ("not parties", Full, Category::ObserverState),
    ("not Parties", Full, Category::ObserverState),
    ("not party", Full, Category::ObserverState),
    ("not a part", Full, Category::ObserverState),
    ("not a Part", Full, Category::ObserverState),
    ("not a State part", Full, Category::ObserverState),
    ("neither a part", Full, Category::ObserverState),
    ("neither part", Full, Category::ObserverState),
    ("neither a State part", Full, Category::ObserverState),
    ("neither States part", Full, Category::ObserverState),
    ("not States parties", Full, Category::ObserverState),
    ("not States Parties", Full, Category::ObserverState),
    ("non-part", Full, Category::ObserverState),
    ("non-Part", Full, Category::ObserverState),
    ("on-State part", Full, Category::ObserverState),
    ("on-States part", Full, Category::ObserverState),
    ("on-signator", Full, Category::ObserverState),
    ("not signator", Full, Category::ObserverState),
    ("not signed", Full, Category::ObserverState),
    ("bserver State", Full, Category::ObserverState),
    ("States observer", Full, Category::ObserverState),
    ("on-member State", Full, Category::ObserverState),
    ("ignatories", Full, Category::Signatory),
    ("ignatory", Full, Category::Signatory),
    ("States that have signed", Full, Category::Signatory),
    ("State that has signed", Full, Category::Signatory),
    ("State that had signed", Full, Category::Signatory),
    ("States that had signed", Full, Category::Signatory),
    ("tates parties", Full, Category::StateParty),
    ("tates Parties", Full, Category::StateParty),
    ("tate party", Full, Category::StateParty),
    ("tate Party", Full, Category::StateParty),
    ("arties to the", Full, Category::StateParty),
    ("arty to the", Full, Category::StateParty),
    ("ecretariat unit", Full, Category::UnitedNationsSystem),
    ("units of the Secretariat", Full, Category::UnitedNationsSystem),
    ("United Nations bod", Full, Category::UnitedNationsSystem),
    ("United Nations entit", Full, Category::UnitedNationsSystem),
    ("United Nations fund", Full, Category::UnitedNationsSystem),
    ("United Nations agenc", Full, Category::UnitedNationsSystem),
    ("United Nations office", Full, Category::UnitedNationsSystem),
    ("United Nations organ", Full, Category::UnitedNationsSystem),
    ("United Nations programme", Full, Category::UnitedNationsSystem),
    ("United Nations institute", Full, Category::UnitedNationsSystem),
    ("United Nations Secretariat", Full, Category::UnitedNationsSystem),
    ("United Nations system", Full, Category::UnitedNationsSystem),
    ("unds and programmes", Full, Category::UnitedNationsSystem),
    ("pecialized agenc", Full, Category::UnitedNationsSystem),
    ("rogramme network", Full, Category::UnitedNationsSystem),
    ("ntergovernmental organization", Full, Category::IntergovernmentalOrganization),
    ("ntergovernmental", General, Category::IntergovernmentalOrganization),
    ("nternational organization", General, Category::IntergovernmentalOrganization),
    ("egional organization", General, Category::IntergovernmentalOrganization),
    ("on-governmental", Full, Category::NonGovernmentalOrganization),
    ("ongovernmental", Full, Category::NonGovernmentalOrganization),
    ("NGOs", Full, Category::NonGovernmentalOrganization),
    ("ivil society", Full, Category::NonGovernmentalOrganization),
    ("rganizations", Weak, Category::Other),
    ("bservers", Weak, Category::Other),
    ("ntities", Weak, Category::Other),
    ("ntity", Weak, Category::Other),
    ("nstitut", Weak, Category::Other),
    ("cademi", Weak, Category::Other),
    ("rivate sector", Weak, Category::Other),
    ("Member States", General, Category::StateParty),
    ("States", General, Category::StateParty),
    ("Parties", General, Category::StateParty),
    ("ountries", General, Category::StateParty),
    ("overnments", General, Category::StateParty),
    ("Conference of the Parties", Nothing, Category::Other),
    ("Conference of Parties", Nothing, Category::Other),
    ("Meeting of the Parties", Nothing, Category::Other),
    ("Meeting of Parties", Nothing, Category::Other),
    ("Conference of the States Parties", Nothing, Category::Other),
    ("Meeting of the States Parties", Nothing, Category::Other),
    ("Meeting of States Parties", Nothing, Category::Other),
    ("United Nations Convention", Nothing, Category::Other),
];

/// The wordings in alphabetical order.
static SORTED: LazyLock<Vec<Wording>> = LazyLock::new(|| {
    let mut sorted = WORDINGS.to_vec();
    sorted.sort_unstable_by_key(|(words, ..)| *words);
    sorted
});

/// Which letters wordings begin with: for every first letter a set of second letters, both by their last five bits.
const BEGINNINGS: [u32; 32] = {
    let mut beginnings = [0; 32];
    let mut rest = WORDINGS;
    while let [(wording, ..), others @ ..] = rest {
        if let [first, second, ..] = wording.as_bytes() {
            let (_, slots) = beginnings.split_at_mut((*first & 31) as usize);
            if let [slot, ..] = slots {
                *slot |= 1 << (*second & 31);
            }
        }
        rest = others;
    }
    beginnings
};

/// The wordings in a text, in order and without overlap, a longer one before a shorter one.
fn wordings(text: &str) -> impl Iterator<Item = &'static Wording> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes().get(at..)?;
        let begins = |pair: &[u8]| match pair {
            [first, second] => BEGINNINGS
                .get(usize::from(first & 31))
                .is_some_and(|seconds| seconds >> (second & 31) & 1 != 0),
            _ => false,
        };
        let starts =
            bytes.windows(2).enumerate().filter(|(_, pair)| begins(pair)).map(|(start, _)| at + start);
        let (start, wording) =
            starts.into_iter().find_map(|start| Some((start, wording_at(text.tail(start))?)))?;
        at = start + wording.0.len();
        Some(wording)
    })
}

/// The longest wording that a text begins with.
fn wording_at(text: &str) -> Option<&'static Wording> {
    let pair = text.as_bytes().first_chunk::<2>()?;
    let begins = |(wording, ..): &Wording| wording.as_bytes().first_chunk::<2>().copied();
    let first = SORTED.partition_point(|wording| begins(wording) < Some(*pair));
    let alike = SORTED.iter().skip(first).take_while(|wording| begins(wording) == Some(*pair));
    alike.filter(|(wording, ..)| text.starts_with(wording)).max_by_key(|(wording, ..)| wording.len())
}

/// The category that the words before a list, or beside a name, give.
///
/// ```text
/// The following States parties to the Convention were represented   -> state party
/// a regional economic integration organization that is a party      -> integration organization
/// The following 31 States attended the Meeting as observers         -> observer State
/// ```
pub(super) fn category(words: &str) -> Option<Category> {
    // `min_by_key` keeps the first of equals.
    let (wording, weight, category) = wordings(words).min_by_key(|(_, weight, _)| *weight)?;
    match (weight, category) {
        (Nothing, _) => None,
        (General, Category::StateParty) if is_by_observers(words) => Some(Category::ObserverState),
        _ if wording.len() == words.len() && *weight == Weak => None,
        _ => Some(*category),
    }
}

/// Whether the words say of which kind the participants are, and not only that they are organizations.
pub(super) fn is_specific(words: &str) -> bool {
    wordings(words).any(|(_, weight, _)| matches!(weight, Full | General))
}

/// Whether the words name organizations of the United Nations system and other intergovernmental ones.
pub(super) fn is_of_two_kinds(words: &str) -> bool {
    let (mut system, mut others) = (false, false);
    for (_, _, category) in wordings(words) {
        system |= *category == Category::UnitedNationsSystem;
        others |= *category == Category::IntergovernmentalOrganization;
    }
    system && others
}

pub(super) fn is_by_observers(words: &str) -> bool {
    memchr::memmem::find(words.as_bytes(), b"bserver").is_some()
}

/// The part of the words before a list that names the kind: what stands behind "following", with the observers right before
/// it, or all.
pub(super) fn kind_words(head: &str) -> &str {
    const OBSERVERS: [&str; 3] = ["bservers from the f", "bservers for the f", "bservers of the f"];
    let Some(at) = memchr::memmem::rfind(head.as_bytes(), b"ollowing") else { return head };
    let observers = OBSERVERS.iter().find(|observers| head.head(at).ends_with(*observers));
    head.tail(at - observers.map_or(0, |observers| observers.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_surest_wording_wins_and_of_equals_the_first() {
        assert_eq!(category("The following States parties to the Convention"), Some(Category::StateParty));
        assert_eq!(category("States not parties to the Convention"), Some(Category::ObserverState));
        assert_eq!(
            category("States signatories to the United Nations Convention"),
            Some(Category::Signatory)
        );
        assert_eq!(category("non-signatory States"), Some(Category::ObserverState));
        assert_eq!(category("31 States attended the Meeting as observers"), Some(Category::ObserverState));
        assert_eq!(category("States were represented"), Some(Category::StateParty));
        assert_eq!(
            category("an entity maintaining a permanent observer mission to the United Nations"),
            Some(Category::PermanentObserverMission)
        );
        assert_eq!(
            category("specialized agencies and other organizations in the United Nations system"),
            Some(Category::UnitedNationsSystem)
        );
        assert_eq!(category("other organizations"), Some(Category::Other));
        assert_eq!(category("the meeting of the Working Group"), None);
    }
}
