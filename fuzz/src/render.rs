//! Any bytes as the arguments of any shipped message, in any language: what comes out is clean, and is the same one text
//! again for whoever reads the documents into which it is written.

use arbitrary::{Result, Unstructured};
use etiquette::{
    Argument, ArgumentValue, Arguments, Channel, Locale, MessageRef, Money, Text, Timestamp, Zone,
    check::{
        report::{Column, Listing, ListingLine, Mark, Report, Section, Table, html},
        transcript::{Entry, Put, jsonl, text},
    },
    phrasebook::{
        Settings,
        voice::{Heard, Pace, Piece, Plan},
    },
    shipped,
};

pub(super) fn try_bytes(bytes: &[u8]) {
    let _ = render(&mut Unstructured::new(bytes));
}

fn render(given: &mut Unstructured<'_>) -> Result<()> {
    let (locale, channel) = (super::chance::locale(given)?, *given.choose(Channel::ALL)?);
    let settings = Settings::new(locale, channel).in_zone(Zone::from_minutes(given.arbitrary()?));
    let messages: Vec<_> = shipped::phrases().messages(Locale::ENGLISH).collect();
    let message = *given.choose(&messages)?;
    let mut texts = Vec::new();
    for _ in &message.variables {
        let own: Vec<&str> = given.arbitrary()?;
        texts.push(own.into_iter().map(Text::new).collect::<Vec<_>>());
    }
    let mut arguments = Vec::new();
    for (variable, texts) in message.variables.iter().zip(&texts) {
        if given.ratio(9u8, 10u8)? {
            arguments.push(Argument { name: &variable.name, value: value(given, texts)? });
        }
    }
    let wanted = MessageRef { id: &message.id, index: None, arguments: Arguments::new(&arguments) };
    let rendered = shipped::phrases().render(&wanted, &settings);
    is_clean(&rendered.text, channel);
    let raw: &str = given.arbitrary()?;
    for text in [rendered.text.as_str(), raw] {
        is_one_text(locale, text);
        is_one_cell(text);
        is_one_line(text);
    }
    Ok(())
}

fn value<'a, 'b: 'a>(given: &mut Unstructured<'b>, texts: &'a [Text]) -> Result<ArgumentValue<'a>> {
    Ok(match given.int_in_range(0..=9u8)? {
        0 => ArgumentValue::Flag(given.arbitrary()?),
        1 => ArgumentValue::Choice(given.arbitrary()?),
        2 => ArgumentValue::Counter(given.arbitrary()?),
        3 => ArgumentValue::Texts(texts),
        4 => ArgumentValue::Time(Timestamp::from_millis(given.arbitrary()?)),
        5 => {
            let currency = *given.choose(&["EUR", "RON", "RUB", "JPY", "KWD", "XXX"])?;
            Money::try_new(given.arbitrary()?, currency)
                .map_or(ArgumentValue::Flag(false), ArgumentValue::Money)
        }
        _ => ArgumentValue::Text(given.arbitrary()?),
    })
}

/// Nothing is in a text that can be neither heard nor seen, and on a screen whatever begins to be isolated ends.
pub(super) fn is_clean(text: &str, channel: Channel) {
    let is_foul = |c: char| {
        let is_isolate = matches!(c, '\u{2068}' | '\u{2069}');
        c.is_control() && c != '\n'
            || matches!(
                c,
                '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' | '\u{200e}' | '\u{200f}' | '\u{61c}'
            )
            || is_isolate && channel == Channel::Voice
    };
    assert!(!text.contains(is_foul), "no control in {text:?}");
    let depths = text.chars().scan(0i64, |depth, c| {
        *depth += i64::from(c == '\u{2068}') - i64::from(c == '\u{2069}');
        Some(*depth)
    });
    let depths: Vec<i64> = depths.collect();
    let is_even = depths.iter().all(|depth| *depth >= 0) && depths.last().is_none_or(|depth| *depth == 0);
    assert!(is_even, "what is isolated ends in {text:?}");
}

/// SSML has a text as one node, and nothing else has become of it.
pub(super) fn is_one_text(locale: Locale, text: &str) {
    let mut plan = Plan::new(locale, Heard { pace: Some(Pace::Fast), is_agitated: false });
    plan.say(locale, text);
    let ssml = plan.ssml();
    let document = roxmltree::Document::parse(&ssml);
    assert!(document.is_ok(), "{ssml:?} is no XML");
    let Ok(document) = document else { return };
    let nodes: Vec<&str> =
        document.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
    let said: Vec<String> = plan
        .pieces()
        .iter()
        .filter_map(
            |piece| if let Piece::Say { text, .. } = piece { Some(format!("{text}\n")) } else { None },
        )
        .collect();
    assert_eq!(nodes, said);
    let is_plain = |c: char| c == ' ' || c.is_ascii_graphic();
    if text.chars().all(is_plain) && !text.trim().is_empty() {
        assert_eq!(said, [format!("{text}\n")], "nothing is lost");
    }
}

/// A page has a text in each of its places, and no other element or attribute for it.
fn is_one_cell(text: &str) {
    let own = || text.to_owned();
    let table = Table { columns: vec![Column::text(text)], rows: vec![vec![own()]] };
    let line = ListingLine { text: own(), mark: Mark::Taken, notes: vec![own()] };
    let listing = Some(Listing { lines: vec![line] });
    let section = Section { heading: own(), notes: vec![own()], table: Some(table), listing };
    let page = html(&Report { title: own(), sections: vec![section] });
    let body = page.split_once("<main>").and_then(|(_, body)| body.rsplit_once("</main>"));
    assert!(body.is_some(), "a page has a body");
    let Some((body, _)) = body else { return };
    let body = format!("<main>{body}</main>");
    let document = roxmltree::Document::parse(&body);
    assert!(document.is_ok(), "{body:?} is not well-formed");
    let Ok(document) = document else { return };
    let elements = document.descendants().filter(roxmltree::Node::is_element).count();
    assert_eq!(elements, 16, "{body}");
}

/// Transcripts have as many lines as they would have with any other text.
fn is_one_line(given: &str) {
    let said = Put::Say { act: "inform", message: None, text: given.to_owned(), locale: None };
    let mut entry = Entry::default();
    entry.event = Some(given.to_owned());
    entry.puts = vec![said, Put::Do(given.to_owned())];
    let is_break =
        |c: char| matches!(c, '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let shown = text(&[entry.clone()]);
    assert_eq!(shown.matches(is_break).count(), 3, "{shown:?}");
    let line = jsonl(&[entry]);
    assert_eq!(line.matches(is_break).count(), 1, "{line:?}");
    let read: Option<serde_json::Value> = serde_json::from_str(&line).ok();
    assert!(read.is_some_and(|read| read.pointer("/effects/0/text").is_some_and(|text| text == given)));
}
