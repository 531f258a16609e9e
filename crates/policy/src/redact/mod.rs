//! No card number in any text. Digits are digits in every script, however they are spaced or dressed up.

mod call;

use std::{borrow::Cow, ops::Range};

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::{
    CodePointMapData,
    props::{GeneralCategory, GeneralCategoryGroup},
};

pub use call::{redact_context, redact_event};

/// What stands in the place of a number.
const PLACEHOLDER: &str = "[card]";
/// How many digits the number of a card has (ISO/IEC 7812-1 and the older 13).
const DIGITS: std::ops::RangeInclusive<usize> = 13..=19;
/// Characters that may stand between two digits of one number, where blanks do not count, and a run of one character once.
const GAP: usize = 4;
/// Digits that Unicode does not take apart: circled ones, those of Han and of Suzhou, and those of scripts that have no zero
/// or write it otherwise (`Numeric_Type=Digit`): Ethiopic, Kharoshthi, Rumi, Brahmi and New Tai Lue.
const DRESSED: [&str; 13] = [
    "❶❷❸❹❺❻❼❽❾",
    "➀➁➂➃➄➅➆➇➈",
    "➊➋➌➍➎➏➐➑➒",
    "⓵⓶⓷⓸⓹⓺⓻⓼⓽",
    "一二三四五六七八九",
    "壹貳參肆伍陸柒捌玖",
    "壹贰叁肆伍陆柒捌玖",
    "〡〢〣〤〥〦〧〨〩",
    "፩፪፫፬፭፮፯፰፱",
    "\u{10a40}\u{10a41}\u{10a42}\u{10a43}",
    "\u{10e60}\u{10e61}\u{10e62}\u{10e63}\u{10e64}\u{10e65}\u{10e66}\u{10e67}\u{10e68}",
    "\u{11052}\u{11053}\u{11054}\u{11055}\u{11056}\u{11057}\u{11058}\u{11059}\u{1105a}",
    "\u{19da}",
];
const ZEROS: &str = "〇零⓿🄋🄌";

/// The text with `[card]` in the place of whatever might be the number of a card: 13 to 19 digits that pass the check of
/// Luhn, in any script, with any blanks and up to four other characters between two of them that are no letters; a run of
/// one character counts once.
///
/// Of other numbers of that length one in ten passes the check too, and is replaced with them.
///
/// # Examples
///
/// ```
/// use etiquette_policy::redact;
///
/// assert_eq!(redact("It is 4111-1111 1111.1111, thank you"), "It is [card], thank you");
/// assert_eq!(redact("٤١١١ ١١١١ ١١١١ ١١١١"), "[card]");
/// assert_eq!(redact("Call me at 0721 234 567"), "Call me at 0721 234 567");
/// ```
pub fn redact(text: &str) -> Cow<'_, str> {
    let mut rest = 0;
    let mut redacted = String::new();
    for range in card_numbers(text) {
        redacted.push_str(text.get(rest..range.start).unwrap_or_default());
        redacted.push_str(PLACEHOLDER);
        rest = range.end;
    }
    if rest == 0 {
        return Cow::Borrowed(text);
    }
    redacted.push_str(text.get(rest..).unwrap_or_default());
    Cow::Owned(redacted)
}

/// Whether a text might hold the number of a card.
pub(crate) fn holds_card_number(text: &str) -> bool {
    !card_numbers(text).is_empty()
}

/// A digit with the place where it stands.
struct Digit {
    value: u32,
    range: Range<usize>,
    /// Whether nothing that is seen stands between it and the digit before.
    is_glued: bool,
}

/// Where numbers of cards stand, in their order, none overlapping another.
fn card_numbers(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for run in runs(text) {
        let edges = edges(&run);
        for (start, _) in edges.iter().enumerate().filter(|(_, is_edge)| **is_edge) {
            let fits = |length: usize| {
                edges.get(start + length).copied().unwrap_or(false).then(|| run.get(start..start + length))?
            };
            let longest = DIGITS.rev().find_map(|length| fits(length).filter(|digits| luhn(digits)));
            let Some([first, .., last]) = longest else { continue };
            match found.last_mut().filter(|before| first.range.start < before.end) {
                Some(before) => before.end = before.end.max(last.range.end),
                None => found.push(first.range.start..last.range.end),
            }
        }
    }
    found
}

/// Before which digits, and whether behind the last, a number may begin or end: not within digits that are written
/// together, unless these are too many to be one number.
fn edges(run: &[Digit]) -> Vec<bool> {
    let groups = run.chunk_by(|_, next| next.is_glued);
    let edges = groups.flat_map(|group| {
        let is_too_long = group.len() > *DIGITS.end();
        (0..group.len()).map(move |place| place == 0 || is_too_long)
    });
    edges.chain([true]).collect()
}

/// Digits that belong together, as no letter and not too much else stands between them.
fn runs(text: &str) -> Vec<Vec<Digit>> {
    let mut runs: Vec<Vec<Digit>> = vec![Vec::new()];
    let (mut gap, mut last, mut is_glued) = (0, None, true);
    for (start, character) in text.char_indices() {
        let range = start..start + character.len_utf8();
        let digits = digits(character);
        if digits.is_empty() {
            let is_blank = character.is_whitespace();
            gap += if is_blank || last == Some(character) { 0 } else { distance(character) };
            last = if is_blank { last } else { Some(character) };
            is_glued &= gap == 0 && !is_blank;
            continue;
        }
        if gap > GAP {
            runs.push(Vec::new());
        }
        let digits = digits.into_iter().map(|value| Digit { value, range: range.clone(), is_glued });
        runs.last_mut().into_iter().for_each(|run| run.extend(digits.clone()));
        (gap, last, is_glued) = (0, None, true);
    }
    runs
}

/// The digits that a character stands for: none, one, or several as in `⑫`.
pub(crate) fn digits(character: char) -> Vec<u32> {
    if character.is_ascii() {
        return character.to_digit(10).into_iter().collect();
    }
    if ZEROS.contains(character) {
        return vec![0];
    }
    let position = |digits: &&str| digits.chars().zip(1..).find(|(digit, _)| *digit == character);
    if let Some((_, value)) = DRESSED.iter().find_map(position) {
        return vec![value];
    }
    let plain = DecomposingNormalizerBorrowed::new_nfkd();
    plain.normalize_iter(std::iter::once(character)).filter_map(decimal).collect()
}

/// The value of a decimal digit of any script. In Unicode each script has its ten in a row, beginning with zero.
fn decimal(character: char) -> Option<u32> {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let code = u32::from(character);
    let is_decimal = |code: u32| categories.get32(code) == GeneralCategory::DecimalNumber;
    if !is_decimal(code) {
        return None;
    }
    let before = (0..code).rev().take_while(|code| is_decimal(*code)).count();
    u32::try_from(before % 10).ok()
}

/// How far a character that is no digit sets two digits apart. What nobody sees does not.
fn distance(character: char) -> usize {
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    let is_unseen = GeneralCategoryGroup::Mark.contains(category) || category == GeneralCategory::Format;
    match (GeneralCategoryGroup::Letter.contains(category), is_unseen) {
        (true, _) => GAP + 1,
        (false, true) => 0,
        (false, false) => 1,
    }
}

/// The check of Luhn (ISO/IEC 7812-1, annex B).
fn luhn(digits: &[Digit]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .zip([false, true].into_iter().cycle())
        .map(
            |(digit, doubles)| {
                if doubles { digit.value * 2 / 10 + digit.value * 2 % 10 } else { digit.value }
            },
        )
        .sum();
    sum.is_multiple_of(10)
}
