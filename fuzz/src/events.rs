//! Any bytes as a call of a shipped script: what happens in it and when. After every event the call is one that the
//! script can have, can be saved and taken up again, and says what callers may hear.

use arbitrary::{Result, Unstructured};
use etiquette::{
    Call, CallError, Effect, Event, Outcome, Step, Timestamp,
    check::log::{CallLog, LogLine, LogProblems},
    phrasebook::{Settings, Speaker},
    shipped,
    store::{Snapshot, personal_from_bytes, personal_to_bytes},
};

use super::{chance, render};

pub(super) fn try_bytes(bytes: &[u8]) {
    // Bytes that end in the middle of an event end the call.
    let _ = play(&mut Unstructured::new(bytes));
}

fn play(given: &mut Unstructured<'_>) -> Result<()> {
    let script = chance::script(given)?;
    let Some(mut call) = chance::call(given, &script)? else { return Ok(()) };
    let mut log = CallLog::new(&call);
    let mut step = Step::traced();
    let mut now = Timestamp::from_millis(given.arbitrary()?);
    while !given.is_empty() {
        let event = chance::event(given, &call)?;
        now = chance::time(given, now)?;
        // What was an error left the buffer as it was.
        if happens(&mut call, &event, now, &mut step) {
            log.add(&call, &step);
        }
        now = call.now().unwrap_or(now);
    }
    let line = log.line();
    let mut problems = LogProblems::default();
    let read = LogLine::read(&line, 1, &mut problems);
    assert!(read.is_some() && problems.found().is_empty(), "{}", problems.text("log"));
    assert!(!line.contains('\n'), "a call is one line");
    Ok(())
}

/// Steps a call, and looks whether it is what it may be; `false` if that was an error.
pub(super) fn happens(call: &mut Call, event: &Event, now: Timestamp, step: &mut Step) -> bool {
    let before = call.clone();
    let result = call.step(event, now, step);
    match &result {
        Ok(()) => {
            holds(call, step);
            follows(&before, call, step);
        }
        Err(error) => {
            assert!(!matches!(error, CallError::Runaway { .. }), "a shipped script never runs away");
            assert!(before.save() == call.save(), "{error} changes nothing");
        }
    }
    result.is_ok()
}

/// What holds of a call after every event.
fn holds(call: &Call, step: &Step) {
    let awaits = call.position().is_some() || call.deadline().is_some() || call.awaited().next().is_some();
    assert!(!call.has_ended() || !awaits, "an ended call awaits nothing");
    let is_late = call.deadline().is_some_and(|due| call.now().is_some_and(|now| due <= now));
    let is_last_moment = call.now() == Some(Timestamp::from_millis(i64::MAX));
    assert!(!is_late || is_last_moment || *step.outcome() == Outcome::Postponed, "what was due has happened");
    let mut private = call.facts().filter(|fact| fact.class.is_private() && fact.value.is_some());
    assert!(!call.has_ended() || private.next().is_none(), "an ended call knows nothing private");
    is_saved(call);
    for (_, effect) in step.effects(call.script()) {
        is_said(call, &effect);
    }
}

/// What holds of a call and the call that it was before an event.
fn follows(before: &Call, after: &Call, step: &Step) {
    assert!(after.now() >= before.now(), "time does not go back");
    assert!(after.sequence().wrapping_sub(before.sequence()) <= 1, "an event has one number");
    assert!(!before.has_ended() || after.has_ended(), "an ended call stays ended");
    let was_due = before.deadline().is_some_and(|due| after.now().is_some_and(|now| due <= now));
    if matches!(step.outcome(), Outcome::Refused(_)) && before.now().is_some() && !was_due {
        let (mut old, private) = before.save();
        old.now = after.now();
        assert!((old, private) == after.save(), "a refused event changes nothing");
    }
}

/// A saved call is taken up as it was.
pub(super) fn is_saved(call: &Call) {
    let (snapshot, personal) = Snapshot::of(call);
    let bytes = snapshot.to_bytes();
    let read = Snapshot::from_bytes(&bytes).ok();
    assert!(read.as_ref().is_some_and(|read| read.to_bytes() == bytes), "a snapshot is read as it was");
    let personal = personal_from_bytes(&personal_to_bytes(&personal)).ok();
    let again = read.and_then(|read| read.restore(call.shared_script().clone(), personal).ok());
    assert!(again.is_some_and(|again| again.save() == call.save()), "a call is restored as it was");
}

/// What is said is clean, and goes into SSML as one text.
fn is_said(call: &Call, effect: &Effect<'_>) {
    let context = call.context();
    let zone = context.zone.unwrap_or_default();
    let settings = Settings::new(call.locale(), context.channel).in_zone(zone);
    let phrases = shipped::phrases();
    let rendered = match effect {
        Effect::Say(line) | Effect::Send { line, .. } => phrases.render(&line.message, &settings),
        Effect::Greet(greet) => {
            let speaker = Speaker::new(context.alias.as_deref(), context.organisation.as_deref());
            phrases.greet(greet, &settings, speaker).rendered
        }
        _ => return,
    };
    render::is_clean(&rendered.text, context.channel);
    render::is_one_text(call.locale(), &rendered.text);
}
