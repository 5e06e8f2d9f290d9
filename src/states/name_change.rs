//! Names that changed, and the name in use on a day.

use chrono::NaiveDate;

use super::change_rows::CHANGES;
use super::{Iso3, State, find};

/// A change of the short name of a State, and the days that sources give for it.
///
/// ```
/// use uncac::State;
///
/// let state = State::find("Czechia").ok_or("no such State")?;
/// let change = state.name_change().ok_or("no change")?;
/// assert_eq!((change.old_name(), change.new_name()), ("Czech Republic", "Czechia"));
///
/// let first = change.dates().first().ok_or("no date")?;
/// assert_eq!(first.what(), "UN informed");
/// assert_eq!(first.earliest().map(|day| day.to_string()).as_deref(), Some("2016-05-17"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct NameChange {
    iso3: Iso3,
    old: &'static [&'static str],
    new: &'static str,
    dates: &'static [ChangeDate],
    /// A day before which nobody used the new name, where no source dates the change itself.
    not_before: Option<(i32, u32, u32)>,
}

/// When a name changed, by one source.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct ChangeDate {
    date: Date,
    what: &'static str,
    source: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Date {
    Day(i32, u32, u32),
    Month(i32, u32),
}

/// The short name of a State in English on a day.
///
/// Near a change of name a second name may be as good: between the first and the last of the days that
/// sources give, and before the first where that is only the day the ISO code list followed.
///
/// ```
/// use chrono::NaiveDate;
/// use uncac::State;
///
/// let state = State::find("Türkiye").ok_or("no such State")?;
/// let june = NaiveDate::from_ymd_opt(2022, 6, 13).ok_or("no such day")?;
/// let name = state.name_on(june);
/// assert_eq!((name.name(), name.other()), ("Türkiye", Some("Turkey")));
/// assert!(name.fits("Turkey"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NameInUse {
    name: &'static str,
    other: Option<&'static str>,
}

impl NameInUse {
    /// The name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.name
    }

    /// Another short name that was as good on that day.
    #[must_use]
    pub fn other(self) -> Option<&'static str> {
        self.other
    }

    /// Whether a printed name is one of them. A leading "the" and the kind of apostrophes do not matter.
    #[must_use]
    pub fn fits(self, printed: &str) -> bool {
        [Some(self.name), self.other].iter().flatten().any(|name| find::same_but_for_marks(name, printed))
    }
}

pub(super) fn of(iso3: Iso3) -> Option<&'static NameChange> {
    let at = CHANGES.binary_search_by_key(&iso3, |change| change.iso3).ok()?;
    CHANGES.get(at)
}

pub(super) fn name_on(state: &State, date: NaiveDate) -> NameInUse {
    if let Some(change) = of(state.iso3) {
        let old = change.old_name();
        if change.dates.iter().all(|by_source| by_source.earliest() > Some(date)) {
            return NameInUse { name: old, other: change.may_begin_by(date).then_some(change.new) };
        }
        if change.dates.iter().any(|by_source| by_source.latest() >= Some(date)) {
            let (name, other) =
                if change.day() <= Some(date) { (change.new, old) } else { (old, change.new) };
            return NameInUse { name, other: Some(other) };
        }
    }
    let other = state.terminology_name().filter(|name| *name != state.name());
    NameInUse { name: state.name(), other }
}

impl NameChange {
    /// The State.
    #[must_use]
    pub fn iso3(&self) -> Iso3 {
        self.iso3
    }

    /// The short name before.
    #[must_use]
    pub fn old_name(&self) -> &'static str {
        self.old.first().copied().unwrap_or_default()
    }

    /// All names that were in use before, [`old_name`](Self::old_name) first.
    #[must_use]
    pub fn old_names(&self) -> &'static [&'static str] {
        self.old
    }

    /// The short name after.
    #[must_use]
    pub fn new_name(&self) -> &'static str {
        self.new
    }

    /// The days that sources give, the earliest first.
    #[must_use]
    pub fn dates(&self) -> &'static [ChangeDate] {
        self.dates
    }

    /// The day that counts: when the United Nations was informed, or else the last one given.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        let informed = self.dates.iter().find(|by_source| by_source.is_of_the_united_nations());
        informed.or(self.dates.last())?.earliest()
    }

    /// Whether the new name may have been in use before the first day that sources give: where that is only the day the
    /// code list followed, and no source says that nobody used it yet.
    fn may_begin_by(&self, date: NaiveDate) -> bool {
        let first = self.not_before.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        self.dates.iter().all(|by_source| by_source.what == "ISO 3166 change") && first <= Some(date)
    }
}

impl ChangeDate {
    /// The day, or the first of the month where no day is known.
    #[must_use]
    pub fn earliest(&self) -> Option<NaiveDate> {
        match self.date {
            Date::Day(year, month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Date::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
        }
    }

    /// The day, or the last of the month where no day is known.
    #[must_use]
    pub fn latest(&self) -> Option<NaiveDate> {
        match self.date {
            Date::Day(..) => self.earliest(),
            Date::Month(..) => self.earliest()?.checked_add_months(chrono::Months::new(1))?.pred_opt(),
        }
    }

    /// What happened then, such as "UN informed" or "ISO 3166 change".
    #[must_use]
    pub fn what(&self) -> &'static str {
        self.what
    }

    /// Where it was read.
    #[must_use]
    pub fn source(&self) -> &'static str {
        self.source
    }

    fn is_of_the_united_nations(&self) -> bool {
        self.what.contains("UN")
    }
}

/// How the table is written.
impl NameChange {
    pub(super) const fn new(
        iso3: [u8; 3],
        old: &'static [&'static str],
        new: &'static str,
        dates: &'static [ChangeDate],
    ) -> Self {
        Self { iso3: Iso3::of(iso3), old, new, dates, not_before: None }
    }

    pub(super) const fn not_before(mut self, day: (i32, u32, u32)) -> Self {
        self.not_before = Some(day);
        self
    }
}

impl ChangeDate {
    pub(super) const fn day(
        (year, month, day): (i32, u32, u32),
        what: &'static str,
        source: &'static str,
    ) -> Self {
        Self { date: Date::Day(year, month, day), what, source }
    }

    pub(super) const fn month(year: i32, month: u32, what: &'static str, source: &'static str) -> Self {
        Self { date: Date::Month(year, month), what, source }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(name: &str, day: &str) -> (&'static str, Option<&'static str>) {
        let name = State::find(name).unwrap().name_on(day.parse().unwrap());
        (name.name(), name.other())
    }

    #[test]
    fn the_name_is_that_of_the_day() {
        assert_eq!(on("Czechia", "2011-08-22"), ("Czech Republic", None));
        assert_eq!(on("Czechia", "2016-06-20"), ("Czechia", Some("Czech Republic")));
        assert_eq!(on("Czechia", "2016-11-14"), ("Czechia", None));
        assert_eq!(on("North Macedonia", "2019-02-12").0, "The former Yugoslav Republic of Macedonia");
        assert_eq!(on("North Macedonia", "2019-02-13").0, "North Macedonia");
        assert_eq!(on("Poland", "2011-08-22"), ("Poland", None));
    }

    #[test]
    fn a_day_of_the_code_list_alone_is_no_first_day() {
        assert_eq!(on("Palestine", "2012-12-20"), ("Palestine", Some("State of Palestine")));
        assert_eq!(on("Republic of Moldova", "2006-12-10"), ("Moldova", Some("Republic of Moldova")));
        assert_eq!(on("Republic of Moldova", "2011-08-22"), ("Republic of Moldova", None));
    }

    #[test]
    fn nobody_used_a_name_before_it_was_given() {
        assert_eq!(on("Palestine", "2011-08-22"), ("Palestine", None));
        assert_eq!(on("Palestine", "2012-12-17"), ("Palestine", Some("State of Palestine")));
    }

    #[test]
    fn a_month_begins_with_its_first_day_and_ends_with_its_last() {
        assert_eq!(on("Cabo Verde", "2013-09-30"), ("Cape Verde", None));
        assert_eq!(on("Cabo Verde", "2013-10-01"), ("Cabo Verde", Some("Cape Verde")));
        assert_eq!(on("Eswatini", "2018-04-30"), ("Swaziland", Some("Eswatini")));
        assert_eq!(on("Eswatini", "2018-07-17"), ("Eswatini", None));
    }

    #[test]
    fn two_current_names_are_both_good() {
        let name = State::find("Netherlands").unwrap().name_on("2024-06-01".parse().unwrap());
        assert!(name.fits("Netherlands (Kingdom of the)") && name.fits("the Netherlands"));
        assert!(!name.fits("Holland"));
    }
}
