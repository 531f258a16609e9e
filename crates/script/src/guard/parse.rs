//! Words to conditions: `or` binds least, then `and`, then `not`, then a comparison.

use etiquette_diag::Span;

use crate::{
    guard::{
        Comparison, Condition, Fault, Reference,
        lex::{Token, TokenKind, tokens},
    },
    tree::Text,
};

/// Brackets and `not`s inside each other.
const DEEPEST: usize = 32;

/// How conditions and references are written, for whoever has written one otherwise.
const CONDITIONS: &str =
    "write `heard`, `reason is order`, `silences < 3` or `not heard`, joined by `and` and `or`";
const REFERENCES: &str = "write a fact, `heard`, or one entry of a fact, `consent[price]`";

/// Words that no fact and no option can be called.
pub(crate) const WORDS: [&str; 5] = ["and", "or", "not", "is", "set"];

pub(crate) fn condition(text: &Text) -> Result<Condition, Fault> {
    let mut parser = Parser::new(text)?;
    let condition = parser.any(0)?;
    parser.end("`and`, `or` or the end of the condition")?;
    Ok(condition)
}

pub(crate) fn reference(text: &Text) -> Result<Reference, Fault> {
    let mut parser = Parser::new(text)?;
    let helped = |fault: Fault| Fault { help: REFERENCES, ..fault };
    let reference = parser.reference().map_err(helped)?;
    parser.end("the name of a fact").map_err(helped)?;
    Ok(reference)
}

struct Parser<'a> {
    text: &'a Text,
    tokens: Vec<Token>,
    next: usize,
}

impl<'a> Parser<'a> {
    fn new(text: &'a Text) -> Result<Self, Fault> {
        Ok(Self { text, tokens: tokens(text)?, next: 0 })
    }

    fn any(&mut self, depth: usize) -> Result<Condition, Fault> {
        let mut conditions = vec![self.all(depth)?];
        while self.takes_word("or") {
            conditions.push(self.all(depth)?);
        }
        Ok(one_or(conditions, Condition::Any))
    }

    fn all(&mut self, depth: usize) -> Result<Condition, Fault> {
        let mut conditions = vec![self.not(depth)?];
        while self.takes_word("and") {
            conditions.push(self.not(depth)?);
        }
        Ok(one_or(conditions, Condition::All))
    }

    fn not(&mut self, depth: usize) -> Result<Condition, Fault> {
        if depth > DEEPEST {
            return Err(self.fault("a condition with fewer brackets"));
        }
        if self.takes_word("not") {
            return Ok(Condition::Not(Box::new(self.not(depth + 1)?)));
        }
        if self.takes(TokenKind::Open) {
            let condition = self.any(depth + 1)?;
            self.needs(TokenKind::Close, "`)`")?;
            return Ok(condition);
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Result<Condition, Fault> {
        let fact = self.reference()?;
        if self.takes_word("is") {
            let is_not = self.takes_word("not");
            let condition = if self.takes_word("set") {
                Condition::IsSet(fact)
            } else {
                Condition::Compares(fact, Comparison::Is, self.word("an option, a number or `set`")?)
            };
            return Ok(if is_not { Condition::Not(Box::new(condition)) } else { condition });
        }
        let comparison = match self.peek().map(|token| token.kind) {
            Some(TokenKind::Less) => Comparison::Below,
            Some(TokenKind::LessOrEqual) => Comparison::AtMost,
            Some(TokenKind::Greater) => Comparison::Above,
            Some(TokenKind::GreaterOrEqual) => Comparison::AtLeast,
            _ => return Ok(Condition::Holds(fact)),
        };
        self.next += 1;
        Ok(Condition::Compares(fact, comparison, self.word("a number")?))
    }

    fn reference(&mut self) -> Result<Reference, Fault> {
        let fact = self.word("the name of a fact")?;
        if !self.takes(TokenKind::OpenIndex) {
            return Ok(Reference { span: fact.span(), fact, index: None });
        }
        let index = self.word("an option or a choice")?;
        self.needs(TokenKind::CloseIndex, "`]`")?;
        let end = self.tokens.get(self.next - 1).map_or(0, |token| token.range.end);
        let span = Span { end: self.text.place(0..end).end, ..fact.span() };
        Ok(Reference { fact, index: Some(index), span })
    }

    fn word(&mut self, expected: &str) -> Result<Text, Fault> {
        let range =
            self.peek().filter(|token| token.kind == TokenKind::Word).map(|token| token.range.clone());
        let word = range.map(|range| self.text.part(range)).filter(|word| !WORDS.contains(&word.as_str()));
        let word = word.ok_or_else(|| self.fault(expected))?;
        self.next += 1;
        Ok(word)
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let taken = self.peek().is_some_and(|token| {
            token.kind == TokenKind::Word && self.text.as_str().get(token.range.clone()) == Some(word)
        });
        self.next += usize::from(taken);
        taken
    }

    fn takes(&mut self, kind: TokenKind) -> bool {
        let taken = self.peek().is_some_and(|token| token.kind == kind);
        self.next += usize::from(taken);
        taken
    }

    fn needs(&mut self, kind: TokenKind, expected: &str) -> Result<(), Fault> {
        if self.takes(kind) { Ok(()) } else { Err(self.fault(expected)) }
    }

    fn end(&self, expected: &str) -> Result<(), Fault> {
        if self.peek().is_none() { Ok(()) } else { Err(self.fault(expected)) }
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next)
    }

    /// What was expected instead of the next word.
    fn fault(&self, expected: &str) -> Fault {
        let Some(token) = self.peek() else {
            let end = self.text.as_str().len();
            let message = format!("expected {expected}, found the end");
            return Fault { span: self.text.place(end..end), message, help: CONDITIONS };
        };
        let written = self.text.as_str().get(token.range.clone()).unwrap_or_default();
        let message = format!("expected {expected}, found `{written}`");
        Fault { span: self.text.place(token.range.clone()), message, help: CONDITIONS }
    }
}

/// The only condition, or all of them together.
fn one_or(mut conditions: Vec<Condition>, several: fn(Vec<Condition>) -> Condition) -> Condition {
    match conditions.pop() {
        Some(only) if conditions.is_empty() => only,
        last => {
            conditions.extend(last);
            several(conditions)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etiquette_diag::Sources;

    fn text(written: &str) -> Text {
        let raw = format!("'{written}'");
        let source = Sources::new().add("text", raw.as_str());
        Text::new(written, Span::new(source, 0..raw.len()), &raw.into())
    }

    fn write(condition: &Condition) -> String {
        let list = |conditions: &[Condition]| conditions.iter().map(write).collect::<Vec<_>>().join(" ");
        let fact = |reference: &Reference| match &reference.index {
            Some(index) => format!("{}[{index}]", reference.fact),
            None => reference.fact.to_string(),
        };
        match condition {
            Condition::Holds(reference) => fact(reference),
            Condition::IsSet(reference) => format!("(set {})", fact(reference)),
            Condition::Compares(reference, how, value) => format!("({how:?} {} {value})", fact(reference)),
            Condition::Not(condition) => format!("(not {})", write(condition)),
            Condition::All(conditions) => format!("(and {})", list(conditions)),
            Condition::Any(conditions) => format!("(or {})", list(conditions)),
        }
    }

    #[track_caller]
    fn check(written: &str, expected: &str) {
        assert_eq!(condition(&text(written)).map(|condition| write(&condition)).as_deref(), Ok(expected));
    }

    #[track_caller]
    fn refuse(written: &str, message: &str, place: std::ops::Range<usize>) {
        let fault = condition(&text(written)).unwrap_err();
        assert_eq!((fault.message.as_str(), fault.span.range()), (message, place), "{written}");
    }

    #[test]
    fn comparisons_are_read() {
        check("heard", "heard");
        check("reason is problem", "(Is reason problem)");
        check("reason is not problem", "(not (Is reason problem))");
        check("goal is set", "(set goal)");
        check("goal is not set", "(not (set goal))");
        check("n<3", "(Below n 3)");
        check("n <= 3", "(AtMost n 3)");
        check("n > 3", "(Above n 3)");
        check("n >= 3", "(AtLeast n 3)");
        check("consent[topic]", "consent[topic]");
        check("tries[ price ] > 0", "(Above tries[price] 0)");
    }

    #[test]
    fn words_bind_as_in_speech() {
        check("a and b or c and d", "(or (and a b) (and c d))");
        check("not a and b", "(and (not a) b)");
        check("not a is b", "(not (Is a b))");
        check("(goal is set or unknown) and not crisis", "(and (or (set goal) unknown) (not crisis))");
        check("not (a or not b)", "(not (or a (not b)))");
    }

    #[test]
    fn faults_are_at_the_word() {
        refuse("", "expected the name of a fact, found the end", 1..1);
        refuse("a and", "expected the name of a fact, found the end", 6..6);
        refuse("a b", "expected `and`, `or` or the end of the condition, found `b`", 3..4);
        refuse("(a", "expected `)`, found the end", 3..3);
        refuse("a is", "expected an option, a number or `set`, found the end", 5..5);
        refuse("a == b", "expected a word or a bracket, found `=`", 3..4);
        refuse("é = b", "expected a word or a bracket, found `=`", 4..5);
        refuse("a[b", "expected `]`, found the end", 4..4);
        refuse("is", "expected the name of a fact, found `is`", 1..3);
    }

    #[test]
    fn nesting_is_bounded() {
        let deep = |depth: usize| format!("{}a{}", "(".repeat(depth), ")".repeat(depth));
        check(&deep(DEEPEST), "a");
        refuse(&deep(DEEPEST + 1), "expected a condition with fewer brackets, found `a`", 34..35);
    }

    #[test]
    fn references_know_their_place() {
        let found = reference(&text("consent[topic]")).unwrap();
        let index = found.index.unwrap();
        assert_eq!((found.fact.span().range(), index.span().range()), (1..8, 9..14));
        assert_eq!(found.span.range(), 1..15);
        assert!(reference(&text("a b")).is_err());
    }
}
