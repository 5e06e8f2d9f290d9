use super::bodies::own_noun;
use crate::bodies::Gathering;
use crate::fix::Safety;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Hit, Role, Subject, Text};

rule! {
    /// The meeting that a report is about is "the meeting" or "its meeting", not "a meeting".
    ///
    /// # Why
    ///
    /// "A meeting" is one the reader does not know. The report's own is meant where its days stand behind the word, or where it was opened,
    /// closed or attended. Bodies that are not in the register are left alone.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to
    /// 24 August 2011
    ///
    /// 1. At a meeting held in Vienna from 22 to 24 August 2011, the Working Group agreed on the conclusions below.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to
    /// 24 August 2011
    ///
    /// 1. At its meeting held in Vienna from 22 to 24 August 2011, the Working Group agreed on the conclusions below. A meeting held in
    /// Panama in 2010 had prepared them.
    /// ```
    OwnMeetingDefinite {
        code: "H65",
        name: "own-meeting-definite",
        severity: Info,
        mends: Offers,
        authority: "the report itself",
        english: true,
    }
}

const NEEDLES: [&str; 2] = ["a meeting", "a session"];

/// Verbs right before the words that make the meeting the report's own.
const OPENED: [&str; 8] = [
    "opened ",
    "closed ",
    "represented at ",
    "attended ",
    "participated in ",
    "present at ",
    "chaired ",
    "presided over ",
];

/// How far behind the words the days are looked for, in bytes.
const NEAR: usize = 90;

impl Rule for OwnMeetingDefinite {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let Some(own) = own_noun(subject) else { return };
        let needle = usize::from(own.holds == Gathering::Session);
        let mut days: Option<Vec<String>> = None;
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit) else { continue };
            let running = matches!(text.role, Role::Paragraph | Role::Item);
            if hit.needle() != needle || !running || !hit.is_whole_word(text.words) {
                continue;
            }
            let days = days.get_or_insert_with(|| own_days(subject));
            if is_own(text, hit, days) {
                sink.report(finding(subject, text, hit));
            }
        }
    }
}

/// The days of the meeting as they are printed: all of them, the first, the last.
fn own_days(subject: &Subject<'_>) -> Vec<String> {
    let Some(dates) = subject.report().meeting().dates() else { return Vec::new() };
    let single = |day| crate::DateRange::from(day).to_string();
    vec![dates.to_string(), single(dates.start()), single(dates.end())]
}

fn is_own(text: &Text<'_>, hit: &Hit, days: &[String]) -> bool {
    let before = text.words.head(hit.range().start);
    let behind = text.words.tail(hit.range().end);
    let end = behind.len().min(NEAR);
    let near = (0..4).find_map(|back| behind.get(..end.saturating_sub(back))).unwrap_or_default();
    let near = near.split(". ").next().unwrap_or(near);
    let dated = days.iter().any(|day| near.contains(day.as_str()));
    let other_day = !dated && near.contains(|c: char| c.is_ascii_digit());
    let named = near.starts_with(" of the ") && !near.starts_with(" of the Working Group");
    dated || OPENED.iter().any(|verb| before.ends_with(verb)) && !other_day && !named
}

fn finding(subject: &Subject<'_>, text: &Text<'_>, hit: &Hit) -> Finding {
    let found = text.words.cut(hit.range());
    let noun = found.split(' ').next_back().unwrap_or(found);
    let article = if text.words.head(hit.range().start).ends_with("At ") { "its" } else { "the" };
    let article = if found.starts_with('A') { "The" } else { article };
    let right = format!("{article} {noun}");
    let spot = Spot::Words(text.part, hit.range());
    let fix = subject.replace(&spot, &right, Safety::Offer);
    Finding::new(spot, format!("expected \"{right}\" of the report's own {noun}, found \"{found}\""))
        .help(format!("write \"{right}\""))
        .fix(fix)
}
