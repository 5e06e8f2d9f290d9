//! Days on which a text says that the meeting of the report was opened, closed or sat.

use chrono::NaiveDate;

use crate::cite::Cited;
use crate::date::DatePrecision;
use crate::parse::ordinal;
use crate::text::Cut as _;
use crate::validate::subject::{Role, Subject, names};

/// A day of the meeting, as a text tells it.
pub(super) struct ToldDay {
    /// The citation of the day.
    pub(super) citation: usize,
    pub(super) day: NaiveDate,
    /// Whether its year is printed.
    pub(super) has_year: bool,
    /// What happened on it: "the meeting was opened".
    pub(super) what: &'static str,
}

/// The days near a day of the meeting on which it was opened, closed or sat, in the order of the citations.
pub(super) fn told_days(subject: &Subject<'_>, near: NaiveDate) -> Vec<ToldDay> {
    let (own, citations) = (subject.body(), subject.report().citations());
    let counted = subject.report().meeting().ordinal();
    let told = citations.iter().enumerate().filter_map(|(citation, cited)| {
        let Cited::Date { value: Some(value), precision } = cited.cited() else { return None };
        let has_year = match precision {
            DatePrecision::Day => true,
            DatePrecision::DayNoYear => false,
            _ => return None,
        };
        let day = value.start().filter(|day| value.end().is_none_or(|end| end == *day))?;
        let is_near = day.signed_duration_since(near).num_days().abs() <= NEAR;
        let (text, range) = subject.citing(citation).filter(|_| is_near)?;
        if !matches!(text.role, Role::Paragraph | Role::Item) {
            return None;
        }
        let before = text.words.head(range.start).strip_suffix("on ")?;
        let sentence = names::sentence(text.words, range.start);
        let before = before.tail(sentence.start).trim_end();
        let what = sat(before).or_else(|| opened_or_closed(before, counted))?;
        let bodies = names::bodies_in(text.words.cut(sentence), own);
        // A sitting is told of its body; whoever opens the meeting may be named alone.
        let ours = bodies.iter().all(|(_, body)| *body == own)
            && (what != SAT || own.is_some() && !bodies.is_empty());
        ours.then_some(ToldDay { citation, day, has_year, what })
    });
    told.collect()
}

/// How many days from the meeting a day may be told and still be meant as one of its days.
const NEAR: i64 = 60;

const SAT: &str = "the body sat";

/// "At its 3rd meeting," or "At its 1st and 2nd meetings,": the sittings of a meeting are counted in figures.
fn sat(before: &str) -> Option<&'static str> {
    let lead = before.strip_suffix(',')?;
    let lead = lead.strip_suffix(" meeting").or_else(|| lead.strip_suffix(" meetings"))?;
    let (lead, counted) = lead.rsplit_once(' ')?;
    let first = lead.trim_end_matches(" and");
    let leads =
        ["At its", "at its", "its"].iter().any(|its| first.ends_with(its)) || first.len() < lead.len();
    let figures = counted.starts_with(|c: char| c.is_ascii_digit()) && ordinal(counted).is_some();
    (figures && leads).then_some(SAT)
}

/// "The Chair opened the meeting", "The session was closed by the President".
fn opened_or_closed(before: &str, own: Option<u16>) -> Option<&'static str> {
    let before = before.trim_end_matches(',');
    let (verb, what) = VERBS
        .iter()
        .filter_map(|(verb, what)| Some((before.rfind(verb).map(|at| at..at + verb.len())?, *what)))
        .max_by_key(|(verb, _)| verb.start)?;
    let nouns = [" meeting", " session"];
    let (noun, end) =
        nouns.iter().filter_map(|noun| before.rfind(noun).map(|at| (at, at + noun.len()))).max()?;
    let (between, behind) = if noun >= verb.end {
        (before.cut(verb.end..noun), before.tail(end))
    } else {
        (before.cut(end..verb.start), before.tail(verb.end))
    };
    let lead = before.head(noun).rsplit(", ").next().unwrap_or_default();
    // "The ninth session was opened", but not what was shown at it.
    let passive =
        [" was", " was officially"].iter().any(|was| between.ends_with(was)) && lead.split(' ').count() <= 2;
    let simple = [between, behind].iter().all(|words| {
        words.len() <= CLAUSE && ![" and ", " that ", ","].iter().any(|word| words.contains(word))
    });
    ((noun >= verb.end || passive) && simple && is_own(before.head(noun), own)).then_some(what)
}

const VERBS: [(&str, &str); 3] = [
    (" opened", "the meeting was opened"),
    (" closed", "the meeting was closed"),
    (" adjourned", "the meeting was closed"),
];

/// The longest part of a sentence that still says when something was opened, in bytes.
const CLAUSE: usize = 60;

/// Whether the words before "meeting" or "session" leave it the one of the report: "the", "its ninth".
fn is_own(before: &str, own: Option<u16>) -> bool {
    let word = before.trim_end().rsplit(' ').next().unwrap_or_default();
    match ordinal(word) {
        Some(counted) => Some(counted) == own && word.starts_with(char::is_alphabetic),
        None => ["the", "The", "its", "Its", "present"].contains(&word),
    }
}

#[cfg(test)]
mod tests {
    use crate::Validator;

    const TITLE: &str = "Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in \
                         Vienna on 24 and 25 August 2017\n\nI. Introduction\n\n1. ";

    /// What is told of a paragraph below a title with the days 24 and 25 August 2017.
    fn told(paragraph: &str) -> Vec<String> {
        let text = format!("{TITLE}{paragraph}\n\n2. The Group rose.\n");
        let validator = Validator::new().select("meeting-dates-agree").unwrap();
        validator.check(&crate::parse(&text)).iter().map(|finding| finding.message().to_owned()).collect()
    }

    #[test]
    fn the_meeting_is_opened_and_closed_on_its_days() {
        for (day, what) in [
            ("The Chair opened the meeting on 21 August 2017.", "opened on 21 August 2017"),
            ("The meeting was opened on 28 August by the Chair.", "opened on 28 August 2017"),
            ("The meeting of the Working Group was closed on 28 August 2017.", "closed on 28 August 2017"),
        ] {
            let message =
                format!("the meeting was {what}, but the meeting was held on 24 and 25 August 2017");
            assert_eq!(told(day), [message], "{day}");
        }
        assert_eq!(
            told("The Chair opened the meeting on 24 August 2017 and closed the meeting on 25 August."),
            [""; 0]
        );
    }

    #[test]
    fn a_sitting_is_on_a_day_of_the_meeting() {
        let sitting =
            |day: &str| told(&format!("At its 1st meeting, on {day}, the Working Group heard a speaker."));
        assert_eq!(
            sitting("23 August 2017"),
            ["the body sat on 23 August 2017, but the meeting was held on 24 and 25 August 2017"]
        );
        assert_eq!(sitting("25 August 2017"), [""; 0]);
    }

    #[test]
    fn other_meetings_have_other_days() {
        for other in [
            "The Chair opened the meeting and recalled that a handbook was published on 3 July 2017.",
            "The eighth meeting was opened on 5 July 2017.",
            "At its 3rd meeting, on 23 August 2017, the extended Bureau agreed on the agenda.",
            "At its 2nd meeting, on 20 June 2017, the Conference of the Parties opened its session.",
            "At its 1st meeting, on 10 December 2006, the Working Group heard a speaker.",
            "At its second meeting, on 23 August 2017, the Working Group heard a speaker.",
            "The exhibition at the meeting was opened on 23 August 2017.",
        ] {
            assert_eq!(told(other), [""; 0], "{other}");
        }
    }

    #[test]
    fn a_title_with_two_sessions_has_the_days_of_both() {
        let text = "Report of the Implementation Review Group on its ninth session, held in Vienna from 4 to 6 June 2018, and on its \
                    first resumed ninth session, held in Vienna from 3 to 5 September 2018\n\nI. Adoption of the report\n\n\
                    1. On 5 September 2018, the Group adopted the report on its session (CAC/COSP/IRG/2018/L.1).\n";
        let validator = Validator::new().select("meeting-dates-agree").unwrap();
        assert_eq!(validator.check(&crate::parse(text)), []);
    }
}
