//! What `play` offers at a terminal: the events that may happen now, as numbered choices.

use std::{
    io::{self, Write},
    time::Duration,
};

use etiquette::{Arguments, MessageRef, Source, check::replay::Player, phrasebook::Settings};

/// Something that may happen now.
pub(crate) struct Choice {
    /// The event line that it means.
    pub(crate) line: String,
    label: Option<String>,
    source: &'static str,
    /// The facts that the event may bring, if it is written out.
    brings: Vec<String>,
}

/// What may happen now. Timers are left out: letting time pass is a choice of its own.
pub(crate) fn choices(player: &Player<'_>) -> Vec<Choice> {
    let call = player.call();
    let settings = Settings::new(call.locale(), call.context().channel);
    let label = |id: &str| {
        let message = MessageRef { id, index: None, arguments: Arguments::default() };
        let text = player.phrases().render(&message, &settings).text;
        (!text.is_empty()).then_some(text)
    };
    let brings = |event| {
        let facts = call.script().event_model(event).map_or(&[][..], |event| &event.brings);
        facts
            .iter()
            .filter_map(|id| call.script().fact_model(*id))
            .map(|fact| fact.name.to_string())
            .collect()
    };
    let mut choices: Vec<Choice> = call
        .awaited()
        .filter(|offer| offer.source != Source::Clock)
        .map(|offer| Choice {
            line: offer.name.to_owned(),
            label: offer.label.and_then(label),
            source: offer.source.name(),
            brings: brings(offer.event),
        })
        .collect();
    if let Some(left) = time_left(player) {
        let line = format!("+{}ms", left.as_millis());
        choices.push(Choice { line, label: None, source: "clock", brings: Vec::new() });
    }
    choices
}

fn time_left(player: &Player<'_>) -> Option<Duration> {
    player.deadline().map(|deadline| deadline.saturating_sub(player.elapsed()))
}

/// Prints the choices and the deadline of the next timer.
pub(crate) fn show(player: &Player<'_>, choices: &[Choice], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    for (number, choice) in (1..).zip(choices) {
        let seconds = time_left(player).unwrap_or_default().as_secs_f32();
        match (&choice.label, choice.source) {
            (None, "clock") => writeln!(out, "  {number:>2}  let {seconds} s pass, until the next timer")?,
            (Some(label), source) => {
                writeln!(out, "  {number:>2}  {:<22} {label} ({source}){}", choice.line, brings(choice))?
            }
            (None, source) => {
                writeln!(out, "  {number:>2}  {:<22} ({source}){}", choice.line, brings(choice))?
            }
        }
    }
    write!(out, "what happens? a number, an event, `+15s`, `locale fr`, or `q`: ")
}

fn brings(choice: &Choice) -> String {
    choice.brings.iter().fold(String::new(), |text, fact| format!("{text} [{fact}=…]"))
}
