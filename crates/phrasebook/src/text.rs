//! Texts that come from callers and hosts, and texts that come out of Fluent. A text from a caller never
//! brings a control, bidi or zero-width character into speech, and no rendered text keeps a raw placeable.
//!
//! Inside Fluent, a literal brace is a control character of its own, put there when a file is loaded or an
//! argument is taken. A brace in Fluent's output is therefore always a placeable that could not be resolved.

use std::borrow::Cow;

use etiquette_core::Channel;

/// Stands for `{` inside Fluent.
pub(crate) const OPENING: char = '\u{1}';
/// Stands for `}` inside Fluent.
pub(crate) const CLOSING: char = '\u{2}';
/// What a function returns that cannot show its argument.
pub(crate) const FAILED: char = '\u{1a}';

const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];
const PAUSES: [char; 3] = [',', ';', ':'];
const MARKS: [char; 7] = [',', ';', ':', '.', '!', '?', '…'];

/// How many marks may stand on one letter. The languages of the world need four.
const MOST_MARKS: usize = 8;

/// An untrusted text as it may go into a message.
pub(crate) fn taken(text: &str, channel: Channel) -> Cow<'_, str> {
    if stays(text, channel) {
        return Cow::Borrowed(text);
    }
    let mut pile = 0;
    let characters = text.chars().filter_map(|c| match fate(c, channel) {
        Fate::Stays => (!is_piled_up(c, &mut pile)).then_some(c),
        Fate::Becomes(other) => Some(other),
        Fate::Goes => None,
    });
    Cow::Owned(characters.collect())
}

/// Whether it may go into a message as it is.
pub(crate) fn stays(text: &str, channel: Channel) -> bool {
    let mut pile = 0;
    text.bytes().all(is_plain)
        || text.chars().all(|c| fate(c, channel) == Fate::Stays && !is_piled_up(c, &mut pile))
}

/// Whether a byte is a character of its own that stays on every channel.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'z' | b'|' | b'~')
}

/// Whether a letter is one mark too many on the letter before it; `pile` counts them.
fn is_piled_up(c: char, pile: &mut usize) -> bool {
    *pile = if is_mark(c) { *pile + 1 } else { 0 };
    *pile > MOST_MARKS
}

/// The blocks of combining marks that belong to no script of their own, and may be piled up.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[derive(PartialEq, Eq)]
enum Fate {
    Stays,
    Becomes(char),
    Goes,
}

fn fate(c: char, channel: Channel) -> Fate {
    match c {
        ' '..='z' | '|' | '~' => Fate::Stays,
        '{' => Fate::Becomes(OPENING),
        '}' => Fate::Becomes(CLOSING),
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Becomes(' '),
        // Joiners build emoji and Persian words on a screen; nothing of them can be heard.
        '\u{200c}' | '\u{200d}' if channel == Channel::Chat => Fate::Stays,
        c if c.is_control() || is_invisible(c) => Fate::Goes,
        _ => Fate::Stays,
    }
}

/// Bidi controls, zero-width characters, tags, annotations and noncharacters.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}' | '\u{e0000}'..='\u{e0fff}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// Whether Fluent's output has a raw placeable, a failed function or a brace in disguise.
pub(crate) fn needs_settling(text: &str) -> bool {
    text.bytes().any(|b| matches!(b, b'{' | 0x01 | 0x02 | 0x1a))
}

/// What Fluent left in a text when it could not resolve something.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Raw<'a> {
    /// A variable, by its name without `$`.
    Variable(&'a str),
    /// A message, term or function.
    Reference(&'a str),
    /// A function that failed.
    Failure,
}

/// The raw placeables of a text.
pub(crate) fn raw(text: &str) -> impl Iterator<Item = Raw<'_>> {
    let references = text.split('{').skip(1).map(|rest| {
        let name = rest.split_once('}').map_or(rest, |(name, _)| name);
        name.strip_prefix('$').map_or(Raw::Reference(name), Raw::Variable)
    });
    references.chain(text.matches(FAILED).map(|_| Raw::Failure))
}

/// Gives braces their own form back.
pub(crate) fn with_braces(text: &str) -> String {
    text.replace(OPENING, "{").replace(CLOSING, "}")
}

/// The text without its raw placeables, and without the gaps that they would leave.
pub(crate) fn without_raw(text: &str) -> String {
    let mut pieces = text.split('{');
    let mut clean = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        append(&mut clean, piece.split_once('}').map_or("", |(_, rest)| rest));
    }
    let mut parts = clean.split(FAILED);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        append(&mut whole, part);
    }
    with_braces(whole.trim())
}

/// Joins what stood before a gap and what stood behind it.
fn append(before: &mut String, behind: &str) {
    let mut behind = behind;
    if before.ends_with('\u{2068}') && behind.starts_with('\u{2069}') {
        before.pop();
        behind = behind.trim_start_matches('\u{2069}');
    }
    // "Hello, {$name}, how" keeps one comma, "{$name}, how" none.
    if before.trim_end().is_empty() || before.trim_end().ends_with(PAUSES) {
        behind = behind.trim_start_matches(PAUSES).trim_start();
    }
    let marked = behind.trim_start_matches(ISOLATES).starts_with(MARKS);
    if before.ends_with(' ') && (marked || behind.is_empty() || behind.starts_with(' ')) {
        before.pop();
    }
    before.push_str(behind);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_borrowed() {
        for text in ["Ștefan", "Ёлка", "l’été", "", "N° 5 — 10 €"] {
            assert!(matches!(taken(text, Channel::Voice), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    #[test]
    fn invisible_characters_are_dropped() {
        let text = "A\u{202e}n\u{200b}n\u{0}a\u{feff}\u{e0041}\u{1a}";
        assert_eq!(taken(text, Channel::Voice), "Anna");
        assert_eq!(taken(text, Channel::Chat), "Anna");
        assert_eq!(taken("one\ntwo", Channel::Voice), "one two");
    }

    #[test]
    fn joiners_stay_on_screens_only() {
        assert_eq!(taken("👩\u{200d}🚒", Channel::Chat), "👩\u{200d}🚒");
        assert_eq!(taken("👩\u{200d}🚒", Channel::Voice), "👩🚒");
    }

    #[test]
    fn raw_placeables_leave_no_gap() {
        let check = |text: &str, expected: &str| assert_eq!(without_raw(text), expected, "{text}");
        check("Hello {$name}, how are you?", "Hello, how are you?");
        check("{$name} is here", "is here");
        check("{$name}, is it you?", "is it you?");
        check("Goodbye, {$name}, until {$day}, then", "Goodbye, until, then");
        check("I am \u{2068}{$name}\u{2069}.", "I am.");
        check("from {$a} to {b} now", "from to now");
        check("until \u{1a}", "until");
        check("cut off {$a", "cut off");
        check("a \u{1}brace\u{2} stays", "a {brace} stays");
    }

    #[test]
    fn raw_placeables_are_named() {
        let found: Vec<_> = raw("{$a} {-term} \u{1a}").collect();
        assert_eq!(found, [Raw::Variable("a"), Raw::Reference("-term"), Raw::Failure]);
    }
}
