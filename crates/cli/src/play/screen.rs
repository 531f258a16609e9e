//! What `play` shows at a terminal: where the call is, when the next timer runs out, and what may happen.

use std::{
    io::{self, Write as _},
    time::Duration,
};

use etiquette::{
    Arguments, Event, MessageRef, Offer, Source,
    check::{replay::Player, transcript::clock},
    core::{FactId, model::Severity},
    phrasebook::Settings,
};

use crate::output::{ASIDE, Output, PLACE, SAID, TIP, WRONG};

/// Something that may happen now.
pub(super) struct Choice {
    /// The event line that it means.
    pub(super) line: String,
    /// What it is called in the language of the call.
    label: String,
    /// Who causes it, and what it may bring.
    aside: String,
    /// The facts that the event may bring.
    pub(super) brings: Vec<FactId>,
    /// The rules that it would break, and whether the guide refuses it for that.
    breaks: String,
    /// Whether the step itself answers it, and not a flow or the script.
    of_step: bool,
}

/// What may happen now: what the step waits for first, then what is answered anywhere, then that time passes.
pub(super) fn choices(player: &Player<'_>) -> Vec<Choice> {
    // Timers are left out: that time passes is a choice of its own.
    let offers = player.call().awaited().filter(|offer| offer.source != Source::Clock);
    let mut choices: Vec<Choice> = offers.map(|offer| choice(player, &offer)).collect();
    choices.sort_by_key(|choice| !choice.of_step);
    if let Some(left) = time_left(player) {
        choices.push(Choice {
            line: format!("+{}", humantime::format_duration(left)),
            label: "let time pass, to the next timer".to_owned(),
            aside: String::new(),
            brings: Vec::new(),
            breaks: String::new(),
            of_step: true,
        });
    }
    choices
}

fn choice(player: &Player<'_>, offer: &Offer<'_>) -> Choice {
    let call = player.call();
    let settings = Settings::new(call.locale(), call.context().channel);
    let label = offer.label.map(|id| {
        let message = MessageRef { id, index: None, arguments: Arguments::default() };
        player.phrases().render(&message, &settings).text
    });
    let brings = call.script().event_model(offer.event).map(|event| event.brings.clone()).unwrap_or_default();
    let facts = brings.iter().filter_map(|id| call.script().fact_model(*id));
    let names: Vec<String> = facts.map(|fact| fact.name.to_string()).collect();
    let source = offer.source.name();
    let aside = if names.is_empty() { source.to_owned() } else { format!("{source}, {}", names.join(", ")) };
    let step = call.position().and_then(|step| call.script().step_model(step));
    let of_step = step.is_some_and(|step| step.transitions.iter().any(|own| own.event == offer.event));
    Choice {
        line: offer.name.to_owned(),
        label: label.unwrap_or_default(),
        aside,
        brings,
        breaks: breaks(player, offer),
        of_step,
    }
}

/// `breaks hold-courtesy` for what a rule warns of, `refused: hold-courtesy` for what it refuses.
fn breaks(player: &Player<'_>, offer: &Offer<'_>) -> String {
    let call = player.call();
    let broken = call.would_break(&Event::new(offer.event)).unwrap_or_default();
    let rules: Vec<_> = broken.iter().filter_map(|id| call.script().rule_model(*id)).collect();
    let names: Vec<&str> = rules.iter().map(|rule| &*rule.model.name).collect();
    let is_hard = rules.iter().any(|rule| rule.model.severity == Severity::Hard);
    match (&*names, is_hard && offer.source.can_be_refused()) {
        ([], _) => String::new(),
        (_, true) => format!("refused: {}", names.join(", ")),
        (_, false) => format!("breaks {}", names.join(", ")),
    }
}

fn time_left(player: &Player<'_>) -> Option<Duration> {
    player.deadline().map(|deadline| deadline.saturating_sub(player.elapsed()))
}

/// Prints where the call is, the choices, and how to answer.
pub(super) fn show(player: &Player<'_>, choices: &[Choice], out: &mut Output<'_>) -> io::Result<()> {
    writeln!(out, "\n{}", out.styled(PLACE, &place(player)))?;
    show_owed(player, out)?;
    let events = choices.iter().map(|choice| choice.line.chars().count()).max().unwrap_or_default();
    let labels = choices.iter().map(|choice| choice.label.chars().count()).max().unwrap_or_default();
    let mut anywhere = false;
    for (number, choice) in (1..).zip(choices) {
        if !anywhere && !choice.of_step {
            writeln!(out, "{}", out.styled(ASIDE, "      at any time"))?;
            anywhere = true;
        }
        let aside = out.styled(ASIDE, &choice.aside);
        let row = format!("  {number:>2}  {:<events$}  {:<labels$}  {aside}", choice.line, choice.label);
        let breaks = out.styled(WRONG, &choice.breaks);
        writeln!(out, "{}", format!("{}  {breaks}", row.trim_end()).trim_end())?;
    }
    let hint = "a number or an event; `+15s` lets time pass, `help` tells more, `q` leaves";
    write!(out, "{}\nwhat happens? ", out.styled(ASIDE, hint))
}

/// Prints what the rules demand and has not been done yet: `  owed  Thank the caller for waiting. (by 00:57)`.
fn show_owed(player: &Player<'_>, out: &mut Output<'_>) -> io::Result<()> {
    for owed in player.call().obligations() {
        let says = player.recorder().told(owed.rule).map(|told| told.says).unwrap_or_default();
        let by = owed.until.map(|until| format!(" (by {})", clock(player.elapsed_at(until))));
        writeln!(out, "  owed  {}", out.styled(TIP, &format!("{says}{}", by.unwrap_or_default())))?;
    }
    Ok(())
}

/// `00:42 goal, in step confirm; the next timer runs out at 00:57, in 15s`.
pub(super) fn place(player: &Player<'_>) -> String {
    let call = player.call();
    let mut place = format!("{} {}", clock(player.elapsed()), call.stage().name());
    if let Some(step) = call.position() {
        place = format!("{place}, in step {}", call.script().step_name(step));
    }
    match (player.deadline(), time_left(player)) {
        (Some(at), Some(left)) => {
            let left = humantime::format_duration(left);
            format!("{place}; the next timer runs out at {}, in {left}", clock(at))
        }
        _ => format!("{place}; no timer runs"),
    }
}

/// Prints everything that can be answered.
pub(super) fn help(out: &mut Output<'_>) -> io::Result<()> {
    for (answer, meaning) in [
        ("3", "the choice of this number; what it may bring is asked for"),
        ("choose problem", "an event by its name"),
        ("told story=\"a long day\"", "an event that brings a value"),
        ("+15s", "time passes"),
        ("+", "time passes until the next timer runs out"),
        ("locale fr", "the caller is spoken to in another language from here on"),
        ("?", "what is on offer, in one line"),
        ("# anything", "a remark"),
        ("q", "leave"),
    ] {
        writeln!(out, "  {answer:<24}  {meaning}")?;
    }
    Ok(())
}

/// Says that nothing more can happen.
pub(super) fn farewell(player: &Player<'_>, out: &mut Output<'_>) -> io::Result<()> {
    writeln!(out, "\n{}", out.styled(PLACE, &format!("{} the call has ended", clock(player.elapsed()))))
}

/// A transcript in colours, where there are any.
pub(super) fn painted(transcript: &str, out: &Output<'_>) -> String {
    if !out.color {
        return transcript.to_owned();
    }
    transcript.lines().fold(String::new(), |text, line| text + &painted_line(line, out) + "\n")
}

fn painted_line(line: &str, out: &Output<'_>) -> String {
    let (head, tail) = line.split_at_checked(7).unwrap_or((line, ""));
    match head {
        "  say  " => format!("{head}{}", out.styled(SAID, tail)),
        "  tip  " => format!("{head}{}", out.styled(TIP, tail)),
        "  refus" | "  broke" => out.styled(WRONG, line),
        _ if line.starts_with("> ") => out.styled(ASIDE, line),
        _ if line.starts_with(|first: char| first.is_ascii_digit()) => out.styled(PLACE, line),
        _ => line.to_owned(),
    }
}
