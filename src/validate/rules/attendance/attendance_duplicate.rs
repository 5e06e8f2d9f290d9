use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::lists::removal;
use super::status;
use crate::diagnostic::Severity;
use crate::fix::{Fix, Safety};
use crate::model::Participant;
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{List, Subject};

rule! {
    /// Nobody attends twice: no State, under whatever name, and no organization is listed a second time, in one list or in two.
    ///
    /// # Why
    ///
    /// The lists tell who was there and in what standing. A State in two lists has two standings, and one of them is wrong.
    /// A list that repeats most of the names of another, as an annex may, is one mistake.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The following States parties to the Convention were represented at the meeting: Chad, Chad, Poland and Togo.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The following States parties to the Convention were represented at the meeting: Chad, Poland and Togo.
    /// ```
    AttendanceDuplicate {
        code: "G50",
        name: "attendance-duplicate",
        severity: Error,
        mends: Offers,
        authority: "the report itself",
    }
}

/// Who somebody is: the State, or else the length of the name without its abbreviation, and the name. Numbers are compared sooner
/// than words.
type Identity<'a> = (u32, &'a str);

fn identity(participant: &Participant) -> Identity<'_> {
    if let Some(iso3) = participant.iso3() {
        return (iso3.as_str().bytes().fold(1, |all, byte| all << 8 | u32::from(byte)), "");
    }
    let name = without_abbreviation(participant.name());
    (u32::try_from(name.len()).unwrap_or(u32::MAX), name)
}

/// "International Criminal Police Organization (INTERPOL)" less what stands in parentheses.
fn without_abbreviation(name: &str) -> &str {
    let inside = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    inside
        .filter(|(_, short)| !short.contains([' ', ',']) && short.chars().any(char::is_uppercase))
        .map_or(name, |(before, _)| before)
}

impl Rule for AttendanceDuplicate {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let twice = twice(subject);
        let lists = lists_of(subject);
        let list = |one: &Twice| lists.get(one.extra).copied().unwrap_or_default();
        let mut repeated = vec![0; subject.lists().len()];
        for one in twice.iter().filter(|one| one.is_same_category) {
            repeated.get_mut(list(one)).into_iter().for_each(|count| *count += 1);
        }
        for one in &twice {
            let count = repeated.get_mut(list(one)).filter(|_| one.is_same_category);
            let of = subject.lists().get(list(one)).map_or(0, |list| list.members.len());
            match count {
                // A list that repeats another is one mistake, told once.
                Some(0) => {}
                Some(count) if *count >= MANY && *count * 2 > of => {
                    report_list(subject, one, std::mem::take(count), sink);
                }
                _ => report(subject, one, sink),
            }
        }
    }
}

/// How many names two lists share at least if one repeats the other.
const MANY: usize = 5;

/// A participant that is listed twice.
struct Twice {
    /// The one of the two that is too many.
    extra: usize,
    kept: usize,
    is_same_category: bool,
}

/// All that are listed twice, in printed order of the later of the two.
fn twice(subject: &Subject<'_>) -> Vec<Twice> {
    let participants = subject.report().participants();
    let mut first: HashMap<Identity<'_>, usize> = HashMap::with_capacity(participants.len());
    let again = participants.iter().enumerate().filter_map(|(at, participant)| {
        match first.entry(identity(participant)) {
            Entry::Vacant(entry) => {
                entry.insert(at);
                None
            }
            Entry::Occupied(entry) => Some((*entry.get(), at)),
        }
    });
    let twice = again.filter_map(|(first, second)| {
        let (one, other) = (participants.get(first)?, participants.get(second)?);
        // An annex may name those whom the report lists by their States.
        if one.paragraph().is_some() && other.paragraph().is_none() {
            return None;
        }
        let is_same_category = one.category() == other.category();
        // Of a State in two lists, the one its status does not allow is too many.
        let wrong = !is_same_category && status::disagrees(subject, one).is_some();
        let (extra, kept) = if wrong { (first, second) } else { (second, first) };
        Some(Twice { extra, kept, is_same_category })
    });
    twice.collect()
}

/// For every participant its list, by its place among all lists; one that is in none stands in the one above.
fn lists_of(subject: &Subject<'_>) -> Vec<usize> {
    let mut lists = vec![0; subject.report().participants().len()];
    let places = subject.lists().iter().enumerate();
    let first = |list: &List| list.members.first().copied().unwrap_or(usize::MAX);
    for (place, list) in places {
        let next = subject.lists().get(place + 1).map_or(lists.len(), first);
        lists.get_mut(first(list)..next).into_iter().flatten().for_each(|list| *list = place);
    }
    lists
}

/// Reports a list most of whose names another has already.
fn report_list(subject: &Subject<'_>, Twice { extra, kept, .. }: &Twice, count: usize, sink: &mut Sink<'_>) {
    let participants = subject.report().participants();
    let (Some(extra_one), Some(kept)) = (participants.get(*extra), participants.get(*kept)) else { return };
    let spot = Spot::Whole(Part::Participant(*extra));
    if !sink.wants(&spot) {
        return;
    }
    let paragraph = kept.paragraph().map_or_else(String::new, |number| format!(", as in paragraph {number}"));
    let message = format!(
        "\"{}\" and {} more names of this list are listed twice{paragraph}",
        extra_one.name(),
        count - 1
    );
    let finding = Finding::new(spot, message)
        .severity(Severity::Warning)
        .label("a list that repeats another")
        .help("print the names once: leave one of the two lists out, or refer from one to the other");
    sink.report(finding);
}

fn report(subject: &Subject<'_>, Twice { extra, kept, .. }: &Twice, sink: &mut Sink<'_>) {
    let (participants, at) = (subject.report().participants(), *extra);
    let (Some(extra), Some(kept)) = (participants.get(at), participants.get(*kept)) else { return };
    let spot = Spot::Whole(Part::Participant(at));
    if !sink.wants(&spot) {
        return;
    }
    let name = extra.name();
    let elsewhere = kept.paragraph().filter(|_| kept.paragraph() != extra.paragraph());
    let message = match (kept.name() == name, elsewhere) {
        (true, None) => ["\"", name, "\" is listed twice"].concat(),
        (true, Some(number)) => {
            ["\"", name, "\" is listed twice, also in paragraph ", &number.to_string()].concat()
        }
        (false, None) => format!("\"{name}\" is listed twice, also as \"{}\"", kept.name()),
        (false, Some(number)) => {
            format!("\"{name}\" is listed twice, also as \"{}\", in paragraph {number}", kept.name())
        }
    };
    let fix = removal(subject, at)
        .map(|edits| Fix::new(["take \"", name, "\" out of the list"].concat(), edits, Safety::Offer));
    let finding = Finding::new(spot, message)
        .label("listed twice")
        .help("leave one of the two out, or correct the name of one")
        .fix(fix);
    sink.report(finding);
}
