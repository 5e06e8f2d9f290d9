//! Names that no source of the tables prints, but that stand for one State beyond doubt.

/// Name and code.
#[rustfmt::skip]
pub(super) static ALIASES: &[(&str, [u8; 3])] = &[
    // As lists invert them.
    ("Congo, Democratic Republic of the", *b"COD"),
    ("Iran, Islamic Republic of", *b"IRN"),
    ("Korea, Democratic People's Republic of", *b"PRK"),
    ("Korea, Republic of", *b"KOR"),
    ("Macedonia, the former Yugoslav Republic of", *b"MKD"),
    ("Micronesia, Federated States of", *b"FSM"),
    ("Moldova, Republic of", *b"MDA"),
    ("Palestine, State of", *b"PSE"),
    ("Tanzania, United Republic of", *b"TZA"),
    ("Bolivia, Plurinational State of", *b"BOL"),
    ("Venezuela, Bolivarian Republic of", *b"VEN"),
    // Short forms of speech, which are no official names.
    ("Brunei", *b"BRN"),
    ("Burma", *b"MMR"),
    ("Democratic Republic of Congo", *b"COD"),
    ("Great Britain", *b"GBR"),
    ("Iran", *b"IRN"),
    ("Ivory Coast", *b"CIV"),
    ("Laos", *b"LAO"),
    ("Macedonia", *b"MKD"),
    ("Micronesia", *b"FSM"),
    ("North Korea", *b"PRK"),
    ("Republic of Congo", *b"COG"),
    ("Russia", *b"RUS"),
    ("South Korea", *b"KOR"),
    ("Syria", *b"SYR"),
    ("Tanzania", *b"TZA"),
    ("United Kingdom", *b"GBR"),
    ("United States", *b"USA"),
    ("Vietnam", *b"VNM"),
    // Formal names the terminology table lacks, and former ones.
    ("Former Yugoslav Republic of Macedonia", *b"MKD"),
    ("Kingdom of Swaziland", *b"SWZ"),
    ("Republic of Cape Verde", *b"CPV"),
    ("Republic of Côte d'Ivoire", *b"CIV"),
    ("Republic of Turkey", *b"TUR"),
    ("Republic of Türkiye", *b"TUR"),
    // Special administrative regions as reports name them.
    ("Hong Kong, China", *b"HKG"),
    ("Macao, China", *b"MAC"),
];
