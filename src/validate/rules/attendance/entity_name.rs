use crate::diagnostic::Severity;
use crate::fix::Safety;
use crate::model::Category;
use crate::organizations;
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Organizations in the lists of attendance are called as the register of organizations calls them.
    ///
    /// # Why
    ///
    /// A name that is one word off a known one is mostly the known one with a slip in it. Where one word stands for another, it may
    /// also be an organization the register does not have; that is worth a look. A name unlike all others is left alone.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The following intergovernmental organizations were represented by observers: the Council of Europe and the International Police
    /// Organization.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The following intergovernmental organizations were represented by observers: the Council of Europe and the International Criminal
    /// Police Organization.
    /// ```
    EntityName {
        code: "G55",
        name: "entity-name",
        severity: Warning,
        mends: Offers,
        authority: "United Nations lists of organizations with a standing invitation <https://studylib.net/doc/18388283>; Geneva Blue Book <https://www.ungeneva.org/en/blue-book/missions/other>",
        english: true,
    }
}

/// How many unknown names are compared with all known ones.
const MOST_UNKNOWN: usize = 100;

impl Rule for EntityName {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let mut unknown = 0;
        for (at, participant) in subject.report().participants().iter().enumerate() {
            let name = without_abbreviation(participant.name());
            if !is_of_organizations(participant.category()) || organizations::kinds(name).is_some() {
                continue;
            }
            unknown += 1;
            if unknown > MOST_UNKNOWN {
                return;
            }
            if let Some((right, severity)) = right_name(name) {
                sink.report(finding(subject, at, name, right, severity));
            }
        }
    }
}

fn is_of_organizations(category: Category) -> bool {
    matches!(
        category,
        Category::UnitedNationsSystem
            | Category::IntergovernmentalOrganization
            | Category::PermanentObserverOffice
    )
}

/// "International Criminal Police Organization (INTERPOL)" less what stands in parentheses.
fn without_abbreviation(name: &str) -> &str {
    let inside = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    inside.map_or(name, |(before, _)| before)
}

fn finding(subject: &Subject<'_>, at: usize, name: &str, right: &str, severity: Severity) -> Finding {
    let spot = Spot::Words(Part::Participant(at), 0..name.len());
    let fix = subject.replace(&spot, right, Safety::Offer);
    Finding::new(spot, format!("\"{name}\" is not in the register, \"{right}\" is"))
        .severity(severity)
        .label(format!("\"{right}\"?"))
        .help(format!("write \"{right}\" if that is meant"))
        .fix(fix)
}

/// The known name that a name is a slip for, and how sure that is.
fn right_name(name: &str) -> Option<(&'static str, Severity)> {
    if let Some(preferred) = organizations::preferred(name) {
        return Some((preferred, Severity::Info));
    }
    let words: Vec<&str> = name.split(' ').collect();
    let near = organizations::names().filter_map(|known| Some((known, one_off(&words, known)?)));
    // A slip of the pen is surer than another word.
    near.max_by_key(|(_, severity)| *severity)
}

/// The fewest words that have to be the same.
const FEWEST_SAME: usize = 2;

/// The least likeness of a misspelt word to the right one, of 1.
const LIKE: f64 = 0.7;

/// Whether a name is a known one but for one word too few or too many (a warning), misspelt (too) or another (information).
fn one_off(words: &[&str], known: &str) -> Option<Severity> {
    let spaces = memchr::memchr_iter(b' ', known.as_bytes()).count();
    if words.len().abs_diff(spaces + 1) > 1 {
        return None;
    }
    let head = words.iter().zip(known.split(' ')).take_while(|(one, other)| **one == *other).count();
    let tail = words.iter().rev().zip(known.rsplit(' ')).take_while(|(one, other)| **one == *other).count();
    let longer = words.len().max(spaces + 1);
    if head + tail + 1 < longer || head + tail < FEWEST_SAME {
        return None;
    }
    if words.len() != spaces + 1 {
        return Some(Severity::Warning);
    }
    let pair = words.get(head).copied().zip(known.split(' ').nth(head));
    let alike = pair.is_some_and(|(one, other)| strsim::normalized_damerau_levenshtein(one, other) >= LIKE);
    Some(if alike { Severity::Warning } else { Severity::Info })
}
