//! One form of spaces, quotation marks and dashes for comparing texts.

use serde_json::Value;

/// Straight marks, plain hyphens, and one space between words.
pub(crate) fn fold(text: &str) -> String {
    let plain: String = text.chars().filter_map(plain).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same value with every text in it folded.
pub(crate) fn fold_json(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(fold(text)),
        Value::Array(list) => list.iter().map(fold_json).collect(),
        Value::Object(map) => map.iter().map(|(name, value)| (name.clone(), fold_json(value))).collect(),
        other => other.clone(),
    }
}

fn plain(character: char) -> Option<char> {
    match character {
        '“' | '”' => Some('"'),
        '‘' | '’' => Some('\''),
        '\u{2010}'..='\u{2013}' | '\u{2212}' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        other => Some(other),
    }
}
