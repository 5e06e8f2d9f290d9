//! The styles of a document: what a paragraph or a run is by the name of its style, or of one its style is based on.

use std::collections::HashMap;

use super::error::Error;
use super::heading::{self, Rank};
use super::package::Part;
use super::properties::{Numbered, ParagraphProperties, RunProperties};
use super::xml::Tokens;

/// The styles by their identifiers.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    paragraph: ParagraphProperties,
    run: RunProperties,
}

/// How many styles may be based one on another. A chain that goes on in a circle ends there too.
const LONGEST_CHAIN: usize = 32;

impl Styles {
    pub(super) fn read(part: &Part) -> Result<Self, Error> {
        let mut styles = Self::default();
        let mut tokens = Tokens::new(&part.name, &part.xml);
        tokens.root()?;
        while let Some(element) = tokens.child(1)? {
            if !element.is("style") {
                tokens.skip()?;
                continue;
            }
            let id = element.attribute("styleId").unwrap_or_default();
            let is_default =
                element.attribute("default").is_some_and(|value| value == "1" || value == "true");
            if is_default && element.attribute("type").is_some_and(|kind| kind == "paragraph") {
                styles.default = Some(id.clone());
            }
            styles.styles.insert(id, Style::read(&mut tokens)?);
        }
        Ok(styles)
    }

    /// A style and those it is based on, the nearest first.
    fn chain<'s>(&'s self, id: Option<&str>) -> impl Iterator<Item = (&'s str, &'s Style)> + use<'s> {
        let find = |id: &str| self.styles.get_key_value(id);
        let first = id.or(self.default.as_deref()).and_then(find);
        let next = move |(_, style): &(&String, &'s Style)| find(style.based_on.as_deref()?);
        std::iter::successors(first, next).take(LONGEST_CHAIN).map(|(id, style)| (id.as_str(), style))
    }

    /// Whether a paragraph of a style is a title or a heading, and of which degree.
    pub(super) fn rank(&self, properties: &ParagraphProperties) -> Rank {
        let id = properties.style.as_deref();
        if let Some(level) = properties.outline {
            return heading::of_outline(level);
        }
        let of_style = |(_, style): (&str, &Style)| match style.paragraph.outline {
            Some(level) => Some(heading::of_outline(level)),
            None => heading::of_name(&style.name),
        };
        // A title is told by its name, whatever its place in the outline.
        let is_title = |(_, style): (&str, &Style)| heading::of_name(&style.name) == Some(Rank::Title);
        if self.chain(id).any(is_title) {
            return Rank::Title;
        }
        self.chain(id).find_map(of_style).unwrap_or(Rank::Body)
    }

    /// Whether a paragraph of a style is an entry of a table of contents.
    pub(super) fn is_contents(&self, id: Option<&str>) -> bool {
        self.chain(id).any(|(_, style)| heading::is_contents_entry(&style.name))
    }

    /// The numbering of a paragraph: its own, or that of the nearest style that has one; and that style.
    pub(super) fn numbering<'s>(&'s self, properties: &ParagraphProperties) -> (Numbered, Option<&'s str>) {
        let own = &properties.numbering;
        if own.list.is_some() {
            return (own.clone(), None);
        }
        let chain = self.chain(properties.style.as_deref());
        let mut level = own.level;
        for (id, style) in chain {
            let of_style = &style.paragraph.numbering;
            level = level.or(of_style.level);
            if of_style.list.is_some() {
                return (Numbered { list: of_style.list.clone(), level }, Some(id));
            }
        }
        (Numbered::default(), None)
    }

    /// The list that a numbering style stands for.
    pub(super) fn list_of(&self, id: &str) -> Option<&str> {
        self.styles.get(id)?.paragraph.numbering.list.as_deref()
    }

    /// The properties of a run, with what its style says, and what the paragraph's style hides.
    pub(super) fn run(&self, own: RunProperties, paragraph: Option<&str>) -> RunProperties {
        let style = own.style.clone();
        let chain = style.as_deref().map(|style| self.chain(Some(style))).into_iter().flatten();
        let all = chain.fold(own, |run, (_, style)| run.or(&style.run));
        let hidden = all.hidden.or_else(|| self.chain(paragraph).find_map(|(_, style)| style.run.hidden));
        RunProperties { hidden, ..all }
    }
}

impl Style {
    fn read(tokens: &mut Tokens<'_>) -> Result<Self, Error> {
        let mut style = Self::default();
        let depth = tokens.depth();
        while let Some(element) = tokens.child(depth)? {
            match element.name.as_str() {
                "name" => style.name = element.value().unwrap_or_default(),
                "basedOn" => style.based_on = element.value(),
                "pPr" => style.paragraph = ParagraphProperties::read(tokens)?,
                "rPr" => style.run = RunProperties::read(tokens)?,
                _ => tokens.skip()?,
            }
        }
        Ok(style)
    }
}
