//! Numbers that Word counts itself: the lists of a document, and the count in each of them.

use std::collections::{HashMap, HashSet};

use super::error::Error;
use super::number_form::NumberForm;
use super::package::Part;
use super::properties::Numbered;
use super::styles::Styles;
use super::xml::Tokens;

/// How many levels a list has.
const LEVELS: usize = 9;

/// The longest mark before a paragraph, in characters, and the longest pattern of one.
const LONGEST_MARK: usize = 32;

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// What lists are made after, by identifier.
    abstracts: HashMap<String, Abstract>,
    lists: HashMap<String, List>,
}

/// What lists are made after.
#[derive(Debug, Default)]
struct Abstract {
    levels: [Level; LEVELS],
    /// The numbering style that has the levels instead.
    style: Option<String>,
}

/// A list: what it is made after, and what it has otherwise.
#[derive(Debug, Default)]
struct List {
    of: String,
    starts: [Option<u32>; LEVELS],
    levels: [Option<Level>; LEVELS],
}

#[derive(Debug, Clone, Default)]
struct Level {
    start: Option<u32>,
    form: NumberForm,
    /// The mark, with `%1` for the number of the first level.
    pattern: String,
    /// The level from 1 behind which the count begins again; 0 for none.
    restart: Option<usize>,
    /// Whether the numbers of all levels are printed in arabic figures.
    legal: bool,
    /// The style whose paragraphs stand at this level.
    style: Option<String>,
}

impl Lists {
    pub(super) fn read(part: &Part) -> Result<Self, Error> {
        let mut lists = Self::default();
        let mut tokens = Tokens::new(&part.name, &part.xml);
        tokens.root()?;
        while let Some(element) = tokens.child(1)? {
            if element.is("abstractNum") {
                let id = element.attribute("abstractNumId").unwrap_or_default();
                lists.abstracts.insert(id, Abstract::read(&mut tokens)?);
            } else if element.is("num") {
                let id = element.attribute("numId").unwrap_or_default();
                lists.lists.insert(id, List::read(&mut tokens)?);
            } else {
                tokens.skip()?;
            }
        }
        Ok(lists)
    }

    /// What a list is made after, by way of its numbering style where it has one.
    fn abstract_of(&self, list: &List, styles: &Styles) -> Option<(&str, &Abstract)> {
        let (id, found) = self.abstracts.get_key_value(&list.of)?;
        let by_style = found.style.as_deref().and_then(|style| {
            let list = self.lists.get(styles.list_of(style)?)?;
            self.abstracts.get_key_value(&list.of)
        });
        let (id, found) = by_style.unwrap_or((id, found));
        Some((id.as_str(), found))
    }
}

impl Abstract {
    fn read(tokens: &mut Tokens<'_>) -> Result<Self, Error> {
        let mut read = Self::default();
        let depth = tokens.depth();
        while let Some(element) = tokens.child(depth)? {
            if element.is("numStyleLink") {
                read.style = element.value();
            }
            let slot = element.attribute("ilvl").and_then(|level| level.parse::<usize>().ok());
            match slot.and_then(|slot| read.levels.get_mut(slot)).filter(|_| element.is("lvl")) {
                Some(slot) => *slot = Level::read(tokens)?,
                None => tokens.skip()?,
            }
        }
        Ok(read)
    }
}

impl List {
    fn read(tokens: &mut Tokens<'_>) -> Result<Self, Error> {
        let mut read = Self::default();
        let depth = tokens.depth();
        let mut level = LEVELS;
        while let Some(element) = tokens.child(depth)? {
            match element.name.as_str() {
                "abstractNumId" => read.of = element.value().unwrap_or_default(),
                // What stands in it comes next.
                "lvlOverride" => {
                    level = element.attribute("ilvl").and_then(|level| level.parse().ok()).unwrap_or(LEVELS);
                    continue;
                }
                "startOverride" => {
                    if let Some(start) = read.starts.get_mut(level) {
                        *start = element.number();
                    }
                }
                "lvl" => {
                    let own = Level::read(tokens)?;
                    if let Some(slot) = read.levels.get_mut(level) {
                        *slot = Some(own);
                    }
                    continue;
                }
                _ => {}
            }
            tokens.skip()?;
        }
        Ok(read)
    }
}

impl Level {
    fn read(tokens: &mut Tokens<'_>) -> Result<Self, Error> {
        let mut level = Self::default();
        let depth = tokens.depth();
        while let Some(element) = tokens.child(depth)? {
            match element.name.as_str() {
                "start" => level.start = element.number(),
                "numFmt" => level.form = NumberForm::of(&element.value().unwrap_or_default()),
                "lvlText" => {
                    level.pattern = element.value().unwrap_or_default().chars().take(LONGEST_MARK).collect();
                }
                "lvlRestart" => level.restart = element.number(),
                "isLgl" => level.legal = element.is_on(),
                "pStyle" => level.style = element.value(),
                _ => {}
            }
            tokens.skip()?;
        }
        Ok(level)
    }
}

/// Counts the paragraphs of lists, in the order of the text.
#[derive(Debug)]
pub(super) struct Counter<'d> {
    lists: &'d Lists,
    styles: &'d Styles,
    /// The last numbers, by what the lists are made after: lists made after one count on.
    counts: HashMap<&'d str, [Option<u32>; LEVELS]>,
    /// The lists and levels that have begun with a number of their own.
    begun: HashSet<(&'d str, usize)>,
}

impl<'d> Counter<'d> {
    pub(super) fn new(lists: &'d Lists, styles: &'d Styles) -> Self {
        Self { lists, styles, counts: HashMap::new(), begun: HashSet::new() }
    }

    /// Counts a paragraph and gives its mark; nothing where it is in no list. `style` is the one it has the list by.
    pub(super) fn count(&mut self, numbered: &Numbered, style: Option<&str>) -> Option<String> {
        let (id, list) = self.lists.lists.get_key_value(numbered.list.as_ref()?)?;
        let (of, model) = self.lists.abstract_of(list, self.styles)?;
        let by_style = style.and_then(|style| {
            let is_of_style = |level: &Level| level.style.as_deref() == Some(style);
            model.levels.iter().position(is_of_style)
        });
        let at = by_style.or(numbered.level).unwrap_or_default().min(LEVELS - 1);
        let level = |at: usize| list.levels.get(at).and_then(Option::as_ref).or_else(|| model.levels.get(at));
        let own_start = |at: usize| list.starts.get(at).copied().flatten();
        let start = |at: usize| own_start(at).or_else(|| level(at)?.start).unwrap_or(1);
        let counts = self.counts.entry(of).or_default();
        let begins = own_start(at).is_some() && self.begun.insert((id.as_str(), at));
        if let Some(count) = counts.get_mut(at) {
            *count = Some(match *count {
                Some(before) if !begins => before.saturating_add(1),
                _ => start(at),
            });
        }
        for (below, count) in counts.iter_mut().enumerate().skip(at + 1) {
            let begins_again =
                level(below).and_then(|level| level.restart).is_none_or(|restart| at < restart);
            *count = count.filter(|_| !begins_again);
        }
        let numbers: Vec<u32> =
            (0..=at).map(|at| counts.get(at).copied().flatten().unwrap_or_else(|| start(at))).collect();
        let forms: Vec<NumberForm> =
            (0..=at).map(|at| level(at).map_or(NumberForm::default(), |level| level.form)).collect();
        level(at).map(|level| level.mark(&numbers, &forms))
    }
}

impl Level {
    /// The mark of a paragraph, from the numbers of its level and of those above.
    fn mark(&self, numbers: &[u32], forms: &[NumberForm]) -> String {
        if self.form == NumberForm::Bullet {
            return "-".to_owned();
        }
        let mut mark = String::new();
        let mut pattern = self.pattern.chars().peekable();
        while let Some(character) = pattern.next() {
            let level = pattern.peek().and_then(|next| next.to_digit(10)).filter(|_| character == '%');
            let Some(level) = level.and_then(|level| usize::try_from(level).ok()?.checked_sub(1)) else {
                mark.push(character);
                continue;
            };
            pattern.next();
            if let (Some(number), Some(form)) = (numbers.get(level), forms.get(level)) {
                let form = if self.legal { NumberForm::Decimal } else { *form };
                mark.push_str(&form.spell(*number));
            }
        }
        let mark: String = mark.trim().chars().take(LONGEST_MARK).collect();
        closed(mark)
    }
}

/// A number that stands bare before its paragraph gets the point that it has in a text.
fn closed(mut mark: String) -> String {
    if !mark.is_empty() && mark.chars().all(|character| character.is_ascii_alphanumeric()) && mark.len() <= 8
    {
        mark.push('.');
    }
    mark
}
