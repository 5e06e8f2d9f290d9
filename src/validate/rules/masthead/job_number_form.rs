use chrono::Datelike as _;

use super::place;
use crate::diagnostic::Severity;
use crate::parse::{MastheadField, Part};
use crate::source::Span;
use crate::text::is_blank;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// The job number reads `V.YY-NNNNN (X)`, the barcode has the same digits, and its year is not before the meeting's.
    ///
    /// # Why
    ///
    /// Vienna numbers its documents so; a barcode that differs belongs to another document. Where there is no job number, as in
    /// a draft, that is only noted.
    ///
    /// # Wrong
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6
    ///
    /// Distr.: General
    ///
    /// V.18-04739 (E)    160718    170718
    /// *1804793*
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6
    ///
    /// Distr.: General
    ///
    /// V.18-04739 (E)    160718    170718
    /// *1804739*
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    JobNumberForm {
        code: "A09",
        name: "job-number-form",
        severity: Warning,
        mends: No,
        authority: "practice of the documents of the Conference, CAC/COSP/IRG/2013/12, CAC/COSP/IRG/2016/9, CAC/COSP/2019/5",
    }
}

impl Rule for JobNumberForm {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if !place::is_ours(subject) {
            return;
        }
        let masthead = subject.report().masthead();
        match masthead.job_number() {
            Some(number) => check(subject, number, sink),
            None => match masthead.other().iter().position(|line| is_meant(line)) {
                Some(at) => {
                    let line = masthead.other().get(at).map(String::as_str).unwrap_or_default();
                    sink.report(malformed(Part::Masthead(MastheadField::Other(at)), line));
                }
                None => sink.report(absent(subject)),
            },
        }
    }
}

/// What a job number says.
struct JobNumber<'a> {
    year: &'a str,
    serial: &'a str,
}

/// Reads `V.18-04739 (E)`.
fn read(number: &str) -> Option<JobNumber<'_>> {
    let (year, rest) = number.strip_prefix("V.")?.split_once('-')?;
    let (serial, language) = rest.split_at_checked(5)?;
    let is_number =
        |digits: &str, length| digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    let letter = language.trim_start_matches(is_blank).strip_prefix('(')?.strip_suffix(')')?;
    let known = ["A", "C", "E", "F", "R", "S"].contains(&letter);
    (is_number(year, 2) && is_number(serial, 5) && known).then_some(JobNumber { year, serial })
}

fn check(subject: &Subject<'_>, number: &str, sink: &mut Sink<'_>) {
    let part = Part::Masthead(MastheadField::JobNumber);
    let Some(JobNumber { year, serial }) = read(number) else {
        return sink.report(malformed(part, number));
    };
    let meeting = subject.report().meeting().dates().map(|dates| dates.start().year());
    let issued = year.parse().map_or(0, |year: i32| 2000 + year);
    if let Some(meeting) = meeting.filter(|meeting| issued < *meeting) {
        let message = format!("the job number is of {issued}, before the meeting of {meeting}");
        let finding = Finding::new(Spot::Whole(part), message)
            .label(format!("expected V.{:02}", meeting.rem_euclid(100)))
            .help("check the year of the job number");
        return sink.report(finding);
    }
    let expected = format!("{year}{serial}");
    if let Some((span, digits)) = barcode(subject, part).filter(|(_, digits)| *digits != expected) {
        let finding =
            Finding::new(Spot::Source(span), format!("expected the barcode {expected}, found {digits}"))
                .label("differs from the job number")
                .help("give the barcode the digits of the job number");
        sink.report(finding);
    }
}

fn malformed(part: Part, found: &str) -> Finding {
    Finding::new(
        Spot::Whole(part),
        format!("expected a job number such as \"V.18-04739 (E)\", found \"{found}\""),
    )
    .label("expected V.YY-NNNNN (X)")
    .help("write two digits of the year, five of the number, and the letter of the language in parentheses")
}

fn absent(subject: &Subject<'_>) -> Finding {
    let fields = [
        MastheadField::OriginalLanguage,
        MastheadField::Date,
        MastheadField::Distribution,
        MastheadField::Organ,
    ];
    Finding::new(place::beside(subject, &fields), "the document has no job number")
        .severity(Severity::Info)
        .help("add the job number when the document is processed: \"V.18-04739 (E)\"")
}

/// A line that begins as a job number does: "V12-55863 (E)".
fn is_meant(line: &str) -> bool {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    let behind = line.strip_prefix(['V', 'v']).map(|rest| rest.trim_start_matches(['.', ' ', '-']));
    behind.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        && digits >= 5
        && line.len() < 60
}

/// The digits between asterisks that follow the job number.
fn barcode<'a>(subject: &Subject<'a>, part: Part) -> Option<(Span, &'a str)> {
    let source = subject.source()?;
    let from = subject.pieces(part).first()?.end();
    let words = source.get(from..)?.split_whitespace().take(8);
    words.filter(|word| word.contains('*')).find_map(|word| {
        let digits = word.trim_matches(['*', '\\']);
        let start = digits.as_ptr() as usize - source.as_ptr() as usize;
        let is_code = digits.len() >= 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_code.then(|| (Span::new(start, start + digits.len()), digits))
    })
}
