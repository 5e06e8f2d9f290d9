//! Where the parts of the report stand in its text.

use serde_json::{Value, json};
use uncac::{Part, Source, Span};

use super::fold::fold;
use super::model::{list, sections};
use super::{Case, case, map, same};

#[test]
fn places_of_citations_hold_their_words() {
    let Some(case) = case() else { return };
    for (index, citation) in case.parsed.report().citations().iter().enumerate() {
        let words = printed(&case, Part::Citation(index));
        assert_eq!(words, squeezed(citation.text()), "citation {index}: {citation:?}");
    }
}

#[test]
fn places_of_participants_hold_their_names() {
    let Some(case) = case() else { return };
    for (index, participant) in list(&case.found["participants"]).iter().enumerate() {
        let words = printed(&case, Part::Participant(index));
        assert_eq!(words, squeezed(participant["name"].as_str().unwrap()), "participant {index}");
    }
}

#[test]
fn places_of_statements_hold_who_spoke() {
    let Some(case) = case() else { return };
    for (index, statement) in list(&case.gold["statements"]).iter().enumerate() {
        let words = printed(&case, Part::Statement(index));
        let speaker = squeezed(statement["text"].as_str().unwrap());
        let speaker = speaker.trim_start_matches("The").trim_start_matches("the").trim_start_matches('A');
        assert!(words.contains(speaker), "statement {index}: {words} does not hold {speaker}");
    }
}

#[test]
fn places_of_sections_paragraphs_and_acts_hold_their_words() {
    let Some(case) = case() else { return };
    for (index, (path, section)) in sections(&case.found).into_iter().enumerate() {
        let words = printed(&case, Part::Section(index));
        assert!(words.contains(&squeezed(section["title"].as_str().unwrap())), "section {path}: {words}");
    }
    for (index, paragraph) in list(&case.found["paragraphs"]).iter().enumerate() {
        let words = printed(&case, Part::Paragraph(index));
        assert!(
            words.contains(&squeezed(paragraph["text"].as_str().unwrap())),
            "paragraph {}",
            paragraph["number"]
        );
    }
    for (recommendation, one) in list(&case.found["recommendations"]).iter().enumerate() {
        for (act, found) in list(&one["acts"]).iter().enumerate() {
            let words = printed(&case, Part::Act { recommendation, act });
            assert!(
                words.contains(found["verb"].as_str().unwrap().split(' ').next().unwrap()),
                "act {act} of {one}"
            );
        }
    }
}

/// The words of the source at a part's places, squeezed.
fn printed(case: &Case, part: Part) -> String {
    let pieces: &[Span] = case.parsed.locations().of(part);
    let words: String = pieces.iter().map(|piece| piece.slice(&case.text)).collect();
    squeezed(&words)
}

/// Folded, and without what may stand between and beside words: spaces, emphasis marks, note indicators.
fn squeezed(text: &str) -> String {
    fold(text).chars().filter(|c| !matches!(c, ' ' | '*' | '¹')).collect()
}

#[test]
fn paragraphs_split_by_a_page_break() {
    let Some(case) = case() else { return };
    let source = Source::new("report", &case.text);
    let paragraphs = case.parsed.report().paragraphs().iter().enumerate();
    let pieces = paragraphs
        .map(|(index, paragraph)| (paragraph.number(), case.parsed.locations().of(Part::Paragraph(index))));
    let found: Vec<Value> = pieces
        .filter(|(_, pieces)| pieces.len() > 1)
        .map(|(number, pieces)| {
            let lines = pieces[1..].iter().map(|piece| source.line_column(piece.start()).line);
            json!([number, lines.collect::<Vec<_>>()])
        })
        .collect();
    let expected =
        map(&case.gold["splits"], |split| json!([split["paragraph"], [split["break_before_line"]]]));
    assert_eq!(expected.len(), 8);
    same("split paragraphs", &expected, &found);
}

#[test]
fn the_footnote_is_no_part_of_the_paragraph_it_interrupts() {
    let Some(case) = case() else { return };
    let text = case.parsed.report().paragraph(86).unwrap().text().to_owned();
    assert!(text.contains("reputation of the United Nations, as well as"), "{text}");
    assert!(!text.contains("Sales No."), "{text}");
}
