//! Symbols of documents.

mod family;

use std::fmt;
use std::str::FromStr;

use super::cursor::Cursor;
use super::serde_as_text;
use crate::error::{FormError, FormErrorKind};
use crate::text::{Cut, fold};

/// The symbol of a United Nations document, as printed.
///
/// ```
/// use uncac::DocumentSymbol;
///
/// let symbol: DocumentSymbol = "CAC/COSP/2011/WG.4/L.1*".parse()?;
/// assert_eq!(symbol.as_str(), "CAC/COSP/2011/WG.4/L.1");
/// assert_eq!(symbol.to_string(), "CAC/COSP/2011/WG.4/L.1*");
/// assert!(symbol.is_reissued() && symbol.is_limited());
///
/// // The year before the group is an inversion.
/// assert_eq!(symbol.canonical().as_str(), "CAC/COSP/WG.4/2011/L.1");
/// assert_eq!(symbol.root(), Some("CAC/COSP/WG.4"));
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentSymbol {
    text: String,
    reissued: bool,
    /// The upright form of an inverted symbol.
    upright: Option<String>,
}

impl DocumentSymbol {
    /// The symbol without the mark of a reissue.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether an asterisk marks it as reissued.
    #[must_use]
    pub fn is_reissued(&self) -> bool {
        self.reissued
    }

    /// The part that names the body, in a symbol of the Conference and its groups: `CAC/COSP/WG.4`.
    #[must_use]
    pub fn root(&self) -> Option<&str> {
        family::root(self.upright.as_deref().unwrap_or(&self.text))
    }

    /// The year, where the symbol has one: `2011` in `CAC/COSP/WG.4/2011/4`.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.elements().skip(1).find_map(year)
    }

    /// The number of the document in its series: `4` in `CAC/COSP/WG.4/2011/4`, `1` in `…/L.1/Add.2`.
    #[must_use]
    pub fn serial(&self) -> Option<u16> {
        let last = self.elements().filter(|element| !is_modifier(element)).last()?;
        let number = last.rsplit('.').next()?;
        number.parse().ok().filter(|_| year(last).is_none() || self.elements().filter_map(year).count() > 1)
    }

    /// Whether it is a draft, of limited distribution (`L.`).
    #[must_use]
    pub fn is_limited(&self) -> bool {
        self.elements().any(|element| numbered(element, "L."))
    }

    /// The changes to the document, in order: `Add.1`, `Corr.1`, `Rev.2`.
    pub fn modifiers(&self) -> impl Iterator<Item = &str> {
        self.elements().filter(|element| is_modifier(element))
    }

    /// The symbol with the year of an inverted one (`CAC/COSP/2011/WG.4/L.1`) put where it belongs.
    #[must_use]
    pub fn canonical(&self) -> Self {
        let text = self.upright.clone().unwrap_or_else(|| self.text.clone());
        Self { text, reissued: self.reissued, upright: None }
    }

    /// The symbol of an addendum to the document.
    #[must_use]
    pub fn with_addendum(&self, number: u16) -> Self {
        self.with_modifier("Add.", number)
    }

    pub(super) fn with_modifier(&self, modifier: &str, number: u16) -> Self {
        Self::of(format!("{}/{modifier}{number}", self.text), false)
    }

    /// The symbol without its changes of one kind at the end.
    pub(super) fn without(&self, modifier: &str) -> Self {
        match self.text.rsplit_once('/') {
            Some((text, last)) if numbered(last, modifier) => Self::of(text.to_owned(), false),
            _ => self.clone(),
        }
    }

    fn elements(&self) -> impl Iterator<Item = &str> {
        self.text.split('/')
    }

    /// Steps over the symbol at the cursor.
    pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        let mut next = *cursor;
        let end = end(next)?;
        next = Cursor::new(next.text(), end);
        let text = next.text().cut(cursor.at()..end).to_owned();
        let reissued = next.skip_while(|byte| byte == b'*') > 0;
        *cursor = next;
        Some(Self::of(text, reissued))
    }

    fn of(text: String, reissued: bool) -> Self {
        let upright = family::upright(&text);
        Self { text, reissued, upright }
    }
}

fn year(element: &str) -> Option<u16> {
    element.parse().ok().filter(|year| element.len() == 4 && (1945..2100).contains(year))
}

fn numbered(element: &str, prefix: &str) -> bool {
    element.strip_prefix(prefix).is_some_and(|number| number.parse::<u16>().is_ok())
}

/// What changes a document.
pub(super) const MODIFIERS: [&str; 4] = ["Add.", "Corr.", "Rev.", "Amend."];

fn is_modifier(element: &str) -> bool {
    MODIFIERS.iter().any(|modifier| numbered(element, modifier))
}

/// Where the symbol ends that begins at the cursor: one to six capitals, with a part in brackets in some houses
/// (`UNEP(DEPI)/…`), then at least two elements with at least one digit. One is enough behind the number of a session
/// (`IDB.53/3`, `GC(69)/22`).
fn end(mut cursor: Cursor<'_>) -> Option<usize> {
    let start = cursor.at();
    let capitals = cursor.skip_while(|byte| byte.is_ascii_uppercase());
    let in_session = session(&mut cursor)?;
    let least = if in_session { 2 } else { 1 };
    if !(least..=6).contains(&capitals) || cursor.peek() != b'/' {
        return None;
    }
    let mut end = cursor.at();
    let mut strokes = 0;
    while cursor.eat("/") {
        let Some(element_end) = element(&mut cursor) else { break };
        end = element_end;
        strokes += 1;
    }
    let digits = cursor.text().cut(start..end).bytes().any(|byte| byte.is_ascii_digit());
    let whole = Cursor::new(cursor.text(), end).is_at_word_end();
    (strokes >= if in_session { 1 } else { 2 } && digits && whole).then_some(end)
}

/// Steps over what stands right behind the letters of an organ, and says whether it is the number of a session. None where
/// nothing does that belongs to a symbol.
fn session(cursor: &mut Cursor<'_>) -> Option<bool> {
    if cursor.eat(".") {
        return (cursor.skip_while(|byte| byte.is_ascii_digit()) > 0).then_some(true);
    }
    if !cursor.eat("(") {
        return Some(false);
    }
    let numbered = cursor.skip_while(|byte| byte.is_ascii_digit()) > 0;
    let closed = (numbered || cursor.skip_while(|byte| byte.is_ascii_uppercase()) > 0) && cursor.eat(")");
    closed.then_some(numbered)
}

/// Whether a text is one of the symbols with one stroke that older series have (`CD/1831`, `E/5909`). In running text
/// nothing tells them from other words with strokes.
fn is_short(text: &str) -> bool {
    let Some((series, number)) = text.split_once('/') else { return false };
    (1..=4).contains(&series.len())
        && series.bytes().all(|byte| byte.is_ascii_uppercase())
        && (3..=5).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && year(number).is_none()
}

/// Steps over one element and says where it ends without the points and hyphens behind it.
fn element(cursor: &mut Cursor<'_>) -> Option<usize> {
    let start = cursor.at();
    let mut open = false;
    let mut end = None;
    loop {
        let byte = cursor.peek();
        match byte {
            b'(' if !open && cursor.at() > start => open = true,
            b')' if open => open = false,
            b'-' if begins_symbol(*cursor) || is_modifier(cursor.text().cut(start..cursor.at())) => break,
            b'.' | b'-' => {}
            _ if byte.is_ascii_alphanumeric() => {}
            _ => break,
        }
        *cursor = Cursor::new(cursor.text(), cursor.at() + 1);
        if !open && !matches!(byte, b'.' | b'-') {
            end = Some(cursor.at());
        }
    }
    let end = end?;
    *cursor = Cursor::new(cursor.text(), end);
    Some(end)
}

/// Whether another symbol stands behind the hyphen: "…/CRP.1-CAC/COSP/…".
fn begins_symbol(mut cursor: Cursor<'_>) -> bool {
    cursor.eat("-");
    cursor.skip_while(|byte| byte.is_ascii_uppercase()) > 0 && cursor.peek() == b'/'
}

impl FromStr for DocumentSymbol {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let folded = fold(text);
        let mut cursor = Cursor::new(folded.text(), 0);
        let symbol = Self::read(&mut cursor)
            .filter(|_| cursor.is_at_end())
            .or_else(|| is_short(folded.text()).then(|| Self::of(folded.text().to_owned(), false)));
        symbol.ok_or_else(|| {
            FormError::new(FormErrorKind::Symbol, text, folded.original(cursor.at()..cursor.at()).start)
        })
    }
}

impl fmt::Display for DocumentSymbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        f.write_str(if self.reissued { "*" } else { "" })
    }
}

serde_as_text!(DocumentSymbol);

#[cfg(test)]
mod tests {
    use super::*;

    fn symbol(text: &str) -> DocumentSymbol {
        text.parse().unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn symbols_of_every_organ_are_read() {
        for text in [
            "CAC/COSP/WG.4/2011/4",
            "CAC/COSP/2009/15",
            "CAC/COSP/IRG/I/1/1",
            "CAC/COSP/WG.4/2011/2/Corr.1",
            "E/2025/26",
            "A/79/178",
            "A/RES/S-30/1",
            "ICCD/COP(8)/CST/8",
            "UNCTAD/SDD/MT/2",
            "E/CN.7/2025/L.4/Rev.1",
            "UNEP(DEPI)/Ab/INC.1/21",
            "CD/1831",
            "IDB.53/3",
            "GC.20/L.3/Rev.1",
            "GC(69)/22",
        ] {
            assert_eq!(symbol(text).to_string(), text);
        }
    }

    #[test]
    fn other_words_with_strokes_are_no_symbols() {
        for text in [
            "and/or",
            "N/A",
            "2011/12",
            "GEF/UNEP/WB",
            "E/2025",
            "cac/cosp/1",
            "CAC/COSP/2011/",
            "COP(8/1/2",
            "A//1/2",
            "IDB./3",
            "GC()/22",
        ] {
            assert!(text.parse::<DocumentSymbol>().is_err(), "{text}");
        }
    }

    #[test]
    fn parts_are_told_apart() {
        let draft = symbol("CAC/COSP/2011/WG.4/L.1/Add.2");
        assert_eq!((draft.year(), draft.serial()), (Some(2011), Some(1)));
        assert_eq!(draft.modifiers().collect::<Vec<_>>(), ["Add.2"]);
        assert_eq!(draft.canonical().to_string(), "CAC/COSP/WG.4/2011/L.1/Add.2");
        assert_eq!(symbol("CAC/COSP/WG.4/2011/4").serial(), Some(4));
        assert!(draft.is_limited() && !symbol("CAC/COSP/WG.4/2011/4").is_limited());
        assert_eq!(symbol("A/58/422").year(), None);
        assert_eq!(symbol("E/2025/28").root(), None);
    }

    #[test]
    fn a_canonical_symbol_stays() {
        for text in ["CAC/COSP/WG.4/2011/4", "CAC/COSP/2009/15", "CAC/COSP/IRG/2013/12", "E/CN.7/2025/11"] {
            assert_eq!(symbol(text).canonical(), symbol(text));
        }
        // What stands before the group is no year.
        for text in ["CAC/COSP/20/WG.4/1", "CAC/COSP/20111/WG.4/1", "CAC/COSP/201A/WG.4/1"] {
            assert_eq!(symbol(text).canonical().as_str(), text);
        }
        assert_eq!(symbol("CAC/COSP/IRG/2013/12").root(), Some("CAC/COSP/IRG"));
        assert_eq!(symbol("CAC/COSP/2009/15").root(), Some("CAC/COSP"));
    }
}
