use std::ops::Range;

use crate::bodies::{self, Body, Gathering};
use crate::cite::DocumentSymbol;
use crate::fix::Safety;
use crate::parse::Part;
use crate::text::{Cut as _, fold};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// The title has one of the two forms in use, names a body that is known, and the noun proper to it.
    ///
    /// # Why
    ///
    /// A working group: "Report on the meeting of the … held in Vienna from … to …". The Conference and the Implementation
    /// Review Group: "Report of the … on its seventh session, held in Vienna from … to …". Titles of other bodies are not looked
    /// at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the session of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    TitleForm {
        code: "A10",
        name: "title-form",
        severity: Warning,
        mends: Offers,
        authority: "practice of the reports of the Conference and its groups, CAC/COSP/WG.2/2018/6, CAC/COSP/IRG/2016/9, CAC/COSP/2009/15",
        english: true,
    }
}

/// What is wrong with a title: where (bytes of the folded title), what, and what may stand there instead.
struct Flaw {
    range: Range<usize>,
    message: String,
    instead: Option<String>,
}

impl Rule for TitleForm {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let Some(title) = subject.report().title().filter(|_| subject.is_ours()) else { return };
        if subject.report().masthead().symbol().is_some_and(DocumentSymbol::is_limited) {
            return;
        }
        let folded = fold(title);
        let Some(flaw) = flaw(folded.text()) else { return };
        let spot = Spot::Words(Part::Title, folded.original(flaw.range));
        let fix = flaw.instead.and_then(|instead| subject.replace(&spot, &instead, Safety::Offer));
        let finding = Finding::new(spot, flaw.message)
            .help(
                "write \"Report on the meeting of the GROUP held in PLACE from … to …\", or \"Report of the BODY on its \
                 ORDINAL session, held in PLACE from … to …\"",
            )
            .fix(fix);
        sink.report(finding);
    }
}

fn flaw(title: &str) -> Option<Flaw> {
    if starts(title, "draft ") {
        return None;
    }
    if !starts(title, "report o") {
        let message = format!(
            "expected a title that begins \"Report on the meeting of\" or \"Report of\", found \"{title}\""
        );
        return Some(Flaw { range: 0..title.len(), message, instead: None });
    }
    let Some((id, name)) = bodies::find(title) else { return Some(unknown_body(title)) };
    let body = id.info();
    let opening = title.head(name.start);
    let behind = title.tail(name.end);
    let noun = opening.trim_end().strip_suffix(" of the").and_then(|words| words.rsplit(' ').next());
    if starts(opening, "report of the meeting") || starts(opening, "report of the session") {
        return Some(wrong_opening(opening, body));
    }
    if opening.eq_ignore_ascii_case("report of the ") {
        return session_form(title, body, name.end);
    }
    match noun.and_then(gathering) {
        Some(noun) if noun != body.holds() => Some(wrong_opening(opening, body)),
        None if !starts(opening, "report on the ") => Some(wrong_opening(opening, body)),
        _ if !behind.contains(" held ") => Some(no_held(title, name.end)),
        _ => None,
    }
}

/// "Report of the BODY on its ORDINAL session, held in …"
fn session_form(title: &str, body: &Body, name_end: usize) -> Option<Flaw> {
    let behind = title.tail(name_end);
    if !starts(behind, " on its ") {
        return Some(if starts(behind.trim_start_matches(','), " held ") {
            wrong_opening(title.head(name_end), body)
        } else {
            no_held(title, name_end)
        });
    }
    let held = behind.find(" held ");
    let Some(held) = held else { return Some(no_held(title, name_end)) };
    let phrase = behind.head(held).trim_end_matches(',');
    let noun = phrase.rsplit(' ').next().unwrap_or_default();
    let noun_end = name_end + phrase.len();
    let noun_start = noun_end - noun.len();
    match gathering(noun) {
        Some(found) if found != body.holds() => Some(Flaw {
            range: noun_start..noun_end,
            message: format!(
                "expected \"{}\", found \"{noun}\": {} holds {}s",
                body.holds(),
                body.name(),
                body.holds()
            ),
            instead: Some(body.holds().to_string()),
        }),
        Some(_) if phrase.len() == held => Some(Flaw {
            range: noun_start..noun_end,
            message: format!("expected a comma between \"{noun}\" and \"held\""),
            instead: Some(format!("{noun},")),
        }),
        _ => None,
    }
}

fn gathering(noun: &str) -> Option<Gathering> {
    let noun = noun.trim_end_matches('s');
    [Gathering::Meeting, Gathering::Session]
        .into_iter()
        .find(|known| known.to_string().eq_ignore_ascii_case(noun))
}

fn wrong_opening(opening: &str, body: &Body) -> Flaw {
    let words = opening.trim_end();
    let words = words.strip_suffix(" the").unwrap_or(words);
    let is_meeting = body.holds() == Gathering::Meeting;
    let right = if is_meeting { "Report on the meeting of" } else { "Report of the … on its … session" };
    Flaw {
        range: 0..words.len(),
        message: format!("expected \"{right}\", found \"{words}\""),
        instead: Some(right.to_owned()).filter(|_| is_meeting && opening.trim_end().ends_with(" of the")),
    }
}

fn no_held(title: &str, name_end: usize) -> Flaw {
    let behind = title.tail(name_end);
    let message = format!(
        "expected \"held in\" or \"on its … session, held in\" behind the name of the body, found \"{}\"",
        behind.trim()
    );
    Flaw { range: name_end..title.len(), message, instead: None }
}

fn unknown_body(title: &str) -> Flaw {
    let start = title.find(" of the ").map_or(0, |at| at + " of the ".len());
    let rest = title.tail(start);
    let ends = [" held ", " on its ", ", held"];
    let end = ends.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
    let message = format!("no body called \"{}\" is known", rest.head(end));
    Flaw { range: start..start + end, message, instead: None }
}

fn starts(text: &str, lower_case: &str) -> bool {
    text.get(..lower_case.len()).is_some_and(|head| head.eq_ignore_ascii_case(lower_case))
}
