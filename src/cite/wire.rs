//! Serialization of values as their text.

/// Serializes a value as a text and reads it back through `FromStr`, so that no value escapes its check.
macro_rules! serde_as_text {
    ($type:ty, $text:expr) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let text = $text;
                serializer.collect_str(&text(self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
    ($type:ty) => {
        $crate::cite::serde_as_text!($type, |value: &$type| value.to_string());
    };
}

pub(crate) use serde_as_text;
