//! Reports in French and Spanish: recognised, laid out, dated and cited; nothing invented.
#![cfg(test)]

use uncac::{Cited, Distribution, Language, Report};

const FRENCH: &str = "\
Nations Unies                                                     CAC/COSP/WG.2/2018/6
              Conférence des États parties                        Distr. générale
              à la Convention des Nations Unies                   2 juillet 2018
              contre la corruption                                Français
                                                                  Original : anglais


         Rapport de la réunion du Groupe de travail
         intergouvernemental à composition non limitée sur le
         recouvrement d’avoirs tenue à Vienne les 6 et 7 juin 2018

    I. Introduction

          1.     Le Groupe de travail a été créé par la Conférence des États parties.
          2.     Il a pour tâches d’aider la Conférence et de lui donner des avis sur
          l’article 57, paragraphe 3, de la Convention.

    II. Organisation de la réunion

    A.    Ouverture de la réunion

          3.     La réunion a été ouverte par la Présidente, qui a rappelé le paragraphe 5 de
          l’article 63 de la Convention.
          4.     Le représentant du Pérou a dit que les progrès étaient réels.

    B.    Participation

          5.     Les États parties suivants étaient représentés : Autriche, Pérou et Tchad.
";

const SPANISH: &str = "\
Naciones Unidas
CAC/COSP/IRG/2016/9
Distr. general
12 de julio de 2016
Español
Original: inglés

Informe del Grupo de Examen de la Aplicación sobre su séptimo período de sesiones, celebrado en Viena del 20 al 24 de junio de 2016

I. Introducción

1. La Conferencia de los Estados Partes estableció el Grupo para los fines de la Convención.

2. El Grupo examinó el párrafo 3 del artículo 6 y los artículos 5 y 7 de la Convención.

II. Aprobación del informe

3. El 24 de junio de 2016, el Grupo aprobó el informe sobre su período de sesiones.
";

fn numbers(report: &Report) -> Vec<u32> {
    report.paragraphs().iter().filter_map(uncac::Paragraph::number).collect()
}

fn articles(report: &Report) -> Vec<String> {
    let articles = report.citations().iter().filter_map(|citation| match citation.cited() {
        Cited::Article(refs) => Some(refs.to_string()),
        _ => None,
    });
    articles.collect()
}

#[test]
fn a_report_in_french_is_read() {
    let report = uncac::parse(FRENCH).into_report();
    assert_eq!(report.language(), Language::French);
    assert_eq!(report.masthead().symbol().unwrap().as_str(), "CAC/COSP/WG.2/2018/6");
    assert_eq!(report.masthead().distribution(), Some(&Distribution::General));
    assert_eq!(report.masthead().date().unwrap().to_string(), "2018-07-02");
    assert_eq!(report.masthead().original_language(), Some("anglais"));
    assert!(report.title().unwrap().starts_with("Rapport de la réunion du Groupe de travail"));
    assert_eq!(report.meeting().body().unwrap().id(), Some(uncac::BodyId::AssetRecovery));
    assert_eq!(report.meeting().venue(), Some("Vienne"));
    assert_eq!(report.meeting().dates().unwrap().to_string(), "6 and 7 June 2018");
    assert_eq!(numbers(&report), [1, 2, 3, 4, 5]);
    assert_eq!(report.sections()[1].title(), Some("Organisation de la réunion"));
    assert_eq!(articles(&report), ["article 57, paragraph 3", "article 63, paragraph 5"]);
}

#[test]
fn a_report_in_spanish_is_read() {
    let report = uncac::parse(SPANISH).into_report();
    assert_eq!(report.language(), Language::Spanish);
    assert_eq!(report.masthead().symbol().unwrap().as_str(), "CAC/COSP/IRG/2016/9");
    assert_eq!(report.masthead().distribution(), Some(&Distribution::General));
    assert_eq!(report.masthead().date().unwrap().to_string(), "2016-07-12");
    assert_eq!(report.meeting().body().unwrap().id(), Some(uncac::BodyId::ImplementationReviewGroup));
    assert_eq!(report.meeting().dates().unwrap().to_string(), "20 to 24 June 2016");
    assert_eq!(numbers(&report), [1, 2, 3]);
    assert_eq!(articles(&report), ["article 6, paragraph 3", "articles 5 and 7"]);
}

#[test]
fn states_are_known_by_their_names_in_the_language_of_the_report() {
    let codes = |text: &str| -> Vec<String> {
        let report = uncac::parse(text).into_report();
        report.participants().iter().filter_map(|one| Some(one.iso3()?.to_string())).collect()
    };
    let french = format!(
        "{FRENCH}\n          6.     Les États signataires ci-après étaient représentés : Japon et Tchad.\n"
    );
    let spanish = format!("{SPANISH}\n4. Asistieron los siguientes Estados partes: Alemania y el Japón.\n");
    for (text, own, more) in [(FRENCH, french, ["JPN", "TCD"]), (SPANISH, spanish, ["DEU", "JPN"])] {
        let found = codes(&own);
        assert_eq!(found.get(codes(text).len()..).unwrap(), more);
    }
}

#[test]
fn what_is_read_in_english_alone_is_not_invented() {
    for text in [FRENCH, SPANISH] {
        let report = uncac::parse(text).into_report();
        assert_eq!(report.recommendations().acts().count(), 0);
        assert!(report.meeting().officers().is_empty());
    }
}

#[test]
fn officers_and_delegates_are_read_under_their_names() {
    let french = FRENCH.replace("par la Présidente, qui", "et présidée par Mme Anne Roche (Canada), qui");
    let spanish = SPANISH.replace(
        "2. El Grupo",
        "2. El Grupo eligió a la Sra. Ana Paz (Perú) Presidenta. El representante de Chile dijo que estaba de acuerdo. El Grupo",
    );
    for (text, officer, speaker) in [
        (french, "Chair: Anne Roche (Canada)", (4, "Pérou")),
        (spanish, "Chair: Ana Paz (Perú)", (2, "Chile")),
    ] {
        let report = uncac::parse(&text).into_report();
        let officers: Vec<String> = report.meeting().officers().iter().map(ToString::to_string).collect();
        assert_eq!(officers, [officer]);
        let spoke: Vec<_> =
            report.statements().iter().map(|one| (one.paragraph().unwrap(), one.entity().unwrap())).collect();
        assert_eq!(spoke, [speaker]);
    }
}

#[test]
fn a_report_in_english_says_so() {
    let report = uncac::parse("I. Introduction\n\n1. The Group met.\n").into_report();
    assert_eq!(report.language(), Language::English);
}

#[test]
fn rules_of_english_words_are_silent_in_other_languages() {
    let text = FRENCH.replace("les progrès étaient réels", "l’organisation des sessions était bonne");
    let findings = uncac::Validator::new().check(&uncac::parse(&text));
    let english: Vec<_> = findings
        .iter()
        .filter(|finding| uncac::validate::rule(finding.name()).is_ok_and(uncac::RuleInfo::is_for_english))
        .map(uncac::Diagnostic::name)
        .collect();
    assert_eq!(english, [""; 0]);
    // What is wrong in any language is told.
    let hole = uncac::parse(&text.replace("4.     Le représentant", "5.     Le représentant"));
    let validator = uncac::Validator::new().select("paragraph-sequence").unwrap();
    assert_eq!(validator.check(&hole)[0].message(), "expected paragraph 4, found paragraph 5");
}

const SESSION: &str = "\
Nations Unies
CAC/COSP/IRG/2018/8/Add.1
Distr. générale
1er octobre 2018
Français
Original: anglais

Rapport du Groupe d’examen de l’application sur les travaux de la première partie de la reprise de sa neuvième session, tenue à Vienne du 3 au 6 septembre 2018

I. Introduction

1. Le Groupe a été créé par la Conférence dans sa résolution 3/1.

II. Organisation de la session

2. À sa 1re séance, le 3 septembre 2018, le Groupe a adopté l’ordre du jour suivant :

1. Questions d’organisation :
    a) Ouverture de la session ;
    b) Adoption de l’ordre du jour.
2. Examen des chapitres II et V de la Convention.

III. Adoption du rapport

3. Le 6 septembre 2018, le Groupe a adopté le rapport sur les travaux de sa session.
";

#[test]
fn a_session_in_parts_is_read_in_french() {
    let report = uncac::parse(SESSION).into_report();
    assert_eq!(report.masthead().date().unwrap().to_string(), "2018-10-01");
    assert_eq!(report.meeting().ordinal(), Some(9));
    assert_eq!(report.meeting().part(), Some("première partie de la reprise"));
    assert_eq!(report.meeting().dates().unwrap().to_string(), "3 to 6 September 2018");
}

#[test]
fn the_agenda_and_the_adoption_are_read_in_french() {
    let report = uncac::parse(SESSION).into_report();
    let agenda = report.agenda();
    assert_eq!(
        (agenda.paragraph(), agenda.adopted_on().unwrap().to_string().as_str()),
        (Some(2), "2018-09-03")
    );
    let titles: Vec<_> = agenda.all_items().map(|item| (item.number(), item.title())).collect();
    assert_eq!(
        titles,
        [
            ("1", "Questions d’organisation"),
            ("a)", "Ouverture de la session"),
            ("b)", "Adoption de l’ordre du jour"),
            ("2", "Examen des chapitres II et V de la Convention"),
        ]
    );
    let adoption = report.adoption().unwrap();
    assert_eq!(
        (adoption.paragraph(), adoption.date().unwrap().to_string().as_str()),
        (Some(3), "2018-09-06")
    );
}

#[test]
fn a_session_is_read_in_spanish() {
    let report = uncac::parse(SPANISH).into_report();
    assert_eq!(report.meeting().ordinal(), Some(7));
    assert_eq!(report.adoption().unwrap().paragraph(), Some(3));
    let title = SPANISH.replace("sobre su séptimo", "sobre la continuación de su décimo cuarto");
    let report = uncac::parse(&title).into_report();
    assert_eq!((report.meeting().ordinal(), report.meeting().part()), (Some(14), Some("continuación")));
}

#[test]
fn the_masthead_of_another_language_may_be_in_english() {
    let text = "Distr.: General\n12 September 2019\nRussian\nOriginal: English\n\nДоклад о работе совещания Рабочей группы\n\n\
        1. Рабочая группа провела три заседания и рассмотрела вопросы предупреждения коррупции.\n";
    let report = uncac::parse(text).into_report();
    assert_eq!(report.language(), Language::Russian);
    assert_eq!(report.masthead().date().unwrap().to_string(), "2019-09-12");
}

#[test]
fn acts_are_read_under_conclusions_in_french_and_spanish() {
    let french = "Rapport de la réunion du Groupe de travail intergouvernemental à composition non limitée sur la prévention de la corruption tenue à Vienne du 17 au 18 juin 2024\n\n\
                  I. Introduction\n\n1. Le Groupe de travail a prié le secrétariat de parler.\n\n\
                  II. Conclusions et recommandations\n\n2. Le Groupe de travail a adopté les conclusions et recommandations ci-après.\n\n\
                  3. Le Groupe de travail a prié le secrétariat de poursuivre ses travaux sur l’article 9 de la Convention.\n\n\
                  III. Adoption du rapport\n\n4. Le Groupe de travail a adopté son rapport.\n";
    let spanish = "Informe de la reunión del Grupo de Trabajo Intergubernamental de Composición Abierta sobre Prevención de la Corrupción celebrada en Viena los días 17 y 18 de junio de 2024\n\n\
                   I. Introducción\n\n1. El Grupo de Trabajo pidió a la secretaría que hablara.\n\n\
                   II. Conclusiones y recomendaciones\n\n2. El Grupo de Trabajo aprobó las conclusiones y recomendaciones que figuran a continuación.\n\n\
                   3. El Grupo de Trabajo pidió a la secretaría que prosiguiera su labor sobre el artículo 9 de la Convención.\n\n\
                   III. Aprobación del informe\n\n4. El Grupo de Trabajo aprobó su informe.\n";
    for (text, verb) in [(french, "a prié"), (spanish, "pidió")] {
        let report = uncac::parse(text).into_report();
        let acts: Vec<_> = report.recommendations().acts().collect();
        let [(paragraph, act)] = acts.as_slice() else { panic!("{acts:?}") };
        assert_eq!((*paragraph, act.verb(), act.kind()), (3, verb, uncac::ActKind::Request));
        assert!(act.asks(uncac::Addressee::Secretariat));
        assert_eq!(act.citations().len(), 1);
    }
}

#[test]
fn the_agenda_of_a_regional_commission_is_read_in_spanish() {
    let body = format!(
        "{SPANISH}\n4. Los Estados aprobaron el siguiente temario:\n\n1. Elección de la Mesa.\n\n2. Turba.\n"
    );
    let report = uncac::parse(&body).into_report();
    let titles: Vec<_> = report.agenda().all_items().map(uncac::AgendaItem::title).collect();
    assert_eq!(titles, ["Elección de la Mesa", "Turba"]);
}

#[test]
fn speakers_may_be_announced_by_the_word_for_states() {
    let french = format!(
        "{FRENCH}\n          6.     Des déclarations ont été faites par les représentants des États suivants : Algérie et Chili.\n"
    );
    let report = uncac::parse(&french).into_report();
    let spoke: Vec<_> = report.statements().iter().filter_map(uncac::Statement::entity).collect();
    assert_eq!(spoke.last_chunk(), Some(&["Algérie", "Chili"]));
}
