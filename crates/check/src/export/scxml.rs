//! SCXML, the W3C's notation for statecharts, with ECMAScript as its data model.

use std::fmt::{self, Write as _};

use etiquette_core::Script;

use super::{
    Export,
    build::{VARIABLES, chart},
    chart::{Action, Chart, Delay, Goal, Region, State, Way},
};
use crate::report::escaped;

/// Writes a script as SCXML. A host begins a call with the event `etiquette:begin`, whose data are the facts that are
/// known beforehand, and sends each event under its [name](super::event_name) with what it brings as data. Effects are
/// written to the log.
///
/// # Examples
///
/// ```
/// # fn example(script: &etiquette_core::Script) {
/// let export = etiquette_check::export::scxml(script);
/// assert!(export.text.starts_with("<?xml"));
/// assert!(export.left_out.iter().any(|what| what.starts_with("rules:")));
/// # }
/// ```
pub fn scxml(script: &Script) -> Export {
    let chart = chart(script);
    let mut text = String::new();
    // Writing to a text does not fail.
    let _ = write(&mut text, &chart);
    Export { text, left_out: chart.left_out }
}

fn write(out: &mut String, chart: &Chart) -> fmt::Result {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<scxml xmlns=\"http://www.w3.org/2005/07/scxml\" version=\"1.0\" datamodel=\"ecmascript\" \
         name=\"{}\" initial=\"_begin\">",
        escaped(&chart.name)
    )?;
    // Two hyphens would end a comment.
    let left_out: Vec<String> = chart.left_out.iter().map(|what| what.replace("--", "- -")).collect();
    writeln!(out, "<!-- Left out:\n{}\n-->", left_out.join("\n"))?;
    writeln!(out, "<datamodel>")?;
    let facts: Vec<String> = chart
        .facts
        .iter()
        .map(|(name, value)| format!("{}: {value}", super::expression::quoted(name)))
        .collect();
    writeln!(out, " <data id=\"facts\" expr=\"{}\"/>", escaped(&format!("{{{}}}", facts.join(", "))))?;
    for (name, value) in VARIABLES {
        writeln!(out, " <data id=\"{name}\" expr=\"{value}\"/>")?;
    }
    writeln!(out, "</datamodel>\n<state id=\"_begin\">")?;
    way(out, &chart.begin, None)?;
    writeln!(out, "</state>\n<state id=\"_call\">")?;
    chart.regions.iter().try_for_each(|region| self::region(out, region))?;
    chart.unanswered.iter().try_for_each(|one| way(out, one, None))?;
    writeln!(out, "</state>\n<final id=\"_end\"/>\n</scxml>")
}

fn region(out: &mut String, region: &Region) -> fmt::Result {
    let name = escaped(&region.name);
    writeln!(out, "<state id=\"{name}\" initial=\"{name}.{}\">", escaped(&region.start))?;
    delays(out, &region.delays, &region.name)?;
    writeln!(
        out,
        "<history id=\"{name}._history\"><transition target=\"{name}.{}\"/></history>",
        escaped(&region.start)
    )?;
    region.states.iter().try_for_each(|state| self::state(out, &region.name, state))?;
    region.ways.iter().try_for_each(|one| way(out, one, Some(&region.name)))?;
    writeln!(out, "</state>")
}

fn state(out: &mut String, flow: &str, state: &State) -> fmt::Result {
    let id = format!("{flow}.{}", state.name);
    writeln!(out, " <state id=\"{}\">", escaped(&id))?;
    delays(out, &state.delays, &id)?;
    state.always.iter().chain(&state.ways).try_for_each(|one| way(out, one, None))?;
    writeln!(out, " </state>")
}

fn delays(out: &mut String, delays: &[Delay], of: &str) -> fmt::Result {
    let id = |at: usize| escaped(&format!("{of}.{at}"));
    for (at, delay) in delays.iter().enumerate() {
        let event = escaped(&delay.event);
        writeln!(
            out,
            "  <onentry><send id=\"{}\" event=\"{event}\" delay=\"{}ms\"/></onentry>\
             <onexit><cancel sendid=\"{}\"/></onexit>",
            id(at),
            delay.millis,
            id(at)
        )?;
    }
    Ok(())
}

/// A transition; of a flow as a whole, one that stays in `within` does not leave it.
fn way(out: &mut String, way: &Way, within: Option<&str>) -> fmt::Result {
    write!(out, "  <transition")?;
    if let Some(event) = &way.event {
        write!(out, " event=\"{}\"", escaped(event))?;
    }
    if !way.condition.is_empty() {
        write!(out, " cond=\"{}\"", escaped(&way.condition))?;
    }
    match &way.goal {
        Goal::Stay => {}
        Goal::Step { flow, step } => {
            let kind = if within == Some(flow) { " type=\"internal\"" } else { "" };
            write!(out, "{kind} target=\"{}.{}\"", escaped(flow), escaped(step))?;
        }
        Goal::History(flow) => write!(out, " target=\"{}._history\"", escaped(flow))?,
        Goal::End => write!(out, " target=\"_end\"")?,
    }
    writeln!(out, ">")?;
    for action in &way.actions {
        match action {
            Action::Set(place, value) => {
                writeln!(out, "   <assign location=\"{}\" expr=\"{}\"/>", escaped(place), escaped(value))?;
            }
            Action::Effect { name, about } => {
                let about = super::expression::quoted(about);
                writeln!(out, "   <log label=\"{name}\" expr=\"{}\"/>", escaped(&about))?;
            }
            Action::Again(event) => writeln!(out, "   <raise event=\"{}\"/>", escaped(event))?,
        }
    }
    writeln!(out, "  </transition>")
}
