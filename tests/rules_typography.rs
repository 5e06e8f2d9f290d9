//! The rules of typography, footnotes and length: what they find beyond the examples of their explanations, and what they leave
//! alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod findings;
#[path = "support/rule.rs"]
mod rule;

use findings::{findings, places};
use rule::{mended, said};
use uncac::{Diagnostic, Severity, Validator};

/// A paragraph in a report that has directional marks elsewhere.
fn beside_curly(words: &str) -> String {
    format!("1. The “old” ways.\n\n2. {words}\n")
}

/// The words of the paragraph with their marks turned.
fn curled(words: &str) -> String {
    let mended = mended("quotes-directional", &beside_curly(words));
    mended.split("2. ").nth(1).unwrap().trim_end().to_owned()
}

#[test]
fn straight_marks_are_turned_by_what_stands_beside_them() {
    for (straight, right) in [
        (
            "resolution 3/2, entitled \"Preventive measures\".",
            "resolution 3/2, entitled “Preventive measures”.",
        ),
        ("the authority's inspectors", "the authority’s inspectors"),
        ("the agencies' inspectors", "the agencies’ inspectors"),
        ("reports of the '90s and the 1980's", "reports of the ’90s and the 1980’s"),
        ("he called it \"the 'open' end\"", "he called it “the ‘open’ end”"),
        ("\"A\", (\"B\") and \"C\"; 'D' and 'E'", "“A”, (“B”) and “C”; ‘D’ and ‘E’"),
        ("the *\"Handbook\"* of 2011", "the *“Handbook”* of 2011"),
        ("a \"12\" inch \"pipe\"", "a “12” inch “pipe”"),
    ] {
        assert_eq!(curled(straight), right);
    }
}

#[test]
fn feet_and_inches_are_no_quotation_marks() {
    assert!(said("quotes-directional", &beside_curly("a pipe of 12\" and 5' in length")).is_empty());
}

#[test]
fn the_straight_marks_of_a_paragraph_are_told_together() {
    let text = beside_curly("the Group's \"first\" and \"second\" reports");
    assert_eq!(
        said("quotes-directional", &text),
        ["Group's: expected directional marks, found 2 straight pairs and 1 straight apostrophe"]
    );
}

#[test]
fn a_report_in_straight_marks_is_told_once() {
    let text = "1. The \"first\".\n\n2. The \"second\".\n\n3. The Group's third.\n";
    assert_eq!(
        said("quotes-directional", text),
        ["\"first\": the report has straight marks only, 5 of them"]
    );
    assert_eq!(
        mended("quotes-directional", text),
        "1. The “first”.\n\n2. The “second”.\n\n3. The Group’s third.\n"
    );
}

#[test]
fn quotations_are_closed_and_opened() {
    assert_eq!(
        said(
            "quotes-directional",
            "1. The paper “Enterprises and integrity (CAC/COSP/WG.4/2012/2) and “others”.\n"
        ),
        ["“Enterprises: the quotation that begins at “Enterprises is not closed"]
    );
    assert_eq!(
        said("quotes-directional", "1. The paper Enterprises and integrity” was read.\n"),
        ["integrity”: the quotation that ends at integrity” is not opened"]
    );
}

#[test]
fn marks_that_look_the_wrong_way_are_turned() {
    let text = "1. The ”old“ ways of the ‘90s.\n";
    assert_eq!(places("quotes-directional", text), ["”", "“", "‘"]);
    let fixed = Validator::new().select("quotes-directional").unwrap().fix(text);
    assert_eq!(fixed.text, "1. The “old” ways of the ’90s.\n");
}

#[test]
fn a_quotation_of_several_paragraphs_or_items_is_closed_in_the_last() {
    let paragraphs = "1. It read:\n\n“The first rule is short.\n\n“The second rule is shorter.”\n";
    assert!(said("quotes-directional", paragraphs).is_empty());
    let items = "1. It was to read “the following:\n\n   (a) One;\n\n   (b) Two”.\n";
    assert!(said("quotes-directional", items).is_empty());
}

const NOTES: &str = "1. The Group took note of the *Handbook*,[^1] of the *Guide*[^2] and of a paper.\n\n[^1]: Sales No. E.11.IV.5.\n\n\
                     [^2]: Sales No. E.11.IV.6.\n";

#[test]
fn indicators_and_notes_that_fit_are_left_alone() {
    assert!(said("footnote-pairing", NOTES).is_empty());
    let raised = NOTES.replace("[^1]:", "¹").replace("[^2]:", "²").replace("[^1]", "¹").replace("[^2]", "²");
    assert!(said("footnote-pairing", &raised).is_empty());
}

#[test]
fn a_wrong_number_is_one_mistake() {
    let text = NOTES.replace("*Guide*[^2]", "*Guide*[^3]");
    assert_eq!(said("footnote-pairing", &text), ["[^3]: expected the indicator of footnote 2, found 3"]);
}

#[test]
fn a_note_without_an_indicator_and_an_indicator_without_a_note_are_told() {
    assert_eq!(
        said("footnote-pairing", &NOTES.replace("[^2] and", " and")),
        ["Sales No. E.11.IV.6.: footnote 2 has no indicator in the text"]
    );
    assert_eq!(
        said("footnote-pairing", &NOTES.replace("\n[^2]: Sales No. E.11.IV.6.\n", "")),
        ["[^2]: footnote 2 is indicated but not printed"]
    );
}

#[test]
fn the_masthead_may_indicate_a_note() {
    let text = "PEAT/COP/2001/4\n\nDistr.: General\n\nItem 6 of the provisional agenda[^1]\n\n# Report of the Working Group on Peat\n\n\
                ## I. Peat\n\n1. The Group met.\n\n[^1]: PEAT/COP/2001/1.\n";
    assert!(said("footnote-pairing", text).is_empty());
}

#[test]
fn a_plain_figure_close_behind_punctuation_that_has_no_note_is_told() {
    for (words, told) in [
        (
            "The meeting was chaired by Ms. Ana Sol (Chile).1",
            ["1: footnote 1 is indicated but not printed"].as_slice(),
        ),
        (
            "The Group read the “Handbook”1 and the Guide,2 and met.",
            &["1: footnote 1 is indicated but not printed", "2: footnote 2 is indicated but not printed"],
        ),
        ("It was held in Vienna,2 and closed.", &[]),
        ("It read No.1 and art.1 of the Guide, and 2,1 or 3.1 of it.", &[]),
        ("It met in 2011.1", &[]),
    ] {
        assert_eq!(said("footnote-pairing", &format!("1. {words}\n")), told, "{words}");
    }
    let text =
        "1. The Group read the Handbook,1 and the Guide.2\n\n_______________\n1 Sales No. E.11.IV.5.\n";
    assert_eq!(said("footnote-pairing", text), ["2: footnote 2 is indicated but not printed"]);
}

#[test]
fn an_indicator_in_a_heading_is_seen() {
    let text = format!("I. Documents[^3]\n\n{NOTES}\n[^3]: Sales No. E.11.IV.7.\n");
    assert!(said("footnote-pairing", &text).is_empty());
}

#[test]
fn notes_are_numbered_in_the_order_of_their_indicators() {
    let text = NOTES.replace(",[^1]", ",[^x]").replace("*[^2]", "*[^1]").replace(",[^x]", ",[^2]");
    assert_eq!(said("footnote-pairing", &text), ["[^2]: expected footnote 1, found footnote 2"]);
}

#[test]
fn an_indicator_stands_behind_the_punctuation() {
    let text = NOTES.replace("*Handbook*,[^1]", "*Handbook*[^1],");
    assert_eq!(
        said("footnote-pairing", &text),
        ["[^1]: expected the indicator of footnote 1 behind the comma, found it before"]
    );
}

#[test]
fn french_and_spanish_put_the_indicator_before_the_stop() {
    for text in [
        "Conférence des États parties\n\nDistr. générale\n30 juin 2023\n\nFrançais\nOriginal : anglais\n\nRapport sur la réunion tenue à \
         Vienne du 14 au 16 juin 2023\n\nI. Introduction\n\n1. Le Groupe de travail a rappelé la résolution 8/8[^1], puis la \
         loi[^2].\n\n[^1]: Voir plus haut.\n\n[^2]: Loi type.\n",
        "Conferencia de los Estados Partes\n\nDistr. general\n12 de julio de 2024\n\nEspañol\nOriginal: inglés\n\nInforme de la reunión \
         celebrada en Viena del 17 al 21 de junio de 2024\n\nI. Introducción\n\n1. El Grupo de Trabajo recordó la resolución \
         8/8[^1], y la ley[^2].\n\n[^1]: Véase arriba.\n\n[^2]: Ley tipo.\n",
    ] {
        assert!(said("footnote-pairing", text).is_empty(), "{text}");
    }
}

#[test]
fn raised_figures_of_units_are_no_indicators() {
    assert!(said("footnote-pairing", "1. The room had 40 m², and the other 50 m².\n").is_empty());
}

#[test]
fn numbering_that_begins_again_prints_the_notes_again() {
    let pages = |count: u32| {
        let page = |number: u32| {
            format!("{number}. The Group read the *Guide*[^1] and a paper.[^2]\n\n[^1]: A.\n\n[^2]: B.\n\n")
        };
        (1..=count).map(page).collect::<String>()
    };
    for count in 1..=3 {
        assert!(said("footnote-pairing", &pages(count)).is_empty(), "{count}");
    }
}

#[test]
fn an_indicator_printed_as_a_figure_is_told_at_its_word() {
    let text = "1. The Group read the Handbook,1 and the Guide2, in full.\n\n______________\n\n1 Sales No. E.11.IV.5.\n\n2 Sales No. E.11.IV.6.\n";
    assert_eq!(places("footnote-pairing", text), ["Guide"]);
}

#[test]
fn a_note_told_twice_is_milder() {
    let text = NOTES.replace("a paper.", "a paper.[^2]");
    let findings = findings("footnote-pairing", &text);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].severity(), Severity::Warning);
}

#[test]
fn a_note_in_the_middle_of_a_paragraph_goes_behind_the_one_that_indicates_it() {
    let text = "1. The Group took note of the *Handbook*.¹\n\n2. The observer described codes of\n\n¹ Sales No. E.11.IV.5.\n\n\
                conduct.\n\n3. The Group met.\n";
    let validator = Validator::new().select("footnote-place").unwrap().with_extracted(true);
    let findings = validator.check(&uncac::parse(text));
    assert_eq!(
        findings.iter().map(Diagnostic::message).collect::<Vec<_>>(),
        ["footnote 1 stands in the middle of paragraph 2 and belongs to paragraph 1"]
    );
    assert_eq!(
        validator.fix(text).text,
        "1. The Group took note of the *Handbook*.¹\n\n¹ Sales No. E.11.IV.5.\n\n2. The observer described codes of conduct.\n\n\
         3. The Group met.\n"
    );
}

#[test]
fn a_note_at_the_foot_of_its_page_is_left_alone() {
    let text = "1. The Group took note of the *Handbook*¹ and of\n\n__________________\n¹ Sales No. E.11.IV.5.\n\nV.11-85373 (E)\n\n\
                the Guide.\n";
    let validator = Validator::new().select("footnote-place").unwrap().with_extracted(true);
    assert_eq!(
        validator.check(&uncac::parse(text)).iter().map(ToString::to_string).collect::<Vec<_>>(),
        [""; 0]
    );
}

/// A report of so many words, with a title of another kind of document and a date.
fn words(title: &str, date: &str, count: usize) -> String {
    format!("{date}\n\n{title}\n\nI. Introduction\n\n1. {}.\n", vec!["word"; count].join(" "))
}

#[test]
fn the_limit_is_that_of_the_document_and_its_date() {
    let body = "Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in \
                Vienna from 22 to 24 August";
    let told = |title: &str, date: &str, count: usize| said("word-limit", &words(title, date, count)).pop();
    let report = |year: u16| format!("{body} {year}");
    assert_eq!(told(&report(2012), "30 August 2012", 10_000), None);
    assert!(told(&report(2012), "30 August 2012", 11_000).unwrap().ends_with("expected at most 10,700"));
    assert!(told(&report(2010), "30 August 2010", 10_000).unwrap().ends_with("expected at most 8,500"));
    assert!(
        told("Report of the Secretary-General on crime", "30 August 2012", 10_000)
            .unwrap()
            .ends_with("expected at most 8,500")
    );
}

#[test]
fn places_of_quotation_marks_are_exact() {
    assert_eq!(
        places("quotes-directional", &beside_curly("a paper, \"Two words\", was read")),
        ["\"Two words\""]
    );
}

#[test]
fn a_parenthesis_is_closed_where_it_was_opened() {
    let open = "1. It read a paper (CAC/COSP/WG.4/2011/2 and another (see annex).\n";
    assert_eq!(said("parenthesis-closed", open), ["(: the parenthesis is not closed"]);
    for sound in [
        "1. It read a paper (CAC/COSP/WG.4/2011/2 (draft)) and another.\n",
        "1. It read: a) one paper; b) another.\n",
        "1. It read:\n\n   (a) A paper;\n\n   (b) Another.\n",
    ] {
        assert!(places("parenthesis-closed", sound).is_empty(), "{sound}");
    }
}

#[test]
fn an_indicator_stands_behind_every_kind_of_point() {
    let told = |point: &str| {
        let text =
            format!("1. The Group read the guide[^1]{point} and went on.\n\n[^1]: Sales No. E.11.IV.5.\n");
        said("footnote-pairing", &text)
            .iter()
            .filter_map(|line| Some(line.split_once("behind the ")?.1.split_once(',')?.0.to_owned()))
            .collect::<Vec<_>>()
    };
    for (point, name) in [(",", "comma"), (".", "full stop"), (";", "semicolon"), (":", "colon")] {
        assert_eq!(told(point), [name]);
    }
    assert_eq!(told(""), [""; 0]);
}

#[test]
fn several_notes_in_the_middle_of_a_paragraph_are_moved_together() {
    let text = "1. The Group took note of the *Handbook*¹ and the *Guide*.²\n\n2. The observer described codes of\n\n\
                ¹ Sales No. E.11.IV.5.\n\n² Sales No. E.11.IV.6.\n\nconduct.\n\n3. The Group met.\n";
    let validator = Validator::new().select("footnote-place").unwrap().with_extracted(true);
    assert_eq!(
        validator.fix(text).text,
        "1. The Group took note of the *Handbook*¹ and the *Guide*.²\n\n¹ Sales No. E.11.IV.5.\n\n² Sales No. E.11.IV.6.\n\n\
         2. The observer described codes of conduct.\n\n3. The Group met.\n"
    );
}

#[test]
fn supplements_to_official_records_have_no_limit() {
    let text = words("Report of the Conference of the States Parties", "30 August 2012", 11_000);
    let supplement = format!("Official Records\n\nSupplement No. 30\n\n{text}");
    assert_eq!(said("word-limit", &text).len(), 1);
    assert_eq!(said("word-limit", &supplement), [""; 0]);
}

#[test]
fn a_note_that_is_printed_again_is_told() {
    let text = NOTES.to_owned() + "\n[^2]: Another.\n";
    assert!(
        said("footnote-pairing", &text).iter().any(|line| line.ends_with("footnote 2 is printed again")),
        "{:?}",
        said("footnote-pairing", &text)
    );
}

#[test]
fn a_straight_mark_alone_is_told_with_its_word_or_its_quotation() {
    for (words, message) in [
        ("the Group's report", "Group's: expected Group’s, found Group's"),
        ("the (Group's) report", "Group's: expected Group’s, found Group's"),
        ("the \"first\" report", "\"first\": expected “first”, found \"first\""),
    ] {
        assert_eq!(said("quotes-directional", &beside_curly(words)), [message]);
    }
}
