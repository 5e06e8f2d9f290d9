//! `uncac fix`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use similar::TextDiff;

use super::selection::Selection;
use super::{Outcome, input, output};

/// Mend what can be mended safely.
#[derive(Args)]
pub(super) struct Fix {
    /// Print what would change, and change nothing.
    #[arg(long)]
    diff: bool,
    /// Apply the candidates too that are for the author to decide on.
    #[arg(long)]
    offers: bool,
    #[command(flatten)]
    selection: Selection,
    /// Reports in UTF-8, or folders of them. "-" reads standard input and writes standard output.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

impl Fix {
    pub(super) fn run(&self) -> Outcome {
        for file in input::files(&self.files)? {
            self.fix(&file)?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn fix(&self, file: &Path) -> Result<(), String> {
        let validator = self.selection.validator(file)?;
        let text = input::read(file)?;
        drop(input::parse(file, &text)?);
        let fixed = if self.offers { validator.fix_with_offers(&text) } else { validator.fix(&text) };
        if self.diff {
            return output::print(&diff(file, &text, &fixed.text));
        }
        if input::is_standard_input(file) {
            return output::print(&fixed.text);
        }
        if fixed.text != text {
            output::replace(file, &fixed.text)?;
        }
        let changes = if fixed.applied == 1 { "fix" } else { "fixes" };
        output::print(&format!(
            "{}: {} {changes} made, {} left to say\n",
            file.display(),
            fixed.applied,
            fixed.left.len()
        ))
    }
}

fn diff(file: &Path, old: &str, new: &str) -> String {
    if old == new {
        return String::new();
    }
    let name = file.display().to_string();
    let diff = TextDiff::from_lines(old, new);
    diff.unified_diff().context_radius(1).header(&name, &name).to_string()
}
