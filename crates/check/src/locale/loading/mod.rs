//! The rules that a catalogue applies when it is built, and those of the files beside the texts. What they say of a
//! message keeps it from being loaded, so no locale can make an exception from them. One file each; the doc of a file is
//! the page of its rule. `unloadable-message` is left out: nothing is known that sets it off.

mod broken_escape;
mod constant_selector;
mod context_without_greeting;
mod control_character;
mod cyclic_reference;
mod day_not_covered;
mod dead_end_option;
mod duplicate_greeting_file;
mod duplicate_message;
mod duplicate_name;
mod duplicate_variant;
mod exception_without_reason;
mod file_too_large;
mod fluent_syntax;
mod idle_exception;
mod long_reference_chain;
mod message_too_long;
mod missing_default_variant;
mod missing_key;
mod nested_too_deep;
mod option_out_of_range;
mod reserved_name;
mod term_named_like_message;
mod toml_syntax;
mod unclosed_placeable;
mod unknown_follower;
mod unknown_function;
mod unknown_key;
mod unknown_locale;
mod unknown_message;
mod unknown_option;
mod unknown_reference;
mod unknown_time;
mod unknown_value;
mod unnamed_term_argument;
mod unreachable_option;
mod unselectable_function;
mod wrong_function_argument;
mod wrong_hours;
mod wrong_lexicon;
mod wrong_style_file;
mod wrong_type;

/// A rule that is applied when a catalogue is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LoadingRule {
    /// Its name, which names the fault.
    pub name: &'static str,
    /// What it finds, in a sentence.
    pub summary: &'static str,
}

/// Every rule that is applied when a catalogue is built, by name.
pub const LOADING: &[LoadingRule] = &[
    broken_escape::RULE,
    constant_selector::RULE,
    context_without_greeting::RULE,
    control_character::RULE,
    cyclic_reference::RULE,
    day_not_covered::RULE,
    dead_end_option::RULE,
    duplicate_greeting_file::RULE,
    duplicate_message::RULE,
    duplicate_name::RULE,
    duplicate_variant::RULE,
    exception_without_reason::RULE,
    file_too_large::RULE,
    fluent_syntax::RULE,
    idle_exception::RULE,
    long_reference_chain::RULE,
    message_too_long::RULE,
    missing_default_variant::RULE,
    missing_key::RULE,
    nested_too_deep::RULE,
    option_out_of_range::RULE,
    reserved_name::RULE,
    term_named_like_message::RULE,
    toml_syntax::RULE,
    unclosed_placeable::RULE,
    unknown_follower::RULE,
    unknown_function::RULE,
    unknown_key::RULE,
    unknown_locale::RULE,
    unknown_message::RULE,
    unknown_option::RULE,
    unknown_reference::RULE,
    unknown_time::RULE,
    unknown_value::RULE,
    unnamed_term_argument::RULE,
    unreachable_option::RULE,
    unselectable_function::RULE,
    wrong_function_argument::RULE,
    wrong_hours::RULE,
    wrong_lexicon::RULE,
    wrong_style_file::RULE,
    wrong_type::RULE,
];
