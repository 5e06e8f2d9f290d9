use std::collections::HashMap;

use crate::diagnostic::Severity;
use crate::model::{Paragraph, Participant, SectionPath};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Capitals, Role, Subject, Text};

rule! {
    /// An abbreviation is introduced where the full name is first used, in parentheses behind it.
    ///
    /// # Why
    ///
    /// A reader who meets letters that nothing explains has to guess; one who meets them after the name was already spelled out twice has
    /// learned them too late. A name that occurs once or twice needs none. Letters inside the name of something else ("UNCAC
    /// Coalition"), or of somebody who attended, are part of that name; those of the house itself are known from its first page.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The representative of UNICRI spoke of its research.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The representative of the United Nations Interregional Crime and Justice Research Institute (UNICRI) spoke of its research. UNICRI had
    /// published it in 2010.
    /// ```
    AbbreviationIntroduced {
        code: "I71",
        name: "abbreviation-introduced",
        severity: Warning,
        mends: No,
        authority: "Editorial Manual, abbreviations <http://dd.dgacm.org/editorialmanual/ed-guidelines/style/abbreviations.htm>",
        english: true,
    }
}

impl Rule for AbbreviationIntroduced {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let full_names: HashMap<&str, &str> = subject.report().abbreviations().collect();
        let names = in_names(subject);
        let mut uses: HashMap<&str, Use<'_>> = HashMap::new();
        let mut order = Vec::new();
        for found in subject.capitals() {
            let known = uses.entry(found.word()).or_insert_with(|| {
                order.push(found.word());
                Use::default()
            });
            let names = names.get(found.word()).map(Vec::as_slice).unwrap_or_default();
            known.take(found, names);
        }
        for (word, used) in order.iter().filter_map(|word| uses.get(word).map(|used| (*word, used))) {
            used.check(subject, word, full_names.get(word).copied(), sink);
        }
    }
}

/// How an abbreviation is used in the report.
#[derive(Default)]
struct Use<'a> {
    first: Option<Capitals<'a>>,
    introduced: Option<Capitals<'a>>,
    count: usize,
}

impl<'a> Use<'a> {
    fn take(&mut self, found: Capitals<'a>, names: &[&str]) {
        self.count += 1;
        if is_in_parentheses(&found) {
            self.introduced.get_or_insert(found);
        } else if !is_part_of_a_name(&found)
            && !is_before_a_number(&found)
            && !names.iter().any(|name| is_within(&found, name))
        {
            self.first.get_or_insert(found);
        }
    }

    fn check(&self, subject: &Subject<'_>, word: &str, full_name: Option<&str>, sink: &mut Sink<'_>) {
        match (&self.first, &self.introduced) {
            (Some(_), None)
                if is_listed(subject, word) || subject.is_house(word) || is_beside_a_name(subject, word) => {}
            (Some(first), None) => sink.report(
                Finding::new(spot(first), format!("\"{word}\" is nowhere introduced"))
                    .help("write the full name with the abbreviation in parentheses at first mention"),
            ),
            (Some(first), Some(introduced)) if is_before(first, introduced) => sink.report(
                Finding::new(spot(first), format!("\"{word}\" is used before it is introduced"))
                    .help("introduce it here, with the full name, and not further down"),
            ),
            (None, Some(introduced)) if self.count == 1 && full_name.is_some() => sink.report(
                Finding::new(spot(introduced), format!("\"{word}\" is introduced and not used"))
                    .severity(Severity::Info)
                    .help("take the abbreviation out: a name that occurs once or twice needs none"),
            ),
            (_, Some(introduced)) => {
                if let Some(name) = full_name.filter(|name| is_late(subject, introduced, name)) {
                    let message =
                        format!("\"{word}\" is introduced after \"{name}\" was already spelled out");
                    sink.report(Finding::new(spot(introduced), message).help(
                        "introduce the abbreviation at the first mention of the name, or do without it",
                    ));
                }
            }
            (None, None) => {}
        }
    }
}

fn spot(found: &Capitals<'_>) -> Spot {
    Spot::Words(found.part, found.range.clone())
}

fn is_before(one: &Capitals<'_>, other: &Capitals<'_>) -> bool {
    (one.text, one.range.start) < (other.text, other.range.start)
}

fn is_in_parentheses(found: &Capitals<'_>) -> bool {
    super::before(found.words, found.range.start).ends_with('(')
        && super::after(found.words, found.range.end).starts_with([')', ',', ';', ' '])
}

/// "UNCAC Coalition": the letters belong to a name that begins with them.
fn is_part_of_a_name(found: &Capitals<'_>) -> bool {
    let next = super::after(found.words, found.range.end);
    let joined = next.strip_prefix(' ').and_then(|next| next.chars().next());
    joined.is_some_and(char::is_uppercase) || super::is_quoted(found.words, found.range.start)
}

/// The most names in which the same letters are looked for.
const MOST_NAMES: usize = 16;

/// The letters that stand within the names of those who attended, with these names: "Both ENDS", "Alliance of NGOs".
fn in_names<'a>(subject: &Subject<'a>) -> HashMap<&'a str, Vec<&'a str>> {
    let mut names: HashMap<&str, Vec<&str>> = HashMap::new();
    for name in
        subject.report().participants().iter().map(Participant::name).filter(|name| name.contains(' '))
    {
        for word in name.split(|c: char| !c.is_alphanumeric()) {
            let word = word.strip_suffix('s').unwrap_or(word);
            if word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase()) {
                let known = names.entry(word).or_default();
                if known.len() < MOST_NAMES && known.last() != Some(&name) {
                    known.push(name);
                }
            }
        }
    }
    names
}

/// Whether letters stand within a name that is printed there.
fn is_within(found: &Capitals<'_>, name: &str) -> bool {
    let within = name.match_indices(found.word()).take(MOST_NAMES);
    within.into_iter().any(|(at, _)| {
        let start = found.range.start.checked_sub(at);
        start.is_some_and(|start| found.words.get(start..start + name.len()) == Some(name))
    })
}

/// "EUR 20 million": a currency, or the number of a standard.
fn is_before_a_number(found: &Capitals<'_>) -> bool {
    let behind = super::after(found.words, found.range.end).strip_prefix([' ', '\u{a0}']);
    behind.is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the name of one who attended has the abbreviation beside it, in a list with a line for each.
fn is_beside_a_name(subject: &Subject<'_>, word: &str) -> bool {
    subject.report().participants().iter().any(|one| {
        let beside = one.name().strip_suffix(')').and_then(|name| name.rsplit_once('('));
        beside.is_some_and(|(_, inside)| inside == word)
    })
}

/// Whether an abbreviation stands in the list of abbreviations at the front of a report.
fn is_listed(subject: &Subject<'_>, word: &str) -> bool {
    let paragraphs = subject.report().paragraphs();
    let is_list = |path: &SectionPath| path.as_str().contains("bbreviations");
    // Most reports have none.
    let mut sections: Vec<&SectionPath> = paragraphs.iter().filter_map(Paragraph::section).collect();
    sections.dedup();
    if !sections.into_iter().any(is_list) {
        return false;
    }
    let lists = |at: usize| paragraphs.get(at).and_then(Paragraph::section).is_some_and(is_list);
    let mut texts = subject.places(word).filter_map(|(text, _)| subject.texts().get(text));
    texts.any(|text| text.paragraph.is_some_and(lists))
}

/// Whether the full name stands in an earlier text.
fn is_late(subject: &Subject<'_>, introduced: &Capitals<'_>, name: &str) -> bool {
    let running = |text: &Text<'_>| matches!(text.role, Role::Paragraph | Role::Item);
    let mut earlier = subject.places(name).take_while(|(text, _)| *text < introduced.text);
    earlier.any(|(text, _)| subject.texts().get(text).is_some_and(running))
}
