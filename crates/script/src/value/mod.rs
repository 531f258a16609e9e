//! Values of facts from text, as people and tests write them. Nothing here looks at a locale.

mod money;
mod time;

use etiquette_core::{FactId, FactKind, Script, Text, Value};
use thiserror::Error;

/// Why a text is no value of a fact.
///
/// ```
/// use etiquette_script::ValueError;
///
/// assert_eq!(ValueError::NotANumber { most: 3 }.to_string(), "expected a whole number from 0 to 3");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ValueError {
    /// The script has no such fact.
    #[error("the script has no such fact")]
    UnknownFact,
    /// The text is none of these.
    #[error("expected {}", list(.options))]
    NotAnOption {
        /// What can be written.
        options: Vec<Box<str>>,
    },
    /// The text is no whole number up to the bound of the counter.
    #[error("expected a whole number from 0 to {most}")]
    NotANumber {
        /// The bound.
        most: u16,
    },
    /// The text has more bytes than fit.
    #[error("expected at most {most} bytes, found {found}")]
    TooLong {
        /// How many fit.
        most: u16,
        /// How many there are.
        found: usize,
    },
    /// There are more texts than fit.
    #[error("expected at most {most} texts, found {found}")]
    TooManyTexts {
        /// How many fit.
        most: u16,
        /// How many there are.
        found: usize,
    },
    /// The text is no point in time.
    #[error("expected a time like `2026-03-02T10:00:00Z` or `2026-03-02T12:00:00+02:00`")]
    NotATime,
    /// The text is no amount in the currency.
    #[error("expected an amount in {currency} with at most {digits} digits after the point")]
    NotAnAmount {
        /// The currency.
        currency: Box<str>,
        /// How many digits can stand after the point.
        digits: u32,
    },
}

/// Reads a value of a fact.
///
/// Flags are `yes`, `no`, `true` or `false`; choices the name of an option; counters a whole number; several
/// texts stand apart by `;`; times are written as in RFC 3339; amounts as `12.50`, in the currency of the fact.
///
/// # Errors
///
/// When the text is no value of the fact, or the script has no such fact.
///
/// # Examples
///
/// ```
/// use etiquette_core::{Money, Value};
/// use etiquette_diag::Sources;
/// use etiquette_script::{load, parse_value};
///
/// let text = r#"
/// etiquette = 1
/// name  = "short"
/// start = "greet"
/// [facts]
/// reason  = ["question", "complaint"]
/// balance = { money = "RON" }
/// [step.greet]
/// stage = "opening"
/// "#;
/// let script = load("short.toml", text, &mut Sources::new()).script.ok_or("broken")?;
/// let fact = |name| script.fact(name).ok_or("no fact");
///
/// assert_eq!(parse_value(&script, fact("reason")?, "complaint"), Ok(Value::Choice(1)));
/// let amount = Money::try_new(1_250, "RON").ok_or("no currency")?;
/// assert_eq!(parse_value(&script, fact("balance")?, "12.50"), Ok(Value::Money(amount)));
///
/// let error = parse_value(&script, fact("reason")?, "praise").unwrap_err();
/// assert_eq!(error.to_string(), "expected `question` or `complaint`");
/// # Ok::<(), &str>(())
/// ```
pub fn parse_value(script: &Script, fact: FactId, text: &str) -> Result<Value, ValueError> {
    match &script.fact_model(fact).ok_or(ValueError::UnknownFact)?.kind {
        FactKind::Flag => match text {
            "yes" | "true" => Ok(Value::Flag(true)),
            "no" | "false" => Ok(Value::Flag(false)),
            _ => Err(ValueError::NotAnOption { options: vec!["yes".into(), "no".into()] }),
        },
        FactKind::Choice(options) => {
            let option = options.iter().position(|option| **option == *text);
            let option = option.and_then(|option| u16::try_from(option).ok());
            option.map(Value::Choice).ok_or_else(|| ValueError::NotAnOption { options: options.clone() })
        }
        FactKind::Counter(most) => {
            let number = text.parse().ok().filter(|number| number <= most);
            number.map(Value::Counter).ok_or(ValueError::NotANumber { most: *most })
        }
        FactKind::Text(most) => short(text, *most).map(Value::Text),
        FactKind::Texts(most) => texts(text, *most),
        FactKind::Time => time::parse(text).map(Value::Time).ok_or(ValueError::NotATime),
        FactKind::Money(currency) => money::parse(text, currency).map(Value::Money),
        // The core may come to know more kinds; none of them can be written yet.
        _ => Err(ValueError::UnknownFact),
    }
}

fn short(text: &str, most: u16) -> Result<Text, ValueError> {
    let found = text.len();
    if found > usize::from(most) { Err(ValueError::TooLong { most, found }) } else { Ok(Text::new(text)) }
}

fn texts(text: &str, most: u16) -> Result<Value, ValueError> {
    let texts: Vec<Text> =
        text.split(';').map(str::trim).filter(|text| !text.is_empty()).map(Text::new).collect();
    let found = texts.len();
    if found > usize::from(most) {
        return Err(ValueError::TooManyTexts { most, found });
    }
    Ok(Value::Texts(texts.into()))
}

fn list(options: &[Box<str>]) -> String {
    let names: Vec<String> = options.iter().map(|option| format!("`{option}`")).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => "nothing".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etiquette_diag::Sources;

    const SCRIPT: &str = "
        etiquette = 1
        name = 'values'
        start = 'only'
        [facts]
        flag = 'flag'
        choice = ['a', 'b']
        counter = { counter = 3 }
        text = { text = 4 }
        texts = { texts = 2 }
        time = 'time'
        [step.only]
        stage = 'opening'
    ";

    fn parse(fact: &str, text: &str) -> Result<Value, ValueError> {
        let script = crate::load("values.toml", SCRIPT, &mut Sources::new()).script.unwrap();
        parse_value(&script, script.fact(fact).unwrap(), text)
    }

    #[test]
    fn every_kind_is_read() {
        assert_eq!(parse("flag", "yes"), Ok(Value::Flag(true)));
        assert_eq!(parse("flag", "false"), Ok(Value::Flag(false)));
        assert_eq!(parse("choice", "b"), Ok(Value::Choice(1)));
        assert_eq!(parse("counter", "3"), Ok(Value::Counter(3)));
        assert_eq!(parse("text", "да"), Ok(Value::Text(Text::new("да"))));
        assert_eq!(parse("texts", "a; b ;"), Ok(Value::Texts([Text::new("a"), Text::new("b")].into())));
        assert_eq!(parse("texts", ""), Ok(Value::Texts([].into())));
        assert!(matches!(parse("time", "2026-03-02T10:00:00Z"), Ok(Value::Time(_))));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let message = |fact, text| parse(fact, text).unwrap_err().to_string();
        assert_eq!(message("flag", "maybe"), "expected `yes` or `no`");
        assert_eq!(message("choice", "c"), "expected `a` or `b`");
        assert_eq!(message("counter", "4"), "expected a whole number from 0 to 3");
        assert_eq!(message("counter", "-1"), "expected a whole number from 0 to 3");
        assert_eq!(message("text", "hello"), "expected at most 4 bytes, found 5");
        assert_eq!(message("texts", "a;b;c"), "expected at most 2 texts, found 3");
        assert!(message("time", "tomorrow").starts_with("expected a time"));
    }

    #[test]
    fn a_foreign_fact_is_refused() {
        let script = crate::load("values.toml", SCRIPT, &mut Sources::new()).script.unwrap();
        assert_eq!(parse_value(&script, FactId::new(999), "x"), Err(ValueError::UnknownFact));
    }
}
