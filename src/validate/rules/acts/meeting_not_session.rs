use super::bodies::{Own, own_noun};
use crate::bodies::Gathering;
use crate::fix::Safety;
use crate::parse::ordinal;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Hit, Role, Subject, Text};

rule! {
    /// A working group holds meetings; the Conference and the Implementation Review Group hold sessions.
    ///
    /// # Why
    ///
    /// The titles of their reports say so. "At its next session" in the report of a working group sends the reader to the Conference. Looked at
    /// are the body's own gatherings: its next, a future, its third. Bodies that are not in the register are left alone.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to
    /// 24 August 2011
    ///
    /// 1. The Working Group requested the secretariat to report at its next session.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to
    /// 24 August 2011
    ///
    /// 1. The Working Group requested the secretariat to report at its next meeting, and asked the Conference to take the matter up at its next
    /// session.
    /// ```
    MeetingNotSession {
        code: "H64",
        name: "meeting-not-session",
        severity: Info,
        mends: Offers,
        authority: "practice of the titles of reports, CAC/COSP/WG.2/2018/6 and CAC/COSP/IRG/2016/9",
        english: true,
    }
}

const NEEDLES: [&str; 6] = [
    " session",
    " next meeting",
    " future meeting",
    " previous meeting",
    " last meeting",
    " forthcoming meeting",
];

/// Words before the noun that make it one of a row.
const ROW: &[&str] = &[
    "next",
    "future",
    "previous",
    "last",
    "forthcoming",
    "earlier",
    "subsequent",
    "present",
    "current",
    "resumed",
];

impl Rule for MeetingNotSession {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let Some(own) = own_noun(subject) else { return };
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit) else { continue };
            let of_sessions = hit.needle() == 0;
            let wrong = of_sessions == (own.holds == Gathering::Meeting);
            if wrong
                && matches!(text.role, Role::Paragraph | Role::Item)
                && is_of_a_row(text, hit)
                && own.is_meant(text.words, hit.range())
            {
                report(subject, text, hit, &own, sink);
            }
        }
    }
}

/// "its next session", "a future session", "the third session", and not "a training session".
fn is_of_a_row(text: &Text<'_>, hit: &Hit) -> bool {
    let before = if hit.needle() == 0 {
        text.words.head(hit.range().start)
    } else {
        text.words
            .head(hit.range().start + text.words.tail(hit.range().start + 1).find(' ').map_or(0, |at| at + 1))
    };
    let mut words = before.rsplit(' ');
    let adjective = words.next().unwrap_or_default();
    let opening = words.next().unwrap_or_default();
    let counted = ROW.contains(&adjective) || ordinal(adjective).is_some();
    counted && ["its", "Its", "the", "The", "a", "their"].contains(&opening)
}

fn report(subject: &Subject<'_>, text: &Text<'_>, hit: &Hit, own: &Own, sink: &mut Sink<'_>) {
    let (wrong, right) = match own.holds {
        Gathering::Meeting => ("session", "meeting"),
        Gathering::Session => ("meeting", "session"),
    };
    let start = hit.range().end - wrong.len();
    let spot = Spot::Words(text.part, start..hit.range().end);
    let fix = subject.replace(&spot, right, Safety::Offer);
    let finding = Finding::new(spot, format!("expected \"{right}\" of the {}, found \"{wrong}\"", own.short))
        .label(format!("expected \"{right}\""))
        .help(format!("write \"{right}\": the {} holds {right}s", own.short))
        .fix(fix);
    sink.report(finding);
}
