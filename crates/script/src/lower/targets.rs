//! Where arrows lead. No arrow leads back or out of a flow that does not say so.

use etiquette_core::{FlowId, Stage, StepId, model::Target};
use etiquette_diag::{Diagnostic, Diagnostics, did_you_mean};

use super::{
    Lowering,
    arrows::Origin,
    outline::{Outline, stage_named},
};
use crate::{
    findings,
    schema::{FollowTable, LeaveTo, Spanned},
    tree::Text,
};

impl Lowering<'_> {
    pub(super) fn target(&mut self, origin: Origin, table: &FollowTable) -> Target {
        let keys = [
            ("goto", !table.goto.is_absent()),
            ("returns-to", !table.returns_to.is_absent()),
            ("enter", !table.enter.is_absent()),
            ("leave-to", !table.leave_to.is_absent()),
        ];
        let Some(key) = findings::only_key(&mut self.found, table.span(), &keys, false) else {
            return Target::Stay;
        };
        let (outline, found) = (&self.outline, &mut self.found);
        let target = match key {
            "goto" => return table.goto.given().map_or(Target::Stay, |word| self.goto(origin, word)),
            "returns-to" => table.returns_to.given().and_then(|word| outline.returns_to(origin, word, found)),
            "enter" => table.enter.given().and_then(|word| outline.enter(origin, word, found)),
            _ => table.leave_to.given().and_then(|to| outline.leave_to(origin, to, found)),
        };
        target.unwrap_or_default()
    }

    /// Where `goto`, or a word alone, leads.
    pub(super) fn goto(&mut self, origin: Origin, word: &Text) -> Target {
        let (outline, found) = (&self.outline, &mut self.found);
        match word.as_str() {
            "stay" => Target::Stay,
            "end" => Target::End,
            "return" => {
                if origin.flow == FlowId::MAIN {
                    let message = "expected `return` in a flow, found it outside";
                    let help = "name a step, or write `returns-to` to go back to an earlier stage";
                    found.push(Diagnostic::error("return-outside-flow", message).at(word.span()).help(help));
                }
                Target::Return
            }
            _ => outline.step(origin, word, found).map_or(Target::Stay, Target::Step),
        }
    }
}

impl Outline<'_> {
    /// A step of the same flow, of the same or a later stage.
    fn step(&self, origin: Origin, word: &Text, found: &mut Diagnostics) -> Option<StepId> {
        let Some(step) = self.find(origin.flow, word.as_str()) else {
            self.no_step(origin, word, found);
            return None;
        };
        if let Some((here, there)) = self.stages_of(origin, step)
            && there < here
        {
            let message = earlier(here, word, there);
            let help = format!("write `{{ returns-to = \"{word}\" }}`");
            found.push(Diagnostic::error("earlier-stage", message).at(word.span()).help(help));
        }
        Some(step)
    }

    fn no_step(&self, origin: Origin, word: &Text, found: &mut Diagnostics) {
        let in_flow = origin.flow != FlowId::MAIN;
        let known = self.step_names(origin.flow);
        let (expected, help) = if in_flow && self.find(FlowId::MAIN, word.as_str()).is_some() {
            ("a step of the same flow", format!("write `{{ leave-to = \"{word}\" }}`"))
        } else if self.flows.get(word.as_str()).is_some() {
            ("a step", format!("write `{{ enter = \"{word}\" }}`"))
        } else {
            let words = ["stay", "end", "return"].into_iter().take(if in_flow { 3 } else { 2 });
            return findings::unknown(found, "unknown-step", "a step", word, known.chain(words));
        };
        findings::unknown_with_help(found, "unknown-step", expected, word, help);
    }

    fn stages_of(&self, origin: Origin, step: StepId) -> Option<(Stage, Stage)> {
        Some((origin.stage?, self.stage(step)?))
    }

    fn returns_to(&self, origin: Origin, word: &Text, found: &mut Diagnostics) -> Option<Target> {
        let step = self.own_step(word, found)?;
        if let Some((here, there)) = self.stages_of(origin, step)
            && there >= here
        {
            let message = format!(
                "expected a step of a stage before `{}`, found `{word}` of stage `{}`",
                here.name(),
                there.name()
            );
            let help = format!("write `{{ goto = \"{word}\" }}`");
            found.push(Diagnostic::error("not-earlier-stage", message).at(word.span()).help(help));
        }
        Some(Target::Back(step))
    }

    fn enter(&self, origin: Origin, word: &Text, found: &mut Diagnostics) -> Option<Target> {
        let Some(flow) = self.flows.get(word.as_str()).map(FlowId::new) else {
            let is_standard = crate::standard_names().contains(&word.as_str());
            let help = if is_standard {
                format!("add `{word}` to `use`")
            } else {
                did_you_mean(word.as_str(), self.flows.names())
            };
            findings::unknown_with_help(found, "unknown-flow", "a flow", word, help);
            return None;
        };
        if let (Some(here), Some(there)) = (self.rank(origin.flow), self.rank(flow))
            && origin.flow != FlowId::MAIN
            && there <= here
        {
            let message = format!(
                "expected a flow that outranks `{}`, found `{word}` of precedence `{}`",
                here.name(),
                there.name()
            );
            let help = format!("give `{word}` a higher `precedence`, or go on to a step of this flow");
            found.push(Diagnostic::error("flow-not-outranking", message).at(word.span()).help(help));
        }
        Some(Target::Enter(flow))
    }

    fn leave_to(&self, origin: Origin, to: &LeaveTo, found: &mut Diagnostics) -> Option<Target> {
        if origin.flow == FlowId::MAIN {
            let span = match to {
                LeaveTo::Step(word) => word.span(),
                LeaveTo::Stage(table) => table.span(),
            };
            let message = "expected `leave-to` in a flow, found it outside";
            let help = "write `goto`, or `returns-to` for an earlier stage";
            found.push(Diagnostic::error("leave-outside-flow", message).at(span).help(help));
            return None;
        }
        match to {
            LeaveTo::Step(word) => self.own_step(word, found).map(Target::Step),
            LeaveTo::Stage(table) => self.entry(table.stage.given()?, found).map(Target::Step),
        }
    }

    fn entry(&self, name: &Text, found: &mut Diagnostics) -> Option<StepId> {
        let stage = stage_named(name, found)?;
        let entry = self.entries.get(stage.index()).copied().flatten();
        if entry.is_none() {
            let message = format!("expected a step of stage `{name}`, found none in the script");
            let help = format!("write a step with `stage = \"{name}\"`");
            found.push(Diagnostic::error("no-step-of-stage", message).at(name.span()).help(help));
        }
        entry
    }
}

fn earlier(here: Stage, word: &Text, there: Stage) -> String {
    format!("expected a step of stage `{}` or later, found `{word}` of stage `{}`", here.name(), there.name())
}
