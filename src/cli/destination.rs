//! Where what is written goes: to standard output, to a file, or to a folder.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::{input, output};

/// Where the texts go.
pub(super) enum Destination {
    StandardOutput,
    File(PathBuf),
    Folder(PathBuf),
}

impl Destination {
    /// A path is a folder if it is one, ends like one, or has to hold several files.
    pub(super) fn new(path: Option<&Path>, several: bool) -> Self {
        let Some(path) = path else { return Self::StandardOutput };
        let ends_like_one = path.to_string_lossy().ends_with(std::path::is_separator);
        if several || ends_like_one || path.is_dir() {
            Self::Folder(path.to_owned())
        } else {
            Self::File(path.to_owned())
        }
    }

    pub(super) fn is_folder(&self) -> bool {
        matches!(self, Self::Folder(_))
    }

    /// The file for an input and an ending; none for standard output.
    pub(super) fn file(&self, input: &Path, ending: &str) -> Option<PathBuf> {
        match self {
            Self::StandardOutput => None,
            Self::File(file) => Some(file.clone()),
            Self::Folder(folder) => Some(folder.join(format!("{}.{ending}", stem(input)))),
        }
    }
}

/// The name of a file without its ending.
fn stem(input: &Path) -> String {
    if input::is_standard_input(input) {
        return "standard-input".to_owned();
    }
    input.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Files that are going to be written: for each the input it is made of.
#[derive(Default)]
pub(super) struct Planned {
    files: Vec<PathBuf>,
    inputs: HashMap<String, PathBuf>,
}

impl Planned {
    /// Plans a file. Names that differ in capitals only are one: on some systems they are one file.
    pub(super) fn add(&mut self, file: PathBuf, input: &Path) -> Result<(), String> {
        let name = file.to_string_lossy().to_lowercase();
        if let Some(other) = self.inputs.insert(name, input.to_owned()) {
            let (other, input, file) = (other.display(), input.display(), file.display());
            return Err(format!(
                "{other} and {input} would both be written to {file}; rename one of them, or write them to two folders"
            ));
        }
        self.files.push(file);
        Ok(())
    }

    /// Whether everything can be written without a loss; nothing is written before that is known.
    pub(super) fn check(&self, inputs: &[PathBuf], overwrite: bool) -> Result<(), String> {
        let inputs: Vec<PathBuf> = inputs.iter().filter_map(|input| input.canonicalize().ok()).collect();
        for file in &self.files {
            let name = file.display();
            let Ok(there) = file.canonicalize() else { continue };
            if there.is_dir() {
                return Err(format!("{name}: expected a file, found a folder"));
            }
            if inputs.contains(&there) {
                return Err(format!("{name}: this is a report that is read; write to another place"));
            }
            if !overwrite {
                return Err(format!("{name}: there is such a file; take it away, or say --overwrite"));
            }
        }
        Ok(())
    }
}

/// Makes the folder of a destination.
pub(super) fn make_folder(destination: &Destination) -> Result<(), String> {
    let Destination::Folder(folder) = destination else { return Ok(()) };
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// Writes a text to its file, or prints it.
pub(super) fn write(file: Option<&Path>, text: &str) -> Result<(), String> {
    match file {
        None => output::print(text),
        Some(file) if file.exists() => output::replace(file, text),
        Some(file) => output::create(file, text),
    }
}
