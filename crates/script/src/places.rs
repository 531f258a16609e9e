//! Where the parts of a script were written. The script itself knows nothing of this.

use std::collections::BTreeMap;

use etiquette_core::{
    ArrowId, EventId, FactId, FlowId, LineId, MessageId, OutputId, RuleId, StepId, TimerId,
};
use etiquette_diag::Span;

/// Where the parts of a script were written, for whoever has something to say about them.
///
/// What nobody wrote has no place: standard facts, the script's own steps as a flow.
///
/// ```
/// use etiquette_diag::Sources;
/// use etiquette_script::load;
///
/// let text = r#"
/// etiquette = 1
/// name  = "short"
/// start = "greet"
///
/// [step.greet]
/// stage   = "opening"
/// say     = { greet = "hello" }
/// on.done = "end"
/// "#;
/// let mut sources = Sources::new();
/// let loaded = load("short.toml", text, &mut sources);
/// let script = loaded.script.ok_or("broken")?;
///
/// let (step, _) = script.steps().next().ok_or("no step")?;
/// let span = loaded.places.step(step).ok_or("no place")?;
/// assert_eq!(sources.text(span.source).get(span.range()), Some("greet"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    pub(crate) name: Option<Span>,
    pub(crate) facts: Vec<Option<Span>>,
    pub(crate) events: Vec<Span>,
    pub(crate) flows: Vec<Option<Span>>,
    pub(crate) steps: Vec<Span>,
    pub(crate) timers: Vec<Span>,
    pub(crate) lines: Vec<Span>,
    pub(crate) variants: BTreeMap<(LineId, usize), Span>,
    pub(crate) outputs: Vec<Span>,
    pub(crate) messages: Vec<Vec<Span>>,
    pub(crate) tips: BTreeMap<StepId, Span>,
    pub(crate) arrows: BTreeMap<ArrowId, Span>,
    pub(crate) conditions: BTreeMap<ArrowId, Span>,
    pub(crate) labels: BTreeMap<ArrowId, Span>,
    pub(crate) rules: Vec<Span>,
}

impl Places {
    /// The name of the script.
    pub const fn name(&self) -> Option<Span> {
        self.name
    }

    /// The name of a fact, where it was declared.
    pub fn fact(&self, id: FactId) -> Option<Span> {
        self.facts.get(id.index()).copied().flatten()
    }

    /// The name of an event, where it was declared; for a choice or a wait, where it first stands in a step.
    pub fn event(&self, id: EventId) -> Option<Span> {
        self.events.get(id.index()).copied()
    }

    /// The name of a flow.
    pub fn flow(&self, id: FlowId) -> Option<Span> {
        self.flows.get(id.index()).copied().flatten()
    }

    /// The name of a step.
    pub fn step(&self, id: StepId) -> Option<Span> {
        self.steps.get(id.index()).copied()
    }

    /// The name of a timer; for a wait in a step, how long it is.
    pub fn timer(&self, id: TimerId) -> Option<Span> {
        self.timers.get(id.index()).copied()
    }

    /// A line as a whole.
    pub fn line(&self, id: LineId) -> Option<Span> {
        self.lines.get(id.index()).copied()
    }

    /// The message id of one variant of a line.
    pub fn variant(&self, line: LineId, variant: usize) -> Option<Span> {
        self.variants.get(&(line, variant)).copied()
    }

    /// What puts out an output.
    pub fn output(&self, id: OutputId) -> Option<Span> {
        self.outputs.get(id.index()).copied()
    }

    /// Every place where a message is named, in the order of the tables of the script.
    pub fn message(&self, id: MessageId) -> &[Span] {
        self.messages.get(id.index()).map_or(&[], Vec::as_slice)
    }

    /// The message id of a step's tip.
    pub fn tip(&self, step: StepId) -> Option<Span> {
        self.tips.get(&step).copied()
    }

    /// An arrow as a whole.
    ///
    /// ```
    /// use etiquette_diag::Sources;
    /// use etiquette_script::{ArrowId, load};
    ///
    /// let text = "etiquette = 1\nname = 'short'\nstart = 'greet'\n[step.greet]\nstage = 'opening'\non.done = 'end'";
    /// let mut sources = Sources::new();
    /// let loaded = load("short.toml", text, &mut sources);
    /// let script = loaded.script.ok_or("broken")?;
    ///
    /// let (step, _) = script.steps().next().ok_or("no step")?;
    /// let span = loaded.places.arrow(ArrowId::Transition(step, 0)).ok_or("no place")?;
    /// assert_eq!(sources.text(span.source).get(span.range()), Some("'end'"));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn arrow(&self, id: ArrowId) -> Option<Span> {
        self.arrows.get(&id).copied()
    }

    /// The condition of an arrow, where it has one.
    pub fn condition(&self, id: ArrowId) -> Option<Span> {
        self.conditions.get(&id).copied()
    }

    /// The label of an arrow; where it has none of its own, the event that gives it one.
    pub fn label(&self, id: ArrowId) -> Option<Span> {
        self.labels.get(&id).copied()
    }

    /// The name of a rule.
    pub fn rule(&self, id: RuleId) -> Option<Span> {
        self.rules.get(id.index()).copied()
    }

    /// Another order of the interrupts: the one at `order[n]` becomes number `n`.
    pub(crate) fn reorder_interrupts(&mut self, order: &[usize]) {
        for places in [&mut self.arrows, &mut self.conditions, &mut self.labels] {
            let moved: Vec<_> = order
                .iter()
                .enumerate()
                .filter_map(|(to, from)| {
                    Some((ArrowId::Interrupt(to), *places.get(&ArrowId::Interrupt(*from))?))
                })
                .collect();
            places.retain(|id, _| !matches!(id, ArrowId::Interrupt(_)));
            places.extend(moved);
        }
    }
}
