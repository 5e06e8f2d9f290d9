//! Cities where meetings are held that are no capitals, and the States they are in. From general knowledge.

use super::{Iso3, State};

const STATES: [(&str, Iso3); 26] = [
    ("Marrakech", Iso3::of(*b"MAR")),
    ("St. Petersburg", Iso3::of(*b"RUS")),
    ("Nusa Dua", Iso3::of(*b"IDN")),
    ("Sharm el-Sheikh", Iso3::of(*b"EGY")),
    ("Atlanta", Iso3::of(*b"USA")),
    ("Laxenburg", Iso3::of(*b"AUT")),
    ("Merida", Iso3::of(*b"MEX")),
    ("Mérida", Iso3::of(*b"MEX")),
    ("Strasbourg", Iso3::of(*b"FRA")),
    ("Salzburg", Iso3::of(*b"AUT")),
    ("Graz", Iso3::of(*b"AUT")),
    ("Istanbul", Iso3::of(*b"TUR")),
    ("Shanghai", Iso3::of(*b"CHN")),
    ("Dubai", Iso3::of(*b"ARE")),
    ("Jeddah", Iso3::of(*b"SAU")),
    ("Barcelona", Iso3::of(*b"ESP")),
    ("Milan", Iso3::of(*b"ITA")),
    ("Palermo", Iso3::of(*b"ITA")),
    ("Courmayeur", Iso3::of(*b"ITA")),
    ("Basel", Iso3::of(*b"CHE")),
    ("Lausanne", Iso3::of(*b"CHE")),
    ("Cape Town", Iso3::of(*b"ZAF")),
    ("Johannesburg", Iso3::of(*b"ZAF")),
    ("Mombasa", Iso3::of(*b"KEN")),
    ("Rio de Janeiro", Iso3::of(*b"BRA")),
    ("Salvador de Bahia", Iso3::of(*b"BRA")),
];

/// The names of the cities.
#[expect(clippy::indexing_slicing, reason = "evaluated when the crate is compiled")]
pub(crate) static CITIES: [&str; STATES.len()] = {
    let mut names = [""; STATES.len()];
    let mut at = 0;
    while at < STATES.len() {
        names[at] = STATES[at].0;
        at += 1;
    }
    names
};

/// The State of a city, by its place among [`CITIES`].
pub(crate) fn state_of_city(at: usize) -> Option<&'static State> {
    STATES.get(at)?.1.state()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_city_is_in_a_state() {
        assert!((0..CITIES.len()).all(|at| state_of_city(at).is_some()));
    }
}
