//! What each message is for, as the scripts that name it tell: what it does to the caller, or that he never hears it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use etiquette_core::{
    Act, FactKind, MessageId, Script,
    model::{Argument, ArgumentSource, Transition},
};
use etiquette_diag::Sources;
use etiquette_script::standard_names;

use crate::score::load_sets;

/// What the messages of some scripts are for.
#[derive(Debug, Default)]
pub(super) struct Roles {
    by_message: BTreeMap<Box<str>, Role>,
    /// The buttons that the operator sees at once: those of each step, with those that every step has.
    pub(super) together: BTreeSet<BTreeSet<Box<str>>>,
    /// What each script says to the caller, by the name of the script.
    pub(super) calls: BTreeMap<Box<str>, BTreeSet<Box<str>>>,
}

/// What a card is for.
static CARD: Role = Role { acts: BTreeSet::new(), unsaid: true, most: BTreeMap::new() };

/// Whether a message is a training card: operators read it before and after calls, and no script need name it. Its id
/// begins with `card-`; ways to pay, whose ids begin with `payment-`, are read in the same way.
///
/// # Examples
///
/// ```
/// use etiquette_check::locale::is_card;
///
/// assert!(is_card("card-smile") && is_card("payment-fees") && !is_card("closing-thanks"));
/// ```
pub fn is_card(message: &str) -> bool {
    message.starts_with("card-") || message.starts_with("payment-")
}

/// What a message is for.
#[derive(Clone, Debug, Default)]
pub(super) struct Role {
    /// What it does where it is said.
    pub(super) acts: BTreeSet<Act>,
    /// Whether only the operator reads it: a tip, a button or what a rule asks.
    pub(super) unsaid: bool,
    /// The most that each counter among its variables can be, in any script.
    most: BTreeMap<Box<str>, u16>,
}

impl Role {
    /// The most that a variable can be; `None` if no script gives the message a counter of that name.
    pub(super) fn most(&self, variable: &str) -> Option<u16> {
        self.most.get(variable).copied()
    }

    fn counts(&mut self, script: &Script, arguments: &[Argument]) {
        for argument in arguments {
            let ArgumentSource::Fact(reference) = argument.source else { continue };
            let Some(FactKind::Counter(most)) = script.fact_model(reference.fact).map(|fact| &fact.kind)
            else {
                continue;
            };
            let known = self.most.entry(argument.name.clone()).or_default();
            *known = (*known).max(*most);
        }
    }
}

/// The standard rules, as every operator is asked to keep them.
static STANDARD: LazyLock<Option<Script>> =
    LazyLock::new(|| load_sets(&standard_names(), &mut Sources::new()).script);

/// What a script says to the caller.
fn said(script: &Script) -> BTreeSet<Box<str>> {
    let variants = script.lines().flat_map(|(_, line)| &line.variants);
    variants.filter_map(|variant| script.message(*variant)).map(Into::into).collect()
}

impl Roles {
    pub(super) fn of(scripts: &[Script]) -> Self {
        let mut roles = Self::default();
        // What the standard flows and rules say to whom is the same, whether one of the scripts uses them or not.
        for script in STANDARD.iter().chain(scripts) {
            roles.rules(script);
            roles.steps(script);
        }
        for script in scripts {
            roles.calls.insert(script.name().into(), said(script));
            roles.buttons(script);
        }
        roles
    }

    /// What is said in a script, and what only its operators read.
    fn steps(&mut self, script: &Script) {
        for (_, line) in script.lines() {
            for variant in &line.variants {
                self.role(script, *variant, |role| {
                    role.acts.insert(line.act);
                    role.counts(script, &line.arguments);
                });
            }
        }
        for tip in script.steps().filter_map(|(_, step)| step.tip.as_ref()) {
            self.role(script, tip.message, |role| {
                role.unsaid = true;
                role.counts(script, &tip.arguments);
            });
        }
    }

    fn rules(&mut self, script: &Script) {
        for (_, rule) in script.rules() {
            self.role(script, rule.model.message, |role| role.unsaid = true);
        }
    }

    fn buttons(&mut self, script: &Script) {
        let names = |arrows: &[Transition]| -> BTreeSet<Box<str>> {
            let labels = arrows.iter().filter_map(|arrow| script.message(arrow.label?));
            labels.map(Into::into).collect()
        };
        let flows: BTreeMap<_, _> = script.flows().map(|(id, flow)| (id, names(&flow.transitions))).collect();
        for (_, step) in script.steps() {
            let mut together = names(&step.transitions);
            together.extend(flows.get(&step.flow).into_iter().flatten().cloned());
            together.extend(names(script.interrupts()));
            for message in &together {
                self.by_message.entry(message.clone()).or_default().unsaid = true;
            }
            self.together.insert(together);
        }
    }

    /// What a message is for; `None` if no script names it and it is no card.
    pub(super) fn get(&self, message: &str) -> Option<&Role> {
        self.by_message.get(message).or_else(|| is_card(message).then_some(&CARD))
    }

    fn role(&mut self, script: &Script, message: MessageId, note: impl Fn(&mut Role)) {
        if let Some(message) = script.message(message) {
            note(self.by_message.entry(message.into()).or_default());
        }
    }
}
