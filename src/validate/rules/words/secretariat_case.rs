use crate::fix::Safety;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Hit, Subject, Text};

rule! {
    /// "the secretariat" of the Conference has a small s; the Secretariat of the United Nations a capital.
    ///
    /// # Why
    ///
    /// The two are not the same, and a report that uses both forms for one of them leaves the reader in doubt. Units ("Department of
    /// Economic and Social Affairs of the Secretariat") and author lines ("Note by the Secretariat") keep their capital.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The secretariat gave an overview. Speakers thanked the secretariat for its work and asked the Secretariat to go on with it.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The secretariat gave an overview. Speakers thanked the secretariat and the Department of Economic and Social Affairs of the
    /// Secretariat.
    /// ```
    SecretariatCase {
        code: "I67",
        name: "secretariat-case",
        severity: Info,
        mends: Offers,
        authority: "the report itself; practice of the documents of the Conference, CAC/COSP/2019/5",
        english: true,
    }
}

impl Rule for SecretariatCase {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &["the secretariat", "united nations secretariat", "secretariat units"]
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        let hits = || subject.hits(self).iter().filter_map(|hit| subject.text(hit).map(|text| (hit, text)));
        let small = hits().filter(|(hit, text)| hit.needle() == 0 && letter(hit, text) == Some('s')).count();
        let capital: Vec<_> = hits().filter(|(hit, text)| is_ours_with_capital(hit, text)).collect();
        if small > capital.len() {
            for (hit, text) in capital {
                report(
                    subject,
                    sink,
                    hit,
                    text,
                    "secretariat",
                    "the secretariat of the Conference has a small s",
                );
            }
        }
        for (hit, text) in hits().filter(|(hit, text)| hit.needle() > 0 && letter(hit, text) == Some('s')) {
            report(
                subject,
                sink,
                hit,
                text,
                "Secretariat",
                "the Secretariat of the United Nations has a capital",
            );
        }
    }
}

/// Where the word itself stands.
fn word(hit: &Hit) -> std::ops::Range<usize> {
    let end = hit.range().end - if hit.needle() == UNITS { " units".len() } else { 0 };
    end.saturating_sub("secretariat".len())..end
}

/// The needle that names units of the Secretariat.
const UNITS: usize = 2;

fn letter(hit: &Hit, text: &Text<'_>) -> Option<char> {
    text.words.get(word(hit))?.chars().next().filter(|_| hit.is_whole_word(text.words))
}

/// Whether the secretariat meant is that of the Conference: no unit of the Secretariat is named, and no author.
fn is_ours_with_capital(hit: &Hit, text: &Text<'_>) -> bool {
    if hit.needle() != 0 || letter(hit, text) != Some('S') {
        return false;
    }
    let before = super::word_before(text.words, hit.range().start);
    let head = super::before(text.words, hit.range().start).trim_end().trim_end_matches(before);
    let noun = super::word_before(head, head.len());
    let author = before == "by" && ["Note", "note", "Report", "report"].contains(&noun);
    // "Department of Economic and Social Affairs of the Secretariat", and not "a representative of the Secretariat".
    let unit = before == "of" && noun.starts_with(char::is_uppercase)
        || ["unit", "units", "staff"].contains(&super::word_after(text.words, hit.range().end));
    !unit && !author && !super::is_quoted(text.words, hit.range().start)
}

fn report(subject: &Subject<'_>, sink: &mut Sink<'_>, hit: &Hit, text: &Text<'_>, right: &str, why: &str) {
    let spot = Spot::Words(text.part, word(hit));
    if !sink.wants(&spot) {
        return;
    }
    let found = text.words.get(word(hit)).unwrap_or_default();
    let fix = subject.replace(&spot, right, Safety::Offer);
    let message = format!("expected \"{right}\", found \"{found}\"; {why}");
    sink.report(
        Finding::new(spot, message)
            .help(format!("write \"{right}\", or name the unit that is meant"))
            .fix(fix),
    );
}
