use std::collections::HashMap;

use super::proper_name::{self, Found, Known, Slip};
use crate::fix::Safety;
use crate::model::Participant;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject};

rule! {
    /// The name of an organization is the one under which it attended, or was introduced, to the word.
    ///
    /// # Why
    ///
    /// A name that is one or two words off a known one is hardly another organization; the reader has to guess. The names known are those of
    /// the report's own list of attendance and of the abbreviations it introduces.
    ///
    /// # Wrong
    ///
    /// ```text
    /// C. Attendance
    ///
    /// 1. The following intergovernmental organizations were represented by observers: the Council of Europe and the Organization for Economic
    /// Cooperation and Development.
    ///
    /// 2. The initiative was supported by the Office for Economic Cooperation and Development.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// C. Attendance
    ///
    /// 1. The following intergovernmental organizations were represented by observers: the Council of Europe and the Organization for Economic
    /// Cooperation and Development.
    ///
    /// 2. The initiative was supported by the Organization for Economic Cooperation and Development and the Office of Legal Affairs.
    /// ```
    OrganizationName {
        code: "I69",
        name: "organization-name",
        severity: Warning,
        mends: Offers,
        authority: "the report's own list of attendance",
        english: true,
    }
}

/// Words that names of organizations have in them.
const NEEDLES: [&str; 20] = [
    "Organization",
    "Organisation",
    "Office",
    "Agency",
    "Commission",
    "Committee",
    "Council",
    "Institute",
    "Institution",
    "Programme",
    "Association",
    "Union",
    "Fund",
    "Centre",
    "Academy",
    "Network",
    "Bank",
    "League",
    "Secretariat",
    "Court",
];

impl Rule for OrganizationName {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let mut attendance: Vec<u32> =
            subject.report().participants().iter().filter_map(Participant::paragraph).collect();
        attendance.sort_unstable();
        attendance.dedup();
        let mut names: Option<Names<'_>> = None;
        let mut done = (usize::MAX, 0);
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit) else { continue };
            if !hit.is_whole_word(text.words) {
                continue;
            }
            let again = done.0 == hit.text() && hit.range().start < done.1;
            let lists = text.paragraph.and_then(|at| subject.report().paragraphs().get(at)?.number());
            let running = matches!(text.role, Role::Paragraph | Role::Item)
                && lists.is_none_or(|at| attendance.binary_search(&at).is_err());
            if !running || again {
                continue;
            }
            let name = proper_name::around(text.words, hit.range());
            done = (hit.text(), name.end);
            let found = text.words.get(name.clone()).unwrap_or_default();
            let names = names.get_or_insert_with(|| Names::new(known(subject)));
            if let Some((known, slip)) = names.meant(found) {
                let spot = Spot::Words(text.part, name);
                if !sink.wants(&spot) {
                    continue;
                }
                let fix = subject.replace(&spot, known, Safety::Offer);
                let what = slip.as_str();
                let message = format!("expected \"{known}\", found \"{found}\", which {what}");
                sink.report(
                    Finding::new(spot, message).help(format!("write \"{known}\", if it is meant")).fix(fix),
                );
            }
        }
    }
}

/// The known names, and what every name that was found is a slip for, if for one.
struct Names<'a> {
    known: Vec<Known<'a>>,
    slips: HashMap<&'a str, Option<(&'a str, Slip)>>,
}

impl<'a> Names<'a> {
    fn new(known: Vec<Known<'a>>) -> Self {
        let slips = known.iter().map(|known| (known.name, None)).collect();
        Self { known, slips }
    }

    /// The known name that is meant by one that is not known.
    fn meant(&mut self, found: &'a str) -> Option<(&'a str, Slip)> {
        *self.slips.entry(found).or_insert_with(|| {
            let sought = Found::new(found)?;
            self.known.iter().find_map(|known| known.slip(&sought).map(|slip| (known.name, slip)))
        })
    }
}

/// The names of organizations that the report itself vouches for.
fn known<'a>(subject: &Subject<'a>) -> Vec<Known<'a>> {
    let report = subject.report();
    let attended = report.participants().iter().filter(|participant| !participant.category().is_state());
    let names = attended.map(Participant::name).chain(report.abbreviations().map(|(_, full)| full));
    // Hostile input may list very many; what a name is compared with stays bounded.
    names.filter(|name| name.contains(' ')).take(MANY).map(Known::new).collect()
}

const MANY: usize = 200;
