//! The 2011 report and what a careful reader found in it. Neither is part of the project.

use std::path::PathBuf;

/// The name of the report, without its ending.
const NAME: &str = "CAC_COSP_WG.4_2011_4";

/// The text of the 2011 report.
pub(crate) fn report_2011() -> Option<String> {
    shared(&format!("reports/{NAME}.txt"))
}

/// A file beside the project; `None`, said aloud, where it is absent.
///
/// # Panics
///
/// Where it is absent and `UNCAC_REQUIRE_REPORTS` is set.
pub(crate) fn shared(path: &str) -> Option<String> {
    shared_bytes(path).map(|bytes| String::from_utf8(bytes).expect("reports are UTF-8"))
}

/// The same for a file that is no text.
pub(crate) fn shared_bytes(path: &str) -> Option<Vec<u8>> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")).join(path);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        assert!(std::env::var_os("UNCAC_REQUIRE_REPORTS").is_none(), "{} is not here", path.display());
        eprintln!("skipped: the real report is not here");
    }
    bytes
}
