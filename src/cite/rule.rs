//! Rules of procedure of the Conference.

use std::fmt;
use std::str::FromStr;

use super::cursor::Cursor;
use super::{provisions, serde_as_text};
use crate::error::{FormError, FormErrorKind};
use crate::text::fold;

/// A rule of procedure, or a paragraph of one.
///
/// ```
/// use uncac::RuleRef;
///
/// let rule: RuleRef = "rule 2, paragraph 2, of the rules of procedure".parse()?;
/// assert_eq!((rule.rule(), rule.paragraph()), (2, Some(2)));
/// assert_eq!("rule 2 (2)".parse(), Ok(rule));
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleRef {
    rule: u16,
    paragraph: Option<u16>,
}

impl RuleRef {
    /// A rule, 1 to 999, with or without a paragraph.
    ///
    /// # Errors
    ///
    /// Where a number is 0, or that of the rule has more than three digits.
    pub fn new(rule: u16, paragraph: Option<u16>) -> Result<Self, FormError> {
        if !(1..=999).contains(&rule) || paragraph == Some(0) {
            return Err(FormError::new(FormErrorKind::Rule, &Self { rule, paragraph }.to_string(), 0));
        }
        Ok(Self { rule, paragraph })
    }

    /// The number of the rule.
    #[must_use]
    pub fn rule(&self) -> u16 {
        self.rule
    }

    /// The number of the paragraph.
    #[must_use]
    pub fn paragraph(&self) -> Option<u16> {
        self.paragraph
    }

    /// Reads rules and the name of the rules of procedure behind them. Rules of another kind are none.
    pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Vec<Self>> {
        let mut next = *cursor;
        let refs = provisions::group(&mut next, provisions::RULE)?;
        if !owner(&mut next) {
            return None;
        }
        *cursor = next;
        let mut rules: Vec<Self> =
            refs.iter().map(|one| Self { rule: one.article(), paragraph: one.paragraph() }).collect();
        rules.dedup();
        Some(rules)
    }
}

impl fmt::Display for RuleRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rule {}", self.rule)?;
        self.paragraph.map_or(Ok(()), |paragraph| write!(f, ", paragraph {paragraph}"))
    }
}

impl FromStr for RuleRef {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let folded = fold(text);
        let mut cursor = Cursor::new(folded.text(), 0);
        let rules = Self::read(&mut cursor).filter(|_| cursor.is_at_end());
        if let Some([one]) = rules.as_deref() {
            return Ok(*one);
        }
        Err(FormError::new(FormErrorKind::Rule, text, folded.original(cursor.at()..cursor.at()).start))
    }
}

serde_as_text!(RuleRef);

/// Names of the Conference behind "the rules of procedure", the longest first.
const CONFERENCE: [&str; 6] = [
    " of the Conference of the States Parties to the United Nations Convention against Corruption",
    " for the Conference of the States Parties to the United Nations Convention against Corruption",
    " of the Conference of the States Parties",
    " for the Conference of the States Parties",
    " of the Conference",
    " for the Conference",
];

/// Steps over the owner; false where the rules are no rules of procedure, or those of another body.
fn owner(cursor: &mut Cursor<'_>) -> bool {
    let mut next = *cursor;
    next.eat(",");
    if !next.eat(" of ") {
        return true;
    }
    next.eat_any(&["the Conference's ", "the ", "its ", "those "]);
    if !next.eat_word(&["rules of procedure", "Rules of Procedure", "rules"]) {
        return !next.word().starts_with(|first: char| first.is_uppercase());
    }
    *cursor = next;
    if cursor.eat_word(&CONFERENCE) {
        return !cursor.eat(" of the Parties");
    }
    !(next.eat_any(&[" of the ", " for the "]) && next.word().starts_with(|first: char| first.is_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Cut;

    fn shown(text: &str) -> Option<String> {
        let mut cursor = Cursor::new(text, 0);
        let rules = RuleRef::read(&mut cursor)?;
        let rules: Vec<String> = rules.iter().map(ToString::to_string).collect();
        Some(format!("{} @ {}", rules.join("; "), text.head(cursor.at())))
    }

    #[test]
    fn the_owner_belongs_to_the_citation() {
        let text = "rule 2, paragraph 2, of the rules of procedure of the Conference, to advise";
        let cited = "rule 2, paragraph 2 @ rule 2, paragraph 2, of the rules of procedure of the Conference";
        assert_eq!(shown(text).as_deref(), Some(cited));
        assert_eq!(shown("rule 6 (3) and").as_deref(), Some("rule 6, paragraph 3 @ rule 6 (3)"));
        assert_eq!(shown("rules 14 and 15").as_deref(), Some("rule 14; rule 15 @ rules 14 and 15"));
    }

    #[test]
    fn rules_of_another_kind_are_none() {
        assert_eq!(shown("rule 45 of the Nelson Mandela Rules"), None);
        assert_eq!(shown("rule 45 of the rules of procedure of the General Assembly"), None);
        assert_eq!(shown("rule of law"), None);
    }
}
