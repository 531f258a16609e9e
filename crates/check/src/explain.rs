//! Rules of etiquette in words: what a rule demands, a call that keeps it, one that breaks it, and what mends that. Nothing
//! here judges a call.

use std::fmt::Write as _;

use etiquette_core::{
    Script,
    model::{Occurrence, Proposition, RuleModel},
    rule::{Bound, Template},
};

/// A rule of a script as a page in Markdown. `says` is its sentence for operators, `written` the rule as it stands in its
/// file; either may be empty.
///
/// # Examples
///
/// ```
/// use etiquette_check::{explain::page, score::load_sets};
/// use etiquette_diag::Sources;
///
/// let script = load_sets(&["hold"], &mut Sources::new()).script.ok_or("broken")?;
/// let rule = script.rule("hold-thanks").and_then(|rule| script.rule_model(rule)).ok_or("no such rule")?;
/// let page = page(&script, &rule.model, "Thank whoever waited.", "");
/// assert!(page.contains("Thank whoever waited.") && page.contains("## What to write instead"));
/// # Ok::<(), &str>(())
/// ```
pub fn page(script: &Script, rule: &RuleModel, says: &str, written: &str) -> String {
    let first = occurrences(script, &rule.first);
    let second = rule.second.as_ref().map(|second| occurrences(script, second)).unwrap_or_default();
    let named = |text: &str| {
        let one = |names: &[String]| names.first().cloned().unwrap_or_default();
        text.replace("{a}", &format!("`{}`", one(&first))).replace("{b}", &format!("`{}`", one(&second)))
    };
    let words = words(rule.template);
    let mut page = format!("# `{}`\n\n", rule.name);
    // Writing to a text does not fail.
    if !says.is_empty() {
        let _ = writeln!(page, "> {says}\n");
    }
    let does = if rule.severity.name() == "hard" { "refuses what would break it" } else { "warns" };
    let _ = writeln!(
        page,
        "A rule of etiquette, which {does}; `etiquette prove` and `etiquette score` hold calls to it."
    );
    let _ = writeln!(
        page,
        "Template `{}`, precedence `{}`{}.\n",
        rule.template.name(),
        rule.precedence.name(),
        serves(rule)
    );
    let _ = writeln!(page, "## What it means\n\n{}{}\n", words.means, bound(rule));
    for (letter, names) in [("a", &first), ("b", &second)] {
        if !names.is_empty() {
            let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            let _ = writeln!(page, "- *{letter}* is {}", quoted.join(" or "));
        }
    }
    let _ = writeln!(page, "\n## Broken\n\n{}\n\n## Kept\n\n{}\n", named(words.broken), named(words.kept));
    let _ = writeln!(page, "## What to write instead\n\n{}", named(words.cure));
    if !written.is_empty() {
        let _ = writeln!(page, "\n## As it is written\n\n```toml\n{}\n```", written.trim_end());
    }
    page
}

fn serves(rule: &RuleModel) -> String {
    if rule.serves.is_empty() { String::new() } else { format!("; it serves {}", rule.serves.join(", ")) }
}

fn bound(rule: &RuleModel) -> String {
    let time = humantime::format_duration(rule.time);
    match rule.bound {
        Bound::None => String::new(),
        Bound::Within => format!(" It comes within {time}."),
        Bound::NotBefore => format!(" It does not come before {time} are over."),
    }
}

/// What may happen, as rules name it.
fn occurrences(script: &Script, proposition: &Proposition) -> Vec<String> {
    let name = |occurrence: &Occurrence| match occurrence {
        Occurrence::Act(act) => format!("act {}", act.name()),
        Occurrence::Event(event) => {
            format!("event {}", script.event_model(*event).map_or("", |event| &event.name))
        }
        Occurrence::Effect(effect, None) => format!("effect {effect}"),
        Occurrence::Effect(effect, Some(about)) => format!("effect {effect} {about}"),
        Occurrence::Stage(stage) => format!("stage {}", stage.name()),
        Occurrence::Step(step) => format!("step {}", script.step_name(*step)),
    };
    proposition.any.iter().map(name).collect()
}

/// A template in words; `{a}` and `{b}` stand for what a rule speaks of.
struct Words {
    means: &'static str,
    broken: &'static str,
    kept: &'static str,
    cure: &'static str,
}

fn words(template: Template) -> Words {
    let known = WORDS.iter().find(|(name, _)| *name == template.name());
    let [means, broken, kept, cure] =
        known.map_or(["See the reference of the format.", "", "", ""], |(_, words)| *words);
    Words { means, broken, kept, cure }
}

/// For each template, by its name: what it means, how it is broken, how it is kept, and what to write instead.
const WORDS: &[(&str, [&str; 4])] = &[
    (
        "existence",
        [
            "*a* happens in every call, as often as the rule says.",
            "a call that ends without {a}",
            "… {a} … end",
            "Have {a} on every way to the end.",
        ],
    ),
    (
        "absence",
        [
            "*a* happens fewer times than the rule says.",
            "{a} once too often",
            "a call without it, or with fewer",
            "Take {a} away, or guard it with a counter.",
        ],
    ),
    (
        "exactly",
        [
            "*a* happens exactly as often as the rule says.",
            "a call that ends with {a} too seldom or too often",
            "as many {a} as the rule says",
            "Have {a} once on every way, and on none twice.",
        ],
    ),
    ("init", ["The call begins with *a*.", "anything before {a}", "{a} …", "Put {a} first."]),
    ("end", ["The call ends with *a*.", "{a}, and something after it", "… {a}", "Put {a} last."]),
    (
        "choice",
        [
            "*a* or *b* happens.",
            "a call with neither {a} nor {b}",
            "… {b} …",
            "Have one of both on every way to the end.",
        ],
    ),
    (
        "exclusive-choice",
        [
            "*a* or *b* happens, and not both.",
            "… {a} … {b} …",
            "… {a} …",
            "Have exactly one of both on every way.",
        ],
    ),
    (
        "responded-existence",
        [
            "If *a* happens, *b* happens too, before or after.",
            "… {a} … end, and never {b}",
            "… {b} … {a} …",
            "Have {b} wherever {a} can happen.",
        ],
    ),
    (
        "co-existence",
        [
            "*a* happens exactly if *b* does.",
            "… {a} … end, and never {b}",
            "… {a} … {b} …",
            "Have both, or neither.",
        ],
    ),
    (
        "response",
        [
            "After every *a* comes a *b*.",
            "… {a} … end, and no {b} after it",
            "… {a} … {b} …",
            "Have {b} on every way that goes on from {a}.",
        ],
    ),
    (
        "precedence",
        [
            "Before every *b* comes an *a*.",
            "… {b}, and no {a} before it",
            "… {a} … {b} …",
            "Have {a} on every way that leads to {b}.",
        ],
    ),
    (
        "succession",
        [
            "After every *a* comes a *b*, and before every *b* an *a*.",
            "… {b}, and no {a} before it",
            "… {a} … {b} …",
            "Have {a} before {b}, and {b} after {a}, on every way.",
        ],
    ),
    (
        "alternate-response",
        [
            "After every *a* comes a *b*, before the next *a*.",
            "… {a} … {a} …",
            "… {a} … {b} … {a} … {b} …",
            "Have {b} before {a} can happen again.",
        ],
    ),
    (
        "alternate-precedence",
        [
            "Before every *b* comes an *a* of its own.",
            "… {a} … {b} … {b} …",
            "… {a} … {b} … {a} … {b} …",
            "Have {a} anew before each {b}.",
        ],
    ),
    (
        "alternate-succession",
        [
            "*a* and *b* take turns.",
            "… {a} … {a} …",
            "… {a} … {b} … {a} … {b} …",
            "Have {b} after each {a}, and {a} before each {b}.",
        ],
    ),
    (
        "chain-response",
        [
            "What follows *a* at once is *b*.",
            "… {a}, something else …",
            "… {a}, {b} …",
            "Put {b} right behind {a}.",
        ],
    ),
    (
        "chain-precedence",
        [
            "What comes right before *b* is *a*.",
            "… something else, {b} …",
            "… {a}, {b} …",
            "Put {a} right before {b}.",
        ],
    ),
    (
        "chain-succession",
        [
            "*a* and *b* come together, in this order.",
            "… {a}, something else …",
            "… {a}, {b} …",
            "Put {a} and {b} next to each other.",
        ],
    ),
    (
        "not-co-existence",
        ["Not both *a* and *b* happen.", "… {a} … {b} …", "… {a} …", "Lead each way past one of both."],
    ),
    (
        "not-succession",
        [
            "After an *a* comes no *b* any more.",
            "… {a} … {b} …",
            "… {b} … {a} …",
            "Guard {b}, so that it cannot come after {a}.",
        ],
    ),
    (
        "not-chain-succession",
        [
            "What follows *a* at once is no *b*.",
            "… {a}, {b} …",
            "… {a}, something else, {b} …",
            "Put something between {a} and {b}.",
        ],
    ),
];
