//! Articles of the Convention in running text.

use super::{cited, cited_in, kind};
use crate::cite::Context;

#[test]
fn an_article_goes_up_to_its_owner() {
    assert_eq!(
        cited(
            "in accordance with article 63, paragraph 7, of the United Nations Convention against Corruption, and"
        ),
        ["article 63, paragraph 7, of the United Nations Convention against Corruption => 63(7)"]
    );
    assert_eq!(
        cited("the entry points in the Convention (articles 7-10) that"),
        ["articles 7-10 => 7 8 9 10"]
    );
    assert_eq!(
        cited(
            "conduct (article 8 of the Convention) and reporting (article 10 of the Convention): discussion"
        ),
        ["article 8 of the Convention => 8", "article 10 of the Convention => 10"]
    );
}

#[test]
fn every_printed_form_is_found() {
    for (text, expected) in [
        (
            "under articles 46, paragraphs 9 (b) and 12, of the Convention",
            "articles 46, paragraphs 9 (b) and 12, of the Convention => 46(9)(b) 46(12)",
        ),
        ("(arts. 15, 16 and 23–25)", "arts. 15, 16 and 23-25 => 15 16 23 24 25"),
        ("see art. 6 (3) UNCAC.", "art. 6 (3) UNCAC => 6(3)"),
        ("Article 12 requires", "Article 12 => 12"),
        (
            "pursuant to paragraph 3 of article 6 of the Convention",
            "paragraph 3 of article 6 of the Convention => 6(3)",
        ),
        ("article 52, paragraphs 5 and 6, and others", "article 52, paragraphs 5 and 6 => 52(5) 52(6)"),
        (
            "articles 14, paragraph 1, and 52, paragraph 3, of the Convention",
            "articles 14, paragraph 1, and 52, paragraph 3, of the Convention => 14(1) 52(3)",
        ),
        ("article 53 (a) of the Convention", "article 53 (a) of the Convention => 53(a)"),
        ("articles 15 (a) and 16, paragraph 1, were", "articles 15 (a) and 16, paragraph 1 => 15(a) 16(1)"),
    ] {
        assert_eq!(cited(text), [expected]);
    }
}

#[test]
fn titles_in_brackets_may_stand_between() {
    assert_eq!(
        cited("articles 5 (policies), 6 and 13 (participation of society) of the Convention"),
        ["articles 5 (policies), 6 and 13 => 5 6 13"]
    );
    assert_eq!(
        kind("article", "article 7 (public sector), paragraph 4"),
        ["article 7 (public sector), paragraph 4"]
    );
    assert_eq!(kind("article", "article 16 (foreign bribery) of the Organized Crime Convention"), [""; 0]);
}

#[test]
fn articles_of_other_instruments_are_no_citations() {
    for text in [
        "complementary articles of the criminal code",
        "article 5 of the Organized Crime Convention",
        "article 18 of the United Nations Convention against Transnational Organized Crime",
        "article 7 of the Charter of the United Nations",
        "article 3 of the Constitution",
        "articles 4 to 6 of that law",
        "article 9 of its Penal Code",
        "article 36 of the Single Convention on Narcotic Drugs",
        "articles 22 to 25 of the Convention on the Rights of the Child",
        "article 3 of the 1988 Convention",
        "the Penal Code, article 12, which",
        "its Criminal Code (articles 5 and 6)",
        "article 5 of Law No. 27",
        "article 12 bis of the Code",
        "article 18 UNTOC",
        "article 5 of the terms of reference",
        "article 24 of the rules of procedure",
    ] {
        assert_eq!(kind("article", text), [""; 0], "{text}");
    }
}

#[test]
fn a_group_may_share_the_owner_behind_it() {
    assert_eq!(
        kind("article", "article 15 and article 16, paragraph 1, of the Organized Crime Convention"),
        [""; 0]
    );
    assert_eq!(
        cited("article 15 and article 16, paragraph 1, of the Convention"),
        ["article 15 => 15", "article 16, paragraph 1, of the Convention => 16(1)"]
    );
    assert_eq!(
        cited("article 43 of the Convention and article 18 of the Organized Crime Convention"),
        ["article 43 of the Convention => 43"]
    );
}

#[test]
fn that_convention_is_the_one_named_last() {
    assert_eq!(
        kind("article", "article 14 of the Organized Crime Convention and article 18 of that Convention"),
        [""; 0]
    );
    assert_eq!(
        kind("article", "article 14 of the Convention and article 18 of that Convention"),
        ["article 14 of the Convention", "article 18 of that Convention"]
    );
}

#[test]
fn a_list_ends_before_a_date_or_a_count() {
    assert_eq!(cited("articles 5 and 6, 2011"), ["articles 5 and 6 => 5 6", "2011 => 2011, year"]);
    assert_eq!(kind("article", "under articles 5 and 6 and 14 States had"), ["articles 5 and 6"]);
    assert_eq!(
        kind("article", "article 52, paragraphs 5, 6 and 14 States had"),
        ["article 52, paragraphs 5, 6"]
    );
    assert_eq!(kind("article", "on articles 5 and 6 August 2011"), ["articles 5"]);
    assert_eq!(kind("article", "article 5, 14 States had"), ["article 5"]);
    assert_eq!(kind("article", "articles 5, 7. 12 speakers"), ["articles 5, 7"]);
}

#[test]
fn an_article_without_owner_depends_on_the_report() {
    let mut other = Context { unowned: false, ..Context::default() };
    assert_eq!(cited_in("article 5 and article 6 of the Convention. Article 7", &mut other).len(), 2);
    assert_eq!(cited_in("regarding article 5, speakers", &mut other), [""; 0]);
}

#[test]
fn words_that_only_look_alike_are_none() {
    for text in [
        "particle 5",
        "the articles concerning prevention",
        "article twelve",
        "article 0",
        "articles of",
        "art. form",
    ] {
        assert_eq!(cited(text), [""; 0], "{text}");
    }
}

#[test]
fn a_range_ascends_to_an_article_or_paragraph_there_can_be() {
    for (text, expected) in [
        ("articles 5 to 7 of the Convention", "articles 5 to 7 of the Convention => 5 6 7"),
        ("articles 5-6 were", "articles 5-6 => 5 6"),
        ("articles 7-5 were", "articles 7 => 7"),
        ("articles 7-7 were", "articles 7 => 7"),
        ("articles 5-1000 were", "articles 5 => 5"),
        ("from article 5 to 7 States", "article 5 => 5"),
        ("article 5, paragraphs 2-3 and 1-1, was", "article 5, paragraphs 2-3 and 1 => 5(2) 5(3) 5(1)"),
    ] {
        assert_eq!(cited(text), [expected]);
    }
}

#[test]
fn paragraphs_go_on_with_the_article_named_before() {
    for (text, expected) in [
        ("article 46 of the Convention, in particular paragraph 9, was", "paragraph 9 => 46(9)"),
        (
            "article 46 of the Convention, and especially its paragraphs 9 and 12, was",
            "paragraphs 9 and 12 => 46(9) 46(12)",
        ),
        (
            "Article 46 was read. Paragraph 9 of that article was clear",
            "Paragraph 9 of that article => 46(9)",
        ),
    ] {
        assert_eq!(cited(text).last().map(String::as_str), Some(expected), "{text}");
    }
    assert_eq!(kind("article", "articles 5 and 46, in particular paragraph 9, and"), ["articles 5 and 46"]);
    assert_eq!(kind("article", "article 46 was read (see paragraph 9 above)"), ["article 46"]);
}

#[test]
fn a_paragraph_may_be_shortened_in_several_ways() {
    for text in ["article 46, para. 9", "article 46, par. 9", "article 46, para 9", "art. 46, paras 9"] {
        assert!(cited(text).iter().all(|one| one.ends_with("46(9)")), "{text}");
    }
}

#[test]
fn a_subparagraph_may_stand_before_its_paragraph() {
    assert_eq!(
        cited("under subparagraph (c) of paragraph 1 of article 54 of the Convention"),
        ["subparagraph (c) of paragraph 1 of article 54 of the Convention => 54(1)(c)"]
    );
    assert_eq!(
        cited("under subparagraph (e) of article 9, paragraph 1, of the Convention"),
        ["subparagraph (e) of article 9, paragraph 1, of the Convention => 9(1)(e)"]
    );
}
