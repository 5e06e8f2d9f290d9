use crate::fix::Safety;
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Subject, Titled};

rule! {
    /// A title with a colon stands in quotation marks, its first word with a capital, and its symbol in parentheses right behind
    /// it.
    ///
    /// # Why
    ///
    /// Such a title has to be given exactly as it is, and exact titles are quoted; descriptive ones are not. Without the marks
    /// nobody sees where the title begins.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The secretariat presented a paper entitled Conflicts of interest: a survey (CAC/COSP/WG.4/2012/3).
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The secretariat presented a paper entitled “Conflicts of interest: a survey” (CAC/COSP/WG.4/2012/3).
    /// ```
    ExactTitleQuoted {
        code: "E35",
        name: "exact-title-quoted",
        severity: Warning,
        mends: Offers,
        authority: "Editorial Manual, footnotes, chapter 3 <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-03>",
        english: true,
    }
}

impl Rule for ExactTitleQuoted {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        for titled in subject.titled() {
            if titled.words().contains(':') {
                check(subject, &titled, sink);
            }
        }
    }
}

fn check(subject: &Subject<'_>, titled: &Titled<'_>, sink: &mut Sink<'_>) {
    let words = titled.words();
    let spot = Spot::Words(titled.text.part, titled.title.clone());
    let symbol = titled.symbol;
    let finding = if !titled.quoted {
        let (open, close) = if titled.text.words.contains('"') { ("\"", "\"") } else { ("“", "”") };
        let fix = subject.replace(&spot, &format!("{open}{}{close}", capitalized(words)), Safety::Offer);
        Finding::new(spot, format!("the exact title \"{words}\" does not stand in quotation marks"))
            .help("put the title in quotation marks")
            .fix(fix)
    } else if words.starts_with(char::is_lowercase) {
        let first = words.chars().next().map_or(0, char::len_utf8);
        let fix = subject.replace(&spot, &capitalized(words), Safety::Offer);
        let start = titled.title.start;
        Finding::new(
            Spot::Words(titled.text.part, start..start + first.max(word_end(words))),
            format!("the exact title \"{words}\" begins with a small letter"),
        )
        .help("begin the title with a capital")
        .fix(fix)
    } else if !titled.close {
        Finding::new(
            spot,
            format!("the symbol {symbol} does not stand in parentheses right behind its title"),
        )
        .help(format!("write \"({symbol})\" right behind the title"))
    } else {
        return;
    };
    sink.report(finding);
}

fn word_end(words: &str) -> usize {
    words.find(' ').unwrap_or(words.len())
}

fn capitalized(words: &str) -> String {
    let first = words.chars().next();
    first.map_or_else(String::new, |first| {
        first.to_uppercase().chain(words.tail(first.len_utf8()).chars()).collect()
    })
}
