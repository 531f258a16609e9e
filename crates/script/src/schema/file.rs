//! The file, and what it declares besides steps. No name is looked up here.

use etiquette_diag::{Diagnostics, Span};
use serde_json::Value;

use super::{
    decode::{Decode, Field, Flag, List, Many, Map, Spanned, Whole, field, refuse_unknown, wrong_type},
    json::{self, Definitions},
    reference::{KeyDoc, TableDoc},
    rule::RuleTable,
    say::Say,
    step::{Do, Follow, SetValue, StepTable},
    words,
};
use crate::tree::{Kind, Node, Text};

table! {
    /// One script.
    File "" {
        /// The version of the format: `1`.
        needed "etiquette" version: Whole,
        /// The name of the script.
        needed "name" name: Text,
        /// The step in which a call begins.
        needed "start" start: Text,
        /// Which calls it is for: `inbound` or `outbound`; both without it.
        optional "direction" direction: Text = words::directions,
        /// The profile that it begins with.
        optional "profile" profile: Text = words::profiles,
        /// Names of flows from the standard library.
        optional "use" used: List<Text> = words::standard,
        /// What the call can learn.
        optional "facts" facts: Map<FactTable>,
        /// What can happen besides the standard events, and what events bring.
        optional "events" events: Map<EventTable>,
        /// Timers of the whole call.
        optional "timers" timers: Map<Timer>,
        /// For a stage, the step by which flows enter it; without an entry, the first step of that stage.
        optional "stages" stages: Map<Text>,
        /// What answers an event in any of the script's own steps that does not answer it itself.
        optional "on" on: Map<Many<Follow>>,
        /// Rules of etiquette.
        optional "rule" rules: Map<RuleTable>,
        /// The script's own steps.
        optional "step" steps: Map<StepTable>,
        /// Flows of the script's own, or changes to those from the standard library.
        optional "flow" flows: Map<FlowTable>,
        /// What it calls otherwise than the version before it, for live calls that come over.
        optional "migrate" migrate: MigrateTable,
    }
}

table! {
    /// Old names with their new ones.
    MigrateTable "migrate" {
        /// Steps, with the name of their flow before them: `"hold.ask" = "hold.offer"`.
        optional "steps" steps: Map<Text>,
        /// Flows, and with them all their steps.
        optional "flows" flows: Map<Text>,
        /// Facts.
        optional "facts" facts: Map<Text>,
        /// Options of a choice: `"reason.order" = "delivery"`, where the fact has its old name.
        optional "options" options: Map<Text>,
        /// Events.
        optional "events" events: Map<Text>,
        /// Timers.
        optional "timers" timers: Map<Text>,
    }
}

table! {
    /// What values a fact can have.
    FactTable "facts.NAME" as "`\"flag\"`, `\"time\"`, a list of options, or a table" or json::facts {
        /// `flag` or `time`, where further keys follow.
        optional "is" is: Text = words::kinds,
        /// The options of a choice, where further keys follow.
        optional "options" options: List<Text>,
        /// The greatest value of a counter.
        optional "counter" counter: Whole,
        /// The bytes that a text has at most.
        optional "text" text: Whole,
        /// The number of texts that a list has at most.
        optional "texts" texts: Whole,
        /// The currency of an amount, by its three letters in ISO 4217.
        optional "money" money: Text,
        /// `public`, `personal`, `sensitive` or `internal`; all but the first are erased at the end and never saved in
        /// the open, and the last is never told to the caller.
        optional "class" class: Text = words::classes,
        /// The name of a choice: the fact then has one value for each of its options.
        optional "per" per: Text,
        /// The value at the beginning.
        optional "initial" initial: SetValue,
        /// Whether the host may give the fact before the call begins.
        optional "given" given: Flag,
    }
}

table! {
    /// Who causes an event, and what it brings.
    EventTable "events.NAME" as "the source of the event, or a table" or json::events {
        /// Who causes it: `caller`, `line`, `clock`, `operator` or `host`.
        needed "from" from: Text = words::sources,
        /// The facts whose values it may bring.
        optional "brings" brings: List<Text>,
        /// Whether the caller is on the line from then on.
        optional "connects" connects: Flag,
        /// A condition while which every step answers it.
        optional "always" always: Text,
    }
}

table! {
    /// A timer.
    Timer "timers.NAME" {
        /// How long it runs.
        needed "after" after: Text,
        /// What starts it: events, or every event of a source; without it the beginning of the call or flow.
        optional "from" from: List<Text>,
        /// Whether each of them starts it anew while it runs; `true` by default. Without, it counts from the first one.
        optional "restarts" restarts: Flag,
        /// What stops it: events, or every event of a source.
        optional "until" until: List<Text>,
        /// The event that it raises.
        needed "raises" raises: Text,
    }
}

table! {
    /// A group of steps that can be entered from anywhere and returned from.
    FlowTable "flow.NAME" {
        /// What it outranks.
        needed "precedence" precedence: Text = words::precedences,
        /// Its first step; without it the first in the file.
        optional "start" start: Text,
        /// Events that enter it from any step that it outranks.
        optional "interrupts" interrupts: List<Interrupt>,
        /// Whether it ends by itself when the interrupted step answers an event that its own step does not.
        optional "yields" yields: Flag,
        /// A condition while which nothing outside of it ends the call.
        optional "keeps-while" keeps_while: Text,
        /// What answers an event in any of its steps that does not answer it itself.
        optional "on" on: Map<Many<Follow>>,
        /// Timers of the call that stand still while it runs.
        optional "pauses" pauses: List<Text>,
        /// Timers that run while it runs.
        optional "timers" timers: Map<Timer>,
        /// Its steps.
        optional "step" steps: Map<StepTable>,
    }
}

one_of! {
    /// An event that enters a flow.
    Interrupt "the name of an event, or a table" {
        Text => Event(Text),
        Table => Table(Box<InterruptTable>),
    }
}

table! {
    /// The table form of an interrupt.
    InterruptTable "flow.NAME.interrupts" {
        /// The event.
        needed "event" event: Text,
        /// The condition.
        optional "if" condition: Text,
        /// Facts that change on the way.
        optional "set" set: Map<SetValue>,
        /// Facts that are forgotten on the way, and become `initial` where they have one.
        optional "clear" clear: Many<Text>,
        /// What is said on the way.
        optional "say" say: Many<Say>,
        /// What the host does on the way.
        optional "do" does: Many<Do>,
        /// The message on the operator's button.
        optional "label" label: Text,
    }
}
