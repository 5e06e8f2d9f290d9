//! The rules about the Convention: what they find beyond the examples of their explanations, and what they leave alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod findings;
#[path = "support/rule.rs"]
mod rule;

use findings::places;
use rule::{mended, said};

const EXISTS: &str = "article-exists";
const PARAGRAPH: &str = "article-paragraph-exists";
const CHAPTER: &str = "article-in-chapter";
const GLOSS: &str = "article-gloss";
const FORM: &str = "article-form";
const NAME: &str = "convention-name";

/// A report of another body.
const OTHER: &str = "United Nations\n\nCommission on Narcotic Drugs\n\nReport on the sixty-eighth session (10 to 14 March 2025)\n\nI. Introduction\n\n";

#[test]
fn every_article_that_is_missing_is_named_once() {
    assert_eq!(
        said(EXISTS, "1. See articles 5, 72 and 80 of the Convention.\n"),
        [
            "articles 5, 72 and 80 of the Convention: the Convention has no articles 72 and 80 (its articles are 1 to 71)"
        ]
    );
    assert_eq!(places(EXISTS, "1. See paragraph 3 of article 90 of the Convention.\n"), ["article 90"]);
    assert_eq!(places(EXISTS, "1. See Art. 75 (1) of UNCAC.\n"), ["Art. 75"]);
}

#[test]
fn numbers_that_no_treaty_has_are_found_too() {
    assert_eq!(places(EXISTS, "1. See article 0 of the Convention.\n"), ["article 0"]);
    assert_eq!(places(EXISTS, "1. See article 1003, paragraph 2, of the Convention.\n"), ["article 1003"]);
    assert_eq!(places(EXISTS, "1. See article 99999999999 of the Convention.\n"), ["article 99999999999"]);
    assert!(places(EXISTS, "1. See article 1003 of the Civil Code.\n").is_empty());
}

#[test]
fn lists_and_ranges_ascend() {
    assert_eq!(places(EXISTS, "1. See articles 13 and 5 of the Convention.\n"), ["13 and 5"]);
    assert_eq!(places(EXISTS, "1. See articles 13 and 13 of the Convention.\n"), ["13 and 13"]);
    assert_eq!(places(EXISTS, "1. See articles 9-7 of the Convention.\n"), ["9-7"]);
    assert_eq!(
        said(EXISTS, "1. See article 57, paragraphs 5 and 3, of the Convention.\n"),
        [
            "5 and 3: expected provisions in ascending order, found article 57, paragraph 3, after article 57, paragraph 5"
        ]
    );
    for right in
        ["articles 14, paragraph 1, and 52, paragraph 3,", "articles 5, 7-9 and 13", "article 6 (1) and (3)"]
    {
        assert!(places(EXISTS, &format!("1. See {right} of the Convention.\n")).is_empty(), "{right}");
    }
}

#[test]
fn articles_of_others_are_left_alone() {
    for text in [
        "1. See article 102 of the Charter of the United Nations.\n",
        "1. See articles 9 to 7 of the Penal Code.\n",
        "1. See article 75 of the Constitution.\n",
        &format!("{OTHER}1. See article 75 of the Convention.\n"),
    ] {
        assert!(places(EXISTS, text).is_empty(), "{text}");
    }
    let named = format!("{OTHER}1. See article 75 of the United Nations Convention against Corruption.\n");
    assert_eq!(places(EXISTS, &named), ["article 75"]);
}

#[test]
fn the_place_is_that_of_the_part_that_does_not_exist() {
    for (text, place) in [
        ("article 46, paragraph 31,", "paragraph 31"),
        ("article 46 (31)", "31"),
        ("paragraph 31 of article 46", "paragraph 31"),
        ("art. 46, para. 31,", "para. 31"),
        ("Article 46, Paragraph 31", "Paragraph 31"),
        ("article 46, paragraphs 9 and 31,", "31"),
        ("article 15, paragraph 1,", "paragraph 1"),
        ("article 12, paragraph 2 (g),", "2 (g)"),
        ("article 13, paragraph 1 (d) (iv),", "(iv)"),
        ("article 9 (a)", "(a)"),
    ] {
        assert_eq!(places(PARAGRAPH, &format!("1. See {text} of the Convention.\n")), [place], "{text}");
    }
}

#[test]
fn a_range_beyond_the_last_paragraph_is_one_mistake() {
    assert_eq!(
        said(PARAGRAPH, "1. See article 46, paragraphs 29-33, of the Convention.\n"),
        ["article 46, paragraphs 29-33, of the Convention: article 46 has no paragraph 31 (it has 30)"]
    );
}

#[test]
fn provisions_are_checked_wherever_they_stand() {
    let text = "I. Article 46, paragraph 31, of the Convention\n\n1. The Group met.¹\n\n   (a) It read article 75;\n\n   (b) It left.\n\n¹ Article 15, paragraph 2, of the Convention.\n";
    assert_eq!(places(PARAGRAPH, text), ["paragraph 31", "paragraph 2"]);
    assert_eq!(places(EXISTS, text), ["article 75"]);
}

#[test]
fn a_chapter_and_its_articles_agree() {
    assert_eq!(places(CHAPTER, "1. See chapter II (articles 5-15) of the Convention.\n"), ["15"]);
    assert_eq!(places(CHAPTER, "1. See articles 5 and 15 of chapter II of the Convention.\n"), ["15"]);
    assert_eq!(
        said(CHAPTER, "1. See chapter III of the Convention, in particular articles 5 and 13.\n"),
        [
            "chapter III of the Convention, in particular articles 5 and 13: articles 5 and 13 are in chapter II, not in chapter III"
        ]
    );
    for right in [
        "chapter II (articles 5-14) and chapter III (articles 15-42) of the Convention",
        "chapters III and IV of the Convention, in particular articles 15 and 46",
        "chapter III of the Convention and article 5 of the Convention",
        "chapter II of the Convention, in particular article 75",
    ] {
        assert!(places(CHAPTER, &format!("1. See {right}.\n")).is_empty(), "{right}");
    }
}

#[test]
fn the_convention_has_eight_chapters() {
    assert_eq!(places(CHAPTER, "1. See chapter IX of the Convention.\n"), ["IX"]);
    assert!(places(CHAPTER, "1. See chapter IX below.\n").is_empty());
}

#[test]
fn a_gloss_before_or_behind_the_article_fits_it() {
    assert_eq!(places(GLOSS, "1. See codes of conduct (article 9 of the Convention).\n"), ["article 9"]);
    assert_eq!(places(GLOSS, "1. See article 11 (private sector) of the Convention.\n"), ["11"]);
    for right in [
        "bribery in the private sector (article 21 of the Convention)",
        "the role of civil society in public reporting (article 13 of the Convention)",
        "the judiciary (article 8 of the Constitution)",
        "article 46 (see the annex) of the Convention",
        "codes of conduct; public reporting (article 10 of the Convention)",
    ] {
        assert!(places(GLOSS, &format!("1. See {right}.\n")).is_empty(), "{right}");
    }
}

#[test]
fn the_form_is_put_right_without_changing_what_is_cited() {
    for (wrong, right) in [
        ("article 6 (3) of the Convention", "article 6, paragraph 3, of the Convention"),
        ("article 54(1)(b) of UNCAC", "article 54, paragraph 1 (b), of UNCAC"),
        ("article 9, paragraph 1 of the Convention", "article 9, paragraph 1, of the Convention"),
        ("article 9 paragraph 1, of the Convention", "article 9, paragraph 1, of the Convention"),
        ("art. 8, para. 5, of the Convention", "article 8, paragraph 5, of the Convention"),
        ("Article 8 of the Convention", "article 8 of the Convention"),
        ("arts. 47 and 48 of the Convention", "articles 47 and 48 of the Convention"),
    ] {
        assert_eq!(mended(FORM, &format!("1. See {wrong}.\n")), format!("1. See {right}.\n"));
    }
}

#[test]
fn forms_that_are_right_where_they_stand() {
    for text in [
        "1. Article 8 of the Convention was read.\n",
        "1. The Group met (art. 8, para. 5).\n",
        "1. See Article 102 of the Charter, and paragraph 3 of article 6 of the Convention.\n",
        "1. See article 15 (a) of the Convention.\n",
        "1. See the page.¹\n\n¹ Art. 8, para. 5.\n",
    ] {
        assert!(places(FORM, text).is_empty(), "{text}");
    }
}

#[test]
fn the_full_name_stays_in_other_names_and_titles() {
    let first = "1. See article 5 of the United Nations Convention against Corruption.\n\n";
    for kept in [
        "2. The Conference of the States Parties to the United Nations Convention against Corruption met.\n",
        "2. See the paper entitled “Article 5 of the United Nations Convention against Corruption” (CAC/COSP/WG.4/2012/2).\n",
        "2. See the Mechanism for the Review of Implementation of the United Nations Convention against Corruption.\n",
        "2. See the *Guide for the implementation of the United Nations Convention against Corruption*.\n",
        "II. Work on the United Nations Convention against Corruption\n",
    ] {
        assert!(places(NAME, &format!("{first}{kept}")).is_empty(), "{kept}");
    }
    let again = format!("{first}2. See article 6 of the United Nations Convention against Corruption.\n");
    assert_eq!(mended(NAME, &again), format!("{first}2. See article 6 of the Convention.\n"));
}

#[test]
fn against_has_a_small_letter() {
    let text = "1. The United Nations Convention Against Corruption was adopted in 2003.\n";
    assert_eq!(mended(NAME, text), text.replace("Against", "against"));
    assert!(places(NAME, "UNITED NATIONS CONVENTION AGAINST CORRUPTION\n\n1. The Group met.\n").is_empty());
}

#[test]
fn the_full_name_comes_first() {
    let late = "1. See article 5 of the Convention.\n\n2. See article 6 of the United Nations Convention against Corruption.\n";
    assert_eq!(places(NAME, late), ["Convention"]);
    for right in [
        "1. The Conference of the States Parties to the United Nations Convention against Corruption met.\n\n2. See article 5 of the Convention.\n",
        "1. See article 5 of the Convention.\n",
        "1. See the Convention on Bribery.\n\n2. See article 6 of the United Nations Convention against Corruption.\n",
    ] {
        assert!(places(NAME, right).is_empty(), "{right}");
    }
}

#[test]
fn articles_go_on_with_the_instrument_named_before() {
    for words in [
        "The Constitution, in its articles 100 to 120, protected judges.",
        "The law of 2003, in particular its articles 72 and 81, had been changed.",
        "Article 72 of the Act was clear. Article 80 went further.",
    ] {
        assert!(places(EXISTS, &format!("1. {words}\n")).is_empty(), "{words}");
    }
    let again = "1. Article 72 of the Act was clear.\n\n2. The Convention, in its article 75, was not.\n";
    assert_eq!(places(EXISTS, again), ["article 75"]);
}

#[test]
fn the_conference_of_the_parties_is_of_another_convention() {
    let text = "II. Objectives\n\n1. The Conference of the Parties decided so under article 4, paragraph 6, of the Convention.\n";
    assert!(places(PARAGRAPH, text).is_empty());
    assert_eq!(places(PARAGRAPH, &text.replace("the Parties", "the States Parties")).len(), 1);
}

#[test]
fn a_text_note_may_abbreviate_and_a_sentence_behind_one_may_not() {
    assert_eq!(places(FORM, "1. They spoke of it (art. 8, para. 5, of the Convention).\n"), [""; 0]);
    assert_eq!(
        places(FORM, "1. They spoke (see annex) of art. 8, para. 5, of the Convention.\n"),
        ["art. 8, para. 5, of the Convention"]
    );
}

#[test]
fn the_help_says_what_is_wrong_with_a_provision() {
    let told = |words: &str| {
        let found = findings::findings(PARAGRAPH, &format!("1. See {words} of the Convention.\n"));
        found
            .into_iter()
            .map(|one| (one.label().unwrap().to_owned(), one.help().unwrap().to_owned()))
            .collect::<Vec<_>>()
    };
    let pair = |label: &str, help: &str| vec![(label.to_owned(), help.to_owned())];
    assert_eq!(
        told("article 57, paragraph 9,"),
        pair("no such paragraph", "check the numbers against the text of the article")
    );
    assert_eq!(
        told("article 57, subparagraph (b),"),
        pair("no such subparagraph", "name the paragraph before the letter")
    );
    assert_eq!(told("article 8, paragraph 1,"), Vec::new());
}

#[test]
fn a_gloss_is_told_with_the_article_it_fits() {
    assert_eq!(said(GLOSS, "1. They spoke of codes of conduct (article 10 of the Convention).\n").len(), 1);
    assert_eq!(said(GLOSS, "1. They spoke of codes of conduct (article 8 of the Convention).\n"), [""; 0]);
}

#[test]
fn an_article_named_twice_and_one_out_of_order_are_told_apart() {
    let label = |articles: &str| {
        let found = findings::findings(EXISTS, &format!("1. See articles {articles} of the Convention.\n"));
        found[0].label().unwrap().to_owned()
    };
    assert_eq!(label("13 and 13"), "named twice");
    assert_eq!(label("13 and 5"), "not ascending");
}

#[test]
fn numbers_of_two_parts_are_articles_of_the_law_behind_them() {
    for words in [
        "articles 432-11 and 433-1 of the Penal Code",
        "articles 321-1, 324-1 and 706-141 of the Code of Criminal Procedure",
        "article 435-1 of the Penal Code",
    ] {
        assert_eq!(said(EXISTS, &format!("1. It was so under {words}.\n")), [""; 0], "{words}");
    }
    for words in ["articles 9-7 of the Convention", "articles 9-7"] {
        assert_eq!(said(EXISTS, &format!("1. It was so under {words}.\n")).len(), 1, "{words}");
    }
}

#[test]
fn an_article_that_the_convention_has_not_may_be_one_of_a_law_named_beside_it() {
    for words in
        ["article 290 CC", "article 120 in its Criminal Code", "Art. 85 Abs. 2 StGB", "annex IX, article 80,"]
    {
        assert_eq!(said(EXISTS, &format!("1. It was so under {words} as amended.\n")), [""; 0], "{words}");
    }
    for words in ["article 80 UNCAC", "article 80 in its report", "article 80 or article 5"] {
        assert_eq!(said(EXISTS, &format!("1. It was so under {words}.\n")).len(), 1, "{words}");
    }
}
