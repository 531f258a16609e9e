//! Steps, and what follows in them. No name is looked up here.

use etiquette_diag::{Diagnostics, Span};
use serde_json::Value;

use super::{
    decode::{Decode, Field, Flag, List, Many, Map, Spanned, Whole, field, refuse_unknown, wrong_type},
    json::{self, Definitions},
    reference::{KeyDoc, TableDoc},
    say::Say,
    words,
};
use crate::tree::{Kind, Node, Text};

table! {
    /// A step.
    StepTable "step.NAME" {
        /// The stage that the call is in from here on; needed in the script's own steps, absent in those of flows.
        optional "stage" stage: Text = words::stages,
        /// Facts that change on entry.
        optional "set" set: Map<SetValue>,
        /// Facts that are forgotten on entry, and become `initial` where they have one.
        optional "clear" clear: Many<Text>,
        /// What is said on entry.
        optional "say" say: Many<Say>,
        /// What the host does on entry.
        optional "do" does: Many<Do>,
        /// What the operator should know: a message that is never spoken.
        optional "tip" tip: Tip,
        /// A choice that every `choose` of the step sets to its option.
        optional "learn" learn: Text,
        /// What follows when the operator picks an option.
        optional "choose" choose: Map<Many<Follow>>,
        /// What follows an event.
        optional "on" on: Map<Many<Follow>>,
        /// What follows when the call has been in the step so long.
        optional "after" after: Map<Many<Follow>>,
        /// What follows at once, without an event.
        optional "then" then: Many<Follow>,
        /// What follows when a flow comes back here; without it nothing is repeated.
        optional "on-return" on_return: Many<Follow>,
    }
}

one_of! {
    /// What a fact becomes.
    SetValue "`true`, `false`, a number, or the name of an option" {
        Flag => Flag(Flag),
        Whole => Number(Whole),
        Text => Word(Text),
    }
}

one_of! {
    /// A message for the operator only.
    Tip "a message id, or a table" {
        Text => Message(Text),
        Table => Table(TipTable),
    }
}

table! {
    /// The table form of a tip.
    TipTable "step.NAME.tip" {
        /// The message.
        needed "message" message: Text,
        /// What the message speaks of.
        optional "with" with: With,
    }
}

one_of! {
    /// What a message speaks of.
    With "a list of facts, or a table of variables and facts" {
        List => Names(List<Text>),
        Table => Pairs(Map<Text>),
    }
}

one_of! {
    /// What the host does.
    Do "`\"hold\"`, `\"resume\"`, `\"hang-up\"`, `\"erase\"`, or a table" {
        Text => Word(Text) = words::effects,
        Table => Table(Box<DoTable>),
    }
}

table! {
    /// The table form of what the host does.
    DoTable "step.NAME.do" {
        /// To whom to put the caller through, by a name that the host knows.
        optional "transfer" transfer: Text,
        /// What to come back to later, by a name that the host knows.
        optional "schedule" schedule: Text,
        /// How long from now.
        optional "in" after: Text,
        /// The fact that holds the time.
        optional "at" at: Text,
        /// How to send the caller a message, by a name that the host knows.
        optional "send" send: Text,
        /// The message to send.
        optional "message" message: Text,
        /// What to find out, by a name that the host knows; an event brings the answer.
        optional "request" request: Text,
        /// What else to do that needs no answer, by a name that the host knows.
        optional "perform" perform: Text,
        /// What goes with it.
        optional "with" with: With,
    }
}

one_of! {
    /// What follows an event.
    Follow "the name of a step, or a table" {
        Text => Word(Text),
        Table => Table(Box<FollowTable>),
    }
}

table! {
    /// The table form of what follows.
    FollowTable "step.NAME.on.EVENT" {
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
        /// A step of the same flow and of the same or a later stage, or `stay`, `return` or `end`.
        optional "goto" goto: Text,
        /// A step of the script's own in an earlier stage.
        optional "returns-to" returns_to: Text,
        /// A flow.
        optional "enter" enter: Text,
        /// From a flow: one of the script's own steps, or a stage.
        optional "leave-to" leave_to: LeaveTo,
        /// The message on the operator's button.
        optional "label" label: Text,
    }
}

one_of! {
    /// Where a flow is left to.
    LeaveTo "the name of a step, or `{ stage = \"…\" }`" {
        Text => Step(Text),
        Table => Stage(StageTable),
    }
}

table! {
    /// A stage, entered by the step that stands for it.
    StageTable "step.NAME.on.EVENT.leave-to" {
        /// The stage.
        needed "stage" stage: Text = words::stages,
    }
}
