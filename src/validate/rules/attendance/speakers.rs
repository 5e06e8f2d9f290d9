//! For whom speakers speak.

use crate::model::Statement;
use crate::parse::Part;
use crate::source::Span;
use crate::states::State;
use crate::validate::subject::Subject;

/// Whether an entity is the secretariat of the Convention, or a unit of it; not that of another organization.
pub(super) fn is_secretariat(entity: &str) -> bool {
    const OFFICE: [&str; 2] = ["UNODC", "United Nations Office on Drugs and Crime"];
    const SECRETARIAT: [&str; 5] = [
        "secretariat",
        "Secretariat",
        "Conference secretariat",
        "secretariat of the Con",
        "secretariat of UNODC",
    ];
    let entity = without_article(entity);
    let is_office = |name: &&'static str| {
        let behind =
            entity.strip_prefix(*name).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',']));
        let before = entity
            .strip_suffix(*name)
            .is_some_and(|rest| rest.ends_with(" of ") || rest.ends_with(" of the "));
        behind || before
    };
    OFFICE.iter().any(is_office)
        || SECRETARIAT.iter().any(|name| entity == *name || name.ends_with("Con") && entity.starts_with(name))
}

/// Whether an entity is a group of States, which attends nowhere: "Group of 77 and China", "Group of African States".
pub(super) fn is_group_of_states(entity: &str) -> bool {
    let entity = without_article(entity);
    entity.starts_with("Group of")
        && (entity.contains("77") || entity.ends_with("States") || entity.ends_with("Countries"))
        || entity.ends_with(" Group")
}

/// The name without its article.
pub(super) fn without_article(name: &str) -> &str {
    name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name)
}

/// The State that an entity is or belongs to: "Kenya", "Ministry of Justice of Kenya".
pub(super) fn state_of(entity: &str) -> Option<&'static State> {
    State::find(entity).or_else(|| State::longest_suffix(entity).map(|(_, state)| state))
}

/// Some words of the source within what names a speaker.
pub(super) fn printed(subject: &Subject<'_>, at: usize, words: &str) -> Option<Span> {
    let [piece] = subject.pieces(Part::Statement(at)) else { return None };
    let start = piece.slice(subject.source()?).find(words)?;
    Some(Span::new(piece.start() + start, piece.start() + start + words.len()))
}

/// The words that name a speaker, as they stand or as they would.
pub(super) fn in_words(statement: &Statement) -> String {
    use crate::model::Capacity::Observer;
    let preposition = if statement.capacity() == Observer { "for" } else { "of" };
    format!("{} {preposition} {}", statement.capacity(), with_article(statement.entity().unwrap_or_default()))
}

/// An entity as it stands in a sentence: States and abbreviations without an article, the others with one.
pub(super) fn with_article(entity: &str) -> String {
    let bare = State::find(entity).is_some() || is_abbreviation(entity) || entity != without_article(entity);
    if bare || entity.is_empty() { entity.to_owned() } else { format!("the {entity}") }
}

/// Capitals in one word.
pub(super) fn is_abbreviation(entity: &str) -> bool {
    !entity.contains(' ') && entity.chars().filter(|letter| letter.is_uppercase()).count() > 1
}
