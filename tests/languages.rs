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
fn what_is_read_in_english_alone_is_not_invented() {
    for text in [FRENCH, SPANISH] {
        let report = uncac::parse(text).into_report();
        assert_eq!(report.participants(), []);
        assert_eq!(report.statements(), []);
        assert_eq!(report.recommendations().acts().count(), 0);
        assert!(report.meeting().officers().is_empty());
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
