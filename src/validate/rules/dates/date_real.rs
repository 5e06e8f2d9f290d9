use chrono::{Datelike as _, NaiveDate, Weekday};

use crate::bodies::BodyId;
use crate::cite::Cited;
use crate::date::{DatePrecision, DateValue, MONTHS, month_name};
use crate::diagnostic::Severity;
use crate::parse::{MeetingField, Part};
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Every day exists, every span runs forward, and a group meets from Monday to Friday.
    ///
    /// # Why
    ///
    /// A day that is in no calendar, or a span that ends before it begins, is a slip. That a meeting of a working group opens
    /// or closes at a weekend is a warning; a session of the Conference may open on a Sunday.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The secretariat received the last replies on 31 June 2011.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The secretariat received the last replies on 30 June 2011.
    /// ```
    DateReal {
        code: "D28",
        name: "date-real",
        severity: Error,
        mends: No,
        authority: "the calendar",
        yields_to: &["meeting-dates-agree"],
    }
}

impl Rule for DateReal {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let year = subject.date().map(|date| date.year());
        for (at, citation) in subject.report().citations().iter().enumerate() {
            let Cited::Date { value, precision } = citation.cited() else { continue };
            if let Some(value) = value {
                if let Some(finding) = wrong_weekday(subject, at, value, *precision) {
                    sink.report(finding);
                }
            } else if !runs_over_the_year(citation.text()) && !counts_sessions(subject, at) {
                let finding = Finding::new(Part::Citation(at), flaw(citation.text(), year))
                    .label("no such date")
                    .help("correct the date");
                sink.report(finding);
            }
        }
        weekend(subject, sink);
    }
}

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("Monday", Weekday::Mon),
    ("Tuesday", Weekday::Tue),
    ("Wednesday", Weekday::Wed),
    ("Thursday", Weekday::Thu),
    ("Friday", Weekday::Fri),
    ("Saturday", Weekday::Sat),
    ("Sunday", Weekday::Sun),
];

/// A day whose weekday is printed before it, and is another.
fn wrong_weekday(
    subject: &Subject<'_>,
    at: usize,
    value: &DateValue,
    precision: DatePrecision,
) -> Option<Finding> {
    let day = value.start().filter(|_| precision == DatePrecision::Day && value.is_to_the_day())?;
    let (text, range) = subject.citing(at)?;
    let before = text.words.head(range.start).trim_end_matches([' ', ',']);
    let (name, weekday) = WEEKDAYS.iter().find(|(name, _)| before.ends_with(name))?;
    let (right, _) = WEEKDAYS.iter().find(|(_, weekday)| *weekday == day.weekday())?;
    let spot = Spot::Words(text.part, before.len() - name.len()..before.len());
    let day: crate::date::DateRange = day.into();
    (right != name && *weekday != day.start().weekday()).then(|| {
        Finding::new(spot, format!("{day} was a {right}, found \"{name}\""))
            .label(format!("a {right}"))
            .help("correct the day of the week, or the date")
    })
}

/// Whether days without a year go from the end of one to the beginning of the next: "from 22 December to 3 January".
fn runs_over_the_year(words: &str) -> bool {
    let printed = Numbers::read(words);
    let months: Vec<u32> = printed.days.iter().filter_map(|(_, month)| *month).collect();
    let is_real = |(day, month): &(u32, Option<u32>)| {
        month.is_some_and(|month| NaiveDate::from_ymd_opt(2000, month, *day).is_some())
    };
    matches!(months[..], [first, last] if first >= 10 && last <= 3)
        && printed.year.is_none()
        && printed.days.iter().all(is_real)
}

/// Whether the figure before a month is the number of a session, behind the letters of a body: "SBI 48 April–May 2018".
fn counts_sessions(subject: &Subject<'_>, at: usize) -> bool {
    let Some((text, range)) = subject.citing(at) else { return false };
    let before = text.words.head(range.start).trim_end();
    let word = before.rsplit([' ', '/', '(']).next().unwrap_or_default();
    before.len() < range.start && word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// What is wrong with a printed date that is none.
fn flaw(words: &str, year: Option<i32>) -> String {
    let printed = Numbers::read(words);
    let known = printed.year.or(year);
    let unreal = printed.days.iter().find_map(|(day, month)| {
        let month = (*month)?;
        // A leap year, so that 29 February may stand without its year.
        let missing = NaiveDate::from_ymd_opt(known.unwrap_or(2000), month, *day).is_none();
        missing.then(|| format!("there is no {day} {}", month_name(month)))
    });
    match (unreal, printed.year) {
        (Some(message), Some(year)) => format!("{message} {year}"),
        (Some(message), None) => message,
        (None, _) => format!("the days of \"{words}\" do not run forward"),
    }
}

/// The numbers of a printed date.
#[derive(Default)]
struct Numbers {
    /// The days, each with its month.
    days: Vec<(u32, Option<u32>)>,
    year: Option<i32>,
}

impl Numbers {
    fn read(words: &str) -> Self {
        let mut numbers = Self::default();
        let mut month = None;
        for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
            if digits.len() == 4 {
                numbers.year = digits.parse().ok();
            } else if let Ok(day) = digits.parse() {
                numbers.days.push((day, None));
            } else if let Some(named) = named_month(word) {
                month = Some(named);
                let open = numbers.days.iter_mut().filter(|(_, month)| month.is_none());
                open.for_each(|(_, month)| *month = Some(named));
            }
        }
        // "June 31, 2011": the month stands before its days.
        numbers.days.iter_mut().filter(|(_, month)| month.is_none()).for_each(|(_, open)| *open = month);
        numbers
    }
}

fn named_month(word: &str) -> Option<u32> {
    let short = |name: &str| name.get(..3).is_some_and(|head| word.starts_with(head));
    let at = MONTHS.iter().position(|name| short(name))?;
    u32::try_from(at + 1).ok()
}

/// A meeting of a group that opens or closes at a weekend.
fn weekend(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let group = subject.body().filter(|body| *body != BodyId::Conference);
    let (Some(group), Some(dates)) = (group, subject.report().meeting().dates()) else { return };
    let ends = [("opens", dates.start()), ("closes", dates.end())];
    let is_free = |day: NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    if let Some((verb, day)) = ends.into_iter().find(|(_, day)| is_free(*day)) {
        let name = if day.weekday() == Weekday::Sat { "Saturday" } else { "Sunday" };
        let noun = group.info().holds();
        let printed: crate::date::DateRange = day.into();
        let spot = Spot::Whole(Part::Meeting(MeetingField::Dates));
        let finding = Finding::new(spot, format!("the {noun} {verb} on a {name}, {printed}"))
            .severity(Severity::Warning)
            .label(format!("a {name}"))
            .help("check day, month and year: groups meet from Monday to Friday");
        sink.report(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_that_does_not_exist_is_named() {
        assert_eq!(flaw("31 June 2011", None), "there is no 31 June 2011");
        assert_eq!(flaw("June 31, 2011", None), "there is no 31 June 2011");
        assert_eq!(flaw("8 to 32 October 2012", None), "there is no 32 October 2012");
        assert_eq!(flaw("29 February", Some(2011)), "there is no 29 February");
    }

    #[test]
    fn a_span_that_runs_backwards_is_named() {
        assert_eq!(
            flaw("24 to 22 August 2011", None),
            "the days of \"24 to 22 August 2011\" do not run forward"
        );
        assert_eq!(flaw("", None), "the days of \"\" do not run forward");
    }
}
