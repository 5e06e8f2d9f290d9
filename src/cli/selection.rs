//! Which rules run: the options that several commands share.

use std::path::Path;

use clap::Args;
use uncac::{Severity, Validator};

use super::config::Config;

/// Which rules run, and how hard they are.
#[derive(Args)]
pub(super) struct Selection {
    /// Run this rule only (by name or code; more than once, or several with commas).
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    select: Vec<String>,
    /// Do not run this rule.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Make a rule harder or milder, to error, warning or info: article-form=warning.
    #[arg(long, value_name = "RULE=LEVEL", value_delimiter = ',', value_parser = rule_and_level)]
    severity: Vec<(String, Severity)>,
    /// Take the text for one extracted from pages (true), or not (false). Without this it is guessed from the text.
    #[arg(long, value_name = "BOOL")]
    extracted: Option<bool>,
}

fn rule_and_level(text: &str) -> Result<(String, Severity), String> {
    let (rule, level) =
        text.split_once('=').ok_or("expected RULE=LEVEL such as \"article-form=warning\"".to_owned())?;
    let level = level.parse().map_err(|error: uncac::FormError| error.to_string())?;
    uncac::validate::rule(rule).map_err(|error| error.to_string())?;
    Ok((rule.to_owned(), level))
}

impl Selection {
    /// Whether a rule is also told not to run, by its name or its code.
    fn is_ignored(&self, rule: &str) -> bool {
        let name = |rule: &str| uncac::validate::rule(rule).map(uncac::RuleInfo::name);
        name(rule).is_ok_and(|known| self.ignore.iter().any(|ignored| name(ignored) == Ok(known)))
    }

    /// The validator for a file: what its configuration says, and over it what the command line says.
    pub(super) fn validator(&self, file: &Path) -> Result<Validator, String> {
        let config = Config::of(file)?;
        let select = if self.select.is_empty() { config.select() } else { &self.select };
        let mut validator = Validator::new();
        let unknown = |error: uncac::UnknownRule| error.to_string();
        for rule in select {
            validator = validator.select(rule).map_err(unknown)?;
        }
        if !self.select.is_empty() && self.select.iter().all(|rule| self.is_ignored(rule)) {
            return Err("no rule is left to run: --ignore names every rule that --select does".to_owned());
        }
        let is_asked_for = |rule: &&String| !self.select.contains(rule);
        for rule in config.ignore().iter().filter(is_asked_for).chain(&self.ignore) {
            validator = validator.ignore(rule).map_err(unknown)?;
        }
        for (rule, level) in config.severities().iter().chain(&self.severity) {
            validator = validator.with_severity(rule, *level).map_err(unknown)?;
        }
        Ok(match self.extracted.or(config.extracted()) {
            Some(extracted) => validator.with_extracted(extracted),
            None => validator,
        })
    }
}
