//! Persons with a form of address.

use std::ops::Range;

use super::{Before, Head, Kind, before};
use crate::parse::phrase::{is_acronym, is_known, names_a_body, person_at};
use crate::text::Cut;

/// A person with a form of address who speaks for a State or an organization, and whose verb follows.
pub(super) fn named(text: &str, sentence: &Range<usize>, at: usize) -> Option<Head> {
    let person = person_at(text, at).filter(|person| person.range.start == at)?;
    let behind = text.cut(person.range.end..sentence.end);
    let entity = match &person.state {
        Some(state)
            if is_known(text, state.clone())
                || names_a_body(text, state.clone())
                || is_acronym(text.cut(state.clone())) =>
        {
            state.start
        }
        Some(_) => return None,
        None => {
            let of = [" of ", ", of the "].into_iter().find(|of| behind.starts_with(*of))?;
            person.range.end + of.len()
        }
    };
    let joined = [", Mr", ", Ms", ", and Mr", ", and Ms", "."].iter().any(|next| behind.starts_with(next));
    // "Ms. Doe (Chile), speaking on behalf of the Group".
    let apposed = text.cut(sentence.start..at).trim_end().ends_with(',');
    let aside = !apposed
        && [", speaking ", ", also speaking ", ", on behalf "].iter().any(|aside| behind.starts_with(aside));
    (person.state.is_none() || joined || aside || behind.starts_with(' ') || behind.is_empty()).then(|| {
        Head {
            start: at,
            kind: Kind::Named { entity },
            before: before(text, sentence, at),
            person: Some(person),
            another: false,
        }
    })
}

/// A person with a form of address and nothing else: "Ms. Doe explained".
pub(super) fn addressed(text: &str, sentence: &Range<usize>, at: usize) -> Option<Head> {
    let person = person_at(text, at).filter(|person| person.range.start == at && person.state.is_none())?;
    let end = person.range.end;
    let kind = Kind::Person { end };
    let before = before(text, sentence, at);
    // "The contribution made by Mr. Doe" is no statement.
    let subject = matches!(before, Before::Clause | Before::And);
    subject.then_some(Head { start: at, kind, before, person: Some(person), another: false })
}
