//! The title of a resolution, given in quotation marks behind its number.

use super::super::super::cursor::Cursor;
use super::super::date;
use crate::text::Cut;

/// The longest title looked for, in bytes.
const LONGEST: usize = 600;

/// Steps over `, entitled "…"`, with or without the date of adoption before it.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut next = *cursor;
    date::skip_adoption(&mut next);
    if !next.eat_any(&[", entitled \"", " entitled \"", ", titled \"", " (entitled \""]) {
        return None;
    }
    let length = next.rest().bytes().take(LONGEST).position(|byte| byte == b'"')?;
    let title = next.rest().head(length).trim().trim_end_matches(',').to_owned();
    *cursor = Cursor::new(next.text(), next.at() + length + 1);
    Some(title).filter(|title| !title.is_empty())
}
