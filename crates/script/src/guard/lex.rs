//! The words and signs of a condition. No word has a meaning here.

use std::ops::Range;

use crate::{guard::Fault, tree::Text};

/// A word or sign, and its bytes in the text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Word,
    Open,
    Close,
    OpenIndex,
    CloseIndex,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

pub(super) fn tokens(text: &Text) -> Result<Vec<Token>, Fault> {
    let mut tokens = Vec::new();
    let mut letters = text.as_str().char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        if letter.is_whitespace() {
            continue;
        }
        let equal = letters.peek().is_some_and(|(_, next)| *next == '=');
        let kind = kind(letter, equal).ok_or_else(|| strange(text, start, letter))?;
        let mut end = start + letter.len_utf8();
        let belongs = |next: char| match kind {
            TokenKind::Word => is_of_word(next),
            TokenKind::LessOrEqual | TokenKind::GreaterOrEqual => next == '=',
            _ => false,
        };
        while let Some((at, next)) = letters.next_if(|(_, next)| belongs(*next)) {
            end = at + next.len_utf8();
        }
        tokens.push(Token { kind, range: start..end });
    }
    Ok(tokens)
}

/// What a letter begins, with an `=` after it or without.
fn kind(letter: char, equal: bool) -> Option<TokenKind> {
    match (letter, equal) {
        ('(', _) => Some(TokenKind::Open),
        (')', _) => Some(TokenKind::Close),
        ('[', _) => Some(TokenKind::OpenIndex),
        (']', _) => Some(TokenKind::CloseIndex),
        ('<', false) => Some(TokenKind::Less),
        ('<', true) => Some(TokenKind::LessOrEqual),
        ('>', false) => Some(TokenKind::Greater),
        ('>', true) => Some(TokenKind::GreaterOrEqual),
        _ => is_of_word(letter).then_some(TokenKind::Word),
    }
}

/// Letters of any script belong to words, so that a name that was misspelt is found whole.
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-' || letter == '_'
}

fn strange(text: &Text, start: usize, letter: char) -> Fault {
    let help = match letter {
        '=' => "write `is`",
        '!' => "write `not`, or `is not`",
        '&' => "write `and`",
        '|' => "write `or`",
        '"' | '\'' => "options stand without quotes",
        _ => "",
    };
    let span = text.place(start..start + letter.len_utf8());
    Fault { span, message: format!("expected a word or a bracket, found `{letter}`"), help }
}
