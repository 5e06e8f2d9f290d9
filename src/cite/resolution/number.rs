//! The forms of numbers, and the organs that use them.

use super::super::Organ;
use super::super::cursor::Cursor;
use super::super::roman;
use crate::text::Cut;

/// The number of an act: where it ends, and whose form it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) form: Form,
}

impl Number {
    /// Whether it is a plain number, which only the name of an organ makes that of an act.
    pub(crate) fn is_bare(self) -> bool {
        self.form == Form::Bare
    }
}

/// Whose form a number has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// "3/2": session and number, as the Conference counts them.
    Session,
    /// "58/4", "S-32/1", "3363 (XXX)"
    Assembly,
    /// "2006/23"
    Year,
    /// "1373 (2001)"
    SecurityCouncil,
    /// "(97) 24", "R (2000) 10"
    CouncilOfEurope,
    /// "1/CP.18"
    Parties,
    /// "24": no number of its own, only with the name of an organ.
    Bare,
}

impl Form {
    /// The organ that uses the form.
    pub(crate) fn organ(self) -> Organ {
        match self {
            Self::Session | Self::Bare => Organ::Conference,
            Self::Assembly => Organ::GeneralAssembly,
            Self::Year => Organ::EconomicAndSocialCouncil,
            Self::SecurityCouncil => Organ::SecurityCouncil,
            Self::CouncilOfEurope => Organ::Other("council_of_europe".to_owned()),
            Self::Parties => Organ::Other("conference_of_the_parties".to_owned()),
        }
    }
}

/// Reads the number at the cursor.
pub(crate) fn number(cursor: Cursor<'_>) -> Option<Number> {
    let mut next = cursor;
    let form = match cursor.peek() {
        b'(' | b'R' | b'C' => council_of_europe(&mut next)?,
        b'S' | b'E' => special_session(&mut next)?,
        byte if byte.is_ascii_digit() => plain(&mut next)?,
        _ => return None,
    };
    next.is_at_word_end().then_some(Number { start: cursor.at(), end: next.at(), form })
}

/// The number a text consists of.
pub(crate) fn whole(text: &str) -> Option<Number> {
    number(Cursor::new(text, 0)).filter(|number| number.end == text.len())
}

fn plain(cursor: &mut Cursor<'_>) -> Option<Form> {
    let start = cursor.at();
    let length = digits(cursor, 4)?;
    if cursor.eat("/") {
        return session(cursor, start, length);
    }
    let mut next = *cursor;
    let letter = next.eat(" ") && next.skip_while(|byte| byte.is_ascii_uppercase()) == 1;
    if !letter {
        next = *cursor;
    }
    next.spaces();
    if let Some(form) = bracketed(&mut next) {
        *cursor = next;
        return Some(form);
    }
    Some(Form::Bare)
}

/// What follows the stroke.
fn session(cursor: &mut Cursor<'_>, start: usize, length: usize) -> Option<Form> {
    if cursor.peek().is_ascii_uppercase() {
        cursor.skip_while(|byte| byte.is_ascii_uppercase());
        return (cursor.eat(".") && digits(cursor, 3).is_some()).then_some(Form::Parties);
    }
    let first: u16 = cursor.text().cut(start..start + length).parse().ok()?;
    digits(cursor, 4)?;
    if length == 4 {
        return Some(Form::Year);
    }
    if first <= 30 {
        return Some(Form::Session);
    }
    shared_letter(cursor);
    Some(Form::Assembly)
}

/// "31/16 A": several acts share a number.
fn shared_letter(cursor: &mut Cursor<'_>) {
    let mut next = *cursor;
    if !next.eat(" ") || !next.eat_any(&["A", "B", "C", "D", "E", "F"]) || !next.is_at_word_end() {
        return;
    }
    let mut behind = next;
    let goes_on = behind.eat(" ") && behind.peek().is_ascii_lowercase();
    if !goes_on || ["and", "of", "to", "or"].contains(&behind.word()) {
        *cursor = next;
    }
}

/// " (2001)" or " (XXX)"
fn bracketed(cursor: &mut Cursor<'_>) -> Option<Form> {
    if !cursor.eat("(") {
        return None;
    }
    if cursor.eat("S-") || cursor.eat("ES-") {
        let length = cursor.skip_while(|byte| byte.is_ascii_uppercase());
        return (length > 0 && cursor.eat(")")).then_some(Form::Assembly);
    }
    let start = cursor.at();
    let form = if digits(cursor, 4) == Some(4) {
        Form::SecurityCouncil
    } else {
        cursor.skip_while(|byte| matches!(byte, b'I' | b'V' | b'X'));
        roman::value(cursor.text().cut(start..cursor.at()))?;
        Form::Assembly
    };
    cursor.eat(")").then_some(form)
}

/// "S-32/1", "ES-10/2"
fn special_session(cursor: &mut Cursor<'_>) -> Option<Form> {
    let opened = cursor.eat("S-") || cursor.eat("ES-");
    (opened && digits(cursor, 2).is_some() && cursor.eat("/") && digits(cursor, 3).is_some())
        .then_some(Form::Assembly)
}

/// "(97) 24", "R (2000) 10", "Rec(2003)4", "CM/Rec(2014)7"
fn council_of_europe(cursor: &mut Cursor<'_>) -> Option<Form> {
    cursor.eat("CM/");
    if !cursor.eat("Rec") {
        cursor.eat("R");
    }
    cursor.spaces();
    let year = cursor.eat("(") && matches!(digits(cursor, 4), Some(2 | 4)) && cursor.eat(")");
    cursor.spaces();
    (year && digits(cursor, 3).is_some()).then_some(Form::CouncilOfEurope)
}

/// Steps over one to `most` digits.
fn digits(cursor: &mut Cursor<'_>, most: usize) -> Option<usize> {
    let length = cursor.skip_while(|byte| byte.is_ascii_digit());
    (1..=most).contains(&length).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(&str, Form)> {
        number(Cursor::new(text, 0)).map(|number| (text.head(number.end), number.form))
    }

    #[test]
    fn a_number_ends_where_its_form_ends() {
        assert_eq!(read("3/2, entitled"), Some(("3/2", Form::Session)));
        assert_eq!(read("58/4 of 31 October 2003"), Some(("58/4", Form::Assembly)));
        assert_eq!(read("31/16 A, in which"), Some(("31/16 A", Form::Assembly)));
        assert_eq!(read("60/1 A new"), Some(("60/1", Form::Assembly)));
        assert_eq!(read("217 A (III)."), Some(("217 A (III)", Form::Assembly)));
        assert_eq!(read("1373 (2001)"), Some(("1373 (2001)", Form::SecurityCouncil)));
        assert_eq!(read("(97) 24 on"), Some(("(97) 24", Form::CouncilOfEurope)));
        assert_eq!(read("1/CP.18, paragraph 4"), Some(("1/CP.18", Form::Parties)));
        assert_eq!(read("5 and 6"), Some(("5", Form::Bare)));
    }

    #[test]
    fn other_numbers_are_none() {
        for text in ["3/", "3/2a", "R 10", "(97)", "S-", "II", "2006/", "12345/6"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
