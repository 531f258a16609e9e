//! What is checked of a message by itself: calls, options, selectors and variants. A message with an error is
//! not loaded, so
//! that Fluent never meets an option that makes it panic; another locale answers instead.

use std::collections::BTreeSet;

use etiquette_diag::{Diagnostic, did_you_mean};
use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, NamedArgument, Pattern, Variant, VariantKey,
};

use crate::{
    forms::{Choice, FUNCTIONS, Function, MAX_DIGITS},
    load::{place::Place, walk},
};

/// What is wrong with a pattern.
pub(crate) fn pattern(pattern: &Pattern<&str>, place: Place<'_>) -> Vec<Diagnostic> {
    let mut check = Check { place, found: Vec::new() };
    walk::expressions(pattern, &mut |expression| check.expression(expression));
    check.found
}

/// What is wrong with the id of a message or term: Fluent keeps functions in the same table.
pub(crate) fn id(id: &str, place: Place<'_>) -> Option<Diagnostic> {
    let taken = FUNCTIONS.iter().any(|function| function.name == id) || id == crate::forms::PLURAL;
    taken.then(|| {
        Diagnostic::error("reserved-name", format!("`{id}` is named like a function"))
            .at(place.of(id))
            .help("ids are lower case, with hyphens between words")
    })
}

struct Check<'a> {
    place: Place<'a>,
    found: Vec<Diagnostic>,
}

impl Check<'_> {
    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.selector(selector);
                self.variants(variants);
                self.default(selector, variants);
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::FunctionReference { id, arguments } => self.call(id.name, arguments),
            InlineExpression::TermReference { id, arguments: Some(arguments), .. }
                if !arguments.positional.is_empty() =>
            {
                let message = format!("term `-{}` takes named arguments only", id.name);
                let help = "write a name before the value, as in `case: \"dative\"`";
                self.report("unnamed-term-argument", message, id.name, help);
            }
            _ => {}
        }
    }

    fn selector(&mut self, selector: &InlineExpression<&str>) {
        match selector {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                let message = format!("expected a variable to select on, found the constant `{value}`");
                self.report(
                    "constant-selector",
                    message,
                    value,
                    "keep the variant that applies, without the select",
                );
            }
            InlineExpression::FunctionReference { id, .. } if id.name != "NUMBER" => {
                let message = format!("expected a variable or `NUMBER` to select on, found `{}`", id.name);
                self.report(
                    "unselectable-function",
                    message,
                    id.name,
                    "what the function shows differs between locales",
                );
            }
            other => self.inline(other),
        }
    }

    fn variants(&mut self, variants: &[Variant<&str>]) {
        let mut seen = BTreeSet::new();
        for variant in variants {
            let key = key(variant);
            if !seen.insert(key) {
                let message = format!("variant `[{key}]` is there twice");
                let diagnostic = Diagnostic::warning("duplicate-variant", message).at(self.place.of(key));
                self.found.push(diagnostic.help("the first one is used"));
            }
        }
    }

    /// Fluent's parser takes a `*` that no variant follows for a default variant.
    fn default(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        if !variants.iter().any(|variant| variant.default) {
            let message = "expected a default variant, found none".to_owned();
            let part = variants.last().map_or_else(|| subject(selector), key);
            self.report(
                "missing-default-variant",
                message,
                part,
                "put `*` before the variant that fits all other cases",
            );
        }
    }

    fn call(&mut self, name: &str, arguments: &CallArguments<&str>) {
        let Some(function) = FUNCTIONS.iter().find(|function| function.name == name) else {
            let names = FUNCTIONS.iter().map(|function| function.name);
            let message = format!("expected a function, found `{name}`");
            return self.report("unknown-function", message, name, &did_you_mean(name, names));
        };
        let fits = match &*arguments.positional {
            [InlineExpression::VariableReference { .. }] => true,
            [InlineExpression::NumberLiteral { .. }] => name == "NUMBER",
            _ => false,
        };
        if !fits {
            let message = format!("`{name}` takes one variable");
            self.report("wrong-function-argument", message, name, &format!("write `{name}($variable)`"));
        }
        for option in &arguments.named {
            self.option(function, option);
        }
    }

    fn option(&mut self, function: &Function, option: &NamedArgument<&str>) {
        let name = option.name.name;
        let known = function.options.iter().find(|(known, _)| *known == name);
        let Some((_, choice)) = known else {
            let message = format!("`{}` has no option `{name}`", function.name);
            let names = function.options.iter().map(|(name, _)| *name);
            let help = match function.options {
                [] => format!("`{}` takes no options", function.name),
                _ => did_you_mean(name, names),
            };
            return self.report("unknown-option", message, name, &help);
        };
        let (found, fits) = match (&option.value, choice) {
            (InlineExpression::NumberLiteral { value }, Choice::Digits) => {
                (*value, value.parse().is_ok_and(|digits: u8| digits <= MAX_DIGITS))
            }
            (InlineExpression::StringLiteral { value }, Choice::OneOf(choices)) => {
                (*value, choices.contains(value))
            }
            (InlineExpression::NumberLiteral { value } | InlineExpression::StringLiteral { value }, _) => {
                (*value, false)
            }
            _ => (name, false),
        };
        if !fits {
            let message =
                format!("expected {} for `{name}`, found `{}`", expected(*choice), shortened(found));
            self.report("option-out-of-range", message, found, "leave the option out, or write such a value");
        }
    }

    fn report(&mut self, rule: &'static str, message: String, part: &str, help: &str) {
        self.found.push(Diagnostic::error(rule, message).at(self.place.of(part)).help(help));
    }
}

/// What a selector asks for.
const fn subject<'a>(selector: &InlineExpression<&'a str>) -> &'a str {
    match selector {
        InlineExpression::VariableReference { id }
        | InlineExpression::FunctionReference { id, .. }
        | InlineExpression::TermReference { id, .. } => id.name,
        _ => "",
    }
}

fn expected(choice: Choice) -> String {
    match choice {
        Choice::Digits => format!("a whole number from 0 to {MAX_DIGITS}"),
        Choice::OneOf(choices) => {
            let quoted: Vec<_> = choices.iter().map(|choice| format!("`\"{choice}\"`")).collect();
            quoted.join(" or ")
        }
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

/// The key of a variant as it is written.
pub(crate) const fn key<'a>(variant: &Variant<&'a str>) -> &'a str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}
