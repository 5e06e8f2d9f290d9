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

/// Makes a file: written beside its place first, then renamed. The folder has to be there.
pub(super) fn create(path: &Path, text: &str) -> Result<(), String> {
    let file_name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{file_name}.{}.tmp", std::process::id()));
    let written = write_new(&beside, text).and_then(|_| std::fs::rename(&beside, path));
    written.map_err(|error| {
        drop(std::fs::remove_file(&beside));
        format!("{}: {error}; nothing was written", path.display())
    })
}

/// Writes a file that is not there yet, to the disk.
fn write_new(path: &Path, text: &str) -> std::io::Result<std::fs::File> {
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(file)
}

fn write_beside(path: &Path, beside: &Path, text: &str) -> std::io::Result<()> {
    let metadata = std::fs::metadata(path)?;
    if metadata.permissions().readonly() {
        return Err(std::io::Error::new(ErrorKind::PermissionDenied, "the file may only be read"));
    }
    write_new(beside, text)?.set_permissions(metadata.permissions())?;
    std::fs::rename(beside, path)
}
