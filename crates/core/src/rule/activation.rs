//! What activates a rule. Nothing here says what an activation asks for.

use super::{Letter, Template};

/// What activates a rule: each time it does, the rule asks for something, or allows it (A. Burattin, F. Maggi, A. Sperduti,
/// *Conformance checking based on multi-perspective declarative process models*, 2016).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Activation {
    /// The call itself, once: the rule asks something of every call.
    Call,
    /// Every *a*.
    First,
    /// Every *b*.
    Second,
    /// Every *a* and every *b*.
    Both,
}

impl Activation {
    /// Whether a letter activates the rule.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::rule::{Letter, Template};
    ///
    /// let hold = Letter { a: true, ..Letter::default() };
    /// assert!(Template::Response.activation().is_by(hold));
    /// assert!(!Template::Precedence.activation().is_by(hold));
    /// ```
    pub const fn is_by(self, letter: Letter) -> bool {
        match self {
            Self::Call => false,
            Self::First => letter.a,
            Self::Second => letter.b,
            Self::Both => letter.a || letter.b,
        }
    }

    /// The activation as reports name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Call => "the call",
            Self::First => "each first",
            Self::Second => "each second",
            Self::Both => "each of both",
        }
    }
}

impl Template {
    /// What activates a rule of this template.
    pub const fn activation(self) -> Activation {
        match self {
            Self::RespondedExistence
            | Self::Response
            | Self::AlternateResponse
            | Self::ChainResponse
            | Self::NotSuccession
            | Self::NotChainSuccession => Activation::First,
            Self::Precedence | Self::AlternatePrecedence | Self::ChainPrecedence => Activation::Second,
            Self::CoExistence | Self::Succession | Self::AlternateSuccession | Self::ChainSuccession => {
                Activation::Both
            }
            Self::Existence(_)
            | Self::Absence(_)
            | Self::Exactly(_)
            | Self::Init
            | Self::End
            | Self::Choice
            | Self::ExclusiveChoice
            | Self::NotCoExistence => Activation::Call,
        }
    }

    /// Whether the template asks for a *b* because there was an *a*.
    pub const fn owes_second(self) -> bool {
        matches!(self.activation(), Activation::First | Activation::Both)
            && !matches!(self, Self::NotSuccession | Self::NotChainSuccession)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{Automaton, Bound, Verdict};

    /// What a template owes after an *a* is what its automaton says is owed in time, and nothing else ends by a *b*.
    #[test]
    fn what_owes_a_second_is_open_until_it_comes() {
        let (a, b) = (Letter { a: true, ..Letter::default() }, Letter { b: true, ..Letter::default() });
        for name in Template::NAMES {
            let template = Template::from_name(name, 2).expect("a template");
            if template.propositions() < 2 {
                continue;
            }
            let automaton = Automaton::new(template, Bound::None);
            let after = automaton.next(Automaton::START, a);
            let is_open = automaton.verdict(after) == Verdict::Open;
            let is_met = automaton.verdict(automaton.next(after, b)) != Verdict::Open;
            assert_eq!(template.owes_second(), is_open && is_met, "{name}");
        }
    }
}
