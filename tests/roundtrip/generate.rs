//! Reports built in code: every part may be missing, and every word may be one that means something in Markdown or at the
//! head of a line.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use uncac::{
    Agenda, AgendaItem, Distribution, Footnote, Item, Mark, Masthead, Meeting, NoteMark, Paragraph, Report,
    ReportBuilder,
};

/// Words that are mark-up, or the head of a line, or belong to the page, or open something in a report.
const ODD: &[&str] = &[
    "*",
    "**",
    "_",
    "__",
    "*bold*",
    "_line_",
    "snake_case",
    "#",
    "##",
    "[^1]",
    "[^a]:",
    "[a](b)",
    "[x]:",
    "\\",
    "\\*",
    "¹",
    "10²",
    "`",
    "<b>",
    "<!--",
    "-->",
    "<!-- uncac-report/1 -->",
    "&amp;",
    "AT&T",
    "---",
    "_____",
    "―――――",
    "===",
    "-",
    "–",
    "•",
    "+",
    "1.",
    "12.",
    "3.",
    "100.",
    "1999.",
    "(a)",
    "(i)",
    "(b)",
    "(12)",
    "a)",
    "1)",
    "a.",
    "iv.",
    "A.",
    "B.",
    "I.",
    "II.",
    "IV.",
    "C.",
    "Annex",
    "Annex II",
    "Appendix",
    "Chapter III",
    "Part I",
    "Contents",
    "Introduction",
    "Summary",
    "Page 3",
    "12",
    "E",
    "2/27",
    "V.16-04450 (E)",
    "CAC/COSP/WG.4/2011/4",
    "GE.19-21936(E)",
    "United Nations",
    "Report of the",
    "Report on the meeting",
    "(Agenda item 1)",
    "Distr.: General",
    "Original: English",
    "|",
    ">",
    "~~~",
    "No. 1",
    "and",
    "or",
    ";",
    ":",
    ".",
    ",",
    "?",
    "(",
    ")",
    "“",
    "”",
    "'",
    "...",
    ". . .",
    "word-",
    "Mr.",
    "e.g.",
    "x\u{a0}y",
    "Åland",
    "ß",
    "中文",
    "שלום",
    "🙂",
    "\u{ad}x",
];

/// Words that reports are made of.
const USUAL: &[&str] = &[
    "The Working Group",
    "the secretariat",
    "States parties",
    "requested",
    "recommended that",
    "welcomed",
    "the Conference",
    "article 12, paragraph 2 (c), of the Convention",
    "articles 7–9",
    "resolution 3/2",
    "on 24 August 2011",
    "in Vienna",
    "the Guide",
    "prevention",
    "of corruption",
    "The representative of Chile said that",
    "measures",
    "reports",
    "Handbook",
    "2013",
    "at its next meeting",
    "were represented:",
    "Albania, Chile and Peru",
    "observers",
];

/// Words that can be emphasized: they begin and end like words, or begin with a mark that can be escaped.
const TITLES: &[&str] =
    &["Handbook", "Resource Guide", "“Guide”", "(a) Guide", "12. Guide", "*Guide", "été", "a_b", "Who?"];

const NOTES: &[&str] = &["1", "2", "3", "12", "a", "*", "**", "_", "007"];

/// A word, or a few.
fn token() -> impl Strategy<Value = String> {
    let free = "[a-zA-Z0-9 .,;:!?*_#\\\\()\\[\\]^<>&|`~'\"“”—–²é-]{1,12}".prop_map(|word| clean(&word));
    prop_oneof![4 => select(ODD).prop_map(str::to_owned), 6 => select(USUAL).prop_map(str::to_owned), 1 => free]
}

/// Without white space around it, and never nothing.
fn clean(words: &str) -> String {
    let words = words.trim();
    if words.is_empty() { "x".to_owned() } else { words.to_owned() }
}

/// A line of words.
pub(crate) fn words() -> impl Strategy<Value = String> {
    vec(token(), 1..6).prop_map(|tokens| clean(&tokens.join(" ")))
}

/// The title of a report or a section; the asterisks behind one are those of notes, and not read as its words.
fn title() -> impl Strategy<Value = String> {
    words().prop_map(|words| clean(words.trim_end_matches(['*', ' '])))
}

/// Words with marks beside them.
#[derive(Debug, Clone)]
struct Marked {
    text: String,
    marks: Vec<Mark>,
}

fn marked() -> impl Strategy<Value = Marked> {
    let plain = token().prop_map(|word| (word, false));
    let titled = select(TITLES).prop_map(|word| (word.to_owned(), true));
    let token = (prop_oneof![8 => plain, 1 => titled], option::weighted(0.1, select(NOTES)));
    vec(token, 1..7).prop_map(|tokens| {
        let mut marked = Marked { text: String::new(), marks: Vec::new() };
        for ((word, emphasized), note) in tokens {
            marked.push(&word, emphasized, note);
        }
        marked
    })
}

impl Marked {
    fn push(&mut self, word: &str, emphasized: bool, note: Option<&str>) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        let start = self.text.chars().count();
        self.text.push_str(word);
        let end = self.text.chars().count();
        self.marks.extend(emphasized.then(|| Mark::emphasis(start, end)));
        self.marks.extend(note.map(|note| Mark::note(end, mark(note))));
    }
}

fn mark(note: &str) -> NoteMark {
    let Ok(mark) = note.parse();
    mark
}

/// Labels as lists have them, in sequence or not.
fn label() -> impl Strategy<Value = &'static str> {
    select(
        &[
            "(a)", "(b)", "(c)", "(i)", "(ii)", "(iv)", "(1)", "a", "b", "iv", "a)", "1", "2", "3", "-", "•",
            "–", "*",
        ][..],
    )
}

fn item() -> impl Strategy<Value = Item> {
    let leaf = (label(), marked())
        .prop_map(|(label, marked)| Item::new(label, marked.text).with_marks(marked.marks));
    leaf.prop_recursive(2, 6, 3, |below| {
        (label(), marked(), vec(below, 0..3)).prop_map(|(label, marked, below)| {
            below.into_iter().fold(Item::new(label, marked.text).with_marks(marked.marks), Item::with_item)
        })
    })
}

/// What the body is made of.
#[derive(Debug, Clone)]
enum Block {
    Section(u8, &'static str, String),
    Numbered(Paragraph),
    Unnumbered(Paragraph),
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    (marked(), vec(item(), 0..3)).prop_map(|(marked, items)| {
        let paragraph = Paragraph::new(marked.text).with_marks(marked.marks);
        items.into_iter().fold(paragraph, Paragraph::with_item)
    })
}

const NUMBERS: &[&str] = &[
    "",
    "",
    "I",
    "II",
    "IV",
    "A",
    "B",
    "C",
    "1",
    "2",
    "3",
    "1.2",
    "(a)",
    "Annex",
    "Annex II",
    "Appendix A",
    "a",
];

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        2 => (1_u8..4, select(NUMBERS), title()).prop_map(|(level, number, title)| Block::Section(level, number, title)),
        5 => paragraph().prop_map(Block::Numbered),
        1 => paragraph().prop_map(Block::Unnumbered),
    ]
}

fn masthead() -> impl Strategy<Value = Masthead> {
    let organ = select(
        &[
            "Conference of the States Parties to the United Nations Convention against Corruption",
            "General Assembly",
            "Economic and Social Council",
        ][..],
    );
    let symbols = vec(select(&["CAC/COSP/WG.4/2011/4", "E/CN.7/2025/11*", "A/58/422"][..]), 0..2);
    let day = (1990_i32..2030, 1_u32..13, 1_u32..29)
        .prop_map(|(year, month, day)| chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap());
    let distribution = select(&["General", "Limited", "RESTRICTED", "Unlimited"][..]);
    let language = select(&["English", "French", "English only", "English/Spanish"][..]);
    let job = select(&["V.18-04739 (E)", "GE.19-21936(E)", "25-04516 (E)"][..]);
    let other = select(
        &[
            "12. Item",
            "(a) Item",
            "*Reissued*",
            "Seventh session",
            "Vienna, 27-31 May 2013",
            "Item 2 of the list\\",
            "# x",
            "<b>",
            "10²",
        ][..],
    );
    (
        symbols,
        option::of(organ),
        option::of(day),
        option::of(distribution),
        option::of(language),
        option::of(job),
        vec(other, 0..3),
    )
        .prop_map(|(symbols, organ, day, distribution, language, job, other)| {
            let mut masthead = Masthead::new();
            for symbol in symbols {
                masthead = masthead.with_symbol(symbol.parse().unwrap());
            }
            masthead = organ.into_iter().fold(masthead, Masthead::with_organ);
            masthead = day.into_iter().fold(masthead, Masthead::with_date);
            let distribution = distribution.map(|word| {
                let Ok(one) = word.parse::<Distribution>();
                one
            });
            masthead = distribution.into_iter().fold(masthead, Masthead::with_distribution);
            masthead = language.into_iter().fold(masthead, Masthead::with_original_language);
            masthead = job.into_iter().fold(masthead, Masthead::with_job_number);
            other.into_iter().fold(masthead, Masthead::with_other)
        })
}

fn agenda() -> impl Strategy<Value = Agenda> {
    let title =
        || words().prop_map(|words| clean(words.trim_end_matches([';', ':', '.', ',', ' ', '?', '!'])));
    let below = vec(title(), 0..3).prop_map(|titles| {
        ["(a)", "(b)", "(c)"]
            .into_iter()
            .zip(titles)
            .map(|(number, title)| AgendaItem::new(number, title))
            .collect::<Vec<_>>()
    });
    vec((title(), below), 2..4).prop_map(|items| {
        let items = items.into_iter().enumerate();
        items.fold(Agenda::new(), |agenda, (at, (title, below))| {
            let item = AgendaItem::new((at + 1).to_string(), title);
            agenda.with_item(below.into_iter().fold(item, AgendaItem::with_item))
        })
    })
}

/// A report.
pub(crate) fn report() -> impl Strategy<Value = Report> {
    let masthead = prop_oneof![1 => Just(Masthead::new()), 3 => masthead()];
    let named = Just("Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018".to_owned());
    let title = option::weighted(0.8, prop_oneof![named, title()]);
    let notes = vec(option::weighted(0.9, words()), NOTES.len());
    let order = Just((0..NOTES.len()).collect::<Vec<_>>()).prop_shuffle();
    (masthead, title, vec(block(), 0..10), option::weighted(0.3, agenda()), notes, order).prop_map(
        |(masthead, title, blocks, agenda, notes, order)| {
            let mut builder = Report::builder(Meeting::default()).masthead(masthead);
            builder = title.into_iter().fold(builder, ReportBuilder::title);
            let mut body = Body { depth: 0, last: 0, builder, indicated: Vec::new() };
            for block in blocks {
                body.add(block);
            }
            body.add_agenda(agenda);
            body.finish(&notes, &order)
        },
    )
}

struct Body {
    depth: u8,
    last: u32,
    builder: ReportBuilder,
    /// The notes indicated, each with the first paragraph with a number that does it.
    indicated: Vec<(NoteMark, Option<u32>)>,
}

impl Body {
    fn add(&mut self, block: Block) {
        let builder = self.builder.clone();
        self.builder = match block {
            Block::Section(level, number, title) => {
                let level = level.min(self.depth + 1);
                self.depth = level;
                builder.section(level, number, &title)
            }
            Block::Numbered(paragraph) => {
                self.last += 1;
                self.indicate(&paragraph, Some(self.last));
                builder.add_paragraph(paragraph)
            }
            Block::Unnumbered(paragraph) => {
                self.indicate(&paragraph, None);
                builder.add_unnumbered(paragraph)
            }
        };
    }

    fn indicate(&mut self, paragraph: &Paragraph, number: Option<u32>) {
        let marks = paragraph.marks().iter().chain(paragraph.all_items().flat_map(Item::marks));
        for note in marks.filter_map(Mark::indicated_note) {
            match self.indicated.iter_mut().find(|(one, _)| one == note) {
                Some((_, first)) => *first = first.or(number),
                None => self.indicated.push((note.clone(), number)),
            }
        }
    }

    fn add_agenda(&mut self, agenda: Option<Agenda>) {
        let Some(agenda) = agenda else { return };
        self.add(Block::Numbered(Paragraph::new(
            "On 6 June 2018, the Working Group adopted the following agenda:",
        )));
        self.builder = self.builder.clone().agenda(agenda.with_paragraph(self.last));
    }

    /// Adds the footnotes in some order, one or another of them indicated nowhere.
    fn finish(self, texts: &[Option<String>], order: &[usize]) -> Report {
        let mut builder = self.builder;
        for at in order {
            let note = mark(NOTES[*at]);
            let Some(text) = &texts[*at] else { continue };
            let footnote = Footnote::new(note.clone(), text.as_str());
            let found = self.indicated.iter().find(|(one, _)| *one == note);
            builder = match found {
                Some((_, Some(paragraph))) => builder.footnote(footnote.with_paragraph(*paragraph)),
                Some((_, None)) => builder.footnote(footnote),
                None if *at == 0 => builder.footnote(footnote),
                None => builder,
            };
        }
        builder.build().unwrap()
    }
}

/// What the parts of reports open with.
const OPENINGS: &[&str] = &[
    "\n\nUnited Nations\n",
    "\nCAC/COSP/WG.4/2011/4\n",
    "\nDistr.: General\n",
    "\n5 September 2011\n",
    "\nOriginal: English\n",
    "\nConference of the States Parties\n",
    "\nV.11-85432 (E)\n",
    "\nContents\n",
    "\nPage\n",
    " . . . . . 3\n",
    "\n\nReport on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to 24 August 2011\n\n",
    "\n\nI. Introduction\n\n",
    "\n\nII. Conclusions and recommendations\n\n",
    "\n\nA. Opening of the meeting\n\n",
    "\n\nC. Attendance\n\n",
    "\n\n1. Third degree\n\n",
    "\n\nAnnex\n\n",
    "adopted the following agenda:\n\n",
    "\n1. Organizational matters:\n",
    "\n(a) Opening of the meeting;\n",
    "\n(b) Adoption of the agenda.\n",
    "\n\n¹ See the Guide.\n\n",
    "\n__________\n",
    "\n2/27      25-04516\n",
    "\n# ",
    "\n## ",
    "\n- ",
    "\n---\n",
    "<!-- uncac-report/1 -->\n",
];

/// A piece of a text: a word, a break, or the head of a line.
pub(crate) fn fragment() -> impl Strategy<Value = String> {
    let breaks = select(&["\n", "\n\n", "\n\n", " ", " ", "\n   ", "\r\n", "   ", "\t", "\u{c}"][..])
        .prop_map(str::to_owned);
    let next = (1_u32..12).prop_map(|number| format!("\n\n{number}. "));
    let opening = select(OPENINGS).prop_map(str::to_owned);
    prop_oneof![4 => token(), 4 => breaks, 2 => next, 2 => opening, 1 => Just(".".to_owned())]
}
