//! What is found in running text, and what is not.

mod articles;
mod chapters;
mod cross_references;
mod dates;
mod hostile;
mod resolutions;
mod rules;
mod symbols;

use super::scan::{Cited, Context, scan};
use crate::text::{Cut, fold};

/// The citations of a text, each as "words => what is cited".
fn cited_in(text: &str, context: &mut Context) -> Vec<String> {
    let folded = fold(text);
    let mut found = Vec::new();
    scan(folded.text(), context, &mut found);
    let line = |one: super::Found| {
        let words = folded.text().cut(one.range);
        let mark = if one.anaphoric { " (pointing back)" } else { "" };
        format!("{words} => {}{mark}", meaning(&one.cited))
    };
    found.into_iter().map(line).collect()
}

fn meaning(cited: &Cited) -> String {
    match cited {
        Cited::Article(refs) => refs.iter().map(|one| one.short().to_string()).collect::<Vec<_>>().join(" "),
        Cited::Resolution { reference, title: Some(title) } => format!("{reference}: {title}"),
        Cited::Symbol(symbols) => symbols.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        Cited::Date { precision, .. } => format!("{cited}, {precision}"),
        _ => cited.to_string(),
    }
}

/// The citations of a text of a meeting of 2011.
fn cited(text: &str) -> Vec<String> {
    cited_in(text, &mut Context { year: Some(2011), ..Context::default() })
}

/// The citations of one kind.
fn kind(kind: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    scan(text, &mut Context::default(), &mut found);
    let found = found.into_iter().filter(|one| one.cited.kind() == kind);
    found.map(|one| text.cut(one.range).to_owned()).collect()
}
