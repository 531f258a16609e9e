//! The rules that a catalogue applies when it is built, and those of the files beside the texts. What they say of a
//! message keeps it from being loaded, so no locale can make an exception from them. Each doc is the page of its rule.
//! `unloadable-message` and `wrong-lexicon` are left out: nothing is known that sets them off.

/// A rule that is applied when a catalogue is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LoadingRule {
    /// Its name, which names the fault.
    pub name: &'static str,
    /// What it finds, in a sentence.
    pub summary: &'static str,
}

/// Every rule that is applied when a catalogue is built, by name.
pub const LOADING: &[LoadingRule] = &[
    BROKEN_ESCAPE,
    CONSTANT_SELECTOR,
    CONTEXT_WITHOUT_GREETING,
    CONTROL_CHARACTER,
    CYCLIC_REFERENCE,
    DAY_NOT_COVERED,
    DEAD_END_OPTION,
    DUPLICATE_GREETING_FILE,
    DUPLICATE_MESSAGE,
    DUPLICATE_NAME,
    DUPLICATE_VARIANT,
    EXCEPTION_WITHOUT_REASON,
    FILE_TOO_LARGE,
    FLUENT_SYNTAX,
    IDLE_EXCEPTION,
    LONG_REFERENCE_CHAIN,
    MESSAGE_TOO_LONG,
    MISSING_DEFAULT_VARIANT,
    MISSING_KEY,
    NESTED_TOO_DEEP,
    OPTION_OUT_OF_RANGE,
    RESERVED_NAME,
    TERM_NAMED_LIKE_MESSAGE,
    TOML_SYNTAX,
    UNCLOSED_PLACEABLE,
    UNKNOWN_FOLLOWER,
    UNKNOWN_FUNCTION,
    UNKNOWN_KEY,
    UNKNOWN_LOCALE,
    UNKNOWN_MESSAGE,
    UNKNOWN_OPTION,
    UNKNOWN_REFERENCE,
    UNKNOWN_TIME,
    UNKNOWN_VALUE,
    UNNAMED_TERM_ARGUMENT,
    UNREACHABLE_OPTION,
    UNSELECTABLE_FUNCTION,
    WRONG_FUNCTION_ARGUMENT,
    WRONG_HOURS,
    WRONG_STYLE_FILE,
    WRONG_TYPE,
];

/// # What it does
/// Finds an escape `\u` or `\U` in a literal that is not followed by its four or six hexadecimal digits.
///
/// # Why it is bad
/// The message cannot be read, and the reference speaks instead.
///
/// # Example
/// `{ "\u20" }`
///
/// # What to write instead
/// The character itself.
const BROKEN_ESCAPE: LoadingRule =
    LoadingRule { name: "broken-escape", summary: "an escape is not followed by its hexadecimal digits" };

/// # What it does
/// Finds a select on a text or a number that is written out.
///
/// # Why it is bad
/// Only one of its variants is ever said.
///
/// # Example
/// `{ 1 -> [one] … *[other] … }`
///
/// # What to write instead
/// The variant that applies, without the select.
const CONSTANT_SELECTOR: LoadingRule =
    LoadingRule { name: "constant-selector", summary: "a select is on a constant" };

/// # What it does
/// Finds a direction, channel, time of day or name for which the lexicon has no way from its first part to an
/// end.
///
/// # Why it is bad
/// The caller hears no greeting, or one of another language.
///
/// # Example
/// Every option of a part needs `alias = true`, and there is no way around the part.
///
/// # What to write instead
/// An option without `when` in each part that must not be empty.
const CONTEXT_WITHOUT_GREETING: LoadingRule =
    LoadingRule { name: "context-without-greeting", summary: "a situation has no greeting" };

/// # What it does
/// Finds a control character in a Fluent file.
///
/// # Why it is bad
/// Nobody sees it, and a voice may stumble; a space stands in for it.
///
/// # Example
/// U+0007 between two words.
///
/// # What to write instead
/// A space, or nothing.
const CONTROL_CHARACTER: LoadingRule =
    LoadingRule { name: "control-character", summary: "a control character is in a file" };

/// # What it does
/// Finds a message or term that leads back to itself through the messages in it.
///
/// # Why it is bad
/// It has no end, so it cannot be said.
///
/// # Example
/// `a = { b }` and `b = { a }`
///
/// # What to write instead
/// The words themselves in one of them.
const CYCLIC_REFERENCE: LoadingRule =
    LoadingRule { name: "cyclic-reference", summary: "a message refers to itself" };

/// # What it does
/// Finds hours of `[times]` that do not cover the day exactly once.
///
/// # Why it is bad
/// At some minute of the day no greeting fits, or two do.
///
/// # Example
/// `morning = "05:00-12:00"` and `afternoon = "13:00-18:00"`
///
/// # What to write instead
/// Periods of which each begins where another ends.
const DAY_NOT_COVERED: LoadingRule =
    LoadingRule { name: "day-not-covered", summary: "the hours leave a gap or overlap" };

/// # What it does
/// Finds an option of a greeting that nothing may follow and that may not end it.
///
/// # Why it is bad
/// A greeting that has come there is never finished.
///
/// # Example
/// An option with neither `then` nor `ends`.
///
/// # What to write instead
/// `ends = true`, or what may follow in `then`.
const DEAD_END_OPTION: LoadingRule =
    LoadingRule { name: "dead-end-option", summary: "an option leads nowhere" };

/// # What it does
/// Finds a second `greeting.toml` for a language in one folder.
///
/// # Why it is bad
/// Only one of them counts.
///
/// # Example
/// `ro/greeting.toml` and `ro/more/greeting.toml`
///
/// # What to write instead
/// One file.
const DUPLICATE_GREETING_FILE: LoadingRule =
    LoadingRule { name: "duplicate-greeting-file", summary: "a language has two greeting files" };

/// # What it does
/// Finds two messages or two terms of one name in the files of a language.
///
/// # Why it is bad
/// Only the last one is ever said.
///
/// # Example
/// `hold-ask = …` in `hold.ftl` and again in `support.ftl`
///
/// # What to write instead
/// One of them, or another id.
const DUPLICATE_MESSAGE: LoadingRule =
    LoadingRule { name: "duplicate-message", summary: "two messages have one id" };

/// # What it does
/// Finds two parts or options of a greeting file with one name.
///
/// # Why it is bad
/// Nobody can tell which of them `then` means.
///
/// # Example
/// Two options `name = "hello"`
///
/// # What to write instead
/// A name of its own for each.
const DUPLICATE_NAME: LoadingRule =
    LoadingRule { name: "duplicate-name", summary: "two parts or options have one name" };

/// # What it does
/// Finds two variants of a select with one key.
///
/// # Why it is bad
/// Only the first of them is ever said.
///
/// # Example
/// `[few] …` twice
///
/// # What to write instead
/// One of them.
const DUPLICATE_VARIANT: LoadingRule =
    LoadingRule { name: "duplicate-variant", summary: "a select has two variants of one key" };

/// # What it does
/// Finds an exception in `exceptions.toml` without a reason.
///
/// # Why it is bad
/// Whoever reads it later cannot tell whether it still holds.
///
/// # Example
/// `rule = "gendered-form"` and `message = "…"`, and no `reason`
///
/// # What to write instead
/// A sentence that says why the finding is no mistake.
const EXCEPTION_WITHOUT_REASON: LoadingRule =
    LoadingRule { name: "exception-without-reason", summary: "an exception has no reason" };

/// # What it does
/// Finds a file of more than a megabyte.
///
/// # Why it is bad
/// Nobody reads it; it is left out as a whole.
///
/// # Example
/// All messages of a large project in one file.
///
/// # What to write instead
/// A file for each area.
const FILE_TOO_LARGE: LoadingRule =
    LoadingRule { name: "file-too-large", summary: "a file is too large to be read" };

/// # What it does
/// Finds what is no message, term or comment, with the place where reading stopped; all of them in a file, and
/// the other messages are checked all the same.
///
/// # Why it is bad
/// The message is left out, and the reference speaks instead.
///
/// # Example
/// `hold-thanks : Thank you.`, or a further line that is not indented
///
/// # What to write instead
/// `hold-thanks = Thank you.`
const FLUENT_SYNTAX: LoadingRule = LoadingRule { name: "fluent-syntax", summary: "a message cannot be read" };

/// # What it does
/// Finds an exception in `exceptions.toml` that no finding needs.
///
/// # Why it is bad
/// It will hide a mistake that is made there later.
///
/// # Example
/// The text has been mended, and its exception is still there.
///
/// # What to write instead
/// Nothing; take it out.
const IDLE_EXCEPTION: LoadingRule =
    LoadingRule { name: "idle-exception", summary: "an exception excuses nothing" };

/// # What it does
/// Finds a row of more than a hundred messages that refer to each other.
///
/// # Why it is bad
/// Fluent gives up before the end.
///
/// # Example
/// `a1 = { a2 }`, `a2 = { a3 }` and so on
///
/// # What to write instead
/// The words themselves.
const LONG_REFERENCE_CHAIN: LoadingRule =
    LoadingRule { name: "long-reference-chain", summary: "messages refer to each other too deeply" };

/// # What it does
/// Finds a message of more than 64 KiB with its attributes.
///
/// # Why it is bad
/// Nobody says it in one breath, and it is left out.
///
/// # Example
/// A whole guide in one message.
///
/// # What to write instead
/// Several messages.
const MESSAGE_TOO_LONG: LoadingRule =
    LoadingRule { name: "message-too-long", summary: "a message is too long" };

/// # What it does
/// Finds a select without a `*` before one of its variants.
///
/// # Why it is bad
/// Nothing is said where no variant fits, so the message is left out.
///
/// # Example
/// `{ $n -> [one] … [other] … }`
///
/// # What to write instead
/// `*[other]`
const MISSING_DEFAULT_VARIANT: LoadingRule =
    LoadingRule { name: "missing-default-variant", summary: "a select has no default" };

/// # What it does
/// Finds a part or option without `name` or `message`, or a file without parts or times that are not known.
///
/// # Why it is bad
/// There is nothing to say, or no way to speak of it.
///
/// # Example
/// `[[part.option]]` without `message`
///
/// # What to write instead
/// The key.
const MISSING_KEY: LoadingRule = LoadingRule { name: "missing-key", summary: "a greeting file lacks a key" };

/// # What it does
/// Finds more than fifty braces and parentheses that are open at once.
///
/// # Why it is bad
/// It would exhaust the memory of whoever reads it.
///
/// # Example
/// Sixty `{` in a row
///
/// # What to write instead
/// A message for each part.
const NESTED_TOO_DEEP: LoadingRule =
    LoadingRule { name: "nested-too-deep", summary: "braces are nested too deeply" };

/// # What it does
/// Finds an option of a function whose value is none that it takes: digits are whole numbers from 0 to 20.
///
/// # Why it is bad
/// Fluent would stop, or fill the memory.
///
/// # Example
/// `NUMBER($n, minimumFractionDigits: 99)`
///
/// # What to write instead
/// A value that the message of the finding names.
const OPTION_OUT_OF_RANGE: LoadingRule = LoadingRule {
    name: "option-out-of-range",
    summary: "an option of a function has a value that it cannot have",
};

/// # What it does
/// Finds a message whose id is the name of a function.
///
/// # Why it is bad
/// Fluent keeps both in one table.
///
/// # Example
/// `NUMBER = …`
///
/// # What to write instead
/// An id in lower case.
const RESERVED_NAME: LoadingRule =
    LoadingRule { name: "reserved-name", summary: "a message is named like a function" };

/// # What it does
/// Finds a term and a message of one name.
///
/// # Why it is bad
/// Fluent keeps both in one table, and one of them is lost.
///
/// # Example
/// `-brand = …` and `brand = …`
///
/// # What to write instead
/// Another name for one of them.
const TERM_NAMED_LIKE_MESSAGE: LoadingRule =
    LoadingRule { name: "term-named-like-message", summary: "a term and a message share a name" };

/// # What it does
/// Finds what is no TOML in a greeting file.
///
/// # Why it is bad
/// The language greets with nothing.
///
/// # Example
/// `name = hello` without quotes
///
/// # What to write instead
/// `name = "hello"`
const TOML_SYNTAX: LoadingRule = LoadingRule { name: "toml-syntax", summary: "a greeting file is no TOML" };

/// # What it does
/// Finds a `{` without its `}`.
///
/// # Why it is bad
/// The message is left out, and the reference speaks instead.
///
/// # Example
/// `Bună ziua, { $alias.`
///
/// # What to write instead
/// `Bună ziua, { $alias }.`; a brace to be shown is written `{ "{" }`.
const UNCLOSED_PLACEABLE: LoadingRule =
    LoadingRule { name: "unclosed-placeable", summary: "a brace is never closed" };

/// # What it does
/// Finds a name in `then` that is no part or option of the file.
///
/// # Why it is bad
/// The way that was meant does not exist.
///
/// # Example
/// `then = ["sufix"]`
///
/// # What to write instead
/// The name of a part or of an option.
const UNKNOWN_FOLLOWER: LoadingRule =
    LoadingRule { name: "unknown-follower", summary: "an option names a follower that there is not" };

/// # What it does
/// Finds a function other than `NUMBER`, `CURRENCY`, `DATE`, `DAY`, `TIME`, `DATETIME` and `LIST`.
///
/// # Why it is bad
/// The caller hears its name.
///
/// # Example
/// `{ PLURALIZE($n) }`
///
/// # What to write instead
/// One of the functions.
const UNKNOWN_FUNCTION: LoadingRule =
    LoadingRule { name: "unknown-function", summary: "a message calls a function that there is not" };

/// # What it does
/// Finds a key that greeting files do not have.
///
/// # Why it is bad
/// It says nothing, and what it was to say is missing.
///
/// # Example
/// `messsage = "greeting-name"`
///
/// # What to write instead
/// The key that was meant.
const UNKNOWN_KEY: LoadingRule =
    LoadingRule { name: "unknown-key", summary: "a greeting file has a key that none has" };

/// # What it does
/// Finds a folder whose name is no language tag, or one of which nothing is known.
///
/// # Why it is bad
/// Nobody can ask for it.
///
/// # Example
/// `locales/romanian`
///
/// # What to write instead
/// `locales/ro`
const UNKNOWN_LOCALE: LoadingRule =
    LoadingRule { name: "unknown-locale", summary: "a folder is not named by a language tag" };

/// # What it does
/// Finds an option of a greeting whose message the language does not have.
///
/// # Why it is bad
/// The greeting has a hole.
///
/// # Example
/// `message = "greeting-naem"`
///
/// # What to write instead
/// A message of the language, with a text of its own.
const UNKNOWN_MESSAGE: LoadingRule =
    LoadingRule { name: "unknown-message", summary: "a greeting speaks a message that there is not" };

/// # What it does
/// Finds an option that the function does not have.
///
/// # Why it is bad
/// It does nothing.
///
/// # Example
/// `DATE($day, style: "long")`
///
/// # What to write instead
/// None, or one of the options of the function.
const UNKNOWN_OPTION: LoadingRule =
    LoadingRule { name: "unknown-option", summary: "a function has no such option" };

/// # What it does
/// Finds a reference to a message, term or attribute that the language does not have.
///
/// # Why it is bad
/// The caller hears a hole.
///
/// # Example
/// `{ -brnd }`, where the term is `-brand`
///
/// # What to write instead
/// The name of what is there.
const UNKNOWN_REFERENCE: LoadingRule =
    LoadingRule { name: "unknown-reference", summary: "a message refers to what is not there" };

/// # What it does
/// Finds a time in `when` that is no period of `[times]`.
///
/// # Why it is bad
/// The option never fits.
///
/// # Example
/// `time = ["mornig"]`
///
/// # What to write instead
/// A period of `[times]`.
const UNKNOWN_TIME: LoadingRule =
    LoadingRule { name: "unknown-time", summary: "an option names a time that there is not" };

/// # What it does
/// Finds a direction, channel or register that there is not.
///
/// # Why it is bad
/// The option never fits.
///
/// # Example
/// `direction = "incoming"`
///
/// # What to write instead
/// `inbound` or `outbound`, `voice` or `chat`, `formal` or `informal`.
const UNKNOWN_VALUE: LoadingRule =
    LoadingRule { name: "unknown-value", summary: "a key has a value that it cannot have" };

/// # What it does
/// Finds an argument of a term without a name.
///
/// # Why it is bad
/// Terms take named arguments only, and would not hear of it.
///
/// # Example
/// `{ -brand("dative") }`
///
/// # What to write instead
/// `{ -brand(case: "dative") }`
const UNNAMED_TERM_ARGUMENT: LoadingRule =
    LoadingRule { name: "unnamed-term-argument", summary: "a term is told something without a name" };

/// # What it does
/// Finds an option that is not in the first part and that no `then` leads to.
///
/// # Why it is bad
/// It is never said.
///
/// # Example
/// A part that no option names.
///
/// # What to write instead
/// Its name, or that of its part, in the `then` of an earlier option.
const UNREACHABLE_OPTION: LoadingRule =
    LoadingRule { name: "unreachable-option", summary: "no greeting comes to an option" };

/// # What it does
/// Finds a select on what a function shows.
///
/// # Why it is bad
/// What it shows differs between languages and channels.
///
/// # Example
/// `{ DATE($day) -> … }`
///
/// # What to write instead
/// A select on a variable or on `NUMBER`.
const UNSELECTABLE_FUNCTION: LoadingRule =
    LoadingRule { name: "unselectable-function", summary: "a select is on a function other than NUMBER" };

/// # What it does
/// Finds a function without exactly one variable.
///
/// # Why it is bad
/// There is nothing to show.
///
/// # Example
/// `{ NUMBER("abc") }`, `{ DATE() }`
///
/// # What to write instead
/// `{ NUMBER($n) }`
const WRONG_FUNCTION_ARGUMENT: LoadingRule =
    LoadingRule { name: "wrong-function-argument", summary: "a function takes one variable" };

/// # What it does
/// Finds hours that are not two times from 00:00 to 24:00.
///
/// # Why it is bad
/// The period does not exist.
///
/// # Example
/// `morning = "5-12"`
///
/// # What to write instead
/// `morning = "05:00-12:00"`
const WRONG_HOURS: LoadingRule = LoadingRule { name: "wrong-hours", summary: "hours cannot be read" };

/// # What it does
/// Finds a `style.toml`, `exceptions.toml` or `reviewed.toml` that is no TOML, or has a key or value that it
/// cannot have.
///
/// # Why it is bad
/// None of it counts, so most rules of language find nothing.
///
/// # Example
/// `[adress]`
///
/// # What to write instead
/// `[address]`
const WRONG_STYLE_FILE: LoadingRule =
    LoadingRule { name: "wrong-style-file", summary: "a file of settings cannot be read" };

/// # What it does
/// Finds a value of a greeting file that is no text, table or flag where one is needed.
///
/// # Why it is bad
/// It says nothing.
///
/// # Example
/// `ends = "yes"`
///
/// # What to write instead
/// `ends = true`
const WRONG_TYPE: LoadingRule =
    LoadingRule { name: "wrong-type", summary: "a key has a value of another type" };
