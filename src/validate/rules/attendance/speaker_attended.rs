use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::collections::{HashMap, HashSet};

use super::speakers::{
    in_words, is_abbreviation, is_group_of_states, is_secretariat, printed, state_of, without_article,
};
use crate::fix::{Edit, Fix, Safety};
use crate::model::{Capacity, Category, Participant, Statement};
use crate::organizations::is_short_form;
use crate::parse::Part;
use crate::states::{Iso3, State, same_name};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::likeness::nearest;
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::Subject;

rule! {
    /// Whoever speaks as a representative or an observer is in the lists of attendance, under the same name.
    ///
    /// # Why
    ///
    /// Who was not there cannot have spoken: either the list lacks somebody, or the speaker's organization has a wrong name. The secretariat
    /// need not be listed, groups of States cannot be, and a State may have its other names. Where the report lists no States, or no
    /// organizations, they are not looked for.
    ///
    /// # Wrong
    ///
    /// ```text
    /// III. Organization of the meeting
    ///
    /// C. Attendance
    ///
    /// 1. The following States parties to the Convention were represented at the meeting: Chile, Poland and Togo.
    ///
    /// 2. The representative of Ghana said that the law had been changed.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// III. Organization of the meeting
    ///
    /// C. Attendance
    ///
    /// 1. The following States parties to the Convention were represented at the meeting: Chile, Poland and Togo.
    ///
    /// 2. The representative of Poland said that the law had been changed.
    /// ```
    SpeakerAttended {
        code: "G56",
        name: "speaker-attended",
        severity: Warning,
        mends: Offers,
        authority: "the report itself",
        english: true,
    }
}

impl Rule for SpeakerAttended {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let participants = subject.report().participants();
        let is_party =
            |one: &Participant| matches!(one.category(), Category::StateParty | Category::Signatory);
        let lists_states = participants.iter().any(is_party);
        let lists_others = participants.iter().any(|one| is_organization(one.category()));
        let mut roll = Roll::new(participants);
        for (at, statement) in subject.report().statements().iter().enumerate() {
            let Some(entity) = entity(statement) else { continue };
            if stands_for_itself(statement, entity) {
                continue;
            }
            let house = entity.strip_suffix("ecretariat").and_then(|of| of.strip_suffix([' ', 's', 'S']));
            if house.is_some_and(|house| subject.is_house(house.trim_end())) {
                continue;
            }
            let Standing { state, attends } = roll.standing(entity);
            let missed = !attends && if state { lists_states } else { lists_others };
            if missed && sink.wants_of(Part::Statement(at)) {
                let nearest = statement.entity_ref().or_else(|| roll.nearest(entity));
                sink.report(finding(subject, at, statement, entity, nearest));
            }
        }
    }
}

/// How many entities are compared with all who attended.
const MOST_OFFERS: usize = 40;

fn is_organization(category: Category) -> bool {
    matches!(
        category,
        Category::UnitedNationsSystem
            | Category::IntergovernmentalOrganization
            | Category::NonGovernmentalOrganization
    )
}

/// For whom an observer or representative speaks, by name.
fn entity(statement: &Statement) -> Option<&str> {
    let by_capacity = matches!(statement.capacity(), Capacity::Observer | Capacity::Representative);
    let entity = statement.entity().map(without_article).filter(|_| by_capacity)?;
    let named = entity.starts_with(char::is_uppercase) || is_secretariat(entity);
    named.then_some(entity)
}

/// Whether the same name is looked for in vain and that is right.
fn stands_for_itself(statement: &Statement, entity: &str) -> bool {
    // The name in the list is the name printed, which is most often so, or was found by its abbreviation.
    if statement.entity_ref().is_some_and(|known| {
        same_name(known, entity) || is_abbreviation(entity) || is_short_form(entity, known)
    }) {
        return true;
    }
    is_secretariat(entity) && statement.capacity() == Capacity::Representative || is_group_of_states(entity)
}

/// Who attended, by name and by State, and what is already known of those who speak.
struct Roll<'a> {
    participants: &'a [Participant],
    attended: OnceCell<Attended<'a>>,
    speakers: HashMap<&'a str, Standing>,
    /// The names that are perhaps meant.
    meant: HashMap<&'a str, Option<&'a str>>,
    offered: usize,
}

/// How an entity for which somebody speaks stands to those who attended.
#[derive(Clone, Copy)]
struct Standing {
    /// Whether it is a State or belongs to one.
    state: bool,
    attends: bool,
}

impl<'a> Roll<'a> {
    fn new(participants: &'a [Participant]) -> Self {
        let (speakers, meant) = (HashMap::new(), HashMap::new());
        Self { participants, attended: OnceCell::new(), speakers, meant, offered: 0 }
    }

    /// Every entity is looked for once, however often it speaks.
    fn standing(&mut self, entity: &'a str) -> Standing {
        *self.speakers.entry(entity).or_insert_with(|| {
            let state = state_of(entity);
            let attended = self.attended.get_or_init(|| Attended::new(self.participants));
            Standing { state: state.is_some(), attends: attended.holds(entity, state) }
        })
    }

    /// Who is perhaps meant by an entity that no State has the name of.
    fn nearest(&mut self, entity: &'a str) -> Option<&'a str> {
        *self.meant.entry(entity).or_insert_with(|| {
            if State::find(entity).is_some() || is_abbreviation(entity) || self.offered >= MOST_OFFERS {
                return None;
            }
            self.offered += 1;
            let names = self.participants.iter().take(MOST_NAMES).map(Participant::name);
            nearest(names, entity, LIKE)
        })
    }
}

/// Those who attended. Few speak who are not found at once, so that lists for finding many are made late.
struct Attended<'a> {
    participants: &'a [Participant],
    states: OnceCell<Vec<Iso3>>,
    names: OnceCell<Vec<(usize, &'a str)>>,
    short: OnceCell<HashSet<Cow<'a, str>>>,
    asked: Cell<usize>,
}

/// How many names are looked for without a list.
const FEW: usize = 12;

impl<'a> Attended<'a> {
    fn new(participants: &'a [Participant]) -> Self {
        let (states, names, short) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { participants, states, names, short, asked: Cell::new(0) }
    }

    fn holds(&self, entity: &str, state: Option<&State>) -> bool {
        self.asked.set(self.asked.get() + 1);
        let without_owner = ["of the Secretariat", "of the United Nations Secretariat"]
            .iter()
            .find_map(|owner| entity.strip_suffix(owner))
            .map_or(entity, str::trim_end);
        state.is_some_and(|state| self.has(state.iso3()))
            || self.lists(entity)
            || entity != without_owner && self.lists(without_owner)
            || entity.ends_with("European Union") && self.lists("European Union")
            || !entity.contains(' ') && self.abbreviates(entity)
    }

    fn is_asked_little(&self) -> bool {
        self.asked.get() <= FEW
    }

    fn has(&self, state: Iso3) -> bool {
        let mut states = self.participants.iter().filter_map(Participant::iso3);
        if self.is_asked_little() {
            return states.any(|attends| attends == state);
        }
        let sorted = || {
            let mut states: Vec<Iso3> = states.collect();
            states.sort_unstable();
            states
        };
        self.states.get_or_init(sorted).binary_search(&state).is_ok()
    }

    fn lists(&self, name: &str) -> bool {
        let mut names = self.participants.iter().map(|one| without_article(one.name()));
        if self.is_asked_little() {
            return names.any(|attends| attends == name);
        }
        let sorted = || {
            let mut names: Vec<_> = names.map(|name| (name.len(), name)).collect();
            names.sort_unstable();
            names
        };
        self.names.get_or_init(sorted).binary_search(&(name.len(), name)).is_ok()
    }

    fn abbreviates(&self, entity: &str) -> bool {
        // A name of one word has no abbreviation.
        let has_words = |name: &&str| name.bytes().any(|byte| matches!(byte, b' ' | b'-' | b'('));
        let mut names = self.participants.iter().map(Participant::name).filter(has_words);
        if self.is_asked_little() {
            return names.any(|name| initials(name).eq(entity.chars()) || beside(name) == Some(entity));
        }
        let short =
            |name| [Cow::Owned(initials(name).collect())].into_iter().chain(beside(name).map(Cow::Borrowed));
        self.short.get_or_init(|| names.flat_map(short).collect()).contains(entity)
    }
}

/// With how many names a speaker's is compared.
const MOST_NAMES: usize = 300;

/// The least likeness of a name that is offered, of 1.
const LIKE: f64 = 0.6;

/// The capitals that the words of a name begin with: it may be shortened to them.
fn initials(name: &str) -> impl Iterator<Item = char> {
    name.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|first| first.is_uppercase())
}

/// What stands beside a name in parentheses.
fn beside(name: &str) -> Option<&str> {
    name.strip_suffix(')').and_then(|name| name.rsplit([' ', '(']).next())
}

fn finding(
    subject: &Subject<'_>,
    at: usize,
    statement: &Statement,
    entity: &str,
    nearest: Option<&str>,
) -> Finding {
    let finding = match nearest {
        Some(name) => Finding::new(
            Part::Statement(at),
            format!("\"{entity}\" speaks, and the attendance has \"{name}\""),
        )
        .label(format!("\"{name}\"?"))
        .help(format!("write \"{name}\", or add \"{entity}\" to the attendance")),
        None => Finding::new(
            Part::Statement(at),
            format!("the {} speaks, and is not in the attendance", in_words(statement)),
        )
        .label("not in the attendance")
        .help(format!("add \"{entity}\" to the attendance, or correct the name")),
    };
    let fix = nearest.and_then(|name| {
        let span = printed(subject, at, entity)?;
        let edit = Edit { span, text: name.to_owned() };
        Some(Fix::new(format!("write \"{name}\""), vec![edit], Safety::Offer))
    });
    finding.fix(fix)
}
