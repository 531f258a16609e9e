//! Rewriting selects, so that plural categories come from current CLDR rules and exact numbers always match.
//!
//! A translator writes the select on the left; Fluent gets the one on the right. Fluent's own plural rules are
//! never asked: by them, Romanian “101 mesaje” is wrong. Fluent also compares `[1]` with a number's options, and
//! finds no match for `NUMBER($n, type: "ordinal")`; an exact key therefore stays with the bare variable.
//!
//! ```text
//! { $n ->                                   { $n ->
//!     [0] Niciun mesaj                          [0] Niciun mesaj
//!     [one] { $n } mesaj                       *[other] { PLURAL($n) ->
//!     [few] { $n } mesaje                           [one] { $n } mesaj
//!    *[other] { $n } de mesaje                      [few] { $n } mesaje
//! }                                                *[other] { $n } de mesaje
//!                                               }
//!                                           }
//! ```

use fluent_syntax::ast::{
    CallArguments, Expression, Identifier, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

use crate::{forms::PLURAL, load::check::key, plural::PluralCategory};

/// Rewrites the selects of a pattern, and takes placeables out of placeables: Fluent panics over those when a
/// message has too many of them. `false` if there was nothing to rewrite, so that the text may stay as it was written.
pub(crate) fn pattern(pattern: &mut Pattern<&str>) -> bool {
    guard_first_line(pattern);
    pattern.elements.iter_mut().fold(false, |is_new, element| match element {
        PatternElement::Placeable { expression } => expression_of(expression) || is_new,
        PatternElement::TextElement { .. } => is_new,
    })
}

/// Puts an empty literal before a text that begins like an attribute or a variant. Where such a text has several
/// lines, the serialiser would otherwise write what cannot be read again.
fn guard_first_line(pattern: &mut Pattern<&str>) {
    if let Some(PatternElement::TextElement { value }) = pattern.elements.first()
        && value.starts_with(['.', '[', '*'])
    {
        let expression = Expression::Inline(InlineExpression::StringLiteral { value: "" });
        pattern.elements.insert(0, PatternElement::Placeable { expression });
    }
}

fn expression_of(expression: &mut Expression<&str>) -> bool {
    let mut is_new = false;
    while let Expression::Inline(InlineExpression::Placeable { expression: inner }) = expression {
        *expression = (**inner).clone();
        is_new = true;
    }
    let Expression::Select { selector, variants } = expression else { return is_new };
    for variant in variants.iter_mut() {
        is_new |= pattern(&mut variant.value);
    }
    let Some((variable, call)) = number(selector) else { return is_new };
    let is_plural = |variant: &Variant<&str>| PluralCategory::from_name(key(variant)).is_some();
    if !variants.iter().any(|variant| is_plural(variant) && !variant.default) {
        is_new |= *selector != variable;
        *selector = variable;
        return is_new;
    }
    if variants.iter().all(is_plural) {
        *selector = call;
    } else {
        let (plural, exact) = std::mem::take(variants).into_iter().partition(is_plural);
        *variants = split(call, exact, plural);
        *selector = variable;
    }
    true
}

/// The exact variants, with the plural ones inside their default.
fn split<'a>(
    call: InlineExpression<&'a str>,
    mut exact: Vec<Variant<&'a str>>,
    mut plural: Vec<Variant<&'a str>>,
) -> Vec<Variant<&'a str>> {
    for variant in exact.iter_mut().filter(|variant| variant.default) {
        variant.default = false;
        plural.push(Variant { key: variant.key.clone(), value: variant.value.clone(), default: true });
    }
    let expression = Expression::Select { selector: call, variants: plural };
    exact.push(Variant {
        key: VariantKey::Identifier { name: PluralCategory::Other.name() },
        value: Pattern { elements: vec![PatternElement::Placeable { expression }] },
        default: true,
    });
    exact
}

/// The variable of a selector, and the call of `PLURAL` that stands for it; `None` if it is no number.
fn number<'a>(
    selector: &InlineExpression<&'a str>,
) -> Option<(InlineExpression<&'a str>, InlineExpression<&'a str>)> {
    let (variable, named) = match selector {
        InlineExpression::VariableReference { .. } => (selector.clone(), Vec::new()),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            (arguments.positional.first()?.clone(), arguments.named.clone())
        }
        _ => return None,
    };
    let arguments = CallArguments { positional: vec![variable.clone()], named };
    let call = InlineExpression::FunctionReference { id: Identifier { name: PLURAL }, arguments };
    Some((variable, call))
}

#[cfg(test)]
mod tests {
    use fluent_syntax::{ast::Entry, parser, serializer};

    use super::*;

    fn check(source: &str, expected: &str) {
        let mut resource = parser::parse(source).unwrap();
        for entry in &mut resource.body {
            if let Entry::Message(message) = entry {
                message.value.iter_mut().for_each(|value| _ = pattern(value));
            }
        }
        assert_eq!(serializer::serialize(&resource), expected);
    }

    #[test]
    fn keywords_alone_change_the_selector() {
        check(
            "m = { $n ->\n [one] a\n *[other] b\n }",
            "m =\n    { PLURAL($n) ->\n        [one] a\n       *[other] b\n    }\n",
        );
    }

    #[test]
    fn exact_keys_stay_outside() {
        check(
            "m = { NUMBER($n, type: \"ordinal\") ->\n [1] first\n [two] b\n *[other] c\n }",
            "m =\n    { $n ->\n        [1] first\n       *[other]\n            { PLURAL($n, type: \"ordinal\") ->\n                [two] b\n               *[other] c\n            }\n    }\n",
        );
    }

    #[test]
    fn an_exact_default_stays_the_default() {
        check(
            "m = { $n ->\n *[0] none\n [one] a\n }",
            "m =\n    { $n ->\n        [0] none\n       *[other]\n            { PLURAL($n) ->\n                [one] a\n               *[0] none\n            }\n    }\n",
        );
    }

    #[test]
    fn choices_are_left_alone() {
        let source = "m =\n    { $kind ->\n        [question] a\n       *[other] b\n    }\n";
        check(source, source);
        let source = "m =\n    { -term.gender ->\n        [one] a\n       *[other] b\n    }\n";
        check(source, source);
    }

    #[test]
    fn leading_marks_stay_text() {
        check("m = ...and\n    so on", "m =\n    { \"\" }...and\n    so on\n");
        check("m = [x]", "m = { \"\" }[x]\n");
        check("m = * x", "m = { \"\" }* x\n");
    }

    #[test]
    fn nested_placeables_are_unwrapped() {
        check("m = {{ $x }}", "m = { $x }\n");
        check(
            "m = { $a ->\n *[x] {{{ $n ->\n [one] a\n *[other] b\n }}}\n }",
            "m =\n    { $a ->\n       *[x]\n            { PLURAL($n) ->\n                [one] a\n               *[other] b\n            }\n    }\n",
        );
    }
}
