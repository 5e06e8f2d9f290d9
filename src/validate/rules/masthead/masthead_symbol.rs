use super::place;
use crate::bodies::{self, Gathering};
use crate::diagnostic::Severity;
use crate::fix::Safety;
use crate::model::Meeting;
use crate::parse::{MastheadField, Part};
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// The masthead has a document symbol, and it reads as one.
    ///
    /// # Why
    ///
    /// A document is registered, cited and found by its symbol. Where the register of meetings knows the report, its symbol is
    /// offered.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Conference of the States Parties to the United Nations Convention against Corruption
    ///
    /// Distr.: General
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
    /// Conference of the States Parties to the United Nations Convention against Corruption
    ///
    /// Distr.: General
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    MastheadSymbol {
        code: "A02",
        name: "masthead-symbol",
        severity: Error,
        mends: Offers,
        authority: super::MANUAL,
    }
}

impl Rule for MastheadSymbol {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let masthead = subject.report().masthead();
        // A masthead without distribution and date may be a cover, or lines before a title.
        let is_whole = masthead.distribution().is_some() || masthead.date().is_some();
        if !masthead.symbols().is_empty() || !(place::is_ours(subject) || is_whole) {
            return;
        }
        let candidate = candidate(subject.report().meeting());
        let mut others = masthead.other().iter();
        if !place::is_ours(subject) && others.any(|line| is_of_another_house(line)) {
            return;
        }
        if let Some(field) = place::open_symbol(subject) {
            return sink.report(open(subject, field, candidate));
        }
        let lines = masthead.other().iter().enumerate();
        let meant = lines.into_iter().find(|(_, line)| is_meant_as_symbol(line));
        sink.report(match meant {
            Some((at, line)) => malformed(subject, at, line, candidate),
            None => missing(subject, candidate),
        });
    }
}

/// A draft has no number yet: nothing is wrong with it, but it is to be written.
fn open(subject: &Subject<'_>, field: MastheadField, candidate: Option<&str>) -> Finding {
    let spot = Spot::Whole(Part::Masthead(field));
    let alone = matches!(field, MastheadField::Other(_));
    let fix = candidate.filter(|_| alone).and_then(|right| subject.replace(&spot, right, Safety::Offer));
    Finding::new(spot, "the symbol has no number yet")
        .severity(Severity::Warning)
        .help(help(subject, candidate))
        .fix(fix)
}

fn malformed(subject: &Subject<'_>, at: usize, line: &str, candidate: Option<&str>) -> Finding {
    let spot = Spot::Whole(Part::Masthead(MastheadField::Other(at)));
    let fix = candidate.and_then(|candidate| subject.replace(&spot, candidate, Safety::Offer));
    Finding::new(spot, format!("\"{line}\" is no document symbol"))
        .label("expected a symbol")
        .help(help(subject, candidate))
        .fix(fix)
}

fn missing(subject: &Subject<'_>, candidate: Option<&str>) -> Finding {
    let fields = [MastheadField::Organ, MastheadField::Distribution, MastheadField::Date];
    let spot = place::beside(subject, &fields);
    let fix = candidate.and_then(|candidate| {
        let first = place::first_line(subject)?;
        place::insert_line(subject, &first, candidate)
    });
    Finding::new(spot, "the masthead has no document symbol").help(help(subject, candidate)).fix(fix)
}

fn help(subject: &Subject<'_>, candidate: Option<&str>) -> String {
    let meeting = subject.report().meeting();
    if let Some(candidate) = candidate {
        let gathering = subject.body().map_or(Gathering::Meeting, |body| body.info().holds());
        return format!("the register has \"{candidate}\" for the report on this {gathering}");
    }
    let year =
        meeting.dates().map_or_else(|| "YEAR".to_owned(), |dates| dates.start().format("%Y").to_string());
    match subject.body() {
        Some(body) => format!("write the symbol: \"{}/{year}/NUMBER\"", body.info().symbol_root()),
        None => "write the symbol of the document above the organ".to_owned(),
    }
}

/// The symbol of the report, where the register knows it by body and days.
fn candidate(meeting: &Meeting) -> Option<&'static str> {
    let body = meeting.body()?.id()?;
    let dates = meeting.dates()?;
    bodies::meeting_on(body, dates.start(), dates.end())?.report()
}

/// Whether a line is a symbol with something wrong: `CAC/COSP/WG.4/2012/`, `CAC-COSP-WG.4-2012-5`.
fn is_meant_as_symbol(line: &str) -> bool {
    let words = line.trim_end_matches(['*', ' ']);
    let marks = words.bytes().filter(|byte| matches!(byte, b'/' | b'-' | b'\\')).count();
    let begins = words.bytes().take_while(u8::is_ascii_uppercase).count();
    let ours = words.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("cac"));
    let numbered = words.contains(|c: char| c.is_ascii_digit());
    words.len() < 60 && (ours && (numbered || marks >= 2) || marks >= 2 && begins > 0 && !words.contains(' '))
}

/// Whether a line is a symbol in a form of other organizations: `GC.18/13`, `MSC 99/22`, `ICC-ASP/18/20`.
fn is_of_another_house(line: &str) -> bool {
    let words = line.trim_end_matches(['*', ' ']);
    // "EB.AIR/142/Add.1", "S/PV.8500".
    let changes = ["/Add.", "/Corr.", "/Rev."].iter().filter_map(|change| words.find(change)).min();
    let words = words.head(changes.unwrap_or(words.len()));
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "/.-() ".contains(c);
    let capitals = words.bytes().take_while(u8::is_ascii_uppercase).count();
    let begins = capitals >= 2 || capitals == 1 && words.byte(1) == b'/';
    let numbered = words.ends_with(|c: char| c.is_ascii_alphanumeric() || c == ')');
    // "CAC-COSP-WG.4-2012-5" is a symbol of the United Nations with something wrong.
    let parted = words.contains('/') && words.contains(|c: char| c.is_ascii_digit());
    let ours = words.starts_with("CAC");
    begins
        && numbered
        && parted
        && !ours
        && words.len() < 40
        && words.matches(' ').count() < 2
        && words.chars().all(plain)
}
