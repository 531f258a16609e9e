//! What must be true of every call after every event.

use etiquette::{
    Call, Outcome, PersonalFacts, SavedCall, Step, Timestamp, Value,
    core::{FactKind, FlowId, StepId, model::Severity},
    store::Snapshot,
};

use crate::held::is_counted;

/// A call before an event.
pub(crate) struct Before {
    sequence: u32,
    deadline: Option<Timestamp>,
    /// All of it, where it is to be compared.
    saved: Option<(SavedCall, PersonalFacts)>,
}

impl Before {
    /// `is_whole` where all of it is to be compared afterwards.
    pub(crate) fn of(call: &Call, is_whole: bool) -> Self {
        let saved = is_whole.then(|| call.save());
        Self { sequence: call.sequence(), deadline: call.deadline(), saved }
    }
}

/// A call before and after an event.
struct Seen<'a> {
    before: &'a Before,
    call: &'a Call,
    now: Timestamp,
    step: &'a Step,
}

type Law = (&'static str, fn(&Seen<'_>) -> bool);

const LAWS: [Law; 9] = [
    ("no hard rule is broken", no_hard_rule_is_broken),
    ("each flow outranks what it interrupts", flows_outrank),
    ("the time is the host's, and no deadline lies before it", deadlines_lie_ahead),
    ("what happens is counted once, and what is refused not at all", events_are_counted),
    ("a fact has a value that it can have", facts_fit),
    ("no event is followed by more moves than a script may have", moves_are_bounded),
    ("what is refused changes nothing", refusals_change_nothing),
    ("an ended call has forgotten what is private, owes nothing and awaits nothing", ended_calls_are_empty),
    ("a saved call comes back as it was, and is no larger than its script", saved_calls_come_back),
];

/// The first law that is broken.
pub(crate) fn broken_law(before: &Before, call: &Call, now: Timestamp, step: &Step) -> Option<&'static str> {
    let seen = Seen { before, call, now, step };
    LAWS.iter().find(|(_, holds)| !holds(&seen)).map(|(law, _)| *law)
}

fn no_hard_rule_is_broken(seen: &Seen<'_>) -> bool {
    let rules = seen.step.broken().iter().filter_map(|rule| seen.call.script().rule_model(*rule));
    rules.into_iter().all(|rule| rule.model.severity != Severity::Hard)
}

fn flows_outrank(seen: &Seen<'_>) -> bool {
    let script = seen.call.script();
    let rank = |step: &StepId| {
        let flow = script.step_model(*step)?.flow;
        script.flow_model(flow).filter(|_| flow != FlowId::MAIN).map(|flow| flow.precedence)
    };
    let at = seen.call.position();
    seen.call.suspended().iter().chain(&at).map(rank).is_sorted_by(|below, above| below < above)
}

fn deadlines_lie_ahead(seen: &Seen<'_>) -> bool {
    let deadline = seen.call.deadline();
    let is_ahead = deadline.is_none_or(|deadline| deadline >= seen.now) && seen.call.now() == Some(seen.now);
    seen.step.deadline() == deadline && (is_ahead || *seen.step.outcome() == Outcome::Postponed)
}

fn events_are_counted(seen: &Seen<'_>) -> bool {
    let counted = seen.call.sequence() - seen.before.sequence;
    let has_fired = seen.before.deadline.is_some_and(|deadline| deadline <= seen.now);
    if is_counted(seen.step) || has_fired { counted == 1 } else { counted == 0 }
}

fn facts_fit(seen: &Seen<'_>) -> bool {
    let kinds =
        seen.call.script().facts().filter(|(_, fact)| fact.index.is_none()).map(|(_, fact)| &fact.kind);
    kinds.zip(seen.call.facts()).all(|(kind, fact)| match (kind, fact.value) {
        (FactKind::Choice(options), Some(Value::Choice(option))) => usize::from(option) < options.len(),
        (FactKind::Counter(most), Some(Value::Counter(count))) => count <= *most,
        _ => true,
    })
}

fn moves_are_bounded(seen: &Seen<'_>) -> bool {
    let most = etiquette::Limits::default().moves_per_step;
    u32::try_from(seen.step.moves().len()).is_ok_and(|moves| moves <= most)
}

fn refusals_change_nothing(seen: &Seen<'_>) -> bool {
    let has_fired = seen.before.deadline.is_some_and(|deadline| deadline <= seen.now);
    let Some((saved, personal)) = seen.before.saved.as_ref().filter(|_| !has_fired) else { return true };
    let is_refused = matches!(seen.step.outcome(), Outcome::Refused(_) | Outcome::Late);
    let unchanged = || (SavedCall { now: Some(seen.now), ..saved.clone() }, personal.clone());
    !is_refused || seen.call.save() == unchanged()
}

fn ended_calls_are_empty(seen: &Seen<'_>) -> bool {
    let call = seen.call;
    let awaits_nothing =
        || call.position().is_none() && call.deadline().is_none() && call.awaited().next().is_none();
    let owes_nothing = || call.suspended().is_empty() && call.obligations().next().is_none();
    !call.has_ended() || (awaits_nothing() && owes_nothing() && call.save().1.is_empty())
}

fn saved_calls_come_back(seen: &Seen<'_>) -> bool {
    if seen.before.saved.is_none() && !seen.call.has_ended() {
        return true;
    }
    let (script, (snapshot, personal)) = (seen.call.shared_script(), Snapshot::of(seen.call));
    let again = Snapshot::from_bytes(&snapshot.to_bytes()).ok();
    let again = again.and_then(|again| again.restore(script.clone(), Some(personal)).ok());
    let saved = seen.call.save();
    let (timers, rules) = (script.timers().count(), script.rules().count());
    let requests = etiquette::Limits::default().open_requests;
    let is_small =
        saved.0.timers.len() <= timers && saved.0.bounds.len() <= rules && saved.0.requests.len() <= requests;
    is_small && again.is_some_and(|again| again.save() == saved)
}
