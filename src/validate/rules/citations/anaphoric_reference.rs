use std::collections::HashSet;

use crate::cite::{Cited, ResolutionKind, ResolutionRef};
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// "The same resolution" has one resolution it can mean.
    ///
    /// # Why
    ///
    /// The words point to the last resolution named. If none was, or two were named last in one breath, the reader has to guess.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Conference adopted resolutions 3/2 and 3/3.
    ///
    /// 2. In the same resolution, the Conference established a working group.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Conference adopted resolution 3/2.
    ///
    /// 2. In the same resolution, the Conference established a working group.
    /// ```
    AnaphoricReference {
        code: "E40",
        name: "anaphoric-reference",
        severity: Info,
        mends: No,
        authority: "the report itself",
        english: true,
    }
}

const NEEDLES: [&str; 7] = [
    "the same resolution",
    "the same decision",
    "the said resolution",
    "the said decision",
    "the above-mentioned resolution",
    "in that resolution",
    "in that decision",
];

/// A resolution named in a text.
struct Mention<'a> {
    text: usize,
    start: usize,
    reference: &'a ResolutionRef,
}

impl Rule for AnaphoricReference {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.hits(self).is_empty() || subject.is_foreign() {
            return;
        }
        let of_kind = |kind| mentions(subject, kind);
        let (resolutions, decisions) =
            (of_kind(ResolutionKind::Resolution), of_kind(ResolutionKind::Decision));
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit).filter(|text| hit.is_whole_word(text.words)) else { continue };
            // "in that resolution 3/2 …" names it at once.
            let behind = text.words.tail(hit.range().end).trim_start();
            if behind.starts_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let found = text.words.cut(hit.range());
            let mentions = if found.ends_with("decision") { &decisions } else { &resolutions };
            if let Some(message) = flaw(mentions, (hit.text(), hit.range().start), found) {
                let finding = Finding::new(Spot::Words(text.part, hit.range()), message)
                    .label("which one?")
                    .help("give the number");
                sink.report(finding);
            }
        }
    }
}

/// The resolutions or decisions named by number, in printed order.
fn mentions<'a>(subject: &Subject<'a>, kind: ResolutionKind) -> Vec<Mention<'a>> {
    let all =
        subject.report().citations().iter().enumerate().filter(|(_, citation)| !citation.is_anaphoric());
    let mut mentions: Vec<Mention<'a>> = all
        .filter_map(|(at, citation)| {
            let Cited::Resolution { reference, .. } = citation.cited() else { return None };
            if reference.kind() != kind {
                return None;
            }
            let (text, range) = subject.citing_at(at)?;
            Some(Mention { text, start: range.start, reference })
        })
        .collect();
    mentions.sort_by_key(|mention| (mention.text, mention.start));
    mentions
}

/// What keeps the words from meaning one resolution: the last text that names any, names none or several.
fn flaw(mentions: &[Mention<'_>], at: (usize, usize), found: &str) -> Option<String> {
    let before = mentions.partition_point(|mention| (mention.text, mention.start) < at);
    let mut earlier = mentions.iter().take(before).rev().peekable();
    let Some(last) = earlier.peek().map(|mention| mention.text) else {
        return Some(format!("\"{found}\" points back to nothing: none is named before"));
    };
    let named: HashSet<&ResolutionRef> = earlier
        .take_while(|mention| mention.text == last)
        .take(MOST)
        .map(|mention| mention.reference)
        .collect();
    if named.len() < 2 {
        return None;
    }
    let mut numbers: Vec<&str> = named.iter().map(|reference| reference.number()).collect();
    numbers.sort_unstable();
    Some(format!("\"{found}\" may be any of {}", numbers.join(", ")))
}

/// How many candidates are looked at.
const MOST: usize = 8;
