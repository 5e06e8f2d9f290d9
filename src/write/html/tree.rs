//! Lists in lists, to any depth.

use super::out::Out;

/// Writes a list, and under every entry the list of what stands below it.
pub(super) fn list<'a, T>(
    out: &mut Out,
    open: &'static str,
    roots: &'a [T],
    below: impl Fn(&'a T) -> &'a [T],
    mut entry: impl FnMut(&mut Out, &'a T),
) {
    if roots.is_empty() {
        return;
    }
    // No recursion: a report may be nested deeper than a stack.
    let mut levels = vec![roots.iter()];
    out.markup(open);
    while let Some(level) = levels.last_mut() {
        if let Some(one) = level.next() {
            out.markup("<li>");
            entry(out, one);
            let under = below(one);
            if under.is_empty() {
                out.markup("</li>");
            } else {
                out.markup(open);
                levels.push(under.iter());
            }
        } else {
            levels.pop();
            out.markup("</ul>").markup(if levels.is_empty() { "" } else { "</li>" });
        }
    }
}
