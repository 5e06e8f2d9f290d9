//! Holders of offices named behind the words for them.

use super::{of_report, read};

#[test]
fn holders_may_follow_more_words_behind_their_office() {
    let both = [("Vice-Chair", "Ann Roe", Some("Chad")), ("Vice-Chair", "Bo Ek", Some("Sweden"))];
    for lead in [
        "The Group elected the following Vice-Chairs from among its members, in accordance with rule 22:",
        "It elected, by acclamation, the following persons as its Vice-Chairs for the year:",
    ] {
        assert_eq!(read(&format!("{lead} Ms. Ann Roe (Chad); and Mr. Bo Ek (Sweden).")), both, "{lead}");
        let below = format!("1. {lead}\n\nMs. Ann Roe (Chad)\n\nMr. Bo Ek (Sweden)");
        assert_eq!(of_report(&below), ["Vice-Chair: Ann Roe (Chad)", "Vice-Chair: Bo Ek (Sweden)"], "{lead}");
    }
    for lead in [
        "The workshop elected the following Vice-Chairs from among its members:",
        "The following Vice-Chairs, who were tired, left the meeting:",
        "The Group elected the following Vice-Chairs and, as Rapporteur:",
    ] {
        assert!(read(&format!("{lead} Ms. Ann Roe (Chad).")).len() < 2, "{lead}");
    }
}

#[test]
fn who_will_hold_an_office_holds_it() {
    assert_eq!(
        read("It was agreed that Mr. Bo Ek (Sweden) would serve as Rapporteur."),
        [("Rapporteur", "Bo Ek", Some("Sweden"))]
    );
    assert_eq!(
        of_report("1. It was agreed that Mr. Bo Ek (Sweden) would serve as Chair for the next session."),
        [""; 0]
    );
}

#[test]
fn a_blank_may_stand_before_the_colon() {
    for list in [
        "- _Chair_ : Ms. Ann Roe (Chad)\n- _Vice-Chairs_ : Bo Ek (Sweden) and Li Wei (China)",
        "_Chair_ :\n\nAnn Roe (Chad)\n\n_Vice-Chairs_ :\n\nBo Ek (Sweden)\n\nLi Wei (China)",
    ] {
        assert_eq!(
            of_report(&format!("1. The bureau was composed as follows:\n\n{list}")),
            ["Chair: Ann Roe (Chad)", "Vice-Chair: Bo Ek (Sweden)", "Vice-Chair: Li Wei (China)"],
            "{list}"
        );
    }
}
