use std::cmp::Ordering;
use std::collections::HashSet;

use super::is_named_wrongly;
use super::lists::{Article, article, bare_slot, slot};
use super::order::{compare, misplaced};
use crate::fix::{Edit, Fix, Safety};
use crate::model::{Category, Item, Mark, MarkKind, Participant};
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::{List, Subject};

rule! {
    /// States, signatories and intergovernmental organizations are listed in English alphabetical order.
    ///
    /// # Why
    ///
    /// So States are listed in replies and under signatures. The "the" of an organization does not count, nor do accents; Bolivia
    /// (Plurinational State of) stands under B and the former Yugoslav Republic of Macedonia under T. The list of the United Nations
    /// system goes by kind and is left alone. One name out of its place is one finding, at that name.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The following States parties to the Convention were represented at the meeting: Algeria, Togo, Argentina, Austria and Chile.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The following States parties to the Convention were represented at the meeting: Algeria, Argentina, Austria, Chile and Togo.
    /// ```
    Alphabetical {
        code: "G49",
        name: "alphabetical",
        severity: Warning,
        mends: Safely,
        authority: "Editorial Manual, communications <https://www.un.org/dgacm/en/content/editorial-manual/communications>; paragraphs and subparagraphs <http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>",
        english: true,
    }
}

/// A list with more names out of place than one in so many follows another order.
const FEW: usize = 4;

/// And so does one with more names out of place than these.
const MOST: usize = 8;

impl Rule for Alphabetical {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        for list in subject.lists() {
            if is_alphabetical(list.category) {
                for list in apart(subject, list) {
                    check_list(subject, &list, sink);
                }
            }
        }
    }
}

fn is_alphabetical(category: Category) -> bool {
    matches!(
        category,
        Category::StateParty
            | Category::Signatory
            | Category::ObserverState
            | Category::IntergovernmentalOrganization
            | Category::NonGovernmentalOrganization
    )
}

/// How many items on a name is looked for; and how far, in bytes, times itself.
const FAR: usize = 64;

/// The lists of which one consists that are announced apart: by regional group, in items or behind colons, or by another sentence.
fn apart(subject: &Subject<'_>, list: &List) -> Vec<List> {
    let report = subject.report();
    let at = list.paragraph.and_then(|number| subject.paragraph_numbered(number));
    let Some(paragraph) = at.and_then(|at| report.paragraphs().get(at)) else { return vec![list.clone()] };
    let texts: Vec<&str> =
        [paragraph.text()].into_iter().chain(paragraph.all_items().map(Item::text)).collect();
    let (mut text, mut end) = (0, 0);
    let mut lists: Vec<List> = Vec::new();
    for member in &list.members {
        let name = report.participants().get(*member).map_or("", Participant::name);
        let found = texts.iter().enumerate().skip(text).take(FAR).find_map(|(place, words)| {
            let from = if place == text { end } else { 0 };
            words.tail(from).first(FAR * FAR).find(name).map(|at| (place, from + at))
        });
        let (place, start) = found.unwrap_or((text, end));
        let between =
            if place == text { texts.get(text).map_or("", |words| words.cut(end..start)) } else { "" };
        let parts = place != text || between.contains(": ") || between.contains(". ");
        match lists.last_mut() {
            Some(open) if !parts => open.members.push(*member),
            _ => lists.push(List { members: vec![*member], ..list.clone() }),
        }
        if found.is_some() {
            (text, end) = (place, start + name.len());
        }
    }
    // Items of one name each are one list.
    if lists.iter().all(|list| list.members.len() == 1) {
        return vec![list.clone()];
    }
    lists
}

/// Into how many columns a list may be set.
const COLUMNS: usize = 4;

/// Whether members that are printed in columns are in order down these.
fn is_sorted_down(count: usize, columns: usize, compare: impl Fn(usize, usize) -> Ordering) -> bool {
    let down = (0..columns).flat_map(|column| (column..count).step_by(columns));
    down.is_sorted_by(|at, next| compare(*at, *next).is_lt())
}

fn check_list(subject: &Subject<'_>, list: &List, sink: &mut Sink<'_>) {
    let participants = subject.report().participants();
    let names = list.members.iter().filter_map(|at| participants.get(*at)).map(Participant::name);
    if names.is_sorted_by(|one, other| compare(one, other).is_lt()) {
        return;
    }
    let members = ordered_members(subject, list);
    let name = |at: usize| members.get(at).and_then(|at| participants.get(*at)).map_or("", Participant::name);
    let out = misplaced(members.len(), |one, other| compare(name(one), name(other)));
    if out.len() > MOST || out.len() > 1 && out.len() * FEW > members.len() {
        if (2..=COLUMNS)
            .any(|columns| is_sorted_down(members.len(), columns, |at, next| compare(name(at), name(next))))
        {
            return;
        }
        let Some(first) = out.first().and_then(|at| members.get(*at)) else { return };
        let finding =
            Finding::new(Part::Participant(*first), "the list is not in English alphabetical order")
                .label("the first out of place")
                .help("sort the list by the names in English");
        sink.report(finding);
        return;
    }
    let is_out: HashSet<usize> = out.iter().copied().collect();
    // A note would stay behind when its name moves.
    let movable = !has_notes(subject, list);
    for at in out {
        let mut places = (0..members.len()).filter(|place| !is_out.contains(place));
        let next = places.find(|place| compare(name(*place), name(at)).is_gt());
        let Some(member) = members.get(at) else { continue };
        let place =
            next.map_or("at the end of the list".to_owned(), |next| format!("before \"{}\"", name(next)));
        let finding = Finding::new(
            Part::Participant(*member),
            format!("\"{}\" is out of alphabetical order", name(at)),
        )
        .label(format!("expected {place}"))
        .help(format!("put \"{}\" {place}", name(at)))
        .fix(if movable { moved(subject, &members, at, next, &place) } else { None });
        sink.report(finding);
    }
}

fn has_notes(subject: &Subject<'_>, list: &List) -> bool {
    let at = list.paragraph.and_then(|number| subject.paragraph_numbered(number));
    let paragraph = at.and_then(|at| subject.report().paragraphs().get(at));
    let is_note = |mark: &Mark| mark.kind() == MarkKind::Note;
    paragraph.is_some_and(|paragraph| {
        paragraph.marks().iter().any(is_note)
            || paragraph.all_items().any(|item| item.marks().iter().any(is_note))
    })
}

/// The members whose order counts: a name that stands twice, or is not the State's, is another rule's.
fn ordered_members(subject: &Subject<'_>, list: &List) -> Vec<usize> {
    let participants = subject.report().participants();
    let mut seen = HashSet::with_capacity(list.members.len());
    let counts = |at: &usize| {
        participants
            .get(*at)
            .is_some_and(|one| seen.insert(one.iso3().ok_or(one.name())) && !is_named_wrongly(subject, one))
    };
    list.members.iter().copied().filter(counts).collect()
}

/// Moves one name: the names between shift by one, and what stands between them stays.
fn moved(
    subject: &Subject<'_>,
    members: &[usize],
    from: usize,
    before: Option<usize>,
    place: &str,
) -> Option<Fix> {
    let mut order: Vec<usize> = members.to_vec();
    let member = order.remove(from);
    let to = before.map_or(order.len(), |before| if before > from { before - 1 } else { before });
    order.insert(to, member);
    let source = subject.source()?;
    let changed: Vec<(usize, usize)> =
        members.iter().copied().zip(order).filter(|(old, new)| old != new).collect();
    let articles = || changed.iter().map(|(at, _)| article(subject, *at));
    // "The A and the B" keep their articles; "The A and B" cannot change places.
    let with_articles = articles().all(|article| article != Article::None);
    if !with_articles && articles().any(|article| article == Article::Opening) {
        return None;
    }
    let place_of = |at: usize| if with_articles { bare_slot(subject, at) } else { slot(subject, at) };
    let edits: Option<Vec<Edit>> = changed
        .iter()
        .map(|(old, new)| {
            let text = place_of(*new)?.slice(source).to_owned();
            Some(Edit { span: place_of(*old)?, text })
        })
        .collect();
    let name = subject.words(Part::Participant(member))?;
    Some(Fix::new(format!("put \"{name}\" {place}"), edits?, Safety::Safe))
}
