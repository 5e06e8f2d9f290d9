//! The fixed words of the house that layout is told by, in English, French and Spanish.

use super::begins_upper;
use crate::text::{Cut, fold, is_blank};

/// Whether a line has nothing but heads of the columns of a table of contents ("Page").
pub(super) fn heads_contents(line: &str) -> bool {
    const COLUMNS: [&str; 16] = [
        "contents",
        "chapter",
        "part",
        "paragraph",
        "paragraphs",
        "paragraph(s)",
        "page",
        "pages",
        "page(s)",
        "chapitre",
        "paragraphes",
        "capítulo",
        "párrafo",
        "párrafos",
        "página",
        "páginas",
    ];
    let line = line.trim_matches('*');
    if line.len() > 60 || !matches!(line.byte(0) | 0x20, b'c' | b'p') {
        return false;
    }
    let small = fold(line).text().to_lowercase();
    let mut words =
        small.split(|c: char| c.is_whitespace() || matches!(c, '/' | '|')).filter(|word| !word.is_empty());
    words.all(|word| COLUMNS.contains(&word))
}

/// Whether a line is the head of the columns of a table of contents ("Chapter  Paragraphs  Page").
pub(super) fn is_contents_columns(line: &str) -> bool {
    line.contains(['p', 'P']) && line.contains([' ', '\t', '\u{a0}', '/', '|']) && heads_contents(line)
}

/// Whether a line names an item of the agenda, with or without its title: "Item 3. Other matters", "AGENDA ITEM 3".
pub(super) fn names_item(line: &str) -> bool {
    const NAMES: [&str; 6] =
        ["item ", "agenda item ", "point ", "tema ", "point de l’ordre du jour ", "tema del programa "];
    if !matches!(line.byte(0), b'I' | b'A' | b'P' | b'T') {
        return false;
    }
    let Some(name) = NAMES.into_iter().rfind(|name| begins_with(line, name)) else { return false };
    let behind = line.tail(name.len());
    let digits = behind.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let title = behind.tail(digits).trim_start_matches(['.', ':', ' ', '–', '—', '\u{a0}']);
    (1..=2).contains(&digits)
        && (title.is_empty() || title.len() + digits < behind.len() && begins_upper(title))
}

/// Whether a line names the documents that lie before a meeting: "Documentation: ECE/TRANS/2017/1", "Informal document: INF.4".
pub(super) fn lists_documents(line: &str) -> bool {
    const DOCUMENTS: [&str; 3] = ["document", "documents", "documentation"];
    let Some((label, documents)) = line.split_once(": ") else { return false };
    let mut words = label.trim_matches('*').split(' ');
    let last = words.next_back().unwrap_or_default();
    if words.count() <= 2 && DOCUMENTS.iter().any(|word| last.eq_ignore_ascii_case(word)) {
        return documents.bytes().any(|byte| byte.is_ascii_digit());
    }
    let first = documents.trim_start_matches(['*', ' ']).split([' ', ',', ';']).next().unwrap_or_default();
    let symbol = first.matches('/').nth(1).is_some()
        && first.starts_with(|c: char| c.is_ascii_uppercase())
        && first.bytes().any(|byte| byte.is_ascii_digit());
    symbol && label.trim_matches('*').split(' ').count() <= 3
}

/// Whether a line is the heading of a table of contents.
pub(super) fn is_contents_heading(line: &str) -> bool {
    const HEADINGS: [&str; 6] =
        ["contents", "table of contents", "table des matières", "sommaire", "índice", "contenido"];
    let line = line.trim_matches('*');
    matches!(line.byte(0) | 0x20, b'c' | b't' | b's' | 0xe3) && is_one_of(line, &HEADINGS)
}

/// Whether a line is a heading without number such as opens a report.
pub(super) fn is_opening_heading(line: &str) -> bool {
    const HEADINGS: [&str; 12] = [
        "introduction",
        "summary",
        "executive summary",
        "abbreviations",
        "abbreviations and acronyms",
        "acronyms and abbreviations",
        "preface",
        "foreword",
        "introducción",
        "resumen",
        "résumé",
        "sigles et acronymes",
    ];
    matches!(line.byte(0) | 0x20, b'i' | b's' | b'e' | b'a' | b'p' | b'f' | b'r')
        && is_one_of(line, &HEADINGS)
}

/// Whether a line is a heading with which a report ends ("Conclusions and recommendations", "Adoption of the report").
pub(super) fn is_closing_heading(line: &str) -> bool {
    const OPENINGS: [&str; 8] = [
        "conclusions",
        "recommendations",
        "adoption of the report",
        "closure of the",
        "closing of the",
        "adoption du rapport",
        "aprobación del informe",
        "conclusiones",
    ];
    line.len() < 80 && OPENINGS.iter().any(|opening| begins_with(line, opening))
}

/// Whether a short line is the caption of a table or figure, a person, a row, a place with its day, a symbol: no heading.
pub(super) fn is_aside(line: &str) -> bool {
    const CAPTIONS: [&str; 6] = ["Table ", "Figure ", "Box ", "Tableau ", "Cuadro ", "Gráfico "];
    const PERSONS: [&str; 5] = ["Mr. ", "Ms. ", "Mrs. ", "Dr. ", "(Signed"];
    let symbol = !line.contains(is_blank) && line.contains('/');
    CAPTIONS.iter().chain(&PERSONS).any(|opening| line.starts_with(opening))
        || begins_with(line, "see ")
        || is_row(line)
        || line.ends_with(" only")
        || symbol
        || is_place_and_day(line)
        || names_officer(line)
}

/// Whether wide space parts a line into a label with its colon and what it says, or into three columns and more.
fn is_row(line: &str) -> bool {
    let mut columns = line.split("   ").map(str::trim).filter(|column| !column.is_empty());
    columns.next().is_some_and(|first| {
        let others = columns.count();
        others > 1 || others == 1 && first.ends_with(':')
    })
}

/// "Vienna, 17 June 2024".
fn is_place_and_day(line: &str) -> bool {
    let Some((place, day)) = line.split_once(", ") else { return false };
    let name = |word: &str| word.starts_with(char::is_uppercase);
    let words = day.split(is_blank).count();
    let year = day.rsplit(is_blank).next().unwrap_or_default();
    place.split(is_blank).count() <= 3
        && place.split(is_blank).all(name)
        && !place.ends_with("day")
        && (2..=5).contains(&words)
        && year.len() == 4
        && year.parse().is_ok_and(|year: u16| (1945..2100).contains(&year))
}

fn is_one_of(line: &str, words: &[&str]) -> bool {
    if line.len() > 60 {
        return false;
    }
    if line.is_ascii() {
        return words.iter().any(|word| line.eq_ignore_ascii_case(word));
    }
    let small = fold(line).text().to_lowercase();
    words.contains(&small.as_str())
}

/// How titles of reports begin, in small letters.
const TITLE_OPENINGS: [&str; 17] = [
    "decision adopted by ",
    "resolution adopted by ",
    "report of ",
    "report on ",
    "draft report",
    "final report",
    "abridged report",
    "summary report",
    "advance report",
    "rapport d",
    "rapport sur ",
    "projet de rapport",
    "rapport final",
    "informe de",
    "informe sobre ",
    "proyecto de informe",
    "informe final",
];

/// Whether a line begins as the title of a report does.
pub(super) fn is_title_start(line: &str) -> bool {
    if !matches!(line.byte(0) | 0x20, b'r' | b'd' | b'f' | b'a' | b's' | b'p' | b'i') {
        return false;
    }
    let folded = fold(line);
    let line = folded.text();
    // "Report to the General Assembly" alone says whom a volume is for.
    let to_organ = begins_with(line, "report to the ") && line.to_lowercase().contains(" on ");
    let opens = |opening: &&str| {
        // "Summary reports on …" are others.
        begins_with(line, opening) && (opening.ends_with(' ') || !line.tail(opening.len()).starts_with('s'))
    };
    TITLE_OPENINGS.iter().any(opens)
        || to_organ
        || ["report", "rapport", "informe", "annual report"]
            .iter()
            .any(|title| line.eq_ignore_ascii_case(title))
}

/// Whether a line says who speaks in the document rather than what it is about ("Note by the Secretariat").
pub(super) fn is_author(line: &str) -> bool {
    const OPENINGS: [&str; 7] = [
        "note by the ",
        "note prepared by ",
        "progress report by ",
        "background paper prepared by ",
        "note du ",
        "note de la ",
        "nota de la ",
    ];
    const OFFICES: [&str; 20] = [
        "report of the secretary-general",
        "report of the secretariat",
        "report of the executive director",
        "report of the executive secretary",
        "report of the director-general",
        "report of the president",
        "report of the rapporteur",
        "report of the facilitator",
        "report of the special rapporteur",
        "report of the independent expert",
        "report of the chair",
        "report of the chair-rapporteur",
        "report of the chairperson-rapporteur",
        "report of the chairman-rapporteur",
        "report of the co-chair",
        "report of the co-chair-rapporteur",
        "report of the co-facilitator",
        "report by the secretariat",
        "rapport du secrétaire général",
        "informe del secretario general",
    ];
    if !matches!(line.byte(0) | 0x20, b'n' | b'p' | b'b' | b'r' | b'i') {
        return false;
    }
    let folded = fold(line);
    let line = folded.text().trim_end_matches(['*', ' ']);
    OPENINGS.iter().any(|opening| begins_with(line, opening))
        || line.len() < 60 && OFFICES.contains(&line.trim_end_matches('s').to_lowercase().as_str())
}

/// Whether a line goes on with a title whose last line so far stands apart from it.
pub(super) fn continues_title(title: &str, line: &str) -> bool {
    const JOINTS: [&str; 16] = [
        "on",
        "held",
        "of",
        "at",
        "in",
        "from",
        "and",
        "sur",
        "du",
        "de",
        "tenue",
        "tenu",
        "sobre",
        "celebrada",
        "celebrado",
        "en",
    ];
    let first = line.split(char::is_whitespace).next().unwrap_or_default();
    let session =
        line.starts_with('(') && line.ends_with(')') && line.bytes().any(|byte| byte.is_ascii_digit());
    let in_capitals = is_in_capitals(title) && is_in_capitals(line);
    let small = if in_capitals { line.to_lowercase() } else { String::new() };
    let joint =
        |words: &str| words.split(char::is_whitespace).next().is_some_and(|first| JOINTS.contains(&first));
    joint(line)
        || first == "Held"
        || session && line.len() < 120
        || line.len() < 120 && line.contains(" session (")
        || joint(&small)
        || line.len() < 120 && breaks_off(title)
        || in_capitals && [" on its ", " of its ", " at its "].iter().any(|of| small.contains(of))
}

/// Whether a line breaks off in the middle of a phrase.
fn breaks_off(line: &str) -> bool {
    const JOINTS: [&str; 17] = [
        "of", "the", "on", "to", "and", "for", "its", "at", "in", "by", "from", "with", "de", "la", "des",
        "du", "sur",
    ];
    let last = line.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    JOINTS.contains(&last.as_str())
}

fn is_in_capitals(line: &str) -> bool {
    line.contains(char::is_uppercase) && !line.contains(char::is_lowercase)
}

/// Whether a line before "report …" is the first half of the same phrase ("Adoption of the" / "report").
pub(super) fn leads_to_title(before: &str) -> bool {
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    ["of", "and", "the"].contains(&last)
}

/// Whether a line carries one of the fixed phrases of a masthead.
pub(super) fn is_masthead_field(line: &str) -> bool {
    const PHRASES: [&str; 8] = [
        "Distr.",
        "DISTR.",
        "Original:",
        "ORIGINAL:",
        "Original :",
        "English only",
        "Français seulement",
        "Español solamente",
    ];
    let folded = fold(line);
    let line = folded.text();
    let begins = |at: usize| PHRASES.iter().any(|words| line.tail(at).starts_with(words));
    let mut initials = line.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'D' | b'O' | b'E' | b'F'));
    line.len() < 200
        && (initials.any(|(at, _)| begins(at))
            || is_one_of(line, &["united nations", "nations unies", "naciones unidas"])
            || begins_with(line, "conference of the sta"))
}

/// How long the label is with which a line gives a field of the masthead, as people write it: "**Symbol:** A/PEAT/2017/9"; 0 where
/// there is none.
pub(crate) fn masthead_label(line: &str) -> usize {
    const LABELS: [&str; 9] = [
        "venue:",
        "place:",
        "symbol:",
        "document symbol:",
        "date:",
        "date of issue:",
        "original language:",
        "language:",
        "distribution:",
    ];
    let words = line.trim_start_matches('*');
    let Some(label) = LABELS.iter().find(|label| begins_with(words, label)) else { return 0 };
    let value = words.tail(label.len()).trim_start_matches(|c: char| c == '*' || is_blank(c));
    if value.is_empty() || line.len() > 80 { 0 } else { line.len() - value.len() }
}

/// Whether a line is printed below the title and is none of it: the rapporteur, the volume, the kind of document.
pub(super) fn is_below_title(line: &str) -> bool {
    const OPENINGS: [&str; 8] = [
        "rapporteur:",
        "rapporteur :",
        "chair:",
        "chairman:",
        "relator:",
        "volume ",
        "addendum",
        "corrigendum",
    ];
    let opens = matches!(line.byte(0) | 0x20, b'r' | b'c' | b'v' | b'a')
        && OPENINGS.iter().any(|opening| begins_with(line, opening))
        && line.len() < 80;
    opens || names_officer(line)
}

/// Whether a line names who led the meeting or wrote the report ("Vice-Chair and Rapporteur: Ms. A (Peru)").
pub(super) fn names_officer(line: &str) -> bool {
    const OFFICES: [&str; 8] = [
        "rapporteur",
        "rapporteurs",
        "chairman",
        "chairperson",
        "chair",
        "co-chairs",
        "president",
        "facilitator",
    ];
    let Some((office, name)) = line.split_once(':') else { return false };
    let office = office.trim_matches(|c: char| is_blank(c) || matches!(c, '*' | '_')).to_lowercase();
    let last = office.rsplit(|c: char| c.is_whitespace() || c == '-').next().unwrap_or_default();
    line.len() < 120 && office.len() < 50 && OFFICES.contains(&last) && !name.trim().is_empty()
}

/// Whether a line of a front page belongs to no title: the name of an organ, the series it reports in.
pub(super) fn is_series(line: &str) -> bool {
    const ORGANS: [&str; 6] = [
        "economic and social council",
        "general assembly",
        "trade and development board",
        "security council",
        "human rights council",
        "united nations",
    ];
    const SERIES: [&str; 6] = [
        "official records",
        "supplement no.",
        "documents officiels",
        "documentos oficiales",
        "supplément no",
        "suplemento núm",
    ];
    is_one_of(line, &ORGANS) || SERIES.iter().any(|series| begins_with(line, series))
}

pub(super) fn begins_with(line: &str, opening: &str) -> bool {
    line.byte(0).eq_ignore_ascii_case(&opening.byte(0))
        && line.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening))
}
