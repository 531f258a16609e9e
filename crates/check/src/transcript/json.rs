//! A transcript for programs: JSON Lines, one event a line, keys in a fixed order.

use serde::Serialize;

use crate::{
    transcript::record::{Entry, Put, ToldRule},
    untrusted::json_line,
};

#[derive(Serialize)]
struct EntryJson<'a> {
    /// Milliseconds since the call began.
    t: u64,
    event: Option<&'a str>,
    stage: &'static str,
    steps: &'a [String],
    effects: Vec<PutJson<'a>>,
    tip: Option<&'a str>,
    refused: Option<&'a str>,
    remark: Option<&'static str>,
    broken: Vec<RuleJson<'a>>,
    offers: Option<&'a [String]>,
    /// Milliseconds since the call began.
    deadline: Option<u64>,
    ended: bool,
}

#[derive(Serialize)]
#[serde(tag = "effect", rename_all = "kebab-case")]
enum PutJson<'a> {
    Say { act: &'static str, message: Option<&'a str>, text: &'a str },
    Do { what: &'a str },
}

#[derive(Serialize)]
struct RuleJson<'a> {
    rule: &'a str,
    says: &'a str,
}

/// Writes entries as JSON Lines.
pub fn jsonl(entries: &[Entry]) -> String {
    let mut out = String::new();
    for entry in entries {
        out.push_str(&json_line(&EntryJson::new(entry)));
        out.push('\n');
    }
    out
}

impl<'a> EntryJson<'a> {
    fn new(entry: &'a Entry) -> Self {
        let millis = |duration: std::time::Duration| u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        Self {
            t: millis(entry.elapsed),
            event: entry.event.as_deref(),
            stage: entry.stage.name(),
            steps: &entry.steps,
            effects: entry.puts.iter().map(PutJson::new).collect(),
            tip: entry.tip.as_deref(),
            refused: entry.refusal.as_deref(),
            remark: entry.remark,
            broken: entry.broken.iter().map(RuleJson::new).collect(),
            offers: entry.offers.as_deref(),
            deadline: entry.deadline.map(millis),
            ended: entry.ended,
        }
    }
}

impl<'a> RuleJson<'a> {
    fn new(told: &'a ToldRule) -> Self {
        Self { rule: &told.name, says: &told.says }
    }
}

impl<'a> PutJson<'a> {
    fn new(put: &'a Put) -> Self {
        match put {
            Put::Say { act, message, text, .. } => Self::Say { act, message: message.as_deref(), text },
            Put::Do(what) => Self::Do { what },
        }
    }
}
