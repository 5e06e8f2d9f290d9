//! Characters of symbol fonts.

/// The character of a symbol in a font, by its code in hexadecimal figures. Word keeps those of symbol fonts in the
/// private area.
pub(super) fn symbol(font: &str, code: &str) -> String {
    let Some(code) = u32::from_str_radix(code, 16).ok() else { return String::new() };
    let of_font = matches!(code, 0xf000..=0xf0ff).then_some(code & 0xff);
    let character = match (of_font, font) {
        (Some(code), "Symbol") => greek_or_sign(code),
        // The other symbol fonts hold bullets, arrows and pictures.
        (Some(_), _) => Some('•'),
        (None, _) => char::from_u32(code).filter(|character| !character.is_control()),
    };
    character.unwrap_or('\u{fffd}').to_string()
}

/// The signs of the font "Symbol" that reports use.
fn greek_or_sign(code: u32) -> Option<char> {
    Some(match code {
        0x20..=0x21 | 0x23 | 0x25..=0x26 | 0x28..=0x29 | 0x2b..=0x2c | 0x2e..=0x3f => char::from_u32(code)?,
        0x2a => '∗',
        0x2d => '−',
        0x61 => 'α',
        0x62 => 'β',
        0x64 => 'δ',
        0x6d => 'µ',
        0xa3 => '≤',
        0xa7 | 0xb7 => '•',
        0xae => '→',
        0xb0 => '°',
        0xb1 => '±',
        0xb3 => '≥',
        0xb4 => '×',
        0xb9 => '≠',
        0xbb => '≈',
        0xbc => '…',
        0xd2 => '®',
        0xd3 => '©',
        0xd4 => '™',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_characters() {
        assert_eq!(symbol("Symbol", "F0B7"), "•");
        assert_eq!(symbol("Symbol", "F0B0"), "°");
        assert_eq!(symbol("Wingdings", "F0A7"), "•");
        assert_eq!(symbol("Arial", "00E9"), "é");
        assert_eq!(symbol("Symbol", "F0FF"), "\u{fffd}");
        assert_eq!(symbol("Symbol", "zz"), "");
    }
}
