//! `uncac fix`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use similar::TextDiff;
use uncac::Diagnostic;

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
    /// Texts of reports in UTF-8, or folders of them. "-" reads standard input and writes standard output.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

impl Fix {
    pub(super) fn run(&self) -> Outcome {
        let files = input::files(&self.files, &input::TEXTS)?;
        // All are read before one is changed.
        let texts = files.iter().map(|file| text(file)).collect::<Result<Vec<_>, _>>()?;
        for (file, text) in files.iter().zip(texts) {
            self.fix(file, &text)?;
        }
        for folder in self.files.iter().filter(|file| file.is_dir()) {
            let left = input::count_in(folder, &input::NO_TEXTS)?;
            if left > 0 {
                let files = if left == 1 {
                    "1 Word or PDF file".to_owned()
                } else {
                    format!("{left} Word and PDF files")
                };
                eprintln!("note: {}: {files} left alone; such files are not written back", folder.display());
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    fn fix(&self, file: &Path, text: &str) -> Result<(), String> {
        let validator = self.selection.validator(file)?;
        drop(input::parse(file, text)?);
        let fixed = if self.offers { validator.fix_with_offers(text) } else { validator.fix(text) };
        for finding in &fixed.refused {
            let title = finding.fix().map(uncac::Fix::title).unwrap_or_default();
            let reason =
                "the report would be read with more or fewer sections or numbered paragraphs after it";
            eprintln!("{}:{finding}; not made: {title}: {reason}", file.display());
        }
        if self.diff {
            return output::print(&diff(file, text, &fixed.text));
        }
        if input::is_standard_input(file) {
            return output::print(&fixed.text);
        }
        if fixed.text != text {
            output::replace(file, &fixed.text)?;
        }
        let (name, made, left) = (file.display(), fixed.made.len(), fixed.left.len());
        let lines: String = fixed.made.iter().map(|finding| line(file, finding)).collect();
        let changes = if made == 1 { "fix" } else { "fixes" };
        let hint = if left == 0 { String::new() } else { format!("; `uncac check {name}` says what") };
        output::print(&format!("{lines}{name}: {made} {changes} made, {left} left to say{hint}\n"))
    }
}

/// What was done about a finding, and where.
fn line(file: &Path, finding: &Diagnostic) -> String {
    let place = finding.lines().map(|(start, _)| format!(":{start}")).unwrap_or_default();
    let title = finding.fix().map(uncac::Fix::title).unwrap_or_default();
    format!("{}{place}: {}: {title}\n", file.display(), finding.name())
}

/// The text of a file that can be written back.
fn text(file: &Path) -> Result<String, String> {
    let input = input::read(file)?;
    match input.form.name() {
        None => Ok(input.text),
        Some(form) => Err(format!(
            "{name}: {form} can be read but not written back; nothing was changed; make a text of it with `uncac parse --to \
             {text} {name}` and mend that, or mend the file by what `uncac check` says",
            text = input.form.text_form(),
            name = file.display()
        )),
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
