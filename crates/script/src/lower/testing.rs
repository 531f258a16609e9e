//! What the tests of this module share; nothing of it is built otherwise.

use etiquette_core::{
    Script, StepId,
    model::{StepModel, Transition},
};
use etiquette_diag::{Diagnostic, Sources, Span, terminal};

use crate::{Loaded, Places, load};

/// A script that was loaded without a finding, with its places and its text.
pub(super) struct Sample {
    pub(super) script: Script,
    pub(super) places: Places,
    sources: Sources,
}

/// Loads `text` as a script that begins in step `greet`.
#[track_caller]
pub(super) fn sample(text: &str) -> Sample {
    let (loaded, sources) = loaded(text);
    let rendered = terminal(&loaded.diagnostics.clone().finish(), &sources, false);
    Sample { script: loaded.script.expect(&rendered), places: loaded.places, sources }
}

/// The rules and messages that are found in `text`.
pub(super) fn findings(text: &str) -> Vec<(&'static str, String)> {
    let said = |finding: &Diagnostic| (finding.rule(), finding.message().to_owned());
    loaded(text).0.diagnostics.iter().map(said).collect()
}

fn loaded(text: &str) -> (Loaded, Sources) {
    let mut sources = Sources::new();
    let text = format!("etiquette = 1\nname = 'test'\nstart = 'greet'\n{text}");
    (load("test.toml", &text, &mut sources), sources)
}

impl Sample {
    pub(super) fn step(&self, name: &str) -> (StepId, &StepModel) {
        self.script.steps().find(|(id, _)| self.script.step_name(*id) == name).expect(name)
    }

    pub(super) fn event(&self, transition: &Transition) -> &str {
        &self.script.event_model(transition.event).unwrap().name
    }

    pub(super) fn label(&self, transition: &Transition) -> Option<&str> {
        self.script.message(transition.label?)
    }

    /// What is written at a place.
    pub(super) fn written(&self, span: Option<Span>) -> &str {
        span.and_then(|span| self.sources.text(span.source).get(span.range())).unwrap_or_default()
    }
}
