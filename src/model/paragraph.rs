//! Paragraphs and the items in them.

use serde::{Deserialize, Serialize};

use super::{NoteMark, SectionPath};

/// A paragraph: its number where it has one, its words, and its items.
///
/// The words are free of mark-up. What was emphasized, and where footnotes are indicated, is kept beside
/// them as [`Mark`]s.
///
/// ```
/// use uncac::Paragraph;
///
/// let paragraph = Paragraph::new("The Group took note of the Guide.").with_number(16);
/// assert_eq!(paragraph.number(), Some(16));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "ParagraphWire", into = "ParagraphWire")]
pub struct Paragraph {
    number: Option<u32>,
    section: Option<SectionPath>,
    text: String,
    marks: Vec<Mark>,
    items: Vec<Item>,
}

/// A lettered, numbered or bulleted item, with the items under it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "ItemWire", into = "ItemWire")]
pub struct Item {
    label: String,
    text: String,
    marks: Vec<Mark>,
    items: Vec<Item>,
}

/// Something that stood in a text beside its words. Offsets are in characters of the text, from 0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "a mark in a text")]
pub struct Mark {
    kind: MarkKind,
    start: usize,
    end: usize,
    #[serde(default)]
    note: Option<NoteMark>,
}

/// What a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MarkKind {
    /// The words from `start` to `end` are emphasized: titles of publications, mostly.
    Emphasis,
    /// A footnote is indicated at `start`.
    Note,
}

impl Mark {
    /// Emphasis from one character to before another.
    #[must_use]
    pub fn emphasis(start: usize, end: usize) -> Self {
        Self { kind: MarkKind::Emphasis, start, end: end.max(start), note: None }
    }

    /// A footnote indicator at a character.
    #[must_use]
    pub fn note(at: usize, note: NoteMark) -> Self {
        Self { kind: MarkKind::Note, start: at, end: at, note: Some(note) }
    }

    /// What the mark is.
    #[must_use]
    pub fn kind(&self) -> MarkKind {
        self.kind
    }

    /// The first character, from 0.
    #[must_use]
    pub fn start(&self) -> usize {
        self.start
    }

    /// The character after the last.
    #[must_use]
    pub fn end(&self) -> usize {
        self.end
    }

    /// The footnote indicated.
    #[must_use]
    pub fn indicated_note(&self) -> Option<&NoteMark> {
        self.note.as_ref()
    }
}

impl Paragraph {
    /// A paragraph without number.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { number: None, section: None, text: text.into(), marks: Vec::new(), items: Vec::new() }
    }

    /// Sets the number.
    #[must_use]
    pub fn with_number(mut self, number: u32) -> Self {
        self.number = Some(number);
        self
    }

    pub(crate) fn without_number(self) -> Self {
        Self { number: None, ..self }
    }

    /// Sets the section it stands in.
    #[must_use]
    pub fn with_section(mut self, section: SectionPath) -> Self {
        self.section = Some(section);
        self
    }

    /// Sets what stands beside the words.
    #[must_use]
    pub fn with_marks(mut self, marks: Vec<Mark>) -> Self {
        self.marks = marks;
        self
    }

    /// Adds an item.
    #[must_use]
    pub fn with_item(mut self, item: Item) -> Self {
        self.items.push(item);
        self
    }

    /// The number, `None` for a paragraph without one.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        self.number
    }

    /// The section it stands in.
    #[must_use]
    pub fn section(&self) -> Option<&SectionPath> {
        self.section.as_ref()
    }

    /// The words before the items; [`texts`](Self::texts) has those of the items too.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands beside the words.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The emphasized words, in order.
    pub fn emphasis(&self) -> impl Iterator<Item = &str> {
        emphasis(&self.text, &self.marks)
    }

    /// The items of the first degree.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The items of every degree, in printed order. [`Part::Item`](crate::Part) counts them so.
    pub fn all_items(&self) -> impl Iterator<Item = &Item> {
        let mut stack: Vec<&Item> = self.items.iter().rev().collect();
        std::iter::from_fn(move || {
            let item = stack.pop()?;
            stack.extend(item.items.iter().rev());
            Some(item)
        })
    }

    /// All words: those before the items, then those of the items of every degree, in printed order, without their labels.
    ///
    /// ```
    /// use uncac::{Item, Paragraph};
    ///
    /// let paragraph = Paragraph::new("It was agreed:").with_item(Item::new("(a)", "To study the law"));
    /// assert!(paragraph.texts().any(|text| text.contains("law")));
    /// assert_eq!(paragraph.texts().collect::<Vec<_>>().join(" "), "It was agreed: To study the law");
    /// ```
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.text()).chain(self.all_items().map(Item::text))
    }

    pub(crate) fn items_mut(&mut self) -> &mut Vec<Item> {
        &mut self.items
    }
}

impl Item {
    /// An item by its label as printed (`(a)`, `1`, `-`) and its words.
    #[must_use]
    pub fn new(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self { label: label.into(), text: text.into(), marks: Vec::new(), items: Vec::new() }
    }

    /// Sets what stands beside the words.
    #[must_use]
    pub fn with_marks(mut self, marks: Vec<Mark>) -> Self {
        self.marks = marks;
        self
    }

    /// Adds an item under it.
    #[must_use]
    pub fn with_item(mut self, item: Item) -> Self {
        self.items.push(item);
        self
    }

    /// The label as printed.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The words before the items under it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands beside the words.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The items under it.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    pub(crate) fn items_mut(&mut self) -> &mut Vec<Item> {
        &mut self.items
    }
}

fn emphasis<'a>(text: &'a str, marks: &'a [Mark]) -> impl Iterator<Item = &'a str> {
    let is_emphasis = |mark: &&Mark| mark.kind == MarkKind::Emphasis;
    let bytes = marks.iter().any(|mark| is_emphasis(&mark)).then(|| Milestones::new(text));
    marks.iter().filter(is_emphasis).map(move |mark| {
        let byte = |at| bytes.as_ref().map_or(0, |bytes| bytes.of(text, at));
        text.get(byte(mark.start)..byte(mark.end)).unwrap_or_default()
    })
}

/// Where every so manieth character of a text begins, in bytes: a place is found without counting from the start.
struct Milestones(Vec<usize>);

impl Milestones {
    /// How many characters lie between two of them.
    const APART: usize = 64;

    fn new(text: &str) -> Self {
        Self(text.char_indices().step_by(Self::APART).map(|(byte, _)| byte).collect())
    }

    /// The byte at which a character begins; the end of the text for one behind it.
    fn of(&self, text: &str, character: usize) -> usize {
        let Some(byte) = self.0.get(character / Self::APART) else { return text.len() };
        let rest = text.get(*byte..).unwrap_or_default();
        rest.char_indices().nth(character % Self::APART).map_or(text.len(), |(at, _)| byte + at)
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "a paragraph")]
struct ParagraphWire {
    number: Option<u32>,
    section: Option<SectionPath>,
    text: Option<String>,
    /// For readers of the JSON; what counts are the marks.
    #[serde(default, skip_deserializing)]
    emphasis: Vec<String>,
    #[serde(default)]
    marks: Vec<Mark>,
    #[serde(default)]
    items: Vec<Item>,
}

#[cfg(feature = "schemars")]
super::json_schema::as_written!(
    Paragraph,
    ParagraphWire,
    "A paragraph: its number where it has one, its words, and its items."
);

#[cfg(feature = "schemars")]
super::json_schema::as_written!(Item, ItemWire, "An item of a paragraph, with the items under it.");

impl From<Paragraph> for ParagraphWire {
    fn from(paragraph: Paragraph) -> Self {
        Self {
            number: paragraph.number,
            emphasis: paragraph.emphasis().map(str::to_owned).collect(),
            section: paragraph.section,
            text: Some(paragraph.text).filter(|text| !text.is_empty()),
            marks: paragraph.marks,
            items: paragraph.items,
        }
    }
}

impl From<ParagraphWire> for Paragraph {
    fn from(wire: ParagraphWire) -> Self {
        let text = wire.text.unwrap_or_default();
        Self { number: wire.number, section: wire.section, text, marks: wire.marks, items: wire.items }
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "an item of a paragraph")]
struct ItemWire {
    label: String,
    text: Option<String>,
    #[serde(default, skip_deserializing)]
    emphasis: Vec<String>,
    #[serde(default)]
    marks: Vec<Mark>,
    #[serde(default)]
    items: Vec<Item>,
}

impl From<Item> for ItemWire {
    fn from(item: Item) -> Self {
        Self {
            emphasis: emphasis(&item.text, &item.marks).map(str::to_owned).collect(),
            label: item.label,
            text: Some(item.text).filter(|text| !text.is_empty()),
            marks: item.marks,
            items: item.items,
        }
    }
}

impl From<ItemWire> for Item {
    fn from(wire: ItemWire) -> Self {
        let text = wire.text.unwrap_or_default();
        Self { label: wire.label, text, marks: wire.marks, items: wire.items }
    }
}
