use std::ops::Range;

use crate::fix::Safety;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Words are spelled as the house does: -ize, -yse, -our, programme.
    ///
    /// # Why
    ///
    /// The Editorial Manual follows the first form of the Concise Oxford Dictionary: "organize", "analyse", "labour", "programme",
    /// "judgement". Names and quotations keep their own spelling.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group recognised the need for training.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group recognized the need for training programmes and analysed them.
    /// ```
    SpellingIze {
        code: "I73",
        name: "spelling-ize",
        severity: Warning,
        mends: Safely,
        authority: "Editorial Manual, spelling <https://www.un.org/dgacm/en/content/editorial-manual/spelling>",
        english: true,
    }
}

/// Wrong stems and right ones. A stem that ends in a point is a whole word.
const STEMS: &[(&str, &str)] = &[
    ("analyz", "analys"),
    ("paralyz", "paralys"),
    ("catalyz", "catalys"),
    ("authoris", "authoriz"),
    ("capitalis", "capitaliz"),
    ("categoris", "categoriz"),
    ("centralis", "centraliz"),
    ("characteris", "characteriz"),
    ("criminalis", "criminaliz"),
    ("criticis", "criticiz"),
    ("decriminalis", "decriminaliz"),
    ("digitalis", "digitaliz"),
    ("emphasis", "emphasiz"),
    ("finalis", "finaliz"),
    ("formalis", "formaliz"),
    ("generalis", "generaliz"),
    ("harmonis", "harmoniz"),
    ("institutionalis", "institutionaliz"),
    ("legalis", "legaliz"),
    ("liberalis", "liberaliz"),
    ("localis", "localiz"),
    ("marginalis", "marginaliz"),
    ("maximis", "maximiz"),
    ("minimis", "minimiz"),
    ("mobilis", "mobiliz"),
    ("modernis", "moderniz"),
    ("monopolis", "monopoliz"),
    ("normalis", "normaliz"),
    ("optimis", "optimiz"),
    ("organis", "organiz"),
    ("penalis", "penaliz"),
    ("prioritis", "prioritiz"),
    ("privatis", "privatiz"),
    ("publicis", "publiciz"),
    ("rationalis", "rationaliz"),
    ("realis", "realiz"),
    ("recognis", "recogniz"),
    ("regularis", "regulariz"),
    ("reorganis", "reorganiz"),
    ("scrutinis", "scrutiniz"),
    ("specialis", "specializ"),
    ("stabilis", "stabiliz"),
    ("standardis", "standardiz"),
    ("subsidis", "subsidiz"),
    ("summaris", "summariz"),
    ("symbolis", "symboliz"),
    ("utilis", "utiliz"),
    ("visualis", "visualiz"),
    ("behavior", "behaviour"),
    ("color", "colour"),
    ("endeavor", "endeavour"),
    ("favor", "favour"),
    ("honor", "honour"),
    ("labor.", "labour"),
    ("neighbor", "neighbour"),
    ("program.", "programme"),
    ("programs.", "programmes"),
    ("center.", "centre"),
    ("centers.", "centres"),
    ("defense.", "defence"),
    ("offense.", "offence"),
    ("offenses.", "offences"),
    ("judgment.", "judgement"),
    ("judgments.", "judgements"),
    ("fulfill.", "fulfil"),
    ("enrollment.", "enrolment"),
    ("co-operat", "cooperat"),
    ("co-ordinat", "coordinat"),
];

/// The stems without their points.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
static NEEDLES: [&str; STEMS.len()] = {
    let mut needles = [""; STEMS.len()];
    let mut at = 0;
    while at < STEMS.len() {
        needles[at] = without_point(STEMS[at].0);
        at += 1;
    }
    needles
};

const fn without_point(stem: &str) -> &str {
    match stem.as_bytes() {
        [.., b'.'] => stem.split_at(stem.len() - 1).0,
        _ => stem,
    }
}

impl Rule for SpellingIze {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit) else { continue };
            let Some((stem, right)) = STEMS.get(hit.needle()) else { continue };
            let rest = super::word_after(text.words, hit.range().end);
            let rest = if super::after(text.words, hit.range().end).starts_with(char::is_alphabetic) {
                rest
            } else {
                ""
            };
            let whole = hit.range().start..hit.range().end + rest.len();
            let found = text.words.get(whole.clone()).unwrap_or_default();
            let starts = !super::before(text.words, hit.range().start)
                .ends_with(|c: char| c.is_alphanumeric() || c == '-');
            if !starts || !is_wrong(stem, rest) || is_name(text.words, &whole, stem) {
                continue;
            }
            let right = like(found, right) + rest;
            let spot = Spot::Words(text.part, whole);
            let fix = subject.replace(&spot, &right, Safety::Safe);
            let message = format!("expected \"{right}\", found \"{found}\"");
            sink.report(Finding::new(spot, message).help(format!("write \"{right}\"")).fix(fix));
        }
    }
}

/// Whether the letters behind the stem make the word one that is spelled otherwise.
fn is_wrong(stem: &str, rest: &str) -> bool {
    if stem.ends_with('.') {
        return rest.is_empty();
    }
    if stem.ends_with("is") {
        // "emphasis" is a noun, "realism" and "specialist" are right.
        return ["e", "ed", "es", "er", "ers", "ing", "able", "ation", "ations", "ational"].contains(&rest);
    }
    if stem.ends_with("yz") {
        return ["e", "ed", "es", "ing", "er"].contains(&rest);
    }
    true
}

/// Whether the word belongs to a name or a quotation: it has a capital in the middle of a sentence, or at its head before other words
/// with capitals, or stands in quotation marks.
fn is_name(words: &str, whole: &Range<usize>, stem: &str) -> bool {
    let head = super::before(words, whole.start).trim_end();
    let opens = head.is_empty() || head.ends_with(['.', ':', '?', '!']);
    let capital = words.cut(whole.clone()).starts_with(char::is_uppercase);
    // "Organising States" is none: what is said with a verb goes on with any word.
    let noun = stem.ends_with('.') || words.cut(whole.clone()).ends_with("isation");
    let named = || noun && goes_on_as_name(super::after(words, whole.end));
    capital && (!opens || named()) || super::is_quoted(words, whole.start)
}

/// Whether words with capitals follow, with or without "for" or "of" before them: "Center for Basic Rights".
fn goes_on_as_name(behind: &str) -> bool {
    let behind = behind.trim_start_matches(' ');
    let links = ["for the ", "for ", "of the ", "of ", "on the ", "on ", "against "];
    let rest = links.iter().find_map(|link| behind.strip_prefix(link)).unwrap_or(behind);
    rest.starts_with(char::is_uppercase)
}

/// The right stem with the capital of the wrong one.
fn like(found: &str, right: &str) -> String {
    let mut letters = right.chars();
    match letters.next() {
        Some(first) if found.starts_with(char::is_uppercase) => {
            first.to_ascii_uppercase().to_string() + letters.as_str()
        }
        _ => right.to_owned(),
    }
}
