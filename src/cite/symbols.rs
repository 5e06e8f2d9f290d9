//! One or more documents cited under one symbol: "CAC/COSP/WG.4/2011/L.1 and Add.1 and 2".

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::DocumentSymbol;
use super::cursor::Cursor;
use super::provisions::{Separator, is_count, members, separator};
use super::symbol::MODIFIERS;
use crate::error::{FormError, FormErrorKind};
use crate::text::fold;

/// A document and the addenda, corrigenda and revisions cited with it, in the order they are printed.
///
/// ```
/// use uncac::DocumentSymbols;
///
/// let symbols: DocumentSymbols = "CAC/COSP/WG.4/2011/L.1 and Add.1 and 2".parse()?;
/// let all: Vec<&str> = symbols.iter().map(|symbol| symbol.as_str()).collect();
/// assert_eq!(all, ["CAC/COSP/WG.4/2011/L.1", "CAC/COSP/WG.4/2011/L.1/Add.1", "CAC/COSP/WG.4/2011/L.1/Add.2"]);
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<DocumentSymbol>", into = "Vec<DocumentSymbol>")]
pub struct DocumentSymbols(Vec<DocumentSymbol>);

impl DocumentSymbols {
    /// The symbols in this order.
    ///
    /// # Errors
    ///
    /// Where there is none.
    pub fn new(symbols: impl IntoIterator<Item = DocumentSymbol>) -> Result<Self, FormError> {
        let symbols: Vec<DocumentSymbol> = symbols.into_iter().collect();
        if symbols.is_empty() {
            return Err(FormError::new(FormErrorKind::Symbol, "", 0));
        }
        Ok(Self(symbols))
    }

    /// The symbols, that of the document first.
    pub fn iter(&self) -> std::slice::Iter<'_, DocumentSymbol> {
        self.0.iter()
    }

    /// The symbols, that of the document first.
    #[must_use]
    pub fn as_slice(&self) -> &[DocumentSymbol] {
        &self.0
    }

    /// Steps over a symbol and what is cited with it.
    pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        let first = DocumentSymbol::read(cursor)?;
        let mut symbols = vec![first.clone()];
        if let Some(modifier) = MODIFIERS.iter().copied().find(|modifier| first.without(modifier) != first) {
            range(cursor, &first, modifier, &mut symbols);
            further(cursor, &first.without(modifier), modifier, &mut symbols);
        }
        while modified(cursor, &first, &mut symbols) {}
        Some(Self(symbols))
    }
}

/// The highest number of a change that is cited without its document.
const MOST: u16 = 999;

/// "-3" behind "…/Add.1"
fn range(cursor: &mut Cursor<'_>, first: &DocumentSymbol, modifier: &str, symbols: &mut Vec<DocumentSymbol>) {
    let mut next = *cursor;
    let start = first.as_str().rsplit('.').next().and_then(|number| number.parse().ok());
    let last = next.eat("-").then(|| next.number()).flatten().filter(|last| *last <= MOST);
    if let Some((start, last)) = start.zip(last).filter(|(start, last): &(u16, u16)| start < last) {
        let document = first.without(modifier);
        symbols.extend(members(start, last).skip(1).map(|number| document.with_modifier(modifier, number)));
        *cursor = next;
    }
}

/// " and Add.1 and 2", ", Add.1-3", " and Corr.1"
fn modified(cursor: &mut Cursor<'_>, first: &DocumentSymbol, symbols: &mut Vec<DocumentSymbol>) -> bool {
    let mut next = *cursor;
    if separator(&mut next).is_none() {
        return false;
    }
    skip_last_element(&mut next, first);
    let Some(modifier) = MODIFIERS.iter().copied().find(|modifier| next.eat(modifier)) else { return false };
    let document = first.without(modifier);
    if number(&mut next, &document, modifier, symbols).is_none() {
        return false;
    }
    further(&mut next, &document, modifier, symbols);
    *cursor = next;
    true
}

/// Steps over the last element of a document's symbol where it stands again before that of a change: " and L.1/Add.1".
fn skip_last_element(cursor: &mut Cursor<'_>, first: &DocumentSymbol) {
    let document = MODIFIERS.iter().fold(first.clone(), |document, modifier| document.without(modifier));
    let last = document.as_str().rsplit('/').next().unwrap_or_default();
    let mut next = *cursor;
    if next.eat(last) && next.eat("/") {
        *cursor = next;
    }
}

/// Numbers that stand for changes of the kind named before: ", 2 and 3".
fn further(
    cursor: &mut Cursor<'_>,
    document: &DocumentSymbol,
    modifier: &str,
    symbols: &mut Vec<DocumentSymbol>,
) {
    let mut closed = false;
    while !closed {
        let mut next = *cursor;
        let Some(found) = separator(&mut next) else { return };
        closed = found == Separator::And;
        if is_count(next) || number(&mut next, document, modifier, symbols).is_none() {
            return;
        }
        *cursor = next;
    }
}

fn number(
    cursor: &mut Cursor<'_>,
    document: &DocumentSymbol,
    modifier: &str,
    symbols: &mut Vec<DocumentSymbol>,
) -> Option<()> {
    let mut next = *cursor;
    let first = next.number().filter(|number| *number <= MOST && next.peek() != b'/')?;
    *cursor = next;
    let last = range_end(&mut next, modifier).filter(|last| (first + 1..=MOST).contains(last));
    if last.is_some() {
        *cursor = next;
    }
    symbols
        .extend(members(first, last.unwrap_or(first)).map(|number| document.with_modifier(modifier, number)));
    Some(())
}

/// "-4", " to 4" or " to Add.4" behind the first number of a range, if no month makes a day of it.
fn range_end(cursor: &mut Cursor<'_>, modifier: &str) -> Option<u16> {
    if cursor.eat("-") {
        return cursor.number();
    }
    if !cursor.eat(" to ") {
        return None;
    }
    let named = cursor.eat(modifier);
    (named || !is_count(*cursor)).then(|| cursor.number()).flatten()
}

impl IntoIterator for DocumentSymbols {
    type Item = DocumentSymbol;
    type IntoIter = std::vec::IntoIter<DocumentSymbol>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a DocumentSymbols {
    type Item = &'a DocumentSymbol;
    type IntoIter = std::slice::Iter<'a, DocumentSymbol>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl From<DocumentSymbol> for DocumentSymbols {
    fn from(one: DocumentSymbol) -> Self {
        Self(vec![one])
    }
}

impl TryFrom<Vec<DocumentSymbol>> for DocumentSymbols {
    type Error = FormError;

    fn try_from(symbols: Vec<DocumentSymbol>) -> Result<Self, FormError> {
        Self::new(symbols)
    }
}

impl From<DocumentSymbols> for Vec<DocumentSymbol> {
    fn from(symbols: DocumentSymbols) -> Self {
        symbols.0
    }
}

impl FromStr for DocumentSymbols {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let folded = fold(text);
        let mut cursor = Cursor::new(folded.text(), 0);
        let symbols = Self::read(&mut cursor).filter(|_| cursor.is_at_end());
        symbols.ok_or_else(|| {
            FormError::new(FormErrorKind::Symbol, text, folded.original(cursor.at()..cursor.at()).start)
        })
    }
}

impl fmt::Display for DocumentSymbols {
    /// The first symbol, and the change alone of the others that belong to it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((first, others)) = self.0.split_first() else { return Ok(()) };
        write!(f, "{first}")?;
        for (at, other) in others.iter().enumerate() {
            f.write_str(if at + 1 < others.len() { ", " } else { " and " })?;
            match change(first, other) {
                Some((modifier, number)) => write!(f, "{modifier}{number}")?,
                None => write!(f, "{other}")?,
            }
        }
        Ok(())
    }
}

/// How another symbol changes the document of the first: "Add.", 2.
fn change(first: &DocumentSymbol, other: &DocumentSymbol) -> Option<(&'static str, u16)> {
    let (_, last) = other.as_str().rsplit_once('/')?;
    let modifier = MODIFIERS.into_iter().find(|modifier| last.starts_with(modifier))?;
    let number = last.strip_prefix(modifier)?.parse().ok().filter(|number| *number <= MOST)?;
    (first.without(modifier).with_modifier(modifier, number) == *other).then_some((modifier, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        text.parse::<DocumentSymbols>().unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn changes_are_cited_after_the_symbol() {
        let expected = ["A/C.3/L.1", "A/C.3/L.1/Add.1", "A/C.3/L.1/Add.2", "A/C.3/L.1/Add.3"];
        for text in
            ["A/C.3/L.1 and Add.1-3", "A/C.3/L.1 and Add.1, 2 and 3", "A/C.3/L.1, Add.1, Add.2 and Add.3"]
        {
            assert_eq!(all(text), expected, "{text}");
        }
        for text in [
            "A/C.3/L.1 and Add.1 to 3",
            "A/C.3/L.1 and L.1/Add.1-3",
            "A/C.3/L.1, L.1/Add.1 and L.1/Add.2 to 3",
        ] {
            assert_eq!(all(text), expected, "{text}");
        }
        assert_eq!(all("A/C.3/L.1* and Corr.1"), ["A/C.3/L.1*", "A/C.3/L.1/Corr.1"]);
        assert_eq!(all("A/C.3/L.1/Add.1 and Add.2"), ["A/C.3/L.1/Add.1", "A/C.3/L.1/Add.2"]);
        assert_eq!(all("A/C.3/L.1/Add.1-3"), ["A/C.3/L.1/Add.1", "A/C.3/L.1/Add.2", "A/C.3/L.1/Add.3"]);
        assert_eq!(all("A/C.3/L.1 and Rev.1"), ["A/C.3/L.1", "A/C.3/L.1/Rev.1"]);
    }

    #[test]
    fn what_is_shown_is_read_back() {
        for (text, shown) in [
            ("A/C.3/L.1 and Add.1 and 2", "A/C.3/L.1, Add.1 and Add.2"),
            ("A/C.3/L.1/Add.1-3", "A/C.3/L.1/Add.1, Add.2 and Add.3"),
            ("A/C.3/L.1/Add.2* and Corr.1", "A/C.3/L.1/Add.2* and Corr.1"),
            // Only the ends of a long range are meant for certain.
            ("CAC/1/Add.2-227", "CAC/1/Add.2 and Add.227"),
            ("A/C.3/L.1 and Add.7-900", "A/C.3/L.1, Add.7 and Add.900"),
        ] {
            let symbols: DocumentSymbols = text.parse().unwrap();
            assert_eq!(symbols.to_string(), shown);
            assert_eq!(shown.parse(), Ok(symbols), "{text}");
        }
    }

    #[test]
    fn a_range_has_numbers_of_three_digits() {
        assert!("A/C.3/L.1/Add.7-2011".parse::<DocumentSymbols>().is_err());
        assert!("A/C.3/L.1 and Add.7-2011".parse::<DocumentSymbols>().is_err());
    }

    #[test]
    fn a_date_behind_the_list_is_not_part_of_it() {
        let mut cursor = Cursor::new("A/C.3/L.1 and Add.1 and 2 September 2011", 0);
        assert_eq!(DocumentSymbols::read(&mut cursor).unwrap().as_slice().len(), 2);
        assert_eq!(cursor.rest(), " and 2 September 2011");
        let mut cursor = Cursor::new("A/C.3/L.1 and Add.1 to 2 September 2011", 0);
        assert_eq!(DocumentSymbols::read(&mut cursor).unwrap().as_slice().len(), 2);
    }
}
