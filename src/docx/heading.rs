//! What a style is by its name: Word's own headings in many languages, and those of the house.

/// What a paragraph is by its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rank {
    Body,
    Title,
    /// A heading, and its degree from 1.
    Heading(u8),
}

/// The degrees that have a mark of their own.
const DEEPEST_HEADING: u8 = 5;

/// What a place in the outline stands for: 0 is the first degree, 9 body text.
pub(super) fn of_outline(level: u8) -> Rank {
    if level >= 9 { Rank::Body } else { Rank::Heading((level + 1).min(DEEPEST_HEADING)) }
}

/// What a style is by its name; nothing where the name does not say.
pub(super) fn of_name(name: &str) -> Option<Rank> {
    /// "Heading" as programs call it that name styles in the language of their user.
    const WORDS: [&str; 18] = [
        "heading",
        "überschrift",
        "titre",
        "título",
        "titulo",
        "titolo",
        "заголовок",
        "标题",
        "標題",
        "عنوان",
        "kop",
        "rubrik",
        "overskrift",
        "nagłówek",
        "nadpis",
        "otsikko",
        "见出し",
        "見出し",
    ];
    let name = name.to_lowercase();
    if matches!(name.as_str(), "title" | "titel" | "titre" | "título" | "titolo" | "название" | "العنوان")
    {
        return Some(Rank::Title);
    }
    for word in WORDS {
        let number = name.strip_prefix(word).map(|rest| rest.trim_matches([' ', '_', '\u{a0}']));
        if let Some(level) =
            number.and_then(|number| number.parse::<u8>().ok()).filter(|level| (1..=9).contains(level))
        {
            return Some(Rank::Heading(level.min(DEEPEST_HEADING)));
        }
    }
    of_house(&name)
}

/// The headings of the house are called `_ H _Ch`, `_ H_1`, `_ H_2/3`, `_ H_4`, `_ H_5/6`, with a letter of the duty
/// station behind, or a word before: `Reg_H__Ch_G`. `_ H_M` is the heading above all chapters.
fn of_house(name: &str) -> Option<Rank> {
    let plain: String = name.chars().filter(|character| character.is_alphanumeric()).collect();
    let plain = plain.strip_prefix("reg").unwrap_or(&plain);
    let degree = plain.strip_prefix('h')?;
    let degree =
        ["gr", "gc", "ga", "g"].iter().find_map(|station| degree.strip_suffix(station)).unwrap_or(degree);
    let level = match degree {
        "m" | "ch" => 1,
        "1" => 2,
        "23" | "2" | "3" => 3,
        "4" => 4,
        "56" | "5" | "6" => 5,
        _ => return None,
    };
    Some(Rank::Heading(level))
}

/// Whether a style is one of a table of contents: "toc 1", or "Contents 1".
pub(super) fn is_contents_entry(name: &str) -> bool {
    let name = name.to_lowercase();
    let number = name.strip_prefix("toc").or_else(|| name.strip_prefix("contents"));
    number.is_some_and(|number| number.trim().parse::<u8>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_told_by_their_names() {
        for (name, rank) in [
            ("heading 2", Some(Rank::Heading(2))),
            ("Überschrift 1", Some(Rank::Heading(1))),
            ("Заголовок 3", Some(Rank::Heading(3))),
            ("标题 1", Some(Rank::Heading(1))),
            ("heading 9", Some(Rank::Heading(5))),
            ("Title", Some(Rank::Title)),
            ("_ H _Ch_G", Some(Rank::Heading(1))),
            ("_ H_1", Some(Rank::Heading(2))),
            ("Reg_H_2/3_G", Some(Rank::Heading(3))),
            ("H56", Some(Rank::Heading(5))),
            ("HTML", None),
            ("header", None),
            ("_ Single Txt_G", None),
            ("heading", None),
        ] {
            assert_eq!(of_name(name), rank, "{name}");
        }
    }

    #[test]
    fn entries_of_contents_are_told_by_their_styles() {
        assert!(is_contents_entry("toc 1") && is_contents_entry("Contents 2"));
        assert!(!is_contents_entry("TOC Heading"));
    }
}
