//! Conditions and values in ECMAScript. A fact is read as `facts["name"]`; a flag is `true`, `false` or `null`, a choice
//! the name of its option or `null`, a counter a number, anything else its value or `null`.

use etiquette_core::{
    FactId, FactKind, Script,
    model::{Compare, Fact, FactIndex, FactRef, Guard},
};

/// Reads facts while an event that brings some is looked at: what it brings is seen before it is learnt.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) script: &'a Script,
    pub(super) brings: &'a [FactId],
}

impl Reader<'_> {
    /// A condition; empty where it is always met.
    pub(super) fn guard(self, guard: &Guard) -> String {
        match guard {
            Guard::Always => String::new(),
            Guard::Not(guard) => match &*self.guard(guard) {
                "" => "false".to_owned(),
                condition => format!("!({condition})"),
            },
            Guard::All(guards) => all(guards.iter().map(|guard| self.guard(guard))),
            Guard::Any(guards) => any(guards.iter().map(|guard| self.guard(guard))),
            Guard::IsSet(fact) => match self.kind(*fact) {
                Some(FactKind::Counter(_)) => format!("{} > 0", self.read(*fact)),
                _ => format!("{} != null", self.read(*fact)),
            },
            Guard::Compare(fact, compare, code) => self.compare(*fact, *compare, *code),
        }
    }

    fn compare(self, fact: FactRef, compare: Compare, code: u16) -> String {
        let (value, is) = (self.read(fact), self.value(fact.fact, code));
        match (self.kind(fact), compare) {
            (_, Compare::Is) => format!("{value} === {is}"),
            (Some(FactKind::Choice(options)), order) => {
                let names: Vec<String> = options.iter().map(|name| quoted(name)).collect();
                let sign = if order == Compare::Below { '<' } else { '>' };
                format!("[{}].indexOf({value}) + 1 {sign} {code}", names.join(", "))
            }
            (_, Compare::Below) => format!("{value} < {is}"),
            (_, Compare::Above) => format!("{value} > {is}"),
        }
    }

    fn kind(&self, fact: FactRef) -> Option<&FactKind> {
        self.script.fact_model(fact.fact).map(|fact| &fact.kind)
    }

    /// A value by its code.
    pub(super) fn value(self, fact: FactId, code: u16) -> String {
        match (self.script.fact_model(fact).map(|fact| &fact.kind), code) {
            (Some(FactKind::Counter(_)), count) => count.to_string(),
            (_, 0) => "null".to_owned(),
            (Some(FactKind::Choice(_)), code) => {
                self.script.option_name(fact, code - 1).map_or_else(|| "null".to_owned(), quoted)
            }
            (_, code) => (code > 1).to_string(),
        }
    }

    /// The value of a fact now.
    pub(super) fn read(self, fact: FactRef) -> String {
        let whole = place(self.name(fact.fact));
        let here = match fact.index {
            FactIndex::None => whole,
            FactIndex::Option(at) => format!("{whole}[{}]", self.option(fact.fact, at)),
            FactIndex::By(by) => format!("{whole}[{}]", self.read(by.into())),
        };
        if !self.brings.contains(&fact.fact) {
            return here;
        }
        let name = quoted(self.name(fact.fact));
        format!("({name} in (_event.data || {{}}) ? _event.data[{name}] : {here})")
    }

    /// Where a fact is written.
    pub(super) fn place(self, fact: FactRef) -> String {
        let whole = place(self.name(fact.fact));
        match fact.index {
            FactIndex::None => whole,
            FactIndex::Option(at) => format!("{whole}[{}]", self.option(fact.fact, at)),
            // An entry that does not exist yet is written where nobody reads.
            FactIndex::By(by) => {
                let by = self.read(by.into());
                format!("{whole}[{by} === null ? \"\" : {by}]")
            }
        }
    }

    pub(super) fn name(&self, fact: FactId) -> &str {
        self.script.fact_model(fact).map_or("", |fact| &fact.name)
    }

    fn option(self, fact: FactId, at: u16) -> String {
        let index = self.script.fact_model(fact).and_then(|fact| fact.index);
        index.and_then(|index| self.script.option_name(index, at)).map_or_else(|| "\"\"".to_owned(), quoted)
    }

    /// What a fact is before a call begins.
    pub(super) fn initial(self, id: FactId, fact: &Fact) -> String {
        let value = self.value(id, fact.initial);
        let Some(index) = fact.index else { return value };
        let names = (0..=u16::MAX).map_while(|at| self.script.option_name(index, at));
        let entries: Vec<String> = names.map(|name| format!("{}: {value}", quoted(name))).collect();
        format!("{{{}}}", entries.join(", "))
    }
}

fn place(fact: &str) -> String {
    format!("facts[{}]", quoted(fact))
}

/// A text as ECMAScript and JSON write it.
pub(super) fn quoted(text: &str) -> String {
    // A text is always JSON.
    serde_json::to_string(text).unwrap_or_default()
}

/// All of these; empty where that is always so.
pub(super) fn all(conditions: impl IntoIterator<Item = String>) -> String {
    let conditions: Vec<String> = conditions.into_iter().filter(|condition| !condition.is_empty()).collect();
    match &*conditions {
        [] => String::new(),
        [one] => one.clone(),
        _ => conditions.iter().map(|one| grouped(one)).collect::<Vec<_>>().join(" && "),
    }
}

/// One of these; empty where one of them always is so.
pub(super) fn any(conditions: impl IntoIterator<Item = String>) -> String {
    let conditions: Vec<String> = conditions.into_iter().collect();
    match &*conditions {
        [] => "false".to_owned(),
        [one] => one.clone(),
        many if many.iter().any(String::is_empty) => String::new(),
        many => many.iter().map(|one| grouped(one)).collect::<Vec<_>>().join(" || "),
    }
}

fn grouped(condition: &str) -> String {
    let is_simple = !condition.contains("&&") && !condition.contains("||") && !condition.contains('?');
    if is_simple || condition.starts_with("!(") && !condition.contains(") ") {
        condition.to_owned()
    } else {
        format!("({condition})")
    }
}
