//! The calls that `cover` makes take what it says, and between them everything in a shipped script that can be taken.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::{
    fmt::Write as _,
    fs,
    path::Path,
    sync::{Arc, OnceLock},
};

use etiquette::{
    Script,
    check::{
        cover::{Cover, CoverLimits, Coverage, Target, cover},
        replay::{Opening, Player, parse_lines},
        transcript::Entry,
    },
    diag::Sources,
    script::load,
    shipped,
};

/// The calls of every shipped script, which are looked for once.
fn covers() -> &'static [(&'static str, Arc<Script>, Cover)] {
    static COVERS: OnceLock<Vec<(&'static str, Arc<Script>, Cover)>> = OnceLock::new();
    COVERS.get_or_init(|| {
        let scripts = shipped::names().filter_map(|name| Some((name, Arc::new(shipped::script(name)?))));
        scripts.map(|(name, script)| (name, script.clone(), cover(&script, CoverLimits::default()))).collect()
    })
}

/// What a call takes that is played as `play` plays it, and what is seen of it in the transcript.
fn replay(script: &Arc<Script>, call: &etiquette::check::cover::CoverCall) -> (Coverage, Vec<Entry>) {
    let mut sources = Sources::new();
    let text = call.events(script.name());
    let source = sources.add("events", &text);
    let lines = parse_lines(script, &text, source).expect("lines that can be read");
    let context = call.context.clone();
    let player =
        Player::try_new(script.clone(), context, Opening::default(), shipped::phrases()).expect("a call");
    let mut player = player.with_coverage();
    let mut entries = player.begin().expect("it begins");
    for (text, line) in &lines {
        entries.extend(player.play(text, line).expect("it goes on"));
    }
    (player.coverage().expect("it is kept").clone(), entries)
}

/// Each call, played anew, takes what it is said to take: so says the player, and so says the transcript of the steps.
#[test]
fn covers_take_what_they_say() {
    for (_, script, Cover { calls, taken, .. }) in covers() {
        let mut all = Coverage::default();
        for call in calls {
            let (replayed, entries) = replay(script, call);
            let lost: Vec<String> =
                call.taken.without(&replayed).iter().map(|target| target.name(script)).collect();
            assert!(lost.is_empty(), "{}: {lost:?}", call.name);
            let steps = replayed.iter().filter_map(|target| match target {
                Target::Step(step) => Some(script.step_name(step)),
                _ => None,
            });
            for step in steps {
                let is_seen = entries.iter().any(|entry| entry.steps.contains(&step));
                assert!(is_seen, "{}: nobody saw `{step}`", call.name);
            }
            all.extend(&call.taken);
        }
        assert_eq!(all, *taken);
        // Each call takes something that no other does.
        for call in calls {
            let mut others = Coverage::default();
            calls
                .iter()
                .filter(|other| other.name != call.name)
                .for_each(|other| others.extend(&other.taken));
            assert!(call.taken.without(&others).iter().next().is_some(), "{} is needless", call.name);
        }
    }
}

/// What no call takes is listed, with its reason.
#[test]
fn what_cannot_be_taken_is_known() {
    for (name, script, cover) in covers() {
        let file = format!("tests/golden/never-taken-{name}.txt");
        let mut told = reasons(&file);
        assert_eq!(told.is_empty(), cover.missed.is_empty(), "{name}: give a reason for what no call takes");
        for target in &cover.missed {
            writeln!(told, "{}", target.name(script)).expect("a string");
        }
        compare(&file, &told);
    }
}

/// Each call goes as it is written down: the lines of its event file, and below each call its log, an item a line.
#[test]
fn covering_calls_go_as_written() {
    for (name, script, cover) in covers() {
        let mut told = String::new();
        for call in &cover.calls {
            let log = call.log(script, shipped::phrases()).expect("it can be held");
            let log = log.replace("\"items\":[", "\"items\":[\n").replace("},{", "},\n{");
            writeln!(told, "{}{log}\n", call.events(script.name())).expect("a string");
        }
        compare(&format!("tests/golden/cover-{name}.txt"), &told);
    }
}

#[test]
fn the_same_script_has_the_same_calls() {
    let text = shipped::toml("callback").expect("shipped");
    let calls = || {
        let script = Arc::new(load("callback", text, &mut Sources::new()).script.expect("a script"));
        let cover = cover(&script, CoverLimits::new(2_000));
        cover.calls.iter().map(|call| call.events(script.name())).collect::<String>()
    };
    assert_eq!(calls(), calls());
}

/// What no call takes, with the reasons that are given in the golden file.
fn reasons(file: &str) -> String {
    let known = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap_or_default();
    known.lines().filter(|line| line.starts_with('#')).map(|line| format!("{line}\n")).collect()
}

/// Compares with a golden file, or writes it where `BLESS` is set.
fn compare(file: &str, told: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("BLESS").is_some() {
        return fs::write(path, told).expect("a file");
    }
    let known = fs::read_to_string(path).unwrap_or_default();
    let line = known.lines().zip(told.lines()).position(|(known, told)| known != told);
    if known != told {
        panic!(
            "{file} says otherwise from line {line:?}; write it anew with BLESS=1 and read the difference"
        );
    }
}
