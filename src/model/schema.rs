//! The name of the form in which reports are serialized.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The schema that the serialized form follows. A change that breaks readers gets another number.
pub const SCHEMA: &str = "uncac-report/1";

/// Stands first in a serialized report, and refuses to read another schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Schema;

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(SCHEMA)
    }
}

impl<'de> Deserialize<'de> for Schema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = String::deserialize(deserializer)?;
        if found == SCHEMA {
            return Ok(Self);
        }
        Err(serde::de::Error::custom(format_args!("expected the schema {SCHEMA:?}, found {found:?}")))
    }
}
