//! Two lists compared so that a person can read what differs.

use serde_json::Value;

/// What has to be taken out of (`-`) and put into (`+`) `expected` to get `found`; empty where they are equal.
pub(crate) fn difference(expected: &[Value], found: &[Value]) -> String {
    let kept = longest_common(expected, found);
    let mut lines = Vec::new();
    let (mut left, mut right) = (0, 0);
    for (kept_left, kept_right) in kept.into_iter().chain([(expected.len(), found.len())]) {
        lines.extend(expected[left..kept_left].iter().map(|value| format!("  - {value}")));
        lines.extend(found[right..kept_right].iter().map(|value| format!("  + {value}")));
        (left, right) = (kept_left + 1, kept_right + 1);
    }
    lines.join("\n")
}

/// The pairs of places of a longest list of values that both hold in the same order.
fn longest_common(expected: &[Value], found: &[Value]) -> Vec<(usize, usize)> {
    let mut lengths = vec![vec![0_usize; found.len() + 1]; expected.len() + 1];
    for left in (0..expected.len()).rev() {
        for right in (0..found.len()).rev() {
            lengths[left][right] = if expected[left] == found[right] {
                lengths[left + 1][right + 1] + 1
            } else {
                lengths[left + 1][right].max(lengths[left][right + 1])
            };
        }
    }
    let (mut left, mut right, mut pairs) = (0, 0, Vec::new());
    while left < expected.len() && right < found.len() {
        if expected[left] == found[right] {
            pairs.push((left, right));
            (left, right) = (left + 1, right + 1);
        } else if lengths[left + 1][right] >= lengths[left][right + 1] {
            left += 1;
        } else {
            right += 1;
        }
    }
    pairs
}
