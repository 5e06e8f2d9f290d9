use crate::model::{Category, Participant};
use crate::organizations::{self, Kinds};
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{List, Subject};

rule! {
    /// Every kind of organization that a list announces has a member in the list.
    ///
    /// # Why
    ///
    /// The lead-in is often taken over from the last report, while the kinds that attend change. Of an organization that the register does
    /// not know the kind is not known either; a list with such a member is left alone.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The following Secretariat units, specialized agencies and other organizations in the United Nations system were represented by
    /// observers: the Ethics Office and the International Atomic Energy Agency.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The following Secretariat units and other organizations in the United Nations system were represented by observers: the Ethics
    /// Office and the International Atomic Energy Agency.
    /// ```
    EmptyKind {
        code: "G54",
        name: "empty-kind",
        severity: Info,
        mends: No,
        authority: "the report itself",
    }
}

/// How a lead-in names a kind.
const KINDS: &[(&str, Kinds)] = &[
    ("Secretariat units", Kinds::SECRETARIAT),
    ("United Nations bodies", Kinds::BODY),
    ("funds and programmes", Kinds::PROGRAMME),
    ("institutes", Kinds::INSTITUTE),
    ("specialized agencies", Kinds::AGENCY),
];

impl Rule for EmptyKind {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        for list in subject.lists() {
            if list.category == Category::UnitedNationsSystem {
                check_list(subject, list, sink);
            }
        }
    }
}

fn check_list(subject: &Subject<'_>, list: &List, sink: &mut Sink<'_>) {
    let Some(at) = list.paragraph.and_then(|number| subject.paragraph_numbered(number)) else { return };
    let part = Part::Paragraph(at);
    let words = subject.words(part).unwrap_or_default();
    let Some(lead) = memchr::memchr(b':', words.as_bytes()).map(|colon| words.head(colon)) else { return };
    let participants = subject.report().participants();
    let names = list.members.iter().filter_map(|member| participants.get(*member)).map(Participant::name);
    let known: Option<Vec<Kinds>> = names.map(organizations::kinds).collect();
    let Some(known) = known else { return };
    for (phrase, kind) in KINDS {
        let Some(start) = lead.find(phrase) else { continue };
        if !known.iter().any(|kinds| kinds.has(*kind)) {
            let finding = Finding::new(
                Spot::Words(part, start..start + phrase.len()),
                format!("the lead-in announces \"{phrase}\", and the list has none"),
            )
            .label("none in the list")
            .help("leave the kind out of the lead-in, or add who is missing");
            sink.report(finding);
        }
    }
}
