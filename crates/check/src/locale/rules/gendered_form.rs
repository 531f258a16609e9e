//! # What it does
//! Finds forms that tell whether the operator or the caller is a woman or a man, as `gender.words` of the style lists them.
//!
//! # Why it is bad
//! The operator stays anonymous (S0.31), and nobody asks a caller; a wrong guess hurts.
//!
//! # Example
//! «Я рад Вам помочь.», `Je suis désolée.`, `Sunteți mulțumit?`
//!
//! # What to write instead
//! «С удовольствием помогу.», `Je vous présente mes excuses.`, `V-a fost de folos?`

use crate::locale::{Findings, Look, Rule, rules::avoid};

pub(super) const RULE: Rule =
    Rule { name: "gendered-form", summary: "a form tells the gender of operator or caller", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    avoid::check(
        look.readings.iter(),
        &look.style.gender,
        (RULE.name, "tells the gender of operator or caller"),
        findings,
    );
}
