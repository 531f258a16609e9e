//! TOML text to a tree. Every syntax error is reported, and what could be read in spite of them is kept.

use std::{ops::Range, sync::Arc};

use etiquette_diag::{Diagnostic, Diagnostics, SourceId, Span};
use toml::{
    Spanned,
    de::{DeInteger, DeTable, DeValue, Error},
};

use crate::tree::{Kind, Node, Table, Text, bracket::open_list};

/// Bytes of one file.
const LARGEST: usize = 1024 * 1024;

/// Tables and lists inside each other; the format needs eleven.
const DEEPEST: usize = 16;

/// A tree, and whether the text it came from has syntax errors.
pub(crate) struct Parsed {
    pub(crate) table: Table,
    pub(crate) is_broken: bool,
}

pub(crate) fn parse(source: SourceId, text: &str, found: &mut Diagnostics) -> Parsed {
    if text.len() > LARGEST {
        let message = format!("expected at most {LARGEST} bytes, found {}", text.len());
        found.push(Diagnostic::error("too-large", message).at(Span::new(source, 0..0)));
        return Parsed { table: Table::default(), is_broken: true };
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut broken: Vec<usize> = errors.iter().filter_map(|error| Some(error.span()?.start)).collect();
    broken.sort_unstable();
    let first = broken.first().copied();
    let open = first.and_then(|first| open_list(text, first));
    let findings = errors.iter().map(|error| (error, syntax_error(source, text, error)));
    found.extend(findings.map(|(error, finding)| match open {
        Some(open) if error.span().map(|span| span.start) == first => not_closed(finding, source, open),
        _ => finding,
    }));
    let mut reader = Reader { source, file: text.into(), broken, found };
    let table = reader.table(table.into_inner(), 0);
    Parsed { table, is_broken: !errors.is_empty() }
}

fn syntax_error(source: SourceId, text: &str, error: &Error) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let written = text.get(range.clone()).unwrap_or_default();
    let finding = match error.message() {
        "duplicate key" => {
            Diagnostic::error("duplicate-key", format!("expected each key once, found `{written}` again"))
                .help("give one of the two another name, take it away, or write the heading back that stood between them")
        }
        message => Diagnostic::error("bad-toml", message)
            .help("write `key = value`, close quotes and brackets, and keep what is in brackets in them"),
    };
    finding.at(Span::new(source, range))
}

/// A syntax error within a list that may have lost its end.
fn not_closed(finding: Diagnostic, source: SourceId, open: usize) -> Diagnostic {
    finding
        .also(Span::new(source, open..open + 1), "this list is not closed before it")
        .help("close the list with `]`, or take away what does not belong into it")
}

struct Reader<'a> {
    source: SourceId,
    file: Arc<str>,
    /// Where syntax errors are, sorted.
    broken: Vec<usize>,
    found: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn table(&mut self, table: DeTable<'_>, depth: usize) -> Table {
        let entries = table.into_iter().map(|(key, value)| {
            let range = key.span();
            (self.string(key.get_ref(), range), self.node(value, depth + 1))
        });
        Table { entries: entries.collect() }
    }

    fn node(&mut self, value: Spanned<DeValue<'_>>, depth: usize) -> Node {
        let range = value.span();
        let span = Span::new(self.source, range.clone());
        let value = value.into_inner();
        let nests = matches!(value, DeValue::Table(_) | DeValue::Array(_));
        let kind = if nests && depth > DEEPEST {
            let message = format!("expected at most {DEEPEST} tables inside each other, found more");
            self.found.push(Diagnostic::error("too-deep", message).at(span).help("write it flatter"));
            take_apart(value);
            Kind::Broken
        } else if !nests && self.is_broken(&range) {
            Kind::Broken
        } else {
            self.kind(value, range, depth)
        };
        Node { span, kind }
    }

    fn kind(&mut self, value: DeValue<'_>, range: Range<usize>, depth: usize) -> Kind {
        match value {
            DeValue::String(text) => Kind::Text(self.string(&text, range)),
            DeValue::Integer(number) => whole(&number),
            DeValue::Float(_) => Kind::Other("a number with a fraction"),
            DeValue::Boolean(flag) => Kind::Flag(flag),
            DeValue::Datetime(_) => Kind::Other("a date or time without quotes"),
            DeValue::Array(items) => {
                Kind::List(items.into_iter().map(|item| self.node(item, depth + 1)).collect())
            }
            DeValue::Table(table) => Kind::Table(self.table(table, depth)),
        }
    }

    fn string(&self, text: &str, range: Range<usize>) -> Text {
        Text::new(text, Span::new(self.source, range), &self.file)
    }

    /// Whether a value stands where a syntax error is, or stands nowhere because there was none to read.
    fn is_broken(&self, range: &Range<usize>) -> bool {
        let next = self.broken.partition_point(|start| *start < range.start);
        let hit = self.broken.get(next).is_some_and(|start| *start < range.end);
        hit || range.is_empty() && !self.broken.is_empty()
    }
}

fn whole(number: &DeInteger<'_>) -> Kind {
    i64::from_str_radix(number.as_str(), number.radix())
        .map_or(Kind::Other("a number that is far too large"), Kind::Whole)
}

/// Frees a value level by level, since freeing a deep one at once would need a deep stack.
fn take_apart(value: DeValue<'_>) {
    let mut rest = vec![value];
    while let Some(value) = rest.pop() {
        match value {
            DeValue::Table(table) => rest.extend(table.into_iter().map(|(_, value)| value.into_inner())),
            DeValue::Array(items) => rest.extend(items.into_iter().map(Spanned::into_inner)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etiquette_diag::Sources;

    fn rules(text: &str) -> (Table, Vec<(&'static str, usize)>) {
        let mut sources = Sources::new();
        let source = sources.add("text", text);
        let mut found = Diagnostics::new();
        let parsed = parse(source, text, &mut found);
        let rules = found.iter().map(|finding| (finding.rule(), finding.span().unwrap().start));
        (parsed.table, rules.collect())
    }

    #[test]
    fn every_syntax_error_is_reported() {
        let (table, found) = rules("a = \nb = 1\nc = [1 2]\nb = 2\n");
        assert_eq!(
            found.iter().map(|(rule, _)| *rule).collect::<Vec<_>>(),
            ["bad-toml", "bad-toml", "duplicate-key"]
        );
        assert!(matches!(table.get("a").unwrap().kind, Kind::Broken));
        assert!(matches!(table.get("b").unwrap().kind, Kind::Whole(1)));
    }

    #[test]
    fn depth_and_size_are_bounded() {
        let deep = format!("a = {}{}", "[".repeat(20), "]".repeat(20));
        assert_eq!(rules(&deep).1, [("too-deep", 20)]);
        for (depth, found) in [(DEEPEST, vec![]), (DEEPEST + 1, vec![("too-deep", 20)])] {
            let deep = format!("a = {}{}", "[".repeat(depth), "]".repeat(depth));
            assert_eq!(rules(&deep).1, found, "{depth} lists");
        }
        let dotted = vec!["a"; 70].join(".");
        let inline = format!("{dotted} = {{ {dotted} = {{ {dotted} = 1 }} }}");
        assert_eq!(rules(&inline).1, [("too-deep", 32)]);
        assert_eq!(rules(&"#".repeat(LARGEST)).1, []);
        assert_eq!(rules(&"#".repeat(LARGEST + 1)).1, [("too-large", 0)]);
    }

    #[test]
    fn values_deeper_than_the_stack_are_freed() {
        let dotted = vec!["a"; 79].join(".");
        let text = (0..70).fold("1".to_owned(), |inner, _| format!("{{ {dotted} = {inner} }}"));
        assert_eq!(rules(&format!("a = {text}")).1.first().map(|(rule, _)| *rule), Some("too-deep"));
    }

    #[test]
    fn numbers_of_every_radix_are_read() {
        let (table, _) = rules("a = 0x1F\nb = 1_000\nc = -3\nd = 99999999999999999999");
        let whole = |key: &str| match table.get(key).unwrap().kind {
            Kind::Whole(number) => Some(number),
            _ => None,
        };
        assert_eq!((whole("a"), whole("b"), whole("c"), whole("d")), (Some(31), Some(1000), Some(-3), None));
    }
}
