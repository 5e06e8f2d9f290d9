//! References of a report to its own parts.

use super::{cited, kind};

#[test]
fn the_text_says_that_a_part_is_its_own() {
    for (text, expected) in [
        ("as noted in paragraphs 3 to 5 above", "paragraphs 3 to 5 above => paragraphs 3-5"),
        ("(see para. 12)", "para. 12 => paragraph 12"),
        ("see paras. 3, 5 and 7 below", "paras. 3, 5 and 7 below => paragraphs 3, 5 and 7"),
        ("section II above", "section II above => section II"),
        ("see section IV.A.1.", "section IV.A.1 => section IV.A.1"),
        ("listed in annex I.", "annex I => annex I"),
        ("in the annex to the present report", "annex to the present report => annex"),
        ("paragraph 4 of the present report", "paragraph 4 of the present report => paragraph 4"),
        ("see footnote 3", "footnote 3 => footnote 3"),
        ("chapter II below", "chapter II below => chapter II"),
        ("(see chap. I, sect. A)", "chap. I => chapter I"),
    ] {
        assert_eq!(cited(text), [expected]);
        assert_eq!(kind("cross_reference", text).len(), 1, "{text}");
    }
}

#[test]
fn parts_of_other_texts_are_none() {
    for text in [
        "paragraph 4 of resolution 3/2",
        "paragraph 42 of the terms of reference",
        "in paragraph 3, the Conference",
        "see paragraph 5 of the report",
        "annex I to the Convention",
        "non-Annex I Parties",
        "Annex I Parties",
        "resolution 3/1, annex I",
        "CAC/COSP/2011/14, annex II",
        "protection 5 above",
        "section II of the law",
    ] {
        assert_eq!(kind("cross_reference", text), [""; 0], "{text}");
    }
}
