//! The agenda of a meeting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::SectionPath;

/// The agenda as adopted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Agenda {
    #[cfg_attr(feature = "schemars", schemars(with = "Option<super::json_schema::Day>"))]
    adopted_on: Option<NaiveDate>,
    #[serde(default)]
    paragraph: Option<u32>,
    #[serde(default)]
    items: Vec<AgendaItem>,
}

/// An item of the agenda, with the items under it.
///
/// ```
/// use uncac::AgendaItem;
///
/// let item = AgendaItem::new("1", "Organizational matters")
///     .with_item(AgendaItem::new("(a)", "Opening of the meeting"))
///     .with_item(AgendaItem::new("(b)", "Adoption of the agenda and organization of work"));
/// assert_eq!(item.items().len(), 2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct AgendaItem {
    number: String,
    title: String,
    section: Option<SectionPath>,
    #[serde(default)]
    items: Vec<AgendaItem>,
}

impl Agenda {
    /// An agenda without items.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the day of its adoption.
    #[must_use]
    pub fn with_adopted_on(mut self, day: NaiveDate) -> Self {
        self.adopted_on = Some(day);
        self
    }

    /// Sets the paragraph it is printed in.
    #[must_use]
    pub fn with_paragraph(mut self, paragraph: u32) -> Self {
        self.paragraph = Some(paragraph);
        self
    }

    /// Adds an item of the first degree.
    #[must_use]
    pub fn with_item(mut self, item: AgendaItem) -> Self {
        self.items.push(item);
        self
    }

    /// The day of its adoption.
    #[must_use]
    pub fn adopted_on(&self) -> Option<NaiveDate> {
        self.adopted_on
    }

    /// The number of the paragraph it is printed in.
    #[must_use]
    pub fn paragraph(&self) -> Option<u32> {
        self.paragraph
    }

    /// The items of the first degree.
    #[must_use]
    pub fn items(&self) -> &[AgendaItem] {
        &self.items
    }

    /// The items of every degree, in printed order.
    pub fn all_items(&self) -> impl Iterator<Item = &AgendaItem> {
        let mut stack: Vec<&AgendaItem> = self.items.iter().rev().collect();
        std::iter::from_fn(move || {
            let item = stack.pop()?;
            stack.extend(item.items.iter().rev());
            Some(item)
        })
    }

    pub(crate) fn items_mut(&mut self) -> &mut Vec<AgendaItem> {
        &mut self.items
    }
}

impl AgendaItem {
    /// An item by its number as printed (`1`, `(a)`) and its title without the stop behind it.
    #[must_use]
    pub fn new(number: impl Into<String>, title: impl Into<String>) -> Self {
        Self { number: number.into(), title: title.into(), section: None, items: Vec::new() }
    }

    /// Sets the section of the report that treats it.
    #[must_use]
    pub fn with_section(mut self, section: SectionPath) -> Self {
        self.section = Some(section);
        self
    }

    /// Adds an item under it.
    #[must_use]
    pub fn with_item(mut self, item: AgendaItem) -> Self {
        self.items.push(item);
        self
    }

    /// The number as printed: `1`, `(a)`, `(ii)`.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The title, without the stop behind it.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The section of the report that treats it.
    #[must_use]
    pub fn section(&self) -> Option<&SectionPath> {
        self.section.as_ref()
    }

    /// The items under it.
    #[must_use]
    pub fn items(&self) -> &[AgendaItem] {
        &self.items
    }

    pub(crate) fn items_mut(&mut self) -> &mut Vec<AgendaItem> {
        &mut self.items
    }

    pub(crate) fn set_section(&mut self, section: Option<SectionPath>) {
        self.section = section;
    }
}
