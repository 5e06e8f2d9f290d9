//! Addresses (IRIs) of works, by the profile's naming convention.

use chrono::{Datelike, NaiveDate};

use super::eid::slug;
use crate::bodies::{self, BodyId, RegisteredMeeting};
use crate::cite::{ArticleRef, ArticleRefs, ChapterRefs, DocumentSymbol, Organ, ResolutionRef};
use crate::model::Report;
use crate::text::{roman, roman_numeral};

/// The Convention, adopted by General Assembly resolution 58/4.
pub(super) const CONVENTION: &str = "/akn/un/act/provision/un-ga/2003-10-31/58-4/!main";

/// The parts of a report's own address.
#[derive(Debug)]
pub(super) struct Work {
    /// Organization, body and sub-body: `un-cac-cosp-wg4`.
    pub(super) actor: String,
    /// The date, which is the first day of the year where only that is known.
    pub(super) date: String,
    /// What the date is: `document`, `year` or `unknown`.
    pub(super) date_is: &'static str,
    /// The number as it stands in the address; `nn` for a document without one.
    pub(super) number: String,
    /// The symbol: as printed or, where none is, as the register of meetings has it.
    pub(super) symbol: Option<DocumentSymbol>,
    /// The address of the work.
    pub(super) iri: String,
    /// The language of the text, by its code of ISO 639-2.
    pub(super) language: &'static str,
}

impl Work {
    pub(super) fn of(report: &Report) -> Self {
        let symbol = report.masthead().symbol().cloned().or_else(|| registered(report));
        let actor = symbol.as_ref().map_or_else(|| actor_of_meeting(report), actor);
        let number = symbol.as_ref().map_or_else(|| "nn".to_owned(), number);
        let (date, date_is) = date(report, symbol.as_ref());
        let iri = format!("/akn/un/debateReport/report/{actor}/{date}/{number}");
        let language = report.language().code_3();
        Self { actor, date, date_is, number, symbol, iri, language }
    }

    /// The address of the text in its language as of the date.
    pub(super) fn expression(&self) -> String {
        format!("{}/{}@{}", self.iri, self.language, self.date)
    }
}

/// The symbol of the report of the meeting, where the register of meetings has it.
fn registered(report: &Report) -> Option<DocumentSymbol> {
    let (body, dates) = (report.meeting().body()?.id()?, report.meeting().dates()?);
    bodies::meeting_on(body, dates.start(), dates.end())?.report()?.parse().ok()
}

fn actor_of_meeting(report: &Report) -> String {
    let Some(body) = report.meeting().body() else { return "un".to_owned() };
    match body.id() {
        Some(id) => joined(id.info().symbol_root().split('/')),
        None => format!("un-{}", slug(body.name())),
    }
}

fn date(report: &Report, symbol: Option<&DocumentSymbol>) -> (String, &'static str) {
    if let Some(date) = report.masthead().date().and_then(xsd_date) {
        return (date, "document");
    }
    let symbol = symbol.and_then(DocumentSymbol::year).map(i32::from);
    let meeting = || report.meeting().dates().map(|dates| dates.end().year());
    let adoption = || report.adoption().and_then(|adoption| Some(adoption.date()?.year()));
    let year = symbol.or_else(meeting).or_else(adoption).filter(|year| (1..=9999).contains(year));
    year.map_or_else(|| ("0001-01-01".to_owned(), "unknown"), |year| (format!("{year:04}-01-01"), "year"))
}

/// A date as the schema has it, which knows no year 0 and no sign.
pub(super) fn xsd_date(date: NaiveDate) -> Option<String> {
    (1..=9999).contains(&date.year()).then(|| date.to_string())
}

/// `CAC/COSP/WG.4/2011/4` is by `un-cac-cosp-wg4`.
fn actor(symbol: &DocumentSymbol) -> String {
    let canonical = symbol.canonical();
    let mut elements = canonical.as_str().split('/');
    let first = elements.next().map(|first| match first {
        "A" => "ga",
        "E" => "ecosoc",
        "S" => "sc",
        other => other,
    });
    joined(first.into_iter().chain(elements.take_while(|element| is_body(element))))
}

fn joined<'a>(elements: impl Iterator<Item = &'a str>) -> String {
    elements.fold("un".to_owned(), |actor, element| {
        let plain: String = element.chars().filter(char::is_ascii_alphanumeric).collect();
        format!("{actor}-{}", slug(&plain))
    })
}

/// Whether an element of a symbol names a body, and not a kind of document, a year or a number.
fn is_body(element: &str) -> bool {
    const KINDS: [&str; 10] = ["L", "CRP", "INF", "NGO", "PV", "R", "RES", "DEC", "SR", "WP"];
    let word = element.split('.').next().unwrap_or_default();
    element.starts_with(|c: char| c.is_ascii_alphabetic()) && !KINDS.contains(&word)
}

/// The number in an address: strokes become hyphens, spaces low lines.
fn number(symbol: &DocumentSymbol) -> String {
    let plain = |c: char| match c {
        ' ' => '_',
        c if c.is_ascii_alphanumeric() || matches!(c, '.' | '(' | ')' | '_') => c,
        _ => '-',
    };
    symbol.as_str().chars().map(plain).collect()
}

/// The address of a document known by its symbol alone. What the symbol does not tell is left out.
pub(super) fn document(symbol: &DocumentSymbol) -> String {
    let year = symbol.year().map(i32::from).or_else(|| session_year(symbol));
    dated("doc", &actor(symbol), year, &number(symbol))
}

/// Documents of the General Assembly have the session in the place of the year.
fn session_year(symbol: &DocumentSymbol) -> Option<i32> {
    let mut elements = symbol.as_str().split('/').skip_while(|element| is_body(element));
    let session: i32 = elements.next()?.parse().ok()?;
    (symbol.as_str().starts_with("A/") && (31..200).contains(&session)).then_some(1945 + session)
}

fn dated(class: &str, actor: &str, year: Option<i32>, number: &str) -> String {
    match year {
        Some(year) => format!("/akn/un/{class}/{actor}/{year:04}-01-01/{number}"),
        None => format!("/akn/un/{class}/{actor}/{number}"),
    }
}

/// The address of a resolution; `None` for one of an organ that is not known to be of the United Nations.
pub(super) fn resolution(resolution: &ResolutionRef) -> Option<String> {
    let actor = match resolution.organ() {
        Organ::Conference => "un-cac-cosp",
        Organ::GeneralAssembly => "un-ga",
        Organ::EconomicAndSocialCouncil => "un-ecosoc",
        Organ::SecurityCouncil => "un-sc",
        Organ::Other(organ) => match organ.trim_start_matches("the_") {
            "human_rights_council" => "un-ga-hrc",
            "commission_on_narcotic_drugs" => "un-ecosoc-cn7",
            "commission_on_crime_prevention_and_criminal_justice" => "un-ecosoc-cn15",
            _ => return None,
        },
    };
    let number = slug(resolution.number());
    let class = format!("statement/{}", resolution.kind());
    Some(dated(&class, actor, adoption_year(resolution), &number))
}

fn adoption_year(resolution: &ResolutionRef) -> Option<i32> {
    let number = resolution.number();
    let first: Option<i32> = number.split(['/', ' ']).next().and_then(|first| first.parse().ok());
    let bracketed = number.split_once('(').and_then(|(_, rest)| rest.split(')').next());
    match resolution.organ() {
        Organ::Conference => {
            let session = first.and_then(|first| u16::try_from(first).ok());
            BodyId::Conference.meetings().find(|held| held.ordinal() == session).map(RegisteredMeeting::year)
        }
        Organ::GeneralAssembly => {
            let roman = || bracketed.and_then(roman).and_then(|session| i32::try_from(session).ok());
            let session = roman().or(first).filter(|session| (1..200).contains(session))?;
            Some(1945 + session)
        }
        Organ::EconomicAndSocialCouncil => first.filter(|year| (1946..2200).contains(year)),
        Organ::SecurityCouncil => bracketed.and_then(|year| year.parse().ok()),
        Organ::Other(_) => None,
    }
}

/// The fragment of one provision in the Convention: `art_54__para_1__point_b`.
fn provision_id(provision: &ArticleRef) -> String {
    let mut id = format!("art_{}", provision.article());
    if let Some(paragraph) = provision.paragraph() {
        id = format!("{id}__para_{paragraph}");
    }
    if let Some(letter) = provision.subparagraph() {
        id = format!("{id}__point_{letter}");
    }
    if let Some(item) = provision.item() {
        id = format!("{id}__point_{}", roman_numeral(u32::from(item)).to_lowercase());
    }
    id
}

/// The address of one provision.
pub(super) fn provision(provision: &ArticleRef) -> String {
    format!("{CONVENTION}#{}", provision_id(provision))
}

/// The address of provisions cited together: a range where they follow one another, else the first.
pub(super) fn provisions(refs: &ArticleRefs) -> String {
    let refs = refs.as_slice();
    let ids = (refs.first(), refs.last());
    let (Some(first), Some(last)) = ids else { return CONVENTION.to_owned() };
    let follow = refs.is_sorted_by(follows);
    let range = refs.len() > 1 && follow;
    let last = if range { format!("->{}", provision_id(last)) } else { String::new() };
    format!("{}{last}", provision(first))
}

fn follows(one: &ArticleRef, next: &ArticleRef) -> bool {
    let whole = |part: &ArticleRef| part.subparagraph().is_none() && part.item().is_none();
    let articles =
        one.article() + 1 == next.article() && one.paragraph().is_none() && next.paragraph().is_none();
    let paragraphs = one.article() == next.article()
        && one.paragraph().zip(next.paragraph()).is_some_and(|(one, next)| one.saturating_add(1) == next);
    whole(one) && whole(next) && (articles || paragraphs)
}

/// The address of a chapter, by its roman number.
pub(super) fn chapter(roman: &str) -> String {
    format!("{CONVENTION}#chp_{roman}")
}

/// The address of chapters cited together.
pub(super) fn chapters(refs: &ChapterRefs) -> String {
    let refs = refs.as_slice();
    let (Some(first), Some(last)) = (refs.first(), refs.last()) else { return CONVENTION.to_owned() };
    let follow = refs.len() > 1 && refs.is_sorted_by(|one, next| one.number() + 1 == next.number());
    let last = if follow { format!("->chp_{}", last.roman()) } else { String::new() };
    format!("{}{last}", chapter(&first.roman()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn symbol(text: &str) -> DocumentSymbol {
        text.parse().unwrap()
    }

    #[test]
    fn the_actor_is_organization_body_and_sub_body() {
        assert_eq!(actor(&symbol("CAC/COSP/WG.4/2011/4")), "un-cac-cosp-wg4");
        assert_eq!(actor(&symbol("CAC/COSP/2011/WG.4/L.1")), "un-cac-cosp-wg4");
        assert_eq!(actor(&symbol("CAC/COSP/2009/15")), "un-cac-cosp");
        assert_eq!(actor(&symbol("CAC/COSP/IRG/2013/12")), "un-cac-cosp-irg");
        assert_eq!(actor(&symbol("A/HRC/59/60")), "un-ga-hrc");
        assert_eq!(actor(&symbol("E/2025/28")), "un-ecosoc");
    }

    #[test]
    fn a_document_has_its_symbol_in_the_address() {
        let address = |text: &str| document(&symbol(text));
        assert_eq!(
            address("CAC/COSP/WG.4/2011/2"),
            "/akn/un/doc/un-cac-cosp-wg4/2011-01-01/CAC-COSP-WG.4-2011-2"
        );
        assert_eq!(address("A/58/422"), "/akn/un/doc/un-ga/2003-01-01/A-58-422");
        assert_eq!(address("ST/SGB/273"), "/akn/un/doc/un-st-sgb/ST-SGB-273");
    }

    #[test]
    fn a_resolution_is_dated_by_its_number() {
        let address = |text: &str| resolution(&text.parse().unwrap());
        let is = |text: &str, end: &str| {
            assert_eq!(address(text), Some(format!("/akn/un/statement/{end}")), "{text}");
        };
        is("resolution 3/2", "resolution/un-cac-cosp/2009-01-01/3-2");
        is("decision 3/1", "decision/un-cac-cosp/2009-01-01/3-1");
        is("General Assembly resolution 58/4", "resolution/un-ga/2003-01-01/58-4");
        is("resolution 3363 (XXX)", "resolution/un-ga/1975-01-01/3363-xxx");
        is("Economic and Social Council resolution 2006/23", "resolution/un-ecosoc/2006-01-01/2006-23");
        is("Security Council resolution 1373 (2001)", "resolution/un-sc/2001-01-01/1373-2001");
        assert_eq!(address("Council of Europe resolution (97) 24"), None);
    }

    #[test]
    fn provisions_that_follow_one_another_are_a_range() {
        let address = |text: &str| provisions(&text.parse().unwrap()).replace(CONVENTION, "");
        assert_eq!(address("articles 7-9"), "#art_7->art_9");
        assert_eq!(address("article 6, paragraph 3"), "#art_6__para_3");
        assert_eq!(address("article 57, paragraphs 3 and 4"), "#art_57__para_3->art_57__para_4");
        assert_eq!(address("articles 5, 7, 12 and 13"), "#art_5");
        assert_eq!(address("13(1)(d)(ii)"), "#art_13__para_1__point_d__point_ii");
        assert_eq!(chapters(&"chapters II-IV".parse().unwrap()), format!("{CONVENTION}#chp_II->chp_IV"));
    }
}
