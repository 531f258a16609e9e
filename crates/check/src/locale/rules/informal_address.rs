//! # What it does
//! Finds forms of the informal address, as `address.informal` of the style lists them, in anything that callers hear or
//! operators read; not where the style says `address.register = "informal"`.
//!
//! # Why it is bad
//! A caller is addressed formally throughout (S4.6); one informal word in a call offends, and a mixture sounds careless.
//!
//! # Example
//! `Te sun eu înapoi.`, `Puis-je t’aider ?`, «Я тебе перезвоню.»
//!
//! # What to write instead
//! `Vă sun eu înapoi.`, `Puis-je vous aider ?`, «Я Вам перезвоню.»

use crate::locale::{Findings, Look, Rule, rules::avoid, style::Register};

pub(super) const RULE: Rule =
    Rule { name: "informal-address", summary: "the caller is addressed informally", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    if look.style.address.register == Register::Informal {
        return;
    }
    avoid::check(look.readings.iter(), &look.style.address.informal, (RULE.name, "is informal"), findings);
}
