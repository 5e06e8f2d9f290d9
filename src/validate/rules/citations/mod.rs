//! E. Symbols and citations.

mod anaphoric_reference;
mod corrigendum_exists;
mod difference;
mod exact_title_quoted;
mod fixed_string_drift;
pub(super) mod grammar;
mod keys;
mod resolution_form;
mod sales_number_form;
mod same_symbol_same_title;
mod sessions;
mod symbol_grammar;
mod symbol_inverted;

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[
    &symbol_grammar::SymbolGrammar,
    &symbol_inverted::SymbolInverted,
    &exact_title_quoted::ExactTitleQuoted,
    &same_symbol_same_title::SameSymbolSameTitle,
    &fixed_string_drift::FixedStringDrift,
    &corrigendum_exists::CorrigendumExists,
    &resolution_form::ResolutionForm,
    &anaphoric_reference::AnaphoricReference,
    &sales_number_form::SalesNumberForm,
];
