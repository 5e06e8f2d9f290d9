//! Rules of procedure in running text.

use super::{cited, kind};

#[test]
fn a_rule_goes_up_to_its_owner() {
    assert_eq!(
        cited("and rule 2, paragraph 2, of the rules of procedure of the Conference, to advise"),
        ["rule 2, paragraph 2, of the rules of procedure of the Conference => rule 2, paragraph 2"]
    );
    assert_eq!(cited("under rule 6 (3)."), ["rule 6 (3) => rule 6, paragraph 3"]);
    assert_eq!(cited("paragraph 2 of rule 45"), ["paragraph 2 of rule 45 => rule 45, paragraph 2"]);
}

#[test]
fn each_rule_of_a_group_is_a_citation() {
    assert_eq!(cited("rules 14 and 15"), ["rules 14 and 15 => rule 14", "rules 14 and 15 => rule 15"]);
}

#[test]
fn other_rules_are_none() {
    for text in
        ["the rule of law", "rule 45 of the Nelson Mandela Rules", "Financial Rules, rule 5", "module 5"]
    {
        assert_eq!(kind("rule", text), [""; 0], "{text}");
    }
}
