//! Texts that are made to bring a reader down: as dense, as deep or as ambiguous as text can be.

/// A text that is made to be hard, by its name.
pub(crate) struct Adversarial {
    /// What it does.
    pub(crate) name: &'static str,
    head: &'static str,
    body: Body,
    /// What stands at its end.
    foot: &'static str,
}

/// What is repeated until the text is as long as it is wanted.
enum Body {
    /// The same again.
    Same(&'static str),
    /// Something made from its number, from 1.
    Numbered(fn(usize) -> String),
}

impl Adversarial {
    const fn same(name: &'static str, head: &'static str, unit: &'static str) -> Self {
        Self { name, head, body: Body::Same(unit), foot: "" }
    }

    /// The same with two notes at the end.
    const fn noted(name: &'static str, unit: &'static str) -> Self {
        let foot = "\n\n2. It read the Guide.2\n\n_______\n1 Peat.\n2 See A/1.\n";
        Self { name, head: "I. Peat\n\n1. The Board met. ", body: Body::Same(unit), foot }
    }

    const fn numbered(name: &'static str, head: &'static str, unit: fn(usize) -> String) -> Self {
        Self { name, head, body: Body::Numbered(unit), foot: "" }
    }

    /// The text, of at least this many bytes.
    pub(crate) fn text(&self, bytes: usize) -> String {
        let mut text = self.head.to_owned();
        for number in 1.. {
            if text.len() >= bytes {
                break;
            }
            match self.body {
                Body::Same(unit) => text.push_str(unit),
                Body::Numbered(unit) => text.push_str(&unit(number)),
            }
        }
        text.push_str(self.foot);
        text
    }
}

/// The words of a list in turn.
fn one_of(words: &[&'static str], at: usize) -> &'static str {
    words.get(at % words.len().max(1)).copied().unwrap_or_default()
}

/// A section in which acts are read.
const CONCLUSIONS: &str = "II. Conclusions and recommendations\n\n1. ";
const AGENDA: &str = "B. Adoption of the agenda\n\n1. The Working Group adopted the following agenda:\n\n";
const ATTENDANCE: &str =
    "C. Attendance\n\n1. The following States parties to the Convention were represented at the meeting: ";

/// All of them.
pub(crate) static TEXTS: &[Adversarial] = &[
    Adversarial::numbered("digits and dots", "", |at| format!("{}.", at % 1000)),
    Adversarial::same("one digit without end", "", "7"),
    Adversarial::same("dots without end", "", "."),
    Adversarial::same("(a) nested without end", "", "(a) "),
    Adversarial::same("(a) in the conclusions", CONCLUSIONS, "(a) "),
    Adversarial::same("an opening line of (a)", "1. A:\n\n", "(a) b;\n"),
    Adversarial::numbered("items ever deeper", "1. A:\n\n", |at| {
        format!("{}{} b;\n", " ".repeat(at % 40), one_of(&["(a)", "(i)", "a."], at))
    }),
    Adversarial::numbered("articles 1, 2, 3", "1. The Group cited articles 1", |at| format!(", {}", at + 1)),
    Adversarial::same("articles 1, 2, 1, 2", "1. The Group cited articles 1", ", 2"),
    Adversarial::same("article after article", "1. ", "article 5 "),
    Adversarial::same("paragraphs of an article", "1. The Group cited article 5", ", paragraph 3"),
    Adversarial::same("articles and articles of", "1. ", "articles 5 and 6 of "),
    Adversarial::numbered("an agenda without end", AGENDA, |at| format!("{at}. Item;\n")),
    Adversarial::numbered("an agenda of letters", AGENDA, |at| {
        format!("({}) Item;\n", char::from(b'a' + u8::try_from(at % 26).unwrap_or(0)))
    }),
    Adversarial::numbered("labels between the items of an agenda", AGENDA, |at| {
        format!("{at}. Item;\n\nSegment\n\n")
    }),
    Adversarial::numbered("resolutions with annexes", "", |at| {
        let chapter = "I".repeat(at % 3 + 1);
        format!(
            "{chapter}. A\n\n{at}. It met.\n\nResolution 9/1\n\nThe Board,\n\n1. Urges.\n\nAnnex\n\n1. B.\n\n"
        )
    }),
    Adversarial::same("brackets never closed", "", "("),
    Adversarial::same("square brackets never closed", "1. A ", "["),
    Adversarial::same("brackets around words never closed", "1. A ", "(the Group "),
    Adversarial::same("brackets never opened", "1. A ", ") "),
    Adversarial::same("one line without break", "", "the Working Group met and "),
    Adversarial::same("one word", "", "a"),
    Adversarial::numbered("every line a heading", "", |at| {
        format!("{}. Heading\n", one_of(&["I", "II", "III", "IV", "V", "A", "B"], at))
    }),
    Adversarial::same("every line a heading by mark", "", "# I. A\n\n"),
    Adversarial::same("headings of all degrees", "", "I. A\n\nA. B\n\n1. C\n\n"),
    Adversarial::same(
        "numbers that begin anew",
        "",
        "A. B\n\n1. It met in the hall of peat.\n2. It rose.\n\n",
    ),
    Adversarial::same(
        "numbers that begin anew among lines",
        "1. A.\n\n1. B.\n\n1. C.\n\n",
        "words without a stop\n",
    ),
    Adversarial::same("stars and their notes", "1. A.\n\n", "b word*\n\n* C d.\n\n"),
    Adversarial::same("job numbers behind words", "1. A.\n\n", "It met. V.25-13977 (E) 290925\n"),
    Adversarial::same(
        "footnotes that refer to each other",
        "1. A.[^1]\n\n",
        "[^1]: see [^2]\n\n[^2]: see [^1]\n\n",
    ),
    Adversarial::numbered("a footnote for every word", "1. A", |at| format!(" b[^{at}]")),
    Adversarial::numbered("footnotes without indicator", "", |at| format!("[^{at}]: n\n\n")),
    Adversarial::same("notes between paragraphs, never indicated", "1. A.\n\n", "1/ B\n\nc\n\n"),
    Adversarial::numbered("figures of a table", "1. A:\n\n", |at| format!("{}\n\n", at * 7 % 90 + 10)),
    Adversarial::same("attended and attended", ATTENDANCE, "members of a of the Group of "),
    Adversarial::same("indicators in small figures", "1. A", " b¹²"),
    Adversarial::same("State names run together", ATTENDANCE, "PolandFranceAustriaBolivia"),
    Adversarial::same(
        "State names in a list",
        ATTENDANCE,
        "Poland, France, Bolivia (Plurinational State of), ",
    ),
    Adversarial::same(
        "State names in a column",
        "C. Attendance\n\n1. The following States parties were represented:\n\n",
        "Poland\nFrance\n",
    ),
    Adversarial::same("organizations in a list", ATTENDANCE, "the World Bank, "),
    Adversarial::same("quotes never closed", "1. ", "“A "),
    Adversarial::same("straight quotes", "1. ", "\"a' "),
    Adversarial::same("quotes entitled", "1. ", "entitled “A "),
    Adversarial::same("dates run together", "1. ", "1 June 2011"),
    Adversarial::same("days and no month", "1. from ", "1 to 2 "),
    Adversarial::same("months and no year", "1. ", "from 3 June to 4 July "),
    Adversarial::same("symbols and addenda", "1. CAC/COSP/2011/1", " and Add.1"),
    Adversarial::numbered("symbols and addenda, numbered", "1. CAC/COSP/2011/1", |at| {
        format!(" and Add.{at}")
    }),
    Adversarial::same("symbols without end", "1. ", "CAC/COSP/WG.4/"),
    Adversarial::same("symbol after symbol", "1. ", "CAC/COSP/2011/1, "),
    Adversarial::same("the same resolution", "1. Resolution 3/2, ", "the same resolution, "),
    Adversarial::same("resolution after resolution", "1. ", "resolution 3/2 and "),
    Adversarial::same("resolutions of bodies", "1. ", "General Assembly resolution "),
    Adversarial::numbered("each line a page head", "", |at| format!("CAC/COSP/WG.4/2011/4\n{at}\n\u{c}")),
    Adversarial::same("the same line, a page", "1. A\n", "V.11-85432\n\u{c}"),
    Adversarial::numbered("numbers over running titles", "1. A\n", |at| {
        format!("{at}\nReport of the Group on Peat\n\nb\n")
    }),
    Adversarial::numbered("sentences overleaf", "1. A\n", |at| format!("b article\n{at}\n\u{c}2. C\n")),
    Adversarial::same("each line 1.", "", "1.\n"),
    Adversarial::same("each line 1. A", "", "1. A.\n\n"),
    Adversarial::numbered("numbered paragraphs", "", |at| format!("{at}. A.\n\n")),
    Adversarial::numbered("numbers that fall", "", |at| {
        format!("{}. A.\n\n", 4_000_000_000_usize.saturating_sub(at))
    }),
    Adversarial::same("blanks", "", " "),
    Adversarial::same("blanks between words", "1. ", "a      "),
    Adversarial::same("tabs and blanks", "", "\t "),
    Adversarial::same("line ends", "", "\n"),
    Adversarial::same("line ends of all kinds", "", "\r\n\r\n\n\r"),
    Adversarial::same("form feeds", "", "\u{c}"),
    Adversarial::same("form feeds and words", "", "a\u{c}"),
    Adversarial::same("block quotes", "", ">"),
    Adversarial::same("block quotes, a line each", "", ">>>>>>>> a\n"),
    Adversarial::same(
        "acts in one paragraph",
        CONCLUSIONS,
        "The Working Group requested the secretariat to do, ",
    ),
    Adversarial::same("verbs and verbs", CONCLUSIONS, "The Working Group recommended that and "),
    Adversarial::same("also, also", CONCLUSIONS, "The Working Group also "),
    Adversarial::same(
        "parties without end",
        "II. Conclusions and recommendations\n\n1. The Working Group requested the secretariat",
        ", the Conference, States parties",
    ),
    Adversarial::same("should, should", CONCLUSIONS, "States parties should, where appropriate, "),
    Adversarial::same(
        "acts in items",
        "II. Conclusions and recommendations\n\n1. The Working Group requested the secretariat:\n\n",
        "(a) To do;\n\n",
    ),
    Adversarial::same("that, that", CONCLUSIONS, "The Group agreed that it was important that "),
    Adversarial::same("full-width figures", "", "１．"),
    Adversarial::same("right to left", "1. ", "\u{202e}א ב\u{200f}"),
    Adversarial::same("marks on one letter", "1. a", "\u{301}"),
    Adversarial::same("null characters", "1. ", "\0"),
    Adversarial::same("emphasis never closed", "1. ", "*a "),
    Adversarial::same("emphasis marks", "1. ", "*"),
    Adversarial::same("underscores", "1. ", "_a_ "),
    Adversarial::same("backslashes", "1. ", "\\"),
    Adversarial::same("a table of contents", "Contents\n", "I. A . . . . . . 3\n"),
    Adversarial::same("rules across the page", "", "_______________\n"),
    Adversarial::same("hyphens at the line end", "1. ", "meet-\ning "),
    Adversarial::same("soft hyphens", "1. a", "\u{ad}"),
    Adversarial::same(
        "titles",
        "",
        "Report on the meeting of the Working Group held in Vienna from 22 to 24 August 2011\n\n",
    ),
    Adversarial::same(
        "mastheads",
        "",
        "United Nations\nDistr.: General\n5 September 2011\nOriginal: English\n\n",
    ),
    Adversarial::same("annexes", "", "Annex\n\nA\n\n"),
    Adversarial::same("statements", "1. ", "The representative of Poland said that. "),
    Adversarial::same(
        "a speaker for a speaker",
        "1. ",
        "the representative of the observer for the Chair of ",
    ),
    Adversarial::same("abbreviations", "1. ", "Working Group Of Groups (WGOG) "),
    Adversarial::same("an abbreviation again", "1. ", "UN UNODC "),
    Adversarial::same("section after section", "1. ", "section II.A above, "),
    Adversarial::same("chapters", "1. chapters ", "III and IV of "),
    Adversarial::same("rules of procedure", "1. ", "rule 2, paragraph 2, "),
    Adversarial::same("comments that silence", "", "<!-- uncac: allow F42 -->\n\n1. A.\n\n"),
    Adversarial::same("comments never closed", "", "<!-- "),
    Adversarial::same("a letter for the text", "<!-- uncac-report/1 -->\n\n", "1. A.\n\n"),
    Adversarial::same("items to the letter", "<!-- uncac-report/1 -->\n\n1. A:\n\n", "- (a) b;\n"),
    Adversarial::numbered("items to the letter, ever deeper", "<!-- uncac-report/1 -->\n\n1. A:\n\n", |at| {
        format!("{}- (a) b;\n", "  ".repeat(at.min(300)))
    }),
    Adversarial::same("spellings", "1. ", "organise programme colour "),
    Adversarial::same("spellings in items", "1. A:\n\n", "(a) organise;\n\n"),
    Adversarial::same("silences for one paragraph", "", "<!-- uncac: allow B11 -->\n"),
    Adversarial::same("figures", "1. ", "7 States and 12 "),
    Adversarial::same("officers", "A. Election of officers\n\n1. ", "Chair: Ms. A B (Poland) "),
    Adversarial::same("elections without an end", "1. ", "were elected as Chair, respectively. "),
    Adversarial::same("States that never speak", "1. ", "At Chile, the Sudan and Togo, "),
    Adversarial::same("persons by their last names", "1. ", "Ms. Doe, Mr. Roe said. "),
    Adversarial::numbered("headings that are a word and its number", "I. Panels\n\n1. It met.\n\n", |at| {
        format!("Panel {at}\n")
    }),
    Adversarial::same(
        "headings that are the same word and number",
        "I. Panels\n\n1. It met.\n\n",
        "Panel 1\n",
    ),
    Adversarial::same("quotations never closed", "I. Opening\n\n", "“1. It met\n"),
    Adversarial::same("quotations of numbers", "I. Opening\n\n", "“1. It met.”\n\n"),
    Adversarial::numbered("notes one by one on every page", "I. Opening\n\n", |at| {
        format!("It met.{at}\n\n{at}\n\nSee above.\n\n\u{c}")
    }),
    Adversarial::same(
        "stars behind words",
        "I. Opening\n\n1. It met.*\n\n_____\n* See above.\n\n2. ",
        "met.* ",
    ),
    Adversarial::numbered("items of an agenda by name", AGENDA, |at| format!("Item {}. Peat\n", at % 90)),
    Adversarial::same(
        "chapters by name between decisions",
        "",
        "Decision 1/2\n\nPeat\n\nIt met.\n\nChapter II\nMoss\n3. It met.\n\n",
    ),
    Adversarial::same("links", "1. ", "[peat](https://peat.example) "),
    Adversarial::same("links never closed", "1. ", "[peat](https://peat.example/"),
    Adversarial::same("links never opened", "1. ", "](https://a)"),
    Adversarial::same("lines that begin in links", "", "[2. Peat](https://peat.example)\n"),
    Adversarial::same("signs by name", "1. ", "&amp;"),
    Adversarial::numbered("decisions by number", "I. Peat\n\n", |at| {
        format!(
            "7/{}. Peat\n\nThe Board,\n\n1. Asks so;\n\n[The Board\n\n1. Asks so.]\n\nAnnex\n\n",
            at % 1000
        )
    }),
    Adversarial::numbered("parts and chapters", "", |at| {
        format!("Part {}\nPeat\nI. Bogs\n{at}. It met.\n", one_of(&["one", "two", "three"], at))
    }),
    Adversarial::numbered("numbers below first lines", "", |at| {
        format!("The Board met at the\n\n{at}. \npeat of the\n\n")
    }),
    Adversarial::numbered("raised notes between paragraphs", "", |at| {
        format!("{at}. Peat<sup>{at}</sup>\n\n> {at} Peat.\n\n")
    }),
    Adversarial::noted("figures behind numbers above their note", "3;1"),
    Adversarial::noted("figures behind brackets above their note", "x(1).1"),
    Adversarial::noted("figures behind stops above their note", "167.1"),
    Adversarial::noted("figures behind capitals above their note", "CGE1"),
    Adversarial::noted("figures between blanks above their note", "of 1 and "),
    Adversarial::same("raised notes never printed", "1. Peat\n\n", "Peat<sup>2</sup>\n\n> 1 Peat\n\n"),
];
