use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::tree::is_annex;
use crate::fix::Safety;
use crate::model::AgendaItem;
use crate::parse::{Part, without_item};
use crate::text::{Cut, fold};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject};

rule! {
    /// Every item of the agenda has its heading, worded alike and in the same order; the organizational item is exempt.
    ///
    /// # Why
    ///
    /// Texts that come again are to be repeated exactly, so that they are translated once and found by search. A reader who comes
    /// from the agenda looks for the same words. Where the headings of a report do not follow its agenda at all, the rule is
    /// silent. The reports of other bodies may shorten the wording and go their own way; only what they word otherwise is told.
    ///
    /// # Wrong
    ///
    /// ```text
    /// I. Organization of the meeting
    ///
    /// 1. The Working Group adopted the following agenda:
    ///
    ///    1. Organizational matters.
    ///
    ///    2. Prevention in the public sector.
    ///
    ///    3. Adoption of the report.
    ///
    /// II. Prevention of corruption in the public sector
    ///
    /// 2. Speakers described their experience.
    ///
    /// III. Adoption of the report
    ///
    /// 3. The Working Group adopted its report.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// I. Organization of the meeting
    ///
    /// 1. The Working Group adopted the following agenda:
    ///
    ///    1. Organizational matters.
    ///
    ///    2. Prevention in the public sector.
    ///
    ///    3. Adoption of the report.
    ///
    /// II. Prevention in the public sector
    ///
    /// 2. Speakers described their experience.
    ///
    /// III. Adoption of the report
    ///
    /// 3. The Working Group adopted its report.
    /// ```
    SectionsFollowAgenda {
        code: "B17",
        name: "sections-follow-agenda",
        severity: Warning,
        mends: Offers,
        authority: "editorial directive ST/CS/SER.A/44/Rev.1, paragraph 4: elements that are repeated are reproduced exactly",
    }
}

impl Rule for SectionsFollowAgenda {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let matching = Matching::new(subject);
        if !matching.follows() {
            return;
        }
        // Other bodies need not have a heading for every item, nor keep to the order.
        let foreign = subject.is_foreign();
        for item in &matching.items {
            match item.section {
                Some(section) => wording(subject, item, section, sink),
                None if foreign => {}
                None => missing(subject, &matching, item, sink),
            }
        }
        if !foreign {
            order(&matching, sink);
        }
    }
}

/// The items that should have a heading, with the headings they have.
struct Matching<'a> {
    items: Vec<Item<'a>>,
    /// The places of sections that treat an item.
    used: HashSet<usize>,
}

struct Item<'a> {
    at: usize,
    printed: &'a AgendaItem,
    section: Option<usize>,
    /// The section of the item before it.
    before: Option<usize>,
}

impl<'a> Matching<'a> {
    fn new(subject: &Subject<'a>) -> Self {
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, (path, _)) in subject.sections().iter().enumerate() {
            places.entry(path.as_str()).or_default().push(at);
        }
        let section = |item: &AgendaItem| {
            let same_path = places.get(item.section()?.as_str())?;
            // Where a number stands twice, the words tell which is meant.
            let is_worded = |at: &&usize| has_title(subject, **at, item.title());
            same_path.iter().take(MOST_ALIKE).find(is_worded).or(same_path.first()).copied()
        };
        let agenda = subject.report().agenda();
        let exempt = agenda.items().first().map_or(0, |first| 1 + below(first));
        let mut items: Vec<Item<'a>> = Vec::new();
        // Items under one that is treated as a whole, or not at all, need no headings.
        let mut skip = exempt;
        for (at, item) in agenda.all_items().enumerate() {
            if at < skip {
                continue;
            }
            let before = items.last().and_then(|item| item.section.or(item.before));
            items.push(Item { at, printed: item, section: section(item), before });
            if !item.items().is_empty() && item.items().iter().all(|item| section(item).is_none()) {
                skip = at + 1 + below(item);
            }
        }
        let used = items.iter().filter_map(|item| item.section).collect();
        Self { items, used }
    }

    /// Whether the headings follow the agenda at all: most items have one.
    fn follows(&self) -> bool {
        let linked = self.items.iter().filter(|item| item.section.is_some()).count();
        linked > 0 && linked * 3 >= self.items.len() * 2
    }

    /// The heading that stands where the one of an item should, if it treats no other item.
    fn heading_in_place(&self, subject: &Subject<'_>, item: &Item<'_>) -> Option<usize> {
        let sections = subject.sections();
        let (_, before) = sections.get(item.before?)?;
        let level = before.level();
        let next = sections
            .iter()
            .enumerate()
            .skip(item.before? + 1)
            .find(|(_, (_, section))| section.level() <= level);
        next.map(|(at, _)| at).filter(|at| {
            !self.used.contains(at) && sections.get(*at).is_some_and(|(_, section)| !is_annex(section))
        })
    }
}

/// How many sections of one number are looked at.
const MOST_ALIKE: usize = 8;

fn has_title(subject: &Subject<'_>, section: usize, wanted: &str) -> bool {
    let title = subject.sections().get(section).and_then(|(_, section)| section.title());
    title.is_some_and(|title| difference(without_item(title), wanted).is_none())
}

/// How many items stand under one.
fn below(item: &AgendaItem) -> usize {
    let mut stack = vec![item.items()];
    let mut count = 0;
    while let Some(items) = stack.pop() {
        count += items.len();
        stack.extend(items.iter().map(AgendaItem::items));
    }
    count
}

fn wording(subject: &Subject<'_>, item: &Item<'_>, section: usize, sink: &mut Sink<'_>) {
    let Some((_, heading)) = subject.sections().get(section) else { return };
    let (heading, agenda) = (without_item(heading.title().unwrap_or_default()), item.printed.title());
    if heading == agenda.trim_end_matches('.') {
        return;
    }
    let Some((found, wanted)) = difference(heading, agenda) else { return };
    if names_the_body(subject, heading, agenda) || subject.is_foreign() && is_shorter(heading, agenda) {
        return;
    }
    let message = format!(
        "expected \"{}\" as in agenda item {}, found \"{}\"",
        agenda.cut(wanted),
        item.printed.number(),
        heading.cut(found.clone())
    );
    let whole = Spot::Words(Part::Section(section), 0..heading.len());
    let fix = subject.replace(&whole, agenda, Safety::Offer);
    let finding = Finding::new(Spot::Words(Part::Section(section), found), message);
    sink.report(finding.help("word the heading like the agenda item").fix(fix));
}

/// Whether one of two wordings has nothing but words of the other, in their order.
fn is_shorter(one: &str, other: &str) -> bool {
    let (ones, others) = (words(one), words(other));
    let (fewer, more) = if ones.len() < others.len() { (ones, others) } else { (others, ones) };
    let bare = |word: &str| fold(word).text().trim_matches([',', ':', ';']).to_lowercase();
    let mut more = more.into_iter().map(bare);
    fewer.into_iter().map(bare).all(|word| more.any(|other| other == word))
}

/// Whether an agenda item only says in addition whose report or session it is: "of the Group on its seventh session".
fn names_the_body(subject: &Subject<'_>, heading: &str, agenda: &str) -> bool {
    let heading = heading.trim_end_matches(['.', ' ', '*']);
    let Some(more) = agenda.strip_prefix(heading).and_then(|more| more.strip_prefix(" of the ")) else {
        return false;
    };
    let body = subject.report().meeting().body().map_or("", |body| body.name());
    let gathering =
        ["session", "meeting"].iter().any(|word| more.trim_end_matches(['.', '*']).ends_with(word));
    gathering || !body.is_empty() && (body.contains(more) || more.contains(body))
}

fn missing(subject: &Subject<'_>, matching: &Matching<'_>, item: &Item<'_>, sink: &mut Sink<'_>) {
    let number = item.printed.number();
    let Some(section) = matching.heading_in_place(subject, item) else {
        let message = format!("agenda item {number} has no heading");
        let finding = Finding::new(Part::AgendaItem(item.at), message);
        sink.report(
            finding.help("give every item of the agenda its heading, worded alike and in the same order"),
        );
        return;
    };
    let heading = subject.sections().get(section).and_then(|(_, section)| section.title());
    let heading = without_item(heading.unwrap_or_default());
    let agenda = item.printed.title();
    // The wording that the report uses elsewhere is taken for the right one.
    let heading_is_right = !is_used(subject, agenda) && is_used(subject, heading);
    let (part, found, wanted, whose) = if heading_is_right {
        (Part::AgendaItem(item.at), agenda, heading, "the heading that stands in its place".to_owned())
    } else {
        (Part::Section(section), heading, agenda, format!("agenda item {number}"))
    };
    let spot = Spot::Words(part, 0..found.len());
    let fix = subject.replace(&spot, wanted, Safety::Offer);
    let finding = Finding::new(spot, format!("expected \"{wanted}\" as in {whose}, found \"{found}\""));
    sink.report(finding.help("word the heading like the agenda item").fix(fix));
}

/// Whether a paragraph has the words.
fn is_used(subject: &Subject<'_>, words: &str) -> bool {
    let mut rest = words.chars();
    let small: String = rest.next().into_iter().flat_map(char::to_lowercase).chain(rest).collect();
    let finder = memchr::memmem::Finder::new(small.as_bytes());
    let mut texts = subject.texts().iter().filter(|text| matches!(text.role, Role::Paragraph | Role::Item));
    !small.is_empty() && texts.any(|text| finder.find(text.words.as_bytes()).is_some())
}

fn order(matching: &Matching<'_>, sink: &mut Sink<'_>) {
    let mut last: Option<(usize, &str)> = None;
    for item in &matching.items {
        let Some(section) = item.section else { continue };
        if let Some((_, before)) = last.filter(|(last, _)| section < *last) {
            let number = item.printed.number();
            let message = format!("the heading of agenda item {number} stands before that of item {before}");
            let finding = Finding::new(Part::Section(section), message);
            sink.report(finding.help("put the sections in the order of the agenda"));
        }
        last = Some((section, item.printed.number()));
    }
}

/// Where two wordings differ, in bytes of each: from the first word that is not the same to the last. Marks of quotation and
/// dashes of another kind are no difference, nor is the stop at the end.
fn difference(one: &str, other: &str) -> Option<(Range<usize>, Range<usize>)> {
    let (ones, others) = (words(one), words(other));
    let same = |(one, other): &(&&str, &&str)| fold(one).text() == fold(other).text();
    let head = ones.iter().zip(&others).take_while(same).count();
    let shorter = ones.len().min(others.len());
    if head == shorter && ones.len() == others.len() {
        return None;
    }
    let tail = ones.iter().rev().zip(others.iter().rev()).take(shorter - head).take_while(same).count();
    Some((range(one, &ones, head, tail), range(other, &others, head, tail)))
}

fn words(text: &str) -> Vec<&str> {
    text.trim_end_matches(['.', ';', ':', ',', ' ', '*']).split_whitespace().collect()
}

/// The words between the first `head` and the last `tail`. Where none is left, the one before that place.
fn range(text: &str, words: &[&str], head: usize, tail: usize) -> Range<usize> {
    let end = words.len() - tail;
    let (from, to) = if head < end { (head, end) } else { (head.saturating_sub(1), end.max(1)) };
    let start = |word: &&str| word.as_ptr() as usize - text.as_ptr() as usize;
    let first = words.get(from).map_or(0, start);
    let last =
        to.checked_sub(1).and_then(|last| words.get(last)).map_or(first, |word| start(word) + word.len());
    first..last
}
