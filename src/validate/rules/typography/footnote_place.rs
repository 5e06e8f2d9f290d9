use std::collections::HashMap;

use super::indicators::indicators;
use crate::fix::{Edit, Fix, Safety};
use crate::model::{NoteMark, Paragraph};
use crate::outline::{Block, BlockKind};
use crate::parse::Part;
use crate::source::Span;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::between::{Between, join, line_end};
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::{Role, Subject, Text};

rule! {
    /// A footnote does not stand in the middle of a paragraph.
    ///
    /// # Why
    ///
    /// Footnotes stand at the foot of the page. Where text extraction loses the page, a note is left in the middle of the paragraph that
    /// runs over the break, often one it does not belong to. The rule is for extracted text only.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Group took note of the *Handbook*.¹
    ///
    /// 2. The observer for the Ethics Office described codes of conduct, disclosure and
    ///
    /// ¹ United Nations publication, Sales No. E.11.IV.5.
    ///
    /// the protection of those who report.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Group took note of the *Handbook*.¹
    ///
    /// ¹ United Nations publication, Sales No. E.11.IV.5.
    ///
    /// 2. The observer for the Ethics Office described codes of conduct, disclosure and the protection of those who report.
    /// ```
    FootnotePlace {
        code: "J79",
        name: "footnote-place",
        severity: Info,
        mends: Safely,
        authority: "Editorial Manual, footnotes, chapter II <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-02>",
        extraction: true,
    }
}

impl Rule for FootnotePlace {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.report().footnotes().is_empty() || subject.source().is_none() {
            return;
        }
        let notes = Notes::new(subject);
        let running = |text: &Text<'_>| matches!(text.role, Role::Paragraph | Role::Item);
        for (text, pieces) in subject.torn().filter(|(text, _)| running(text)) {
            for pair in pieces.windows(2) {
                let &[above, below] = pair else { continue };
                let between = Between::new(subject, above, below);
                if between.has_notes && !between.has_more {
                    cut(subject, &notes, text, (above, below), sink);
                }
            }
        }
    }
}

/// The footnotes by where they begin, and the paragraphs that indicate them.
struct Notes {
    starts: Vec<(usize, usize)>,
    indicated: HashMap<NoteMark, usize>,
}

impl Notes {
    fn new(subject: &Subject<'_>) -> Self {
        let notes = 0..subject.report().footnotes().len();
        let start = |at: usize| Some((subject.pieces(Part::Footnote(at)).first()?.start(), at));
        let mut starts: Vec<(usize, usize)> = notes.filter_map(start).collect();
        starts.sort_unstable();
        let mut indicated = HashMap::new();
        for indicator in indicators(subject) {
            indicated.entry(indicator.note.clone()).or_insert(indicator.paragraph);
        }
        Self { starts, indicated }
    }

    fn between(&self, above: Span, below: Span) -> &[(usize, usize)] {
        let from = self.starts.partition_point(|(start, _)| *start < above.end());
        let to = self.starts.partition_point(|(start, _)| *start < below.start());
        self.starts.get(from..to).unwrap_or_default()
    }
}

/// Tells of the notes in one gap of a text.
fn cut(subject: &Subject<'_>, notes: &Notes, text: &Text<'_>, gap: (Span, Span), sink: &mut Sink<'_>) {
    let inside = notes.between(gap.0, gap.1);
    let Some((_, first)) = inside.first() else { return };
    let Some(note) = subject.report().footnotes().get(*first) else { return };
    let name = |at: usize| {
        let number = subject.report().paragraphs().get(at).and_then(Paragraph::number);
        number.map_or_else(|| "an unnumbered paragraph".to_owned(), |number| format!("paragraph {number}"))
    };
    let here = text.paragraph.map_or_else(|| "a paragraph".to_owned(), name);
    let owner = notes.indicated.get(note.number()).copied();
    let belongs = match owner.filter(|owner| Some(*owner) != text.paragraph) {
        Some(owner) => format!(" and belongs to {}", name(owner)),
        None => String::new(),
    };
    let message = format!("footnote {} stands in the middle of {here}{belongs}", note.number());
    sink.report(
        Finding::new(Part::Footnote(*first), message)
            .label("cuts the paragraph")
            .help("move the note behind the paragraph that indicates it, and join the lines")
            .fix(fix(subject, notes, text, gap, inside)),
    );
}

/// Joins the lines of the text and puts every note behind the paragraph that indicates it.
fn fix(
    subject: &Subject<'_>,
    notes: &Notes,
    text: &Text<'_>,
    (above, below): (Span, Span),
    inside: &[(usize, usize)],
) -> Option<Fix> {
    let source = subject.source()?;
    let mut edits = vec![join(source, above, below, text.words)];
    let mut places: Vec<(usize, String)> = Vec::new();
    for (start, at) in inside {
        let note = subject.report().footnotes().get(*at)?;
        let owner = notes.indicated.get(note.number()).copied().or(text.paragraph)?;
        let end = line_end(source, end_of(subject, owner)?);
        let words = block(subject, *start)?.slice(source).trim_end();
        match places.iter_mut().find(|(place, _)| *place == end) {
            Some((_, text)) => text.extend(["\n\n", words]),
            None => places.push((end, format!("\n\n{words}"))),
        }
    }
    edits.extend(places.into_iter().map(|(at, text)| Edit { span: Span::new(at, at), text }));
    Some(Fix::new("move the note behind its paragraph", edits, Safety::Safe))
}

/// The lines of a note.
fn block(subject: &Subject<'_>, start: usize) -> Option<Span> {
    let blocks = subject.blocks();
    let at = blocks.partition_point(|block| block.span().end() <= start);
    blocks.get(at).filter(|block| block.kind() == BlockKind::Footnote).map(Block::span)
}

/// Where a paragraph ends, its items and the agenda in it included.
fn end_of(subject: &Subject<'_>, at: usize) -> Option<usize> {
    let report = subject.report();
    let paragraph = report.paragraphs().get(at)?;
    let items = (0..paragraph.all_items().count()).map(|item| Part::Item { paragraph: at, item });
    let holds_agenda = paragraph.number().is_some() && paragraph.number() == report.agenda().paragraph();
    let agenda =
        (0..if holds_agenda { report.agenda().all_items().count() } else { 0 }).map(Part::AgendaItem);
    let parts = std::iter::once(Part::Paragraph(at)).chain(items).chain(agenda);
    parts.filter_map(|part| subject.pieces(part).last()).map(|piece| piece.end()).max()
}
