//! Facts: their declarations to the facts of the model. One that is broken keeps its name, and is never
//! spoken of again.

use etiquette_core::{DataClass, FactId, FactKind, Limits, model::Fact};
use etiquette_diag::{Diagnostic, Diagnostics, Span};

use super::{
    index::{Index, position_of},
    kinds::kind_of,
};
use crate::{
    findings,
    guard::WORDS,
    places::Places,
    schema::{FactTable, File, Spanned},
    tree::Text,
};

/// What messages take that is no fact.
pub(super) const ALIAS: &str = "alias";
pub(super) const ORGANISATION: &str = "organisation";

/// The facts of a script by name.
pub(super) struct Facts<'a> {
    pub(super) index: Index<'a>,
    pub(super) facts: Vec<Fact>,
    /// Whether the kind of the fact could be read; nothing more is said of one that could not.
    pub(super) known: Vec<bool>,
}

const STANDARD: [&str; 6] = ["stage", "direction", "channel", "operator", "returning", "connection"];

impl<'a> Facts<'a> {
    pub(super) fn declare(
        file: &'a File,
        limits: &Limits,
        places: &mut Places,
        found: &mut Diagnostics,
    ) -> Self {
        let facts = Fact::standard();
        let mut this = Self { index: Index::default(), known: vec![true; facts.len()], facts };
        places.facts = vec![None; this.facts.len()];
        for (position, name) in STANDARD.into_iter().enumerate() {
            this.index.insert(name, position);
        }
        let mut declared = Vec::new();
        for (name, table) in file.facts.entries() {
            if STANDARD.contains(&name.as_str()) {
                let message = format!("expected a new fact, found `{name}`, which every script has");
                let help = "take it away, or give it another name";
                found.push(Diagnostic::error("duplicate-fact", message).at(name.span()).help(help));
                continue;
            }
            let kind = name_and_kind(name, table.as_ref(), limits, found);
            places.facts.push(Some(name.span()));
            let id = this.add(name, kind);
            declared.extend(table.as_ref().map(|table| (id, table)));
        }
        for (id, table) in &declared {
            this.complete(*id, table, found);
        }
        this.check_indices(&declared, found);
        this
    }

    fn add(&mut self, name: &'a Text, kind: Option<FactKind>) -> FactId {
        let position = self.facts.len();
        self.index.insert(name.as_str(), position);
        self.known.push(kind.is_some());
        self.facts.push(Fact::new(name.as_str(), kind.unwrap_or(FactKind::Flag)));
        FactId::new(position_of(position))
    }

    /// What a declaration says besides the kind.
    fn complete(&mut self, id: FactId, table: &FactTable, found: &mut Diagnostics) {
        let class = table.class.given().and_then(|class| {
            let names = DataClass::ALL.map(DataClass::name);
            let known = DataClass::from_name(class.as_str());
            if known.is_none() {
                findings::unknown(found, "unknown-class", "a class of data", class, names);
            }
            known
        });
        let index = table.per.given().and_then(|per| self.per(id, per, found));
        if index.is_none() && !table.per.is_absent() {
            self.forget(id);
        }
        let given = table.given.given().filter(|given| given.value);
        if let (Some(given), Some(_)) = (given, index) {
            self.refuse_given(id, given.span, found);
        }
        let initial = table.initial.given().and_then(|value| self.code(id, value, table.span(), found));
        let Some(fact) = self.facts.get_mut(id.index()) else { return };
        fact.class = class.unwrap_or_default();
        fact.index = index;
        fact.given = given.is_some();
        fact.initial = initial.unwrap_or_default();
    }

    /// The host gives one value for a fact, and an indexed one has several.
    fn refuse_given(&self, id: FactId, given: Span, found: &mut Diagnostics) {
        let name = self.get(id).map_or("", |fact| &fact.name);
        let message = format!("expected a fact without `per` to be given, found `{name}`");
        let help = "write `initial`, or set its entries in a step";
        found.push(Diagnostic::error("indexed-fact-given", message).at(given).help(help));
    }

    /// What a finite fact is indexed by; whether that is a choice is looked at when every fact is complete.
    fn per(&self, id: FactId, per: &Text, found: &mut Diagnostics) -> Option<FactId> {
        if !self.is_known(id) {
            return None;
        }
        let fact = self.facts.get(id.index())?;
        if !fact.kind.is_finite() {
            let message =
                format!("expected a flag, a choice or a counter, found {} `{}`", fact.kind.name(), fact.name);
            let help = "take `per` away, or make the fact one of these";
            found.push(Diagnostic::error("per-of-infinite-fact", message).at(per.span()).help(help));
            return None;
        }
        self.named(per, found)
    }

    /// Forgets the facts that are indexed by what nothing can be indexed by, in whatever order they stand.
    fn check_indices(&mut self, declared: &[(FactId, &FactTable)], found: &mut Diagnostics) {
        let pers = declared.iter().filter_map(|(id, table)| Some((*id, table.per.given()?)));
        let broken: Vec<_> = pers.filter(|(id, per)| !self.is_well_indexed(*id, per, found)).collect();
        broken.into_iter().for_each(|(id, _)| self.forget(id));
    }

    fn is_well_indexed(&self, id: FactId, per: &Text, found: &mut Diagnostics) -> bool {
        let index = self.get(id).and_then(|fact| fact.index).filter(|index| self.is_known(*index));
        // Of one that is broken enough was said.
        let Some(choice) = index.and_then(|index| self.get(index)) else { return false };
        let is_plain_choice = matches!(choice.kind, FactKind::Choice(_)) && choice.index.is_none();
        if !is_plain_choice {
            let message = format!("expected a choice that has no `per` of its own, found `{per}`");
            let help = "name another fact that has options";
            found.push(Diagnostic::error("not-a-choice", message).at(per.span()).help(help));
        }
        is_plain_choice && self.is_as_private(id, choice, per.span(), found)
    }

    /// Whether a fact is as private as a choice by which its entry is found.
    pub(super) fn is_as_private(
        &self,
        id: FactId,
        choice: &Fact,
        span: Span,
        found: &mut Diagnostics,
    ) -> bool {
        let Some(fact) = self.get(id).filter(|fact| fact.class < choice.class) else { return true };
        let (name, class) = (&fact.name, choice.class.name());
        let message = format!(
            "expected an index that is no more private than {} `{name}`, found {class} `{}`",
            fact.class.name(),
            choice.name
        );
        let help =
            format!("give `{name}` the class `{class}`: which of its entries is set tells `{}`", choice.name);
        found.push(Diagnostic::error("private-index", message).at(span).help(help));
        false
    }

    /// The fact of that name, whatever its kind; nothing is said about one that is broken.
    pub(super) fn named(&self, name: &Text, found: &mut Diagnostics) -> Option<FactId> {
        let id = self.index.get(name.as_str()).map(FactId::new);
        if id.is_none() {
            findings::unknown(found, "unknown-fact", "a fact", name, self.index.names());
        }
        id.filter(|id| self.is_known(*id))
    }

    pub(super) fn get(&self, id: FactId) -> Option<&Fact> {
        self.facts.get(id.index())
    }

    pub(super) const fn is_standard(id: FactId) -> bool {
        id.index() < STANDARD.len()
    }

    /// Has nothing more said of a fact that cannot be told.
    fn forget(&mut self, id: FactId) {
        if let Some(known) = self.known.get_mut(id.index()) {
            *known = false;
        }
    }

    fn is_known(&self, id: FactId) -> bool {
        self.known.get(id.index()).copied().unwrap_or(false)
    }
}

fn name_and_kind(
    name: &Text,
    table: Option<&FactTable>,
    limits: &Limits,
    found: &mut Diagnostics,
) -> Option<FactKind> {
    findings::bad_name(found, "a fact", name);
    findings::reserved_name(found, "a fact", name, &WORDS);
    findings::reserved_name(found, "a fact", name, &[ALIAS, ORGANISATION]);
    if name.as_str() == "use" {
        // Below `[facts]` it would be a choice of the names of flows, and no flow would be used.
        let message = "expected the name of a fact, found `use`, which names standard flows";
        let help = "write it above the first table, or give the fact another name";
        found.push(Diagnostic::error("reserved-name", message).at(name.span()).help(help));
    }
    kind_of(table?, limits, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn standard_facts_are_those_of_the_core() {
        let names: Vec<_> = Fact::standard().into_iter().map(|fact| fact.name).collect();
        assert_eq!(names.iter().map(|name| &**name).collect::<Vec<_>>(), STANDARD);
    }
}
