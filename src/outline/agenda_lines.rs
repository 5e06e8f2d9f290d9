//! An agenda whose items run on in the sentence that announces it: "the following agenda: 1. Opening; 2. Election; …". Each item
//! gets a line of its own.

use super::ends_with_joint;
use crate::text::{Cut, is_blank};

/// How far from the word for it an agenda may begin, in bytes.
const FAR: usize = 240;
/// How long an agenda is at most.
const LONGEST: usize = 6000;
/// How many items it has at most.
const MOST: u32 = 40;

/// How the items are counted.
#[derive(Clone, Copy)]
enum Form {
    /// `1.`
    Pointed,
    /// `1)`
    HalfBracketed,
    /// `(1)`
    Bracketed,
    /// `(a)`
    Letter,
}

const FORMS: [Form; 4] = [Form::Pointed, Form::HalfBracketed, Form::Bracketed, Form::Letter];

impl Form {
    fn label(self, number: u32) -> String {
        match self {
            Self::Pointed => format!("{number}. "),
            Self::HalfBracketed => format!("{number}) "),
            Self::Bracketed => format!("({number}) "),
            Self::Letter => {
                let letter = char::from_u32(u32::from('a') + number - 1).unwrap_or('a');
                format!("({letter}) ")
            }
        }
    }
}

/// Where to cut before the items of an agenda that do not begin a line.
pub(super) fn agenda_cuts(source: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    for word in ["agenda", "ordre du jour", "programa", "temario"] {
        let mut from = 0;
        for at in memchr::memmem::find_iter(source.as_bytes(), word) {
            if at >= from
                && let Some(list) = announced(source, at, at + word.len())
            {
                from = items(source, list, &mut cuts);
            }
        }
    }
    cuts
}

/// Where the first item stands of an agenda that a sentence announces.
fn announced(source: &str, word: usize, behind: usize) -> Option<usize> {
    const VERBS: [&str; 7] = ["adopt", "follow", "approv", "suivant", "ci-après", "siguiente", "aprob"];
    let near = source.tail(behind).first(FAR);
    let colon = memchr::memchr(b':', near.as_bytes())?;
    let between = near.head(colon);
    let list = near.tail(colon + 1);
    let first = list.trim_start_matches(|c: char| is_blank(c) || "“\"«*".contains(c));
    let opens = FORMS.iter().any(|form| first.starts_with(form.label(1).as_str()));
    if !opens || first.len() == list.len() || between.contains(". ") || between.starts_with(" item") {
        return None;
    }
    let before = source.head(word).last(FAR);
    let sentence = before.tail(before.rfind(". ").unwrap_or(0));
    let verb = VERBS.iter().any(|verb| sentence.contains(verb) || between.contains(verb));
    verb.then_some(behind + near.len() - first.len())
}

/// Finds the cuts of an agenda whose first item begins at an offset, and where its last one begins.
fn items(source: &str, list: usize, cuts: &mut Vec<usize>) -> usize {
    let text = paragraph(source.tail(list).first(LONGEST));
    let Some(form) = FORMS.into_iter().find(|form| text.starts_with(form.label(1).as_str())) else {
        return list;
    };
    let mut starts = vec![0];
    for number in 2..=MOST {
        let from = starts.last().map_or(0, |start| start + 1);
        let Some(at) = next(text, from, &form.label(number)) else { break };
        starts.push(at);
    }
    if starts.len() < 2 || starts.iter().skip(1).all(|at| begins_line(source, list + at)) {
        return list;
    }
    let end = starts.last().copied().unwrap_or_default();
    starts.push(text.len());
    // What is told behind the last item is none of it.
    let told = [". The ", ". It ", ". At "].iter().filter_map(|opening| text.tail(end).find(opening)).min();
    cuts.extend(told.map(|at| list + end + at + 2));
    for pair in starts.windows(2) {
        let [start, end] = *pair else { continue };
        // The quotation mark that opens it begins its line.
        let quoted = source.head(list + start).strip_suffix(['“', '"', '«']).map_or(0, str::len);
        push(source, if quoted > 0 { quoted } else { list + start }, cuts);
        // "2. Election: (a) of the President; (b) of the Vice-Presidents"
        let inner = matches!(form, Form::Pointed).then(|| next(text.head(end), start, "(a) ")).flatten();
        if let Some(first) = inner
            && let Some(second) = next(text.head(end), first + 1, "(b) ")
        {
            let letters = (3..=26).scan(second, |last, number| {
                *last = next(text.head(end), *last + 1, &Form::Letter.label(number))?;
                Some(*last)
            });
            for at in [first, second].into_iter().chain(letters) {
                push(source, list + at, cuts);
            }
        }
    }
    list + end
}

fn push(source: &str, at: usize, cuts: &mut Vec<usize>) {
    if !begins_line(source, at) {
        cuts.push(at);
    }
}

/// The words up to the next blank line.
fn paragraph(text: &str) -> &str {
    let mut from = 0;
    while let Some(end) = memchr::memchr(b'\n', text.tail(from).as_bytes()).map(|end| from + end) {
        let below = text.tail(end + 1);
        let line = below.head(memchr::memchr(b'\n', below.as_bytes()).unwrap_or(below.len()));
        if line.chars().all(is_blank) {
            return text.head(end);
        }
        from = end + 1;
    }
    text
}

/// Where the next item begins: its label stands behind the stop of the one before it.
fn next(text: &str, from: usize, label: &str) -> Option<usize> {
    let places = memchr::memmem::find_iter(text.tail(from).as_bytes(), label).map(|at| from + at);
    places.filter(|at| text.head(*at).ends_with(is_blank)).find(|at| {
        let above = text.head(*at).trim_end_matches(is_blank);
        let joined = ends_with_joint(above) || above.ends_with(" et") || above.ends_with(" y");
        let above = if joined { above.head(above.rfind(is_blank).unwrap_or(0)) } else { above };
        above.ends_with(['.', ';', ',', ':'])
    })
}

/// Whether nothing but blanks and quotation marks stands between the head of the line and an offset.
fn begins_line(source: &str, at: usize) -> bool {
    let before = source.head(at);
    let line = before.tail(memchr::memrchr2(b'\n', b'\r', before.as_bytes()).map_or(0, |end| end + 1));
    line.chars().all(|c| is_blank(c) || "“\"«".contains(c))
}

#[cfg(test)]
mod tests {
    /// The items of the agenda in a report with this paragraph.
    fn agenda(paragraph: &str) -> Vec<String> {
        // Lines that are whole paragraphs, as of a page on the web.
        let long = "It read the papers that lay before it on the use of peat and of sand in the gardens of the harbour, and it \
                    thanked all those who had written them, had read them or had carried them from one room to the other.";
        let text = format!("1. The Group met.\n\n2. {paragraph}\n\n3. {long}\n\n4. It went.\n");
        let report = crate::parse(&text).into_report();
        let numbers: Vec<_> = report.paragraphs().iter().filter_map(crate::Paragraph::number).collect();
        assert_eq!(numbers, [1, 2, 3, 4], "{text}");
        report.agenda().numbered_items().map(|(number, item)| format!("{number} {}", item.title())).collect()
    }

    #[test]
    fn an_agenda_may_run_on_in_the_sentence_that_announces_it() {
        for list in [
            "1. Opening; 2. Use of peat; 3. Other matters.",
            "1. Opening. 2. Use of peat. 3. Other matters.",
            "1. Opening; 2. Use of peat; and 3. Other matters.",
            "1. Opening; 2. Use of\npeat; 3. Other matters.",
            "1. Opening;\n2. Use of peat; 3. Other matters.",
            "1) Opening, 2) Use of peat, 3) Other matters.",
            "“1. Opening; 2. Use of peat; 3. Other matters”.",
        ] {
            for between in [" ", "\n", "\n\n"] {
                assert_eq!(
                    agenda(&format!("The Group adopted the following agenda:{between}{list}")),
                    ["1 Opening", "2 Use of peat", "3 Other matters"],
                    "{between}{list}"
                );
            }
        }
        let lettered =
            agenda("The agenda was adopted as follows: (a) opening; (b) use of peat; (c) other matters.");
        assert_eq!(lettered, ["(a) opening", "(b) use of peat", "(c) other matters"]);
    }

    #[test]
    fn what_is_told_behind_an_agenda_is_none_of_it() {
        assert_eq!(
            agenda(
                "The Group adopted its agenda: 1. Opening; 2. Use of peat in the gardens of the harbour; 3. Sand. The agenda was long, \
                 but it was adopted without a vote."
            ),
            ["1 Opening", "2 Use of peat in the gardens of the harbour", "3 Sand"]
        );
    }

    #[test]
    fn items_may_have_items_of_their_own() {
        assert_eq!(
            agenda(
                "The Group adopted its agenda: 1. Election: (a) of a Chair; (b) of a Rapporteur; 2. Peat."
            ),
            ["1 Election", "1 (a) of a Chair", "1 (b) of a Rapporteur", "2 Peat"]
        );
    }

    #[test]
    fn other_figures_in_a_sentence_about_an_agenda_are_no_items() {
        for paragraph in [
            "The Group followed agenda item 3: 1. Opening; 2. Peat.",
            "The Group adopted the agenda: 1. Opening was long and 2. Peat was short.",
            "The Group adopted the agenda. It said: 1. Opening; 2. Peat.",
        ] {
            assert_eq!(agenda(paragraph), [""; 0], "{paragraph}");
        }
    }
}
