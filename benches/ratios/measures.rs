//! What is done to a text.

use std::hint::black_box;
use std::sync::LazyLock;

use pulldown_cmark::{Event, Options, Parser};
use regex::Regex;
use uncac::{Parsed, Validator};

/// A text, and what was read from it.
pub(crate) struct Subject {
    pub(crate) text: String,
    parsed: Parsed,
}

impl Subject {
    pub(crate) fn new(text: String) -> Self {
        Self { parsed: uncac::parse(&text), text }
    }
}

/// Something that is done to a text or to what was read from it.
pub(crate) struct Measure {
    pub(crate) name: &'static str,
    pub(crate) run: fn(&Subject),
}

/// The first is what the others are compared with.
pub(crate) static MEASURES: &[Measure] = &[
    Measure {
        name: "pulldown-cmark",
        run: |on| {
            black_box(Parser::new(&on.text).map(black_box).count());
        },
    },
    Measure {
        name: "pulldown-cmark, all options, owned events",
        run: |on| {
            let events = Parser::new_ext(&on.text, Options::all()).map(Event::into_static);
            black_box(events.collect::<Vec<_>>());
        },
    },
    Measure { name: "uncac::parse", run: |on| drop(black_box(uncac::parse(&on.text))) },
    Measure {
        name: "uncac::parse and all rules",
        run: |on| drop(black_box(Validator::new().check(&uncac::parse(&on.text)))),
    },
    Measure { name: "all rules alone", run: |on| drop(black_box(Validator::new().check(&on.parsed))) },
    Measure { name: "uncac::cite::find", run: |on| drop(black_box(uncac::cite::find(&on.text))) },
    Measure {
        name: "six regular expressions",
        run: |on| {
            black_box(
                REFERENCES.iter().map(|one| one.find_iter(&on.text).map(black_box).count()).sum::<usize>(),
            );
        },
    },
    Measure {
        name: "write::markdown",
        run: |on| drop(black_box(uncac::write::markdown(on.parsed.report()))),
    },
    Measure { name: "write::csv, five tables", run: |on| drop(black_box(tables(&on.parsed))) },
    #[cfg(feature = "json")]
    Measure { name: "Report::to_json", run: |on| drop(black_box(on.parsed.report().to_json())) },
    #[cfg(feature = "akn")]
    Measure { name: "akn::write", run: |on| drop(black_box(uncac::akn::write(on.parsed.report()))) },
    #[cfg(feature = "html")]
    Measure { name: "write::html", run: |on| drop(black_box(uncac::write::html(on.parsed.report()))) },
];

fn tables(parsed: &Parsed) -> [String; 5] {
    use uncac::write::csv::{Table, table};
    Table::ALL.map(|one| table(one, parsed.report()))
}

/// What a program without this crate would look for: articles, resolutions, symbols, dates, paragraphs, chapters.
static REFERENCES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    const MONTHS: &str =
        "January|February|March|April|May|June|July|August|September|October|November|December";
    let expressions = [
        r"(?i)\barticles? \d+(?:(?:, | and |[-–]| to )\d+)*(?:, paragraphs? \d+(?: \([a-z]\))?)?".to_owned(),
        r"(?i)\b(?:resolutions?|decisions?) \d+/\d+(?: [A-Z]\b)?".to_owned(),
        r"\b(?:A|E|S|CAC|CTOC|ST|UNODC)/[A-Z0-9./-]*[A-Z0-9]".to_owned(),
        format!(r"\b\d{{1,2}}(?: (?:and|to) \d{{1,2}})? (?:{MONTHS})(?: \d{{4}})?"),
        r"(?i)\bparagraphs? \d+(?: \([a-z]\))?(?:(?:, | and |[-–])\d+)*".to_owned(),
        r"\b[Cc]hapters? [IVX]+(?:(?:, | and )[IVX]+)*".to_owned(),
    ];
    expressions.iter().filter_map(|expression| Regex::new(expression).ok()).collect()
});
