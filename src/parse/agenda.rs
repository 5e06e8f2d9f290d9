//! The agenda: the items of the paragraph that adopts it, each with the section that treats it.

use std::collections::{HashMap, HashSet};

use super::unit::{Text, Unit, UnitItem};
use crate::model::{Agenda, AgendaItem, Report, Section, SectionPath};
use crate::text::{Cut, fold, is_blank, unescape};

/// Whether a paragraph prints the agenda: it speaks of one and has items.
pub(super) fn is_agenda(unit: &Unit, lead: &Text<'_>) -> bool {
    let decides = || unit.items.first().is_some_and(|item| is_of_decision(item.flow.text()));
    unit.items.len() > 1 && announces_agenda(lead.folded()) && !decides()
}

/// Whether the words of an item are those of a decision: "Takes note of the report".
fn is_of_decision(words: &str) -> bool {
    const VERBS: &str =
        "Adopts Approves Calls Decides Encourages Invites Notes Recalls Recommends Requests Takes Welcomes";
    let first = words.split(' ').next();
    VERBS.split(' ').any(|verb| first == Some(verb))
}

/// Whether the folded words of a paragraph say that an agenda follows: all of one, not "agenda item 4, which reads as follows",
/// and not the one proposed for another session.
pub(crate) fn announces_agenda(lead: &str) -> bool {
    let has = |words: &str| memchr::memmem::find(lead.as_bytes(), words.as_bytes()).is_some();
    let whole = |at: usize| {
        let behind = lead.tail(at + "agenda".len());
        let proposed = behind.starts_with(" for ") && lead.head(at).ends_with("provisional ");
        !behind.starts_with(" item ") && (!proposed || has("adopt"))
    };
    memchr::memmem::find_iter(lead.as_bytes(), "agenda").any(whole)
        && ["adopt", "following", "follows", "approved"].into_iter().any(has)
        && !only_changes(lead)
}

/// Whether what follows is only what changes in an agenda: "with the following additions:".
fn only_changes(lead: &str) -> bool {
    const CHANGES: [&str; 9] = [
        "addition",
        "adjustment",
        "amendment",
        "change",
        "clarification",
        "correction",
        "deletion",
        "modification",
        "revision",
    ];
    let Some(at) = memchr::memmem::rfind(lead.as_bytes(), b"the following ") else { return false };
    let behind = lead.tail(at + "the following ".len());
    let noun = behind.split(' ').take(2).any(|word| CHANGES.iter().any(|change| word.starts_with(change)));
    noun && !behind.contains("follows")
}

/// The agenda of a paragraph, without the sections.
pub(super) fn agenda(source: &str, unit: &Unit) -> Agenda {
    let agenda = items(source, unit).into_iter().fold(Agenda::new(), Agenda::with_item);
    unit.number.into_iter().fold(agenda, Agenda::with_paragraph)
}

/// The items of a paragraph as those of an agenda.
pub(super) fn items(source: &str, unit: &Unit) -> Vec<AgendaItem> {
    let mut done: Vec<AgendaItem> = Vec::new();
    let mut open: Vec<(usize, AgendaItem)> = Vec::new();
    for item in &unit.items {
        close(&mut open, item.depth, &mut done);
        open.push((
            item.depth,
            AgendaItem::new(
                unescape(item.label.slice(source)),
                item_title(first_cell(source, item, without_star(source, item))),
            ),
        ));
    }
    close(&mut open, 0, &mut done);
    done
}

fn close(open: &mut Vec<(usize, AgendaItem)>, depth: usize, done: &mut Vec<AgendaItem>) {
    while let Some((_, closed)) = open.pop_if(|(open, _)| *open >= depth) {
        match open.last_mut() {
            Some((_, above)) => above.items_mut().push(closed),
            None => done.push(closed),
        }
    }
}

/// An item's words without the star of a footnote. One that is meant as such is escaped.
fn without_star<'a>(source: &str, item: &'a UnitItem) -> &'a str {
    let printed = item.pieces.last().map(|piece| piece.slice(source).trim_end()).unwrap_or_default();
    let noted = printed.ends_with('*') && !printed.ends_with("\\*");
    let text = item.flow.text().trim_end();
    if noted { text.trim_end_matches('*') } else { text }
}

/// Of an item in the row of a table the words of its first cell: "| 3 | Peat | A/1 |".
fn first_cell<'a>(source: &str, item: &UnitItem, text: &'a str) -> &'a str {
    let before = source.head(item.label.start());
    let line = before.tail(memchr::memrchr2(b'\n', b'\r', before.as_bytes()).map_or(0, |end| end + 1));
    if line.starts_with('|') { text.split(" |").next().unwrap_or(text) } else { text }
}

/// An item's words without the stop, and without the word that leads to the next item.
pub(super) fn item_title(text: &str) -> String {
    let mut title = text.trim_end();
    for joint in ["; and", ", and", "; or", " and"] {
        title = title.strip_suffix(joint).unwrap_or(title);
    }
    title.trim_end_matches(|c| is_blank(c) || ";:.,".contains(c)).to_owned()
}

/// A heading without the item that some houses print behind it: "Opening of the meeting (agenda item 1)".
pub(crate) fn without_item(heading: &str) -> &str {
    let open = heading.trim_end().strip_suffix(')').and_then(|inside| inside.rfind(" ("));
    let names_item =
        |words: &str| ["agenda item", "item ", "items "].iter().any(|item| begins_with(words, item));
    open.filter(|open| names_item(heading.tail(open + 2)))
        .map_or(heading, |open| heading.head(open).trim_end())
}

fn begins_with(words: &str, begin: &str) -> bool {
    words.get(..begin.len()).is_some_and(|head| head.eq_ignore_ascii_case(begin))
}

/// Finds the section that treats each item: the one worded alike, or the one its sub-items are treated under,
/// or the one that shares most of its words. Conclusions may be worded by the same topics: they come last.
pub(super) fn link(agenda: &mut Agenda, report: &Report) {
    if agenda.items().is_empty() {
        return;
    }
    let (others, concluding) = by_conclusions(report);
    for sections in [others, concluding].into_iter().filter(|sections| !sections.is_empty()) {
        let mut headings = Headings::new(agenda, sections);
        each_item(agenda.items_mut(), &mut |item| headings.link_exactly(item));
        each_item(agenda.items_mut(), &mut |item| headings.link_above(item));
        each_item(agenda.items_mut(), &mut |item| headings.link_alike(item));
        each_item(agenda.items_mut(), &mut |item| headings.link_above(item));
    }
}

type Heading<'r> = (SectionPath, &'r Section);

/// The sections of a report, and those of them that stand under a heading "Conclusions and recommendations" or the like.
fn by_conclusions(report: &Report) -> (Vec<Heading<'_>>, Vec<Heading<'_>>) {
    const NOUNS: [&str; 5] = ["conclusion", "recommend", "recommand", "conclusión", "recomenda"];
    let concludes = |title: &str| {
        let mut words = title.split(is_blank).take(2);
        words.any(|word| {
            NOUNS
                .iter()
                .any(|noun| word.get(..noun.len()).is_some_and(|head| head.eq_ignore_ascii_case(noun)))
        })
    };
    let mut above: Option<u8> = None;
    report.all_sections().partition(|(_, section)| {
        above = above.filter(|level| section.level() > *level);
        let within = above.is_some();
        if !within && section.title().is_some_and(concludes) {
            above = Some(section.level());
        }
        !within
    })
}

/// Items are never deep: each degree has a style of its own.
fn each_item(items: &mut [AgendaItem], act: &mut impl FnMut(&mut AgendaItem)) {
    for item in items {
        each_item(item.items_mut(), act);
        act(item);
    }
}

/// How many headings an item is compared with word by word at most, over the whole agenda.
const MOST_COMPARISONS: usize = 20_000;

/// From how many per cent of shared words on two titles are alike.
const ALIKE: usize = 65;

struct Headings {
    /// Every section with the words of its title.
    list: Vec<(SectionPath, String)>,
    /// The headings with the same words, last one first.
    by_words: HashMap<String, Vec<usize>>,
    /// Their titles, once one is looked for that is only alike.
    titles: Vec<Title>,
    used: HashSet<SectionPath>,
    comparisons: usize,
}

impl Headings {
    /// Of headings alike, those behind the agenda come first.
    fn new(agenda: &Agenda, sections: Vec<Heading<'_>>) -> Self {
        let behind = |section: &Section| section.last_paragraph() > agenda.paragraph();
        let (behind, before): (Vec<_>, Vec<_>) =
            sections.into_iter().partition(|(_, section)| behind(section));
        let heading = |(path, section): (SectionPath, &Section)| {
            (path, plain(without_item(section.title().unwrap_or_default())))
        };
        let list: Vec<_> = behind.into_iter().chain(before).map(heading).collect();
        let mut by_words: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, (_, words)) in list.iter().enumerate().rev() {
            by_words.entry(words.clone()).or_default().push(at);
        }
        Self { list, by_words, titles: Vec::new(), used: HashSet::new(), comparisons: 0 }
    }

    fn link_exactly(&mut self, item: &mut AgendaItem) {
        if item.section().is_some() {
            return;
        }
        let found = self.by_words.get_mut(&plain(item.title())).and_then(Vec::pop);
        let path = found.and_then(|at| self.list.get(at)).map(|(path, _)| path.clone());
        self.set(item, path);
    }

    /// The section above the one of the first item under it.
    fn link_above(&mut self, item: &mut AgendaItem) {
        let below = item.items().iter().find_map(AgendaItem::section).filter(|_| item.section().is_none());
        let above =
            below.and_then(|path| path.as_str().rsplit_once('.')).and_then(|(above, _)| above.parse().ok());
        self.set(item, above);
    }

    fn link_alike(&mut self, item: &mut AgendaItem) {
        self.comparisons += self.list.len();
        if item.section().is_some() || self.comparisons > MOST_COMPARISONS {
            return;
        }
        if self.titles.is_empty() {
            self.titles = self.list.iter_mut().map(|(_, words)| Title::new(std::mem::take(words))).collect();
        }
        let wanted = Title::new(plain(item.title()));
        let titled = self.list.iter().zip(&self.titles).rev();
        let alike = titled.filter_map(|((path, _), title)| Some((wanted.likeness(title)?, path)));
        let free = alike.filter(|(_, path)| !self.used.contains(*path));
        let path = free.max_by_key(|(score, _)| *score).map(|(_, path)| path.clone());
        self.set(item, path);
    }

    fn set(&mut self, item: &mut AgendaItem, path: Option<SectionPath>) {
        if let Some(path) = path {
            self.used.insert(path.clone());
            item.set_section(Some(path));
        }
    }
}

/// A title made ready to be compared with many.
struct Title {
    /// As [`plain`] words.
    words: String,
    /// How many they are, small words not counted.
    count: usize,
    /// A bit for each word that is counted, which others may share.
    marks: u64,
}

impl Title {
    fn new(words: String) -> Self {
        let each = || telling(&words);
        let marks = each().fold(0, |marks, word| marks | mark(word.as_bytes()));
        Self { count: each().count(), marks, words }
    }

    /// Per cent of words two titles share, of the longer one, where they are [`ALIKE`]; a title that opens the other counts as alike.
    fn likeness(&self, other: &Self) -> Option<usize> {
        let (short, long) = if self.words.len() < other.words.len() { (self, other) } else { (other, self) };
        if short.words.contains(' ')
            && long
                .words
                .strip_prefix(&short.words)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        {
            return Some(90);
        }
        // What cannot be alike is not compared word by word.
        let foreign = (long.marks & !short.marks).count_ones() as usize;
        let longer = short.count.max(long.count);
        let most = short.count.min(long.count.saturating_sub(foreign));
        if most * 100 < ALIKE * longer || longer == 0 {
            return None;
        }
        let known: HashSet<&str> = telling(&short.words).collect();
        let shared = telling(&long.words).filter(|word| known.contains(word)).count();
        Some(shared.min(known.len()) * 100 / longer).filter(|score| *score >= ALIKE)
    }
}

/// The words of a title that tell it from others: "Adoption of the report" has two.
fn telling(words: &str) -> impl Iterator<Item = &str> {
    const SMALL: [&str; 9] = ["a", "an", "and", "at", "for", "in", "of", "on", "the"];
    words.split(' ').filter(|word| !SMALL.contains(word))
}

/// A bit that stands for a word, made of its length, its first and its last letter.
fn mark(word: &[u8]) -> u64 {
    let letter = |byte: Option<&u8>| byte.map_or(0, |byte| usize::from(*byte));
    1 << ((word.len() + 5 * letter(word.first()) + 11 * letter(word.last())) % 64)
}

/// The words of a title in small letters, one space between them.
fn plain(title: &str) -> String {
    let folded = fold(title);
    if folded.text().is_ascii() {
        return plain_ascii(folded.text());
    }
    let words = folded.text().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut plain = String::with_capacity(title.len());
    for word in words {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain.to_lowercase()
}

fn plain_ascii(title: &str) -> String {
    let mut plain = String::with_capacity(title.len());
    for byte in title.bytes() {
        if byte.is_ascii_alphanumeric() {
            plain.push(char::from(byte.to_ascii_lowercase()));
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end_matches(' ').len());
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agenda_is_announced_whole_and_for_the_own_session() {
        assert!(announces_agenda("The Working Group adopted the following agenda:"));
        assert!(announces_agenda("The provisional agenda for the session was adopted as follows:"));
        assert!(!announces_agenda("The Board took up agenda item 6, which reads as follows:"));
        assert!(!announces_agenda(
            "The Council approves the following provisional agenda for the tenth session:"
        ));
    }

    #[test]
    fn what_changes_in_an_agenda_is_no_agenda() {
        for lead in [
            "The Group adopted the provisional agenda as its agenda, with the following additions under “Other matters”:",
            "The agenda was adopted with the following minor amendments:",
        ] {
            assert!(!announces_agenda(lead), "{lead}");
        }
        for lead in [
            "The agenda was adopted, with the following amendments, as follows:",
            "The agenda, following revision, was adopted:",
        ] {
            assert!(announces_agenda(lead), "{lead}");
        }
    }

    /// The section of every item of an agenda in a report with these headings.
    fn sections(items: &[&str], headings: &[&str]) -> Vec<Option<String>> {
        let mut text = String::from(
            "I. Organization\n\n1. The Group adopted the following agenda:\n\n1. Organizational matters.\n\n",
        );
        for (at, item) in items.iter().enumerate() {
            text += &format!("{}. {item}.\n\n", at + 2);
        }
        for (at, heading) in headings.iter().enumerate() {
            text += &format!("{heading}\n\n{}. The Group met.\n\n", at + 2);
        }
        let report = crate::parse(&text).into_report();
        let items = report.agenda().items().iter().skip(1);
        items.map(|item| item.section().map(ToString::to_string)).collect()
    }

    #[test]
    fn a_heading_within_the_conclusions_is_taken_where_there_is_no_other() {
        let conclusions = "II. Conclusions and recommendations\n\nIntegrity of ports";
        let alike = sections(&["Integrity of ports"], &[conclusions, "III. Integrity in ports"]);
        assert_eq!(alike, [Some("III".to_owned())]);
        let alone = sections(&["Integrity of ports"], &[conclusions, "III. Other matters"]);
        assert_eq!(alone, [Some("II.Integrity of ports".to_owned())]);
    }

    #[test]
    fn what_tells_a_title_from_others_is_not_its_small_words() {
        assert_eq!(sections(&["Adoption of the report"], &["II. Adoption of the agenda"]), [None]);
        let alike = sections(&["Integrity in public procurement"], &["II. Integrity of public procurement"]);
        assert_eq!(alike, [Some("II".to_owned())]);
    }

    #[test]
    fn titles_of_items_have_no_stop() {
        assert_eq!(item_title("Use of peat."), "Use of peat");
        assert_eq!(item_title("Use of peat; and"), "Use of peat");
    }
}
