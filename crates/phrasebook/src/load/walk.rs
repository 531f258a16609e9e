//! Visiting the expressions of a pattern, however they are nested. The scanner has bounded the nesting before.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// Calls `visit` for every placeable of a pattern and of its variants, in the order of the text.
pub(crate) fn expressions<'a, 'p>(
    pattern: &'p Pattern<&'a str>,
    visit: &mut impl FnMut(&'p Expression<&'a str>),
) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            nested(expression, visit);
        }
    }
}

fn nested<'a, 'p>(expression: &'p Expression<&'a str>, visit: &mut impl FnMut(&'p Expression<&'a str>)) {
    visit(expression);
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => nested(expression, visit),
        Expression::Inline(_) => {}
        Expression::Select { variants, .. } => {
            for variant in variants {
                expressions(&variant.value, visit);
            }
        }
    }
}
