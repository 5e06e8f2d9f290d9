//! The text of PDF files, by the program `pdftotext`.

use std::io::{ErrorKind, Read, Write as _};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;

/// The program, part of Poppler.
const PROGRAM: &str = "pdftotext";

/// How much text is taken of a file, in bytes: 64 MiB.
const LONGEST: u64 = 64 << 20;
/// How much is taken of what the program complains of, in bytes.
const LONGEST_COMPLAINT: u64 = 2000;

/// The text of a PDF file, laid out as on its pages.
pub(super) fn text(pdf: Vec<u8>) -> Result<Vec<u8>, String> {
    let mut command = Command::new(PROGRAM);
    command.args(["-layout", "-enc", "UTF-8", "-", "-"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().map_err(|error| match error.kind() {
        ErrorKind::NotFound => format!(
            "a PDF file is read by the program {PROGRAM}, which was not found; install it (poppler-utils in Debian, \
             Ubuntu and Fedora, poppler in Homebrew), or turn the file to text yourself"
        ),
        _ => format!("{PROGRAM} could not be run: {error}"),
    })?;
    let (status, text, complaint) = run(child, pdf).map_err(|error| format!("{PROGRAM}: {error}"))?;
    let complaint = complaint.trim();
    if u64::try_from(text.len()).unwrap_or(u64::MAX) > LONGEST {
        return Err(format!("more than {LONGEST} bytes of text; no report is so long"));
    }
    if !status.success() {
        let complaint = if complaint.is_empty() { "without a word" } else { complaint };
        return Err(format!(
            "{PROGRAM} failed ({status}): {complaint}; see whether a viewer opens the file, and without a password"
        ));
    }
    if text.iter().all(u8::is_ascii_whitespace) {
        return Err("no text in this PDF file: its pages are pictures; run text recognition over it first, for example \
             with ocrmypdf"
            .to_owned());
    }
    Ok(text)
}

/// Gives the file to the program while its answers are read, so that neither waits for the other.
fn run(mut child: Child, pdf: Vec<u8>) -> std::io::Result<(ExitStatus, Vec<u8>, String)> {
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let giver = thread::spawn(move || {
        // A program that does not read on has said why, or has failed.
        stdin.map(|mut stdin| stdin.write_all(&pdf))
    });
    let listener = thread::spawn(move || stderr.map(|stderr| taken(stderr, LONGEST_COMPLAINT)));
    let text = stdout.map(|stdout| taken(stdout, LONGEST + 1)).transpose()?.unwrap_or_default();
    let complaint = listener.join().ok().flatten().transpose()?.unwrap_or_default();
    drop(giver.join());
    Ok((child.wait()?, text, String::from_utf8_lossy(&complaint).into_owned()))
}

/// The first bytes of what is read; the rest is let go.
fn taken(mut from: impl Read, most: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.by_ref().take(most).read_to_end(&mut bytes)?;
    std::io::copy(&mut from, &mut std::io::sink())?;
    Ok(bytes)
}
