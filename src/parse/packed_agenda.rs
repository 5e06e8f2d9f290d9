//! Items of an agenda that stand within a line: "The agenda read: "1. Opening. 2. Peat."", where the layout shows none of them, or
//! not the last ones.

use std::ops::Range;

use super::Reader;
use super::agenda::announces_agenda;
use super::unit::{Text, Unit, UnitItem};
use crate::outline::LITERAL;
use crate::source::Span;
use crate::text::Cut;

/// The most items that are told apart.
const MOST_ITEMS: usize = 60;

/// An item in a folded text: its number, without the stop, and its words.
type Packed = (Range<usize>, Range<usize>);

impl Reader<'_> {
    /// Parts the items of an agenda that stand within a line of a paragraph which announces them.
    pub(super) fn part_packed_agenda(&self, unit: &mut Unit) {
        let lead = Text::new(&unit.lead);
        let waits = self.parts.agenda.items().is_empty() && lead.has("agenda");
        if !waits || !announces_agenda(lead.folded()) || self.source.trim_start().starts_with(LITERAL) {
            return;
        }
        if unit.items.is_empty() {
            let Some((end, packed)) = all(lead.folded()) else { return };
            let Some(items) = self.items(&lead, &packed) else { return };
            let mut pieces = Vec::new();
            lead.spans(self.source, 0..end, &mut pieces);
            unit.lead = self.flow(&pieces);
            unit.pieces = pieces.into_iter().collect();
            unit.items = items;
            return;
        }
        let mut at = 0;
        while let Some(item) = unit.items.get(at).filter(|_| at < MOST_ITEMS) {
            at += 1;
            let following = unit.items.iter().skip(at).find(|next| next.depth <= item.depth);
            let number =
                |item: &UnitItem| item.label.slice(self.source).trim_end_matches('.').parse::<u32>().ok();
            let Some(own) = number(item).filter(|_| item.depth == 0) else { continue };
            if following.is_some_and(|next| number(next) == Some(own + 1)) {
                continue;
            }
            let text = Text::new(&item.flow);
            let Some((end, packed)) = next(text.folded(), 0, own + 1) else { continue };
            let Some(items) = self.items(&text, &[packed]) else { continue };
            let mut pieces = Vec::new();
            text.spans(self.source, 0..end, &mut pieces);
            let (label, flow) = (item.label, self.flow(&pieces));
            let first = UnitItem { label, depth: 0, flow, pieces: pieces.into_iter().collect() };
            unit.items.splice(at - 1..at, std::iter::once(first).chain(items));
        }
    }

    fn items(&self, text: &Text<'_>, packed: &[Packed]) -> Option<Vec<UnitItem>> {
        let each = packed.iter().map(|(number, words)| {
            let spans = |range: &Range<usize>| {
                let mut spans: Vec<Span> = Vec::new();
                text.spans(self.source, range.clone(), &mut spans);
                spans
            };
            let [label] = spans(number)[..] else { return None };
            let pieces = spans(words);
            let flow = self.flow(&pieces);
            Some(UnitItem { label, depth: 0, flow, pieces: pieces.into_iter().collect() })
        });
        each.collect()
    }
}

/// The items of a text that are counted from one behind a colon, and where what announces them ends.
fn all(text: &str) -> Option<(usize, Vec<Packed>)> {
    let colon = memchr::memmem::find(text.as_bytes(), b": ")?;
    let rest = text.tail(colon + 2);
    let quoted = rest.len() - rest.trim_start_matches(['"', '“', ' ']).len();
    let mut from = colon + 2 + quoted;
    // The sentence itself announces them.
    let head = text.head(colon);
    let sentence = head.tail(head.rfind(". ").map_or(0, |stop| stop + 2));
    if !announces_agenda(sentence) || !text.tail(from).starts_with("1. ") {
        return None;
    }
    let mut packed: Vec<Packed> = vec![(from..from + 1, from + 3..end(text))];
    while packed.len() < MOST_ITEMS
        && let Some((stop, following)) = next(text, from + 2, u32::try_from(packed.len() + 1).ok()?)
    {
        if let Some((_, words)) = packed.last_mut() {
            words.end = stop;
        }
        from = following.0.end;
        packed.push(following);
    }
    (packed.len() > 1).then_some((colon + 1, packed))
}

/// The item with a number behind a stop, from an offset on, and where the words before it end.
fn next(text: &str, from: usize, number: u32) -> Option<(usize, Packed)> {
    let label = number.to_string();
    let rest = text.tail(from);
    let mut stops = memchr::memchr2_iter(b'.', b';', rest.as_bytes());
    stops.find_map(|stop| {
        let behind = rest.tail(stop + 1).strip_prefix(' ')?;
        // "…; and 5. Adoption of the report"
        let numbered = behind.strip_prefix("and ").unwrap_or(behind);
        let words = numbered.strip_prefix(label.as_str())?.strip_prefix(". ")?;
        let at = from + stop + 2 + behind.len() - numbered.len();
        let start = at + label.len() + ". ".len();
        words
            .starts_with(char::is_uppercase)
            .then(|| (from + stop + 1, (at..at + label.len(), start..end(text).max(start))))
    })
}

/// Where the words of the last item end, before the mark that closes a quotation.
fn end(text: &str) -> usize {
    text.trim_end().trim_end_matches(['"', '”']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agenda(paragraph: &str) -> Vec<String> {
        let text = format!("I. Opening\n\n1. {paragraph}\n\n2. The Group met.\n");
        let report = crate::parse(&text).into_report();
        let again = crate::parse(&crate::write::markdown(&report)).into_report();
        assert_eq!(again.agenda(), report.agenda(), "{paragraph}");
        report.agenda().all_items().map(|item| format!("{} {}", item.number(), item.title())).collect()
    }

    #[test]
    fn items_stand_within_lines() {
        let items = ["1 Opening of the meeting", "2 Wet peat", "3 Dry peat", "4 Closing"];
        for paragraph in [
            "The agenda adopted on 1 July read: “1. Opening of the meeting. 2. Wet peat. 3. Dry peat. 4. Closing.”",
            "The agenda adopted on 1 July read: “1. Opening of the meeting.\n2. Wet peat. 3. Dry peat. 4.\nClosing.”",
            "The agenda adopted on 1 July read: “1. Opening of the meeting. 2.\n    Wet peat. 3. Dry peat. 4.\n    Closing.”",
            "It adopted the following agenda: 1. Opening of the meeting. 2. Wet peat. 3. Dry peat. 4. Closing.",
            "It adopted the following agenda: 1. Opening of the meeting; 2. Wet peat; 3. Dry peat; and 4.\nClosing.",
        ] {
            assert_eq!(agenda(paragraph), items, "{paragraph}");
        }
    }

    #[test]
    fn other_figures_are_no_items() {
        for paragraph in [
            "It adopted the agenda for the day: 1. Opening and nothing else.",
            "It adopted the agenda in two days: 1 May and 2. June.",
            "It adopted the agenda. It said: 1. Opening. 2. Peat.",
            "It adopted the agenda: see paragraph 1. The rest was left. 2. Peat.",
        ] {
            assert_eq!(agenda(paragraph), [""; 0], "{paragraph}");
        }
        assert_eq!(next("Peat. 5. moss", 0, 5), None);
        assert_eq!(next("Peat. 5. Moss", 0, 4), None);
    }
}
