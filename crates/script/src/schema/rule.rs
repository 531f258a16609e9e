//! Rules of etiquette. No name is looked up here.

use etiquette_diag::{Diagnostics, Span};
use serde_json::Value;

use super::{
    decode::{Decode, Field, List, Spanned, Whole, field, refuse_unknown, wrong_type},
    json::{self, Definitions},
    reference::{KeyDoc, TableDoc},
    words,
};
use crate::tree::{Kind, Node, Text};

table! {
    /// A rule of etiquette.
    RuleTable "rule.NAME" {
        /// The message with the rule's sentence for operators.
        needed "says" says: Text,
        /// What the rule demands, by the name of its template.
        needed "template" template: Text = words::templates,
        /// What the template speaks of, in its order: one or two propositions.
        needed "of" of: List<Occasion>,
        /// How often, for `existence`, `absence` and `exactly`.
        optional "times" times: Whole,
        /// What the rule looks at: `all` (the default), `lines`, `events`, `effects`, `steps` or `stages`.
        optional "among" among: Text = words::alphabets,
        /// How soon the second proposition must follow the first.
        optional "within" within: Text,
        /// How long the second proposition must not follow the first.
        optional "not-before" not_before: Text,
        /// `default` warns; `hard` refuses what would break the rule.
        optional "severity" severity: Text = words::severities,
        /// What the rule outranks when two collide.
        optional "precedence" precedence: Text = words::precedences,
        /// The requirements that the rule serves, by their ids.
        optional "serves" serves: List<Text>,
    }
}

one_of! {
    /// Something that may happen.
    Occasion "what happens, such as `act thank`, or a table" {
        Text => One(Text),
        Table => Table(OccasionTable),
    }
}

table! {
    /// The table form of something that may happen.
    OccasionTable "rule.NAME.of" {
        /// Any of these.
        needed "any" any: List<Text>,
        /// The condition under which it counts.
        optional "if" condition: Text,
    }
}
