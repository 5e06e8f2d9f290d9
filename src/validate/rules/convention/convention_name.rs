use super::words::near_end;
use crate::fix::Safety;
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Hit, Role, Subject, Text};

rule! {
    /// The Convention has its full name at first mention and is "the Convention" after; "against" has a small letter.
    ///
    /// # Why
    ///
    /// So the reports print it. The full name stays where it is a part of another name, such as that of the Conference, and in titles,
    /// headings, the agenda and footnotes.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. Speakers recalled article 5 of the United Nations Convention against Corruption.
    ///
    /// 2. They mentioned article 8 of the United Nations Convention against Corruption.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. Speakers recalled article 5 of the United Nations Convention against Corruption.
    ///
    /// 2. They mentioned article 8 of the Convention and thanked the Conference of the States Parties to the United Nations Convention
    /// against Corruption.
    /// ```
    ConventionName {
        code: "F47",
        name: "convention-name",
        severity: Info,
        mends: Offers,
        authority: "practice of the documents of the Conference, CAC/COSP/2019/5 <https://docslib.org/doc/9592145/conference-of-the-states-parties-to-the-united-nations-convention-against>",
        english: true,
    }
}

const NAME: &str = "United Nations Convention against Corruption";
const NEEDLES: [&str; 2] = ["united nations convention against corruption", "the convention"];
const FULL: usize = 0;

impl Rule for ConventionName {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let mut introduced = false;
        // The first "the Convention" of the text, as long as its name has not been said.
        let mut short: Option<(Part, &Hit)> = None;
        let mut named = false;
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit) else { continue };
            if hit.needle() != FULL {
                if !named && short.is_none() && is_short(text, hit) {
                    short = Some((text.part, hit));
                }
                continue;
            }
            named |= text.role != Role::Title;
            let running = matches!(text.role, Role::Paragraph | Role::Item);
            let found = text.words.cut(hit.range());
            if found != NAME && !is_in_capitals(found) {
                report_capitals(subject, text, hit, found, sink);
            } else if running
                && !is_part_of_a_name(text.words, hit.range().start)
                && !is_emphasized(subject, text)
            {
                match short.take() {
                    Some((part, first)) => sink.report(short_first(subject, part, first)),
                    None if introduced => report_again(subject, text, hit, sink),
                    None => {}
                }
                introduced = true;
            }
        }
    }
}

/// Whether the words are "the Convention" in a paragraph, and no other one.
fn is_short(text: &Text<'_>, hit: &Hit) -> bool {
    let behind = text.words.tail(hit.range().end);
    let other = [" on ", " against ", " for ", " to ", " of 1"].iter().any(|word| behind.starts_with(word));
    let words = text.words.cut(hit.range());
    let running = matches!(text.role, Role::Paragraph | Role::Item);
    running && words.ends_with("Convention") && hit.is_whole_word(text.words) && !other
}

fn short_first(subject: &Subject<'_>, part: Part, hit: &Hit) -> Finding {
    let start = hit.range().end - "Convention".len();
    let spot = Spot::Words(part, start..hit.range().end);
    let fix = subject.replace(&spot, NAME, Safety::Offer);
    Finding::new(
        spot,
        "expected the full name of the Convention at its first mention, found \"the Convention\"",
    )
    .help(format!("write \"{NAME}\" here, and \"the Convention\" after"))
    .fix(fix)
}

fn is_in_capitals(found: &str) -> bool {
    !found.contains(char::is_lowercase)
}

/// Whether the name is part of another: quoted, or behind a word with a capital and a preposition.
fn is_part_of_a_name(words: &str, at: usize) -> bool {
    let before = words.head(at);
    is_quoted(before) || {
        let before = before.trim_end().trim_end_matches("the").trim_end();
        let rest = ["of", "to", "on", "for", "under"].iter().find_map(|word| before.strip_suffix(word));
        let owner = rest.and_then(|rest| rest.trim_end().rsplit(' ').next());
        owner.is_some_and(|word| word.starts_with(char::is_uppercase) && !word.starts_with("Article"))
    }
}

/// Whether the name is in words that are emphasized, as titles of publications are.
fn is_emphasized(subject: &Subject<'_>, text: &Text<'_>) -> bool {
    let paragraph = text.paragraph.and_then(|at| subject.report().paragraphs().get(at));
    let short = text.words.len() < LONGEST_PARAGRAPH && text.role == Role::Paragraph;
    paragraph
        .filter(|_| short)
        .is_some_and(|paragraph| paragraph.emphasis().any(|words| words.contains(NAME)))
}

/// Longer paragraphs are not searched for titles, in bytes.
const LONGEST_PARAGRAPH: usize = 10_000;

/// The first byte of directional marks.
const DIRECTIONAL: u8 = 0xe2;

/// Whether a quotation is open behind the words.
fn is_quoted(before: &str) -> bool {
    let near = near_end(before, LONGEST_TITLE);
    let mut marks = memchr::memrchr2_iter(b'"', DIRECTIONAL, near.as_bytes());
    let last = marks.find(|mark| near.tail(*mark).starts_with(['“', '”', '"']));
    last.is_some_and(|mark| {
        let straight_open = near.byte(mark) == b'"' && near.head(mark).ends_with([' ', '(']);
        near.tail(mark).starts_with('“') || straight_open
    })
}

/// How far back a quotation may have been opened, in bytes.
const LONGEST_TITLE: usize = 400;

fn report_capitals(subject: &Subject<'_>, text: &Text<'_>, hit: &Hit, found: &str, sink: &mut Sink<'_>) {
    let spot = Spot::Words(text.part, hit.range());
    let fix = subject.replace(&spot, NAME, Safety::Offer);
    let finding = Finding::new(spot, format!("expected \"{NAME}\", found \"{found}\""))
        .help("write \"against\" with a small letter, and the other words with a capital")
        .fix(fix);
    sink.report(finding);
}

fn report_again(subject: &Subject<'_>, text: &Text<'_>, hit: &Hit, sink: &mut Sink<'_>) {
    let spot = Spot::Words(text.part, hit.range());
    if !sink.wants(&spot) {
        return;
    }
    let has_article = text.words.head(hit.range().start).ends_with("the ");
    let fix = has_article.then(|| subject.replace(&spot, "Convention", Safety::Offer)).flatten();
    let finding =
        Finding::new(spot, "expected \"the Convention\" after the first mention, found its full name")
            .help("write \"the Convention\"")
            .fix(fix);
    sink.report(finding);
}
