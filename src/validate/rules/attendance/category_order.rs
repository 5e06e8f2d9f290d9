use std::collections::{BTreeSet, HashSet};

use super::order::misplaced;
use crate::cite::Cited;
use crate::fix::{Edit, Fix, Safety};
use crate::model::{Category, MarkKind, Paragraph};
use crate::parse::Part;
use crate::source::Span;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::{List, Subject};

rule! {
    /// Those who attended are listed by standing, in one order: States parties, integration organizations, signatories, observer
    /// States, entities with a mission, the United Nations system, intergovernmental organizations, entities with an office.
    ///
    /// # Why
    ///
    /// The order is that of the rules of procedure and of the United Nations list of observers. It is kept by the reports of the
    /// Conference and of the bodies under it; those of other bodies are not looked at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The following States signatories to the Convention were represented by observers: Barbados and Japan.
    ///
    /// 2. The following States parties to the Convention were represented at the meeting: Chile and Poland.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The following States parties to the Convention were represented at the meeting: Chile and Poland.
    ///
    /// 2. The following States signatories to the Convention were represented by observers: Barbados and Japan.
    /// ```
    CategoryOrder {
        code: "G48",
        name: "category-order",
        severity: Info,
        mends: Safely,
        authority: "practice of the reports of the working groups, CAC/COSP/WG.4/2011/4; list of non-member States, entities and organizations with a standing invitation <https://studylib.net/doc/18388283>",
    }
}

impl Rule for CategoryOrder {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        let mixed = mixed(subject);
        let told = |list: &&List| {
            list.category != Category::Other && list.paragraph.is_none_or(|number| !mixed.contains(&number))
        };
        let lists: Vec<&List> = subject.lists().iter().filter(told).collect();
        let category = |at: usize| lists.get(at).map_or(Category::Other, |list| list.category);
        let out = misplaced(lists.len(), |one, other| category(one).cmp(&category(other)));
        let categories: BTreeSet<Category> = lists.iter().map(|list| list.category).collect();
        let mut fix = if out.is_empty() { None } else { fix(subject, &lists) };
        for at in out {
            let Some(list) = lists.get(at) else { continue };
            let Some(member) = list.members.first() else { continue };
            if !sink.wants_of(Part::Participant(*member)) {
                continue;
            }
            let next = categories.iter().find(|other| **other > list.category);
            let place = next.map_or("last".to_owned(), |next| format!("before the {}", plural(*next)));
            let finding = Finding::new(
                Part::Participant(*member),
                format!("the {} are out of their order", plural(list.category)),
            )
            .label(format!("expected {place}"))
            .help(format!("put the {} {place}", plural(list.category)))
            .fix(fix.take());
            sink.report(finding);
        }
    }
}

/// The paragraphs that list organizations of several kinds without a word on their kinds, or under the names of several: they stand
/// in no order of kinds.
fn mixed(subject: &Subject<'_>) -> HashSet<u32> {
    const KINDS: [&str; 4] = ["governmental", "system", "pecialized agenc", "permanent"];
    let lists = subject.lists().iter().filter(|list| !list.category.is_state());
    let pairs = lists.clone().zip(lists.skip(1));
    let several =
        pairs.filter(|(one, next)| one.paragraph == next.paragraph && one.category != next.category);
    let unnamed = |number: &u32| {
        let paragraph =
            subject.paragraph_numbered(*number).and_then(|at| subject.report().paragraphs().get(at));
        paragraph.map(Paragraph::text).is_some_and(|text| {
            let head = text.head(text.find(':').unwrap_or(text.len()));
            let system = ["pecialized agenc", "United Nations"].iter().any(|kind| head.contains(kind));
            !KINDS.iter().any(|kind| text.contains(kind)) || system && head.contains("ntergovernmental org")
        })
    };
    several.filter_map(|(list, _)| list.paragraph).filter(unnamed).collect()
}

fn plural(category: Category) -> &'static str {
    match category {
        Category::StateParty => "States parties",
        Category::RegionalEconomicIntegrationOrganization => "regional economic integration organizations",
        Category::Signatory => "signatories",
        Category::ObserverState => "observer States",
        Category::PermanentObserverMission => "entities with a permanent observer mission",
        Category::UnitedNationsSystem => "organizations of the United Nations system",
        Category::IntergovernmentalOrganization => "intergovernmental organizations",
        Category::PermanentObserverOffice => "entities with a permanent observer office",
        Category::NonGovernmentalOrganization => "non-governmental organizations",
        Category::Other => "others",
    }
}

/// Lets the paragraphs change places, each with all of its words; the numbers stay where they are.
fn fix(subject: &Subject<'_>, lists: &[&List]) -> Option<Fix> {
    let source = subject.source()?;
    let mut paragraphs: Vec<(Category, u32, Span)> = Vec::new();
    for list in lists {
        let number = list.paragraph?;
        if paragraphs.last().is_some_and(|(_, last, _)| *last >= number) {
            return None;
        }
        paragraphs.push((list.category, number, movable(subject, number)?));
    }
    let mut sorted = paragraphs.clone();
    sorted.sort_by_key(|(category, ..)| *category);
    let changed = paragraphs.iter().zip(&sorted).filter(|(old, new)| old != new);
    let edits: Vec<Edit> = changed
        .map(|((.., old), (.., new))| Edit { span: *old, text: new.slice(source).to_owned() })
        .collect();
    let safety = if is_referred_to(subject, &paragraphs) { Safety::Offer } else { Safety::Safe };
    (!edits.is_empty()).then(|| Fix::new("put the paragraphs in the order of the categories", edits, safety))
}

/// The words of a paragraph that can change its place: in one piece, without items and notes.
fn movable(subject: &Subject<'_>, number: u32) -> Option<Span> {
    let at = subject.paragraph_numbered(number)?;
    let paragraph = subject.report().paragraphs().get(at)?;
    let [piece] = subject.pieces(Part::Paragraph(at)) else { return None };
    let noted = paragraph.marks().iter().any(|mark| mark.kind() == MarkKind::Note);
    (!noted && paragraph.items().is_empty()).then_some(*piece)
}

/// Whether the report refers to one of the paragraphs by its number.
fn is_referred_to(subject: &Subject<'_>, paragraphs: &[(Category, u32, Span)]) -> bool {
    subject.report().citations().iter().any(|citation| {
        let Cited::CrossReference(target) = citation.cited() else { return false };
        paragraphs.iter().any(|(_, number, _)| target.paragraphs().any(|named| named == *number))
    })
}
