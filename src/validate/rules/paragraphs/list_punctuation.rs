use super::list::{Entry, Items};
use crate::fix::{Edit, Fix, Safety};
use crate::parse::Part;
use crate::source::Span;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::numeral::Style;
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// A list follows a colon; its items begin with a capital and end in a semicolon, the last in a full stop.
    ///
    /// # Why
    ///
    /// A list is one sentence with the words before it, and its points show where it goes on and where it ends. An item that is last
    /// of its own list but has another behind it ends in a semicolon too. Lists whose items are whole sentences may end every item in
    /// a full stop; bulleted lists follow other rules.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group was to perform the following functions:
    ///
    ///    (a) Assist the Conference.
    ///
    ///    (b) Facilitate the exchange of information;
    ///
    ///    (c) Collect good practices.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group was to perform the following functions:
    ///
    ///    (a) Assist the Conference;
    ///
    ///    (b) Facilitate the exchange of information:
    ///
    ///       (i) Among States;
    ///
    ///       (ii) With other sectors of society;
    ///
    ///    (c) Collect good practices.
    /// ```
    ListPunctuation {
        code: "C20",
        name: "list-punctuation",
        severity: Warning,
        mends: Safely,
        authority: "Editorial Manual, paragraphs and subparagraphs <http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>, and capitalization <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>",
    }
}

impl Rule for ListPunctuation {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let report = subject.report();
        let agenda = report.agenda();
        let paragraphs = report.paragraphs();
        let mut agenda_at = agenda.paragraph().filter(|_| !agenda.items().is_empty());
        for (at, paragraph) in paragraphs.iter().enumerate() {
            let has_agenda = agenda_at.is_some() && paragraph.number() == agenda_at;
            if has_agenda {
                agenda_at = None;
                Points { subject, items: Items::of_agenda(subject) }.check(true, sink);
            }
            if paragraph.items().is_empty() && !has_agenda {
                continue;
            }
            let items = Items::of_paragraph(at, paragraph);
            let marked = has_agenda || items.entries.first().is_some_and(|entry| entry.numeral.is_some());
            // A list that does not begin with its first item goes on from another paragraph.
            let goes_on =
                items.entries.first().is_some_and(|entry| entry.numeral.is_some_and(|n| n.value != 1));
            if goes_on && !has_agenda {
                continue;
            }
            if marked && paragraph.number().is_some() {
                lead_in(subject, Part::Paragraph(at), paragraph.text(), sink);
            }
            // A line without a number may go on with the list, or with the sentence behind it; so may an operative paragraph.
            let ends = paragraphs
                .get(at + 1)
                .is_none_or(|next| next.number().is_some() && !is_operative(next.text()));
            Points { subject, items }.check(ends, sink);
        }
    }
}

fn lead_in(subject: &Subject<'_>, part: Part, words: &str, sink: &mut Sink<'_>) {
    let words = words.trim_end();
    let Some(last) = words.chars().next_back().filter(|last| !matches!(last, ':' | '—')) else { return };
    let word = words.tail(words.rfind(char::is_whitespace).map_or(0, |at| at + 1));
    let point = matches!(last, '.' | ',' | ';' | '-' | '–');
    let right = if point { word.head(word.len() - last.len_utf8()) } else { word };
    let spot = Spot::Words(part, words.len() - word.len()..words.len());
    let fix = subject.replace(&spot, &format!("{right}:"), Safety::Safe);
    let finding = Finding::new(spot, format!("expected a colon before the list, found \"{word}\""));
    sink.report(finding.label("expected a colon").help("end the words before the list in a colon").fix(fix));
}

/// How an item ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Semicolon,
    Stop,
    Colon,
    /// Another point, or none.
    Other,
}

/// The points of the items of one paragraph, or of the agenda.
struct Points<'s, 'a> {
    subject: &'s Subject<'a>,
    items: Items<'a>,
}

/// An item that ends otherwise than it should.
struct Wrong {
    at: usize,
    found: End,
    wanted: End,
}

impl<'a> Points<'_, 'a> {
    fn check(&self, ends: bool, sink: &mut Sink<'_>) {
        self.openings(sink);
        self.endings(ends, sink);
    }

    /// One finding for all items of a paragraph that begin with a small letter.
    fn openings(&self, sink: &mut Sink<'_>) {
        let small = |entry: &&Entry<'a>| entry.numeral.is_some() && begins_small(entry.words);
        let wrong: Vec<&Entry<'a>> = self.items.entries.iter().filter(small).collect();
        let Some(first) = wrong.first() else { return };
        let word = first_word(first.words);
        let spot = Spot::Words(first.part, 0..word.len());
        let edits: Option<Vec<Edit>> = wrong.iter().map(|entry| self.capital(entry)).collect();
        let fix = edits.map(|edits| Fix::new("begin the items with a capital", edits, Safety::Safe));
        let message =
            format!("expected a capital at the beginning of item {}, found \"{word}\"", first.label);
        let more = more(wrong.len());
        sink.report(Finding::new(spot, message + &more).help("begin every item with a capital").fix(fix));
    }

    fn capital(&self, entry: &Entry<'a>) -> Option<Edit> {
        let first = entry.words.chars().next()?;
        let span = self.subject.span(&Spot::Words(entry.part, 0..first.len_utf8()))?;
        let there = span.slice(self.subject.source()?).starts_with(first);
        there.then(|| Edit { span, text: first.to_uppercase().collect() })
    }

    /// One finding for all items of a paragraph that end in the wrong point.
    fn endings(&self, ends: bool, sink: &mut Sink<'_>) {
        let wrong = self.wrong_ends(ends);
        let Some((first, entry)) =
            wrong.first().and_then(|wrong| Some((wrong, self.items.entries.get(wrong.at)?)))
        else {
            return;
        };
        let last = entry.words.trim_end();
        let word = last.head(last.len()).tail(last.rfind(char::is_whitespace).map_or(0, |at| at + 1));
        let spot = Spot::Words(entry.part, last.len() - word.len()..last.len());
        let edits: Option<Vec<Edit>> = wrong.iter().map(|wrong| self.point(wrong)).collect();
        let fix = edits.map(|edits| Fix::new("mend the points of the list", edits, Safety::Safe));
        let message = format!(
            "expected {} at the end of item {}, found {}",
            name(first.wanted),
            entry.label,
            if first.found == End::Other { format!("\"{word}\"") } else { name(first.found).to_owned() }
        );
        let more = more(wrong.len());
        sink.report(
            Finding::new(spot, message + &more)
                .label(format!("expected {}", name(first.wanted)))
                .help("end the items in semicolons and the last one in a full stop")
                .fix(fix),
        );
    }

    fn wrong_ends(&self, ends: bool) -> Vec<Wrong> {
        let entries = &self.items.entries;
        let found: Vec<Option<End>> = entries.iter().map(|entry| self.end(entry)).collect();
        let leaf = |(entry, end): (&Entry<'a>, &Option<End>)| end.filter(|_| entry.below == 0);
        let mut leaves = entries.iter().zip(&found).filter_map(leaf);
        let first = leaves.next();
        let uniform = leaves.all(|end| Some(end) == first);
        // Whole sentences, and lists of names in lines.
        if uniform && matches!(first, Some(End::Stop | End::Other)) && entries.len() > 1 {
            return Vec::new();
        }
        let numbered =
            entries.first().and_then(|entry| entry.numeral).is_some_and(|n| n.style == Style::Arabic)
                && !self.goes_on(&found);
        let mut wrong = Vec::new();
        for (at, (entry, end)) in entries.iter().zip(&found).enumerate() {
            let Some(end) = *end else { continue };
            let next = entries.get(at + 1);
            if entry.below > 0 && next.is_some_and(|next| is_paragraph(next) && !is_paragraph(entry)) {
                continue;
            }
            let closes = next.is_none_or(|next| numbered && next.list == 0);
            let wanted = match (entry.below > 0, closes) {
                (true, _) => End::Colon,
                (false, true) => End::Stop,
                (false, false) => End::Semicolon,
            };
            if end != wanted && (ends || next.is_some()) {
                wrong.push(Wrong { at, found: end, wanted });
            }
        }
        wrong
    }

    /// Whether a numbered list is one sentence, as the operative paragraphs of a resolution are: most items end in semicolons.
    fn goes_on(&self, found: &[Option<End>]) -> bool {
        let above =
            || self.items.entries.iter().zip(found).filter(|(entry, _)| entry.list == 0 && entry.below == 0);
        let count = |wanted: End| above().filter(|(_, end)| **end == Some(wanted)).count();
        count(End::Semicolon) >= count(End::Stop).max(1)
    }

    /// How an item ends; nothing for one without letter or number, for one that ends in names, and where the source is not known.
    fn end(&self, entry: &Entry<'a>) -> Option<End> {
        entry.numeral?;
        let words = match entry.part {
            Part::AgendaItem(_) => self.subject.pieces(entry.part).last()?.slice(self.subject.source()?),
            _ => entry.words,
        };
        let end = end_of(words);
        // "(a) Grants the standing to the following:", with their names in lines below.
        let announced = || words.find(": ").is_some_and(|colon| words.head(colon).contains("ollowing "));
        let names = end == End::Other && entry.below == 0 && announced();
        (!names).then_some(end)
    }

    /// The change of the point at the end of an item.
    fn point(&self, wrong: &Wrong) -> Option<Edit> {
        let entry = self.items.entries.get(wrong.at)?;
        let source = self.subject.source()?;
        let end = if let Part::AgendaItem(_) = entry.part {
            let last = self.subject.pieces(entry.part).last()?;
            last.start() + without_marks(last.slice(source)).len()
        } else {
            let words = entry.words.trim_end();
            let last = words.chars().next_back()?;
            self.subject.span(&Spot::Words(entry.part, words.len() - last.len_utf8()..words.len()))?.end()
        };
        let last = source.head(end).chars().next_back()?;
        let start = if matches!(last, ';' | '.' | ',' | ':') { end - last.len_utf8() } else { end };
        let point = match wrong.wanted {
            End::Semicolon => ";",
            End::Colon => ":",
            End::Stop | End::Other => ".",
        };
        Some(Edit { span: Span::new(start, end), text: point.to_owned() })
    }
}

/// Whether an item is numbered like a paragraph: under a letter it is one, and the list above has ended.
fn is_paragraph(entry: &Entry<'_>) -> bool {
    entry.numeral.is_some_and(|numeral| numeral.style == Style::Arabic)
}

/// The verbs of operative paragraphs in resolutions and decisions.
const OPERATIVE: [&str; 28] = [
    "Acknowledges",
    "Adopts",
    "Affirms",
    "Agrees",
    "Appeals",
    "Approves",
    "Calls",
    "Commends",
    "Decides",
    "Emphasizes",
    "Encourages",
    "Endorses",
    "Expresses",
    "Highlights",
    "Invites",
    "Notes",
    "Reaffirms",
    "Recalls",
    "Recognizes",
    "Recommends",
    "Reiterates",
    "Requests",
    "Stresses",
    "Takes",
    "Thanks",
    "Underlines",
    "Urges",
    "Welcomes",
];

/// Whether words are those of an operative paragraph: "Urges States parties", "Also requests the secretariat".
fn is_operative(words: &str) -> bool {
    let mut words = words.split(' ');
    let first = words.next().unwrap_or_default().trim_end_matches(',');
    let mut again =
        || words.next().is_some_and(|word| OPERATIVE.iter().any(|verb| verb.eq_ignore_ascii_case(word)));
    OPERATIVE.contains(&first) || matches!(first, "Also" | "Further") && again()
}

/// An item without the marks of its notes: "of the Agreement.*,†"
fn without_marks(words: &str) -> &str {
    let bare = words.trim_end_matches(|c: char| c.is_whitespace() || "*†‡,".contains(c));
    if words.tail(bare.len()).contains(['*', '†', '‡']) { bare } else { words }
}

fn end_of(words: &str) -> End {
    let words = without_marks(words.trim_end());
    let joint = ["; and", "; or", ";and"].iter().any(|joint| words.ends_with(joint));
    let open = words.trim_end_matches(['”', '"', '’', '\'', ')', '*']);
    let last = words.chars().next_back();
    match (last, open.chars().next_back()) {
        _ if joint => End::Semicolon,
        (Some(';'), _) => End::Semicolon,
        (Some('.' | '?' | '!'), _) | (_, Some('.' | '?' | '!')) => End::Stop,
        (Some(':'), _) => End::Colon,
        _ => End::Other,
    }
}

fn name(end: End) -> &'static str {
    match end {
        End::Semicolon => "a semicolon",
        End::Stop => "a full stop",
        End::Colon => "a colon",
        End::Other => "another point",
    }
}

fn more(wrong: usize) -> String {
    match wrong {
        0 | 1 => String::new(),
        2 => ", and one more in this list".to_owned(),
        more => format!(", and {} more in this list", more - 1),
    }
}

fn first_word(words: &str) -> &str {
    words.split(|c: char| c.is_whitespace() || ",;:.".contains(c)).next().unwrap_or_default()
}

/// Whether a text begins with a word in small letters throughout.
fn begins_small(words: &str) -> bool {
    let word = first_word(words);
    word.starts_with(char::is_lowercase) && !word.chars().any(char::is_uppercase)
}
