//! Etiquette, with the script alone and with the rules, flows and interrupts of a profile around it.
//!
//! One script and one catalogue for all calls; the buffer of a step and that of a text are made once, as hosts do.

use std::{borrow::Cow, hint::black_box, marker::PhantomData, sync::Arc};

use common::{
    Engine, Event, LOCALES, Params,
    bench::{Rounds, resident_for_each, scaling},
    generated, workload,
};
use etiquette_core::{
    Call, Context, Effect, Event as Happened, Locale, MessageRef, Script, Step, Text, Timestamp, Value,
};
use etiquette_diag::Sources;
use etiquette_phrasebook::{Catalogue, CatalogueBuilder, Settings};
use etiquette_store::Snapshot;
use serde_json::json;

/// What stands around the script of the workload.
pub trait Around {
    const NAME: &'static str;
    const PROFILE: Option<&'static str>;
}

/// Nothing but the rules that bind every script.
pub struct Plain;

impl Around for Plain {
    const NAME: &'static str = "etiquette";
    const PROFILE: Option<&'static str> = None;
}

/// The profile of contact centres, with its rules, flows and interrupts.
pub struct WithRules;

impl Around for WithRules {
    const NAME: &'static str = "etiquette-rules";
    const PROFILE: Option<&'static str> = Some("contact-centre");
}

/// The names of the workload's events in the script.
const EVENTS: [&str; 14] = [
    "continue", "silence", "spoke", "choose contact", "choose problem", "yes", "no", "choose info", "choose talk",
    "choose solve", "choose idea", "choose stuck", "hung-up", "done",
];

/// What all calls share.
struct Shared {
    script: Arc<Script>,
    catalogue: Catalogue,
    answered: Happened,
    events: Vec<Happened>,
    locales: Vec<Locale>,
}

pub struct Peer<A> {
    shared: Arc<Shared>,
    step: Step,
    text: String,
    around: PhantomData<A>,
}

/// A call with the time of its last event: the host's clock.
pub struct Timed {
    call: Call,
    seconds: i64,
}

impl<A> Peer<A> {
    fn new(shared: Arc<Shared>) -> Self {
        Self { shared, step: Step::default(), text: String::new(), around: PhantomData }
    }

    fn called(&mut self, params: &Params<'_>) -> Timed {
        let context = Context {
            locale: self.shared.locales[params.locale],
            alias: Some(params.agent.into()),
            seed: Some(0),
            facts: vec![
                ("caller".into(), Value::Text(Text::new(params.caller))),
                ("minutes".into(), Value::Counter(params.minutes as u16)),
            ],
            ..Context::default()
        };
        let call = Call::try_new(self.shared.script.clone(), context).expect("a call");
        let mut timed = Timed { call, seconds: 0 };
        step(&mut timed, &self.shared.answered, &mut self.step);
        timed
    }

    /// Writes what the host has to show into the buffer; `None` once the call has ended.
    fn shown(&mut self, call: &Call) -> Option<&str> {
        self.text.clear();
        let settings = Settings::new(call.locale(), call.context().channel);
        let message = message(&self.step, &self.shared.script)?;
        self.shared.catalogue.render_into(&mut self.text, &message, &settings);
        Some(&self.text)
    }

    fn play(&mut self, params: &Params<'_>, events: &[Event], mut each: impl FnMut(&mut Self, &Call)) {
        let mut timed = self.called(params);
        each(self, &timed.call);
        for &event in events {
            step(&mut timed, &self.shared.events[black_box(event) as usize], &mut self.step);
            each(self, &timed.call);
        }
    }
}

fn step(timed: &mut Timed, event: &Happened, step: &mut Step) {
    timed.call.step(event, Timestamp::from_millis(timed.seconds * 1000), step).expect("a step");
    timed.seconds += 1;
}

fn message<'a>(step: &'a Step, script: &'a Script) -> Option<MessageRef<'a>> {
    let said = step.effects(script).find_map(|(_, effect)| match effect {
        Effect::Say(line) => Some(line.message),
        _ => None,
    });
    said.or_else(|| step.tip(script))
}

impl<A: Around> Engine for Peer<A> {
    const NAME: &'static str = A::NAME;
    const SNAPSHOT: &'static str = "whole call, its script's fingerprint, a checksum";
    type Source = (String, Vec<(String, String)>);
    type Call = Timed;

    fn source() -> Self::Source {
        let script = std::fs::read_to_string(workload::folder().join("helpline.toml")).expect("the script");
        let profile = A::PROFILE.map(|name| format!("profile = \"{name}\"\n")).unwrap_or_default();
        let script = script.replacen("\n[facts]", &format!("{profile}\n[facts]"), 1);
        let file = |tag: &&str| format!("{tag}/helpline.ftl");
        (script, LOCALES.iter().map(|tag| (file(tag), generated(&format!("ftl/{}", file(tag))))).collect())
    }

    fn load((script, files): &Self::Source) -> Self {
        let mut sources = Sources::new();
        let loaded = etiquette_script::load("helpline.toml", script, &mut sources);
        let script = loaded.script.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
        let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        let built = CatalogueBuilder::new().add_files(files).build(&mut sources);
        assert!(built.diagnostics.is_empty(), "{:?}", built.diagnostics);
        let event = |name: &str| Happened::named(&script, name).expect("an event of the script");
        Self::new(Arc::new(Shared {
            answered: event("answered"),
            events: EVENTS.iter().map(|name| event(name)).collect(),
            locales: LOCALES.iter().map(|tag| Locale::try_new(tag).expect("a tag")).collect(),
            script: Arc::new(script),
            catalogue: built.catalogue,
        }))
    }

    fn start<'a>(&'a mut self, params: &Params<'_>) -> (Timed, Cow<'a, str>) {
        let timed = self.called(params);
        let text = self.shown(&timed.call).expect("a greeting");
        (timed, Cow::Borrowed(text))
    }

    fn event<'a>(&'a mut self, timed: &'a mut Timed, event: Event) -> Option<Cow<'a, str>> {
        step(timed, &self.shared.events[event as usize], &mut self.step);
        self.shown(&timed.call).map(Cow::Borrowed)
    }

    fn save(&mut self, timed: &mut Timed) -> Vec<u8> {
        Snapshot::of(&timed.call).0.to_bytes()
    }

    fn restore(&mut self, bytes: &[u8]) -> Timed {
        let snapshot = Snapshot::from_bytes(bytes).expect("whole");
        let call = snapshot.restore(self.shared.script.clone(), None).expect("its own script");
        Timed { seconds: call.now().map_or(0, |now| now.as_millis() / 1000 + 1), call }
    }

    fn extra(rounds: &Rounds) -> serde_json::Value {
        let w = &*workload::WORKLOAD;
        let (events, steps) = (&w.main().events[..], w.main().prompts.len());
        let mut peer = Self::load(&Self::source());
        let new_strings = rounds.time(steps, |i| {
            peer.play(&w.params(i), events, |peer, call| {
                peer.text = String::new();
                black_box(peer.shown(call));
            });
        });
        let stepping = rounds.time(steps, |i| {
            peer.play(&w.params(i), events, |peer, _| {
                black_box(&peer.step);
            });
        });
        // The answers of each locale's call, to be rendered again and again.
        let mut answers: Vec<Vec<(Step, Settings)>> = vec![];
        for i in 0..LOCALES.len() * w.minutes.len() {
            let mut kept = vec![];
            peer.play(&w.params(i), events, |peer, call| {
                kept.push((peer.step.clone(), Settings::new(call.locale(), call.context().channel)));
            });
            answers.push(kept);
        }
        let rendering = rounds.time(steps, |i| {
            for (step, settings) in &answers[i % answers.len()] {
                let Some(message) = message(step, &peer.shared.script) else { continue };
                peer.text.clear();
                peer.shared.catalogue.render_into(&mut peer.text, &message, settings);
                black_box(&peer.text);
            }
        });
        let shared = scaling(
            rounds,
            || Self::new(peer.shared.clone()),
            |peer, i| {
                peer.play(&w.params(i), events, |peer, call| {
                    black_box(peer.shown(call));
                });
            },
        );
        let paused = |engine: &mut Self, i| common::bench::paused(engine, i);
        let mut engine = Self::new(peer.shared.clone());
        let saved = resident_for_each(100_000, |i| {
            let mut call = paused(&mut engine, i);
            engine.save(&mut call).into_boxed_slice()
        });
        let million = resident_for_each(1_000_000, |i| paused(&mut engine, i));
        json!({
            "step giving a new String": new_strings,
            "step without rendering": stepping,
            "rendering alone": rendering,
            "threads on one shared script": shared,
            "paused call as its snapshot": saved,
            "a million live calls": million,
            "call_struct_bytes": size_of::<Call>(),
        })
    }
}
