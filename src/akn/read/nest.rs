//! Trees from what comes one after another, each with its depth.

/// Puts each under the last one before it that is less deep. `below` gives what stands under one.
pub(super) fn nest<T>(
    flat: impl IntoIterator<Item = (usize, T)>,
    below: impl Fn(&mut T) -> &mut Vec<T>,
) -> Vec<T> {
    let mut done = Vec::new();
    let mut open: Vec<(usize, T)> = Vec::new();
    for (depth, next) in flat {
        close(&mut open, depth, &mut done, &below);
        open.push((depth, next));
    }
    close(&mut open, 0, &mut done, &below);
    done
}

fn close<T>(
    open: &mut Vec<(usize, T)>,
    depth: usize,
    done: &mut Vec<T>,
    below: &impl Fn(&mut T) -> &mut Vec<T>,
) {
    while let Some((_, closed)) = open.pop_if(|(open, _)| *open >= depth) {
        match open.last_mut() {
            Some((_, above)) => below(above).push(closed),
            None => done.push(closed),
        }
    }
}
