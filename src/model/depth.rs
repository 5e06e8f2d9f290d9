//! How deep lists of lists are.

/// How deep a list is nested. It is walked degree by degree, so that its depth costs no stack.
pub(crate) fn depth<T>(list: &[T], under: fn(&T) -> &[T]) -> usize {
    let mut degree: Vec<&T> = list.iter().collect();
    let mut depth = 0;
    while !degree.is_empty() {
        depth += 1;
        degree = degree.into_iter().flat_map(under).collect();
    }
    depth
}
