//! What a chart cannot say, one sentence each.

use etiquette_core::{
    Script, Source,
    model::{EventModel, Scope, TimerModel},
};

use super::super::event_name;

/// Whether a timer starts with its scope and nothing else starts or stops it.
pub(super) fn is_plain(timer: &TimerModel) -> bool {
    timer.from.is_empty() && timer.until.is_empty() && timer.scope != Scope::Call
}

pub(super) fn left_out(script: &Script) -> Vec<String> {
    let mut left_out = vec![
        "rules: nothing is refused or warned of because of a rule".to_owned(),
        "texts: effects name messages, and the host chooses a variant and its language".to_owned(),
        "refusals: an event of the operator or the host that nothing answers is ignored".to_owned(),
        "requests: any answer is taken, also one to a request that is no longer open".to_owned(),
        "pauses: the wait of a step starts anew when a flow that interrupted it returns".to_owned(),
    ];
    let timers = script.timers().filter(|(_, timer)| !is_plain(timer));
    left_out.extend(timers.map(|(_, timer)| {
        let raises = script.event_model(timer.raises).map_or("", |event| &event.name);
        let event = event_name(raises);
        format!("timer {}: the host starts and stops it and sends {event} when it runs out", timer.name)
    }));
    let owned = |event: &EventModel| event.source == Source::Operator && event.always.is_some();
    if script.events().any(|(_, event)| owned(event)) {
        left_out.push("promises: that an event is always answered is not checked".to_owned());
    }
    left_out
}
