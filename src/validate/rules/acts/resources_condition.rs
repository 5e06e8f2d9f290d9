use std::ops::Range;

use crate::model::{Act, ActKind, Addressee};
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// The condition on resources has its fixed wording, and a new task for the secretariat has a condition or funds.
    ///
    /// # Why
    ///
    /// "Subject to the availability of extrabudgetary resources" is a formula that budget officers look for. Reports, updates and tasks that
    /// go on need none. Meetings of other bodies are not looked at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// II. Conclusions and recommendations
    ///
    /// 1. The Working Group requested the secretariat, subject to the availability of extra-budgetary resources, to collect examples.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// II. Conclusions and recommendations
    ///
    /// 1. The Working Group requested the secretariat, subject to the availability of extrabudgetary resources, to collect examples.
    /// ```
    ResourcesCondition {
        code: "H62",
        name: "resources-condition",
        severity: Info,
        mends: No,
        authority: "Conference resolution 6/6 <https://www.unodc.org/unodc/en/corruption/WG-Prevention/working-group-on-prevention.html>; resolutions of the first session <https://unodc.org/unodc/en/treaties/CAC/CAC-COSP-session1-resolutions.html>",
        english: true,
    }
}

const NEEDLES: [&str; 2] = ["extra-budgetary", "subject to availability of"];

/// What the secretariat needs money for.
const COSTLY: &[&str] = &[
    "build",
    "collect",
    "commission",
    "compile",
    "conduct",
    "convene",
    "create",
    "design",
    "develop",
    "draw",
    "establish",
    "expand",
    "hold",
    "launch",
    "organize",
    "produce",
    "publish",
    "set",
    "train",
    "translate",
    "undertake",
];

/// Words that say where the money comes from.
const FUNDS: [&str; 6] = ["resources", "funds", "funding", "contributions", "regular budget", "subject to"];

impl Rule for ResourcesCondition {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        for hit in subject.hits(self) {
            if let Some(text) = subject.text(hit) {
                let found = text.words.cut(hit.range());
                let finding = Finding::new(
                    Spot::Words(text.part, hit.range()),
                    format!("expected the fixed words \"subject to the availability of extrabudgetary resources\", found \"{found}\""),
                )
                .help("write \"subject to the availability of extrabudgetary resources\"");
                sink.report(finding);
            }
        }
        for (at, recommendation) in subject.report().recommendations().iter().enumerate() {
            for (index, act) in recommendation.acts().enumerate() {
                if let Some(task) = unfunded_task(act) {
                    sink.report(no_funds(Part::Act { recommendation: at, act: index }, act, task));
                }
            }
        }
    }
}

/// The verb of a new task for the secretariat, where nothing is said of its cost.
fn unfunded_task(act: &Act) -> Option<Range<usize>> {
    let asks = matches!(act.kind(), ActKind::Request | ActKind::Recommendation | ActKind::Decision);
    if !asks || !act.conditions().is_empty() || !act.addressees().contains(&Addressee::Secretariat) {
        return None;
    }
    let text = act.text();
    let named = memchr::memmem::find(text.as_bytes(), b"ecretariat").map(|at| at + "ecretariat".len());
    let named = named.or_else(|| Some(memchr::memmem::find(text.as_bytes(), b"UNODC")? + "UNODC".len()))?;
    let rest = text.tail(named);
    if FUNDS.iter().any(|words| text.contains(words)) {
        return None;
    }
    // "requested the secretariat to collect", "recommended that the secretariat collect"
    let start = if rest.starts_with(" to ") { named + " to ".len() } else { named + 1 };
    let verb = text.tail(start).split(|c: char| !c.is_alphabetic()).next()?;
    COSTLY.contains(&verb).then_some(start..start + verb.len())
}

fn no_funds(part: Part, act: &Act, task: Range<usize>) -> Finding {
    let verb = act.text().cut(task.clone());
    Finding::new(
        Spot::Words(part, task),
        format!("the secretariat is to \"{verb}\", and nothing is said of resources"),
    )
    .label("with what resources?")
    .help("add \"subject to the availability of extrabudgetary resources\", or say where the funds come from")
}
