//! All rules, by code and by name.

use std::sync::LazyLock;

use super::rule::{Rule, RuleInfo};
use super::rules::FAMILIES;
use super::unknown::UnknownRule;

/// All rules, in the order of their codes.
static RULES: LazyLock<Vec<&'static dyn Rule>> = LazyLock::new(|| {
    let mut rules: Vec<&'static dyn Rule> =
        FAMILIES.iter().flat_map(|family| family.iter().copied()).collect();
    rules.sort_by_key(|rule| rule.info().code);
    rules
});

/// All rules, in the order of their codes.
///
/// ```
/// assert!(uncac::validate::rules().any(|rule| rule.name() == "paragraph-sequence"));
/// ```
pub fn rules() -> impl ExactSizeIterator<Item = &'static RuleInfo> {
    RULES.iter().map(|rule| rule.info())
}

/// The rule with this name or code.
///
/// # Errors
///
/// No rule is called so. The error names the nearest one.
pub fn rule(name: &str) -> Result<&'static RuleInfo, UnknownRule> {
    index(name).and_then(|at| RULES.get(at)).map(|rule| rule.info()).ok_or_else(|| UnknownRule::new(name))
}

pub(super) fn all() -> &'static [&'static dyn Rule] {
    &RULES
}

/// The place of a rule among all, by its code.
pub(super) fn place_of(info: &RuleInfo) -> Option<usize> {
    RULES.binary_search_by_key(&info.code, |rule| rule.info().code).ok()
}

/// The place of the rule with this name or code.
fn index(name: &str) -> Option<usize> {
    let is_called = |info: &RuleInfo| info.name == name || info.code.eq_ignore_ascii_case(name);
    RULES.iter().position(|rule| is_called(rule.info()))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_and_codes_are_unique() {
        let mut seen = HashSet::new();
        for rule in rules() {
            assert!(seen.insert(rule.name()), "{} twice", rule.name());
            assert!(seen.insert(rule.code()), "{} twice", rule.code());
        }
    }

    #[test]
    fn names_are_kebab_case_and_codes_a_letter_and_a_number() {
        for rule in rules() {
            let kebab = rule
                .name()
                .split('-')
                .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()));
            assert!(kebab, "{}", rule.name());
            let (letter, number) = rule.code().split_at(1);
            assert!(
                letter.bytes().all(|b| b.is_ascii_uppercase()) && number.parse::<u8>().is_ok(),
                "{}",
                rule.code()
            );
        }
    }

    #[test]
    fn a_rule_is_found_by_name_and_by_code() {
        for info in rules() {
            assert_eq!(rule(info.name()), Ok(info));
            assert_eq!(rule(&info.code().to_lowercase()), Ok(info));
        }
    }

    #[test]
    fn a_rule_yields_to_rules_that_exist() {
        for info in rules() {
            for other in info.yields_to {
                assert!(rule(other).is_ok(), "{} yields to {other}", info.name());
            }
        }
    }
}
