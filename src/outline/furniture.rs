//! Page furniture: what the page prints around the text.

use super::vocabulary::begins_with;
use crate::text::{Cut, is_blank};

/// Whether a line holds nothing but page numbers, running heads, job numbers, barcodes or a rule.
pub(super) fn is_furniture(line: &str) -> bool {
    if begins_shown_page(line) {
        return true;
    }
    if line.is_empty() || line.len() > 200 {
        return false;
    }
    let Some(line) = beside_recycling(line) else { return true };
    if is_rule(line) || page_word(line) || is_imprint(line) || is_roman_page(line) {
        return true;
    }
    // Plain prose is told by its first character or two.
    let first = line.bytes().next().unwrap_or_default();
    if !(first.is_ascii_digit() || first.is_ascii_uppercase() || matches!(first, b'*' | b'\\'))
        || has_long_word(line)
    {
        return false;
    }
    let mut parts = parts(line);
    let mut certain = 0;
    let all = parts.all(|part| {
        let kind = classify(part);
        certain += usize::from(kind == Some(Certainty::Certain));
        kind.is_some()
    });
    all && (certain > 0 || line.bytes().all(|byte| byte.is_ascii_digit()) && line.len() <= 3)
}

/// "Page 3: Report of …": how pages on the web that show a document part its pages, with the name of the file.
pub(super) fn begins_shown_page(line: &str) -> bool {
    let Some((page, name)) = line.strip_prefix("Page ").and_then(|rest| rest.split_once(':')) else {
        return false;
    };
    !page.is_empty()
        && page.len() <= 4
        && page.bytes().all(|byte| byte.is_ascii_digit())
        && name.starts_with(' ')
}

/// A rule of underscores or dashes, as printed over footnotes and under the last paragraph.
pub(super) fn is_rule(line: &str) -> bool {
    let is_stroke = |c| matches!(c, '_' | '―' | '─' | '—' | '‗' | '=');
    line.starts_with(is_stroke) && line.chars().all(is_stroke) && line.chars().nth(4).is_some()
}

/// What a line holds beside the request to recycle the page, and its sign: none where that is all.
fn beside_recycling(line: &str) -> Option<&str> {
    const REQUESTS: [&str; 7] = [
        "Please recycle",
        "Prière de recycler",
        "Merci de recycler",
        "Sírvase reciclar",
        "Se ruega reciclar",
        "Просьба отправить на вторичную переработку",
        "请回收",
    ];
    let words = line.trim_end_matches(|c: char| !c.is_alphabetic());
    // The last letters of the requests, and those beyond ASCII: most lines end in none.
    if !matches!(words.as_bytes().last(), Some(b'e' | b'r' | 0x80..)) {
        return Some(line);
    }
    let beside = REQUESTS.iter().find_map(|request| words.strip_suffix(request)).map(str::trim_end);
    Some(beside.unwrap_or(line)).filter(|beside| !beside.is_empty())
}

/// What printers add: "Please recycle", "ISSN 0251-9941", the place and year of a publication, the date in brackets
/// over the contents of Official Records, "/..." at a page foot, "- 3 -" at its head; and `{3}------`, by which some programs part
/// the pages.
fn is_imprint(line: &str) -> bool {
    match line.byte(0) {
        b'P' => line.starts_with("Please recycle") || line.starts_with("Printed in ") && line.len() < 40,
        b'I' => line.starts_with("ISSN ") || line.starts_with("ISBN "),
        b'U' => is_place_of_print(line),
        b'[' | b'\\' => is_bracketed_date(line),
        b'/' => matches!(line, "/..." | "/…"),
        b'{' => line
            .trim_end_matches('-')
            .strip_prefix('{')
            .is_some_and(|page| line.ends_with("----") && page.strip_suffix('}').is_some_and(is_page_number)),
        b'-' => line.strip_prefix("- ").and_then(|line| line.strip_suffix(" -")).is_some_and(is_page_number),
        _ => line.strip_prefix("– ").and_then(|line| line.strip_suffix(" –")).is_some_and(is_page_number),
    }
}

/// "United Nations • New York, 2025".
fn is_place_of_print(line: &str) -> bool {
    let places = ["New York, ", "Geneva, ", "Vienna, ", "Nairobi, "];
    line.len() < 60
        && line.starts_with("United Nations")
        && line.ends_with(|last: char| last.is_ascii_digit())
        && places.iter().any(|place| line.contains(place))
}

/// Whether two figures are those of a page and of all pages.
fn counts_pages(page: &str, of: &str) -> bool {
    let number = |text: &str| text.parse::<u16>().ok().filter(|_| is_page_number(text));
    number(page).zip(number(of)).is_some_and(|(page, of)| page <= of && page > 0)
}

fn is_page_number(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 4
        && text.bytes().all(|byte| byte.is_ascii_digit() || b"ivxl".contains(&byte))
}

/// "iv" alone on its line, as front pages are numbered.
fn is_roman_page(line: &str) -> bool {
    line.len() <= 5 && line.bytes().all(|byte| b"ivx".contains(&byte)) && crate::text::roman(line).is_some()
}

/// "[3 April 2025]".
pub(super) fn is_bracketed_date(line: &str) -> bool {
    let line = line.strip_prefix('\\').unwrap_or(line);
    let date = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
    let Some(date) = date.map(|date| date.strip_suffix('\\').unwrap_or(date)) else { return false };
    let mut words = date.split(is_blank).filter(|word| !word.is_empty());
    let digits = |word: Option<&str>, most: usize| {
        word.is_some_and(|word| word.len() <= most && word.bytes().all(|byte| byte.is_ascii_digit()))
    };
    date.len() < 40 && digits(words.next(), 2) && digits(words.next_back(), 4) && words.next().is_some()
}

/// The parts of a line between blanks. Spaces may be many: wide ones are passed over at once.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let spaces = rest.bytes().take_while(|byte| *byte == b' ').count();
            let words = rest.tail(spaces);
            let (part, behind) = words.split_once(is_blank).unwrap_or((words, ""));
            rest = behind;
            if !part.is_empty() {
                return Some(part);
            }
        }
        None
    })
}

/// Whether words of five letters or more stand between plain spaces, as in any sentence.
fn has_long_word(line: &str) -> bool {
    // How many letters stand behind the last space, if nothing else does.
    let mut letters = Some(0);
    for byte in line.bytes() {
        match byte {
            b' ' if letters > Some(4) => return true,
            b' ' => letters = Some(0),
            b'a'..=b'z' | b'A'..=b'Z' => letters = letters.map(|letters| letters + 1),
            _ => letters = None,
        }
    }
    letters > Some(4)
}

#[derive(PartialEq, Eq)]
enum Certainty {
    /// Page furniture wherever it stands alone.
    Certain,
    /// Only beside something certain.
    Beside,
}

fn classify(part: &str) -> Option<Certainty> {
    let is_word = part.len() > 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_word {
        return None;
    }
    let is_bare = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bare = is_bare(part.as_bytes().first()) && is_bare(part.as_bytes().last());
    let plain = if bare { part } else { part.trim_matches(['*', '(', ')', '[', ']', '\\']) };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let strokes = plain.bytes().filter(|byte| *byte == b'/').count();
    let is_barcode = plain.len() == 7 && part.starts_with(['*', '\\']) && digits(plain);
    let ends = part.ends_with(['.', ';', ',']);
    if strokes >= 2 && !ends && is_symbol(plain) || is_job_number(plain) || is_barcode {
        return Some(Certainty::Certain);
    }
    if matches!(plain, "/..." | "/…") {
        return Some(Certainty::Beside);
    }
    if let Some((page, of)) = plain.split_once('/').filter(|_| strokes > 0) {
        return (digits(page) && digits(of) && page.len() <= 3 && of.len() <= 3)
            .then_some(Certainty::Certain);
    }
    let small = plain.len() <= 6 && digits(plain);
    (small || matches!(plain, "E" | "F" | "S" | "A" | "C" | "R" | "Page" | "page"))
        .then_some(Certainty::Beside)
}

/// `CAC/COSP/WG.4/2011/4`: of parts with two strokes at least those with capitals first, a digit, nothing a sentence would hold.
fn is_symbol(part: &str) -> bool {
    part.bytes().any(|byte| byte.is_ascii_digit())
        && part.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase())
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/.-_*()".contains(&byte))
}

/// `V.16-04450`, `GE.07-62284`, `GE:09-17825`, `Na.97-1234`, `25-04516`, `B25-00217`, `K1803684`, `HS/K2512345`, `K2516733[E]`.
pub(super) fn is_job_number(part: &str) -> bool {
    let part = part.strip_prefix("HS/").filter(|part| part.starts_with('K')).unwrap_or(part);
    let number = part.split(['[', '(']).next().unwrap_or_default();
    if number.len() == 8
        && number.starts_with('K')
        && number.tail(1).bytes().all(|byte| byte.is_ascii_digit())
    {
        return true;
    }
    if !part.bytes().any(|byte| byte == b'-') {
        return false;
    }
    let number = part.split_once(['.', ':']).map_or(part, |(place, number)| {
        let is_place = place.len() <= 3 && place.starts_with(|c: char| c.is_ascii_uppercase());
        if is_place && place.bytes().all(|byte| byte.is_ascii_alphabetic()) { number } else { "" }
    });
    number.split_once('-').is_some_and(|(year, serial)| {
        let serial = serial.split(['(', '[']).next().unwrap_or_default();
        let year = year.strip_prefix('B').unwrap_or(year);
        year.len() == 2
            && (4..=6).contains(&serial.len())
            && year.bytes().chain(serial.bytes()).all(|byte| byte.is_ascii_digit())
    })
}

/// "Page 3", "page iv", "Page 3 of 12", "3 of 12", "Page | 3", "3 | P a g e", and the address of a printed page on the web.
fn page_word(line: &str) -> bool {
    const WORDS: [&str; 4] = ["page", "p a g e", "página", "pág."];
    if is_print_time(line) {
        return true;
    }
    if line.starts_with("http") {
        let page = line.rsplit_once(is_blank).and_then(|(_, page)| page.split_once('/'));
        return line.split_whitespace().nth(2).is_none()
            && page.is_some_and(|(page, of)| counts_pages(page, of));
    }
    // "3 of 12" begins with a figure, and is short.
    let first = line.byte(0);
    let short = line.len() <= 24;
    if short
        && first.is_ascii_digit()
        && line.split_once(" of ").is_some_and(|(page, of)| counts_pages(page, of))
    {
        return true;
    }
    let word = |text: &str| WORDS.iter().any(|word| begins_with(text, word) && text.len() == word.len());
    // Its word, or its number before a stroke.
    let begins =
        first | 0x20 == b'p' || (first.is_ascii_digit() || b"ivxl".contains(&first)) && line.contains('|');
    if !short || !begins {
        return false;
    }
    if let Some((before, after)) = line.split_once('|') {
        let (before, after) = (before.trim(), after.trim());
        return word(before) && is_page_number(after) || is_page_number(before) && word(after);
    }
    let Some(opening) = WORDS.iter().find(|word| begins_with(line, word)) else { return false };
    let number = line.tail(opening.len());
    let (page, of) = number.split_once(" of ").or_else(|| number.split_once('/')).unwrap_or((number, "1"));
    number.starts_with(is_blank) && is_page_number(page.trim()) && is_page_number(of.trim())
}

/// "11/30/26, 3:14 PM     Report of the Group": the day and time over every page that a browser prints, with the title of the page.
fn is_print_time(line: &str) -> bool {
    if !line.byte(0).is_ascii_digit() {
        return false;
    }
    let Some((day, rest)) = line.split_once(", ") else { return false };
    let mut parts = day.split('/');
    let number = |part: Option<&str>| part.is_some_and(|part| part.len() <= 4 && part.parse::<u16>().is_ok());
    let is_day =
        number(parts.next()) && number(parts.next()) && number(parts.next()) && parts.next().is_none();
    let time = rest.split(is_blank).next().unwrap_or_default();
    is_day
        && time
            .split_once(':')
            .is_some_and(|(hour, minute)| number(Some(hour)) && minute.len() == 2 && number(Some(minute)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_heads_and_feet_are_furniture() {
        for line in [
            "CAC/COSP/IRG/2016/9",
            "2/27      25-04516",
            "V.16-04450 (E)    020816    030816",
            "GE:01-12345",
            "*1604450*",
            r"\*1604450\*",
            "12",
            "Page 3",
            "Page 3 of 12",
            "3 | P a g e",
            "A/CONF.203/18    Page 3",
            "__________________",
            "E/2025/26    E/CN.5/2025/6",
            "V.12-55555                 3",
            "Page 4: Report of the Committee on Peat",
            "*1604450*                                   Please recycle ♲",
            "V.16-04450 (E)    020816    030816    Please recycle",
            "Sírvase reciclar",
            "*1604450*   Merci de recycler@",
            "K2516733[E]                3",
            "K2516733[E] 191225",
            "2        B25-00217",
            "3        HS/K2512345",
            "3 of 14",
            "11/30/26, 3:14 PM          Report of the Group on Peat - Peat Watch",
            "30/11/2026, 15:14",
            "{1}------------------------------------------------",
            "https://docs.un.org/en/A/80/1        3/14",
            "\\[3 April 2025\\]",
        ] {
            assert!(is_furniture(line), "{line}");
        }
    }

    #[test]
    fn text_is_not_furniture() {
        for line in [
            "2011",
            "12. The",
            "A",
            "The report (A/58/422) was",
            "CAC/COSP/2013/8).",
            "3 April 2025",
            "I. Introduction",
            "Vienna",
            "E",
            "States should ask: Please recycle",
            "14 of 3",
            "https://docs.un.org/en/A/80/1",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
