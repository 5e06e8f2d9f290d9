//! What a user asks of a report that was read, and what can be put right in it.

#![cfg(test)]

#[path = "support/samples.rs"]
mod samples;

use samples::samples;
use uncac::{Agenda, AgendaItem, Distribution, Limits, Masthead, Part, Report, SectionPath, State, states};

const TEXT: &str = "I. Opening\n\n1. The meeting was opened. See article 57 of the Convention.\n\n\
    II. Prevention\n\nA. Measures\n\n2. The Group recalled article 57, paragraph 4, of the Convention and article 57 (5) of the \
    Convention, articles 5 and 5 (2) of the Convention.\n";

fn path(text: &str) -> SectionPath {
    text.parse().unwrap()
}

#[test]
fn an_article_is_cited_where_a_paragraph_of_it_is() {
    let report = uncac::parse(TEXT).into_report();
    let index = report.articles_cited();
    let article = "article 57".parse().unwrap();
    let places: Vec<String> = index.covering(&article).map(|citation| citation.place().to_string()).collect();
    assert_eq!(places, ["paragraph 1", "paragraph 2", "paragraph 2"]);
    assert_eq!(index.of(&article).len(), 1);
}

#[test]
fn articles_are_counted_by_their_numbers_each_citation_once() {
    let report = uncac::parse(TEXT).into_report();
    let index = report.articles_cited();
    let counts: Vec<(String, usize)> = index
        .by_article()
        .iter()
        .map(|(article, citations)| (article.short().to_string(), citations.len()))
        .collect();
    assert_eq!(counts, [("5".to_owned(), 1), ("57".to_owned(), 3)]);
}

#[test]
fn the_item_of_a_section_is_that_of_the_deepest_section_above() {
    let measures = AgendaItem::new("(a)", "Measures").with_section(path("II.A"));
    let item = AgendaItem::new("2", "Prevention").with_section(path("II")).with_item(measures);
    let agenda = Agenda::new().with_item(AgendaItem::new("1", "Opening")).with_item(item);
    let number = |section: &str| agenda.item_of(&path(section)).map(|(number, _)| number);
    assert_eq!(number("II.A.1").as_deref(), Some("2 (a)"));
    assert_eq!(number("II.B").as_deref(), Some("2"));
    assert_eq!(number("I"), None);
    assert_eq!(number("III"), None);
}

#[test]
fn words_over_a_page_break_have_a_place_on_both_pages() {
    let text = "I. Opening\n\n1. The Group met in\n\nVienna in 2011.\n";
    let parsed = uncac::parse(text);
    let words = parsed.report().paragraphs()[0].text();
    let places = |words: std::ops::Range<usize>| -> Vec<&str> {
        parsed.spans_of(Part::Paragraph(0), words).iter().map(|span| span.slice(text)).collect()
    };
    assert_eq!(places(0..words.len()), ["The Group met in", "Vienna in 2011."]);
    assert_eq!(places(words.find("Vienna").unwrap()..words.len()), ["Vienna in 2011."]);
    assert!(places(4..4).is_empty() && places(1000..2000).is_empty());
    let accents = uncac::parse("1. Déjà vu.\n");
    assert!(accents.spans_of(Part::Paragraph(0), 2..4).is_empty(), "within a character");
    assert!(parsed.spans_of(Part::Paragraph(7), 0..3).is_empty());
    assert!(parsed.spans_of(Part::Adoption, 0..3).is_empty());
}

#[test]
fn the_words_of_every_paragraph_have_their_places_in_its_pieces() {
    for sample in samples() {
        let parsed = uncac::parse(&sample.text);
        for (at, paragraph) in parsed.report().paragraphs().iter().enumerate() {
            let part = Part::Paragraph(at);
            let (words, pieces) = (paragraph.text(), parsed.locations().of(part));
            let spans = parsed.spans_of(part, 0..words.len());
            assert_eq!(spans.len(), pieces.len(), "{}: {words}", sample.name);
            for (span, piece) in spans.iter().zip(pieces) {
                let within = piece.start() <= span.start() && span.end() <= piece.end();
                assert!(within && sample.text.get(span.range()).is_some(), "{}: {words}", sample.name);
            }
        }
    }
}

#[test]
fn every_state_that_is_named_is_found_by_the_words_that_name_it() {
    for sample in samples() {
        let mut last = 0;
        for (span, state) in states::mentions(&sample.text) {
            assert!(last <= span.start(), "{}: {span:?}", sample.name);
            last = span.end();
            let name = span.slice(&sample.text).split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(State::find(&name), Some(state), "{}: {name}", sample.name);
        }
        let parsed = uncac::parse(&sample.text);
        let named: Vec<&State> = states::mentions(&sample.text).map(|(_, state)| state).collect();
        for participant in parsed.report().participants().iter().filter_map(uncac::Participant::state) {
            assert!(named.contains(&participant), "{}: {participant}", sample.name);
        }
    }
}

#[test]
fn of_two_equal_citations_each_is_within_its_own_act() {
    let text = "I. Conclusions and recommendations\n\n1. The Working Group recalled article 5 of the Convention. It requested the \
        secretariat to report on article 5 of the Convention.\n";
    let parsed = uncac::parse(text);
    let cited = |act: usize| -> Vec<Part> {
        let within = parsed.locations().within(Part::Act { recommendation: 0, act });
        within.map(|(part, _)| part).filter(|part| matches!(part, Part::Citation(_))).collect()
    };
    assert_eq!((cited(0), cited(1)), (vec![Part::Citation(0)], vec![Part::Citation(1)]));
}

#[test]
fn what_is_told_of_a_meeting_can_be_put_right() {
    let report = uncac::parse(TEXT).into_report();
    let symbol = |text: &str| text.parse().unwrap();
    let masthead =
        Masthead::new().with_symbol(symbol("CAC/COSP/WG.4/2011/3")).with_distribution(Distribution::General);
    let meeting = report.meeting().clone().with_dates("2011-08-22/2011-08-24".parse().unwrap());
    let mended = report
        .clone()
        .with_masthead(masthead.with_symbols(vec![symbol("CAC/COSP/WG.4/2011/4")]))
        .with_title("Report")
        .with_meeting(meeting)
        .with_participants(Vec::new());
    assert_eq!(mended.masthead().symbols(), [symbol("CAC/COSP/WG.4/2011/4")]);
    assert_eq!(
        (mended.title(), mended.meeting().dates().map(|dates| dates.days())),
        (Some("Report"), Some(3))
    );
    assert_eq!(mended.paragraphs(), report.paragraphs());
    assert_eq!(mended.with_title("").title(), None);
}

#[test]
fn every_limit_can_be_asked_for() {
    let limits = Limits::default().with_bytes(1).with_lines(2).with_parts(3).with_depth(4);
    assert_eq!((limits.bytes(), limits.lines(), limits.parts(), limits.depth()), (1, 2, 3, 4));
}

#[test]
fn whoever_spoke_for_a_state_is_of_it() {
    let text = "Prevention\n\n1. The representative of the Plurinational State of Bolivia spoke.\n\n2. The observer for UNCITRAL spoke.\n";
    let report: Report = uncac::parse(text).into_report();
    let states: Vec<Option<String>> =
        report.statements().iter().map(|one| one.state().map(|state| state.iso3().to_string())).collect();
    assert_eq!(states, [Some("BOL".to_owned()), None]);
}

#[test]
fn the_words_of_items_are_among_those_of_a_paragraph() {
    let report =
        uncac::parse("1. The Group agreed:\n\n(a) To study the law;\n\n(b) To meet again.\n").into_report();
    let texts: Vec<&str> = report.paragraph(1).unwrap().texts().collect();
    assert_eq!(texts, ["The Group agreed:", "To study the law;", "To meet again."]);
}

#[test]
fn a_section_has_the_paragraphs_of_those_under_it() {
    let report = uncac::parse(TEXT).into_report();
    let numbers = |section: &str| -> Vec<Option<u32>> {
        report.paragraphs_in(&path(section)).map(uncac::Paragraph::number).collect()
    };
    assert_eq!((numbers("II"), numbers("I"), numbers("IX")), (vec![Some(2)], vec![Some(1)], vec![]));
    assert_eq!(report.section(&path("II.A")).and_then(uncac::Section::title), Some("Measures"));
    assert_eq!(report.section(&path("A")), None);
}

#[test]
fn a_language_is_read_from_its_code_and_its_name() {
    for language in uncac::Language::ALL {
        assert_eq!(language.code().parse(), Ok(language));
        assert_eq!(language.to_string().parse(), Ok(language));
    }
    let error = "de".parse::<uncac::Language>().unwrap_err().to_string();
    assert!(error.starts_with("expected a word of this vocabulary: \"ar\", "), "{error}");
}

#[test]
fn a_finding_of_ones_own_is_written_with_the_others() {
    let finding = uncac::Diagnostic::new("X1", "our-rule", uncac::Severity::Warning, "expected a name")
        .with_span(&uncac::Source::new("report.md", TEXT), uncac::Span::new(0, 2))
        .with_place("section I")
        .with_label("whose?")
        .with_authority("house style")
        .with_help("name it");
    assert_eq!(
        finding.lines().map(|(start, end)| (start.to_string(), end.to_string())),
        Some(("1:1".into(), "1:3".into()))
    );
    assert_eq!(
        (finding.label(), finding.authority(), finding.help()),
        (Some("whose?"), Some("house style"), Some("name it"))
    );
    let written = uncac::write::findings::github(&[uncac::write::findings::FileFindings {
        file: "report.md",
        text: TEXT,
        findings: &[finding],
    }]);
    assert!(written.starts_with("::warning file=report.md,line=1,"), "{written}");
}
