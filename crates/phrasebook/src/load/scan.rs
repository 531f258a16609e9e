//! A pass over the bytes of a Fluent file before it is parsed. It never lets the parser see what makes it
//! recurse without bound or panic: deep nesting, entries that never end, and broken escapes.
//!
//! A file is a row of entries, each beginning at a letter, `-` or `#` in the first column. An entry that is not
//! fit for the parser is blanked out, so that all others still load and keep their places. A brace in a string
//! literal is replaced by a control character: see [`crate::text`].

use std::{borrow::Cow, ops::Range};

use crate::{
    load::limits,
    text::{CLOSING, OPENING},
};

/// Why an entry must not reach the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// It has too many bytes.
    TooLong,
    /// Too many braces or parentheses are open at once.
    TooDeep,
    /// A brace is never closed.
    NeverClosed,
    /// An escape is not followed by its hexadecimal digits.
    BrokenEscape,
    /// An escape stands for what a screen obeys: a control character, or a mark that turns a line around.
    ObeyedEscape,
    /// It has a control character. Only that is blanked out, since control characters stand for braces here.
    Control,
}

/// A file that is safe to parse, of the same length as the original, and what was blanked out.
pub(crate) struct Scanned {
    pub(crate) text: String,
    /// Where its entries begin.
    entries: Vec<usize>,
    pub(crate) unfit: Vec<(Unfit, Range<usize>)>,
}

/// Makes a file safe to parse.
pub(crate) fn scan(source: &str) -> Scanned {
    let mut unfit = Vec::new();
    let source = without_controls(source, &mut unfit);
    let mut text = String::with_capacity(source.len());
    let mut starts = Vec::new();
    for entry in entries(&source) {
        starts.push(text.len());
        match Entry::new(entry).walk() {
            Ok(fit) => text.push_str(&fit),
            Err((why, place)) => {
                let start = text.len();
                unfit.push((why, start + place.start..start + place.end));
                text.extend(entry.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }));
            }
        }
    }
    Scanned { text, entries: starts, unfit }
}

/// The file with a space for each control character, of which the first is reported. A lone carriage return is
/// one: Fluent keeps it in a text, and could not read back what it then writes.
fn without_controls<'a>(source: &'a str, unfit: &mut Vec<(Unfit, Range<usize>)>) -> Cow<'a, str> {
    let is_suspect = |byte: u8| byte.is_ascii_control() && byte != b'\n';
    // Nearly all files have none: asked of every byte, this needs no branch.
    if !source.bytes().fold(false, |any, byte| any | is_suspect(byte)) {
        return Cow::Borrowed(source);
    }
    let is_control = |at: usize, byte: u8| match byte {
        b'\t' => false,
        b'\r' => source.as_bytes().get(at + 1) != Some(&b'\n'),
        byte => is_suspect(byte),
    };
    let Some((first, _)) = source.bytes().enumerate().find(|(at, byte)| is_control(*at, *byte)) else {
        return Cow::Borrowed(source);
    };
    unfit.push((Unfit::Control, first..first + 1));
    let blanked = |(at, c): (usize, char)| match u8::try_from(c) {
        Ok(byte) if is_control(at, byte) => ' ',
        _ => c,
    };
    Cow::Owned(source.char_indices().map(blanked).collect())
}

impl Scanned {
    /// The entry that has this byte, up to the next one.
    pub(crate) fn entry(&self, at: usize) -> Range<usize> {
        let behind = self.entries.partition_point(|start| *start <= at);
        let start = behind.checked_sub(1).and_then(|own| self.entries.get(own));
        let end = self.entries.get(behind);
        start.copied().unwrap_or(0)..end.copied().unwrap_or(self.text.len())
    }
}

/// The entries of a file, comments and what precedes the first entry included. Together they are the file.
fn entries(source: &str) -> impl Iterator<Item = &str> {
    let mut rest = source;
    std::iter::from_fn(move || {
        let length = rest.match_indices('\n').map(|(end, _)| end + 1).find(|end| {
            let next = rest.as_bytes().get(*end);
            next.is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'-' | b'#'))
        });
        let (entry, behind) = rest.split_at_checked(length.unwrap_or(rest.len()))?;
        rest = behind;
        (!entry.is_empty()).then_some(entry)
    })
}

/// A placeable that is open.
struct Placeable {
    /// The byte where it begins.
    start: usize,
    /// How many of its parentheses are open.
    parentheses: usize,
    /// Whether its selector is over and its variants have begun, which are text.
    variants: bool,
}

/// An entry while it is walked through.
struct Entry<'a> {
    source: &'a str,
    /// The byte up to which it has been walked through.
    at: usize,
    /// What the parser may have instead of the first bytes, and how many those are.
    fit: (String, usize),
    placeables: Vec<Placeable>,
    nesting: usize,
}

impl<'a> Entry<'a> {
    const fn new(source: &'a str) -> Self {
        Self { source, at: 0, fit: (String::new(), 0), placeables: Vec::new(), nesting: 0 }
    }

    /// The entry as the parser may have it, or what is unfit and where.
    fn walk(mut self) -> Result<Cow<'a, str>, (Unfit, Range<usize>)> {
        if self.source.starts_with('#') {
            return Ok(Cow::Borrowed(self.source));
        }
        if self.source.len() > limits::MESSAGE {
            let line = self.source.lines().next().map_or(0, str::len);
            return Err((Unfit::TooLong, 0..line));
        }
        // Nearly all entries are plain text, in which nothing is unfit.
        if !self.source.contains('{') {
            return Ok(Cow::Borrowed(self.source));
        }
        while let Some((at, sign)) = self.next_sign() {
            match sign {
                b'{' => self.open(at),
                b'}' => self.close(),
                b'"' if !self.in_text() => self.literal(at + 1)?,
                _ => self.expression(at, sign),
            }
            if self.nesting > limits::NESTING {
                return Err((Unfit::TooDeep, at..at + 1));
            }
        }
        match self.placeables.first() {
            Some(open) => Err((Unfit::NeverClosed, open.start..open.start + 1)),
            None => Ok(self.fit()),
        }
    }

    /// The next character that may mean something. Each of them is a single byte, and outside of placeables there is only
    /// the one that opens them.
    fn next_sign(&mut self) -> Option<(usize, u8)> {
        let rest = self.source.get(self.at..)?;
        let place = match self.placeables.is_empty() {
            true => rest.find('{'),
            false => rest.bytes().position(|byte| matches!(byte, b'{' | b'}' | b'"' | b'(' | b')' | b'-')),
        }?;
        let at = self.at + place;
        self.at = at + 1;
        Some((at, *rest.as_bytes().get(place)?))
    }

    fn fit(self) -> Cow<'a, str> {
        let (mut fit, replaced) = self.fit;
        if replaced == 0 {
            return Cow::Borrowed(self.source);
        }
        fit.push_str(self.source.get(replaced..).unwrap_or_default());
        Cow::Owned(fit)
    }

    fn in_text(&self) -> bool {
        self.placeables.last().is_none_or(|placeable| placeable.variants)
    }

    /// Takes a string literal, whose opening quote has been taken, up to and with its closing one.
    fn literal(&mut self, start: usize) -> Result<(), (Unfit, Range<usize>)> {
        let rest = self.source.get(start..).unwrap_or_default();
        let literal =
            literal(rest).map_err(|(why, escape)| (why, start + escape.start..start + escape.end))?;
        self.at = start + literal.len();
        if let Cow::Owned(disguised) = disguised(literal) {
            let (fit, replaced) = &mut self.fit;
            fit.push_str(self.source.get(*replaced..start).unwrap_or_default());
            fit.push_str(&disguised);
            *replaced = self.at;
        }
        if self.source.as_bytes().get(self.at) == Some(&b'"') {
            self.at += 1;
        }
        Ok(())
    }

    fn expression(&mut self, at: usize, sign: u8) {
        let arrow = sign == b'-' && self.source.as_bytes().get(at + 1) == Some(&b'>');
        let Some(placeable) = self.placeables.last_mut().filter(|placeable| !placeable.variants) else {
            return;
        };
        match sign {
            b'(' => {
                placeable.parentheses += 1;
                self.nesting += 1;
            }
            b')' if placeable.parentheses > 0 => {
                placeable.parentheses -= 1;
                self.nesting -= 1;
            }
            _ if arrow => placeable.variants = true,
            _ => {}
        }
    }

    fn open(&mut self, start: usize) {
        self.placeables.push(Placeable { start, parentheses: 0, variants: false });
        self.nesting += 1;
    }

    fn close(&mut self) {
        if let Some(placeable) = self.placeables.pop() {
            self.nesting -= placeable.parentheses + 1;
        }
    }
}

/// The inside of a string literal up to its closing quote or the end of the line, or the escape that is unfit.
fn literal(rest: &str) -> Result<&str, (Unfit, Range<usize>)> {
    let mut characters = rest.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '"' | '\n' => return Ok(rest.get(..at).unwrap_or_default()),
            '\\' => match characters.next() {
                Some((_, 'u')) => escape(rest, at, 4)?,
                Some((_, 'U')) => escape(rest, at, 6)?,
                Some((end, '\n')) => return Ok(rest.get(..end).unwrap_or_default()),
                _ => {}
            },
            _ => {}
        }
    }
    Ok(rest)
}

/// Looks at an escape of so many digits.
fn escape(text: &str, at: usize, digits: usize) -> Result<(), (Unfit, Range<usize>)> {
    let end = at + 2 + digits;
    let written = text.get(at + 2..end).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let code = written.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    match code.map(|code| char::from_u32(code).is_some_and(is_obeyed)) {
        Some(false) => Ok(()),
        Some(true) => Err((Unfit::ObeyedEscape, at..end)),
        None => Err((Unfit::BrokenEscape, at..at + 2)),
    }
}

fn is_obeyed(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}')
}

/// A literal whose braces are not told from those of placeables by their place, but by their characters.
fn disguised(literal: &str) -> Cow<'_, str> {
    if !literal.contains(['{', '}', '\\']) {
        return Cow::Borrowed(literal);
    }
    let mut disguised = literal.replace('{', &OPENING.to_string()).replace('}', &CLOSING.to_string());
    for (escape, code) in [("007B", "0001"), ("007b", "0001"), ("007D", "0002"), ("007d", "0002")] {
        disguised = replaced(&disguised, &format!("\\u{escape}"), &format!("\\u{code}"));
        disguised = replaced(&disguised, &format!("\\U00{escape}"), &format!("\\U00{code}"));
    }
    Cow::Owned(disguised)
}

/// A literal with another escape for each of one kind. Behind an escaped backslash no escape begins.
fn replaced(literal: &str, escape: &str, other: &str) -> String {
    let parts: Vec<_> = literal.split("\\\\").map(|part| part.replace(escape, other)).collect();
    parts.join("\\\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &str, unfit: &[(Unfit, Range<usize>)]) {
        let scanned = scan(source);
        assert_eq!((scanned.text.as_str(), &*scanned.unfit), (expected, unfit));
        assert_eq!(scanned.text.len(), source.len());
    }

    fn same(source: &str) {
        check(source, source, &[]);
    }

    #[test]
    fn fit_files_stay_as_they_are() {
        same("");
        same("\n\n# Comment with { {\n\na = b\n    c \"{ $d }\" (\n\n-term = x\n");
        same("a = { $n ->\n    [one] say \"hi\n   *[other] ( { $n }\n}\nb = c\n");
        same("a = { NUMBER($n, type: \"ordinal\") ->\n   *[other] x\n}\n");
        same("junk }\n\u{a0}}}}\n");
    }

    #[test]
    fn literal_braces_are_disguised() {
        check("a = {\"{\"}x{ \"}\\\"{\" }\n", "a = {\"\u{1}\"}x{ \"\u{2}\\\"\u{1}\" }\n", &[]);
        check("a = {\"\\u007B\\U00007d\"}", "a = {\"\\u0001\\U000002\"}", &[]);
        check("a = {\"\\\\u007B\\\\\\u007B\"}", "a = {\"\\\\u007B\\\\\\u0001\"}", &[]);
    }

    #[test]
    fn open_braces_blank_one_entry() {
        check("a = {\n  b\nc = d\n", "     \n   \nc = d\n", &[(Unfit::NeverClosed, 4..5)]);
        check("é = {", "      ", &[(Unfit::NeverClosed, 5..6)]);
    }

    #[test]
    fn deep_nesting_is_found_anywhere() {
        for (open, close) in [("{", "}"), ("{ A(", ")}")] {
            let deep = format!("a = {}x{}\n", open.repeat(10_000), close.repeat(10_000));
            let unfit = scan(&deep).unfit;
            assert!(matches!(*unfit, [(Unfit::TooDeep, _)]), "{unfit:?}");
        }
        let hidden = format!("a = {{ $n ->\n *[x] \"{}\n }}\n", "{".repeat(60));
        assert!(matches!(*scan(&hidden).unfit, [(Unfit::TooDeep, _)]));
        let calls = format!("a = {{ A({}x) }}\n", "A(\")\", ".repeat(60));
        assert!(matches!(*scan(&calls).unfit, [(Unfit::TooDeep, _)]));
    }

    #[test]
    fn broken_escapes_are_unfit() {
        check("a = { \"\\u12é\" }", "                ", &[(Unfit::BrokenEscape, 7..9)]);
        same("a = { \"\\u00e9\" }");
    }

    #[test]
    fn what_a_screen_obeys_is_unfit() {
        check("a = { \"x\\u001b[2J\" }", "                    ", &[(Unfit::ObeyedEscape, 8..14)]);
        for escape in ["\\u0007", "\\u202e", "\\U00202A", "\\u2028", "\\u0085", "\\u0001", "\\U002067"] {
            let unfit = scan(&format!("a = {{ \"{escape}\" }}")).unfit;
            assert!(matches!(*unfit, [(Unfit::ObeyedEscape, _)]), "{escape}: {unfit:?}");
        }
        for escape in ["\\u00a0", "\\u202f", "\\u200e", "\\u2068", "\\ud800", "\\\\u0007"] {
            same(&format!("a = {{ \"{escape}\" }}"));
        }
    }

    #[test]
    fn control_characters_are_blanked_out() {
        check("a = \u{1}$n\u{7f}\tb\r\n", "a =  $n \tb\r\n", &[(Unfit::Control, 4..5)]);
    }

    #[test]
    fn long_entries_are_unfit() {
        let long = format!("a = {}\nb = c", "x".repeat(limits::MESSAGE));
        assert!(matches!(*scan(&long).unfit, [(Unfit::TooLong, _)]));
        assert!(scan(&long).text.ends_with("b = c"));
    }
}
