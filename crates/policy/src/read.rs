//! TOML read by hand, so that every mistake is found and named at its place. No mistake ends the reading.

use std::{collections::BTreeSet, ops::Range};

use etiquette_diag::{Diagnostic, Diagnostics, SourceId, Span, did_you_mean};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// Bytes of one file.
const LARGEST: usize = 1024 * 1024;

/// Reads a file, and gathers what is wrong with it. `None` if the text is no TOML, or if `read` finds nothing in it.
pub(crate) fn file<T>(
    source: SourceId,
    text: &str,
    found: &mut Diagnostics,
    read: impl FnOnce(&mut Table<'_, '_>) -> Option<T>,
) -> Option<T> {
    if text.len() > LARGEST {
        let message = format!("expected at most {LARGEST} bytes, found {}", text.len());
        found.push(Diagnostic::error("too-large", message).at(Span::new(source, 0..0)));
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let span = Span::new(source, error.span().unwrap_or(0..0));
        found.push(
            Diagnostic::error("bad-toml", error.message().lines().collect::<Vec<_>>().join(", ")).at(span),
        );
    }
    // A broken table would be reported again for what it lacks.
    if !errors.is_empty() {
        return None;
    }
    let mut reader = Reader { source, found };
    Table::new(table.get_ref(), 0..0, &mut reader).read(read)
}

/// Gathers what is wrong.
pub(crate) struct Reader<'f> {
    source: SourceId,
    found: &'f mut Diagnostics,
}

impl Reader<'_> {
    fn report(&mut self, rule: &'static str, message: String, range: Range<usize>, help: &str) {
        self.found.push(Diagnostic::error(rule, message).at(Span::new(self.source, range)).help(help));
    }
}

/// A table that is being read. A key that nobody asks for is reported when the table has been read.
pub(crate) struct Table<'t, 'f> {
    table: &'t DeTable<'t>,
    range: Range<usize>,
    asked: BTreeSet<&'static str>,
    reader: &'t mut Reader<'f>,
}

/// A value with its place.
pub(crate) type Value<'t> = &'t Spanned<DeValue<'t>>;

impl<'t, 'f> Table<'t, 'f> {
    fn new(table: &'t DeTable<'t>, range: Range<usize>, reader: &'t mut Reader<'f>) -> Self {
        Self { table, range, asked: BTreeSet::new(), reader }
    }

    fn read<T>(mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let value = read(&mut self);
        for key in self.table.keys().filter(|key| !self.asked.contains(&**key.get_ref())) {
            let name = key.get_ref();
            let help = did_you_mean(name, self.asked.iter().copied());
            self.reader.report(
                "unknown-key",
                format!("expected a key of this table, found `{name}`"),
                key.span(),
                &help,
            );
        }
        value
    }

    /// Reports something at a place.
    pub(crate) fn report(
        &mut self,
        rule: &'static str,
        message: impl Into<String>,
        range: Range<usize>,
        help: &str,
    ) {
        self.reader.report(rule, message.into(), range, help);
    }

    /// Where the table begins.
    pub(crate) fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The value of a key, if the key is there.
    pub(crate) fn get(&mut self, key: &'static str) -> Option<Value<'t>> {
        self.asked.insert(key);
        self.table.get(key)
    }

    /// The value of a key that must be there.
    pub(crate) fn need(&mut self, key: &'static str) -> Option<Value<'t>> {
        let value = self.get(key);
        if value.is_none() {
            let range = self.range();
            self.report("missing-key", format!("expected key `{key}`, found none"), range, "");
        }
        value
    }

    pub(crate) fn text(&mut self, value: Value<'t>) -> Option<&'t str> {
        self.expect("a text", value, value.get_ref().as_str())
    }

    pub(crate) fn flag(&mut self, key: &'static str) -> bool {
        let value = self.get(key);
        value
            .and_then(|value| self.expect("`true` or `false`", value, value.get_ref().as_bool()))
            .unwrap_or(false)
    }

    /// A whole number that is not negative.
    pub(crate) fn whole<T: TryFrom<i64>>(&mut self, value: Value<'t>) -> Option<T> {
        let number = value.get_ref().as_integer();
        let number = number.and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        let number = number.filter(|number| *number >= 0).and_then(|number| T::try_from(number).ok());
        self.expect("a whole number that is not negative and not too large", value, number)
    }

    /// The values of a list.
    pub(crate) fn list(&mut self, value: Value<'t>) -> Vec<Value<'t>> {
        let list = self.expect("a list", value, value.get_ref().as_array());
        list.into_iter().flat_map(|list| list.iter()).collect()
    }

    /// A text of the key that must be there.
    pub(crate) fn need_text(&mut self, key: &'static str) -> Option<&'t str> {
        let value = self.need(key)?;
        self.text(value)
    }

    /// The version of the format, which must be the one that is known.
    pub(crate) fn format(&mut self, known: i64) {
        let Some(value) = self.need("format") else { return };
        if self.whole::<i64>(value).is_some_and(|version| version != known) {
            self.report("unsupported-version", format!("expected format {known}"), value.span(), "");
        }
    }

    /// A value that is written as a text.
    pub(crate) fn parsed<T, E: std::fmt::Display>(
        &mut self,
        value: Value<'t>,
        parse: impl FnOnce(&'t str) -> Result<T, E>,
    ) -> Option<T> {
        match parse(self.text(value)?) {
            Ok(parsed) => Some(parsed),
            Err(error) => {
                self.report("bad-value", error.to_string(), value.span(), "");
                None
            }
        }
    }

    /// Values that are written as texts, in a list.
    pub(crate) fn all_parsed<T, E: std::fmt::Display>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&'t str) -> Result<T, E>,
    ) -> Vec<T> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let values = self.list(value);
        values.into_iter().filter_map(|value| self.parsed(value, &parse)).collect()
    }

    /// A value that has a name.
    pub(crate) fn named<T: Copy>(
        &mut self,
        value: Value<'t>,
        all: &[T],
        name: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.text(value)?;
        let named = all.iter().copied().find(|one| name(*one) == text);
        if named.is_none() {
            let names: Vec<_> = all.iter().map(|one| name(*one)).collect();
            let message = format!("expected one of `{}`, found `{text}`", names.join("`, `"));
            self.report("unknown-value", message, value.span(), &did_you_mean(text, names));
        }
        named
    }

    /// Values that have names, in a list; all of them without the key.
    pub(crate) fn all_named<T: Copy>(
        &mut self,
        key: &'static str,
        all: &[T],
        name: impl Fn(T) -> &'static str + Copy,
    ) -> Option<Vec<T>> {
        let value = self.get(key)?;
        let values = self.list(value);
        Some(values.into_iter().filter_map(|value| self.named(value, all, name)).collect())
    }

    /// A table inside this one.
    pub(crate) fn inside<T>(
        &mut self,
        value: Value<'t>,
        read: impl FnOnce(&mut Table<'_, 'f>) -> Option<T>,
    ) -> Option<T> {
        let table = self.expect("a table", value, value.get_ref().as_table())?;
        Table::new(table, value.span(), self.reader).read(read)
    }

    /// The entries of a table, by name, each with its value.
    pub(crate) fn entries(&mut self, value: Value<'t>) -> Vec<(&'t str, Value<'t>)> {
        let table = self.expect("a table", value, value.get_ref().as_table());
        table.into_iter().flatten().map(|(name, value)| (&**name.get_ref(), value)).collect()
    }

    fn expect<T>(&mut self, expected: &str, value: Value<'t>, found: Option<T>) -> Option<T> {
        if found.is_none() {
            let message = format!("expected {expected}, found {}", value.get_ref().type_str());
            self.report("wrong-type", message, value.span(), "");
        }
        found
    }
}
