use super::words::{ends_with, is_ours, near_end, near_start, token};
use crate::cite::{self, ArticleRefs, Cited};
use crate::fix::Safety;
use crate::model::{Citation, Place};
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Hit, Role, Subject};

rule! {
    /// Provisions are cited in one form: "article 63, paragraph 7, of the Convention", with a small letter, words in full and both
    /// commas.
    ///
    /// # Why
    ///
    /// So the resolutions and agendas of the Conference print them. A capital is for the Charter and the Statute of the International
    /// Court of Justice; abbreviations are for footnotes and text in parentheses.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group recalled article 63, paragraph 7 of the Convention.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group recalled article 63, paragraph 7, of the Convention, and article 15 (a) of the Convention.
    /// ```
    ArticleForm {
        code: "F46",
        name: "article-form",
        severity: Info,
        mends: Safely,
        authority: "United Nations Correspondence Manual, quoted at <http://unepd.info/Capitalizn.html>; practice of the resolutions and agendas of the Conference <https://unodc.org/unodc/en/treaties/CAC/CAC-COSP-session2-resolutions.html>",
        english: true,
    }
}

const NEEDLES: [&str; 1] = ["article"];

impl Rule for ArticleForm {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let ours = is_ours(subject);
        for (at, citation) in subject.report().citations().iter().enumerate() {
            if let Cited::Article(refs) = citation.cited()
                && ours(citation.text())
                && !matches!(citation.place(), Place::Footnote(_) | Place::Masthead)
                && let Some(flaw) = flaw(citation)
            {
                report(subject, at, refs, flaw, sink);
            }
        }
        for hit in subject.hits(self) {
            capital(subject, hit, &ours, sink);
        }
    }
}

/// What is wrong with the form of a citation, in the order in which it is said.
fn flaw(citation: &Citation) -> Option<&'static str> {
    let words = citation.text();
    if abbreviation(words) {
        return Some("expected the words in full, found an abbreviation");
    }
    if bracketed(words) {
        return Some("expected \"paragraph\" before the number of a paragraph, found parentheses");
    }
    let head = token(words, "paragraph", 0).or_else(|| token(words, "paragraphs", 0))?;
    let before = words.head(head.start);
    if before.trim_end().ends_with(|c: char| c.is_ascii_digit()) {
        return Some("expected a comma before \"paragraph\"");
    }
    let owner = words.rfind(" of the ").or_else(|| words.rfind(" of UNCAC"))?;
    (owner > head.end && !words.head(owner).ends_with(',') && before.contains("rticle"))
        .then_some("expected a comma before \"of the Convention\"")
}

fn abbreviation(words: &str) -> bool {
    let mut dots = memchr::memchr_iter(b'.', words.as_bytes()).filter(|at| words.byte(at + 1) == b' ');
    dots.any(|at| ["art", "arts", "para", "paras"].iter().any(|short| ends_with(words.head(at), short)))
}

/// "article 6 (3)", "54(1)(b)"
fn bracketed(words: &str) -> bool {
    let mut open = memchr::memchr_iter(b'(', words.as_bytes());
    open.any(|at| {
        words.byte(at + 1).is_ascii_digit()
            && words.head(at).trim_end().ends_with(|c: char| c.is_ascii_digit())
    })
}

fn report(subject: &Subject<'_>, at: usize, refs: &ArticleRefs, flaw: &str, sink: &mut Sink<'_>) {
    let part = Part::Citation(at);
    let words = subject.words(part).unwrap_or_default();
    // In a text note, "(art. 8, para. 5)" is right.
    if abbreviation(words) && is_in_parentheses(subject, part) {
        return;
    }
    let right = rebuilt(words, refs);
    let help = match &right {
        Some((right, _)) => format!("write \"{right}\""),
        None => "write it as in \"article 63, paragraph 7, of the Convention\"".to_owned(),
    };
    let spot = Spot::Whole(part);
    let fix = right.and_then(|(right, safety)| subject.replace(&spot, &right, safety));
    sink.report(Finding::new(spot, format!("{flaw} in \"{words}\"")).help(help).fix(fix));
}

/// The citation in the house's form, where nothing but the form changes.
fn rebuilt(words: &str, refs: &ArticleRefs) -> Option<(String, Safety)> {
    let owner = words.rfind(" of the ").or_else(|| words.rfind(" of UNCAC"));
    let articles = refs.as_slice();
    let [first, ..] = articles else { return None };
    // A list of several articles may end in many ways; only its words are written in full.
    if articles.iter().any(|one| one.article() != first.article()) {
        let right = in_full(words);
        let same = right != words && right.parse::<ArticleRefs>().is_ok_and(|read| read == *refs);
        return same.then_some((right, Safety::Safe));
    }
    let body = refs.to_string();
    let names = refs.iter().any(|one| one.paragraph().is_some());
    let right = match owner {
        Some(owner) => format!("{body}{}{}", if names { "," } else { "" }, words.tail(owner)),
        None => body,
    };
    let same = right.parse::<ArticleRefs>().is_ok_and(|read| read == *refs);
    let safety = if owner.is_some() { Safety::Safe } else { Safety::Offer };
    same.then_some((right, safety))
}

/// The words of a citation without abbreviations.
fn in_full(words: &str) -> String {
    const WORDS: [(&str, &str); 4] = [
        ("arts. ", "articles "),
        ("art. ", "article "),
        ("paras. ", "paragraphs "),
        ("para. ", "paragraph "),
    ];
    WORDS.iter().fold(words.to_owned(), |words, (short, full)| words.replace(short, full))
}

/// The longest citation, and the longest way back to its parenthesis, in bytes.
const LONGEST: usize = 160;

/// Whether a citation stands behind an opening parenthesis in its source.
fn is_in_parentheses(subject: &Subject<'_>, part: Part) -> bool {
    let (Some(source), Some(piece)) = (subject.source(), subject.pieces(part).first()) else { return false };
    let line = near_end(source.head(piece.start()), LONGEST);
    line.rfind('(').is_some_and(|open| line.rfind(')').is_none_or(|close| close < open))
}

/// "Article" within a sentence.
fn capital(subject: &Subject<'_>, hit: &Hit, ours: &impl Fn(&str) -> bool, sink: &mut Sink<'_>) {
    let Some(text) = subject.text(hit) else { return };
    let (words, at) = (text.words, hit.range().start);
    if words.byte(at) != b'A' || words.byte(at + 1) != b'r' || text.role == Role::Footnote {
        return;
    }
    let rest = words.tail(hit.range().end);
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    let numbered = rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if !numbered
        || opens(words.head(at))
        || !ours(near_start(words.tail(at), LONGEST))
        || !is_of_the_convention(words, at)
    {
        return;
    }
    let spot = Spot::Words(text.part, at..at + words.tail(at).find(' ').unwrap_or_default());
    let word = words.cut(at..at + words.tail(at).find(' ').unwrap_or_default());
    let right = word.to_ascii_lowercase();
    let fix = subject.replace(&spot, &right, Safety::Safe);
    let finding = Finding::new(spot, format!("expected \"{right}\", found \"{word}\""))
        .help("write a small letter within a sentence")
        .fix(fix);
    sink.report(finding);
}

/// Whether a sentence, a heading or a title begins behind the words.
fn opens(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty() || before.ends_with(['.', ':', ';', '?', '!', '"', '“', '‘', '\''])
}

/// Whether the article at an offset is read as one of the Convention.
fn is_of_the_convention(words: &str, at: usize) -> bool {
    let first = cite::find(near_start(words.tail(at), LONGEST)).into_iter().next();
    first.is_some_and(|first| first.span.start() == 0 && matches!(first.cited, Cited::Article(_)))
}
