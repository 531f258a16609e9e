//! A transcript for people: one event a paragraph, what followed below it.

use std::{fmt::Write as _, time::Duration};

use crate::{
    transcript::record::{Entry, Put},
    untrusted::visible,
};

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
        writeln!(out, "> {}", one_line(event))?;
    }
    write_way(out, entry)?;
    for put in &entry.puts {
        match put {
            Put::Say { text, .. } => writeln!(out, "  say  {}", one_line(text))?,
            Put::Do(what) => writeln!(out, "  do   {}", one_line(what))?,
        }
    }
    for fact in &entry.facts {
        writeln!(out, "  fact {fact}")?;
    }
    if let Some(tip) = &entry.tip {
        writeln!(out, "  tip  {}", one_line(tip))?;
    }
    if let Some(refusal) = &entry.refusal {
        writeln!(out, "  refused: {}", one_line(refusal))?;
    }
    if let Some(remark) = entry.remark {
        writeln!(out, "  {remark}")?;
    }
    for rule in &entry.broken {
        writeln!(out, "  broken: {}: {}", rule.name, one_line(&rule.says))?;
    }
    if let Some(offers) = &entry.offers {
        writeln!(out, "  offers: {}", offers.join(", "))?;
    }
    Ok(())
}

/// When it happened and where the call went, if it went anywhere.
fn write_way(out: &mut String, entry: &Entry) -> std::fmt::Result {
    let at = clock(entry.elapsed);
    if !entry.steps.is_empty() {
        writeln!(out, "{at} {}: {}", entry.stage.name(), entry.steps.join(" → "))
    } else if entry.ended {
        writeln!(out, "{at} end")
    } else if entry.event.is_none() {
        writeln!(out, "{at}")
    } else {
        Ok(())
    }
}

/// Minutes and seconds, and hours before them where there are any: `01:05`, `1:00:00`.
pub fn clock(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes:02}:{seconds:02}")
    }
}

/// A text on one line. What a script says and a caller told may hold escape sequences, which no terminal should obey.
fn one_line(text: &str) -> String {
    let line = text.split('\n').map(str::trim).collect::<Vec<_>>().join(" / ");
    visible(&line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_on_their_line_and_are_not_obeyed() {
        let said =
            Put::Say { act: "inform", message: None, text: "one\r\n two\u{1b}[2J".to_owned(), locale: None };
        let entry = Entry { event: Some("told\tit".to_owned()), puts: vec![said], ..Entry::default() };
        assert_eq!(text(&[entry]), "> told\u{fffd}it\n  say  one / two\u{fffd}[2J\n");
    }

    #[test]
    fn hours_stand_before_minutes_where_there_are_any() {
        assert_eq!(clock(Duration::from_secs(59)), "00:59");
        assert_eq!(clock(Duration::from_secs(3_599)), "59:59");
        assert_eq!(clock(Duration::from_secs(36_061)), "10:01:01");
    }
}
