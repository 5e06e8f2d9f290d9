//! Where every part of a report stands in its source.

use crate::source::Span;

/// A part of a report, by its place in the report's own lists, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Part {
    /// A field of the masthead.
    Masthead(MastheadField),
    /// The title.
    Title,
    /// What the report says of its meeting.
    Meeting(MeetingField),
    /// An officer, by its place in [`Meeting::officers`](crate::Meeting::officers).
    Officer(usize),
    /// The heading of a section, by its place in [`Report::all_sections`](crate::Report::all_sections).
    Section(usize),
    /// A paragraph's own words, without its number and items, by its place in [`Report::paragraphs`](crate::Report::paragraphs):
    /// not by its number, for which there is [`Report::part_of_paragraph`](crate::Parsed::part_of_paragraph).
    Paragraph(usize),
    /// An item of a paragraph, by its place in [`Paragraph::all_items`](crate::Paragraph::all_items).
    Item {
        /// The place of the paragraph.
        paragraph: usize,
        /// The place of the item in it.
        item: usize,
    },
    /// An item of the agenda, by its place in [`Agenda::all_items`](crate::Agenda::all_items).
    AgendaItem(usize),
    /// A participant's name.
    Participant(usize),
    /// A paragraph of the conclusions and recommendations, with its items.
    Recommendation(usize),
    /// The words of an act.
    Act {
        /// The place of the recommendation.
        recommendation: usize,
        /// The place of the act in it.
        act: usize,
    },
    /// The words that name a speaker.
    Statement(usize),
    /// The words of a citation.
    Citation(usize),
    /// The text of a footnote.
    Footnote(usize),
    /// The paragraph that tells of the adoption of the report.
    Adoption,
}

/// A field of the masthead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MastheadField {
    /// The organ, line by line.
    Organ,
    /// A symbol, by its place.
    Symbol(usize),
    /// The word after `Distr.:`.
    Distribution,
    /// The date of the document.
    Date,
    /// The language.
    OriginalLanguage,
    /// The job number.
    JobNumber,
    /// A line that is none of these, by its place.
    Other(usize),
}

/// Something a report says of its meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MeetingField {
    /// The name of the body.
    Body,
    /// The ordinal of the meeting or session.
    Ordinal,
    /// The place.
    Venue,
    /// The days.
    Dates,
}

/// The pieces of the source behind every part of a report.
///
/// A part has one piece, or several where something stands between: a paragraph that a page break cut in two has two.
///
/// ```
/// use uncac::Part;
///
/// let text = "I. Introduction\n\n1. The Group met in\n\nVienna in 2011.\n";
/// let parsed = uncac::parse(text);
/// let pieces: Vec<&str> = parsed.locations().of(Part::Paragraph(0)).iter().map(|span| span.slice(text)).collect();
/// assert_eq!(pieces, ["The Group met in", "Vienna in 2011."]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Locations {
    /// For every kind of part those that stand in the text, in their order.
    lists: [Vec<Located>; KINDS],
    pieces: Vec<Span>,
}

/// Where the pieces of a part are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Located {
    place: Place,
    start: u32,
    end: u32,
}

/// The place of a part among those of its kind, and within what it is in.
type Place = (u32, u32);

/// How many kinds of parts there are.
const KINDS: usize = 15;

/// The kind of a part, in the order of [`Part`], and its place.
fn place(part: Part) -> (usize, Place) {
    let (kind, (at, inside)) = match part {
        Part::Masthead(field) => (0, masthead(field)),
        Part::Title => (1, (0, 0)),
        Part::Meeting(field) => (2, (field as usize, 0)),
        Part::Officer(at) => (3, (at, 0)),
        Part::Section(at) => (4, (at, 0)),
        Part::Paragraph(at) => (5, (at, 0)),
        Part::Item { paragraph, item } => (6, (paragraph, item)),
        Part::AgendaItem(at) => (7, (at, 0)),
        Part::Participant(at) => (8, (at, 0)),
        Part::Recommendation(at) => (9, (at, 0)),
        Part::Act { recommendation, act } => (10, (recommendation, act)),
        Part::Statement(at) => (11, (at, 0)),
        Part::Citation(at) => (12, (at, 0)),
        Part::Footnote(at) => (13, (at, 0)),
        Part::Adoption => (14, (0, 0)),
    };
    (kind, (narrow(at), narrow(inside)))
}

fn masthead(field: MastheadField) -> (usize, usize) {
    match field {
        MastheadField::Organ => (0, 0),
        MastheadField::Symbol(at) => (1, at),
        MastheadField::Distribution => (2, 0),
        MastheadField::Date => (3, 0),
        MastheadField::OriginalLanguage => (4, 0),
        MastheadField::JobNumber => (5, 0),
        MastheadField::Other(at) => (6, at),
    }
}

/// The part of a kind at a place.
fn part(kind: usize, (at, inside): Place) -> Part {
    let (at, inside) = (at as usize, inside as usize);
    match kind {
        0 => Part::Masthead(match at {
            0 => MastheadField::Organ,
            1 => MastheadField::Symbol(inside),
            2 => MastheadField::Distribution,
            3 => MastheadField::Date,
            4 => MastheadField::OriginalLanguage,
            5 => MastheadField::JobNumber,
            _ => MastheadField::Other(inside),
        }),
        1 => Part::Title,
        2 => Part::Meeting(match at {
            0 => MeetingField::Body,
            1 => MeetingField::Ordinal,
            2 => MeetingField::Venue,
            _ => MeetingField::Dates,
        }),
        3 => Part::Officer(at),
        4 => Part::Section(at),
        5 => Part::Paragraph(at),
        6 => Part::Item { paragraph: at, item: inside },
        7 => Part::AgendaItem(at),
        8 => Part::Participant(at),
        9 => Part::Recommendation(at),
        10 => Part::Act { recommendation: at, act: inside },
        11 => Part::Statement(at),
        12 => Part::Citation(at),
        13 => Part::Footnote(at),
        _ => Part::Adoption,
    }
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Locations {
    /// The pieces of a part, in reading order; none for a part that is not in the text.
    #[must_use]
    pub fn of(&self, part: Part) -> &[Span] {
        self.find(part).map(|located| self.pieces_of(located)).unwrap_or_default()
    }

    /// Most lists are located without a gap.
    fn find(&self, part: Part) -> Option<&Located> {
        let (kind, place) = place(part);
        let list = self.lists.get(kind)?;
        list.get(place.0 as usize).filter(|located| located.place == place).or_else(|| {
            let found = list.binary_search_by_key(&place, |located| located.place).ok();
            found.and_then(|at| list.get(at))
        })
    }

    /// All parts that stand in the text, with their pieces.
    pub fn iter(&self) -> impl Iterator<Item = (Part, &[Span])> {
        let kinds = self.lists.iter().enumerate();
        kinds.flat_map(move |(kind, list)| {
            list.iter().map(move |located| (part(kind, located.place), self.pieces_of(located)))
        })
    }

    /// The parts that stand within another: the citations and participants in a paragraph, those in an act. In the order of [`Part`], then
    /// of the report's lists; a part is not within itself.
    ///
    /// ```
    /// use uncac::Part;
    ///
    /// let text = "1. See article 5 of the Convention.\n\n2. See article 6 of the Convention and article 7 of the Convention.\n";
    /// let parsed = uncac::parse(text);
    /// let parts: Vec<Part> = parsed.locations().within(Part::Paragraph(1)).map(|(part, _)| part).collect();
    /// assert_eq!(parts, [Part::Citation(1), Part::Citation(2)]);
    /// ```
    pub fn within(&self, part: Part) -> impl Iterator<Item = (Part, &[Span])> {
        let around = self.of(part);
        let holds = |inner: &Span| {
            around.iter().any(|outer| outer.start() <= inner.start() && inner.end() <= outer.end())
        };
        self.iter()
            .filter(move |(inner, pieces)| *inner != part && !pieces.is_empty() && pieces.iter().all(holds))
    }

    /// The parts that stand in several pieces.
    pub(crate) fn torn(&self) -> impl Iterator<Item = (Part, &[Span])> {
        let kinds = self.lists.iter().enumerate();
        kinds.flat_map(move |(kind, list)| {
            let torn = list.iter().filter(|located| located.end > located.start + 1);
            torn.map(move |located| (part(kind, located.place), self.pieces_of(located)))
        })
    }

    fn pieces_of(&self, located: &Located) -> &[Span] {
        self.pieces.get(located.start as usize..located.end as usize).unwrap_or_default()
    }

    /// Notes the pieces that `add` pushes as those of a part.
    pub(crate) fn note(&mut self, part: Part, add: impl FnOnce(&mut Vec<Span>)) {
        let start = narrow(self.pieces.len());
        add(&mut self.pieces);
        let (kind, place) = place(part);
        if let Some(list) = self.lists.get_mut(kind) {
            list.push(Located { place, start, end: narrow(self.pieces.len()) });
        }
    }

    /// Makes room for more pieces.
    pub(crate) fn reserve(&mut self, pieces: usize) {
        self.pieces.reserve(pieces);
    }

    /// Puts what was not noted in its order in order. Of what was noted twice the first stays.
    pub(crate) fn finish(&mut self) {
        for list in &mut self.lists {
            if !list.is_sorted_by(|above, below| above.place < below.place) {
                list.sort_by_key(|located| located.place);
                list.dedup_by_key(|located| located.place);
            }
        }
    }
}
