//! Chapters of the Convention in running text.

use super::{cited, kind};

#[test]
fn chapters_have_roman_numbers() {
    assert_eq!(
        cited("relating to chapter II of the Convention and to chapters III and IV, with chapters II–IV"),
        [
            "chapter II of the Convention => chapter II",
            "chapters III and IV => chapters III and IV",
            "chapters II-IV => chapters II-IV",
        ]
    );
}

#[test]
fn titles_in_brackets_may_stand_between() {
    assert_eq!(
        cited("chapters II (Preventive measures) and V (Asset recovery) of the Convention"),
        ["chapters II (Preventive measures) and V => chapters II and V"]
    );
}

#[test]
fn words_point_back_to_a_chapter() {
    assert_eq!(
        cited("chapter II of the Convention. The implementation of that chapter was"),
        ["chapter II of the Convention => chapter II", "that chapter => chapter II (pointing back)"]
    );
    assert_eq!(
        cited("chapters III and IV; those chapters and the same chapter."),
        [
            "chapters III and IV => chapters III and IV",
            "those chapters => chapters III and IV (pointing back)",
            "the same chapter => chapter IV (pointing back)",
        ]
    );
    assert_eq!(cited("that chapter came first"), [""; 0]);
    assert_eq!(kind("chapter", "chapter II. That chapter of the guide"), ["chapter II"]);
}

#[test]
fn chapters_of_other_texts_are_no_citations() {
    for text in [
        "Each chapter of the guide contained",
        "chapter II of the guide",
        "chapter V of the rules of procedure",
        "chapter IX of the Penal Code",
        "rules of procedure, chapter V",
        "chapter 2",
        "see chap. I, sect. B",
        "chap. I.A",
    ] {
        assert_eq!(kind("chapter", text), [""; 0], "{text}");
    }
}

#[test]
fn that_convention_is_the_one_named_last() {
    assert_eq!(
        kind("chapter", "chapter I of the Convention and chapter II of that Convention"),
        ["chapter I of the Convention", "chapter II of that Convention"]
    );
    assert_eq!(
        kind("chapter", "article 14 of the Organized Crime Convention and chapter II of that Convention"),
        [""; 0]
    );
}
