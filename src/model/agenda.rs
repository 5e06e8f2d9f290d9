//! The agenda of a meeting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::SectionPath;

/// The agenda as adopted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "an agenda")]
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
#[serde(expecting = "an item of the agenda")]
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

    /// The items of every degree with their whole numbers, as other documents cite them, in printed order.
    ///
    /// ```
    /// use uncac::{Agenda, AgendaItem};
    ///
    /// let item = AgendaItem::new("2", "Implementation").with_item(AgendaItem::new("(a)", "Prevention"));
    /// let agenda = Agenda::new().with_item(item);
    /// let numbers: Vec<String> = agenda.numbered_items().map(|(number, _)| number).collect();
    /// assert_eq!(numbers, ["2", "2 (a)"]);
    /// ```
    pub fn numbered_items(&self) -> impl Iterator<Item = (String, &AgendaItem)> {
        let mut stack: Vec<(Option<String>, &AgendaItem)> = Vec::new();
        stack.extend(self.items.iter().rev().map(|item| (None, item)));
        std::iter::from_fn(move || {
            let (above, item) = stack.pop()?;
            let number =
                above.map_or_else(|| item.number.clone(), |above| [&above, " ", &item.number].concat());
            stack.extend(item.items.iter().rev().map(|below| (Some(number.clone()), below)));
            Some((number, item))
        })
    }

    /// The item that a section of the report treats, with its whole number: of the items whose section is this one or one above it, that
    /// of the deepest.
    ///
    /// ```
    /// let text = "I. Organization\n\nA. Adoption of the agenda\n\n1. The Group adopted the following agenda:\n\n\
    ///     1. Organizational matters.\n2. Prevention.\n3. Adoption of the report.\n\n\
    ///     II. Prevention\n\nA. Discussion\n\n2. The representative of Chad spoke.\n";
    /// let report = uncac::parse(text).into_report();
    /// for statement in report.statements() {
    ///     let paragraph = statement.paragraph().and_then(|number| report.paragraph(number));
    ///     let section = paragraph.and_then(|paragraph| paragraph.section()).ok_or("no section")?;
    ///     let (number, item) = report.agenda().item_of(section).ok_or("no item")?;
    ///     assert_eq!((number.as_str(), item.title()), ("2", "Prevention"));
    /// }
    /// # assert_eq!(report.statements().len(), 1);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn item_of(&self, section: &SectionPath) -> Option<(String, &AgendaItem)> {
        let treated = self.numbered_items().filter_map(|(number, item)| {
            let own = item.section().filter(|own| own.contains(section))?;
            Some((own.as_str().len(), (number, item)))
        });
        // Of items with one section the first stands above the others.
        treated.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, item)| item)
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
