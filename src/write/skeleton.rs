//! The skeleton of a report: what every report of a body says, with places to fill in.

use crate::bodies::{self, Body, BodyId, Gathering, RegisteredMeeting};
use crate::date::DateRange;
use crate::model::{Meeting, MeetingBody};
use crate::parse::ordinal_word;

/// The skeleton of the report of a meeting, as Markdown: masthead, title, sections and the standing text of reports of the body, with
/// what only its author can know in square brackets.
///
/// What the register of meetings knows (ordinal, symbol, place) is filled in where the meeting does not say it itself.
///
/// ```
/// use uncac::{BodyId, Meeting, write};
///
/// let meeting = Meeting::new(BodyId::Prevention, "2011-08-22/2011-08-24".parse()?);
/// let skeleton = write::skeleton(&meeting);
/// assert!(skeleton.contains("CAC/COSP/WG.4/2011/4\n"));
/// assert!(skeleton.contains("held in Vienna from 22 to 24 August 2011"));
/// # Ok::<(), uncac::FormError>(())
/// ```
#[must_use]
pub fn skeleton(meeting: &Meeting) -> String {
    let known = Known::of(meeting);
    let parts =
        [masthead(&known), title(&known), introduction(&known), organization(&known), closing(&known)];
    parts.concat()
}

/// What is known of the meeting, in the words a report prints.
struct Known {
    body: String,
    /// What the report calls the body once it is named: "Working Group".
    short: &'static str,
    gathering: Gathering,
    mandate: String,
    symbol: String,
    draft: String,
    venue: String,
    ordinal: String,
    dates: Option<DateRange>,
}

impl Known {
    fn of(meeting: &Meeting) -> Self {
        let info = meeting.body().and_then(MeetingBody::id).map(BodyId::info);
        let body = meeting.body().map_or("[body]", MeetingBody::name);
        let dates = meeting.dates();
        let registered: Option<&RegisteredMeeting> = info
            .zip(dates)
            .and_then(|(info, dates)| bodies::meeting_on(info.id(), dates.start(), dates.end()));
        let gathering = info.map_or(Gathering::Meeting, Body::holds);
        let root = info.map_or("[symbol]", Body::symbol_root);
        let year = dates.map_or_else(|| "[year]".to_owned(), |dates| dates.start().format("%Y").to_string());
        let symbol = registered.and_then(RegisteredMeeting::report).map(str::to_owned);
        let ordinal = meeting.ordinal().or_else(|| registered.and_then(RegisteredMeeting::ordinal));
        let venue = meeting.venue().or_else(|| registered.and_then(RegisteredMeeting::venue));
        Self {
            body: body.to_owned(),
            short: short_name(body),
            gathering,
            mandate: info.map_or("[resolution]", |info| info.established_by()).to_owned(),
            symbol: symbol.unwrap_or_else(|| format!("{root}/{year}/[number]")),
            draft: format!("{root}/{year}/L.1"),
            venue: venue.unwrap_or("[place]").to_owned(),
            ordinal: ordinal.and_then(ordinal_word).unwrap_or_else(|| "[ordinal]".to_owned()),
            dates,
        }
    }

    /// "on 6 and 7 June 2018", "from 22 to 24 August 2011".
    fn when(&self) -> String {
        match self.dates {
            Some(dates) if dates.days() > 2 => format!("from {dates}"),
            Some(dates) => format!("on {dates}"),
            None => "from [first day] to [last day]".to_owned(),
        }
    }

    fn day(&self, which: impl Fn(DateRange) -> chrono::NaiveDate, missing: &str) -> String {
        let day = self.dates.map(which).and_then(|day| DateRange::new(day, day).ok());
        day.map_or_else(|| missing.to_owned(), |day| day.to_string())
    }

    fn opening_day(&self) -> String {
        self.day(|dates| dates.start(), "[first day]")
    }

    fn last_day(&self) -> String {
        self.day(|dates| dates.end(), "[last day]")
    }
}

fn short_name(body: &str) -> &'static str {
    if body.starts_with("Conference") {
        "Conference"
    } else if body.contains("Working Group") {
        "Working Group"
    } else if body.contains("expert meeting") {
        "meeting"
    } else {
        "Group"
    }
}

fn masthead(known: &Known) -> String {
    format!(
        "United Nations\n\n{}\n\nConference of the States Parties to the United Nations Convention against Corruption\n\n\
         Distr.: General\n\n[date of submission]\n\nOriginal: English\n\n",
        known.symbol
    )
}

fn title(known: &Known) -> String {
    let Known { body, venue, ordinal, .. } = known;
    match known.gathering {
        Gathering::Meeting => {
            format!("# Report on the meeting of the {body} held in {venue} {}\n\n", known.when())
        }
        Gathering::Session => {
            format!("# Report of the {body} on its {ordinal} session, held in {venue} {}\n\n", known.when())
        }
    }
}

fn introduction(known: &Known) -> String {
    let Known { short, ordinal, gathering, venue, mandate, .. } = known;
    let mut text = format!(
        "## I. Introduction\n\n1. The {short} held its {ordinal} {gathering} in {venue} {}. It was established by {}.\n\n",
        known.when(),
        mandate
            .strip_prefix("resolution")
            .map_or_else(|| mandate.clone(), |number| format!("Conference resolution{number}")),
    );
    if *gathering == Gathering::Meeting {
        text.push_str(&format!(
            "## II. Conclusions and recommendations\n\n2. At its {ordinal} meeting, held in {venue} {}, the {short} agreed on the \
             conclusions and recommendations below.\n\n3. The {short} recommended that [who do what].\n\n4. The {short} requested the \
             secretariat, subject to the availability of extrabudgetary resources, to [do what] and to report to it at its next \
             meeting.\n\n",
            known.when(),
        ));
    }
    text
}

fn organization(known: &Known) -> String {
    let (section, first) = if known.gathering == Gathering::Meeting { ("III", 5) } else { ("II", 2) };
    let Known { short, gathering, .. } = known;
    format!(
        "## {section}. Organization of the {gathering}\n\n### A. Opening of the {gathering}\n\n\
         {first}. The {gathering} was opened on {} by [name] ([State]), Chair of the {short}.\n\n\
         ### B. Adoption of the agenda and organization of work\n\n\
         {}. On {}, the {short} adopted the following agenda:\n\n\
         1. Organizational matters:\n\n(a) Opening of the {gathering};\n\n(b) Adoption of the agenda and organization of work.\n\n\
         2. [Topic].\n\n3. Adoption of the report.\n\n\
         ### C. Attendance\n\n\
         {}. The following States parties to the Convention were represented at the {gathering}: [States, in English alphabetical \
         order].\n\n\
         {}. The following intergovernmental organizations were represented by observers: [organizations, in English alphabetical \
         order].\n\n",
        known.opening_day(),
        first + 1,
        known.opening_day(),
        first + 2,
        first + 3,
    )
}

fn closing(known: &Known) -> String {
    let (section, next, number) =
        if known.gathering == Gathering::Meeting { ("IV", "V", 9) } else { ("III", "IV", 6) };
    let Known { short, gathering, draft, .. } = known;
    format!(
        "## {section}. [Topic]\n\n{number}. [What was said. Name States by capacity: \"The representative of [State] said that …\".]\n\n\
         ## {next}. Adoption of the report\n\n{}. On {}, the {short} adopted the report on its {gathering} ({draft}).\n",
        number + 1,
        known.last_day(),
    )
}
