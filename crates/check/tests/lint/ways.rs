//! Whether every step can be come to, and led on from.

use super::{check, draws};

const PHRASES: [(&str, &str); 1] =
    [("en/a.ftl", "event-hold = Hold\nevent-yes = Yes\nevent-no = No\nevent-hung-up = Hung up\n")];

fn ways(body: &str, expected: &[&str]) {
    check(body, &PHRASES, expected);
}

#[test]
fn every_step_must_be_led_to() {
    ways(
        "[step.first]\nstage = 'opening'\non.yes = 'last'\n[step.last]\nstage = 'closing'\nthen = 'end'\n",
        &[],
    );
    ways(
        "[step.first]\nstage = 'opening'\non.yes = 'end'\n[step.other]\nstage = 'closing'\nthen = 'end'\n",
        &["small.toml:7 unreachable-step"],
    );
}

#[test]
fn flows_are_led_to_by_what_enters_them() {
    let steps = "[step.first]\nstage = 'closing'\nthen = 'end'\n[flow.wait.step.ask]\non.yes = 'return'\n";
    ways(&format!("{steps}[flow.wait]\nprecedence = 'courtesy'\ninterrupts = ['hold']\n"), &[]);
    ways(&format!("{steps}[flow.wait]\nprecedence = 'courtesy'\n"), &["small.toml:7 unreachable-step"]);
}

#[test]
fn every_step_must_lead_on() {
    let first = "[step.first]\nstage = 'opening'\non.yes = 'last'\n";
    ways(&format!("{first}[step.last]\nstage = 'cooldown'\nafter.'1m' = 'end'\n"), &[]);
    ways(&format!("{first}[step.last]\nstage = 'cooldown'\n"), &["small.toml:7 stuck-step"]);
    ways(&format!("{first}[step.last]\nstage = 'cooldown'\non.no = 'stay'\n"), &["small.toml:7 stuck-step"]);
    // A caller may hang up anywhere, and one who stays is still there.
    ways(
        &format!("{first}[step.last]\nstage = 'cooldown'\non.hung-up = 'end'\n"),
        &["small.toml:7 stuck-step"],
    );
}

#[test]
fn a_flow_that_gives_way_leads_on() {
    let flow = |more: &str| {
        format!(
            "[step.first]\nstage = 'closing'\non.yes = 'end'\n\
             [flow.wait]\nprecedence = 'courtesy'\ninterrupts = ['hold']\n{more}[flow.wait.step.ask]\n"
        )
    };
    ways(&flow("yields = true\n"), &[]);
    ways(&flow(""), &["small.toml:10 stuck-step"]);
}

#[test]
fn rounds_must_have_a_way_out() {
    let round = "[step.first]\nstage = 'opening'\non.yes = 'other'\n[step.other]\nstage = 'opening'\non.no = 'first'\n";
    let last = "[step.last]\nstage = 'closing'\nthen = 'end'\n";
    ways(&format!("{round}on.yes = 'last'\n{last}"), &[]);
    let found = ["small.toml:4 no-way-to-closing", "small.toml:7 no-way-to-closing"];
    ways(&format!("{round}on.hung-up = 'end'\n"), &found);
}

#[test]
fn entering_a_flow_that_comes_back_is_no_way_out() {
    let flow = |way: &str| {
        format!(
            "[step.first]\nstage = 'opening'\non.yes = {{ enter = 'wait' }}\n\
             [flow.wait]\nprecedence = 'courtesy'\n[flow.wait.step.ask]\non.yes = 'return'\n{way}\n\
             [step.last]\nstage = 'closing'\nthen = 'end'\n"
        )
    };
    ways(&flow("on.no = { leave-to = 'last' }"), &[]);
    ways(&flow(""), &["small.toml:4 no-way-to-closing", "small.toml:12 unreachable-step"]);
}

#[test]
fn faults_of_ways_are_drawn_with_their_cures() {
    draws(
        "[step.first]\nstage = 'opening'\non.yes = 'first'\non.no = 'round'\n[step.round]\nstage = 'opening'\n\
         then = { if = 'returning', goto = 'first' }\n[step.alone]\nstage = 'goal'\n",
        &PHRASES,
        "
error[no-way-to-closing]: no closing can be come to from step `first`
 --> small.toml:4:7
  |
4 | [step.first]
  |       ^^^^^
  |
  = help: lead on to a step in stage `closing` or to `end`

error[no-way-to-closing]: no closing can be come to from step `round`
 --> small.toml:8:7
  |
8 | [step.round]
  |       ^^^^^
  |
  = help: lead on to a step in stage `closing` or to `end`

error[stuck-step]: nothing leads on from step `alone`
  --> small.toml:11:7
   |
11 | [step.alone]
   |       ^^^^^
   |
   = help: say what follows with `on`, `choose`, `after` or `then`; `end` ends the call

error[unreachable-step]: nothing leads to step `alone`
  --> small.toml:11:7
   |
11 | [step.alone]
   |       ^^^^^
   |
   = help: lead to it with `goto`, or remove it
",
    );
}
