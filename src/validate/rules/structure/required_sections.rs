use super::tree::is_annex;
use crate::bodies::BodyId;
use crate::cite::{Cited, DocumentSymbol};
use crate::model::{Adoption, MeetingBody, Paragraph, Place, Section};
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::decision::is_decision;
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// A report begins with the introduction, has sections on the opening of the meeting, the adoption of the agenda and attendance,
    /// and ends with the adoption of the report, which cites the draft.
    ///
    /// # Why
    ///
    /// Reports of the bodies under the Convention have been built so since 2009, and readers look for attendance or for the agenda
    /// where the last report had them. The rule is about these bodies only. In a report of the Conference itself, the resolutions
    /// come before the introduction.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from
    /// 27 to 29 August 2012
    ///
    /// I. Introduction
    ///
    /// 1. The Working Group was established by resolution 3/2.
    ///
    /// II. Organization of the meeting
    ///
    /// A. Opening of the meeting
    ///
    /// 2. The Chair opened the meeting.
    ///
    /// B. Attendance
    ///
    /// 3. The following States parties were represented: Chile and Peru.
    ///
    /// III. Adoption of the report
    ///
    /// 4. On 29 August 2012, the Working Group adopted the report on its meeting (CAC/COSP/WG.4/2012/L.1).
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from
    /// 27 to 29 August 2012
    ///
    /// I. Introduction
    ///
    /// 1. The Working Group was established by resolution 3/2.
    ///
    /// II. Organization of the meeting
    ///
    /// A. Opening of the meeting
    ///
    /// 2. The Chair opened the meeting.
    ///
    /// B. Adoption of the agenda and organization of work
    ///
    /// 3. The Working Group adopted its agenda.
    ///
    /// C. Attendance
    ///
    /// 4. The following States parties were represented: Chile and Peru.
    ///
    /// III. Adoption of the report
    ///
    /// 5. On 29 August 2012, the Working Group adopted the report on its meeting (CAC/COSP/WG.4/2012/L.1).
    /// ```
    RequiredSections {
        code: "B16",
        name: "required-sections",
        severity: Warning,
        mends: No,
        authority: "practice of the reports of the Working Group on the Prevention of Corruption, CAC/COSP/WG.4/2011/4, and of the Implementation Review Group, fourth to seventh sessions",
        english: true,
    }
}

impl Rule for RequiredSections {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &["opened the meeting", "opened the session", "declared open the "]
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let body = subject.report().meeting().body().and_then(MeetingBody::id);
        let Some(body) = body.filter(|_| !subject.sections().is_empty()) else { return };
        introduction(subject, body, sink);
        organization(*self, subject, sink);
        adoption(subject, sink);
        draft(subject, sink);
    }
}

/// The places of the sections of the body of the report, those of the first level or all.
fn own_sections<'a>(subject: &Subject<'a>, first_level: bool) -> Vec<(usize, &'a Section)> {
    let mut own = Vec::new();
    let mut in_annex = false;
    for (at, (path, section)) in subject.sections().iter().enumerate() {
        let first = !path.as_str().contains('.') || section.level() <= 1;
        in_annex = if first { is_annex(section) || is_decision(section) } else { in_annex };
        if !in_annex && (first || !first_level) {
            own.push((at, *section));
        }
    }
    own
}

fn title(section: &Section) -> String {
    section.title().unwrap_or_default().trim_end_matches(['.', ' ']).to_lowercase()
}

fn introduction(subject: &Subject<'_>, body: BodyId, sink: &mut Sink<'_>) {
    let own = own_sections(subject, true);
    let allowed = if body == BodyId::Conference { 2 } else { 1 };
    let Some((at, first)) = own.first() else { return };
    if own.iter().take(allowed).any(|(_, section)| title(section).starts_with("introduction")) {
        return;
    }
    let found = first.title().unwrap_or_default();
    let message = format!("expected \"Introduction\" as the first section, found \"{found}\"");
    let finding = Finding::new(Part::Section(*at), message).label("expected \"Introduction\"");
    sink.report(finding.help("begin the report with a section \"Introduction\""));
}

/// A section of the organization of the meeting: its name, and words its heading has.
const ORGANIZATION: [(&str, &[&str]); 3] = [
    ("Opening of the meeting", &["opening"]),
    ("Adoption of the agenda and organization of work", &["adoption", "agenda"]),
    ("Attendance", &["attendance"]),
];

fn organization(rule: RequiredSections, subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let titles: Vec<String> =
        own_sections(subject, false).iter().map(|(_, section)| title(section)).collect();
    let is_there = |words: &&[&str]| titles.iter().any(|title| words.iter().all(|word| title.contains(word)));
    let missing: Vec<usize> = (0..ORGANIZATION.len())
        .filter(|at| ORGANIZATION.get(*at).is_some_and(|(_, words)| !is_there(words)))
        .collect();
    if missing.len() == ORGANIZATION.len() {
        let message = "the report has no sections on the opening of the meeting, the adoption of the agenda and attendance";
        let organization = heading_with(subject, "organization of the");
        let finding = Finding::new(organization.map_or(Spot::Report, |at| Part::Section(at).into()), message);
        sink.report(
            finding.help("divide the section on the organization of the meeting under these three headings"),
        );
        return;
    }
    for at in missing {
        let Some((name, _)) = ORGANIZATION.get(at) else { continue };
        let holder = holder(rule, subject, at);
        let found = holder.and_then(|at| subject.sections().get(at)).and_then(|(_, section)| section.title());
        let message = match found {
            Some(found) => format!("expected a section \"{name}\", found its subject under \"{found}\""),
            None => format!("the report has no section \"{name}\""),
        };
        let spot = holder.or_else(|| heading_with(subject, "organization of the"));
        let finding = Finding::new(spot.map_or(Spot::Report, |at| Part::Section(at).into()), message);
        sink.report(finding.help(format!("put it under a heading \"{name}\" of its own")));
    }
}

/// The section that holds what should stand in the missing one.
fn holder(rule: RequiredSections, subject: &Subject<'_>, missing: usize) -> Option<usize> {
    let report = subject.report();
    let number = match missing {
        0 => subject.hits(&rule).iter().find_map(|hit| subject.text(hit)?.paragraph),
        1 => place_of(subject, report.agenda().paragraph()?),
        _ => place_of(subject, report.participants().first()?.paragraph()?),
    };
    let path = report.paragraphs().get(number?)?.section()?;
    subject.sections().iter().position(|(known, _)| known == path)
}

fn place_of(subject: &Subject<'_>, number: u32) -> Option<usize> {
    subject.report().paragraphs().iter().position(|paragraph| paragraph.number() == Some(number))
}

fn heading_with(subject: &Subject<'_>, words: &str) -> Option<usize> {
    own_sections(subject, false).iter().find(|(_, section)| title(section).contains(words)).map(|(at, _)| *at)
}

const ADOPTION: &str = "adoption of the report";

fn adoption(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    if is_draft(subject) {
        return;
    }
    let own = own_sections(subject, false);
    let Some((last, section)) = own.last() else { return };
    let is_adoption = |section: &Section| title(section).contains(ADOPTION);
    let last_of_first = own_sections(subject, true).pop();
    if is_adoption(section) || last_of_first.is_some_and(|(_, section)| is_adoption(section)) {
        return;
    }
    let found = section.title().unwrap_or_default();
    let (spot, message) = match own.iter().find(|(_, section)| is_adoption(section)) {
        Some((at, _)) => (
            *at,
            format!("expected \"Adoption of the report\" as the last section, found \"{found}\" behind it"),
        ),
        None => {
            (*last, format!("expected \"Adoption of the report\" as the last section, found \"{found}\""))
        }
    };
    let finding = Finding::new(Part::Section(spot), message);
    sink.report(finding.help("end the report with a section \"Adoption of the report\""));
}

/// Whether the report is itself the draft that is still to be adopted.
fn is_draft(subject: &Subject<'_>) -> bool {
    let report = subject.report();
    report.masthead().symbols().iter().any(DocumentSymbol::is_limited)
        || report.title().is_some_and(|title| title.starts_with("Draft report"))
}

/// The draft that the body had before it.
fn draft(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some(adoption) = subject.report().adoption() else { return };
    let help = "cite the draft in parentheses behind \"adopted the report on its meeting\"";
    if adoption.symbols().is_empty() {
        if cites_draft_beside(subject, adoption) {
            return;
        }
        let message = "the adoption of the report cites no draft";
        sink.report(Finding::new(Part::Adoption, message).help(help));
        return;
    }
    if adoption.symbols().iter().any(DocumentSymbol::is_limited) {
        return;
    }
    let place = adoption.paragraph().map(Place::Paragraph);
    let citation = subject.report().citations().iter().position(|citation| {
        matches!(citation.cited(), Cited::Symbol(_)) && Some(citation.place()) == place.as_ref()
    });
    let found = adoption.symbols().first().map(DocumentSymbol::as_str).unwrap_or_default();
    let message = format!("expected the symbol of a draft (L.), found \"{found}\"");
    let spot = citation.map_or(Part::Adoption, Part::Citation);
    sink.report(Finding::new(spot, message).label("no draft").help(help));
}

/// Whether a draft is cited in the section of the adoption, or right before: "The Conference considered its draft report (SYMBOL)."
fn cites_draft_beside(subject: &Subject<'_>, adoption: &Adoption) -> bool {
    let Some(at) = adoption.paragraph().and_then(|number| place_of(subject, number)) else { return false };
    let report = subject.report();
    let section = |at: usize| report.paragraphs().get(at).and_then(Paragraph::section);
    let is_beside = |place: &Place| {
        let Place::Paragraph(number) = place else { return false };
        let beside = place_of(subject, *number);
        beside.is_some_and(|beside| {
            beside + 1 == at || section(beside).is_some() && section(beside) == section(at)
        })
    };
    let is_draft = |cited: &Cited| matches!(cited, Cited::Symbol(symbols) if symbols.iter().any(DocumentSymbol::is_limited));
    report.citations().iter().any(|citation| is_draft(citation.cited()) && is_beside(citation.place()))
}
