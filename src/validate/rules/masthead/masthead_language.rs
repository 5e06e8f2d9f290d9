use super::place;
use crate::model::Language;
use crate::parse::{MastheadField, Part};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// The masthead names one of the six official languages as the original, or says "English only" of a room paper.
    ///
    /// # Why
    ///
    /// Translators need to know which text is the original. Of the reports of other bodies only the word itself is looked at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6
    ///
    /// Original: German
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6
    ///
    /// Original: English
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    MastheadLanguage {
        code: "A06",
        name: "masthead-language",
        severity: Error,
        mends: No,
        authority: super::MANUAL,
    }
}

impl Rule for MastheadLanguage {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let finding = match subject.report().masthead().original_language() {
            Some(language) if is_official(language) => return,
            Some(language) => {
                let spot = Spot::Whole(Part::Masthead(MastheadField::OriginalLanguage));
                Finding::new(spot, format!("expected an official language, found \"{language}\""))
                    .label("no official language")
            }
            None if place::is_ours(subject) && !names_several(subject) => {
                let fields = [
                    MastheadField::Date,
                    MastheadField::Distribution,
                    MastheadField::Organ,
                    MastheadField::Symbol(0),
                ];
                Finding::new(
                    place::beside(subject, &fields),
                    "the masthead does not name the original language",
                )
            }
            None => return,
        };
        sink.report(
            finding.help("write \"Original: English\", or Arabic, Chinese, French, Russian or Spanish"),
        );
    }
}

/// Whether a line of the masthead tells of languages in another form: "Original: all official languages".
fn names_several(subject: &Subject<'_>) -> bool {
    let mut others = subject.report().masthead().other().iter();
    others.any(|line| line.starts_with("Original") || line.starts_with("Languages:"))
}

/// "English", "English/French", "Original: English and Spanish", "English only"; in a translation "anglais", "inglés".
fn is_official(language: &str) -> bool {
    let mut words = language.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    if ["all languages", "multilingual"].iter().any(|all| language.trim().eq_ignore_ascii_case(all)) {
        return true;
    }
    let small = ["and", "only", "original", "et", "y", "seulement", "solamente"];
    words.peek().is_some()
        && words.all(|word| {
            Language::named(word).is_some() || small.iter().any(|known| known.eq_ignore_ascii_case(word))
        })
}
