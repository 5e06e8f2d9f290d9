//! Rare rows of bytes, found many at a time.

/// How many rows are tested together.
const STRIDE: usize = 64;

/// As many bytes as that many rows of up to four bytes have.
type Stretch = [u8; STRIDE + 3];

/// The places where a row of up to four bytes passes a test. A test without a branch is made on many rows at a time.
pub(crate) fn rows<const N: usize>(
    text: &str,
    passes: impl Fn(&[u8; N]) -> bool,
) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = bytes.get(at..)?;
            let stretch: Option<&Stretch> = rest.first_chunk();
            if stretch.is_none_or(|stretch| any(stretch, &passes)) {
                let most = stretch.map_or(rest, |_| rest.get(..STRIDE + N - 1).unwrap_or(rest));
                if let Some(found) = most.windows(N).position(|row| row.first_chunk().is_some_and(&passes)) {
                    at += found + 1;
                    return Some(at - 1);
                }
                stretch?;
            }
            at += STRIDE;
        }
    })
}

/// Whether a row passes. A function of its own, which is compiled to wide instructions wherever it is called from.
#[inline(never)]
fn any<const N: usize>(stretch: &Stretch, passes: impl Fn(&[u8; N]) -> bool) -> bool {
    let rows = stretch.windows(N).take(STRIDE);
    rows.fold(false, |any, row| any | row.first_chunk().is_some_and(&passes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_found_wherever_it_stands() {
        for (lead, behind) in (0..70).flat_map(|lead| (0..40).map(move |behind| (lead, behind))) {
            let text = format!("{}ABC{}", ".".repeat(lead), ".".repeat(behind));
            let found: Vec<_> = rows(&text, |row: &[u8; 2]| row.iter().all(u8::is_ascii_uppercase)).collect();
            assert_eq!(found, [lead, lead + 1]);
        }
        assert_eq!(rows("a", |_: &[u8; 2]| true).count(), 0);
    }
}
