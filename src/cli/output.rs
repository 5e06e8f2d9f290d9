//! Standard output, and files written so that nothing is lost.

use std::io::{ErrorKind, Write as _};
use std::path::Path;

/// Prints a text. A reader that closes the pipe early (`uncac parse … | head`) is no error.
pub(super) fn print(text: &str) -> Result<(), String> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}

/// Puts a text in the place of a file: written beside it first, then renamed, so that the file is never half written.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), String> {
    let name = path.display();
    let path = path.canonicalize().map_err(|error| format!("{name}: {error}"))?;
    let file_name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{file_name}.{}.tmp", std::process::id()));
    write_beside(&path, &beside, text).map_err(|error| {
        // What was written is of no use; the file itself is as it was.
        drop(std::fs::remove_file(&beside));
        format!("{name}: {error}; the file was not changed")
    })
}

fn write_beside(path: &Path, beside: &Path, text: &str) -> std::io::Result<()> {
    let metadata = std::fs::metadata(path)?;
    if metadata.permissions().readonly() {
        return Err(std::io::Error::new(ErrorKind::PermissionDenied, "the file may only be read"));
    }
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(beside)?;
    file.write_all(text.as_bytes())?;
    file.set_permissions(metadata.permissions())?;
    file.sync_all()?;
    std::fs::rename(beside, path)
}
