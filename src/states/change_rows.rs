//! The rows: changes of names, by code.

use super::name_change::{ChangeDate, NameChange as Row};

#[rustfmt::skip]
pub(super) static CHANGES: &[Row] = &[
    Row::new(*b"BOL", &["Bolivia"], "Bolivia (Plurinational State of)", &[
        ChangeDate::day((2009, 5, 8), "ISO 3166 change", "PyPI iso3166-updates 1.8.8"),
    ]),
    Row::new(*b"CPV", &["Cape Verde"], "Cabo Verde", &[
        ChangeDate::month(2013, 10, "name used at the UN", "web page (address not kept)"),
        ChangeDate::day((2013, 11, 26), "ISO 3166 change", "PyPI iso3166-updates 1.8.8"),
    ]),
    Row::new(*b"CZE", &["Czech Republic"], "Czechia", &[
        ChangeDate::day((2016, 5, 17), "UN informed", "elaygc.com copy of a UN member-States note"),
        ChangeDate::day((2016, 9, 28), "ISO 3166 change", "PyPI iso3166-updates 1.8.8"),
    ]),
    Row::new(*b"LBY", &["Libyan Arab Jamahiriya"], "Libya", &[
        ChangeDate::day((2011, 9, 16), "UN informed", "general knowledge (not read on a page)"),
    ]),
    Row::new(*b"MDA", &["Moldova"], "Republic of Moldova", &[
        ChangeDate::day((2009, 1, 7), "ISO 3166 change", "PyPI iso3166-updates 1.8.8"),
    ]),
    Row::new(*b"MKD", &["The former Yugoslav Republic of Macedonia"], "North Macedonia", &[
        ChangeDate::day((2019, 2, 12), "agreement in force", "AFP via rappler.com; trtworld.com"),
        ChangeDate::day((2019, 2, 13), "UN notified", "AFP via rappler.com; trtworld.com"),
        ChangeDate::day((2019, 3, 13), "ISO 3166 change", "PyPI iso3166-updates 1.8.8"),
    ]),
    Row::new(*b"NLD", &["Netherlands"], "Netherlands (Kingdom of the)", &[
        ChangeDate::day((2023, 4, 4), "ISO 3166 change", "PyPI iso3166-updates 1.8.8; UNSD M49 snapshot of 2024-09-25 and 66 places in the 2025 UN documents write Netherlands (Kingdom of the); date the UN changed NOT found"),
    ]),
    Row::new(*b"PSE", &["Palestine", "Occupied Palestinian Territory"], "State of Palestine", &[
        ChangeDate::day((2013, 2, 6), "ISO 3166 change", "PyPI iso3166-updates 1.8.8 (the report of 2011 writes Palestine; UNTC 2014 writes State of Palestine)"),
    // In documents from that day: wikisum.wiki/wiki/United_Nations_General_Assembly_observers.
    ]).not_before((2012, 12, 17)),
    Row::new(*b"SWZ", &["Swaziland"], "Eswatini", &[
        ChangeDate::month(2018, 4, "announced by the king", "web page (address not kept); date the UN was informed NOT found"),
        ChangeDate::day((2018, 7, 16), "ISO 3166 change", "PyPI iso3166-updates 1.8.8"),
    ]),
    Row::new(*b"TLS", &["East Timor"], "Timor-Leste", &[
        ChangeDate::day((2002, 12, 10), "ISO 3166 change", "PyPI iso3166-updates 1.8.8"),
    ]),
    Row::new(*b"TUR", &["Turkey"], "Türkiye", &[
        ChangeDate::day((2022, 6, 1), "letter received by the UN, effective on receipt", "allnews.ng and turkiye.un.org as quoted"),
        ChangeDate::day((2022, 7, 11), "ISO 3166 change", "PyPI iso3166-updates 1.8.8"),
    ]),
    Row::new(*b"VEN", &["Venezuela"], "Venezuela (Bolivarian Republic of)", &[
        ChangeDate::day((2009, 3, 3), "ISO 3166 change", "PyPI iso3166-updates 1.8.8"),
    ]),
];
