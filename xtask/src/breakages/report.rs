//! What became of the breakages, as a page.

use std::{collections::BTreeMap, error::Error, fmt::Write as _, time::Duration};

use super::{
    edit::{Breakage, Kind},
    judge::{Told, Who},
    place::Near,
};

const ABOUT: &str = "# Broken lines

Written by `cargo xtask breakages`: every line of every shipped script is broken in turn. What changes nothing is left out.

A breakage is told *at the line* if a finding with a cure points at it, or names the word that was misspelt or is gone. A
line that is gone has no place any more: it is told at the line if a finding points at a line beside it, and *at its place*
if one points into the table that it stood in, which is the step, flow or rule, or at what reads a fact that the line set.
Findings are those of `etiquette check` and of `etiquette test`, which says of a call that goes otherwise at which places of
the script it does. Tests are those of this repository and, where these say nothing, the calls that
`etiquette cover --format conversation` makes of the whole script. Of several findings the nearest counts. *Elsewhere* means
that something is told, and its place does not help.

";

/// The columns, by how near and by whom it is told.
const COLUMNS: [(&str, &[Told]); 7] = [
    ("at the line", &[(Near::Line, Who::Check), (Near::Line, Who::Conversation), (Near::Line, Who::Cover)]),
    ("at its place, by `check`", &[(Near::Table, Who::Check)]),
    ("by a conversation", &[(Near::Table, Who::Conversation)]),
    ("by a call of `cover`", &[(Near::Table, Who::Cover)]),
    (
        "elsewhere",
        &[(Near::Elsewhere, Who::Check), (Near::Elsewhere, Who::Conversation), (Near::Elsewhere, Who::Cover)],
    ),
    ("by a proof alone", &[(Near::Elsewhere, Who::Proof)]),
    ("by nobody", &[(Near::Elsewhere, Who::Nobody)]),
];

/// Breakages of one script with who tells of each.
pub(super) type Judged = (&'static str, Vec<(Breakage, Told)>);

pub(super) fn markdown(judged: &[Judged], took: Duration) -> Result<String, Box<dyn Error>> {
    let mut counts: BTreeMap<(Kind, Told), usize> = BTreeMap::new();
    for (breakage, told) in judged.iter().flat_map(|(_, judged)| judged) {
        *counts.entry((breakage.kind, *told)).or_default() += 1;
    }
    let of = |kinds: &[Kind], is: &dyn Fn(&Told) -> bool| -> usize {
        let fits = |((kind, told), _): &(&(Kind, Told), &usize)| kinds.contains(kind) && is(told);
        counts.iter().filter(fits).map(|(_, count)| count).sum()
    };
    let is_reported = |told: &Told| told.1 != Who::Nobody;
    let is_placed = |told: &Told| told.0 < Near::Elsewhere;
    let mut out = ABOUT.to_owned() + "| breakage |";
    COLUMNS.iter().for_each(|(name, _)| out += &format!(" {name} |"));
    out += " reported | at the line or its place |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";
    for (name, kinds) in
        Kind::ALL.iter().map(|kind| (kind.name(), vec![*kind])).chain([("all", Kind::ALL.to_vec())])
    {
        write!(out, "| {name} |")?;
        for (_, told) in COLUMNS {
            write!(out, " {} |", of(&kinds, &|one| told.contains(one)))?;
        }
        let whole = of(&kinds, &|_| true);
        let (reported, placed) = (of(&kinds, &is_reported), of(&kinds, &is_placed));
        writeln!(out, " {} | {} |", percent(reported, whole), percent(placed, whole))?;
    }
    let all = of(&Kind::ALL, &|_| true);
    let [reported, placed] = [of(&Kind::ALL, &is_reported), of(&Kind::ALL, &is_placed)];
    writeln!(
        out,
        "\n{} of {all} breakages are reported, {} at the line or its place with a cure. This took {} minutes on {} cores.\n\n## \
         The rest\n",
        percent(reported, all),
        percent(placed, all),
        took.as_secs().div_ceil(60),
        std::thread::available_parallelism().map_or(1, usize::from),
    )?;
    for (name, judged) in judged {
        for (breakage, (_, who)) in judged.iter().filter(|(_, told)| !is_placed(told)) {
            let who = match who {
                Who::Check => "told elsewhere",
                Who::Conversation => "told elsewhere, by a conversation",
                Who::Cover => "told elsewhere, by a call of `cover`",
                Who::Proof => "told by a proof alone",
                Who::Nobody => "told by nobody",
            };
            let (kind, line, was) = (breakage.kind.name(), breakage.line, breakage.was.trim());
            writeln!(out, "- `examples/scripts/{name}.toml:{line}`: {kind}, {who}: `` {was} ``")?;
        }
    }
    Ok(out)
}

fn percent(part: usize, whole: usize) -> String {
    format!("{:.1} %", part as f64 * 100.0 / whole.max(1) as f64)
}
