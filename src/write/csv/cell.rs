//! Cells: quoted as RFC 4180 has it, and never a formula.
//!
//! Written here and not by a library, since writing is the small half of the format: one rule of quotation and one
//! of line ends. Reading, with its dialects, is what a library would be for.

use std::borrow::Cow;

/// Puts a row together, its line end included.
pub(super) fn row<'a>(cells: impl IntoIterator<Item = Cow<'a, str>>, out: &mut String) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        quoted(&harmless(cell), out);
    }
    out.push_str("\r\n");
}

/// A cell in quotation marks where it holds one, or what parts cells and rows
/// (<https://www.rfc-editor.org/rfc/rfc4180#section-2>).
fn quoted(cell: &str, out: &mut String) {
    if !cell.contains([',', '"', '\r', '\n']) {
        return out.push_str(cell);
    }
    out.push('"');
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}

/// A cell that a spreadsheet would run gets an apostrophe before it
/// (<https://owasp.org/www-community/attacks/CSV_Injection>). So does one that would look as if it had got one, so that
/// taking one apostrophe away always gives the words.
fn harmless(cell: Cow<'_, str>) -> Cow<'_, str> {
    let runs = cell.trim_start_matches('\'').starts_with(is_hostile);
    if runs { Cow::Owned(format!("'{cell}")) } else { cell }
}

/// Whether a cell that begins so may be run.
fn is_hostile(first: char) -> bool {
    matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: &[&str]) -> String {
        let mut out = String::new();
        row(cells.iter().map(|cell| Cow::Borrowed(*cell)), &mut out);
        out
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(
            line(&["a", "b, c", "the \"Guide\"", "two\nlines", ""]),
            "a,\"b, c\",\"the \"\"Guide\"\"\",\"two\nlines\",\r\n"
        );
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, written) in [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0\r\n"),
            ("+1", "'+1\r\n"),
            ("-1", "'-1\r\n"),
            ("@SUM(A1)", "'@SUM(A1)\r\n"),
            ("\t=1", "'\t=1\r\n"),
            ("＝1", "'＝1\r\n"),
            ("'=1", "''=1\r\n"),
            ("'tis", "'tis\r\n"),
            ("a=1", "a=1\r\n"),
        ] {
            assert_eq!(line(&[cell]), written);
        }
    }
}
