//! What others wrote, on its way into what people and programs read: it stays on its line, steers no terminal and turns
//! no line around. Nothing here is for callers, whose texts the phrasebook cleans.

use std::io;

use serde::Serialize;
use serde_json::ser::Formatter;

/// Whether a reader would obey a character rather than show it: controls, all kinds of line breaks, and whatever turns
/// the direction of a line around for good.
pub(crate) fn is_obeyed(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}')
}

/// A text in which nothing is obeyed.
pub(crate) fn visible(text: &str) -> String {
    text.replace(is_obeyed, "\u{fffd}")
}

/// A text of several lines in which nothing else is obeyed, for a terminal or a page: a locale file may write what
/// steers them.
///
/// # Examples
///
/// ```
/// assert_eq!(etiquette_check::visible_lines("Hi\u{1b}[31m\nthere"), "Hi\u{fffd}[31m\nthere");
/// ```
pub fn visible_lines(text: &str) -> String {
    text.lines().map(visible).collect::<Vec<_>>().join("\n")
}

/// A value on one line of JSON, whatever its reader takes for a line break.
pub(crate) fn json_line(value: &impl Serialize) -> String {
    let mut line = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut line, OneLine);
    // Only for values of our own types, whose keys are texts, which JSON always holds; and a vector takes everything.
    if value.serialize(&mut serializer).is_err() {
        line.clear();
    }
    String::from_utf8(line).unwrap_or_default()
}

/// Compact JSON that escapes what JSON may leave as it is, and what some readers obey.
struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        for part in fragment.split_inclusive(is_obeyed) {
            let shown = part.trim_end_matches(is_obeyed);
            writer.write_all(shown.as_bytes())?;
            // At most one is obeyed, and it is the last.
            if let Some(letter) = part.chars().next_back().filter(|_| shown.len() < part.len()) {
                write!(writer, "\\u{:04x}", u32::from(letter))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOUL: &str = "a\n\r\u{b}\u{85}\u{7f}\u{1b}[2J\u{2028}\u{2029}\u{202e}b\"\\";

    #[test]
    fn text_is_read_again_from_one_line() {
        let line = json_line(&FOUL);
        assert!(!line.contains(is_obeyed), "{line:?}");
        assert_eq!(serde_json::from_str::<String>(&line).ok().as_deref(), Some(FOUL));
        assert_eq!(json_line(&("плата", 1)), r#"["плата",1]"#);
    }

    #[test]
    fn nothing_visible_is_obeyed() {
        assert!(!visible(FOUL).contains(is_obeyed));
        assert_eq!(visible("жâ 👩\u{200d}🚒"), "жâ 👩\u{200d}🚒");
    }
}
