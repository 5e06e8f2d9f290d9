use crate::cite::Cited;
use crate::date::{DatePrecision, DateRange, DateValue, MONTHS};
use crate::fix::Safety;
use crate::model::Place;
use crate::parse::Part;
use crate::text::{Cut as _, fold};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// A date reads day, month, year; a span after "from" has "to", and spans with a dash have one kind of dash.
    ///
    /// # Why
    ///
    /// Reports print "22 August 2011", "from 22 to 24 August 2011" and "on 6 and 7 June 2018". Words in quotation marks are
    /// left as they are.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The secretariat received the last replies on June 30, 2011.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The secretariat received the last replies on 30 June 2011.
    /// ```
    DateForm {
        code: "D29",
        name: "date-form",
        severity: Info,
        mends: Safely,
        authority: "practice of the reports of the Conference and its groups, CAC/COSP/WG.4/2011/4, CAC/COSP/WG.2/2018/6; \
                    Editorial Manual, numbers, dates and time <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>",
        english: true,
        yields_to: &["date-real"],
    }
}

/// A date in a text.
struct Printed<'a> {
    words: &'a str,
    before: &'a str,
    value: DateValue,
    precision: DatePrecision,
}

impl Rule for DateForm {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        let mut dashed = Vec::new();
        for (citation, cited) in subject.report().citations().iter().enumerate() {
            let Cited::Date { value: Some(value), precision } = cited.cited() else { continue };
            if *cited.place() == Place::Masthead || !value.is_to_the_day() {
                continue;
            }
            let Some((text, range)) = subject.citing(citation) else { continue };
            let before: &str = text.words.head(range.start);
            let words = text.words.cut(range);
            let printed = Printed { words, before, value: *value, precision: *precision };
            match right(&printed) {
                Some(right) => sink.report(finding(subject, citation, words, &right)),
                None => dashed.extend(dash(words).map(|dash| (citation, words, dash))),
            }
        }
        other_dashes(subject, &dashed, sink);
    }
}

fn finding(subject: &Subject<'_>, citation: usize, words: &str, right: &str) -> Finding {
    let spot = Spot::Whole(Part::Citation(citation));
    let fix = subject.replace(&spot, right, Safety::Safe);
    Finding::new(spot, format!("expected \"{right}\", found \"{words}\""))
        .help(format!("write \"{right}\""))
        .fix(fix)
}

/// How a date should read, if it does not.
fn right(printed: &Printed<'_>) -> Option<String> {
    if is_quoted(printed.before) {
        return None;
    }
    let folded = fold(printed.words);
    let words = folded.text();
    if is_out_of_form(words) {
        return spelled(printed.value, printed.precision);
    }
    let (first, last) = words.split_once('-')?;
    let (first, last) = (first.trim_end(), last.trim_start());
    let before = fold(printed.before.last(12)).text().to_ascii_lowercase();
    if before.ends_with("from ") {
        Some(format!("{first} to {last}"))
    } else if before.ends_with("between ") {
        Some(format!("{first} and {last}"))
    } else {
        None
    }
}

/// "June 30, 2011", "30th June 2011", "30 of June 2011", "30 Jun. 2011", "30 June, 2011", "2011-06-30".
fn is_out_of_form(words: &str) -> bool {
    let opens = words.starts_with(|c: char| c.is_ascii_digit());
    let is_iso = words.bytes().take_while(u8::is_ascii_digit).count() == 4;
    let mut capitals = words.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase());
    let is_whole = capitals.any(|(at, _)| MONTHS.iter().any(|month| words.tail(at).starts_with(month)));
    let comma = words.len().checked_sub(6).is_some_and(|at| words.tail(at).starts_with(", "));
    let ordinal = words.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let end = word.trim_start_matches(|c: char| c.is_ascii_digit());
        end.len() < word.len() && ["st", "nd", "rd", "th"].contains(&end)
    });
    !opens || is_iso || !is_whole || comma || ordinal || words.contains(" of ")
}

/// A date in the form of the house.
fn spelled(value: DateValue, precision: DatePrecision) -> Option<String> {
    let range = DateRange::new(value.start()?, value.end()?).ok()?;
    let words = range.to_string();
    let no_year = matches!(precision, DatePrecision::DayNoYear | DatePrecision::DayRangeNoYear);
    Some(if no_year { words.rsplit_once(' ')?.0.to_owned() } else { words })
}

/// The longest quotation that is looked at, in bytes.
const QUOTED: usize = 600;

/// The first byte of directional marks.
const DIRECTIONAL: u8 = 0xe2;

/// Whether a quotation is open.
fn is_quoted(before: &str) -> bool {
    let before = before.last(QUOTED).as_bytes();
    let marks = memchr::memrchr_iter(DIRECTIONAL, before).filter_map(|at| before.get(at..at + "“".len()));
    let mut opens = marks.filter_map(|mark| match mark {
        _ if mark == "“".as_bytes() => Some(true),
        _ if mark == "”".as_bytes() => Some(false),
        _ => None,
    });
    opens.next().unwrap_or_default() || memchr::memchr_iter(b'"', before).count() % 2 == 1
}

/// The dash between two numbers, and its place.
fn dash(words: &str) -> Option<(usize, char)> {
    words.char_indices().find(|(_, c)| matches!(c, '-' | '–' | '—' | '‑'))
}

/// Spans whose dash is not the one most of them have.
fn other_dashes(subject: &Subject<'_>, dashed: &[(usize, &str, (usize, char))], sink: &mut Sink<'_>) {
    let Some((.., (_, first))) = dashed.first() else { return };
    let count = |dash: char| dashed.iter().filter(|(.., (_, other))| *other == dash).count();
    let common =
        ['-', '–'].into_iter().filter(|dash| count(*dash) * 2 > dashed.len()).max().unwrap_or(*first);
    for (citation, words, (at, dash)) in dashed.iter().filter(|(.., (_, dash))| *dash != common) {
        let right = format!("{}{common}{}", words.head(*at), words.tail(at + dash.len_utf8()));
        sink.report(finding(subject, *citation, words, &right));
    }
}
