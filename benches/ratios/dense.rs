//! Text with more references in the same number of bytes.

/// The text with its references repeated where they stand in paragraphs, so that there are `times` as many to a byte, or as
/// near to it as a hundred repetitions come.
pub(crate) fn denser(text: &str, times: usize) -> String {
    let wanted = times * uncac::cite::find(text).len();
    let enough = |denser: &String| uncac::cite::find(denser).len() * text.len() >= wanted * denser.len();
    let attempts = [4, 8, 12, 16, 24, 32, 48, 64, 100].map(|more| repeated(text, more));
    let last = attempts.last().cloned();
    attempts.into_iter().find(enough).or(last).unwrap_or_default()
}

/// Lines with as many bytes are those of paragraphs, not of headings.
const PARAGRAPH: usize = 60;

/// The text with every reference in a paragraph followed by as many like it: "article 5; article 5".
fn repeated(text: &str, more: usize) -> String {
    let cut = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
    let mut out = String::new();
    let mut done = 0;
    for citation in uncac::cite::find(text) {
        let (start, end) = (citation.span.start(), citation.span.end());
        let reference = cut(start..end);
        let line_start = cut(0..start).rfind('\n').map_or(0, |at| at + 1);
        let line_end = cut(end..text.len()).find('\n').map_or(text.len(), |at| end + at);
        if start < done || line_end - line_start < PARAGRAPH || reference.contains('\n') {
            continue;
        }
        out += cut(done..end);
        (0..more).for_each(|_| out.extend(["; ", reference]));
        done = end;
    }
    out + cut(done..text.len())
}
