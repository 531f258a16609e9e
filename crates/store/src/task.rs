//! What a call has promised to come back to, as it is kept after the call itself is gone.

use std::fmt;

use etiquette_core::{Call, Effect, EffectNumber, Locale, Timestamp, When};
use serde::{Deserialize, Serialize};

use crate::{
    snapshot::SnapshotError,
    wire::{from_bytes, to_bytes},
};

const VERSION: u8 = 1;

/// Something that a call has promised to come back to, such as a callback. Whom it concerns is told by a token alone; a
/// time that the caller has asked for is in it, or nobody could keep the promise.
#[derive(Clone, PartialEq, Eq)]
pub struct Task {
    /// What is to be done, as the script names it.
    pub name: Box<str>,
    /// When, if the call has learnt it.
    pub due: Option<Timestamp>,
    /// The id of the call.
    pub call: Box<str>,
    /// The host's token of the caller.
    pub caller_token: Option<Box<str>>,
    /// The language in which the call was held in the end.
    pub locale: Locale,
}

impl fmt::Debug for Task {
    /// Of the caller's token and of the time, which may be private, that there is one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Task")
            .field("name", &self.name)
            .field("due", &self.due.map(|_| "[time]"))
            .field("call", &self.call)
            .field("caller_token", &self.caller_token.as_ref().map(|_| "[token]"))
            .field("locale", &self.locale)
            .finish()
    }
}

#[derive(Serialize, Deserialize)]
struct TaskWire<'a> {
    name: &'a str,
    due: Option<i64>,
    call: &'a str,
    caller_token: Option<&'a str>,
    locale: &'a str,
}

impl Task {
    /// The task of an effect that a call has just had, and an id for it, which is the same whenever the effect is asked
    /// for again; `None` for other effects.
    pub fn of(
        call: &Call,
        number: EffectNumber,
        effect: &Effect<'_>,
        now: Timestamp,
    ) -> Option<(String, Self)> {
        let Effect::Schedule { task, when } = effect else { return None };
        let due = match when {
            When::In(after) => Some(now.after(*after)),
            When::At(time) => *time,
        };
        let context = call.context();
        let task = Self {
            name: (*task).into(),
            due,
            call: context.call.clone(),
            caller_token: context.caller_token.clone(),
            locale: call.locale(),
        };
        Some((format!("{}/{}.{}", context.call, number.sequence, number.index), task))
    }

    /// The task in bytes, for a store.
    pub fn to_bytes(&self) -> Vec<u8> {
        let wire = TaskWire {
            name: &self.name,
            due: self.due.map(Timestamp::as_millis),
            call: &self.call,
            caller_token: self.caller_token.as_deref(),
            locale: self.locale.as_str(),
        };
        to_bytes(VERSION, &wire)
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    ///
    /// # Errors
    ///
    /// When the bytes are of another version, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SnapshotError> {
        let wire: TaskWire<'_> = from_bytes(VERSION, bytes)?;
        Ok(Self {
            name: wire.name.into(),
            due: wire.due.map(Timestamp::from_millis),
            call: wire.call.into(),
            caller_token: wire.caller_token.map(Box::from),
            locale: Locale::try_new(wire.locale).map_err(|_| SnapshotError::Damaged)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_the_token_nor_the_time_shows() {
        let task = Task {
            name: "callback".into(),
            due: Some(Timestamp::from_millis(1_772_445_600_123)),
            call: "c-1".into(),
            caller_token: Some("Zanzibar".into()),
            locale: Locale::ENGLISH,
        };
        let shown = format!("{task:?}");
        assert!(shown.contains("callback") && shown.contains("c-1"), "{shown}");
        assert!(!shown.contains("Zanzibar") && !shown.contains("1772445600123"), "{shown}");
    }
}
