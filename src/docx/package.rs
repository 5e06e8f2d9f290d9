//! The file as an archive of parts, and how the parts refer to each other.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::{Error, ErrorKind};
use super::xml::{Space, Tokens};
use super::{LARGEST_FILE, LARGEST_PART, MOST_PARTS};

/// An open file.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The names of the parts in small letters, since case does not count, and their places in the archive.
    names: HashMap<String, usize>,
    /// How many bytes may still be unpacked.
    left: u64,
}

/// A part that was read.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// Its name, as its relationship spells it.
    pub(super) name: String,
    pub(super) xml: String,
}

/// What a part refers to.
#[derive(Debug, Clone)]
pub(super) struct Relationship {
    id: String,
    /// The last word of its type: `styles`.
    kind: String,
    /// The name of the part it leads to.
    target: String,
}

/// The parts that one part refers to.
#[derive(Debug, Default)]
pub(super) struct Relationships(Vec<Relationship>);

impl<'a> Package<'a> {
    /// Opens a file. Nothing is unpacked yet.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Error> {
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Err(compound(bytes));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| match error {
            _ if !bytes.starts_with(b"PK") => Error::new(ErrorKind::NotAnArchive, "found no such archive"),
            error => {
                Error::new(ErrorKind::NotAnArchive, format!("found one that is cut off or damaged: {error}"))
            }
        })?;
        if archive.len() > MOST_PARTS {
            let found = format!("found {} parts, at most {MOST_PARTS} are read", archive.len());
            return Err(Error::new(ErrorKind::TooMuch, found));
        }
        let names = (0..archive.len())
            .filter_map(|index| Some((key(archive.name_for_index(index)?.ok()?.as_ref()), index)))
            .collect();
        Ok(Self { archive, names, left: LARGEST_FILE })
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&key(name))
    }

    /// Unpacks a part, within the limits.
    pub(super) fn part(&mut self, name: &str) -> Result<Part, Error> {
        let missing = || Error::in_part(ErrorKind::MissingPart, name, "found no such part");
        let index = *self.names.get(&key(name)).ok_or_else(missing)?;
        let file = self.archive.by_index(index).map_err(|error| unreadable(name, &error))?;
        let most = LARGEST_PART.min(self.left);
        let mut bytes = Vec::new();
        let read = file.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|error| Error::in_part(ErrorKind::Damaged, name, format!("found: {error}")))?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if size > most {
            let found = format!("found more than {most} bytes");
            return Err(Error::in_part(ErrorKind::TooMuch, name, found));
        }
        self.left -= size;
        Ok(Part { name: name.to_owned(), xml: decoded(name, bytes)? })
    }

    /// What a part refers to; of the file as a whole for "".
    pub(super) fn relationships(&mut self, of: &str) -> Result<Relationships, Error> {
        let (folder, file) = of.rsplit_once('/').map_or(("", of), |(folder, file)| (folder, file));
        let slash = if folder.is_empty() { "" } else { "/" };
        let name = format!("{folder}{slash}_rels/{file}.rels");
        if !self.has(&name) {
            return Ok(Relationships::default());
        }
        let part = self.part(&name)?;
        let mut tokens = Tokens::new(&part.name, &part.xml);
        let mut found = Vec::new();
        tokens.root()?;
        while let Some(element) = tokens.child(1)? {
            let is_inside = element.attribute("TargetMode").is_none_or(|mode| mode != "External");
            if element.space == Space::Relationships && element.name == "Relationship" && is_inside {
                let value = |name| element.attribute(name).unwrap_or_default();
                let kind = value("Type").rsplit('/').next().unwrap_or_default().to_owned();
                found.push(Relationship {
                    id: value("Id"),
                    kind,
                    target: resolved(folder, &value("Target")),
                });
            }
        }
        Ok(Relationships(found))
    }
}

impl Relationships {
    /// The name of the first part of a kind.
    pub(super) fn of_kind(&self, kind: &str) -> Option<&str> {
        self.0.iter().find(|relation| relation.kind == kind).map(|relation| relation.target.as_str())
    }

    /// The name of the part that goes by an identifier.
    pub(super) fn by_id(&self, id: &str) -> Option<&str> {
        self.0.iter().find(|relation| relation.id == id).map(|relation| relation.target.as_str())
    }
}

fn key(name: &str) -> String {
    name.trim_start_matches('/').to_lowercase()
}

/// The name of a part from the way to it: from the folder of the part that refers to it, or from the top.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.split(['#', '?']).next().unwrap_or_default().replace('\\', "/");
    let base = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in base.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Why a file in the older kind of container can't be read: with a password every Word file is in one.
fn compound(bytes: &[u8]) -> Error {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if memchr::memmem::find(bytes, &name).is_some() {
        Error::new(ErrorKind::Encrypted, "found one that is encrypted")
    } else {
        Error::new(ErrorKind::OldForm, "found the form in use before 2007, .doc")
    }
}

fn unreadable(name: &str, error: &ZipError) -> Error {
    let found = format!("found: {error}");
    match error {
        ZipError::UnsupportedArchive(reason) if reason.contains("assword") => {
            Error::in_part(ErrorKind::Encrypted, name, "found it encrypted")
        }
        _ => Error::in_part(ErrorKind::Damaged, name, found),
    }
}

/// The text of a part. UTF-16 is told by its mark; a declaration that says anything else than the two is refused.
fn decoded(name: &str, bytes: Vec<u8>) -> Result<String, Error> {
    let wrong = |found: String| Error::in_part(ErrorKind::Encoding, name, found);
    let units = |read: fn([u8; 2]) -> u16| {
        let (pairs, odd) = bytes.as_chunks::<2>();
        let units = pairs.iter().skip(1).map(|pair| read(*pair));
        let text: Option<String> = char::decode_utf16(units).map(Result::ok).collect();
        text.filter(|_| odd.is_empty()).ok_or_else(|| wrong("found UTF-16 that is broken".to_owned()))
    };
    let text = match bytes.first_chunk() {
        Some([0xff, 0xfe]) => return units(u16::from_le_bytes),
        Some([0xfe, 0xff]) => return units(u16::from_be_bytes),
        _ => String::from_utf8(bytes).map_err(|error| {
            wrong(format!("found other bytes from byte {} on", error.utf8_error().valid_up_to()))
        })?,
    };
    match declared_encoding(&text) {
        Some(encoding)
            if !matches!(encoding.to_ascii_lowercase().as_str(), "utf-8" | "utf8" | "us-ascii") =>
        {
            Err(wrong(format!("found the encoding {encoding:?}")))
        }
        _ => Ok(text),
    }
}

/// The encoding in the declaration that an XML text may begin with.
fn declared_encoding(text: &str) -> Option<String> {
    let declaration = text.trim_start_matches('\u{feff}').strip_prefix("<?xml")?.split("?>").next()?;
    let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    let encoding = value.get(1..)?.split(quote).next()?;
    Some(encoding.chars().take(40).collect())
}
