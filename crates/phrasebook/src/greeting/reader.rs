//! Reading values of a TOML file by hand, so that every mistake is found and named at its place. No mistake
//! ends the reading.

use std::ops::Range;

use etiquette_diag::{Diagnostic, SourceId, Span, did_you_mean};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// Reads values, and gathers what is wrong with them.
pub(super) struct Reader<'a> {
    pub(super) source: SourceId,
    pub(super) found: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    pub(super) fn report(&mut self, rule: &'static str, message: String, range: Range<usize>, help: &str) {
        let span = Span::new(self.source, range);
        self.found.push(Diagnostic::error(rule, message).at(span).help(help));
    }

    /// Reports every key that is not among the known ones.
    pub(super) fn keys(&mut self, table: &DeTable<'_>, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&&**key.get_ref())) {
            let name = key.get_ref();
            let help = did_you_mean(name, known.iter().copied());
            self.report(
                "unknown-key",
                format!("expected a key of greeting files, found `{name}`"),
                key.span(),
                &help,
            );
        }
    }

    pub(super) fn table<'t, 'i>(&mut self, value: &'t Spanned<DeValue<'i>>) -> Option<&'t DeTable<'i>> {
        self.expect("a table", value, value.get_ref().as_table())
    }

    /// The tables of an array.
    pub(super) fn tables<'t, 'i>(
        &mut self,
        value: &'t Spanned<DeValue<'i>>,
    ) -> Vec<(&'t DeTable<'i>, Range<usize>)> {
        let array = self.expect("an array of tables", value, value.get_ref().as_array());
        let values = array.into_iter().flat_map(|array| array.iter());
        values.filter_map(|value| Some((self.table(value)?, value.span()))).collect()
    }

    pub(super) fn text<'t>(&mut self, value: &'t Spanned<DeValue<'_>>) -> Option<&'t str> {
        self.expect("a text", value, value.get_ref().as_str())
    }

    pub(super) fn flag(&mut self, value: &Spanned<DeValue<'_>>) -> Option<bool> {
        self.expect("`true` or `false`", value, value.get_ref().as_bool())
    }

    /// One text, or several.
    pub(super) fn texts<'t>(&mut self, value: &'t Spanned<DeValue<'_>>) -> Vec<&'t str> {
        match value.get_ref().as_array() {
            Some(array) => array.iter().filter_map(|value| self.text(value)).collect(),
            None => self.text(value).into_iter().collect(),
        }
    }

    /// A value that has names.
    pub(super) fn named<T: Copy>(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        all: &[T],
        name: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.text(value)?;
        let named = all.iter().copied().find(|one| name(*one) == text);
        if named.is_none() {
            let names: Vec<_> = all.iter().map(|one| name(*one)).collect();
            let help = did_you_mean(text, names.iter().copied());
            let message = format!("expected `{}`, found `{text}`", names.join("` or `"));
            self.report("unknown-value", message, value.span(), &help);
        }
        named
    }

    fn expect<T>(&mut self, expected: &str, value: &Spanned<DeValue<'_>>, found: Option<T>) -> Option<T> {
        if found.is_none() {
            let message = format!("expected {expected}, found {}", value.get_ref().type_str());
            self.report("wrong-type", message, value.span(), &format!("write {expected} there"));
        }
        found
    }
}
