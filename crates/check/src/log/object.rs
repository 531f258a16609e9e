//! Objects of JSON whose keys and values keep their places in a line. Nothing is copied that need not be.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error as _, MapAccess, Visitor},
};
use serde_json::value::RawValue;

/// How many members an object has at most, since each key is held against those before it.
const MOST: usize = 64;

/// A text, borrowed from the line where it is written without escapes.
#[derive(Deserialize)]
pub(super) struct Word<'a>(#[serde(borrow)] Cow<'a, str>);

/// A key with its value as it is written.
pub(super) type Member<'a> = (Cow<'a, str>, &'a RawValue);

/// Reads the members of an object into a buffer.
struct Members<'a, 'b>(&'b mut Vec<Member<'a>>);

/// Reads the members of the object that is written in `text`.
///
/// # Errors
///
/// When it is no object, with the byte at which that shows.
pub(super) fn members<'a>(text: &'a str, into: &mut Vec<Member<'a>>) -> Result<(), (usize, String)> {
    into.clear();
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Members(into).deserialize(&mut reader).and_then(|()| reader.end());
    read.map_err(|error| (error.column().saturating_sub(1), cause(&error)))
}

/// The values of the list that is written in `raw`; `None` if it is no list.
pub(super) fn list(raw: &RawValue) -> Option<Vec<&RawValue>> {
    serde_json::from_str(raw.get()).ok()
}

/// The text that is written in `raw`; `None` if it is no text.
pub(super) fn word(raw: &RawValue) -> Option<Cow<'_, str>> {
    let inner = raw.get().strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') {
        return serde_json::from_str::<Word<'_>>(raw.get()).ok().map(|word| word.0);
    }
    Some(Cow::Borrowed(inner))
}

/// What a reader of JSON complains of, without the place, which is told otherwise.
fn cause(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split_once(" at line ").map_or(text.as_str(), |(cause, _)| cause).to_owned()
}

impl<'de> DeserializeSeed<'de> for Members<'de, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Members<'de, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((Word(key), value)) = map.next_entry::<Word<'de>, &'de RawValue>()? {
            if self.0.iter().any(|(known, _)| *known == key) {
                return Err(A::Error::custom(format!("key `{key}` is there twice")));
            }
            if self.0.len() == MOST {
                return Err(A::Error::custom(format!("it has more than {MOST} keys")));
            }
            self.0.push((key, value));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_has_only_so_many_members() {
        let object = |keys: usize| {
            let members: Vec<_> = (0..keys).map(|key| format!("\"{key}\": 0")).collect();
            format!("{{{}}}", members.join(", "))
        };
        let (longest, longer) = (object(MOST), object(MOST + 1));
        let mut found = Vec::new();
        assert_eq!(members(&longest, &mut found), Ok(()));
        assert_eq!(found.len(), MOST);
        let (_, cause) = members(&longer, &mut found).expect_err("too many");
        assert_eq!(cause, "it has more than 64 keys");
    }
}
