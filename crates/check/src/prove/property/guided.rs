//! What is remembered of a call that is judged: whether leave was taken, and what its hard rules have heard. No property is
//! judged here.

use etiquette_core::{
    RuleId, Script,
    explore::{Choice, Heard},
    rule::Automaton,
};

use crate::prove::{
    space::{EdgeId, Node, Numbered, Space},
    walk::{Seen, Watcher},
    watch::moved,
};

/// Remembers whether leave was taken, and refuses what the guide of a live call refuses.
///
/// Of the hard rules only those are watched that the script alone does not keep: the others refuse nothing.
pub(super) struct Guided<'a> {
    script: &'a Script,
    rules: &'a [RuleId],
    /// Whether it is remembered that leave was taken.
    tells_leave: bool,
    /// What the rules have heard, by their states.
    states: Numbered<Box<[u8]>>,
}

/// What is remembered of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Mark {
    pub(super) has_taken_leave: bool,
    /// The number of the states of the rules.
    rules: u32,
}

impl<'a> Guided<'a> {
    pub(super) fn new(script: &'a Script, rules: &'a [RuleId], tells_leave: bool) -> Self {
        let mut states = Numbered::default();
        states.insert(rules.iter().map(|_| Automaton::START).collect());
        Self { script, rules, tells_leave, states }
    }

    /// The states of the rules after they have heard something; `None` if one is broken.
    fn hear(&mut self, heard: &[Heard], states: u32) -> Option<u32> {
        let before = self.states.get_index(states as usize).cloned().unwrap_or_default();
        let after = self.rules.iter().zip(&before).map(|(id, state)| {
            let rule = self.script.rule_model(*id)?;
            let made = moved(*id, rule, heard, *state);
            (!made.breaks).then_some(made.to)
        });
        let after: Box<[u8]> = after.collect::<Option<_>>()?;
        u32::try_from(self.states.insert_full(after).0).ok()
    }

    fn can_be_refused(&self, choice: Choice) -> bool {
        let event = match choice {
            Choice::Event(event, _) | Choice::Fall(event) => event,
            Choice::Begin(_) | Choice::Timer(_) | Choice::Resume => return false,
        };
        self.script.event_model(event).is_some_and(|event| event.source.can_be_refused())
    }
}

impl Watcher for Guided<'_> {
    type Mark = Mark;

    fn begin(&self) -> Mark {
        Mark { has_taken_leave: false, rules: 0 }
    }

    fn see(&mut self, space: &Space<'_>, mark: Mark, edge: EdgeId) -> Seen<Mark> {
        let edge = space.edge(edge);
        let label = space.label(edge.label);
        let heard = label.map_or(&[][..], |label| &label.heard);
        let takes_leave = self.tells_leave && label.is_some_and(|label| label.takes_leave);
        let has_taken_leave = mark.has_taken_leave || takes_leave;
        let rules = match self.hear(heard, mark.rules) {
            None if self.can_be_refused(edge.choice) => return Seen { mark: None, is_found: false },
            // What nobody asked for is not refused: the rule is broken, and goes on as it was.
            rules => rules.unwrap_or(mark.rules),
        };
        Seen { mark: Some(Mark { has_taken_leave, rules }), is_found: false }
    }

    fn expire(&mut self, _: &Space<'_>, _: Node, _: Mark) -> Option<Seen<Mark>> {
        None
    }

    fn is_late(&self, _: Mark, _: Choice) -> bool {
        false
    }
}
