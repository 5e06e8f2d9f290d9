//! How a text is stored and typed does not change what it says: line ends, a byte order mark, spaces that do not
//! break, the shape of quotation marks and the length of dashes all give the same report.

#![cfg(test)]

#[path = "support/fold.rs"]
mod fold;
#[path = "support/real.rs"]
mod real;
#[path = "support/samples.rs"]
mod samples;

use fold::fold_json;
use samples::{Sample, samples};
use serde_json::Value;

/// The samples, and the 2011 report where it is.
fn reports() -> Vec<Sample> {
    let real = real::report_2011().map(|text| Sample { name: "2011 report".to_owned(), text });
    samples().into_iter().chain(real).collect()
}

/// What the library makes of a text, its characters folded.
fn model(text: &str) -> Value {
    let json = uncac::parse(text).report().to_json().unwrap();
    fold_json(&serde_json::from_str(&json).unwrap())
}

/// Asserts that a change of the characters of every report changes nothing in the model.
#[track_caller]
fn unchanged(change: impl Fn(&str) -> String) {
    let mut failures = Vec::new();
    for report in reports() {
        let mut differences = Vec::new();
        compare(&model(&report.text), &model(&change(&report.text)), "", &mut differences);
        if !differences.is_empty() {
            failures.push(format!(
                "{}: {} differences\n{}",
                report.name,
                differences.len(),
                first(&differences)
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn first(differences: &[String]) -> String {
    differences.iter().take(8).cloned().collect::<Vec<_>>().join("\n")
}

/// Lists the places where two values differ.
fn compare(before: &Value, after: &Value, path: &str, out: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(one), Value::Object(other)) => {
            let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
            for name in names {
                compare(&before[name], &after[name], &format!("{path}.{name}"), out);
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                compare(one, other, &format!("{path}[{at}]"), out);
            }
            if one.len() != other.len() {
                out.push(format!("  {path}: {} entries, then {}", one.len(), other.len()));
            }
        }
        _ if before == after => {}
        _ => out.push(format!("  {path}: {before}, then {after}")),
    }
}

/// A text whose characters are replaced by what `change` makes of them, their neighbours before and after known.
fn mapped(text: &str, change: impl Fn(Option<char>, char, Option<char>) -> char) -> String {
    let characters: Vec<char> = text.chars().collect();
    let at = |index: usize| characters.get(index).copied();
    (0..characters.len())
        .map(|index| change(index.checked_sub(1).and_then(at), characters[index], at(index + 1)))
        .collect()
}

fn is_digit(character: Option<char>) -> bool {
    character.is_some_and(|character| character.is_ascii_digit())
}

fn is_letter(character: Option<char>) -> bool {
    character.is_some_and(char::is_alphabetic)
}

/// Words that do not like to be parted from the number behind them.
const BEFORE_NUMBERS: &[&str] = &[
    "article",
    "Article",
    "articles",
    "art.",
    "arts.",
    "paragraph",
    "paragraphs",
    "para.",
    "chapter",
    "chapters",
    "rule",
    "Rule",
    "resolution",
    "Resolution",
    "resolutions",
    "No.",
    "and",
];

#[test]
fn line_ends_of_other_systems() {
    unchanged(|text| text.replace('\n', "\r\n"));
}

#[test]
fn old_line_ends_within_a_text() {
    unchanged(|text| {
        let lines = text.split_inclusive('\n').enumerate();
        lines
            .map(|(at, line)| if at % 3 == 0 { line.replace('\n', "\r\n") } else { line.to_owned() })
            .collect()
    });
}

#[test]
fn a_byte_order_mark() {
    unchanged(|text| format!("\u{feff}{text}"));
}

#[test]
fn line_ends_missing_or_doubled_at_the_end() {
    unchanged(|text| text.trim_end().to_owned());
    unchanged(|text| format!("{text}\n\n\n"));
}

#[test]
fn white_space_behind_lines() {
    unchanged(|text| text.lines().flat_map(|line| [line, "  \n"]).collect());
}

#[test]
fn spaces_that_do_not_break_before_numbers() {
    unchanged(|text| {
        BEFORE_NUMBERS.iter().fold(text.to_owned(), |text, word| {
            let parts: Vec<&str> = text.split(&format!("{word} ")).collect();
            let mut joined = String::new();
            for (at, part) in parts.iter().enumerate() {
                let space =
                    if part.starts_with(|first: char| first.is_ascii_digit() || "IVXR(".contains(first)) {
                        '\u{a0}'
                    } else {
                        ' '
                    };
                if at > 0 {
                    joined.push_str(word);
                    joined.push(space);
                }
                joined.push_str(part);
            }
            joined
        })
    });
}

#[test]
fn spaces_that_do_not_break_beside_numbers() {
    unchanged(|text| {
        mapped(text, |before, character, after| {
            let in_date = is_digit(before) && is_letter(after) || is_letter(before) && is_digit(after);
            if character == ' ' && in_date { '\u{a0}' } else { character }
        })
    });
}

#[test]
fn spaces_that_do_not_break_between_all_words() {
    unchanged(|text| {
        mapped(text, |before, character, after| {
            let between = |side: Option<char>| side.is_some_and(|side| !side.is_whitespace());
            if character == ' ' && between(before) && between(after) { '\u{a0}' } else { character }
        })
    });
}

#[test]
fn straight_quotation_marks() {
    unchanged(|text| text.replace(['“', '”'], "\"").replace(['‘', '’'], "'"));
}

#[test]
fn directional_quotation_marks() {
    unchanged(|text| {
        mapped(text, |before, character, _| {
            let opens = before.is_none_or(|before| before.is_whitespace() || matches!(before, '(' | '['));
            match (character, opens) {
                ('"', true) => '“',
                ('"', false) => '”',
                ('\'', true) => '‘',
                ('\'', false) => '’',
                (other, _) => other,
            }
        })
    });
}

#[test]
fn en_dashes_between_numbers() {
    unchanged(|text| {
        let dashed = mapped(text, |before, character, after| {
            if character == '-' && is_digit(before) && is_digit(after) { '–' } else { character }
        });
        // A job number is no range.
        dashed
            .lines()
            .map(|line| if line.contains("V.") { line.replace('–', "-") } else { line.to_owned() } + "\n")
            .collect()
    });
}

#[test]
fn hyphens_between_numbers() {
    unchanged(|text| text.replace('–', "-"));
}

#[test]
fn hyphens_that_do_not_break_within_words() {
    unchanged(|text| {
        mapped(text, |before, character, after| {
            if character == '-' && is_letter(before) && is_letter(after) { '\u{2011}' } else { character }
        })
    });
}
