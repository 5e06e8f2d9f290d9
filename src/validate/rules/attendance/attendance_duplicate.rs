use super::lists::removal;
use super::status;
use crate::fix::{Fix, Safety};
use crate::model::Participant;
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Nobody attends twice: no State, under whatever name, and no organization is listed a second time, in one list or in two.
    ///
    /// # Why
    ///
    /// The lists tell who was there and in what standing. A State in two lists has two standings, and one of them is wrong.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The following States parties to the Convention were represented at the meeting: Chad, Chad, Poland and Togo.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The following States parties to the Convention were represented at the meeting: Chad, Poland and Togo.
    /// ```
    AttendanceDuplicate {
        code: "G50",
        name: "attendance-duplicate",
        severity: Error,
        mends: Offers,
        authority: "the report itself",
    }
}

/// Who somebody is: the State, or else the length of the name without its abbreviation, and the name. Numbers are compared sooner
/// than words.
type Identity<'a> = (u32, &'a str);

fn identity(participant: &Participant) -> Identity<'_> {
    if let Some(iso3) = participant.iso3() {
        return (iso3.as_str().bytes().fold(1, |all, byte| all << 8 | u32::from(byte)), "");
    }
    let name = without_abbreviation(participant.name());
    (u32::try_from(name.len()).unwrap_or(u32::MAX), name)
}

/// "International Criminal Police Organization (INTERPOL)" less what stands in parentheses.
fn without_abbreviation(name: &str) -> &str {
    let inside = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    inside
        .filter(|(_, short)| !short.contains([' ', ',']) && short.chars().any(char::is_uppercase))
        .map_or(name, |(before, _)| before)
}

impl Rule for AttendanceDuplicate {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let participants = subject.report().participants();
        let all = participants.iter().map(identity).enumerate();
        let mut all: Vec<(Identity<'_>, usize)> = all.map(|(at, identity)| (identity, at)).collect();
        all.sort_unstable();
        let same = all.chunk_by(|(one, _), (other, _)| one == other);
        let twice = same
            .filter_map(<[_]>::split_first)
            .flat_map(|((_, first), others)| others.iter().map(|(_, second)| (*second, *first)));
        let mut twice: Vec<(usize, usize)> = twice.collect();
        twice.sort_unstable();
        for (second, first) in twice {
            report(subject, first, second, sink);
        }
    }
}

fn report(subject: &Subject<'_>, first: usize, second: usize, sink: &mut Sink<'_>) {
    let participants = subject.report().participants();
    let (Some(one), Some(other)) = (participants.get(first), participants.get(second)) else { return };
    // Of a State in two lists, the one its status does not allow is too many.
    let wrong = one.category() != other.category() && status::disagrees(subject, one).is_some();
    let (extra, kept, at) = if wrong { (one, other, first) } else { (other, one, second) };
    let spot = Spot::Whole(Part::Participant(at));
    if !sink.wants(&spot) {
        return;
    }
    let name = extra.name();
    let elsewhere = kept.paragraph().filter(|_| kept.paragraph() != extra.paragraph());
    let message = match (kept.name() == name, elsewhere) {
        (true, None) => ["\"", name, "\" is listed twice"].concat(),
        (true, Some(number)) => {
            ["\"", name, "\" is listed twice, also in paragraph ", &number.to_string()].concat()
        }
        (false, None) => format!("\"{name}\" is listed twice, also as \"{}\"", kept.name()),
        (false, Some(number)) => {
            format!("\"{name}\" is listed twice, also as \"{}\", in paragraph {number}", kept.name())
        }
    };
    let fix = removal(subject, at)
        .map(|edits| Fix::new(["take \"", name, "\" out of the list"].concat(), edits, Safety::Offer));
    let finding = Finding::new(spot, message)
        .label("listed twice")
        .help("leave one of the two out, or correct the name of one")
        .fix(fix);
    sink.report(finding);
}
