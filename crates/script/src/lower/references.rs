//! References to facts: `heard`, `consent[topic]`. None that comes out of here misses its entry.

use etiquette_core::{
    FactId, FactKind,
    model::{Fact, FactIndex, FactRef},
};
use etiquette_diag::{Diagnostic, Diagnostics};

use super::{facts::Facts, index::position_of};
use crate::{
    findings,
    guard::{self, Reference},
    tree::Text,
};

impl Facts<'_> {
    /// What a text like `heard` or `consent[topic]` refers to.
    pub(super) fn reference(&self, text: &Text, found: &mut Diagnostics) -> Option<FactRef> {
        match guard::reference(text) {
            Ok(reference) => self.resolve(&reference, found),
            Err(fault) => {
                found.push(fault.finding("bad-reference"));
                None
            }
        }
    }

    pub(super) fn resolve(&self, reference: &Reference, found: &mut Diagnostics) -> Option<FactRef> {
        let id = self.named(&reference.fact, found)?;
        let fact = self.get(id)?;
        let name = &reference.fact;
        match (fact.index, &reference.index) {
            (None, None) => Some(id.into()),
            (Some(choice), Some(index)) => {
                Some(FactRef { fact: id, index: self.entry(id, choice, index, found)? })
            }
            (None, Some(index)) => {
                let message = format!("expected `{name}` without brackets, found `{name}[{index}]`");
                found.push(
                    Diagnostic::error("needless-index", message)
                        .at(reference.span)
                        .help(format!("write `{name}`")),
                );
                None
            }
            (Some(choice), None) => {
                let choice = self.get(choice).map_or("", |choice| &choice.name);
                let message = format!("expected an entry of `{name}`, found all of it");
                let help = format!("write `{name}[{choice}]`, or an option of `{choice}` in the brackets");
                found.push(Diagnostic::error("missing-index", message).at(reference.span).help(help));
                None
            }
        }
    }

    /// Which entry brackets mean: that of an option, or that of the option which a choice has at the moment.
    fn entry(&self, id: FactId, choice: FactId, index: &Text, found: &mut Diagnostics) -> Option<FactIndex> {
        let options = options(self.get(choice)?);
        if let Some(option) = options.iter().position(|option| **option == *index.as_str()) {
            return Some(FactIndex::Option(position_of(option)));
        }
        let Some(other) = self.index.get(index.as_str()).map(FactId::new) else {
            let names =
                options.iter().map(|option| &**option).chain(self.get(choice).map(|fact| &*fact.name));
            findings::unknown(found, "unknown-option", "an option or a choice", index, names);
            return None;
        };
        let fact = self.get(other)?;
        if fact.index.is_none() && self::options(fact) == options {
            return self.is_as_private(id, fact, index.span(), found).then_some(FactIndex::By(other));
        }
        let name = self.get(choice).map_or("", |choice| &choice.name);
        let message = format!("expected `{name}` or one of its options, found fact `{index}`");
        let help = format!("write `{name}` in the brackets, or one of its options");
        found.push(Diagnostic::error("not-a-choice", message).at(index.span()).help(help));
        None
    }

    /// An unindexed choice, or an entry of an indexed one, that can be learnt.
    pub(super) fn choice(&self, text: &Text, found: &mut Diagnostics) -> Option<FactRef> {
        let reference = self.changeable(text, found)?;
        let fact = self.get(reference.fact)?;
        if !matches!(fact.kind, FactKind::Choice(_)) {
            let message = format!("expected a choice, found {} `{text}`", fact.kind.name());
            let help = format!("name a choice, such as `{text} = [\"yes\", \"no\"]` in `[facts]`");
            found.push(Diagnostic::error("not-a-choice", message).at(text.span()).help(help));
            return None;
        }
        Some(reference)
    }

    /// A reference to a fact that a script may change.
    pub(super) fn changeable(&self, text: &Text, found: &mut Diagnostics) -> Option<FactRef> {
        let reference = self.reference(text, found)?;
        self.refuse_standard(reference.fact, text, found)?;
        Some(reference)
    }

    pub(super) fn refuse_standard(&self, id: FactId, text: &Text, found: &mut Diagnostics) -> Option<()> {
        if !Self::is_standard(id) {
            return Some(());
        }
        let message = format!("expected a fact of the script, found `{text}`, which only the engine sets");
        let help = "declare a fact of your own in `[facts]`, and name that";
        found.push(Diagnostic::error("set-of-standard-fact", message).at(text.span()).help(help));
        None
    }
}

/// The options of a choice, and none of anything else.
pub(super) fn options(fact: &Fact) -> &[Box<str>] {
    match &fact.kind {
        FactKind::Choice(options) => options,
        _ => &[],
    }
}
