//! Rules of procedure.

use super::super::RuleRef;
use super::super::owner;
use super::{Cited, Scan};

/// Reads rules with their numbers. Each rule of a group is a citation with the words of the group.
pub(super) fn read(scan: &mut Scan<'_, '_>, at: usize) {
    let mut cursor = scan.cursor(at);
    let Some(rules) = RuleRef::read(&mut cursor).filter(|_| !owner::foreign_before(scan.text, at)) else {
        return;
    };
    for rule in rules {
        scan.found(at..cursor.at(), Cited::Rule(rule));
    }
}
