//! # What it does
//! Finds messages that address the caller otherwise than their language does (`address.register` of the style), where
//! another message of the same script, or a greeting, keeps to it. `address.formal` and `address.informal` of the style
//! tell the two apart.
//!
//! # Why it is bad
//! One call then says both “vous” and “tu” (S4.6): the caller hears carelessness, or mockery. What is excused in one
//! message is still heard beside the others.
//!
//! # Example
//! `hold-ask = Pouvez-vous patienter ?` and `hold-thanks = Merci de ta patience.`, both in one script.
//!
//! # What to write instead
//! The same address throughout: `Merci de votre patience.`

use std::collections::{BTreeMap, BTreeSet};

use etiquette_diag::{Diagnostic, Span};

use crate::locale::{
    Findings, Look, Rule,
    reading::Reading,
    style::{Address, Register},
};

pub(super) const RULE: Rule =
    Rule { name: "mixed-register", summary: "one call addresses the caller in two ways", check };

/// Where a message has words of each address.
#[derive(Default)]
struct Heard {
    kept: Option<Span>,
    broken: Option<Span>,
}

fn check(look: &Look<'_>, findings: &mut Findings) {
    let address = &look.style.address;
    let greetings: Vec<&str> = greetings(look).collect();
    let mut heard: BTreeMap<&str, Heard> = BTreeMap::new();
    let mut reported = BTreeSet::new();
    for (script, said) in &look.roles.calls {
        let call: BTreeSet<&str> = said.iter().map(|id| &**id).chain(greetings.iter().copied()).collect();
        for id in &call {
            heard.entry(id).or_insert_with(|| listen(look.readings_of(id), address));
        }
        let Some(kept) = call.iter().find_map(|id| heard.get(id)?.kept) else { continue };
        for id in call {
            let Some(broken) = heard.get(id).and_then(|heard| heard.broken) else { continue };
            if reported.insert(id) {
                let (found, expected) = address.register.words();
                let what = format!("a call of `{script}` is {found} in `{id}` and {expected} elsewhere");
                let finding = Diagnostic::error(RULE.name, what).at(broken).also(kept, "as here");
                findings.push(finding.help("address the caller in one way throughout"));
            }
        }
    }
}

/// The messages that greetings are made of.
fn greetings<'a>(look: &Look<'a>) -> impl Iterator<Item = &'a str> {
    let lexicon = look.project.catalogue.lexicon(look.locale);
    let own = lexicon.filter(|(_, locale)| *locale == look.locale);
    own.into_iter().flat_map(|(lexicon, _)| lexicon.options()).map(|option| &*option.message)
}

fn listen(readings: &[Reading<'_>], address: &Address) -> Heard {
    let mut heard = Heard::default();
    for reading in readings {
        let except = address.informal.except.0.find(&reading.words);
        let informal = address.informal.words.0.find(&reading.words);
        let informal = informal
            .into_iter()
            .find(|words| !except.iter().any(|fine| fine.start <= words.start && words.end <= fine.end));
        let formal = address.formal.0.find(&reading.words).into_iter().next();
        let (kept, broken) = match address.register {
            Register::Formal => (formal, informal),
            Register::Informal => (informal, formal),
        };
        heard.kept = heard.kept.or_else(|| kept.map(|words| reading.span_of(&words)));
        heard.broken = heard.broken.or_else(|| broken.map(|words| reading.span_of(&words)));
    }
    heard
}
