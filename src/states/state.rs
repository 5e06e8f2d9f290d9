//! A State or area, and its names.

use std::fmt;

use chrono::NaiveDate;

use super::{
    Iso3, NameChange, NameInUse, Standing, TreatyStatus, find, name_change, status_on, treaty_status,
};

/// A State, or an area that has a code of its own but is no State.
///
/// ```
/// use uncac::State;
/// use uncac::states::StateKind;
///
/// let state = State::find("Gambia").ok_or("no such State")?;
/// assert_eq!(state.kind(), StateKind::Member);
/// assert_eq!(state.formal_name(), Some("the Republic of the Gambia"));
/// assert_eq!(state.takes_article(), Some(true));
/// assert_eq!(state.french_name(), "Gambie");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct State {
    pub(super) iso3: Iso3,
    pub(super) m49: u16,
    pub(super) kind: StateKind,
    pub(super) english: &'static str,
    pub(super) french: &'static str,
    pub(super) spanish: &'static str,
    pub(super) terminology: Option<Terminology>,
}

/// What a State or area is to the United Nations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StateKind {
    /// A Member State.
    Member,
    /// An observer State: the Holy See, the State of Palestine.
    Observer,
    /// A State that is neither: the Cook Islands, Niue.
    NonMember,
    /// A territory or region that is no State.
    Area,
}

/// The names in the terminology database.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Terminology {
    pub(super) short: &'static str,
    pub(super) formal: &'static str,
    pub(super) takes_article: bool,
}

impl State {
    /// The State or area with this name: its short or formal name in English, the name in the Treaty
    /// Collection, a name it had before, or a usual inversion.
    ///
    /// A leading "the" does not matter, nor do accents and the kind of apostrophes and dashes; capitals do. Codes are no names: for those
    /// there is [`Iso3::state`].
    ///
    /// ```
    /// use uncac::State;
    ///
    /// let code = |name| State::find(name).map(|state| state.iso3().to_string());
    /// assert_eq!(code("Turkey").as_deref(), Some("TUR"));
    /// assert_eq!(code("the Islamic Republic of Iran").as_deref(), Some("IRN"));
    /// assert_eq!(code("Cote d'Ivoire").as_deref(), Some("CIV"));
    /// assert_eq!(code("European Union"), None);
    /// ```
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        find::find(name)
    }

    /// All names in English by which [`find`](Self::find) knows it, each once, the short name first: the formal name (with "the"), that
    /// in the Treaty Collection, former names, inversions, and short forms of speech such as "UK".
    ///
    /// States named in a text are found by [`states::mentions`](crate::states::mentions).
    ///
    /// ```
    /// use uncac::State;
    ///
    /// let state = State::find("Viet Nam").ok_or("no such State")?;
    /// let names: Vec<&str> = state.names().collect();
    /// assert_eq!(names, ["Viet Nam", "the Socialist Republic of Viet Nam", "Vietnam"]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        let mut names: Vec<&'static str> = Vec::new();
        for name in find::names(self) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.into_iter()
    }

    /// The State whose name ends a text such as an office, and where the name begins (in bytes). The longest
    /// name is taken, without a leading "the".
    ///
    /// ```
    /// use uncac::State;
    ///
    /// let office = "Minister for Transparency of the Plurinational State of Bolivia";
    /// let (at, state) = State::longest_suffix(office).ok_or("no State")?;
    /// assert_eq!(&office[at..], "Plurinational State of Bolivia");
    /// assert_eq!(state.iso3().as_str(), "BOL");
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn longest_suffix(text: &str) -> Option<(usize, &'static Self)> {
        find::longest_suffix(text)
    }

    /// The short name in English in use on a day, as far as the changes of names are known.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use uncac::State;
    ///
    /// let state = State::find("Türkiye").ok_or("no such State")?;
    /// let opening = NaiveDate::from_ymd_opt(2011, 8, 22).ok_or("no such day")?;
    /// assert_eq!(state.name_on(opening).name(), "Turkey");
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn name_on(&self, date: NaiveDate) -> NameInUse {
        name_change::name_on(self, date)
    }

    /// The change of its name that is known, if any.
    #[must_use]
    pub fn name_change(&self) -> Option<&'static NameChange> {
        name_change::of(self.iso3)
    }

    /// Its signature and instruments, if it has any on the table.
    #[must_use]
    pub fn treaty_status(&self) -> Option<&'static TreatyStatus> {
        treaty_status(self.iso3)
    }

    /// What it was to the Convention on a day.
    #[must_use]
    pub fn status_on(&self, date: NaiveDate) -> Standing {
        status_on(self.iso3, date)
    }

    /// The ISO 3166-1 alpha-3 code.
    #[must_use]
    pub fn iso3(&self) -> Iso3 {
        self.iso3
    }

    /// The code of the Statistics Division (M49).
    #[must_use]
    pub fn m49(&self) -> u16 {
        self.m49
    }

    /// What it is to the United Nations.
    #[must_use]
    pub fn kind(&self) -> StateKind {
        self.kind
    }

    /// The short name in English (M49).
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.english
    }

    /// The short name in French (M49).
    #[must_use]
    pub fn french_name(&self) -> &'static str {
        self.french
    }

    /// The short name in Spanish (M49).
    #[must_use]
    pub fn spanish_name(&self) -> &'static str {
        self.spanish
    }

    /// The short name in English in the terminology database. It differs from [`name`](Self::name) for the
    /// Netherlands only.
    #[must_use]
    pub fn terminology_name(&self) -> Option<&'static str> {
        self.terminology.as_ref().map(|names| names.short)
    }

    /// The formal name in English, with "the" where it takes it.
    #[must_use]
    pub fn formal_name(&self) -> Option<&'static str> {
        self.terminology.as_ref().map(|names| names.formal)
    }

    /// Whether the short name takes "the" in a sentence.
    #[must_use]
    pub fn takes_article(&self) -> Option<bool> {
        self.terminology.as_ref().map(|names| names.takes_article)
    }

    /// Where the names were read.
    #[must_use]
    pub fn source(&self) -> &'static str {
        match self.terminology {
            Some(_) => {
                "UNSD M49 (datasets/country-codes@25c1991e tmp/UNSD-*.csv); \
                 UNTERM (same repo @caa72d1e data/country-codes.csv)"
            }
            None => "UNSD M49 (datasets/country-codes@25c1991e tmp/UNSD-*.csv)",
        }
    }
}

/// The short name in English.
impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// "Member State", "observer State", "non-member State", "area".
impl fmt::Display for StateKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Member => "Member State",
            Self::Observer => "observer State",
            Self::NonMember => "non-member State",
            Self::Area => "area",
        })
    }
}

/// Writes the table, one row a line.
macro_rules! states {
    (@kind member) => { $crate::states::StateKind::Member };
    (@kind observer) => { $crate::states::StateKind::Observer };
    (@kind other) => { $crate::states::StateKind::NonMember };
    (@kind area) => { $crate::states::StateKind::Area };
    (@article yes) => { true };
    (@article no) => { false };
    (@terminology) => { None };
    (@terminology $short:literal, $formal:literal, $article:ident) => {
        Some($crate::states::state::Terminology {
            short: $short,
            formal: $formal,
            takes_article: states!(@article $article),
        })
    };
    ($($code:literal $m49:literal $kind:ident $en:literal $fr:literal $es:literal [$($names:tt)*];)*) => {
        pub(super) static STATES: &[$crate::states::State] = &[$($crate::states::State {
            iso3: $crate::states::Iso3::of(*$code),
            m49: $m49,
            kind: states!(@kind $kind),
            english: $en,
            french: $fr,
            spanish: $es,
            terminology: states!(@terminology $($names)*),
        },)*];
    };
}
pub(super) use states;
