//! What became of the changes, as Markdown.

use std::fmt::Write as _;

use super::{Results, edit::Mutant, judge::Noticed};

const HEAD: &str = "# Mutation\n\n\
    Written by `cargo xtask mutate`, never by hand. Each line, effect, change of a fact, guard, transition, interrupt and\n\
    flow of the shipped scripts and of the standard files that they use is removed in turn, and each is swapped with its\n\
    neighbour; conditions are also negated. Swaps of alternatives that exclude each other, such as `reason is order` and\n\
    `reason is question`, change nothing and are left out. A mutant counts if the script that comes of it has another\n\
    fingerprint, which is taken over the labelled graph: steps, arrows, guards, changes of facts, what is said and done,\n\
    and not tips, texts or comments. It is caught by the first of these that notices.\n\
    A change of a standard file is judged by every shipped script that uses it.\n\n\
    1. `check`: it does not load, or there is a finding that was not there before;\n\
    2. a conversation in `tests/conversations` that is written for the script, or in the same file for a script of its own;\n\
    3. one of the calls that `etiquette cover` makes of the script as it is: it goes another way, as `tests/cover.rs` would\n   \
    notice;\n\
    4. `prove`: a rule is gone, or gets a verdict other than *holds* that it did not have before.\n\n";

/// The figures, and every mutant that nobody noticed.
pub(super) fn markdown(all: &[Results], states: usize) -> String {
    let mut out = HEAD.to_owned();
    // Writing to a string cannot fail.
    _ = write(&mut out, all, states);
    out
}

fn write(out: &mut String, all: &[Results], states: usize) -> std::fmt::Result {
    writeln!(out, "Each proof looks at {states} states at most.\n")?;
    writeln!(out, "| of | mutants | `check` | conversations | `cover` | `prove` | survivors | caught |")?;
    writeln!(out, "|---|---:|---:|---:|---:|---:|---:|---:|")?;
    for results in all {
        let of =
            |wanted: Noticed| results.judged.iter().filter(|(_, by)| by.as_ref() == Some(&wanted)).count();
        let (mutants, survivors) = (results.judged.len(), survivors(results).count());
        let (check, talk) = (of(Noticed::Check), of(Noticed::Conversation));
        let (cover, proof) = (of(Noticed::Cover), of(Noticed::Proof));
        let share = 100.0 - 100.0 * ratio(survivors, mutants);
        writeln!(
            out,
            "| {} | {mutants} | {check} | {talk} | {cover} | {proof} | {survivors} | {share:.1} % |",
            results.name
        )?;
    }
    for results in all {
        let count = survivors(results).count();
        writeln!(out, "\n## Survivors: {}\n", results.name)?;
        writeln!(out, "{} further changes make the same script and do not count.\n", results.same)?;
        if count == 0 {
            writeln!(out, "None.")?;
        }
        for mutant in survivors(results) {
            let named: Vec<&str> = mutant.touches.intersection(&results.named).map(String::as_str).collect();
            let named = if named.is_empty() {
                String::new()
            } else {
                format!(" (a rule names: {})", named.join(", "))
            };
            writeln!(out, "- `{}:{}`: {}{named}", mutant.file, mutant.line, mutant.change)?;
        }
    }
    Ok(())
}

fn survivors(results: &Results) -> impl Iterator<Item = &Mutant> {
    results.judged.iter().filter(|(_, noticed)| noticed.is_none()).map(|(mutant, _)| mutant)
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole.max(1))
}
