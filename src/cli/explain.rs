//! `uncac explain`

use std::process::ExitCode;

use clap::Args;
use uncac::RuleInfo;
use uncac::validate::{Mends, rule};

use super::{Outcome, output};

/// Explain a rule: what it checks, why, a wrong and a right example.
#[derive(Args)]
pub(super) struct Explain {
    /// The name or the code of a rule, for example "article-exists" or "F42".
    rule: String,
}

impl Explain {
    pub(super) fn run(&self) -> Outcome {
        let rule = rule(&self.rule).map_err(|error| format!("{error}; `uncac rules` lists all"))?;
        output::print(&text(rule))?;
        Ok(ExitCode::SUCCESS)
    }
}

fn text(rule: &RuleInfo) -> String {
    let mends = match rule.mends() {
        Mends::No => "no",
        Mends::Offers => "`uncac fix --offers` applies its candidate",
        Mends::Safely => "`uncac fix` mends it where that is safe; `--offers` applies the other candidates",
    };
    let mut text = format!("{} ({})\n\n", rule.name(), rule.code());
    for line in rule.explanation().lines() {
        text.push_str(line.strip_prefix(' ').unwrap_or(line));
        text.push('\n');
    }
    text.push_str(&format!(
        "\nSeverity:  {}\nFix:       {mends}\nAuthority: {}\n",
        rule.severity(),
        rule.authority()
    ));
    if rule.is_for_extracted_text() {
        text.push_str("Only for text extracted from pages.\n");
    }
    text.push_str(&format!(
        "\nTo silence it for one paragraph, put this line above the paragraph:\n<!-- uncac: allow {} -->\n",
        rule.name()
    ));
    text
}
