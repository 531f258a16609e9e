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
/// A name may stand in quotes, and must where it could be taken for something else: `surcharge "video agreed"`, or a
/// service of several words. Within them a letter may stand by its number, and a quote must: `\u{22}`.
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

/// Writes what [`read_log`] reads: the same events again, if none is before the one before it or before zero.
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
            MeterKind::Announced { card } => format!("announce {}\n", quoted(card)),
            MeterKind::Charged { card, service } => format!("charge {} {}\n", quoted(card), quoted(service)),
            MeterKind::Held => "hold\n".to_owned(),
            MeterKind::Resumed => "resume\n".to_owned(),
            MeterKind::Crisis => "crisis\n".to_owned(),
            MeterKind::Surcharge { name, is_agreed } => {
                format!("surcharge {}{}\n", quoted(name), if *is_agreed { " agreed" } else { "" })
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
        "announce" if !rest.is_empty() => Ok(MeterKind::Announced { card: name(rest) }),
        "announce" => Err(lacks("the name of a card")),
        "charge" => match before_service(rest).and_then(|at| rest.split_at_checked(at)) {
            Some((card, service)) => Ok(MeterKind::Charged { card: name(card), service: name(service) }),
            None => Err(lacks("the name of a card and a service")),
        },
        "surcharge" if rest.is_empty() => Err(lacks("the name of a surcharge")),
        "surcharge" => {
            let agreed = rest.strip_suffix(" agreed");
            Ok(MeterKind::Surcharge { name: name(agreed.unwrap_or(rest)), is_agreed: agreed.is_some() })
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

/// Where the name of a service begins. That of a card may have several words without quotes.
fn before_service(rest: &str) -> Option<usize> {
    let quoted = rest.strip_suffix('"').and_then(|rest| rest.rfind(" \""));
    quoted.or_else(|| rest.rfind(' '))
}

/// A name in quotes, unless it is a word without any.
fn quoted(name: &str) -> String {
    if !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c == '"') {
        return name.to_owned();
    }
    let mut written = String::from('"');
    for c in name.chars() {
        match c {
            '"' | '\\' | '\0'..='\x1f' => written.extend(c.escape_unicode()),
            c => written.push(c),
        }
    }
    written + "\""
}

/// A name as it stands in a log. What is not in quotes from its beginning to its end is a name as it is.
fn name(written: &str) -> Box<str> {
    let written = written.trim();
    let inside = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let inside = inside.filter(|inside| !inside.contains('"')).and_then(unescaped);
    inside.map_or_else(|| written.into(), String::into_boxed_str)
}

/// A text in which letters stand by their numbers; `None` if one is none.
fn unescaped(text: &str) -> Option<String> {
    let mut parts = text.split("\\u{");
    let mut read = parts.next()?.to_owned();
    for part in parts {
        let (number, rest) = part.split_once('}')?;
        read.push(char::from_u32(u32::from_str_radix(number, 16).ok()?)?);
        read += rest;
    }
    Some(read)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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

    /// Logs from before names were quoted, and such as people write.
    #[test]
    fn names_are_read_with_and_without_quotes() {
        let announced = |card: &str| MeterKind::Announced { card: card.into() };
        let charged =
            |card: &str, service: &str| MeterKind::Charged { card: card.into(), service: service.into() };
        let surcharge = |name: &str, is_agreed| MeterKind::Surcharge { name: name.into(), is_agreed };
        for (line, expected) in [
            ("announce talk 2026-1", announced("talk 2026-1")),
            ("announce \"talk 2026-1\"", announced("talk 2026-1")),
            ("announce \"a\" to \"b\"", announced("\"a\" to \"b\"")),
            ("announce \"\\u{22}\\u{5c}\\u{a}\"", announced("\"\\\n")),
            ("announce \"\\u{zz}\"", announced("\"\\u{zz}\"")),
            ("charge talk 2026-1 video", charged("talk 2026-1", "video")),
            ("charge talk 2026-1 \"video call\"", charged("talk 2026-1", "video call")),
            ("charge \"talk 2026-1\" video", charged("talk 2026-1", "video")),
            ("charge \"talk 2026-1\" \"video call\"", charged("talk 2026-1", "video call")),
            ("charge my 27\" screen", charged("my 27\"", "screen")),
            ("surcharge video call agreed", surcharge("video call", true)),
            ("surcharge \"video agreed\"", surcharge("video agreed", false)),
            ("surcharge \"video agreed\" agreed", surcharge("video agreed", true)),
        ] {
            assert_eq!(kind(line), Ok(expected), "{line}");
        }
    }

    /// Names with whatever the format itself is made of.
    fn names() -> impl Strategy<Value = Box<str>> {
        let parts =
            prop::sample::select(vec!["a", " ", "agreed", "\"", "\\", "u{22}", "\n", "\r", "#", "+1s"]);
        let made = prop::collection::vec(parts, 0..6).prop_map(|parts| parts.concat());
        prop_oneof![made, any::<String>()].prop_map(String::into_boxed_str)
    }

    fn kinds() -> impl Strategy<Value = MeterKind> {
        prop_oneof![
            names().prop_map(|card| MeterKind::Announced { card }),
            (names(), names()).prop_map(|(card, service)| MeterKind::Charged { card, service }),
            (names(), any::<bool>()).prop_map(|(name, is_agreed)| MeterKind::Surcharge { name, is_agreed }),
            prop::sample::select(vec![
                MeterKind::Held,
                MeterKind::Resumed,
                MeterKind::Crisis,
                MeterKind::Ended
            ]),
        ]
    }

    proptest! {
        /// A no stays a no, whatever things are called.
        #[test]
        fn what_is_written_is_read_again(happened in prop::collection::vec((0..5_000u64, kinds()), 0..8)) {
            let mut at = Timestamp::from_millis(0);
            let events: Vec<_> = happened
                .into_iter()
                .map(|(passed, kind)| {
                    at = at.after(Duration::from_millis(passed));
                    MeterEvent { at, kind }
                })
                .collect();
            let (again, found) = read_log("a.log", &write_log(&events), &mut Sources::new());
            prop_assert!(found.is_empty(), "{:?}", found);
            prop_assert_eq!(again, events);
        }
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
