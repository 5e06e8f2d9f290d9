//! The name of a body that stands over its session, or over a title that names none.

use super::title;
use crate::model::MeetingBody;
use crate::source::Span;
use crate::text::{Cut, Flow};

/// The body that the last of these lines name, without a blank line between them, and their places.
pub(super) fn name_over<'a>(source: &str, lines: &'a [Span]) -> Option<(MeetingBody, &'a [Span])> {
    let mut first = lines.len().checked_sub(1)?;
    while first > 0
        && !parted(source, lines, first)
        && lines.get(first - 1).is_some_and(|line| is_of_name(line.slice(source)))
    {
        first -= 1;
    }
    let name = lines.get(first..)?;
    Some((title::body_alone(Flow::new(source, name).text())?, name))
}

/// Whether a line does not stand right below the one before it.
fn parted(source: &str, lines: &[Span], at: usize) -> bool {
    let gap = lines.get(at - 1).zip(lines.get(at));
    gap.is_none_or(|(above, below)| {
        let between = source.cut(above.end()..below.start());
        memchr::memchr_iter(b'\n', between.as_bytes()).count() != 1
    })
}

/// Whether a line of a front page may be the beginning of a body's name: no organ above it, no series, no year.
fn is_of_name(line: &str) -> bool {
    line.starts_with(char::is_alphabetic)
        && !line.bytes().any(|byte| byte.is_ascii_digit())
        && !["Economic and Social Council", "General Assembly", "United Nations"].contains(&line)
}
