//! `uncac.toml`: the rules for the reports beside it and below.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;
use uncac::Severity;

/// The name of the file.
const NAME: &str = "uncac.toml";

/// What a configuration says.
#[derive(Debug, Default)]
pub(super) struct Config {
    select: Vec<String>,
    ignore: Vec<String>,
    severities: Vec<(String, Severity)>,
    extracted: Option<bool>,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    #[serde(default)]
    select: Vec<Spanned<String>>,
    #[serde(default)]
    ignore: Vec<Spanned<String>>,
    #[serde(default)]
    severity: BTreeMap<Spanned<String>, Spanned<String>>,
    extracted: Option<bool>,
}

impl Config {
    /// The nearest configuration above a file; an empty one where there is none.
    pub(super) fn of(file: &Path) -> Result<Self, String> {
        let folder = if super::input::is_standard_input(file) { None } else { file.parent() };
        let folder = folder.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // A path that does not exist is told of where the file is read.
        let folder = folder.canonicalize().unwrap_or_default();
        for folder in folder.ancestors() {
            let path = folder.join(NAME);
            if path.is_file() {
                let text =
                    std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
                return Self::read(&text).map_err(|error| format!("{}: {error}", path.display()));
            }
        }
        Ok(Self::default())
    }

    fn read(text: &str) -> Result<Self, String> {
        let wire: Wire = toml::from_str(text).map_err(|error| error.to_string().trim_end().to_owned())?;
        let known = |name: Spanned<String>| {
            let line = line_of(text, name.span().start);
            let name = name.into_inner();
            uncac::validate::rule(&name).map_err(|error| format!("line {line}: {error}"))?;
            Ok::<_, String>(name)
        };
        let severity = |(name, level): (Spanned<String>, Spanned<String>)| {
            let line = line_of(text, level.span().start);
            let level = level.into_inner().parse();
            let level = level.map_err(|error: uncac::FormError| format!("line {line}: {error}"))?;
            Ok((known(name)?, level))
        };
        Ok(Self {
            select: wire.select.into_iter().map(known).collect::<Result<_, _>>()?,
            ignore: wire.ignore.into_iter().map(known).collect::<Result<_, _>>()?,
            severities: wire.severity.into_iter().map(severity).collect::<Result<_, String>>()?,
            extracted: wire.extracted,
        })
    }

    pub(super) fn select(&self) -> &[String] {
        &self.select
    }

    pub(super) fn ignore(&self) -> &[String] {
        &self.ignore
    }

    pub(super) fn severities(&self) -> &[(String, Severity)] {
        &self.severities
    }

    pub(super) fn extracted(&self) -> Option<bool> {
        self.extracted
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
