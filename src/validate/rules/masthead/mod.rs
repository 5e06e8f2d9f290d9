//! A. Masthead and title.

mod distribution_fits_symbol;
mod job_number_form;
mod masthead_date;
mod masthead_distribution;
mod masthead_language;
mod masthead_organ;
mod masthead_symbol;
mod place;
mod reissue_marked;
mod symbol_year_fits;
mod title_form;

use crate::model::Masthead;
use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[
    &masthead_organ::MastheadOrgan,
    &masthead_symbol::MastheadSymbol,
    &masthead_distribution::MastheadDistribution,
    &distribution_fits_symbol::DistributionFitsSymbol,
    &masthead_date::MastheadDate,
    &masthead_language::MastheadLanguage,
    &symbol_year_fits::SymbolYearFits,
    &reissue_marked::ReissueMarked,
    &job_number_form::JobNumberForm,
    &title_form::TitleForm,
];

const MANUAL: &str =
    "Editorial Manual, masthead and cover <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>";

/// Whether the document is a paper whose masthead is shorter.
fn is_room_paper(masthead: &Masthead) -> bool {
    let papers = ["CRP.", "WP.", "NGO"];
    let is_paper = |element: &str| papers.iter().any(|paper| element.starts_with(paper));
    masthead.symbols().iter().any(|symbol| symbol.as_str().split('/').any(is_paper))
}
