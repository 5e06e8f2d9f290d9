//! The conclusions and recommendations: which paragraphs they are, and the acts in them.

use std::ops::Range;

use super::acts::{self, RawAct, acts, is_chapeau};
use super::cues::Cues;
use super::foreign;
use super::unit::{Text, Unit};
use super::{Part, Reader};
use crate::bodies::BodyId;
use crate::model::{Act, Citation, Language, MeetingBody, Recommendation};
use crate::source::Span;
use crate::text::fold;

/// Whether the walk is inside the conclusions, and since which level of heading.
#[derive(Default)]
pub(super) struct Conclusions {
    level: Option<u8>,
    depth: u8,
    /// The recommendations of this section begin here; those before its chapeau are dropped.
    first: usize,
}

impl Conclusions {
    /// A heading opens or closes the conclusions.
    pub(super) fn heading(&mut self, level: u8, title: &str) {
        self.depth = level;
        if self.level.is_some_and(|open| level <= open) {
            self.level = None;
        }
        if self.level.is_none() && is_conclusions_title(title) {
            self.level = Some(level);
            self.first = usize::MAX;
        }
    }
}

/// "Conclusions and recommendations", "Agreed conclusions", but not "Other recommendations of the first meeting".
fn is_conclusions_title(title: &str) -> bool {
    let first = title.bytes().find(u8::is_ascii_alphabetic).unwrap_or_default() | 0x20;
    if !matches!(first, b'c' | b'r' | b'a' | b's') {
        return false;
    }
    let lower = fold(title).text().to_ascii_lowercase();
    let opens = [
        "conclusions",
        "recommendations",
        "agreed conclusions",
        "conclusion and recommendations",
        "summary of conclusions",
        "recommandations",
        "conclusiones",
        "recomendaciones",
    ];
    opens.iter().any(|opening| {
        lower.strip_prefix(opening).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',', ':']))
    })
}

impl Reader<'_> {
    /// Reads a paragraph as part of the conclusions, if it is.
    pub(super) fn read_conclusions(
        &mut self,
        unit: &Unit,
        lead: &Text<'_>,
        whole: &Text<'_>,
        cues: Cues,
        citations: Range<usize>,
    ) {
        let Some(number) = unit.number else { return };
        let inside = self.body.conclusions.level.is_some();
        if inside && self.body.conclusions.first == usize::MAX {
            self.body.conclusions.first = self.parts.recommendations.len();
        }
        let frames = cues.has(Cues::CONCLUSIONS) && (inside || announces(lead.folded()));
        if frames && is_chapeau(lead.folded()) {
            let first = self.body.conclusions.first.min(self.parts.recommendations.len());
            if inside {
                self.parts.recommendations.truncate(first);
            } else {
                self.body.conclusions.level = Some(self.body.conclusions.depth);
                self.body.conclusions.first = self.parts.recommendations.len();
            }
        } else if inside {
            let acts = acts(whole.folded(), lead.folded().len(), self.acting_body());
            self.push_acts(number, acts, whole, citations);
        }
    }

    /// Reads a paragraph in French or Spanish as part of the conclusions, if it is under their heading.
    pub(super) fn read_foreign_conclusions(&mut self, unit: &Unit, lead: &Text<'_>, citations: Range<usize>) {
        let language = self.parts.language;
        let read = matches!(language, Language::French | Language::Spanish);
        let Some(number) = unit.number.filter(|_| read && self.body.conclusions.level.is_some()) else {
            return;
        };
        if foreign::is_chapeau(lead.folded()) {
            return;
        }
        let joined = unit.whole(self.source, &self.body.plain_notes);
        let joined = joined.as_ref().map(Text::new);
        let whole = joined.as_ref().unwrap_or(lead);
        let acts = foreign::acts(whole.folded(), lead.folded().len(), language);
        self.push_acts(number, acts, whole, citations);
    }

    fn push_acts(&mut self, number: u32, acts: Vec<RawAct>, text: &Text<'_>, citations: Range<usize>) {
        let source = self.source;
        let recommendation = self.parts.recommendations.len();
        let all = 0..text.folded().len();
        self.locations.note(Part::Recommendation(recommendation), |out| text.spans(source, all, out));
        let mut read = Vec::new();
        for (act, raw) in acts.into_iter().enumerate() {
            let mut pieces = Vec::new();
            text.spans(source, raw.range.clone(), &mut pieces);
            read.push(self.build_act(text, raw, &pieces, citations.clone()));
            self.locations.note(Part::Act { recommendation, act }, |out| out.extend(pieces));
        }
        self.parts.recommendations.push(Recommendation::new(number, read));
    }

    fn acting_body(&self) -> acts::Body {
        let id = self.parts.meeting.body().and_then(MeetingBody::id);
        if id == Some(BodyId::Conference) { acts::Body::Conference } else { acts::Body::Group }
    }

    fn build_act(&self, text: &Text<'_>, raw: RawAct, pieces: &[Span], citations: Range<usize>) -> Act {
        let words = |range: &Range<usize>| text.words(range.clone()).to_owned();
        let cited = pieces.iter().flat_map(|piece| self.citations_in(*piece, citations.clone()));
        Act::new(raw.verb, raw.kind, words(&raw.range))
            .with_addressees(raw.addressees)
            .with_implied_addressees(raw.implied)
            .with_conditions(raw.conditions.iter().map(words).collect())
            .with_timing(raw.timing.iter().map(words).collect())
            .with_citations(cited.cloned().collect())
    }
}

impl Reader<'_> {
    /// Those of a paragraph's citations that begin in a piece of the source.
    pub(super) fn citations_in(&self, piece: Span, citations: Range<usize>) -> &[Citation] {
        let starts = self.body.citation_starts.get(citations.clone()).unwrap_or_default();
        let first = citations.start + starts.partition_point(|start| *start < piece.start());
        let end = citations.start + starts.partition_point(|start| *start < piece.end());
        self.parts.citations.get(first..end).unwrap_or_default()
    }
}

/// Whether a chapeau outside a section of conclusions leads to conclusions that follow.
fn announces(text: &str) -> bool {
    let has = |words: &str| memchr::memmem::find(text.as_bytes(), words.as_bytes()).is_some();
    (has("onclusions") || has("ecommendations"))
        && (text.trim_end().ends_with(':') || has(" below") || has("following"))
}
