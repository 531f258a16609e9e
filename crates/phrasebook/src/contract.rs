//! What the messages of the reference promise to those who call them: their ids, and the variables that they are
//! given, with their types, as the comments over them say. The contract is read from the comments alone, by this one
//! piece of code, wherever it is needed: at load time, by the checker, in tests.

use std::{collections::BTreeMap, fmt};

use etiquette_core::Locale;
use etiquette_diag::{Diagnostic, did_you_mean};

use crate::{
    catalogue::Catalogue,
    survey::{MessageInfo, VariableUse},
};

/// The type of a variable, as comments name it.
///
/// # Examples
///
/// ```
/// use etiquette_phrasebook::VariableType;
///
/// assert_eq!(VariableType::from_name("Money"), Some(VariableType::Money));
/// assert_eq!(VariableType::Time.name(), "Time");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VariableType {
    /// A text; a name or a phrase in its base form.
    String,
    /// A number to be counted or shown.
    Number,
    /// A point in time.
    Time,
    /// An amount of money.
    Money,
    /// Several texts.
    List,
    /// One of several options, by its name.
    Choice,
    /// True or false.
    Flag,
}

impl VariableType {
    /// Every type.
    pub const ALL: &[Self] =
        &[Self::String, Self::Number, Self::Time, Self::Money, Self::List, Self::Choice, Self::Flag];

    /// The type as comments name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::String => "String",
            Self::Number => "Number",
            Self::Time => "Time",
            Self::Money => "Money",
            Self::List => "List",
            Self::Choice => "Choice",
            Self::Flag => "Flag",
        }
    }

    /// The type of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

impl fmt::Display for VariableType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A variable as a comment describes it: `$minutes (Number) - how many minutes are left`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct VariableDoc<'a> {
    /// The line of the comment, counted from 0.
    pub line: usize,
    /// The name, without `$`.
    pub name: &'a str,
    /// The type as it is written; empty if there is none.
    pub kind: &'a str,
    /// What the variable is.
    pub text: &'a str,
}

/// The variables that a comment describes, in its order. A line that begins with `$` describes one.
///
/// # Examples
///
/// ```
/// use etiquette_phrasebook::documented_variables;
///
/// let comment = "Said at the end.\nVariables:\n  $alias (String) - the operator’s name";
/// let found: Vec<_> = documented_variables(comment).collect();
/// assert_eq!((found[0].name, found[0].kind, found[0].line), ("alias", "String", 2));
/// ```
pub fn documented_variables(comment: &str) -> impl Iterator<Item = VariableDoc<'_>> {
    comment.lines().enumerate().filter_map(|(line, text)| {
        let rest = text.trim_start().trim_start_matches("- ").strip_prefix('$')?;
        let end = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')));
        let (name, rest) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        let (kind, text) = match rest.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            Some((kind, rest)) => (kind.trim(), rest),
            None => ("", rest),
        };
        let text = text.trim_start_matches([' ', '-', '–', '—', ':']).trim_end();
        Some(VariableDoc { line, name, kind, text })
    })
}

/// What the messages of a reference promise.
///
/// # Examples
///
/// ```
/// use etiquette_core::Locale;
/// use etiquette_diag::Sources;
/// use etiquette_phrasebook::{CatalogueBuilder, Contract};
///
/// let english = "# Variables:\n#   $price (Money) - the price\ncost = It costs { $price }.\n";
/// let french = "cost = Cela coûte { DATE($price) }, { $nom }.\n";
/// let built = CatalogueBuilder::new()
///     .add_files([("en/a.ftl", english), ("fr/a.ftl", french)])
///     .build(&mut Sources::new());
///
/// let contract = Contract::of(&built.catalogue, Locale::ENGLISH);
/// let broken = contract.check(&built.catalogue, Locale::try_new("fr")?);
/// let rules: Vec<_> = broken.iter().map(|finding| finding.rule()).collect();
/// assert_eq!(rules, ["wrong-variable-type", "unknown-variable"]);
/// # Ok::<(), etiquette_core::LocaleError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contract {
    messages: BTreeMap<Box<str>, BTreeMap<Box<str>, Option<VariableType>>>,
}

impl Contract {
    /// The contract that the messages of a locale make: the variables that they use or describe.
    pub fn of(catalogue: &Catalogue, reference: Locale) -> Self {
        let messages = catalogue.messages(reference);
        Self { messages: messages.map(|message| (message.id.clone(), variables(message))).collect() }
    }

    /// The ids of all messages, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(|id| &**id)
    }

    /// The variables of a message by name, with their types where these are known; `None` for an unknown message.
    pub fn variables(&self, id: &str) -> Option<impl Iterator<Item = (&str, Option<VariableType>)>> {
        Some(self.messages.get(id)?.iter().map(|(name, kind)| (&**name, *kind)))
    }

    /// Where the messages of a locale break the contract, as `unknown-variable` and `wrong-variable-type`. Messages that
    /// are not in it promise nothing and break nothing.
    pub fn check(&self, catalogue: &Catalogue, locale: Locale) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for message in catalogue.messages(locale) {
            let Some(promised) = self.messages.get(&message.id) else { continue };
            for used in &message.variables {
                match promised.get(&used.name) {
                    None => found.push(unknown(message, used, promised)),
                    Some(Some(kind)) => found.extend(mistreated(message, used, *kind)),
                    Some(None) => {}
                }
            }
        }
        found.sort();
        found
    }
}

/// The variables that a message is given: those that its comment describes, and those that it uses.
fn variables(message: &MessageInfo) -> BTreeMap<Box<str>, Option<VariableType>> {
    let mut variables: BTreeMap<Box<str>, Option<VariableType>> =
        message.variables.iter().map(|used| (used.name.clone(), None)).collect();
    for documented in documented_variables(&message.comment) {
        variables.insert(documented.name.into(), VariableType::from_name(documented.kind));
    }
    variables
}

fn unknown(
    message: &MessageInfo,
    used: &VariableUse,
    promised: &BTreeMap<Box<str>, Option<VariableType>>,
) -> Diagnostic {
    let what = format!("expected a variable of `{}`, found `${}`", message.id, used.name);
    let help = if promised.is_empty() {
        "the message is given no variables".to_owned()
    } else {
        did_you_mean(&used.name, promised.keys().map(|name| &**name))
    };
    Diagnostic::error("unknown-variable", what).at(used.span).help(help)
}

fn mistreated(message: &MessageInfo, used: &VariableUse, kind: VariableType) -> Option<Diagnostic> {
    let wanted = |function: &str| match function {
        "NUMBER" => Some(VariableType::Number),
        "CURRENCY" => Some(VariableType::Money),
        "DATE" | "DAY" | "TIME" | "DATETIME" => Some(VariableType::Time),
        "LIST" => Some(VariableType::List),
        _ => None,
    };
    let by_function =
        used.functions.iter().filter_map(|function| wanted(function)).find(|wanted| *wanted != kind);
    let is_option = matches!(kind, VariableType::Number | VariableType::Choice | VariableType::Flag);
    let counted = used.selections.iter().find(|selection| selection.is_plural() && !is_option);
    let chosen = used.selections.iter().find(|selection| {
        let named = !selection.is_plural() && selection.keys.len() > 1;
        named && !matches!(kind, VariableType::Choice | VariableType::Flag | VariableType::String)
    });
    // The name of an option is a word of the script, in one language, and no caller is to hear it.
    let shown = used.plain && matches!(kind, VariableType::Choice | VariableType::Flag);
    let (treated, span) = match (by_function, counted, chosen) {
        (Some(treated), ..) => (treated.name(), used.span),
        (None, Some(counted), _) => ("Number", counted.span),
        (None, None, Some(chosen)) => ("Choice", chosen.span),
        (None, None, None) if shown => ("String", used.span),
        _ => return None,
    };
    let (id, name) = (&message.id, &used.name);
    let what = format!("`${name}` of `{id}` is a {kind}, and is treated as a {treated}");
    Some(Diagnostic::error("wrong-variable-type", what).at(span).help(cure(kind, name)))
}

fn cure(kind: VariableType, name: &str) -> String {
    match kind {
        VariableType::String => format!("show it as `{{ ${name} }}`"),
        VariableType::Number => format!("show it as `{{ ${name} }}`, or select on its plural categories"),
        VariableType::Time => format!("show it with `DATE(${name})`, `DAY(${name})` or `TIME(${name})`"),
        VariableType::Money => format!("show it as `{{ ${name} }}`"),
        VariableType::List => format!("show it as `{{ ${name} }}` or with `LIST(${name}, type: \"or\")`"),
        VariableType::Choice => format!("select on the names of its options: `{{ ${name} -> … }}`"),
        VariableType::Flag => format!("select on `true` and `false`: `{{ ${name} -> … }}`"),
    }
}
