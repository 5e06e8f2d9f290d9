//! How many resolutions the Conference adopted.

/// How many resolutions a session of the Conference adopted, from the first on, and whether that was read in the list of the
/// session's own report: those of the third, fourth and sixth sessions, CAC/COSP/2009/15, CAC/COSP/2011/14 and CAC/COSP/2015/10. The
/// others are from general knowledge, and no ground to call anything wrong.
const ADOPTED: [(u16, bool); 10] = [
    (8, false),
    (5, false),
    (4, true),
    (6, true),
    (6, false),
    (10, true),
    (8, false),
    (14, false),
    (8, false),
    (12, false),
];

/// How many resolutions a session of the Conference adopted, and whether that is sure.
pub(crate) fn adopted(session: u16) -> Option<(u16, bool)> {
    let at = usize::from(session.checked_sub(1)?);
    ADOPTED.get(at).copied()
}
