//! Event logs of what is charged, as people write them down.

use std::time::Duration;

use etiquette_core::Timestamp;
use etiquette_diag::{Diagnostic, Diagnostics, Sources, Span, did_you_mean};

use crate::price::{MeterEvent, MeterKind};

const WORDS: [&str; 7] = ["announce", "charge", "hold", "resume", "crisis", "surcharge", "end"];

/// Reads a log of what is charged, whose time begins at zero. Lines that have mistakes are left out and reported.
///
/// ```text
/// announce CARD             the price was said
/// +3s                       time passes
/// charge CARD SERVICE       from now on this service is charged
/// hold                      the caller waits because of the operator
/// resume                    the wait is over
/// surcharge NAME agreed     something extra; without `agreed` nobody said yes
/// crisis                    nothing more is charged
/// end                       the call is over
/// # a remark
/// ```
///
/// # Examples
///
/// ```
/// use etiquette_diag::Sources;
/// use etiquette_policy::price::read_log;
///
/// let (events, found) = read_log("a.log", "announce card\n+3s\ncharge card talk\n+2m\nend\n", &mut Sources::new());
/// assert!(found.is_empty());
/// assert_eq!(events.last().map(|event| event.at.as_millis()), Some(123_000));
/// ```
pub fn read_log(name: &str, text: &str, sources: &mut Sources) -> (Vec<MeterEvent>, Diagnostics) {
    let source = sources.add(name, text);
    let (mut events, mut found) = (Vec::new(), Diagnostics::new());
    let (mut now, mut offset) = (Timestamp::from_millis(0), 0);
    for line in text.split_inclusive('\n') {
        let start = offset + (line.len() - line.trim_start().len());
        offset += line.len();
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let read = match line.strip_prefix('+') {
            Some(wait) => self::wait(wait).map(|wait| now = now.after(wait)),
            None => kind(line).map(|kind| events.push(MeterEvent { at: now, kind })),
        };
        if let Err(finding) = read {
            found.push(finding.at(Span::new(source, start..start + line.len())));
        }
    }
    (events, found)
}

/// Writes what [`read_log`] reads: the same events again, if none is before the one before it or before zero, and no name
/// has a line break in it.
///
/// # Examples
///
/// ```
/// use etiquette_core::Timestamp;
/// use etiquette_policy::price::{MeterEvent, MeterKind, write_log};
///
/// let held = MeterEvent { at: Timestamp::from_millis(1_500), kind: MeterKind::Held };
/// assert_eq!(write_log(&[held]), "+1500ms\nhold\n");
/// ```
pub fn write_log(events: &[MeterEvent]) -> String {
    let (mut log, mut now) = (String::new(), Timestamp::from_millis(0));
    for MeterEvent { at, kind } in events {
        let passed = at.since(now);
        if !passed.is_zero() {
            log += &format!("+{}ms\n", passed.as_millis());
        }
        now = *at;
        log += &match kind {
            MeterKind::Announced { card } => format!("announce {card}\n"),
            MeterKind::Charged { card, service } => format!("charge {card} {service}\n"),
            MeterKind::Held => "hold\n".to_owned(),
            MeterKind::Resumed => "resume\n".to_owned(),
            MeterKind::Crisis => "crisis\n".to_owned(),
            MeterKind::Surcharge { name, is_agreed } => {
                format!("surcharge {name}{}\n", if *is_agreed { " agreed" } else { "" })
            }
            MeterKind::Ended => "end\n".to_owned(),
        };
    }
    log
}

fn wait(text: &str) -> Result<Duration, Diagnostic> {
    humantime::parse_duration(text).map_err(|_| {
        Diagnostic::error("bad-duration", format!("expected a duration, found `{text}`"))
            .help("write a number and its unit, as in `15s`, `2m` or `1h 30m`")
    })
}

fn kind(line: &str) -> Result<MeterKind, Diagnostic> {
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    let rest = rest.trim();
    let lacks =
        |what: &str| Diagnostic::error("bad-event", format!("expected `{word}` with {what}, found `{line}`"));
    match word {
        "announce" if !rest.is_empty() => Ok(MeterKind::Announced { card: rest.into() }),
        "announce" => Err(lacks("the name of a card")),
        // The name of a card may have several words, and that of a service has one.
        "charge" => match rest.rsplit_once(' ') {
            Some((card, service)) => {
                Ok(MeterKind::Charged { card: card.trim().into(), service: service.into() })
            }
            None => Err(lacks("the name of a card and a service")),
        },
        "surcharge" if rest.is_empty() => Err(lacks("the name of a surcharge")),
        "surcharge" => {
            let name = rest.strip_suffix(" agreed");
            Ok(MeterKind::Surcharge { name: name.unwrap_or(rest).trim().into(), is_agreed: name.is_some() })
        }
        _ if !rest.is_empty() && WORDS.contains(&word) => Err(lacks("nothing after it")),
        "hold" => Ok(MeterKind::Held),
        "resume" => Ok(MeterKind::Resumed),
        "crisis" => Ok(MeterKind::Crisis),
        "end" => Ok(MeterKind::Ended),
        _ => {
            let help = did_you_mean(word, WORDS);
            Err(Diagnostic::error("unknown-event", format!("expected an event of a log, found `{word}`"))
                .help(help))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read() {
        let text = "# a call\nannounce my card\n+3s\ncharge my card talk\n+1m 5s\nhold\nresume\n\
                    surcharge video\nsurcharge video agreed\ncrisis\nend";
        let (events, found) = read_log("a.log", text, &mut Sources::new());
        assert!(found.is_empty(), "{found:?}");
        let card = || "my card".into();
        let surcharge = |is_agreed| MeterKind::Surcharge { name: "video".into(), is_agreed };
        let kinds: Vec<_> = events.iter().map(|event| event.kind.clone()).collect();
        assert_eq!(
            kinds,
            [
                MeterKind::Announced { card: card() },
                MeterKind::Charged { card: card(), service: "talk".into() },
                MeterKind::Held,
                MeterKind::Resumed,
                surcharge(false),
                surcharge(true),
                MeterKind::Crisis,
                MeterKind::Ended,
            ]
        );
        assert_eq!(events.iter().map(|event| event.at.as_millis()).max(), Some(68_000));
        let (again, found) = read_log("b.log", &write_log(&events), &mut Sources::new());
        assert_eq!((again, found.is_empty()), (events, true));
    }

    #[test]
    fn mistakes_are_found_at_their_places() {
        let text = "announce\ncharge card\n+soon\nhold on\nfinish\nsurcharge\n";
        let (events, found) = read_log("a.log", text, &mut Sources::new());
        let found: Vec<_> = found
            .iter()
            .map(|finding| (finding.rule(), text.get(finding.span().unwrap().range()).unwrap()))
            .collect();
        let expected = [
            ("bad-event", "announce"),
            ("bad-event", "charge card"),
            ("bad-duration", "+soon"),
            ("bad-event", "hold on"),
            ("unknown-event", "finish"),
            ("bad-event", "surcharge"),
        ];
        assert_eq!((found.as_slice(), events), (&expected[..], vec![]));
    }
}
