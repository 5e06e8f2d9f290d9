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
    /// A paragraph's own words, by its place in [`Report::paragraphs`](crate::Report::paragraphs).
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
    /// Sorted by part: where its pieces end in `pieces`. They begin where those of the part noted before it end.
    parts: Vec<(Part, u32, u32)>,
    pieces: Vec<Span>,
    /// Where the parts of every [`list`] begin in `parts`.
    lists: [usize; LISTS],
}

/// How many lists there are.
const LISTS: usize = 9;

/// The list a part is counted in, and its place there.
fn list(part: Part) -> Option<(usize, usize)> {
    Some(match part {
        Part::Officer(at) => (0, at),
        Part::Section(at) => (1, at),
        Part::Paragraph(at) => (2, at),
        Part::AgendaItem(at) => (3, at),
        Part::Participant(at) => (4, at),
        Part::Recommendation(at) => (5, at),
        Part::Statement(at) => (6, at),
        Part::Citation(at) => (7, at),
        Part::Footnote(at) => (8, at),
        Part::Masthead(_)
        | Part::Title
        | Part::Meeting(_)
        | Part::Item { .. }
        | Part::Act { .. }
        | Part::Adoption => return None,
    })
}

impl Locations {
    /// The pieces of a part, in reading order; none for a part that is not in the text.
    #[must_use]
    pub fn of(&self, part: Part) -> &[Span] {
        self.find(part).map(|part| self.pieces_of(part)).unwrap_or_default()
    }

    /// Most lists are located without a gap.
    fn find(&self, part: Part) -> Option<&(Part, u32, u32)> {
        let listed = list(part).and_then(|(list, at)| self.parts.get(self.lists.get(list)?.checked_add(at)?));
        listed.filter(|(known, ..)| *known == part).or_else(|| {
            let found = self.parts.binary_search_by_key(&part, |(part, ..)| *part).ok();
            found.and_then(|at| self.parts.get(at))
        })
    }

    /// All parts that stand in the text, with their pieces.
    pub fn iter(&self) -> impl Iterator<Item = (Part, &[Span])> {
        self.parts.iter().map(|part| (part.0, self.pieces_of(part)))
    }

    fn pieces_of(&self, (_, start, end): &(Part, u32, u32)) -> &[Span] {
        self.pieces.get(*start as usize..*end as usize).unwrap_or_default()
    }

    /// Notes the pieces that `add` pushes as those of a part.
    pub(crate) fn note(&mut self, part: Part, add: impl FnOnce(&mut Vec<Span>)) {
        let start = self.pieces.len();
        add(&mut self.pieces);
        let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.parts.push((part, index(start), index(self.pieces.len())));
    }

    /// Makes room for more parts.
    pub(crate) fn reserve(&mut self, parts: usize) {
        self.parts.reserve(parts);
        self.pieces.reserve(parts);
    }

    pub(crate) fn finish(&mut self) {
        self.parts.sort_by_key(|(part, ..)| *part);
        self.parts.dedup_by_key(|(part, ..)| *part);
        for (at, (part, ..)) in self.parts.iter().enumerate().rev() {
            if let Some(first) = list(*part).and_then(|(list, _)| self.lists.get_mut(list)) {
                *first = at;
            }
        }
    }
}
