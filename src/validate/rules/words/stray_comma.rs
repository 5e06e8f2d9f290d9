use crate::fix::Safety;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Hit, Role, Subject, Text};

rule! {
    /// No comma parts a verb from its complement, and none stands before the "and" of a simple list.
    ///
    /// # Why
    ///
    /// "Requested the secretariat, to report" reads as if something were left out. A serial comma is for lists in which an item
    /// has an "and" of its own.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group requested the secretariat, to report at its next meeting.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group requested the secretariat, subject to the availability of resources, to report on successes, challenges and
    /// lessons learned.
    /// ```
    StrayComma {
        code: "I76",
        name: "stray-comma",
        severity: Info,
        mends: Offers,
        authority: "OCHA editorial guide on United Nations style, punctuation (a secondary authority)",
        english: true,
    }
}

impl Rule for StrayComma {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &[", to ", ", and ", ", that "]
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        for hit in subject.hits(self) {
            let text = subject.text(hit).filter(|text| matches!(text.role, Role::Paragraph | Role::Item));
            let Some(text) = text else { continue };
            let message = match hit.needle() {
                0 if parts_verb(text.words, hit.range().start) => {
                    "a comma parts the verb from its complement"
                }
                2 if ACTS.contains(&super::word_before(text.words, hit.range().start)) => {
                    "a comma parts the verb from its complement"
                }
                1 if is_serial(text.words, hit) => "a comma stands before the \"and\" of a simple list",
                _ => continue,
            };
            report(subject, sink, text, hit, message);
        }
    }
}

fn report(subject: &Subject<'_>, sink: &mut Sink<'_>, text: &Text<'_>, hit: &Hit, message: &str) {
    let spot = Spot::Words(text.part, hit.range().start..hit.range().start + 1);
    if !sink.wants(&spot) {
        return;
    }
    let fix = subject.replace(&spot, "", Safety::Offer);
    sink.report(Finding::new(spot, message).label("take this comma out").help("take the comma out").fix(fix));
}

/// Verbs that take somebody and an infinitive.
const ASKING: [&str; 9] =
    ["requested", "requests", "urged", "urges", "invited", "invites", "encouraged", "encourages", "reminded"];

/// Verbs that take a sentence with "that".
const ACTS: [&str; 16] = [
    "decided",
    "agreed",
    "recommended",
    "noted",
    "emphasized",
    "stressed",
    "underlined",
    "reiterated",
    "reaffirmed",
    "recalled",
    "considered",
    "stated",
    "said",
    "reported",
    "explained",
    "requested",
];

/// "requested the secretariat, to": between the verb and the comma stands who is asked, and nothing else.
fn parts_verb(words: &str, comma: usize) -> bool {
    let head = super::near_before(words, comma, LIST);
    let last: Vec<&str> = head.rsplit(' ').take(4).collect();
    let asked_at = last.iter().position(|word| ASKING.contains(word));
    asked_at
        .is_some_and(|at| at > 0 && last.iter().take(at).all(|word| !word.contains(',') && !word.is_empty()))
}

/// No simple list is longer on either side of its "and", in bytes.
const LIST: usize = 240;

/// An item of a simple list has at most so many words.
const ITEM: usize = 4;

/// Words that begin or make up a clause and no item of a list.
const CLAUSE: [&str; 52] = [
    "in",
    "on",
    "at",
    "by",
    "with",
    "for",
    "from",
    "to",
    "which",
    "who",
    "whom",
    "whose",
    "where",
    "when",
    "that",
    "as",
    "such",
    "including",
    "it",
    "they",
    "he",
    "she",
    "we",
    "this",
    "these",
    "those",
    "there",
    "was",
    "were",
    "is",
    "are",
    "be",
    "been",
    "had",
    "has",
    "have",
    "would",
    "could",
    "should",
    "will",
    "may",
    "might",
    "also",
    "however",
    "therefore",
    "namely",
    "while",
    "if",
    "not",
    "then",
    "and",
    "or",
];

/// "X, Y, and Z", where X, Y and Z are a few words each.
fn is_serial(words: &str, hit: &Hit) -> bool {
    let head = super::near_before(words, hit.range().start, LIST);
    // Most commas stand behind something longer.
    if memchr::memrchr(b',', head.as_bytes()).is_none_or(|comma| !is_item(super::after(head, comma + 1))) {
        return false;
    }
    let sentence = head.rfind(['.', ';', ':', '(', '—', '“']).map_or(0, |end| end + 1);
    let mut before = super::after(head, sentence).rsplit(',');
    let (Some(last), Some(first)) = (before.next(), before.next()) else { return false };
    // With a third comma the first item stands alone; without one it is the end of a clause of any length.
    let more = before.next().is_some();
    let listed = more && is_item(first) || !more && is_plural(first) && is_plural(last);
    let tail = super::near_after(words, hit.range().end, LIST);
    let end = tail.find(['.', ';', ':', ',', ')', '—']).unwrap_or(tail.len());
    let rest = super::before(tail, end);
    let next_is_item = !rest.is_empty()
        && rest.split(' ').count() <= ITEM + 2
        && is_item(super::before(rest, head_of(rest)));
    let closed =
        !super::after(tail, end).starts_with(',') && !rest.contains(" and ") && !rest.contains(" or ");
    listed && is_item(last) && next_is_item && closed
}

/// Whether a text ends in a plain plural noun.
fn is_plural(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    last.len() > 4
        && last.ends_with('s')
        && !last.ends_with("ss")
        && last.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The first words of what follows, as many as an item has.
fn head_of(rest: &str) -> usize {
    rest.match_indices(' ').nth(1).map_or(rest.len(), |(at, _)| at)
}

fn is_item(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let count = words.clone().take(ITEM + 1).count();
    (1..=ITEM).contains(&count)
        && words.all(|word| {
            !CLAUSE.contains(&word)
                && !ASKING.contains(&word)
                && word.chars().all(|c| c.is_lowercase() || c == '-')
        })
}
