use super::tree::{Heading, Siblings, Tree, is_annex};
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::decision::is_decision;
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::Subject;

rule! {
    /// No heading stands alone under another: an A needs a B, a 1 needs a 2.
    ///
    /// # Why
    ///
    /// A section that has one part is not divided. The single subheading is left out, or merged into the heading above it.
    ///
    /// # Wrong
    ///
    /// ```text
    /// I. Organization of the meeting
    ///
    /// A. Opening of the meeting
    ///
    /// 1. The Chair opened the meeting.
    ///
    /// II. Adoption of the report
    ///
    /// 2. The Working Group adopted its report.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// I. Organization of the meeting
    ///
    /// A. Opening of the meeting
    ///
    /// 1. The Chair opened the meeting.
    ///
    /// B. Attendance
    ///
    /// 2. The following States parties were represented: Chile and Peru.
    /// ```
    LoneSubheading {
        code: "B12",
        name: "lone-subheading",
        severity: Warning,
        mends: No,
        authority: "Editorial Manual, headings <https://www.un.org/dgacm/en/content/editorial-manual/headings>",
    }
}

impl Rule for LoneSubheading {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let tree = Tree::new(subject);
        let another = subject.is_foreign();
        for list in &tree.lists {
            let Some((at, message)) = lone(&tree, list, another) else { continue };
            sink.report(Finding::new(Part::Section(at), message).label("stands alone").help(
                "leave the subheading out, merge it into the heading above, or add the one that is missing",
            ));
        }
    }
}

/// The only heading under another. One with a later number is not alone: the others are missing.
fn lone(tree: &Tree<'_>, list: &Siblings, another: bool) -> Option<(usize, String)> {
    let parent = tree.headings.get(list.parent?)?;
    let mut headings = tree.of(list);
    let (at, Heading { numeral, section, .. }) = headings.next()?;
    if headings.next().is_some() {
        return None;
    }
    match numeral {
        Some(numeral) if numeral.value == 1 => {
            let next = numeral.style.print(2)?;
            Some((at, format!("heading {} has no heading {next} beside it", numeral.core)))
        }
        Some(_) => None,
        // The line under "Annex" or "Decision 9/1" is its title.
        None if another || is_annex(parent.section) || is_decision(parent.section) => None,
        // One decision may be all that was adopted.
        None if is_decision(section) => None,
        None => Some((at, "the subheading is the only one in its section".to_owned())),
    }
}
