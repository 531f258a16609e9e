//! A history of one script: whatever becomes of a live call from one version to the next, it goes on, its last event is
//! answered again as before, and no hard rule is broken. `tests/migrations` has the versions.

#![cfg(test)]

use std::{
    fs,
    path::Path,
    sync::{Arc, OnceLock},
    time::Duration,
};

use etiquette::{
    Call, Context, Direction, Effect, Event, Migrated, Migration, Obstacle, Script, Step, Timestamp,
    check::{
        migrate::{Plan, name, plan, text},
        plays::{Odds, Playground},
        replay::EventLine,
    },
    core::model::Severity,
    diag::Sources,
    script::load,
};
use proptest::prelude::*;

type Version = (String, Arc<Script>);

/// Every version in its order, with the name of its edit.
fn versions() -> &'static [Version] {
    static VERSIONS: OnceLock<Vec<Version>> = OnceLock::new();
    VERSIONS.get_or_init(read_versions)
}

fn read_versions() -> Vec<Version> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/migrations");
    let entries = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let version = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).expect("a script");
        let loaded = load("desk.toml", &text, &mut Sources::new());
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (name.clone(), Arc::new(loaded.script.unwrap_or_else(|| unsound(&name))))
    };
    paths.iter().map(version).collect()
}

fn unsound(name: &str) -> Script {
    panic!("{name} does not load")
}

/// What becomes of the states of each version in the next: the edit, and how many are same, mapped, stay, are refused.
const BECOMES: [(&str, [bool; 4], &str); 14] = [
    ("02-renamed-step", [true, true, false, false], "confirm"),
    ("03-split-step", [true, true, false, false], "look"),
    ("04-removed-step", [true, false, true, false], "the new script has no step `extra`"),
    ("05-new-guard", [true, false, false, false], ""),
    ("06-renamed-flow", [true, true, false, false], "pause.wait"),
    ("07-changed-timer", [true, false, false, false], ""),
    ("08-new-timer", [true, false, false, false], ""),
    ("09-new-fact", [true, false, false, false], ""),
    ("10-removed-option", [true, false, false, false], "no option `cake` of `dish`"),
    ("11-renamed-option", [true, false, false, false], "`dish` is `bread`"),
    ("12-new-rule", [true, false, false, false], ""),
    ("13-renamed-fact", [true, false, false, false], "`orders` is `1`"),
    ("14-outranked", [true, false, false, true], "would no longer outrank"),
    ("15-earlier-stage", [true, false, false, true], "now in the stage `options`"),
];

fn counts(plan: &Plan) -> [usize; 4] {
    ["same", "mapped", "stays", "refused"].map(|answer| plan.count(answer))
}

#[test]
fn every_state_of_every_version_has_one_of_four_answers() {
    let versions = versions();
    assert_eq!(versions.len(), BECOMES.len() + 1);
    for (pair, (edit, becomes, says)) in versions.windows(2).zip(BECOMES) {
        let [(_, old), (name, new)] = pair else { continue };
        assert_eq!(name, edit);
        let plan = plan(&Migration::new(old.clone(), new.clone()));
        let told = text(&plan);
        assert_eq!(counts(&plan).map(|count| count > 0), becomes, "{edit}: {told}");
        assert!(told.contains(says), "{edit}: {told}");
    }
}

#[test]
fn texts_and_comments_change_nothing() {
    for (name, script) in versions() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/migrations");
        let text = fs::read_to_string(folder.join(format!("{name}.toml"))).expect("a script");
        let text = format!("# Moved.\n{text}\n# And mended.\n")
            .replace("[step.ask]\n", "[step.ask]\ntip = \"desk-tip\"\n");
        let mended = Arc::new(load("moved.toml", &text, &mut Sources::new()).script.expect("a script"));
        assert_eq!(mended.fingerprint(), script.fingerprint(), "{name}");
        let plan = plan(&Migration::new(script.clone(), mended));
        assert_eq!(counts(&plan).map(|count| count > 0), [true, false, false, false], "{name}");
    }
}

#[test]
fn a_script_takes_on_calls_of_its_own_direction_alone() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/migrations");
    let script = |version: &str, direction: &str| {
        let text = fs::read_to_string(folder.join(version)).expect("a script");
        let text = text.replacen("[facts]", &format!("{direction}\n[facts]"), 1);
        Arc::new(load("desk.toml", &text, &mut Sources::new()).script.expect("a script"))
    };
    let inbound = "direction = \"inbound\"";
    let old = script("01-first.toml", inbound);
    let context = Context { call: "moved".into(), direction: Direction::Inbound, ..Context::default() };
    for (direction, is_refused) in [("", false), (inbound, false), ("direction = \"outbound\"", true)] {
        let migration = Migration::new(old.clone(), script("02-renamed-step.toml", direction));
        let plan = plan(&migration);
        let moved = plan.count("same") + plan.count("mapped");
        assert_eq!((moved == 0, plan.count("refused") > 0), (is_refused, is_refused), "{direction}");
        assert_eq!(text(&plan).contains("for calls of the other direction"), is_refused, "{direction}");
        let (_, answer) = Host::new(&old, &context).call.migrate(&migration);
        assert_eq!(answer == Migrated::Refused(Obstacle::OtherDirection), is_refused, "{direction}");
    }
}

/// A call, and how a host goes on with it.
struct Host {
    call: Call,
    now: Timestamp,
    step: Step,
    /// The name of the last event; none for a tick.
    last: Option<Box<str>>,
    hard_broken: usize,
}

impl Host {
    fn new(script: &Arc<Script>, context: &Context) -> Self {
        let call = Call::try_new(script.clone(), context.clone()).expect("a call");
        let (now, step) = (Timestamp::default(), Step::default());
        let mut host = Self { call, now, step, last: None, hard_broken: 0 };
        host.take(&Event::tick());
        host
    }

    fn take(&mut self, event: &Event) {
        let before = self.call.sequence();
        self.call.step(event, self.now, &mut self.step).expect("a step");
        let script = self.call.script();
        if self.call.sequence() > before {
            self.last = event.id().and_then(|id| script.event_model(id)).map(|event| event.name.clone());
        }
        let is_hard =
            |rule: &&_| script.rule_model(**rule).is_some_and(|rule| rule.model.severity == Severity::Hard);
        self.hard_broken += self.step.broken().iter().filter(is_hard).count();
    }

    fn line(&mut self, line: &str) {
        // An old event may have no name in a new version.
        match EventLine::parse(self.call.script(), line) {
            Ok(EventLine::Event(event)) => self.take(&event),
            Ok(EventLine::Wait(duration)) => self.wait(duration),
            _ => {}
        }
    }

    fn wait(&mut self, duration: Duration) {
        let end = self.now.after(duration);
        while let Some(deadline) = self.call.deadline().filter(|deadline| *deadline <= end) {
            self.now = deadline;
            self.take(&Event::tick());
        }
        self.now = end;
    }

    /// The last event as the script at hand has it.
    fn last_event(&self) -> Event {
        let (script, Some(last)) = (self.call.script(), &self.last) else { return Event::tick() };
        let renames = &script.renames().events;
        let name = renames.iter().find(|(old, _)| old == last).map_or(last, |(_, new)| new);
        Event::named(script, name).expect("an event of the script")
    }

    /// The answer to the last event, as a host reads it when it sends that event again.
    fn repeated(&self) -> Vec<String> {
        let (mut call, mut step) = (self.call.clone(), Step::default());
        let Some(last) = call.sequence().checked_sub(1) else { return Vec::new() };
        call.step(&self.last_event().numbered(last), self.now, &mut step).expect("a repetition");
        let told = |effect: Effect<'_>| match effect {
            Effect::Say(line) => format!("{} {:?}", line.message.id, line.message.arguments),
            other => format!("{other:?}"),
        };
        step.effects(call.script()).map(|(number, effect)| format!("{number:?} {}", told(effect))).collect()
    }
}

/// One of the four, as the plan says it of the place where the call is.
fn expected(migration: &Migration, call: &Call) -> Option<Migrated> {
    let at = call.position()?;
    let steps: Vec<_> = call.suspended().iter().copied().chain([at]).collect();
    Some(migration.at(&steps, call.stage()))
}

#[test]
fn every_timer_of_a_step_keeps_its_own_time() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/migrations");
    let first = fs::read_to_string(folder.join("01-first.toml")).expect("a script");
    let later = "after.\"40s\" = \"goodbye\"\non.noted     = ";
    let old = first.replace("on.noted     = ", later);
    let new = old.replace("[events]", "more = \"flag\"\n\n[events]");
    let [old, new] = [old, new]
        .map(|text| Arc::new(load("desk.toml", &text, &mut Sources::new()).script.expect("a script")));
    let mut stays = Host::new(&old, &Context::default());
    stays.line("rang");
    stays.wait(Duration::from_secs(5));
    let (call, answer) = stays.call.clone().migrate(&Migration::new(old, new));
    assert_eq!(answer, Migrated::Same);
    let mut moves =
        Host { call, now: stays.now, step: Step::default(), last: stays.last.clone(), hard_broken: 0 };
    for _ in 0..40 {
        assert_eq!(moves.call.deadline(), stays.call.deadline());
        for host in [&mut stays, &mut moves] {
            host.wait(Duration::from_secs(1));
        }
        let step = |host: &Host| host.call.position().map(|at| host.call.script().step_name(at));
        assert_eq!((step(&moves), moves.repeated()), (step(&stays), stays.repeated()), "{:?}", stays.now);
    }
    assert_eq!(moves.call.position().map(|at| moves.call.script().step_name(at)).as_deref(), Some("goodbye"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_moved_call_goes_on_and_loses_nothing(number in any::<u64>(), cut in 0..40_usize, from in 0..14_usize) {
        let versions = versions();
        let [(_, old), (edit, new)] = versions.get(from..from + 2).expect("two versions") else { return Ok(()) };
        let ground = Playground::new(old.clone());
        let play = ground.play(&Odds::default(), 3, number).expect("a play");
        let mut host = Host::new(old, &play.context);
        let lines = play.lines.iter().take(cut).cloned().collect::<Vec<_>>();
        lines.iter().for_each(|line| host.line(line));
        let migration = Migration::new(old.clone(), new.clone());
        let (before, sequence, deadline) = (host.repeated(), host.call.sequence(), host.call.deadline());
        let place = expected(&migration, &host.call);
        let (call, answer) = host.call.clone().migrate(&migration);
        host.call = call;
        prop_assert_eq!(host.call.sequence(), sequence);
        prop_assert_eq!(host.repeated(), before, "{}: {:?}", edit, answer);
        match &answer {
            Migrated::Same | Migrated::Mapped => {
                prop_assert_eq!(host.call.script().fingerprint(), new.fingerprint());
                prop_assert!(place.is_none_or(|place| matches!(place, Migrated::Same | Migrated::Mapped)));
            }
            Migrated::Stays(_) | Migrated::Refused(_) => {
                prop_assert_eq!(host.call.script().fingerprint(), old.fingerprint());
                prop_assert_eq!(host.call.deadline(), deadline);
                let is_moved = place.as_ref().is_some_and(|place| name(place) == "same" || name(place) == "mapped");
                // Facts, and what was said last, hold a call back where its place does not.
                prop_assert!(is_moved || host.call.has_ended() || place.is_none() || place.as_ref() == Some(&answer));
            }
        }
        play.lines.iter().skip(cut).for_each(|line| host.line(line));
        host.wait(Duration::from_secs(7_200));
        prop_assert_eq!(host.hard_broken, 0, "{}", edit);
    }
}
