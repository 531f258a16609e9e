//! The JSON of XState, version 5. JSON holds no functions, so conditions and actions are named with their parameters;
//! `meta.implementations` says what a program must provide for the names.

use etiquette_core::Script;
use serde_json::{Map, Value, json};

use super::{
    Export,
    build::{VARIABLES, chart},
    chart::{Action, Delay, Goal, Region, State, Way},
    expression::quoted,
};

/// Writes a script as JSON for `createMachine` of XState. It is used as [SCXML](super::scxml) is.
pub fn xstate(script: &Script) -> Export {
    let chart = chart(script);
    let mut states = Map::new();
    states.insert("_begin".to_owned(), json!({ "on": ways(std::slice::from_ref(&chart.begin), None) }));
    let regions = chart.regions.iter().map(|one| (one.name.clone(), region(one)));
    let first = chart.regions.first().map_or("", |region| &region.name);
    states.insert(
        "_call".to_owned(),
        json!({
            "initial": first,
            "states": regions.collect::<Map<String, Value>>(),
            "on": ways(&chart.unanswered, None),
        }),
    );
    states.insert("_end".to_owned(), json!({ "type": "final", "id": "_end" }));
    let facts: Vec<String> =
        chart.facts.iter().map(|(name, value)| format!("{}: {value}", quoted(name))).collect();
    let mut context = Map::new();
    context.insert("facts".to_owned(), read(&format!("{{{}}}", facts.join(", "))));
    context.extend(VARIABLES.map(|(name, value)| (name.to_owned(), read(value))));
    let machine = json!({
        "id": chart.name,
        "initial": "_begin",
        "context": context,
        "meta": { "leftOut": chart.left_out, "implementations": implementations() },
        "states": states,
    });
    let text = serde_json::to_string_pretty(&machine).unwrap_or_default() + "\n";
    Export { text, left_out: chart.left_out }
}

fn implementations() -> Value {
    json!({
        "guard when": "params.condition is ECMAScript over the members of the context and _event.data, which is event.data",
        "action set": "assign: of each pair in params.to, the place gets the value; both are ECMAScript, one after the other",
        "action raise": "raise an event of the type params.event without data",
        "action effect": "what the host is asked to do: params.name, params.about",
    })
}

/// A value that is JSON already.
fn read(value: &str) -> Value {
    serde_json::from_str(value).unwrap_or_default()
}

fn region(region: &Region) -> Value {
    let mut states: Map<String, Value> =
        region.states.iter().map(|one| (one.name.clone(), state(&region.name, one))).collect();
    states.insert("_history".to_owned(), json!({ "type": "history", "history": "shallow" }));
    json!({
        "id": region.name,
        "initial": region.start,
        "states": states,
        "on": ways(&region.ways, None),
        "after": delays(&region.delays),
    })
}

fn state(flow: &str, state: &State) -> Value {
    let own = Goal::Step { flow: flow.to_owned(), step: state.name.clone() };
    let always: Vec<Value> = state.always.iter().map(|one| way(one, Some(&own))).collect();
    json!({ "always": always, "on": ways(&state.ways, Some(&own)), "after": delays(&state.delays) })
}

/// By their events, those of one event in their order.
fn ways(ways: &[Way], own: Option<&Goal>) -> Value {
    let mut on: Map<String, Value> = Map::new();
    for one in ways {
        let event = one.event.clone().unwrap_or_default();
        if let Value::Array(known) = on.entry(event).or_insert_with(|| json!([])) {
            known.push(way(one, own));
        }
    }
    Value::Object(on)
}

fn way(way: &Way, own: Option<&Goal>) -> Value {
    let mut json = Map::new();
    if !way.condition.is_empty() {
        let guard = json!({ "type": "when", "params": { "condition": way.condition } });
        json.insert("guard".to_owned(), guard);
    }
    let target = match &way.goal {
        Goal::Stay => None,
        Goal::Step { flow, step } => Some(format!("#{flow}.{step}")),
        Goal::History(flow) => Some(format!("#{flow}._history")),
        Goal::End => Some("#_end".to_owned()),
    };
    if own == Some(&way.goal) {
        // Otherwise a step that leads to itself would not be entered again.
        json.insert("reenter".to_owned(), true.into());
    }
    json.extend(target.map(|target| ("target".to_owned(), target.into())));
    json.insert("actions".to_owned(), actions(&way.actions).into());
    Value::Object(json)
}

/// Changes that follow one another are one action.
fn actions(actions: &[Action]) -> Vec<Value> {
    let mut json: Vec<Value> = Vec::new();
    let mut sets: Vec<Value> = Vec::new();
    let flush = |sets: &mut Vec<Value>, json: &mut Vec<Value>| {
        if !sets.is_empty() {
            json.push(json!({ "type": "set", "params": { "to": std::mem::take(sets) } }));
        }
    };
    for action in actions {
        match action {
            Action::Set(place, value) => sets.push(json!([place, value])),
            Action::Effect { name, about } => {
                flush(&mut sets, &mut json);
                json.push(json!({ "type": "effect", "params": { "name": name, "about": about } }));
            }
            Action::Again(event) => {
                flush(&mut sets, &mut json);
                json.push(json!({ "type": "raise", "params": { "event": event } }));
            }
        }
    }
    flush(&mut sets, &mut json);
    json
}

fn delays(delays: &[Delay]) -> Value {
    let mut after: Map<String, Value> = Map::new();
    for delay in delays {
        let raise = json!({ "type": "raise", "params": { "event": delay.event } });
        if let Value::Array(known) = after.entry(delay.millis.to_string()).or_insert_with(|| json!([])) {
            known.push(json!({ "actions": [raise] }));
        }
    }
    Value::Object(after)
}
