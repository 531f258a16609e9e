//! What happened once, happens so for ever: calls of every shipped script, kept with their effects. Texts may be mended;
//! messages, arguments, moves and refusals may not change.
//!
//! `tests/histories/0.1` has a file a call, one step of the engine a line. `BLESS=1 cargo test --test histories` writes
//! those that are missing, and changes none.

#![cfg(test)]

use std::{env, fmt::Write as _, fs, path::PathBuf, sync::Arc};

use etiquette::{
    ArgumentValue, Arguments, Call, Context, Direction, Effect, Event, MessageRef, Outcome, Script, Step,
    Timestamp,
    check::replay::{EventLine, Opening},
    shipped,
};

const VERSION: &str = "0.1";

/// A call as it is kept: what happened, and below it what followed.
fn history(script: &Arc<Script>, lines: &str) -> String {
    let opening = Opening::default();
    let context = Context {
        call: "history".into(),
        direction: script.direction().unwrap_or(Direction::Inbound),
        alias: Some("Ana".into()),
        organisation: Some("Aproape".into()),
        zone: Some(opening.zone),
        seed: Some(1),
        ..Context::default()
    };
    let call = Call::try_new(script.clone(), context).expect("a call");
    let mut host = Host { call, now: opening.at, step: Step::default(), told: String::new() };
    host.take("begin", &Event::tick());
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with(['#', '?']))
    {
        match EventLine::parse(script, line).expect("a line") {
            EventLine::Event(event) => host.take(line, &event),
            EventLine::Wait(duration) => {
                let end = host.now.after(duration);
                while let Some(deadline) = host.call.deadline().filter(|deadline| *deadline <= end) {
                    host.now = deadline;
                    host.take("a timer", &Event::tick());
                }
                host.now = end;
            }
            EventLine::Locale(locale) => host.take(line, &Event::tick().in_locale(locale)),
            _ => {}
        }
    }
    host.told
}

struct Host {
    call: Call,
    now: Timestamp,
    step: Step,
    told: String,
}

impl Host {
    fn take(&mut self, line: &str, event: &Event) {
        self.call.step(event, self.now, &mut self.step).expect("a step");
        let at = self.now.since(Opening::default().at).as_millis();
        writeln!(self.told, "{at} {line}").expect("a text");
        let script = self.call.script();
        for made in self.step.moves() {
            let to = made.to.map_or_else(|| "the end".to_owned(), |to| script.step_name(to));
            writeln!(self.told, "  to {to}").expect("a text");
        }
        for (number, effect) in self.step.effects(script) {
            let said = match effect {
                Effect::Say(line) => format!("say {} {}", line.act.name(), message(&line.message)),
                Effect::Send { by, line } => format!("send {by} {}", message(&line.message)),
                Effect::Request { name, arguments } => format!("request {name}{}", told(arguments)),
                Effect::Perform { name, arguments } => format!("perform {name}{}", told(arguments)),
                other => format!("{other:?}"),
            };
            writeln!(self.told, "  {}.{} {said}", number.sequence, number.index).expect("a text");
        }
        match self.step.outcome() {
            Outcome::Taken => {}
            Outcome::Refused(refusal) => writeln!(self.told, "  refused: {:?}", refusal.why).expect("a text"),
            other => writeln!(self.told, "  {other:?}").expect("a text"),
        }
        let speaks = |(_, effect)| matches!(effect, Effect::Say(_) | Effect::Greet(_));
        let spoke = self.step.effects(script).any(speaks) && !self.call.has_ended();
        if let Some(finished) = script.event("line-finished").filter(|_| spoke) {
            self.take("line-finished", &Event::new(finished));
        }
    }
}

fn message(message: &MessageRef<'_>) -> String {
    format!("{}{}", message.id, told(message.arguments))
}

/// Arguments with their values, which are made up here and nobody's.
fn told(arguments: Arguments<'_>) -> String {
    let value = |value: ArgumentValue<'_>| match value {
        ArgumentValue::Flag(flag) => flag.to_string(),
        ArgumentValue::Choice(text) | ArgumentValue::Text(text) => text.to_owned(),
        ArgumentValue::Counter(count) => count.to_string(),
        ArgumentValue::Texts(texts) => texts.iter().map(|text| text.as_str()).collect::<Vec<_>>().join(", "),
        ArgumentValue::Time(time) => time.as_millis().to_string(),
        ArgumentValue::Money(money) => format!("{} {}", money.minor(), money.currency()),
        other => format!("{other:?}"),
    };
    arguments.iter().map(|argument| format!(" {}={}", argument.name, value(argument.value))).collect()
}

#[test]
fn histories_are_replayed_byte_for_byte() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/histories").join(VERSION);
    let mut kept = 0;
    for script in shipped::names() {
        let loaded = Arc::new(shipped::script(script).expect("a script"));
        for (name, lines) in shipped::calls(script) {
            let path = folder.join(format!("{name}.txt"));
            let found = history(&loaded, lines);
            if env::var_os("BLESS").is_some() && !path.exists() {
                fs::write(&path, &found).expect("a file that can be written");
            }
            let history = fs::read_to_string(&path).expect("a history; BLESS=1 writes one that is missing");
            assert_eq!(found, history, "{name}: a call of {VERSION} goes another way");
            kept += 1;
        }
    }
    assert_eq!(kept, fs::read_dir(folder).expect("a folder").count());
    assert!(kept >= 28, "only {kept} histories");
}
