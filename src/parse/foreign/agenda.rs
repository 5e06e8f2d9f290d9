//! The words that agendas and the adoption of a report are told in.

/// Whether the folded words of a paragraph say that an agenda follows: "l'ordre du jour suivant", "el siguiente programa".
pub(in crate::parse) fn announces_agenda(lead: &str) -> bool {
    let french = lead.contains("ordre du jour")
        && ["adopté", "suivant", "ci-après", "comme suit"].iter().any(|word| lead.contains(word));
    let spanish = ["programa", "temario"].iter().any(|word| lead.contains(word))
        && ["aprobó", "aprobaron", "siguiente"].iter().any(|word| lead.contains(word));
    french || spanish
}

/// Whether folded words tell that the report was adopted.
pub(in crate::parse) fn adopts_report(lead: &str) -> bool {
    const WORDS: [&str; 6] = [
        "adopté le rapport",
        "adopté son rapport",
        "adopté le présent rapport",
        "aprobó el informe",
        "aprobó su informe",
        "aprobó el presente informe",
    ];
    WORDS.iter().any(|words| lead.contains(words))
}
