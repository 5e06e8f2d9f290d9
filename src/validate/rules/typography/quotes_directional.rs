use super::quotes::{Glyph, Mark, Problem, Shape, Unit, read};
use crate::fix::{Edit, Fix, Safety};
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Hit, Subject, Text};

rule! {
    /// Quotation marks and apostrophes are directional, and every quotation that is opened is closed.
    ///
    /// # Why
    ///
    /// Documents of the United Nations use directional marks. Straight ones come from another program, and a quotation that is not
    /// closed leaves open where the quoted words end. Straight marks for feet and inches are no quotation marks. The straight marks of
    /// one paragraph are told together; in a report that has no directional mark at all, they are told once.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Conference adopted resolution 3/2, entitled "Preventive measures".
    ///
    /// 2. In resolution 3/1, entitled “Review mechanism”, it did more.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Conference adopted resolution 3/2, entitled “Preventive measures”.
    ///
    /// 2. The agencies’ reports of the ’90s described a pipe of 12" as “the ‘open’ end”.
    /// ```
    QuotesDirectional {
        code: "J77",
        name: "quotes-directional",
        severity: Info,
        mends: Safely,
        authority: "Department for General Assembly and Conference Management, punctuation <https://www.un.org/dgacm/en/node/4440>",
    }
}

impl Rule for QuotesDirectional {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &["\"", "'", "“", "”", "‘", "’"]
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let hits = subject.hits(self);
        if hits.is_empty() {
            return;
        }
        let units = units(subject, hits);
        let read: Vec<Unit> = units.iter().map(|unit| read(subject, unit)).collect();
        straight(subject, &read, sink);
        for (at, unit) in read.iter().enumerate() {
            for (mark, problem) in &unit.problems {
                if !goes_on(subject, &read, at, mark, *problem) {
                    sink.report(problem_finding(subject, mark, *problem));
                }
            }
        }
    }
}

/// The hits of a paragraph with its items, or of another text.
fn units<'h>(subject: &Subject<'_>, hits: &'h [Hit]) -> Vec<&'h [Hit]> {
    let unit = |hit: &Hit| {
        let paragraph = subject.text(hit).and_then(|text| text.paragraph);
        (paragraph, if paragraph.is_some() { 0 } else { hit.text() })
    };
    hits.chunk_by(|one, other| unit(one) == unit(other)).collect()
}

/// A quotation of several paragraphs opens in each and is closed in the last.
fn goes_on(subject: &Subject<'_>, units: &[Unit], at: usize, mark: &Mark, problem: Problem) -> bool {
    let begins = |mark: &Mark| mark.at == 0 && mark.shape == Shape::Double;
    let numbered = |mark: &Mark| {
        let text = subject.texts().get(mark.text).and_then(|text| text.paragraph);
        text.and_then(|at| subject.report().paragraphs().get(at))
            .is_none_or(|paragraph| paragraph.number().is_some())
    };
    match problem {
        Problem::NotClosed => units.get(at + 1).and_then(|next| next.first.as_ref()).is_some_and(|next| {
            let closes = units
                .get(at + 1)
                .is_some_and(|unit| unit.problems.iter().any(|(_, problem)| *problem == Problem::NotOpened));
            begins(mark) && begins(next) || closes && !numbered(next)
        }),
        Problem::NotOpened => {
            let before = at.checked_sub(1).and_then(|before| units.get(before));
            let open = before
                .is_some_and(|unit| unit.problems.iter().any(|(_, problem)| *problem == Problem::NotClosed));
            open && !numbered(mark)
        }
        Problem::Turned(_) => false,
    }
}

fn problem_finding(subject: &Subject<'_>, mark: &Mark, problem: Problem) -> Finding {
    let words = subject.texts().get(mark.text).map_or("", |text| text.words);
    let Some(part) = subject.texts().get(mark.text).map(|text| text.part) else {
        return Finding::new(Spot::Report, "a quotation mark is wrong");
    };
    let end = mark.at + mark.glyph.length();
    match problem {
        Problem::Turned(right) => {
            let spot = Spot::Words(part, mark.at..end);
            let fix = subject.replace(&spot, right.text(), Safety::Safe);
            let message = format!("expected {}, found {}", right.text(), mark.glyph.text());
            Finding::new(spot, message).help("turn the mark round").fix(fix)
        }
        Problem::NotClosed => {
            let word = first_word(words.tail(end));
            let spot = Spot::Words(part, mark.at..end + word.len());
            Finding::new(
                spot,
                format!("the quotation that begins at {}{word} is not closed", mark.glyph.text()),
            )
            .label("not closed")
            .help("put the closing mark in where the quoted words end")
        }
        Problem::NotOpened => {
            let word = last_word(words.head(mark.at));
            let spot = Spot::Words(part, mark.at - word.len()..end);
            Finding::new(
                spot,
                format!("the quotation that ends at {word}{} is not opened", mark.glyph.text()),
            )
            .label("not opened")
            .help("put the opening mark in where the quoted words begin, or take this one out")
        }
    }
}

/// How many characters of a word are shown.
const SHOWN: usize = 40;

fn first_word(text: &str) -> &str {
    let end = text.char_indices().take(SHOWN).find(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    text.head(end.or_else(|| text.char_indices().nth(SHOWN).map(|(at, _)| at)).unwrap_or(text.len()))
}

fn last_word(text: &str) -> &str {
    let word = text.char_indices().rev().take(SHOWN).take_while(|(_, c)| !c.is_whitespace());
    text.tail(word.last().map_or(text.len(), |(at, _)| at))
}

/// A straight mark, and what should stand there.
type Straight<'u> = (&'u Mark, Glyph);

/// One finding for the straight marks of a text; one for all where the report has no others.
fn straight(subject: &Subject<'_>, units: &[Unit], sink: &mut Sink<'_>) {
    let marks: Vec<Straight<'_>> =
        units.iter().flat_map(|unit| unit.straight.iter().map(|(mark, right)| (mark, *right))).collect();
    let by_text: Vec<&[Straight<'_>]> = marks.chunk_by(|one, other| one.0.text == other.0.text).collect();
    let typed = !units.iter().any(|unit| unit.has_directional);
    if typed && by_text.len() > 2 {
        sink.report(straight_finding(subject, &marks, true));
        return;
    }
    for marks in by_text {
        let first = marks.first().and_then(|(mark, _)| subject.texts().get(mark.text));
        // Where very many are left out, a finding is not worth making; none begins before its text.
        if first.is_some_and(|text| !sink.wants_of(text.part)) {
            continue;
        }
        sink.report(straight_finding(subject, marks, false));
    }
}

fn straight_finding(subject: &Subject<'_>, marks: &[Straight<'_>], all: bool) -> Finding {
    let Some(text) = marks.first().and_then(|(mark, _)| subject.texts().get(mark.text)) else {
        return Finding::new(Spot::Report, "a straight mark was found");
    };
    let range = first_words(text, marks);
    let found = text.words.cut(range.clone());
    let pairs = marks.iter().filter(|(_, right)| right.opens()).count();
    let apostrophes =
        marks.iter().filter(|(mark, right)| mark.shape == Shape::Single && !right.opens()).count();
    let alone = range.len() < 80
        && marks
            .iter()
            .all(|(mark, _)| range.contains(&mark.at) && std::ptr::eq(text, place(subject, mark, text)));
    let message = if all {
        format!("the report has straight marks only, {} of them", marks.len())
    } else if alone {
        format!("expected {}, found {found}", mended(found, range.start, marks))
    } else {
        let pairs = count(pairs, "straight pair", "straight pairs");
        let apostrophes = count(apostrophes, "straight apostrophe", "straight apostrophes");
        let found: Vec<String> = [pairs, apostrophes].into_iter().flatten().collect();
        format!("expected directional marks, found {}", found.join(" and "))
    };
    Finding::new(Spot::Words(text.part, range), message)
        .help("write directional marks: “ ”, ‘ ’, and ’ for an apostrophe")
        .fix(fix(subject, marks))
}

fn place<'t>(subject: &'t Subject<'_>, mark: &Mark, other: &'t Text<'_>) -> &'t Text<'t> {
    subject.texts().get(mark.text).unwrap_or(other)
}

fn count(number: usize, one: &str, several: &str) -> Option<String> {
    match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        more => Some(format!("{more} {several}")),
    }
}

/// The words of the first mark: those of the quotation it opens, or the one it stands in.
fn first_words(text: &Text<'_>, marks: &[Straight<'_>]) -> std::ops::Range<usize> {
    let Some((first, right)) = marks.first() else { return 0..0 };
    let close = marks.iter().skip(1).find(|(mark, right)| {
        mark.shape == first.shape && mark.text == first.text && !right.opens() && !mark.within_word
    });
    if let Some((close, _)) = close.filter(|_| right.opens()) {
        return first.at..close.at + close.glyph.length();
    }
    let (before, after) = (text.words.head(first.at), text.words.tail(first.at));
    let start = before
        .rfind(char::is_whitespace)
        .map_or(0, |at| before.tail(at).chars().next().map_or(at, |c| at + c.len_utf8()));
    let end = first.at + after.find(char::is_whitespace).unwrap_or(after.len());
    let word = text.words.cut(start..end);
    let is_edge = |c: char| !c.is_alphanumeric() && !"'’\"".contains(c);
    let kept = word.trim_matches(is_edge);
    let from = start + word.len() - word.trim_start_matches(is_edge).len();
    from..from + kept.len()
}

/// Words with their straight marks exchanged.
fn mended(found: &str, start: usize, marks: &[Straight<'_>]) -> String {
    let mut right = String::with_capacity(found.len() + 8);
    let mut done = 0;
    for (mark, glyph) in marks {
        let Some(at) = mark.at.checked_sub(start).filter(|at| *at < found.len()) else { continue };
        right.push_str(found.cut(done..at));
        right.push_str(glyph.text());
        done = at + mark.glyph.length();
    }
    right.push_str(found.tail(done));
    right
}

fn fix(subject: &Subject<'_>, marks: &[Straight<'_>]) -> Option<Fix> {
    let source = subject.source()?;
    let edits: Option<Vec<Edit>> = marks
        .iter()
        .map(|(mark, right)| {
            let part = subject.texts().get(mark.text)?.part;
            let span = subject.span(&Spot::Words(part, mark.at..mark.at + mark.glyph.length()))?;
            (span.slice(source) == mark.glyph.text()).then(|| Edit { span, text: right.text().to_owned() })
        })
        .collect();
    edits.map(|edits| Fix::new("write directional marks", edits, Safety::Safe))
}
