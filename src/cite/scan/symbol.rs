//! Symbols of documents.

use super::super::DocumentSymbols;
use super::{Cited, Scan};
use crate::text::Cut;

/// Reads the symbol a digit stands in.
pub(super) fn read(scan: &mut Scan<'_, '_>, digit: usize) -> bool {
    let floor = scan.done.max(scan.token_end);
    if digit <= floor || !is_inside(scan.text.byte(digit - 1)) {
        return false;
    }
    let mut start = digit;
    while start > floor && belongs(scan.text, start - 1) {
        start -= 1;
    }
    while scan.text.byte(start) == b'-' {
        start += 1;
    }
    let mut cursor = scan.cursor(start);
    if cursor.is_after_word()
        && let Some(symbols) = DocumentSymbols::read(&mut cursor)
    {
        scan.found(start..cursor.at(), Cited::Symbol(symbols));
        return true;
    }
    let mut end = scan.cursor(digit);
    end.skip_while(is_inside);
    scan.token_end = end.at();
    false
}

fn is_inside(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'(')
}

/// Whether the byte at an offset may stand inside a symbol; a bracket opens only behind a letter.
fn belongs(text: &str, at: usize) -> bool {
    match text.byte(at) {
        b'(' => at > 0 && text.byte(at - 1).is_ascii_uppercase(),
        b')' => true,
        byte => is_inside(byte),
    }
}
