//! Which language a text is in.

use crate::model::Language;
use crate::text::Cut;

/// How much of a text is looked at, in bytes: it begins behind a masthead, which may name other languages.
const SAMPLE: usize = 6000;

/// The language of a text: by its script, or else by the small words that stand everywhere.
pub(in crate::parse) fn language(source: &str) -> Language {
    let mut end = source.len().min(SAMPLE);
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let sample = source.head(end);
    let mut the = memchr::memmem::find_iter(sample.as_bytes(), b" the ");
    if the.nth(7).is_some() {
        return Language::English;
    }
    script(sample).unwrap_or_else(|| by_words(sample))
}

/// The language that alone of the six is written in the script most letters are of.
fn script(sample: &str) -> Option<Language> {
    let mut counts = [(0_usize, Language::Russian), (0, Language::Arabic), (0, Language::Chinese)];
    let mut letters = 0;
    for letter in sample.chars().filter(|letter| letter.is_alphabetic()) {
        letters += 1;
        let at = match letter {
            '\u{400}'..='\u{4ff}' => 0,
            '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => 1,
            '\u{4e00}'..='\u{9fff}' => 2,
            _ => continue,
        };
        if let Some((count, _)) = counts.get_mut(at) {
            *count += 1;
        }
    }
    counts.into_iter().find(|(count, _)| *count * 2 > letters).map(|(_, language)| language)
}

fn by_words(sample: &str) -> Language {
    const ENGLISH: [&str; 7] = ["the", "and", "of", "to", "on", "was", "its"];
    const FRENCH: [&str; 10] = ["le", "les", "des", "et", "du", "sur", "aux", "au", "une", "dans"];
    const SPANISH: [&str; 10] = ["el", "los", "las", "y", "del", "sobre", "por", "una", "al", "para"];
    let (mut english, mut french, mut spanish) = (0, 0, 0);
    for word in sample.split_whitespace() {
        // "(y)" is the letter of an item.
        let word = word.trim_matches(|c: char| !c.is_alphabetic() && c != '(' && c != ')');
        english += usize::from(ENGLISH.contains(&word));
        french += usize::from(FRENCH.contains(&word));
        spanish += usize::from(SPANISH.contains(&word));
    }
    match () {
        () if french > 3 && french > 2 * english && french > spanish => Language::French,
        () if spanish > 3 && spanish > 2 * english && spanish > french => Language::Spanish,
        () => Language::English,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_by_their_words_or_their_script() {
        let french = "Le Groupe de travail a examiné les mesures et les progrès de la mise en œuvre du chapitre II, et a prié le Secrétariat";
        let spanish = "El Grupo de Trabajo examinó las medidas y los progresos del capítulo II y pidió a la Secretaría que el informe";
        assert_eq!(language(french), Language::French);
        assert_eq!(language(spanish), Language::Spanish);
        assert_eq!(language("Рабочая группа рассмотрела меры"), Language::Russian);
        assert_eq!(language("工作组审议了各项措施"), Language::Chinese);
        assert_eq!(language("نظر الفريق العامل في التدابير"), Language::Arabic);
    }

    #[test]
    fn letters_of_items_are_no_words() {
        assert_eq!(language(&"(y) Ports;\n".repeat(9)), Language::English);
    }

    #[test]
    fn what_is_nothing_else_is_english() {
        assert_eq!(language(""), Language::English);
        assert_eq!(language("The Group met. Côte d’Ivoire and Les Seychelles spoke."), Language::English);
    }
}
