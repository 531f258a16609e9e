//! Any bytes as a script: it is loaded or refused with findings that every writer can show; what was loaded can be
//! checked, drawn and exported, and calls of it can be played.

use std::sync::Arc;

use etiquette::{
    Call, Context, Event, Script, Step, Timestamp,
    check::{
        export::{scxml, xstate},
        graph::{Graph, dot, html, mermaid, svg},
        lint,
    },
    diag::{Diagnostic, Sources, github, json, sarif, terminal},
    script::{Loaded, load},
    shipped,
};

/// How many events a call gets.
const EVENTS: usize = 12;

pub(super) fn try_bytes(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut sources = Sources::new();
    let Loaded { script, diagnostics, places, .. } = load("script.toml", &text, &mut sources);
    assert_eq!(script.is_none(), diagnostics.has_errors(), "a script is refused for a reason");
    let found = diagnostics.finish();
    are_shown(&found, &sources);
    let Some(script) = script else { return };
    let again = load("script.toml", &text, &mut Sources::new()).script;
    assert!(
        again.is_some_and(|again| again.fingerprint() == script.fingerprint()),
        "the same is loaded again"
    );
    let subject =
        lint::Subject { script: &script, places: &places, phrases: shipped::phrases(), locales: &[] };
    are_shown(&lint::check(&subject), &sources);
    is_drawn(&script);
    play(&Arc::new(script));
}

/// Every finding has its place within its text, and every writer shows all of them.
pub(super) fn are_shown(found: &[Diagnostic], sources: &Sources) {
    for span in found.iter().filter_map(Diagnostic::span) {
        let text = sources.iter().find(|(id, _, _)| *id == span.source).map(|(_, _, text)| text);
        assert!(text.is_some_and(|text| text.get(span.range()).is_some()), "a place within its text");
    }
    let told = terminal(found, sources, false);
    for finding in found {
        assert!(told.contains(finding.rule()), "`{}` is told", finding.rule());
    }
    for written in [json(found, sources), sarif(found, sources)] {
        assert!(serde_json::from_str::<serde_json::Value>(&written).is_ok(), "{written}");
    }
    assert_eq!(github(found, sources).lines().count(), found.len(), "a finding is a line");
}

fn is_drawn(script: &Script) {
    let graph = Graph::new(script);
    for picture in [svg(&graph), scxml(script).text] {
        assert!(roxmltree::Document::parse(&picture).is_ok(), "{picture}");
    }
    assert!(serde_json::from_str::<serde_json::Value>(&xstate(script).text).is_ok(), "a chart in JSON");
    assert!(!dot(&graph).is_empty() && !mermaid(&graph).is_empty() && !html(&graph).is_empty());
}

/// Whatever is awaited happens, the last thing first, so that different steps are seen.
fn play(script: &Arc<Script>) {
    let direction = script.direction().unwrap_or_default();
    let context = Context { direction, ..Context::default() };
    let call = Call::try_new(script.clone(), context);
    assert!(call.is_ok(), "a context without facts fits");
    let Ok(mut call) = call else { return };
    let (mut step, mut event) = (Step::default(), Event::tick());
    for at in 0..EVENTS {
        let now = Timestamp::from_millis(i64::try_from(at).unwrap_or(0) * 1_000);
        // An author's arrows may run away, which is an error and no more.
        let _ = call.step(&event, now, &mut step);
        super::events::is_saved(&call);
        event = call.awaited().last().map_or(Event::tick(), |offer| Event::new(offer.event));
    }
}
