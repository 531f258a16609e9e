//! The rules of locales, one file each. The doc of a file is the page of its rule.

mod avoid;
mod blunt_request;
mod breaking_space;
mod closed_question;
mod dead_term_argument;
mod decomposed_letter;
mod diminutive;
mod doubled_space;
mod duplicate_attribute;
mod empty_text;
mod false_promise;
mod foreign_plural_category;
mod gendered_form;
mod hedging;
mod hyphen_as_dash;
mod idle_description;
mod inflected_name;
mod informal_address;
mod invisible_character;
mod judgement;
mod long_sentence;
mod lost_reference;
mod markup;
mod missing_part;
mod missing_plural_category;
mod missing_style;
mod missing_translation;
mod missing_variable;
mod misspelt_word;
mod mixed_register;
mod mixed_scripts;
mod netiquette;
mod obscure_word;
mod obsolete_message;
mod obsolete_part;
mod plurals;
mod same_button;
mod stale_translation;
mod straight_quote;
mod stray_space;
mod terms;
mod three_dots;
mod tight_placeable;
mod too_many_placeables;
mod uncapitalised_address;
mod undocumented_variable;
mod unknown_term_variant;
mod unknown_variable;
mod unknown_variable_type;
mod untidy_id;
mod untranslated;
mod variable_after_nested_term;
mod written_out_term;
mod wrong_character;
mod wrong_variable_type;

use std::collections::BTreeMap;

use etiquette_diag::Span;
use etiquette_phrasebook::syntax::{PhraseEntry, Piece, Select, Selector, visit};

use crate::locale::Rule;

/// Every rule of locales, by name.
pub const RULES: &[Rule] = &[
    blunt_request::RULE,
    breaking_space::RULE,
    closed_question::RULE,
    dead_term_argument::RULE,
    decomposed_letter::RULE,
    diminutive::RULE,
    doubled_space::RULE,
    duplicate_attribute::RULE,
    empty_text::RULE,
    false_promise::RULE,
    foreign_plural_category::RULE,
    gendered_form::RULE,
    hedging::RULE,
    hyphen_as_dash::RULE,
    idle_description::RULE,
    inflected_name::RULE,
    informal_address::RULE,
    invisible_character::RULE,
    judgement::RULE,
    long_sentence::RULE,
    lost_reference::RULE,
    markup::RULE,
    missing_part::RULE,
    missing_plural_category::RULE,
    missing_style::RULE,
    missing_translation::RULE,
    missing_variable::RULE,
    misspelt_word::RULE,
    mixed_register::RULE,
    mixed_scripts::RULE,
    netiquette::RULE,
    obscure_word::RULE,
    obsolete_message::RULE,
    obsolete_part::RULE,
    same_button::RULE,
    stale_translation::RULE,
    straight_quote::RULE,
    stray_space::RULE,
    three_dots::RULE,
    tight_placeable::RULE,
    too_many_placeables::RULE,
    uncapitalised_address::RULE,
    undocumented_variable::RULE,
    unknown_term_variant::RULE,
    unknown_variable::RULE,
    unknown_variable_type::RULE,
    untidy_id::RULE,
    untranslated::RULE,
    variable_after_nested_term::RULE,
    written_out_term::RULE,
    wrong_character::RULE,
    wrong_variable_type::RULE,
];

/// The variables that an entry itself shows or selects on, each where it does so first.
fn shown_variables(entry: &PhraseEntry) -> BTreeMap<&str, Span> {
    let mut shown = BTreeMap::new();
    for part in &entry.parts {
        visit(&part.pieces, &mut |piece| {
            if let Piece::Variable(variable)
            | Piece::Select(Select { by: Selector::Variable(variable), .. }) = piece
            {
                shown.entry(&*variable.name).or_insert(variable.span);
            }
        });
    }
    shown
}
