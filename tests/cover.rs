//! The calls that `cover` makes take what it says, and between them everything in a shipped script that can be taken.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::{fmt::Write as _, fs, path::Path, sync::Arc};

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

fn script(name: &str) -> Arc<Script> {
    Arc::new(shipped::script(name).expect("a shipped script"))
}

/// What a call takes that is played as `play` plays it, and what is seen of it in the transcript.
fn replay(script: &Arc<Script>, call: &etiquette::check::cover::CoverCall) -> (Coverage, Vec<Entry>) {
    let mut sources = Sources::new();
    let text = call.events(script);
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
    for name in shipped::names() {
        let script = script(name);
        let Cover { calls, taken, .. } = cover(&script, CoverLimits::default());
        let mut all = Coverage::default();
        for call in &calls {
            let (replayed, entries) = replay(&script, call);
            let lost: Vec<String> =
                call.taken.without(&replayed).iter().map(|target| target.name(&script)).collect();
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
        assert_eq!(all, taken);
        // Each call takes something that no other does.
        for call in &calls {
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
    for name in shipped::names() {
        let script = script(name);
        let cover = cover(&script, CoverLimits::default());
        let mut told = String::new();
        for target in &cover.missed {
            writeln!(told, "{}", target.name(&script)).expect("a string");
        }
        compare(&format!("tests/golden/never-taken-{name}.txt"), &told);
    }
}

#[test]
fn the_same_script_has_the_same_calls() {
    let text = shipped::toml("callback").expect("shipped");
    let calls = || {
        let script = Arc::new(load("callback", text, &mut Sources::new()).script.expect("a script"));
        let cover = cover(&script, CoverLimits::new(2_000));
        cover.calls.iter().map(|call| call.events(&script)).collect::<String>()
    };
    assert_eq!(calls(), calls());
}

/// Compares with a golden file, in which `# ` begins a reason, or writes it where `BLESS` is set.
fn compare(file: &str, told: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let known = fs::read_to_string(&path).unwrap_or_default();
    let lines: String =
        known.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
    if std::env::var_os("BLESS").is_some() && lines != told {
        return fs::write(path, told).expect("a file");
    }
    if lines != told {
        panic!(
            "{file} says otherwise; write it anew with BLESS=1, read the difference, and give reasons:\n{told}"
        );
    }
}
