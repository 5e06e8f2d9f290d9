//! A paragraph as sentences and items.

use std::ops::Range;

use super::tokens::{Kind, Tokens};
use crate::text::Cut;

/// The sentences in a range of tokens, each with its closing point and quotation mark.
pub(super) fn sentences<'t>(
    tokens: &'t Tokens<'_>,
    range: Range<usize>,
) -> impl Iterator<Item = Range<usize>> + 't {
    let mut start = range.start;
    std::iter::from_fn(move || {
        if start >= range.end {
            return None;
        }
        let mut end = start;
        while end < range.end && tokens.kind(end) != Kind::Stop && !ends_in_quotation(tokens, end) {
            end = tokens.next(end);
        }
        end = tokens.next(end);
        while matches!(tokens.kind(end), Kind::Close | Kind::Quote)
            && tokens.start(end) == tokens.bytes(end - 1..end).end
        {
            end += 1;
        }
        let sentence = start..end.min(range.end);
        start = sentence.end;
        Some(sentence)
    })
}

/// Whether a quotation begins at a place that ends with the point of the sentence.
fn ends_in_quotation(tokens: &Tokens<'_>, at: usize) -> bool {
    let behind = tokens.next(at);
    tokens.kind(at) == Kind::Quote && behind > at + 2 && tokens.kind(behind - 2) == Kind::Stop
}

/// The items of the first level in a range of tokens, from their labels on. They begin behind a colon, or where the
/// lead of the paragraph ends.
pub(super) fn items(tokens: &Tokens<'_>, range: Range<usize>, lead_end: usize) -> Vec<Range<usize>> {
    let mut starts: Vec<usize> = Vec::new();
    let mut next = b'a';
    for at in range.clone() {
        if tokens.kind(at) != Kind::Label || !stands_free(tokens, at, lead_end) {
            continue;
        }
        let label = tokens.text(at..at + 1).byte(1);
        let first = starts.is_empty() && (tokens.start(at) >= lead_end || is_colon(tokens, at));
        let follows = !starts.is_empty() && label == next && tokens.bytes(at..at + 1).len() == 3;
        if first || follows {
            starts.push(at);
            next = label.saturating_add(1);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([range.end]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

fn is_colon(tokens: &Tokens<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| tokens.kind(before) == Kind::Colon)
}

/// Whether a label begins an item, and is no part of a citation ("paragraph 4 (c)").
fn stands_free(tokens: &Tokens<'_>, at: usize, lead_end: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let points =
        matches!(tokens.kind(before), Kind::Semicolon | Kind::Colon | Kind::Stop | Kind::Comma | Kind::Dash);
    let joined = tokens.is(before, &["and", "or"])
        && before.checked_sub(1).is_some_and(|at| tokens.kind(at) != Kind::Label);
    points || joined || tokens.start(before) < lead_end && tokens.start(at) >= lead_end
}

/// The range of an item without the points and "and" that lead to the next.
pub(super) fn without_end(tokens: &Tokens<'_>, item: Range<usize>) -> Range<usize> {
    let mut end = item.end;
    while end > item.start
        && (tokens.is(end - 1, &["and", "or"])
            || matches!(tokens.kind(end - 1), Kind::Semicolon | Kind::Comma))
    {
        end -= 1;
    }
    item.start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_keep_their_point_and_their_closing_marks() {
        let tokens = Tokens::new("It noted \"A guide.\" It agreed (see para. 5. above). It ended");
        let found: Vec<&str> = sentences(&tokens, 0..tokens.len()).map(|range| tokens.text(range)).collect();
        assert_eq!(found, ["It noted \"A guide.\"", "It agreed (see para. 5. above).", "It ended"]);
    }

    #[test]
    fn items_are_those_of_the_first_level() {
        let text = "It decided: (a) To meet, see paragraph 4 (c); (b) To: (i) Hear; (ii) See; (c) To end.";
        let tokens = Tokens::new(text);
        let found: Vec<&str> =
            items(&tokens, 0..tokens.len(), 11).into_iter().map(|range| tokens.text(range)).collect();
        assert_eq!(
            found,
            ["(a) To meet, see paragraph 4 (c);", "(b) To: (i) Hear; (ii) See;", "(c) To end."]
        );
    }
}
