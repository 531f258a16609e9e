//! Durations as people write them; none that comes out of here is empty or endless.

use std::time::Duration;

use etiquette_diag::{Diagnostic, Diagnostics};

use crate::tree::Text;

const SHORTEST: Duration = Duration::from_millis(1);
const LONGEST: Duration = Duration::from_secs(366 * 24 * 60 * 60);

/// A duration like `15s` or `1h 30m`; what is no duration is reported.
pub(super) fn read(text: &Text, found: &mut Diagnostics) -> Option<Duration> {
    let finding = match humantime::parse_duration(text.as_str()) {
        Ok(duration) if (SHORTEST..=LONGEST).contains(&duration) => return Some(duration),
        Ok(_) => Diagnostic::error(
            "bad-duration",
            format!("expected a duration from 1 ms to 366 days, found `{text}`"),
        )
        .help("write one within these bounds"),
        Err(_) => Diagnostic::error("bad-duration", format!("expected a duration, found `{text}`"))
            .help("write a number and its unit, as in `15s`, `2m` or `1h 30m`"),
    };
    found.push(finding.at(text.span()));
    None
}

#[cfg(test)]
mod tests {
    use etiquette_diag::{Sources, Span};

    use super::*;

    #[test]
    fn durations_are_bounded() {
        let source = Sources::new().add("a.toml", "");
        let read = |written: &str| {
            let mut found = Diagnostics::new();
            let text = Text::new(written, Span::new(source, 0..0), &"".into());
            (read(&text, &mut found), found.has_errors())
        };
        assert_eq!(read("1ms"), (Some(SHORTEST), false));
        assert_eq!(read("366days"), (Some(LONGEST), false));
        for beyond in ["0s", "999us", "366days 1ms", "367days", "10000000000years"] {
            assert_eq!(read(beyond), (None, true), "{beyond}");
        }
    }
}
