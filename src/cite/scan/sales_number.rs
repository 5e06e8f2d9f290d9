//! Sales numbers.

use super::super::SalesNumber;
use super::super::provisions::separator;
use super::{Cited, Scan};

/// Reads "Sales No. E.11.IV.5"; of several the later ones are cited by the number alone.
pub(super) fn read(scan: &mut Scan<'_, '_>, at: usize) {
    let mut cursor = scan.cursor(at);
    if !cursor.eat_any(&["Sales Nos.", "Sales No.", "Sales No"]) {
        return;
    }
    cursor.eat(":");
    cursor.spaces();
    let mut start = at;
    while let Some(number) = SalesNumber::read(&mut cursor) {
        scan.found(start..cursor.at(), Cited::SalesNumber(number));
        if separator(&mut cursor).is_none() {
            return;
        }
        start = cursor.at();
    }
}
