use crate::fix::Safety;
use crate::states;
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Subject, Text};

rule! {
    /// A city that is no capital has its country behind it where it is first mentioned.
    ///
    /// # Why
    ///
    /// The Editorial Manual asks for the country unless the city is the capital. The cities where the United Nations has its
    /// offices, New York and Geneva, stand alone by custom. Looked at are cities where meetings on corruption are held.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The fourth session of the Conference was held in Marrakech from 24 to 28 October 2011.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The fourth session of the Conference was held in Marrakech, Morocco, from 24 to 28 October 2011.
    /// ```
    CityCountry {
        code: "D31",
        name: "city-country",
        severity: Info,
        mends: Offers,
        authority: "Editorial Manual, country names <http://dd.dgacm.org/editorialmanual/ed-guidelines/country_names/country.htm>",
        english: true,
    }
}

impl Rule for CityCountry {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &states::CITIES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let mut seen = [false; states::CITIES.len()];
        for hit in subject.hits(self) {
            let (Some(text), Some(seen)) = (subject.text(hit), seen.get_mut(hit.needle())) else { continue };
            if *seen || !hit.is_whole_word(text.words) || !is_place(text.words, hit.range().start) {
                continue;
            }
            *seen = true;
            let behind = text.words.tail(hit.range().end);
            let named = [", ", " ("].iter().find_map(|mark| behind.strip_prefix(mark));
            if !named.is_some_and(|rest| rest.starts_with(char::is_uppercase)) {
                sink.report(finding(subject, text, hit.needle(), hit.range()));
            }
        }
    }
}

/// "in Marrakech", not "the Marrakech declaration".
fn is_place(words: &str, at: usize) -> bool {
    let before = words.head(at);
    [" in ", "In ", " at ", "(", "to "].iter().any(|lead| before.ends_with(lead)) || before.is_empty()
}

fn finding(subject: &Subject<'_>, text: &Text<'_>, city: usize, range: std::ops::Range<usize>) -> Finding {
    let found = text.words.cut(range.clone());
    let spot = Spot::Words(text.part, range.clone());
    let finding = Finding::new(spot.clone(), format!("\"{found}\" has no country behind it"));
    let Some(country) = country(subject, city) else { return finding.help("add the country") };
    let comma = if text.words.tail(range.end).starts_with(' ') { "," } else { "" };
    let fix = subject.replace(&spot, &format!("{found}, {country}{comma}"), Safety::Offer);
    finding
        .label(format!("expected \"{found}, {country}\""))
        .help("add the country at the first mention")
        .fix(fix)
}

/// The country of a city, under its name on the day of the report.
fn country(subject: &Subject<'_>, city: usize) -> Option<&'static str> {
    let state = states::state_of_city(city)?;
    Some(subject.date().map_or_else(|| state.name(), |date| state.name_on(date).name()))
}
