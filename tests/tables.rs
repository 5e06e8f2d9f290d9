//! The tables against the facts they were made from, where those stand beside the repository.

#![cfg(test)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use toml::{Table, Value};
use uncac::bodies::{self, Confidence, RegisteredMeeting};
use uncac::states::{self, Basis, NameChange, Precision, StateKind, TreatyStatus};
use uncac::{BodyId, Iso3, State, convention};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data");

/// A file of the facts. Where the folder is absent, the test says so past the capture of its output.
fn facts(name: &str) -> Option<String> {
    let folder = Path::new(DATA);
    if !folder.exists() {
        let skipped = format!(
            "\nSKIPPED: no {} beside the repository to compare the tables with\n",
            folder.join(name).display()
        );
        std::io::stderr().write_all(skipped.as_bytes()).unwrap();
        return None;
    }
    Some(fs::read_to_string(folder.join(name)).unwrap())
}

/// The rows of a file of comma-separated values, by column.
fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut lines = text.lines().map(cells);
    let header = lines.next().unwrap();
    lines
        .map(|row| {
            assert_eq!(row.len(), header.len(), "{row:?}");
            header.iter().cloned().zip(row).collect()
        })
        .collect()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cells.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().unwrap().push(other),
        }
    }
    cells
}

fn text<'a>(table: &'a Table, key: &str) -> Option<&'a str> {
    table.get(key).map(|value| value.as_str().unwrap())
}

fn texts<'a>(table: &'a Table, key: &str) -> Vec<&'a str> {
    list(table, key).iter().map(|value| value.as_str().unwrap()).collect()
}

fn list<'a>(table: &'a Table, key: &str) -> &'a [Value] {
    table.get(key).map_or(&[], |value| value.as_array().unwrap())
}

fn number(table: &Table, key: &str) -> Option<i64> {
    table.get(key).map(|value| value.as_integer().unwrap())
}

fn date(table: &Table, key: &str) -> Option<NaiveDate> {
    table.get(key).map(|value| value.as_datetime().unwrap().to_string().parse().unwrap())
}

fn day(cell: &str) -> Option<NaiveDate> {
    (!cell.is_empty()).then(|| cell.parse().unwrap())
}

fn some(cell: &str) -> Option<&str> {
    (!cell.is_empty()).then_some(cell)
}

#[test]
fn the_convention_has_these_chapters_and_articles() {
    let Some(facts) = facts("convention.toml") else { return };
    let facts: Table = facts.parse().unwrap();
    let chapters = list(&facts, "chapters");
    assert_eq!(convention::chapters().len(), chapters.len());
    for (number, row) in (1..).zip(chapters) {
        let (row, chapter) = (row.as_table().unwrap(), convention::chapter(number).unwrap());
        assert_eq!(chapter.number(), number);
        assert_eq!(Some(chapter.roman()), text(row, "roman"));
        assert_eq!(Some(chapter.title()), text(row, "title"));
        assert_eq!(Some(i64::from(*chapter.articles().start())), self::number(row, "first"));
        assert_eq!(Some(i64::from(*chapter.articles().end())), self::number(row, "last"));
    }
    let articles = list(&facts, "article");
    assert_eq!(convention::articles().len(), articles.len());
    for (number, row) in (1..).zip(articles) {
        let (row, article) = (row.as_table().unwrap(), convention::article(number).unwrap());
        assert_eq!(Some(i64::from(article.number())), self::number(row, "number"));
        assert_eq!(Some(article.title()), text(row, "title"));
        assert_eq!(Some(article.chapter().roman()), text(row, "chapter"));
        assert_eq!(Some(i64::from(article.paragraphs())), self::number(row, "numbered_paragraphs"));
        let paragraphs = list(row, "paragraphs");
        assert_eq!(paragraphs.len(), usize::from(article.paragraphs().max(1)));
        for paragraph in paragraphs {
            same_paragraph(article, paragraph.as_table().unwrap());
        }
    }
}

fn same_paragraph(article: &convention::Article, row: &Table) {
    let paragraph = u16::try_from(number(row, "n").unwrap()).unwrap();
    let paragraph = (paragraph > 0).then_some(paragraph);
    let letters: Vec<char> = article.letters(paragraph).into_iter().flatten().collect();
    let expected: Vec<char> = texts(row, "letters").iter().map(|letter| letter.parse().unwrap()).collect();
    assert_eq!(letters, expected, "article {}, {paragraph:?}", article.number());
    let romans = row.get("romans").and_then(Value::as_table);
    for letter in 'a'..='z' {
        let items = romans.map_or(0, |romans| list(romans, &letter.to_string()).len());
        assert_eq!(usize::from(article.items(paragraph, letter)), items, "article {}", article.number());
        let found = convention::lookup(article.number(), paragraph, Some(letter), None);
        assert_eq!(found.is_ok(), expected.contains(&letter));
    }
}

#[test]
fn the_bodies_are_these() {
    let Some(facts) = facts("bodies.toml") else { return };
    let facts: Table = facts.parse().unwrap();
    let bodies = list(&facts, "body");
    assert_eq!(bodies::all().len(), bodies.len());
    for (row, body) in bodies.iter().map(|row| row.as_table().unwrap()).zip(bodies::all()) {
        assert_eq!(Some(body.id().as_str()), text(row, "id"));
        assert_eq!(Some(body.name()), text(row, "name"));
        assert_eq!(body.short(), text(row, "short"));
        assert_eq!(body.also_called(), texts(row, "also_called"));
        assert_eq!(Some(body.symbol_root()), text(row, "symbol_root"));
        assert_eq!(Some(body.holds().to_string().as_str()), text(row, "holds"));
        assert_eq!(Some(body.established_by()), text(row, "established_by"));
        assert_eq!(body.continued_by(), texts(row, "continued_by"));
        assert_eq!(body.ended(), text(row, "ended"));
        let chapter = body.chapter().and_then(convention::chapter);
        assert_eq!(chapter.map(convention::Chapter::roman), text(row, "convention_chapter"));
        assert_eq!(body.confidence().map(word), text(row, "confidence"));
        assert_eq!(body.source_keys(), texts(row, "source"));
        // One note tells more of its making than a reader needs.
        if body.id() != BodyId::InternationalCooperation {
            assert_eq!(body.note(), text(row, "note"));
        }
        let meetings = list(row, "meeting");
        assert_eq!(body.id().meetings().count(), meetings.len());
        for (row, meeting) in meetings.iter().zip(body.id().meetings()) {
            same_meeting(meeting, row.as_table().unwrap());
        }
    }
}

fn same_meeting(meeting: &RegisteredMeeting, row: &Table) {
    assert_eq!(meeting.ordinal().map(i64::from), number(row, "ordinal"));
    assert_eq!(meeting.part(), text(row, "part"));
    assert_eq!((meeting.start(), meeting.end()), (date(row, "start"), date(row, "end")));
    if meeting.start().is_none() {
        assert_eq!(Some(i64::from(meeting.year())), number(row, "year"));
        assert_eq!(meeting.month().map(i64::from), number(row, "month"));
    }
    assert_eq!(meeting.venue(), text(row, "venue"));
    assert_eq!(meeting.mode(), text(row, "mode"));
    assert_eq!(meeting.report(), text(row, "report"));
    assert_eq!(meeting.job_number(), text(row, "job_number"));
    assert_eq!(meeting.chair(), text(row, "chair"));
    assert_eq!(meeting.documents(), texts(row, "documents"));
    assert_eq!(meeting.topics(), texts(row, "topics"));
    let resolutions: Vec<_> =
        texts(row, "resolutions").iter().map(|row| row.split_once(' ').unwrap()).collect();
    assert_eq!(meeting.resolutions().count(), resolutions.len());
    for (resolution, (number, title)) in meeting.resolutions().zip(resolutions) {
        assert_eq!(resolution.number(), number);
        assert_eq!(resolution.title(), Some(title).filter(|title| !title.starts_with('(')));
    }
    assert_eq!(Some(word(meeting.confidence())), text(row, "confidence"));
    assert_eq!(meeting.note(), text(row, "note"));
    assert_eq!(meeting.source_keys(), texts(row, "source"));
}

fn word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Page => "page",
        Confidence::Derived => "derived",
        Confidence::Memory => "memory",
    }
}

#[test]
fn the_keys_of_the_sources_stand_for_these_addresses() {
    let Some(facts) = facts("bodies.toml") else { return };
    let facts: Table = facts.parse().unwrap();
    for (key, address) in facts["sources"].as_table().unwrap() {
        // The report of 2011 is named by its symbol.
        let expected = if key == "S-2011" { "CAC/COSP/WG.4/2011/4" } else { address.as_str().unwrap() };
        assert_eq!(bodies::source(key), Some(expected));
    }
    for body in bodies::all() {
        let keys =
            body.source_keys().iter().chain(body.id().meetings().flat_map(RegisteredMeeting::source_keys));
        assert!(keys.into_iter().all(|key| bodies::source(key).is_some()));
    }
}

#[test]
fn the_sessions_on_the_second_list_are_on_the_register() {
    let Some(facts) = facts("uncac_sessions.csv") else { return };
    for row in rows(&facts) {
        let root =
            if row["body"] == "COSP" { "CAC/COSP".to_owned() } else { format!("CAC/COSP/{}", row["body"]) };
        let body = bodies::by_symbol_root(&root).unwrap().id();
        let (start, end) = (day(&row["from"]), day(&row["to"]));
        // Planned for those days and held on others.
        if row["date_text"].contains("as scheduled") {
            continue;
        }
        let (part, ordinal) = row["session"].rsplit_once(' ').unwrap_or(("", &row["session"]));
        let mut same = bodies::meeting(body, ordinal.parse().unwrap()).filter(|one| one.part() == some(part));
        let meeting = same.next().unwrap_or_else(|| panic!("{row:?}"));
        assert_eq!(meeting.start(), start, "{row:?}");
        // The list has one day of the eleventh session of the Group, and a week without its end.
        assert!(
            end.is_none() || meeting.end() == end || (row["body"] == "IRG" && ordinal == "11"),
            "{row:?}"
        );
    }
}

#[test]
fn the_states_have_these_names() {
    let Some(facts) = facts("state_names.csv") else { return };
    let rows = rows(&facts);
    assert_eq!(states::all().len(), rows.len());
    for row in rows {
        let state = row["iso3"].parse::<Iso3>().unwrap().state().unwrap();
        assert_eq!(format!("{:03}", state.m49()), row["m49"]);
        assert_eq!(state.name(), row["un_short_en"]);
        assert_eq!(state.french_name(), row["un_short_fr"]);
        assert_eq!(state.spanish_name(), row["un_short_es"]);
        assert_eq!(state.terminology_name(), some(&row["unterm_short_en"]));
        assert_eq!(state.formal_name(), some(&row["unterm_formal_en"]));
        let article = state.takes_article().map(|takes| if takes { "yes" } else { "no" });
        assert_eq!(article, some(&row["unterm_takes_the"]));
        assert_eq!(state.source(), row["source"]);
        let kind = match state.kind() {
            StateKind::Member => "member State",
            StateKind::Observer => "observer State",
            StateKind::NonMember => "State, not a member",
            StateKind::Area => "area (not a State in UNTERM)",
        };
        assert_eq!(kind, row["kind"]);
        let names = ["un_short_en", "unterm_short_en", "unterm_formal_en"];
        for name in names.iter().filter_map(|name| some(&row[*name])) {
            assert_eq!(State::find(name), Some(state));
        }
    }
}

#[test]
fn the_names_changed_on_these_days() {
    let Some(facts) = facts("state_name_changes.csv") else { return };
    let rows = rows(&facts);
    let known = states::all().filter_map(State::name_change).flat_map(NameChange::dates);
    assert_eq!(known.count(), rows.len());
    for row in rows {
        let state = row["iso3"].parse::<Iso3>().unwrap().state().unwrap();
        let change = state.name_change().unwrap();
        assert_eq!(change.iso3(), state.iso3());
        assert_eq!(change.old_names().join(" / "), row["old_name"]);
        // The cell for Moldova adds the form of the code list.
        assert_eq!(change.new_name(), row["new_name"].split(" (ISO:").next().unwrap());
        let date = change.dates().iter().find(|date| date.what() == row["date_of_what"]).unwrap();
        assert_eq!(date.source(), row["source"]);
        let precision = if date.earliest() == date.latest() { "day" } else { "month" };
        assert_eq!(precision, row["precision"]);
        assert!(date.earliest().unwrap().to_string().starts_with(&row["date"]));
        for name in change.old_names() {
            assert_eq!(State::find(name), Some(state));
        }
    }
}

#[test]
fn the_parties_have_these_signatures_and_instruments() {
    let Some(facts) = facts("treaty_status.csv") else { return };
    let rows = rows(&facts);
    assert_eq!(states::treaty_statuses().len(), rows.len());
    for row in rows {
        let status = states::treaty_status(row["iso3"].parse().unwrap()).unwrap();
        assert_eq!(status.party(), row["party"]);
        assert_eq!(status.name_in_source(), row["name_in_source"]);
        assert_eq!(status.signature(), day(&row["signature"]));
        assert_eq!(status.as_of(), some(&row["as_of"]));
        assert_eq!(status.source(), row["source"]);
        assert_eq!(status.note(), some(&row["note"]));
        assert_eq!(status.instruments().is_empty(), row["instrument_date"].is_empty());
        // The second instrument of Bhutan stands in its note.
        assert_eq!(status.instruments().len() > 1, row["iso3"] == "BTN");
        let second = status.instruments().get(1);
        assert!(second.is_none_or(|second| {
            row["note"].contains(&format!("{:?} {second}", second.kind().unwrap()).to_lowercase())
        }));
        if let Some(instrument) = status.instruments().first() {
            same_instrument(instrument, &row);
        }
    }
}

fn same_instrument(instrument: &states::Instrument, row: &BTreeMap<String, String>) {
    assert_eq!(instrument.kind().map(|kind| kind.to_string()).as_deref(), some(&row["type"]));
    assert_eq!(instrument.entry_into_force(), day(&row["eif"]));
    let basis = instrument.basis().map(|basis| match basis {
        Basis::Computed => "computed from art. 68",
        Basis::Sourced => "sourced",
    });
    assert_eq!(basis, some(&row["eif_basis"]));
    match instrument.precision() {
        Precision::Before => assert_eq!(instrument.to_string(), row["precision"]),
        precision => {
            assert_eq!(format!("{precision:?}").to_lowercase(), row["precision"]);
            assert_eq!(instrument.to_string(), row["instrument_date"]);
        }
    }
}

#[test]
fn the_computed_days_follow_article_68() {
    let entry = NaiveDate::from_ymd_opt(2005, 12, 14).unwrap();
    for instrument in states::treaty_statuses().flat_map(TreatyStatus::instruments) {
        let Some(deposit) = instrument.date() else { continue };
        let thirtieth = deposit + chrono::Days::new(30);
        assert_eq!(instrument.entry_into_force(), Some(thirtieth.max(entry)));
    }
}
