//! The DECLARE templates and what each of them means on a finite trace.
//!
//! The meanings are those of M. Pesic, H. Schonenberg and W. van der Aalst (*DECLARE: Full support for loosely-structured
//! processes*, 2007) in linear temporal logic on finite traces (G. De Giacomo, M. Vardi, 2013). A letter may satisfy both
//! propositions at once: then an answer at the same letter counts as an answer, and a thing that must come before may come
//! together with what it precedes. *Later* and *next* always mean a later letter.

/// What a rule demands of its first proposition, *a*, and where it has one, of its second, *b*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Template {
    /// *a* happens at least so often.
    Existence(u8),
    /// *a* happens fewer times than this: `Absence(1)` forbids it.
    Absence(u8),
    /// *a* happens exactly so often.
    Exactly(u8),
    /// The trace begins with *a*.
    Init,
    /// The trace ends with *a*.
    End,
    /// *a* or *b* happens.
    Choice,
    /// *a* or *b* happens, and not both.
    ExclusiveChoice,
    /// If *a* happens, *b* happens, before or after.
    RespondedExistence,
    /// *a* happens exactly if *b* does.
    CoExistence,
    /// After every *a* comes a *b*.
    Response,
    /// Before every *b* comes an *a*.
    Precedence,
    /// Response and precedence.
    Succession,
    /// After every *a* comes a *b* before the next *a*.
    AlternateResponse,
    /// Before every *b* comes an *a* after the last *b*.
    AlternatePrecedence,
    /// Alternate response and alternate precedence.
    AlternateSuccession,
    /// The letter after every *a* is a *b*.
    ChainResponse,
    /// The letter before every *b* is an *a*; *b* is not the first.
    ChainPrecedence,
    /// Chain response and chain precedence.
    ChainSuccession,
    /// Not both *a* and *b* happen.
    NotCoExistence,
    /// After an *a* comes no *b* any more.
    NotSuccession,
    /// The letter after an *a* is no *b*.
    NotChainSuccession,
}

macro_rules! names {
    ($($variant:ident = $name:literal, $propositions:literal;)*) => {
        impl Template {
            /// The template as rules name it.
            pub const fn name(self) -> &'static str {
                match self {
                    Self::Existence(_) => "existence",
                    Self::Absence(_) => "absence",
                    Self::Exactly(_) => "exactly",
                    $(Self::$variant => $name,)*
                }
            }

            /// How many propositions the template speaks of.
            pub const fn propositions(self) -> usize {
                match self {
                    Self::Existence(_) | Self::Absence(_) | Self::Exactly(_) => 1,
                    $(Self::$variant => $propositions,)*
                }
            }

            /// The template of that name; `count` is for the three that count.
            pub fn from_name(name: &str, count: u8) -> Option<Self> {
                Some(match name {
                    "existence" => Self::Existence(count),
                    "absence" => Self::Absence(count),
                    "exactly" => Self::Exactly(count),
                    $($name => Self::$variant,)*
                    _ => return None,
                })
            }

            /// The names of all templates.
            pub const NAMES: &[&'static str] = &["existence", "absence", "exactly", $($name,)*];
        }
    };
}

names! {
    Init = "init", 1;
    End = "end", 1;
    Choice = "choice", 2;
    ExclusiveChoice = "exclusive-choice", 2;
    RespondedExistence = "responded-existence", 2;
    CoExistence = "co-existence", 2;
    Response = "response", 2;
    Precedence = "precedence", 2;
    Succession = "succession", 2;
    AlternateResponse = "alternate-response", 2;
    AlternatePrecedence = "alternate-precedence", 2;
    AlternateSuccession = "alternate-succession", 2;
    ChainResponse = "chain-response", 2;
    ChainPrecedence = "chain-precedence", 2;
    ChainSuccession = "chain-succession", 2;
    NotCoExistence = "not-co-existence", 2;
    NotSuccession = "not-succession", 2;
    NotChainSuccession = "not-chain-succession", 2;
}

impl Template {
    /// The most that a rule counts to: an automaton has a state for each number, and few more than these.
    pub const MOST: u8 = 250;

    /// What the template counts to, if it counts.
    pub const fn count(self) -> Option<u8> {
        match self {
            Self::Existence(count) | Self::Absence(count) | Self::Exactly(count) => Some(count),
            _ => None,
        }
    }

    /// Whether the template speaks of the next letter, so that its rule must say which letters count.
    pub const fn is_chain(self) -> bool {
        matches!(
            self,
            Self::ChainResponse | Self::ChainPrecedence | Self::ChainSuccession | Self::NotChainSuccession
        )
    }

    /// What the template remembers of a trace, before its first letter.
    pub(super) const fn start(self) -> Memory {
        Memory {
            count: 0,
            seen_a: false,
            seen_b: false,
            owes: false,
            allowed: false,
            first: true,
            broken: false,
        }
    }

    /// What it remembers after one more letter.
    pub(super) fn step(self, mut m: Memory, a: bool, b: bool) -> Memory {
        if m.broken {
            return m;
        }
        match self {
            Self::Existence(n) => m.count = m.count.saturating_add(u8::from(a)).min(n),
            Self::Absence(n) => {
                m.count = m.count.saturating_add(u8::from(a)).min(n);
                m.broken = m.count >= n;
            }
            Self::Exactly(n) => {
                m.broken = a && m.count == n;
                m.count = m.count.saturating_add(u8::from(a)).min(n);
            }
            // Only these two ask whether there was a letter: other rules are where they began until something concerns them.
            Self::Init => (m.broken, m.first) = (m.first && !a, false),
            Self::End => (m.owes, m.first) = (!a, false),
            Self::Choice | Self::RespondedExistence | Self::CoExistence => m = m.see(a, b),
            Self::ExclusiveChoice | Self::NotCoExistence => {
                m = m.see(a, b);
                m.broken = m.seen_a && m.seen_b;
            }
            Self::Response => m = m.respond(a, b),
            Self::Precedence => m = m.precede(a, b),
            Self::Succession => m = m.respond(a, b).precede(a, b),
            Self::AlternateResponse => m = m.alternately_respond(a, b),
            Self::AlternatePrecedence => m = m.alternately_precede(a, b),
            Self::AlternateSuccession => m = m.alternately_respond(a, b).alternately_precede(a, b),
            Self::ChainResponse => m = m.chain_respond(a, b),
            Self::ChainPrecedence => m = m.chain_precede(a, b),
            Self::ChainSuccession => m = m.chain_respond(a, b).chain_precede(a, b),
            Self::NotSuccession => {
                m.broken = m.seen_a && b;
                m.seen_a |= a;
            }
            Self::NotChainSuccession => {
                m.broken = m.owes && b;
                m.owes = a;
            }
        }
        m
    }

    /// Whether a trace that ends now is as demanded.
    pub(super) const fn accepts(self, m: Memory) -> bool {
        if m.broken {
            return false;
        }
        match self {
            Self::Existence(n) | Self::Exactly(n) => m.count == n,
            Self::Init => !m.first,
            Self::End => !m.first && !m.owes,
            Self::Choice | Self::ExclusiveChoice => m.seen_a || m.seen_b,
            Self::RespondedExistence => !m.seen_a || m.seen_b,
            Self::CoExistence => m.seen_a == m.seen_b,
            Self::NotChainSuccession => true,
            _ => !m.owes,
        }
    }
}

/// What a template remembers of a trace. Few of its values ever occur; each becomes a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Memory {
    count: u8,
    seen_a: bool,
    seen_b: bool,
    /// An answer is owed; for the last letter, whether it was not the wanted one.
    owes: bool,
    /// What must come before has come.
    allowed: bool,
    first: bool,
    pub(super) broken: bool,
}

impl Memory {
    const fn see(mut self, a: bool, b: bool) -> Self {
        self.seen_a |= a;
        self.seen_b |= b;
        self
    }

    const fn respond(mut self, a: bool, b: bool) -> Self {
        self.owes = (self.owes || a) && !b;
        self
    }

    const fn precede(mut self, a: bool, b: bool) -> Self {
        self.allowed |= a;
        self.broken |= b && !self.allowed;
        self
    }

    /// `G(a → X(¬a U b))`: the answer comes later, and before the next *a*.
    const fn alternately_respond(mut self, a: bool, b: bool) -> Self {
        let answered = self.owes && b;
        self.broken |= self.owes && a && !answered;
        self.owes = a || (self.owes && !answered);
        self
    }

    /// `(¬b W a) ∧ G(b → X(¬b W a))`: a new *a* after every *b*.
    const fn alternately_precede(mut self, a: bool, b: bool) -> Self {
        self.allowed |= a;
        self.broken |= b && !self.allowed;
        self.allowed = self.allowed && !b;
        self
    }

    const fn chain_respond(mut self, a: bool, b: bool) -> Self {
        self.broken |= self.owes && !b;
        self.owes = a;
        self
    }

    const fn chain_precede(mut self, a: bool, b: bool) -> Self {
        self.broken |= b && !self.allowed;
        self.allowed = a;
        self
    }
}
