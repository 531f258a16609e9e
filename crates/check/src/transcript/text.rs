//! A transcript for people: one event a paragraph, what followed below it.

use std::{fmt::Write as _, time::Duration};

use crate::transcript::record::{Entry, Put};

/// Writes entries as text; each line is what a conversation test compares.
///
/// ```text
/// > choose problem
/// 00:42 goal: goal
///   say  What would help you most right now?
///   tip  What does the caller want?
/// ```
pub fn text(entries: &[Entry]) -> String {
    let mut out = String::new();
    for entry in entries {
        // Writing to a string cannot fail.
        let _ = write_entry(&mut out, entry);
    }
    out
}

fn write_entry(out: &mut String, entry: &Entry) -> std::fmt::Result {
    if let Some(event) = &entry.event {
        writeln!(out, "> {event}")?;
    }
    if !entry.steps.is_empty() {
        let way = entry.steps.join(" → ");
        writeln!(out, "{} {}: {way}", clock(entry.elapsed), entry.stage.name())?;
    } else if entry.ended {
        writeln!(out, "{} end", clock(entry.elapsed))?;
    } else if entry.event.is_none() {
        writeln!(out, "{}", clock(entry.elapsed))?;
    }
    for put in &entry.puts {
        match put {
            Put::Say { text, .. } => writeln!(out, "  say  {}", one_line(text))?,
            Put::Do(what) => writeln!(out, "  do   {}", one_line(what))?,
        }
    }
    if let Some(tip) = &entry.tip {
        writeln!(out, "  tip  {}", one_line(tip))?;
    }
    if let Some(refusal) = &entry.refusal {
        writeln!(out, "  refused: {refusal}")?;
    }
    if let Some(remark) = entry.remark {
        writeln!(out, "  {remark}")?;
    }
    if let Some(offers) = &entry.offers {
        writeln!(out, "  offers: {}", offers.join(", "))?;
    }
    Ok(())
}

/// Minutes and seconds, and hours before them where there are any.
pub(crate) fn clock(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes:02}:{seconds:02}")
    }
}

fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).collect::<Vec<_>>().join(" / ")
}
