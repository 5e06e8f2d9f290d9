//! R. Reading: what a reader looks for in a report and did not find, comments that silence rules, and what is left untold.

mod empty_text;
mod findings_left_out;
mod no_body;
mod no_dates;
mod no_paragraphs;
mod no_sections;
mod no_title;
mod unknown_silence;
mod unused_silence;

use crate::validate::rule::{Rule, RuleInfo};
use crate::validate::sink::Sink;
use crate::validate::subject::Subject;

pub(in crate::validate) const FINDINGS_LEFT_OUT: &RuleInfo = findings_left_out::FindingsLeftOut::RULE;
pub(in crate::validate) const UNUSED_SILENCE: &RuleInfo = unused_silence::UnusedSilence::RULE;
pub(in crate::validate) const UNKNOWN_SILENCE: &RuleInfo = unknown_silence::UnknownSilence::RULE;

pub(super) static RULES: &[&dyn Rule] = &[
    &empty_text::EmptyText,
    &no_title::NoTitle,
    &no_body::NoBody,
    &no_dates::NoDates,
    &no_sections::NoSections,
    &no_paragraphs::NoParagraphs,
    &unused_silence::UnusedSilence,
    &unknown_silence::UnknownSilence,
    &findings_left_out::FindingsLeftOut,
];

const AUTHORITY: &str = "practice of the reports of the Conference and its working groups, CAC/COSP/WG.2/2018/6, CAC/COSP/IRG/2016/9";

/// What reading has said, under the name of a rule.
fn pass_on(rule: &RuleInfo, subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for diagnostic in crate::parse::missing(subject.source(), subject.report()) {
        if diagnostic.name() == rule.name() {
            sink.pass_on(diagnostic);
        }
    }
}
