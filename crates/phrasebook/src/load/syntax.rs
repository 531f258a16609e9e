//! What Fluent's parser says about a file, in the words of this project.

use etiquette_diag::Diagnostic;
use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::load::place::Place;

/// The diagnostic of a syntax error. The message is left out, and all others are loaded.
pub(crate) fn diagnostic(error: &ParserError, place: Place<'_>) -> Diagnostic {
    let (message, range, help) = match tab(error, place) {
        Some(tab) => {
            let message = "expected no tab at the beginning of a line".to_owned();
            (message, tab..tab + 1, "indent by spaces, not by a tab")
        }
        None => (message(&error.kind), error.pos.clone(), help(&error.kind)),
    };
    Diagnostic::error("fluent-syntax", message).at(place.range(range)).help(help)
}

/// The tab at the beginning of a line that made the parser stop: to Fluent it is no blank.
fn tab(error: &ParserError, place: Place<'_>) -> Option<usize> {
    let start = error.pos.start;
    let rest = place.text.get(start..)?;
    if rest.starts_with('\t') {
        return Some(start);
    }
    let reached = error.pos.end.saturating_sub(start);
    rest.find("\n\t").filter(|at| *at < reached).map(|at| start + at + 1)
}

fn message(kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::ExpectedToken(token) => format!("expected `{token}`"),
        ErrorKind::ExpectedCharRange { range } if range.contains("\\n") || range.contains('\n') => {
            "expected a new line after `->`".to_owned()
        }
        ErrorKind::ExpectedCharRange { range } => format!("expected one of `{range}`"),
        ErrorKind::ExpectedMessageField { entry_id } => format!("message `{entry_id}` has no text"),
        ErrorKind::ExpectedTermField { entry_id } => format!("term `-{entry_id}` has no text"),
        ErrorKind::ForbiddenCallee => "expected a function in capital letters".to_owned(),
        ErrorKind::MissingDefaultVariant => "expected a default variant, found none".to_owned(),
        ErrorKind::MultipleDefaultVariants => "expected one default variant, found two".to_owned(),
        ErrorKind::MissingValue => "expected a text, found none".to_owned(),
        ErrorKind::MessageReferenceAsSelector | ErrorKind::MessageAttributeAsSelector => {
            "expected a variable to select on, found a message".to_owned()
        }
        ErrorKind::TermReferenceAsSelector => "expected a variable to select on, found a term".to_owned(),
        ErrorKind::TermAttributeAsPlaceable => {
            "an attribute of a term can be selected on, and not shown".to_owned()
        }
        ErrorKind::UnterminatedStringLiteral => "expected `\"` before the end of the line".to_owned(),
        ErrorKind::PositionalArgumentFollowsNamed => "expected the variable before the options".to_owned(),
        ErrorKind::DuplicatedNamedArgument(name) => format!("option `{name}` is there twice"),
        ErrorKind::UnknownEscapeSequence(_) => {
            "expected `\\\\`, `\\\"` or `\\u` after a backslash".to_owned()
        }
        ErrorKind::InvalidUnicodeEscapeSequence(_) => "expected hexadecimal digits".to_owned(),
        ErrorKind::UnbalancedClosingBrace => "expected no `}` in a text".to_owned(),
        ErrorKind::ExpectedInlineExpression => {
            "expected a variable, a term or a literal between braces".to_owned()
        }
        ErrorKind::ExpectedSimpleExpressionAsSelector => "expected a variable to select on".to_owned(),
        ErrorKind::ExpectedLiteral => "expected a text in quotes or a number".to_owned(),
    }
}

fn help(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::MissingDefaultVariant => {
            "put `*` before the variant that fits all other cases: `*[other]`"
        }
        ErrorKind::UnbalancedClosingBrace => "a brace to be spoken is written `{\"}\"}`",
        ErrorKind::ExpectedToken('=') => {
            "a message is written `id = text`, and its further lines are indented by spaces"
        }
        ErrorKind::ExpectedToken('}') => {
            "a select has each variant on a line of its own, and `}` on the line after them"
        }
        ErrorKind::ExpectedLiteral => "an option takes no variable and no negative number",
        ErrorKind::ExpectedCharRange { range } if range.contains('\n') || range.contains("\\n") => {
            "a select has each variant on a line of its own, and `}` on the line after them"
        }
        _ => "compare it with a message that is right: `id = text`, `{ $variable }`, `{ $n -> … }`",
    }
}
