//! Articles of the Convention.

use std::ops::Range;

use super::super::owner::{self, Owner};
use super::super::provisions::{self, gloss, separator};
use super::super::{ArticleRef, ArticleRefs};
use super::{Cited, Scan};

/// A printed group: its words and its provisions.
type Group = (Range<usize>, Vec<ArticleRef>);

/// Reads groups joined by "and" or a comma up to the one an owner is named behind, which owns them all.
pub(super) fn read(scan: &mut Scan<'_, '_>, at: usize) {
    let mut cursor = scan.cursor(at);
    let mut number = cursor;
    if provisions::ARTICLE.read(&mut number).is_some()
        && let Some(end) = owner::compound_of_another(scan.text, number.at())
    {
        scan.context.other_convention = true;
        scan.foreign = true;
        scan.done = end;
        return;
    }
    let mut groups: Vec<Group> = Vec::new();
    let mut next = cursor;
    while let Some(refs) = provisions::group(&mut next, provisions::ARTICLE) {
        groups.push((cursor.at()..next.at(), refs));
        let owner = owner::after(next);
        if owner != Owner::None {
            return settle(scan, groups, owner);
        }
        gloss(&mut next);
        if separator(&mut next).is_none() {
            break;
        }
        cursor = next;
    }
    settle(scan, groups, Owner::None);
}

fn settle(scan: &mut Scan<'_, '_>, groups: Vec<Group>, owner: Owner) {
    let Some(start) = groups.first().map(|(range, _)| range.start) else { return };
    let end = match owner {
        Owner::Convention(end) => {
            scan.context.other_convention = false;
            scan.foreign = false;
            Some(end)
        }
        Owner::SameConvention(end) if !scan.context.other_convention => Some(end),
        Owner::None
            if groups.iter().any(|(_, refs)| refs.iter().any(is_beyond))
                && (scan.foreign
                    || owner::may_be_foreign(scan.text, start)
                    || groups
                        .last()
                        .is_some_and(|(range, _)| owner::is_owned_behind(scan.text, range.end))) =>
        {
            return skip(scan, &groups);
        }
        Owner::None if scan.context.unowned && !owner::foreign_before(scan.text, start) => None,
        Owner::None => return skip(scan, &groups),
        Owner::SameConvention(_) | Owner::Other => {
            scan.context.other_convention = true;
            scan.foreign = true;
            return skip(scan, &groups);
        }
    };
    let last = groups.len() - 1;
    for (at, (mut range, refs)) in groups.into_iter().enumerate() {
        if let Some(end) = end.filter(|_| at == last) {
            range.end = end;
        }
        if let Ok(refs) = ArticleRefs::new(refs) {
            scan.found(range, Cited::Article(refs));
        }
    }
}

/// Whether an article is none of the Convention, and so goes on with the other instrument of the text.
fn is_beyond(provision: &ArticleRef) -> bool {
    crate::convention::article(provision.article()).is_none()
}

/// Articles of another instrument are read, so that their numbers are not taken for anything else.
fn skip(scan: &mut Scan<'_, '_>, groups: &[Group]) {
    scan.done = groups.last().map_or(scan.done, |(range, _)| range.end);
}
