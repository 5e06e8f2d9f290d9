//! Reports nobody would write, as JSON: odd numbers, odd paths, odd characters, marks out of place.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use uncac::Report;

/// A report, and the same with every character that XML cannot hold replaced.
pub(crate) type Pair = (Report, Report);

pub(crate) fn report() -> impl Strategy<Value = Pair> {
    parts().prop_map(|value| (read(&value), read(&replaced(&value))))
}

/// So many reports, always the same.
pub(crate) fn some(count: usize) -> Vec<Pair> {
    let mut runner = TestRunner::deterministic();
    let strategy = report();
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

pub(crate) fn config(cases: u32) -> Config {
    let persistence = proptest::test_runner::FileFailurePersistence::Off;
    Config { cases, failure_persistence: Some(Box::new(persistence)), ..Config::default() }
}

fn read(value: &Value) -> Report {
    Report::from_json(&value.to_string()).unwrap_or_else(|error| panic!("{error} in {value:#}"))
}

fn replaced(value: &Value) -> Value {
    let is_xml = |c: char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    match value {
        Value::String(text) => {
            text.chars().map(|c| if is_xml(c) { c } else { '\u{fffd}' }).collect::<String>().into()
        }
        Value::Array(values) => values.iter().map(replaced).collect(),
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| (key.clone(), replaced(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// Words with whatever may break XML, never empty and never blank.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-z]{1,6}",
        2 => Just(" ".to_owned()),
        1 => Just("]]></p><evil a='1'/>&amp;&lt;<!ENTITY x SYSTEM \"file:///x\">&x;<!--".to_owned()),
        1 => Just("\u{0}\u{1}\u{b}\u{1f}\u{fffe}\u{ffff}\u{fdd0}\u{1fffe}".to_owned()),
        1 => Just("\r\n\t\r \u{85}\u{2028}".to_owned()),
        1 => Just("\u{202e}\u{200f}é\u{5d0}\u{1f600}\u{feff}".to_owned()),
        1 => Just("article 6, paragraph 3, of the Convention".to_owned()),
        1 => Just("resolution 3/2".to_owned()),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| format!("w{}", pieces.concat()))
}

fn maybe<T: std::fmt::Debug + Into<Value> + Clone>(
    strategy: impl Strategy<Value = T>,
) -> impl Strategy<Value = Value> {
    proptest::option::of(strategy).prop_map(|value| value.map_or(Value::Null, Into::into))
}

fn number() -> impl Strategy<Value = u32> {
    prop_oneof![1_u32..6, Just(0), Just(u32::MAX)]
}

fn label() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] =
        &["I", "II", "A", "1", "(a)", "(i)", "-", "*", "Annex I", "Annex", "IV.", "a-2", "?", "§ 3"];
    prop_oneof![4 => proptest::sample::select(KNOWN).prop_map(str::to_owned), 1 => words()]
}

fn path() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] = &["I", "II", "I.A", "I.A.1", "A", "Annex I", "Annex I.A", "1", "?"];
    prop_oneof![4 => proptest::sample::select(KNOWN).prop_map(str::to_owned), 1 => words()]
}

fn day() -> impl Strategy<Value = String> {
    proptest::sample::select(&["2011-09-05", "2024-02-29", "0000-01-01", "-0044-03-15", "+12345-12-31"][..])
        .prop_map(str::to_owned)
}

fn section() -> impl Strategy<Value = Value> {
    let leaf = (maybe(label()), 1_u8..4, maybe(words()), maybe(number()), maybe(number())).prop_map(
        |(number, level, title, first, last)| json!({"number": number, "level": level, "title": title, "first_paragraph": first, "last_paragraph": last, "sections": []}),
    );
    leaf.prop_recursive(3, 8, 3, |inner| {
        (maybe(label()), maybe(words()), proptest::collection::vec(inner, 0..3)).prop_map(|(number, title, sections)| {
            json!({"number": number, "level": 1, "title": title, "first_paragraph": null, "last_paragraph": null, "sections": sections})
        })
    })
}

fn note() -> impl Strategy<Value = Value> {
    prop_oneof![
        (1_u32..4).prop_map(Value::from),
        proptest::sample::select(&["*", "**", "a", "x y"][..]).prop_map(Value::from)
    ]
}

fn marks() -> impl Strategy<Value = Value> {
    let at = || prop_oneof![9 => 0_usize..40, 1 => Just(usize::MAX)];
    let emphasis = (at(), at())
        .prop_map(|(one, other)| json!({"kind": "emphasis", "start": one.min(other), "end": one.max(other)}));
    let note =
        (at(), note()).prop_map(|(at, note)| json!({"kind": "note", "start": at, "end": at, "note": note}));
    let all = proptest::collection::vec(prop_oneof![emphasis, note], 0..4);
    (all, any::<bool>()).prop_map(|(mut marks, sorted)| {
        if sorted {
            marks.sort_by_key(|mark| mark["start"].as_u64());
        }
        marks.into()
    })
}

fn item() -> impl Strategy<Value = Value> {
    let leaf = (label(), maybe(words()), marks())
        .prop_map(|(label, text, marks)| json!({"label": label, "text": text, "marks": marks, "items": []}));
    leaf.prop_recursive(4, 8, 3, |inner| {
        (label(), maybe(words()), proptest::collection::vec(inner, 0..3))
            .prop_map(|(label, text, items)| json!({"label": label, "text": text, "items": items}))
    })
}

fn paragraph() -> impl Strategy<Value = Value> {
    let items = prop_oneof![3 => Just(Vec::new()), 1 => proptest::collection::vec(item(), 1..4)];
    (maybe(number()), maybe(path()), maybe(words()), marks(), items).prop_map(|(number, section, text, marks, items)| {
        json!({"number": number, "section": section, "text": text, "marks": marks, "items": items})
    })
}

fn citation() -> impl Strategy<Value = Value> {
    let cited = proptest::sample::select(vec![
        json!({"kind": "article", "provisions": ["6(3)"], "text": "article 6, paragraph 3, of the Convention"}),
        json!({"kind": "article", "provisions": ["7", "8", "13(1)(d)(ii)"], "text": "w"}),
        json!({"kind": "chapter", "chapters": ["II", "III"], "text": "article"}),
        json!({"kind": "resolution", "type": "resolution", "organ": "conference", "number": "3/2", "title": "<Preventive & measures>", "text": "resolution 3/2"}),
        json!({"kind": "resolution", "type": "decision", "organ": "council_of_europe", "number": "(97) 24", "text": "3/2"}),
        json!({"kind": "symbol", "symbols": ["CAC/COSP/2011/WG.4/L.1", "CAC/COSP/2011/WG.4/L.1/Add.1", "E/2025/26*"], "text": "<evil a"}),
        json!({"kind": "rule", "rule": 2, "rule_paragraph": null, "text": "\r\n\t"}),
        json!({"kind": "sales_number", "number": "E.11.IV.5", "text": "nowhere"}),
        json!({"kind": "date", "value": "2011-08-22", "precision": "day", "text": "a"}),
        json!({"kind": "date", "value": null, "precision": "day_no_year", "text": "e"}),
        json!({"kind": "cross_reference", "target": "paragraphs 1-3", "text": "\u{0}"}),
        json!({"kind": "cross_reference", "target": "annex I", "text": " "}),
    ]);
    let place = prop_oneof![
        4 => number().prop_map(|number| json!({"paragraph": number})),
        1 => maybe(path()).prop_map(|path| json!({"unnumbered": true, "section": path})),
        1 => path().prop_map(|path| json!({"section": path})),
        1 => note().prop_map(|note| json!({"footnote": note})),
        1 => Just(json!({"masthead": true})),
        1 => Just(json!({})),
    ];
    (cited, place, any::<bool>()).prop_map(|(mut cited, place, anaphoric)| {
        let map = cited.as_object_mut().unwrap();
        map.insert("anaphoric".to_owned(), anaphoric.into());
        map.extend(place.as_object().unwrap().clone());
        cited
    })
}

fn masthead() -> impl Strategy<Value = Value> {
    let symbols =
        proptest::sample::subsequence(vec!["CAC/COSP/WG.4/2011/4", "E/2025/26*", "ICCD/COP(8)/CST/8"], 0..3);
    let lines = proptest::collection::vec(words(), 0..3);
    (symbols, maybe(words()), maybe(day()), maybe(words()), maybe(words()), lines).prop_map(
        |(symbols, organ, date, distribution, job, other)| {
            json!({"symbols": symbols, "organ": organ, "date": date, "distribution": distribution, "original_language": job, "job_number": job, "other": other})
        },
    )
}

fn meeting() -> impl Strategy<Value = Value> {
    let body = prop_oneof![
        Just(Value::Null),
        words().prop_map(|name| json!({"id": null, "name": name})),
        words().prop_map(|name| json!({"id": "wg_prevention", "name": name})),
    ];
    let mode =
        proptest::sample::select(vec![json!(null), json!("in_person"), json!("virtual"), json!("hybrid")]);
    let dates = prop_oneof![
        Just(Value::Null),
        Just(json!({"start": "2011-08-22", "end": "2011-08-24"})),
        Just(json!({"start": "+12345-08-22", "end": "+12345-08-22"})),
    ];
    let role = prop_oneof![Just("Chair".to_owned()), words()];
    let officer = (role, words(), maybe(words()))
        .prop_map(|(role, name, state)| json!({"role": role, "name": name, "state": state}));
    (body, maybe(any::<u16>()), maybe(words()), mode, dates, proptest::collection::vec(officer, 0..3)).prop_map(
        |(body, ordinal, words, mode, dates, officers)| {
            json!({"body": body, "ordinal": ordinal, "part": words, "venue": words, "mode": mode, "dates": dates, "officers": officers})
        },
    )
}

fn agenda() -> impl Strategy<Value = Value> {
    let leaf = (label(), words(), maybe(path())).prop_map(
        |(number, title, section)| json!({"number": number, "title": title, "section": section, "items": []}),
    );
    let item = leaf.prop_recursive(3, 6, 3, |inner| {
        (label(), words(), proptest::collection::vec(inner, 0..3))
            .prop_map(|(number, title, items)| json!({"number": number, "title": title, "section": null, "items": items}))
    });
    (maybe(day()), maybe(number()), proptest::collection::vec(item, 0..3)).prop_map(
        |(adopted, paragraph, items)| json!({"adopted_on": adopted, "paragraph": paragraph, "items": items}),
    )
}

fn recommendation() -> impl Strategy<Value = Value> {
    let addressee = || prop_oneof![Just("secretariat".to_owned()), words()];
    let kind = proptest::sample::select(&["decision", "request", "view"][..]);
    let lists = (
        proptest::collection::vec(addressee(), 0..2),
        proptest::collection::vec(words(), 0..2),
        proptest::collection::vec(citation(), 0..2),
    );
    let act = (words(), kind, words(), lists).prop_map(|(verb, kind, text, (addressees, phrases, citations))| {
        json!({"verb": verb, "kind": kind, "addressees": addressees, "implied_addressees": addressees, "text": text, "conditions": phrases, "timing": phrases, "citations": citations})
    });
    (number(), proptest::collection::vec(act, 0..3))
        .prop_map(|(paragraph, acts)| json!({"paragraph": paragraph, "acts": acts}))
}

fn people() -> impl Strategy<Value = (Value, Value)> {
    let name =
        || prop_oneof![Just("Oman".to_owned()), Just("oman".to_owned()), Just("Uncac".to_owned()), words()];
    let category = proptest::sample::select(&["state_party", "signatory", "other"][..]);
    let participant = (name(), category, maybe(number())).prop_map(
        |(name, category, paragraph)| json!({"name": name, "category": category, "paragraph": paragraph}),
    );
    let statement = (maybe(number()), maybe(name()), maybe(name()), maybe(name())).prop_map(|(paragraph, entity, entity_ref, person)| {
        json!({"paragraph": paragraph, "capacity": "observer", "entity": entity, "entity_ref": entity_ref, "person": person})
    });
    let participants = proptest::collection::vec(participant, 0..4);
    (participants, proptest::collection::vec(statement, 0..3))
        .prop_map(|(participants, statements)| (participants.into(), statements.into()))
}

fn rest() -> impl Strategy<Value = (Value, Value, Value)> {
    let footnote = (note(), maybe(words()), maybe(number())).prop_map(
        |(number, text, paragraph)| json!({"number": number, "text": text, "paragraph": paragraph}),
    );
    let adoption = (maybe(day()), maybe(number())).prop_map(|(date, paragraph)| json!({"date": date, "symbols": ["CAC/COSP/2011/WG.4/L.1"], "paragraph": paragraph}));
    let terms = proptest::collection::vec(("[A-Z]{2,4}", words()), 0..3).prop_map(|terms| {
        Value::Object(terms.into_iter().map(|(short, full)| (short, full.into())).collect())
    });
    (proptest::collection::vec(footnote, 0..4).prop_map(Value::from), maybe(adoption), terms)
}

fn parts() -> impl Strategy<Value = Value> {
    let body = (
        proptest::collection::vec(section(), 0..4),
        proptest::collection::vec(paragraph(), 0..8),
        proptest::collection::vec(citation(), 0..8),
        proptest::collection::vec(recommendation(), 0..2),
    );
    ((masthead(), maybe(words()), meeting(), agenda()), body, people(), rest()).prop_map(
        |((masthead, title, meeting, agenda), (sections, paragraphs, citations, recommendations), (participants, statements), (footnotes, adoption, abbreviations))| {
            json!({
                "schema": "uncac-report/1", "masthead": masthead, "title": title, "meeting": meeting, "agenda": agenda,
                "participants": participants, "recommendations": recommendations, "sections": sections,
                "paragraphs": paragraphs, "citations": citations, "statements": statements, "footnotes": footnotes,
                "adoption": adoption, "abbreviations": abbreviations,
            })
        },
    )
}
