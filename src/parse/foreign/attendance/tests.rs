use super::*;

fn read(text: &str, language: Language) -> Vec<(&str, Category, String)> {
    let each = attendance(text, language, &Own::default()).into_iter();
    each.map(|one| {
        (text.cut(one.name), one.category, one.iso3.map_or(String::new(), |code| code.to_string()))
    })
    .collect()
}

#[test]
fn states_are_read_under_their_french_names() {
    let text = "Les États parties à la Convention ci-après étaient représentés à la réunion : Afrique du Sud, l'Antigua-et-Barbuda, \
                Bolivie (État plurinational de), Tchad et Royaume-Uni de Grande-Bretagne et d'Irlande du Nord.";
    let party = |name, code: &str| (name, Category::StateParty, code.to_owned());
    assert_eq!(
        read(text, Language::French),
        [
            party("Afrique du Sud", "ZAF"),
            party("Antigua-et-Barbuda", "ATG"),
            party("Bolivie (État plurinational de)", "BOL"),
            party("Tchad", "TCD"),
            party("Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", "GBR"),
        ]
    );
}

#[test]
fn states_are_read_under_their_spanish_names() {
    let text = "Estuvieron representados por observadores los siguientes Estados signatarios: Alemania, Trinidad y Tabago y el Japón.";
    let signatory = |name, code: &str| (name, Category::Signatory, code.to_owned());
    assert_eq!(
        read(text, Language::Spanish),
        [signatory("Alemania", "DEU"), signatory("Trinidad y Tabago", "TTO"), signatory("Japón", "JPN")]
    );
}

#[test]
fn a_list_of_anything_else_is_left_alone() {
    for text in [
        "Les États parties ont examiné les points suivants : Chili et Pérou.",
        "Les États ci-après étaient représentés : la Banque mondiale, le Conseil de l'Europe.",
        "Les États parties étaient représentés.",
        "N’étaient pas représentés les États suivants : Chili et Pérou.",
        "Ont participé à l’atelier de Dakar les États suivants : Chili et Pérou.",
        "Les États ci-après étaient représentés au groupe d'experts : Chili et Pérou.",
    ] {
        assert_eq!(read(text, Language::French), [], "{text}");
    }
    for text in [
        "No estuvieron representados los siguientes Estados: Chile y Perú.",
        "Asistieron a la reunión de la Mesa los siguientes Estados: Chile y Perú.",
    ] {
        assert_eq!(read(text, Language::Spanish), [], "{text}");
    }
}

#[test]
fn one_state_alone_is_read() {
    let signatory = |name| [(name, Category::Signatory, "SYR".to_owned())];
    assert_eq!(
        read("L'État signataire ci-après était représenté : République arabe syrienne.", Language::French),
        signatory("République arabe syrienne")
    );
    assert_eq!(
        read("Estuvo representado el siguiente Estado signatario: República Árabe Siria.", Language::Spanish),
        signatory("República Árabe Siria")
    );
}

#[test]
fn a_name_may_be_turned_round() {
    let text = "Los siguientes Estados partes estuvieron representados: Chile, Corea, República de, Cuba.";
    let names: Vec<&str> = read(text, Language::Spanish).iter().map(|(name, ..)| *name).collect();
    assert_eq!(names, ["Chile", "Corea, República de", "Cuba"]);
}

#[test]
fn those_at_another_meeting_are_left_out() {
    let own = Own::new(Some("Report on the fifteenth meeting"), None, &crate::model::Meeting::unknown());
    for (text, language, count) in [
        (
            "À la treizième réunion, les États parties ci-après étaient représentés : Chili, Pérou.",
            Language::French,
            0,
        ),
        (
            "À la quinzième réunion, les États parties ci-après étaient représentés : Chili, Pérou.",
            Language::French,
            2,
        ),
        (
            "En la 13ª reunión estuvieron representados los siguientes Estados partes: Chile, Perú.",
            Language::Spanish,
            0,
        ),
    ] {
        assert_eq!(attendance(text, language, &own).len(), count, "{text}");
    }
}

#[test]
fn parties_to_a_convention_are_states() {
    for (text, language) in [
        (
            "Estuvieron representadas en la reunión las siguientes partes en la Convención: Chile y Perú.",
            Language::Spanish,
        ),
        ("Les Parties à la Convention ci-après étaient représentées : Chili et Pérou.", Language::French),
    ] {
        let read = read(text, language);
        let codes: Vec<&str> = read.iter().map(|(_, _, code)| code.as_str()).collect();
        assert_eq!(codes, ["CHL", "PER"], "{text}");
        assert!(read.iter().all(|(_, category, _)| *category == Category::StateParty), "{text}");
    }
}

#[test]
fn organizations_are_read_by_their_kind() {
    let intergovernmental = Category::IntergovernmentalOrganization;
    for (text, language, category, names) in [
        (
            "Les organisations intergouvernementales ci-après étaient représentées par des observateurs : Conseil de l'Europe, Union africaine et Organisation mondiale du commerce.",
            Language::French,
            intergovernmental,
            vec!["Conseil de l'Europe", "Union africaine", "Organisation mondiale du commerce"],
        ),
        (
            "Estuvieron representadas por observadores las siguientes organizaciones intergubernamentales: el Consejo de Europa y la Unión Africana.",
            Language::Spanish,
            intergovernmental,
            vec!["Consejo de Europa", "Unión Africana"],
        ),
        (
            "Las siguientes organizaciones no gubernamentales asistieron a la reunión: Peces y Mares y Red Clara.",
            Language::Spanish,
            Category::NonGovernmentalOrganization,
            vec!["Peces y Mares", "Red Clara"],
        ),
        (
            "Les institutions spécialisées suivantes ont participé à la réunion : Organisation des Nations Unies pour l'éducation, la science et la culture, et Commission économique pour l'Asie et le Pacifique.",
            Language::French,
            Category::UnitedNationsSystem,
            vec![
                "Organisation des Nations Unies pour l'éducation, la science et la culture",
                "Commission économique pour l'Asie et le Pacifique",
            ],
        ),
    ] {
        let expected: Vec<_> = names.into_iter().map(|name| (name, category, String::new())).collect();
        assert_eq!(read(text, language), expected, "{text}");
    }
}

#[test]
fn who_is_the_subject_of_the_sentence() {
    let union = Category::RegionalEconomicIntegrationOrganization;
    for (text, language, name, category) in [
        (
            "L'Union européenne, organisation d'intégration économique régionale partie à la Convention, était représentée.",
            Language::French,
            "Union européenne",
            union,
        ),
        (
            "En outre, l'Union européenne était également représentée.",
            Language::French,
            "Union européenne",
            union,
        ),
        (
            "La Unión Europea, organización regional de integración económica que es parte en la Convención, estuvo representada en la reunión.",
            Language::Spanish,
            "Unión Europea",
            union,
        ),
        (
            "Le Saint-Siège, État non partie, était représenté par un observateur.",
            Language::French,
            "Saint-Siège",
            Category::ObserverState,
        ),
        (
            "El Chad estuvo representado por un observador.",
            Language::Spanish,
            "Chad",
            Category::ObserverState,
        ),
    ] {
        let read: Vec<_> =
            read(text, language).into_iter().map(|(name, category, _)| (name, category)).collect();
        assert_eq!(read, [(name, category)], "{text}");
    }
}

#[test]
fn other_sentences_name_nobody() {
    for (text, language) in [
        ("L'Union européenne n'était pas représentée.", Language::French),
        ("Le Groupe, qui s'est réuni deux fois, était représenté.", Language::French),
        ("L'Union européenne était représentée à l'atelier.", Language::French),
        (
            "Les organisations intergouvernementales ont présenté deux thèmes : la prévention et le droit.",
            Language::French,
        ),
        ("La Oficina, con sede en Viena, estuvo representada en el acto.", Language::Spanish),
    ] {
        assert_eq!(read(text, language), [], "{text}");
    }
}
