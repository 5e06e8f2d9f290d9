use std::collections::HashSet;

use super::register;
use crate::bodies::{self, BodyId, RegisteredMeeting};
use crate::fix::Safety;
use crate::model::Recommendation;
use crate::parse::ordinal_word;
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::gathering::{self, Named};
use crate::validate::subject::{Role, Subject, names};

rule! {
    /// A session of the Conference has the ordinal, days and place of the register, and what is recommended to the Conference
    /// is recommended for its next session.
    ///
    /// # Why
    ///
    /// Sessions are known facts. A recommendation for a session that is over, or for one after the next, is mostly a slip of
    /// the pen.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 27 to 29 August 2012
    ///
    /// I. Introduction
    ///
    /// 1. At its third session, held in Marrakech, Morocco, from 24 to 28 October 2011, the Conference welcomed the report.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 27 to 29 August 2012
    ///
    /// I. Introduction
    ///
    /// 1. At its fourth session, held in Marrakech, Morocco, from 24 to 28 October 2011, the Conference welcomed the report.
    /// ```
    SessionKnown {
        code: "D32",
        name: "session-known",
        severity: Warning,
        mends: Offers,
        authority: super::REGISTER,
        english: true,
        yields_to: &["date-real"],
    }
}

impl Rule for SessionKnown {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &gathering::NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        let recommended: HashSet<u32> =
            subject.report().recommendations().iter().map(Recommendation::paragraph).collect();
        // What the title says of its own session is a matter of `meeting-known`.
        let sessions = |named: &Named<'_>| named.body == BodyId::Conference && named.text.role != Role::Title;
        for named in subject.gatherings(self).filter(sessions) {
            if named.dates.is_some() {
                register::compare(subject, &named, sink);
            } else if number(subject, &named).is_some_and(|number| recommended.contains(&number)) {
                next(subject, &named, sink);
            }
        }
    }
}

fn number(subject: &Subject<'_>, named: &Named<'_>) -> Option<u32> {
    subject.report().paragraphs().get(named.text.paragraph?)?.number()
}

/// "recommended that the Conference, at its fifth session, consider": the session that comes next.
fn next(subject: &Subject<'_>, named: &Named<'_>, sink: &mut Sink<'_>) {
    let words = named.text.words;
    let sentence = names::sentence(words, named.range.start);
    let before = words.cut(sentence.start..named.range.start);
    let is_first = before.matches(" its ").count() == 1;
    if !named.its || !is_first || !before.contains("recommended that the Conference") {
        return;
    }
    let Some(end) = subject.report().meeting().dates().map(|dates| dates.end()) else { return };
    let Some(expected) = register::next_session(end).and_then(RegisteredMeeting::ordinal) else { return };
    let known = bodies::meeting(BodyId::Conference, named.ordinal).next().is_some();
    let Some(word) = ordinal_word(expected).filter(|_| expected != named.ordinal && known) else { return };
    let found = words.cut(named.range.clone());
    let spot = Spot::Words(named.text.part, named.range.clone());
    let fix = subject.replace(&spot, &format!("{word} session"), Safety::Offer);
    let why = if named.ordinal < expected { "which is over" } else { "which is not the next" };
    let finding = Finding::new(spot, format!("expected \"{word} session\", found \"{found}\", {why}"))
        .label(format!("expected {word}"))
        .help("name the next session of the Conference after the meeting")
        .fix(fix);
    sink.report(finding);
}
