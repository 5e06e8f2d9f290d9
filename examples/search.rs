//! Where reports name a State or cite an article, its paragraphs included: file, line, paragraph and item of the agenda.
//!
//! ```sh
//! cargo run --example search                                        # article 57 and China in the sample report
//! cargo run --example search -- "article 12" Peru reports/*.txt
//! ```

use std::error::Error;

use uncac::{ArticleRef, Limits, Parsed, Part, Report, Source, Span, State, states};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/asset_recovery_2018.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let article: ArticleRef = arguments.next().as_deref().unwrap_or("article 57").parse()?;
    let name = arguments.next().unwrap_or_else(|| "China".to_owned());
    let state = State::find(&name).ok_or_else(|| format!("no State is called {name:?}"))?;
    let mut files: Vec<String> = arguments.collect();
    if files.is_empty() {
        files.push(SAMPLE.to_owned());
    }
    for file in &files {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
        // With the feature `rayon`, `Limits::parse_all` reads many texts at once.
        let parsed = Limits::default().parse(&text).map_err(|error| format!("{file}: {error}"))?;
        search(&Source::new(file, &text), &parsed, &article, state);
    }
    Ok(())
}

fn search(source: &Source<'_>, parsed: &Parsed, article: &ArticleRef, state: &State) {
    let report = parsed.report();
    for (at, citation) in report.citations().iter().enumerate().filter(|(_, one)| one.covers(article)) {
        let place = format!("{}{}", citation.place(), item(report, citation.paragraph()));
        show(source, parsed.locations().of(Part::Citation(at)), &place);
    }
    for (at, paragraph) in report.paragraphs().iter().enumerate() {
        for (words, _) in states::mentions(paragraph.text()).filter(|(_, named)| *named == state) {
            let place = match paragraph.number() {
                Some(number) => format!("paragraph {number}{}", item(report, Some(number))),
                None => "unnumbered paragraph".to_owned(),
            };
            show(source, &parsed.spans_of(Part::Paragraph(at), words.range()), &place);
        }
    }
}

/// The item of the agenda under which a paragraph stands, where there is one.
fn item(report: &Report, paragraph: Option<u32>) -> String {
    let section = paragraph.and_then(|number| report.paragraph(number)?.section());
    let item = section.and_then(|section| report.agenda().item_of(section));
    item.map(|(number, item)| format!(", item {number}, {}", item.title())).unwrap_or_default()
}

fn show(source: &Source<'_>, spans: &[Span], place: &str) {
    if let Some(first) = spans.first() {
        let words: Vec<&str> = spans.iter().map(|span| span.slice(source.text())).collect();
        println!("{}:{}: {place}: {}", source.name(), source.line_column(first.start()), words.join(" … "));
    }
}
