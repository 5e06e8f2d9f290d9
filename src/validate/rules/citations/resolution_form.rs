use std::collections::HashSet;

use chrono::{Datelike as _, NaiveDate};

use super::difference::difference;
use super::sessions;
use crate::bodies::{self, BodyId, RegisteredMeeting};
use crate::cite::{Cited, Organ, ResolutionKind, ResolutionRef};
use crate::diagnostic::Severity;
use crate::model::Paragraph;
use crate::parse::Part;
use crate::text::{Cut as _, roman};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject};

rule! {
    /// The number of a resolution has the form its organ uses, its session was over by the time of the report, its organ is named
    /// at first mention, and its title is the known one.
    ///
    /// # Why
    ///
    /// "3/2" is a resolution of the Conference, "58/4" one of the General Assembly, "2006/23" one of the Economic and Social
    /// Council. A resolution of a later session cannot be cited. Of the sessions whose resolutions are all on the register, a
    /// number that is missing there is an error; of others it is a warning if it is higher than any known. The resolutions of
    /// the Conference are looked at in the reports of the Conference and its groups.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to 24 August 2011
    ///
    /// I. Introduction
    ///
    /// 1. The Working Group recalled Conference resolution 6/1.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to 24 August 2011
    ///
    /// I. Introduction
    ///
    /// 1. The Working Group recalled Conference resolution 3/2, entitled “Preventive measures”.
    /// ```
    ResolutionForm {
        code: "E39",
        name: "resolution-form",
        severity: Error,
        mends: No,
        authority: "numbering of the resolutions of the General Assembly <https://en.wikisource.org/wiki/Page:UNDOC_GEN_NR0_759_80.pdf/3>; \
                    reports of the Conference on its third, fourth and sixth sessions, CAC/COSP/2009/15, CAC/COSP/2011/14, CAC/COSP/2015/10*",
        english: true,
    }
}

/// What is wrong with a resolution, and how wrong it is.
type Flaw = (String, Severity);

impl Rule for ResolutionForm {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let mut named = HashSet::new();
        let day = subject.last_day();
        for (at, citation) in subject.report().citations().iter().enumerate() {
            let Cited::Resolution { reference, title } = citation.cited() else { continue };
            if citation.is_anaphoric() || reference.kind() == ResolutionKind::Recommendation {
                continue;
            }
            let flaw = if subject.is_foreign() { None } else { form(reference) };
            let flaw =
                flaw.or_else(|| later(subject, reference, day)).or_else(|| unknown(subject, reference));
            if let Some((message, severity)) = flaw {
                let finding = Finding::new(Part::Citation(at), message)
                    .severity(severity)
                    .label("check the number")
                    .help("correct the number, or name the organ that adopted it");
                sink.report(finding);
            } else if let Some(title) = title {
                check_title(subject, at, reference, title, sink);
            }
            if named.insert(reference.organ()) {
                check_organ(subject, at, reference, sink);
            }
        }
    }
}

/// A number as its parts stand before and behind the stroke.
fn parts(number: &str) -> Option<(&str, u16)> {
    let (session, rest) = number.split_once('/')?;
    let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
    Some((session, digits.parse().ok()?))
}

/// A number in the form of another organ.
fn form(reference: &ResolutionRef) -> Option<Flaw> {
    let number = reference.number();
    let session = parts(number).map(|(session, _)| session);
    let value = session.and_then(|session| session.parse::<u16>().ok());
    let (fits, example) = match reference.organ() {
        Organ::Conference => (value.is_some_and(|session| (1..=30).contains(&session)), "3/2"),
        Organ::GeneralAssembly => (is_of_assembly(number, value), "58/4"),
        Organ::EconomicAndSocialCouncil => {
            (value.is_some_and(|year| year > 1945) || is_roman(number), "2006/23")
        }
        Organ::SecurityCouncil => {
            let year = number.split_once('(').is_some();
            let flaw = || {
                (
                    format!("expected a number with its year, such as \"1373 (2001)\", found \"{number}\""),
                    Severity::Warning,
                )
            };
            return (!year).then(flaw);
        }
        Organ::Other(_) => return None,
    };
    let name = reference.organ();
    let kind = reference.kind();
    (!fits).then(|| {
        (
            format!("expected a {kind} of the {name} such as \"{example}\", found \"{number}\""),
            Severity::Error,
        )
    })
}

/// "58/4", "S-32/1", "3363 (XXX)", "217 A (III)"
fn is_of_assembly(number: &str, session: Option<u16>) -> bool {
    let special = number.starts_with("S-") || number.starts_with("ES-");
    special || is_roman(number) || session.is_some_and(|session| (31..1000).contains(&session))
}

fn is_roman(number: &str) -> bool {
    let inside = number.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    inside.is_some_and(|(session, _)| roman(session.rsplit('-').next().unwrap_or_default()).is_some())
}

/// A resolution of a session that was still to come.
fn later(subject: &Subject<'_>, reference: &ResolutionRef, day: Option<NaiveDate>) -> Option<Flaw> {
    let (session, _) = parts(reference.number())?;
    let (session, day) = (session.parse::<u16>().ok()?, day?);
    let why = match reference.organ() {
        Organ::Conference if subject.is_ours() => sessions::conference_later(session, day),
        Organ::GeneralAssembly => sessions::assembly_later(session, day),
        Organ::EconomicAndSocialCouncil => {
            (i32::from(session) > day.year()).then(|| format!("it is of {session}"))
        }
        _ => None,
    };
    why.map(|why| {
        (format!("{} {} is of a later session: {why}", reference.kind(), reference.number()), Severity::Error)
    })
}

/// A number that the session has not got.
fn unknown(subject: &Subject<'_>, reference: &ResolutionRef) -> Option<Flaw> {
    if *reference.organ() != Organ::Conference
        || reference.kind() != ResolutionKind::Resolution
        || !subject.is_ours()
    {
        return None;
    }
    let (session, number) = parts(reference.number())?;
    let (adopted, sure) = bodies::adopted(session.parse().ok()?)?;
    let message = || {
        format!(
            "the session adopted resolutions {session}/1 to {session}/{adopted}, found \"{}\"",
            reference.number()
        )
    };
    let severity = if sure { Severity::Error } else { Severity::Warning };
    (number == 0 || number > adopted).then(|| (message(), severity))
}

/// Compares the title with the one on the register.
fn check_title(
    subject: &Subject<'_>,
    at: usize,
    reference: &ResolutionRef,
    title: &str,
    sink: &mut Sink<'_>,
) {
    if *reference.organ() != Organ::Conference
        || reference.kind() != ResolutionKind::Resolution
        || !subject.is_ours()
    {
        return;
    }
    let known = known_title(reference.number());
    let Some((expected, found)) = known.and_then(|known| difference(known, title)) else { return };
    let words = subject.citing(at).and_then(|(text, range)| {
        let start = range.end + text.words.tail(range.end).first(REACH).find(title)?;
        Some(Spot::Words(text.part, start..start + title.len()))
    });
    let spot = words.unwrap_or(Spot::Whole(Part::Citation(at)));
    let message = format!(
        "expected \"{expected}\" in the title of resolution {}, found \"{found}\"",
        reference.number()
    );
    let finding = Finding::new(spot, message)
        .severity(Severity::Warning)
        .help(format!("write \"{}\"", known.unwrap_or_default()));
    sink.report(finding);
}

/// How far behind its number the title of a resolution may end, in bytes.
const REACH: usize = 800;

fn known_title(number: &str) -> Option<&'static str> {
    let (session, _) = parts(number)?;
    let rows = bodies::meeting(BodyId::Conference, session.parse().ok()?);
    rows.flat_map(RegisteredMeeting::resolutions).find(|resolution| resolution.number() == number)?.title()
}

/// The organ is named with its first resolution, or in the same paragraph.
fn check_organ(subject: &Subject<'_>, at: usize, reference: &ResolutionRef, sink: &mut Sink<'_>) {
    let name = match reference.organ() {
        Organ::Conference => "Conference",
        Organ::GeneralAssembly => "Assembly",
        Organ::EconomicAndSocialCouncil | Organ::SecurityCouncil => "Council",
        Organ::Other(_) => return,
    };
    let Some((text, cited)) = subject.citing(at).filter(|_| !subject.is_foreign()) else { return };
    // The line that a resolution is printed under: "Resolution 9/1", with its title or without.
    let behind = text.words.tail(cited.end).trim_start_matches([' ', '.', ':']);
    if cited.start == 0 && !behind.starts_with(char::is_lowercase) {
        return;
    }
    let lead = text.paragraph.and_then(|at| subject.report().paragraphs().get(at)).map(Paragraph::text);
    let is_named = text.words.contains(name) || lead.is_some_and(|lead| lead.contains(name));
    if is_named || matches!(text.role, Role::Title | Role::Heading | Role::AgendaItem) {
        return;
    }
    let finding = Finding::new(
        Part::Citation(at),
        format!("the organ of {} {} is not named", reference.kind(), reference.number()),
    )
    .severity(Severity::Warning)
    .label("of which organ?")
    .help(format!("name the {} at the first mention", reference.organ()));
    sink.report(finding);
}
