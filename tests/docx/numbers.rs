//! Numbers that Word counts itself.

use super::text;
use super::word::{Word, level, numbered, paragraph, style};

fn model(id: u32, levels: &str) -> String {
    format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#)
}

fn list(id: u32, of: u32, more: &str) -> String {
    format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{of}"/>{more}</w:num>"#)
}

/// The marks before paragraphs of lists and levels.
fn marks(numbering: &str, paragraphs: &[(u32, u32)]) -> Vec<String> {
    let body: String =
        paragraphs.iter().map(|(list, level)| paragraph(&numbered(*list, *level), "x")).collect();
    let file = Word { numbering: numbering.to_owned(), ..Word::of(&body) };
    text(&file)
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| line.trim_end_matches(" x").to_owned())
        .collect()
}

fn levels() -> String {
    [level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "(%3)")].concat()
}

#[test]
fn levels_begin_again_below_each_other() {
    let numbering = model(0, &levels()) + &list(1, 0, "");
    assert_eq!(
        marks(&numbering, &[(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)]),
        ["1.", "(a)", "(b)", "(i)", "2.", "(a)"]
    );
}

#[test]
fn every_form_is_spelled() {
    for (form, second) in [
        ("decimal", "2."),
        ("decimalZero", "02."),
        ("lowerLetter", "b."),
        ("upperLetter", "B."),
        ("lowerRoman", "ii."),
        ("upperRoman", "II."),
        ("bullet", "-"),
    ] {
        let numbering = model(0, &level(0, form, "%1.")) + &list(1, 0, "");
        assert_eq!(marks(&numbering, &[(1, 0), (1, 0)])[1], second, "{form}");
    }
}

#[test]
fn a_pattern_may_name_the_levels_above() {
    let levels = [level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2")].concat();
    let numbering = model(0, &levels) + &list(1, 0, "");
    assert_eq!(marks(&numbering, &[(1, 0), (1, 0), (1, 1)]), ["I.", "II.", "II.1"]);
    let legal = levels.replace(r#"<w:lvlText w:val="%1.%2"/>"#, r#"<w:isLgl/><w:lvlText w:val="%1.%2"/>"#);
    let numbering = model(0, &legal) + &list(1, 0, "");
    assert_eq!(marks(&numbering, &[(1, 0), (1, 0), (1, 1)])[2], "2.1");
}

#[test]
fn lists_made_after_one_model_count_on_unless_they_begin_anew() {
    let anew = r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"#;
    let numbering = model(0, &levels()) + &list(1, 0, "") + &list(2, 0, "") + &list(3, 0, anew);
    assert_eq!(marks(&numbering, &[(1, 0), (2, 0), (3, 0), (3, 0), (1, 0)]), ["1.", "2.", "1.", "2.", "3."]);
}

#[test]
fn a_list_may_have_a_level_of_its_own() {
    let own = format!(r#"<w:lvlOverride w:ilvl="0">{}</w:lvlOverride>"#, level(0, "upperLetter", "%1)"));
    let numbering = model(0, &levels()) + &list(1, 0, &own);
    assert_eq!(marks(&numbering, &[(1, 0), (1, 1)]), ["A)", "(a)"]);
}

#[test]
fn a_level_may_go_on_below_a_new_one() {
    let levels = levels()
        .replace(r#"<w:lvlText w:val="(%2)"/>"#, r#"<w:lvlText w:val="(%2)"/><w:lvlRestart w:val="0"/>"#);
    let numbering = model(0, &levels) + &list(1, 0, "");
    assert_eq!(marks(&numbering, &[(1, 0), (1, 1), (1, 0), (1, 1)]), ["1.", "(a)", "2.", "(b)"]);
}

#[test]
fn a_number_that_stands_bare_gets_its_point() {
    let numbering = model(0, &level(0, "decimal", "%1")) + &list(1, 0, "");
    assert_eq!(marks(&numbering, &[(1, 0)]), ["1."]);
}

#[test]
fn lists_come_through_styles_and_list_0_is_none() {
    let file = Word {
        styles: style("Base", "Base", &numbered(1, 1))
            + r#"<w:style w:type="paragraph" w:styleId="Kid"><w:name w:val="Kid"/><w:basedOn w:val="Base"/></w:style>"#,
        numbering: model(0, &levels()) + &list(1, 0, ""),
        ..Word::of(
            &[
                paragraph(r#"<w:pStyle w:val="Kid"/>"#, "One;"),
                paragraph(&format!(r#"<w:pStyle w:val="Kid"/>{}"#, numbered(0, 0)), "Between."),
                paragraph(r#"<w:pStyle w:val="Base"/>"#, "Two."),
            ]
            .concat(),
        )
    };
    assert_eq!(text(&file), "(a) One;\n\nBetween.\n\n(b) Two.\n");
}

#[test]
fn a_numbering_style_stands_for_its_list() {
    let linked = r#"<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>"#;
    let file = Word {
        styles: style("L", "My list", r#"<w:numPr><w:numId w:val="1"/></w:numPr>"#),
        numbering: linked.to_owned() + &model(0, &levels()) + &list(1, 0, "") + &list(2, 5, ""),
        ..Word::of(&paragraph(&numbered(2, 1), "One."))
    };
    assert_eq!(text(&file), "(a) One.\n");
}

#[test]
fn absurd_numbers_stay_short() {
    let start =
        level(0, "lowerLetter", "%1.").replace(r#"w:start w:val="1""#, r#"w:start w:val="4294967295""#);
    let numbering = model(0, &start) + &list(1, 0, "");
    assert_eq!(marks(&numbering, &[(1, 0), (1, 0)]), ["4294967295.", "4294967295."]);
    let long = level(0, "decimal", &"%1".repeat(1000));
    let numbering = model(0, &long) + &list(1, 0, "");
    assert!(marks(&numbering, &[(1, 0)])[0].len() <= 33);
    let deep = model(0, &levels()) + &list(1, 0, "");
    assert_eq!(marks(&deep, &[(1, 4_000_000_000)]), ["x"]);
}
