//! What follows: words and tables to arrows. Where they lead is not decided here.

use etiquette_core::{
    ArrowId, EventId, FlowId, MessageId, Source, Stage,
    model::{Arrow, Assign, Block, Transition},
};
use etiquette_diag::Span;

use super::{Lowering, voice::Reading};
use crate::{
    findings,
    schema::{Do, Field, Follow, FollowTable, InterruptTable, Many, Map, Say, SetValue, Spanned, StepTable},
    tree::Text,
};

/// Where an arrow starts.
#[derive(Clone, Copy)]
pub(super) struct Origin {
    pub(super) flow: FlowId,
    /// The stage of the step; a flow as a whole has none.
    pub(super) stage: Option<Stage>,
}

/// The keys that make a block.
pub(super) struct BlockKeys<'a> {
    set: &'a Field<Map<SetValue>>,
    clear: &'a Field<Many<Text>>,
    say: &'a Field<Many<Say>>,
    does: &'a Field<Many<Do>>,
}

macro_rules! block_keys {
    ($($table:ident)*) => {$(
        impl<'a> From<&'a $table> for BlockKeys<'a> {
            fn from(table: &'a $table) -> Self {
                Self { set: &table.set, clear: &table.clear, say: &table.say, does: &table.does }
            }
        }
    )*};
}

block_keys! { StepTable FollowTable InterruptTable }

impl Lowering<'_> {
    /// An arrow that no event sets off.
    pub(super) fn arrow(&mut self, origin: Origin, id: ArrowId, follow: &Follow) -> Arrow {
        if let Some(label) = follow.table().and_then(|table| table.label.given()) {
            findings::needless_key(&mut self.found, "label", "where there is no button", label.span());
        }
        self.bare_arrow(origin, id, follow, None)
    }

    /// An arrow that an event sets off; `span` is where the event is named.
    pub(super) fn transition(
        &mut self,
        origin: Origin,
        id: ArrowId,
        (event, span): (EventId, Span),
        follow: &Follow,
        learnt: Option<Assign>,
    ) -> Transition {
        let arrow = self.bare_arrow(origin, id, follow, learnt);
        let label = follow.table().map_or(&Field::Absent, |table| &table.label);
        Transition { event, arrow, label: self.label(id, event, span, label) }
    }

    fn bare_arrow(&mut self, origin: Origin, id: ArrowId, follow: &Follow, learnt: Option<Assign>) -> Arrow {
        self.places.arrows.insert(id, follow.span());
        let table = match follow {
            Follow::Word(word) => {
                return Arrow {
                    block: Block { sets: learnt.into_iter().collect(), outputs: Vec::new() },
                    target: self.goto(origin, word),
                    ..Arrow::default()
                };
            }
            Follow::Table(table) => table,
        };
        let mut arrow = self.conditional(id, &table.condition);
        arrow.block = self.block(&table.as_ref().into(), learnt);
        arrow.target = self.target(origin, table);
        arrow
    }

    /// An arrow with nothing but its condition.
    pub(super) fn conditional(&mut self, id: ArrowId, condition: &Field<Text>) -> Arrow {
        let Some(condition) = condition.given() else { return Arrow::default() };
        self.places.conditions.insert(id, condition.span());
        let guard = self.facts.condition(condition, &mut self.found).unwrap_or_default();
        Arrow { guard, condition: Some(condition.as_str().into()), ..Arrow::default() }
    }

    /// Facts are cleared, learnt and set, in this order; then lines are said, and then the host acts.
    pub(super) fn block(&mut self, keys: &BlockKeys<'_>, learnt: Option<Assign>) -> Block {
        let mut sets = Vec::new();
        if let Some(clear) = keys.clear.given() {
            sets.extend(self.facts.clears(&clear.items, &mut self.found));
        }
        sets.extend(learnt);
        if let Some(set) = keys.set.given() {
            sets.extend(self.facts.sets(set, &mut self.found));
        }
        let mut reading = Reading { facts: &self.facts, places: &mut self.places, found: &mut self.found };
        let mut outputs = Vec::new();
        for say in keys.say.items() {
            outputs.push(self.voice.say(say, &mut reading));
        }
        for does in keys.does.items() {
            outputs.extend(self.voice.does(does, &mut reading));
        }
        Block { sets, outputs }
    }

    /// The label that was written, or the one that the event gives.
    pub(super) fn label(
        &mut self,
        id: ArrowId,
        event: EventId,
        span: Span,
        own: &Field<Text>,
    ) -> Option<MessageId> {
        if let Field::Given(label) = own {
            self.places.labels.insert(id, label.span());
            return Some(self.voice.messages.of_tip(label, &mut self.found));
        }
        let model = self.events.get(event)?;
        if matches!(model.source, Source::Clock | Source::Host) {
            return None;
        }
        let name = match model.name.strip_prefix("choose ") {
            Some(option) => ["choose-", option].concat(),
            None => ["event-", &*model.name].concat(),
        };
        self.places.labels.insert(id, span);
        Some(self.voice.messages.of_label(&name, span))
    }
}

impl Follow {
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Word(word) => word.span(),
            Self::Table(table) => table.span(),
        }
    }

    pub(super) fn table(&self) -> Option<&FollowTable> {
        match self {
            Self::Word(_) => None,
            Self::Table(table) => Some(table),
        }
    }

    /// Whether it leads nowhere.
    pub(super) fn stays(&self) -> bool {
        let is_stay = |word: &Text| word.as_str() == "stay";
        match self {
            Self::Word(word) => is_stay(word),
            Self::Table(table) => {
                let others = [&table.returns_to, &table.enter];
                others.into_iter().all(Field::is_absent)
                    && table.leave_to.is_absent()
                    && (table.goto.is_absent() || table.goto.given().is_some_and(is_stay))
            }
        }
    }
}
