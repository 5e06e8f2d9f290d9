//! The printed lists of who attended.

use crate::model::{Category, Participant};

/// The participants of one category in one paragraph.
#[derive(Debug, Clone)]
pub(crate) struct List {
    pub(crate) category: Category,
    pub(crate) paragraph: Option<u32>,
    /// Their places in the report.
    pub(crate) members: Vec<usize>,
}

/// The lists of a report, in printed order. The European Union among the States is left out.
pub(super) fn lists(participants: &[Participant]) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    for (at, participant) in participants.iter().enumerate() {
        let (category, paragraph) = (participant.category(), participant.paragraph());
        match lists.last_mut() {
            Some(list) if list.paragraph == paragraph && list.category == category => list.members.push(at),
            Some(list)
                if list.paragraph == paragraph
                    && list.category.is_state()
                    && category == Category::RegionalEconomicIntegrationOrganization => {}
            _ => lists.push(List { category, paragraph, members: vec![at] }),
        }
    }
    lists
}
