//! Reads who spoke.

mod attribution;
mod by_name;
mod entity;
mod head;
mod lexicon;
mod name_end;
mod offices;
mod speaker;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::ops::Range;

use self::attribution::{Behind, Who, behind, is_spoken_by, pronoun_speaks, who_speaks};
pub(crate) use self::entity::Attendees;
use self::head::{Before, Head, Kind, heads};
use self::offices::is_office_of_several;
use self::speaker::{Speakers, panellists, speakers, without_remark};
use super::anchors::{Anchor, split_at};
use super::phrase::{names, sentences, without_article};
use crate::model::Capacity;
use crate::text::Cut;

/// Somebody to whom a paragraph attributes words or a presentation. Ranges are of the text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawStatement {
    /// The words that name the speaker: "The observer for the Ethics Office"; in a list, the name alone.
    pub(crate) range: Range<usize>,
    pub(crate) capacity: Capacity,
    /// For whom, as printed behind "for" or "of", without the article.
    pub(crate) entity: Option<Range<usize>>,
    /// The name printed with the speaker.
    pub(crate) person: Option<Range<usize>>,
}

/// The speakers of a paragraph (its lead text and its items), one each, in printed order.
///
/// ```text
/// The observer for the Ethics Office made a presentation …
/// Statements were made by the representatives of Chad and Togo and by the observer for the World Bank.
/// The Minister for Transparency of Ecuador stressed …
/// ```
///
/// `anchors` are those of the text, and `body` is the name of the body that meets, whose Chair is an officer; it may be empty.
pub(super) fn statements(text: &str, mut anchors: &[Anchor], body: &str) -> Vec<RawStatement> {
    let mut paragraph = Paragraph { text, found: Vec::new(), seen: BTreeSet::new(), silent: None };
    for sentence in sentences(text) {
        let (own, others) = split_at(anchors, sentence.end);
        anchors = others;
        if let Some(named) = paragraph.silent.take() {
            paragraph.pronoun(named, &sentence);
        }
        let before = paragraph.found.len();
        let others = own.first().map_or(sentence.end, |anchor| anchor.at);
        for one in by_name::subjects(text, &sentence, others) {
            paragraph.add(one, false);
        }
        if !own.is_empty() {
            paragraph.read(&heads(text, &sentence, own), &sentence, body);
        }
        if paragraph.found.len() == before {
            for one in by_name::listed(text, &sentence) {
                paragraph.add(one, false);
            }
        }
    }
    paragraph.found
}

/// How many holders of offices "the Minister" is compared with.
const MOST_HOLDERS: usize = 16;

/// How many speakers may be named within the name of another.
const MOST_NESTED: usize = 8;
/// How far behind "the following" the colon may stand, in bytes.
const LONGEST_ANNOUNCEMENT: usize = 300;

struct Paragraph<'t> {
    text: &'t str,
    found: Vec<RawStatement>,
    seen: BTreeSet<(Capacity, &'t str)>,
    /// The one speaker of the sentence before, who is named and to whom it attributes nothing.
    silent: Option<RawStatement>,
}

/// How speakers who share a verb stand to it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Subject,
    /// Behind "made by".
    Agent,
    /// Neither; only a clause of their own can attribute words to them.
    Bystander,
}

impl Paragraph<'_> {
    fn read(&mut self, heads: &[Head], sentence: &Range<usize>, body: &str) {
        let mut waiting: Vec<(RawStatement, bool)> = Vec::new();
        let mut part = None;
        let (mut covered, mut agents, mut apposed) = (sentence.start, false, false);
        // "The representative of A reported on X, and the representative of B on Y."
        let mut spoke = false;
        let list = if heads.len() > 1 { self.list_of_speakers(sentence) } else { None };
        for (at, head) in heads.iter().enumerate() {
            if head.start < covered {
                continue;
            }
            let next =
                heads.iter().skip(at + 1).take(MOST_NESTED).find(|next| stands_apart(self.text, head, next));
            let limit = next.map_or(sentence.end, |next| next.start);
            let mut named = speakers(self.text, head, limit, body);
            let who = match named.each.first() {
                Some(one) if one.capacity == Capacity::Officer => Who::Officer,
                _ if head.opens(self.text) => Who::Delegate,
                _ => Who::Other,
            };
            covered = named.end.max(head.start + 1);
            let behind = behind(self.text, named.end, sentence.end, next, who);
            let in_list = list.is_some_and(|colon| colon < head.start) && head.before != Before::Other;
            let own = *part.get_or_insert_with(|| {
                if in_list { Part::Agent } else { self.part(sentence, head, agents, behind) }
            });
            agents |= own == Part::Agent;
            let listed = self.announce(&mut named, sentence, head, in_list);
            covered = listed.unwrap_or(covered);
            waiting.extend(named.each.into_iter().map(|one| (one, head.another)));
            if behind == Behind::Joins {
                apposed = waiting.len() == 1
                    && next.is_some_and(|next| self.text.cut(named.end..next.start) == ", ");
                continue;
            }
            if apposed && waiting.len() == 2 && self.text.byte(named.end) == b',' {
                merge(&mut waiting);
            }
            apposed = false;
            let speaks = match own {
                Part::Subject => {
                    behind == Behind::Speaks || spoke && self.text.tail(named.end).starts_with(" on ")
                }
                Part::Agent => true,
                Part::Bystander => who_speaks(self.text, named.end, sentence.end, who),
            };
            let speaks = speaks || listed.is_some() && head.lists_panellists(self.text);
            spoke |= speaks;
            if !speaks && heads.len() == 1 && waiting.len() == 1 {
                self.silent = waiting.pop().map(|(one, _)| one);
            }
            if speaks {
                waiting.drain(..).for_each(|(one, another)| self.add(one, another));
            }
            waiting.clear();
            part = None;
        }
    }

    /// The colon behind which a sentence lists those who spoke: "The following made statements: the representative of Chad; …".
    fn list_of_speakers(&self, sentence: &Range<usize>) -> Option<usize> {
        const SPOKE: [&str; 6] = [
            " made statements",
            " made a statement",
            " made presentations",
            " gave presentations",
            " took the floor",
            "tatements were made by",
        ];
        let words = self.text.cut(sentence.clone());
        let colon =
            memchr::memmem::find(words.as_bytes(), b": ").filter(|colon| *colon < LONGEST_ANNOUNCEMENT)?;
        let head = words.head(colon);
        let follows = head.contains("ollowing") || head.ends_with(" by");
        (follows && SPOKE.iter().any(|spoke| head.contains(spoke))).then_some(sentence.start + colon)
    }

    /// "The meeting was opened by the Chair. He recalled …".
    fn pronoun(&mut self, one: RawStatement, sentence: &Range<usize>) {
        let who = if one.capacity == Capacity::Officer { Who::Officer } else { Who::Other };
        let several = self.text.cut(one.range.clone()).split(' ').any(is_office_of_several);
        if (one.person.is_some() || several) && pronoun_speaks(self.text, sentence, who, several) {
            self.add(one, false);
        }
    }

    fn part(&self, sentence: &Range<usize>, head: &Head, agents: bool, behind: Behind) -> Part {
        let verb = matches!(behind, Behind::Speaks | Behind::Acts);
        match head.before {
            Before::Said => Part::Agent,
            Before::By if agents || is_spoken_by(self.text, sentence, head.start) => Part::Agent,
            Before::And | Before::Clause if agents && !verb => Part::Agent,
            Before::And | Before::Clause => Part::Subject,
            Before::By | Before::Other => Part::Bystander,
        }
    }

    /// Names behind a colon: "Representatives of the following organizations also made statements: A and B." Returns where they end.
    fn announce(
        &self,
        named: &mut Speakers,
        sentence: &Range<usize>,
        head: &Head,
        in_list: bool,
    ) -> Option<usize> {
        let Kind::Delegate { capacity, .. } = head.kind else { return None };
        let rest = self.text.cut(named.end..sentence.end).as_bytes();
        let near = rest.get(..LONGEST_ANNOUNCEMENT).unwrap_or(rest);
        let colon = memchr::memmem::find(near, b": ")?;
        let kind = self.text.cut(head.start..named.end + colon);
        if !(named.announced || in_list && is_kind(kind)) {
            return None;
        }
        let list = named.end + colon + 1..sentence.end;
        if head.lists_panellists(self.text) {
            let panellists = panellists(self.text, list.clone());
            if !panellists.is_empty() {
                named.each = panellists;
                return Some(list.end);
            }
        }
        let list = list.start..if in_list { self.list_end(list) } else { list.end };
        let listed = names(self.text, list.clone()).into_iter().map(|name| without_remark(self.text, name));
        named.each = listed
            .map(|name| RawStatement { range: name.clone(), capacity, entity: Some(name), person: None })
            .collect();
        Some(list.end)
    }

    /// Where one of several lists in a sentence ends: at a semicolon behind commas, or before the label of the next item.
    fn list_end(&self, list: Range<usize>) -> usize {
        let words = self.text.cut(list.clone());
        let mut marks = memchr::memchr_iter(b';', words.as_bytes());
        let first = marks.next().unwrap_or(words.len());
        let ends = words.head(first).contains(',') || words.tail(first).starts_with("; (");
        list.start + if ends { first } else { words.len() }
    }

    fn add(&mut self, statement: RawStatement, another: bool) {
        let key = self.text.cut(self.key(&statement));
        let known = !another && self.is_known_holder(&statement);
        if (self.seen.insert((statement.capacity, key)) && !known) || another {
            self.found.push(statement);
        }
    }

    /// Whether "the Minister" is the Minister named in full before.
    fn is_known_holder(&self, statement: &RawStatement) -> bool {
        let office = matches!(statement.capacity, Capacity::Official | Capacity::Officer);
        if !office || statement.entity.is_some() || statement.person.is_some() {
            return false;
        }
        let title = self.text.cut(without_article(self.text, statement.range.clone()));
        let mut officials = self.found.iter().rev().filter(|one| one.capacity == Capacity::Official);
        officials.by_ref().take(MOST_HOLDERS).any(|one| self.text.cut(one.range.clone()).contains(title))
    }

    /// What tells one speaker from another: the entity, or else the office less its body.
    fn key(&self, statement: &RawStatement) -> Range<usize> {
        if let (Some(entity), true) = (&statement.entity, statement.capacity != Capacity::Official) {
            return entity.clone();
        }
        let title = without_article(self.text, statement.range.clone());
        let words = self.text.cut(title.clone());
        let end = if statement.capacity == Capacity::Officer { words.find(" of ") } else { None };
        title.start..title.start + end.unwrap_or(words.len())
    }
}

/// "The President, the Minister of State of Morocco, Jane Doe, recalled" is one speaker, not two.
fn merge(waiting: &mut Vec<(RawStatement, bool)>) {
    if let Some((second, _)) = waiting.pop()
        && let Some((first, _)) = waiting.last_mut()
    {
        first.person = first.person.take().or(second.person);
    }
}

/// Whether words only say of which kind those behind them are: "Representatives of States Members of the Council", "Observers for
/// United Nations entities, specialized agencies and related organizations".
fn is_kind(words: &str) -> bool {
    let nouns =
        ["States", "ountries", "ganization", "ntities", "ntity", "genc", "nstitution", "ompan", "overnments"];
    nouns.iter().any(|noun| words.contains(noun)) && !words.contains([';', '(', ':'])
}

/// Whether a phrase is not a part of the one before, such as the High Commissioner in the name of an office.
fn stands_apart(text: &str, head: &Head, next: &Head) -> bool {
    let name = match &head.kind {
        Kind::Delegate { name, .. } => *name,
        Kind::Office { title } => title.end,
        Kind::Of { end, .. } | Kind::Person { end } => *end,
        Kind::Named { entity } => *entity,
    };
    next.start > name
        && match next.before {
            Before::And | Before::By | Before::Said => true,
            Before::Clause => text.head(next.start).trim_end().ends_with([',', ';', ':']),
            Before::Other => false,
        }
}
