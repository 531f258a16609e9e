//! What every target does with its bytes. Nothing of that may panic, hang, exhaust the stack or fill the memory, and what
//! else must hold is asserted: an assertion that fails is a finding.

mod chance;
mod events;
mod locale;
mod log;
mod render;
mod script;
mod snapshot;

/// The name of a target, and what it does.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: &[Target] = &[
    ("events", events::try_bytes),
    ("greeting", locale::try_greeting),
    ("locale", locale::try_fluent),
    ("log", log::try_bytes),
    ("render", render::try_bytes),
    ("script", script::try_bytes),
    ("snapshot", snapshot::try_bytes),
    ("style", locale::try_style),
];

/// Gives bytes to the target of this name.
///
/// # Panics
///
/// If something does not hold that must, which fuzzing looks for; or if there is no such target.
pub fn run(target: &str, bytes: &[u8]) {
    let known = TARGETS.iter().find(|(name, _)| *name == target);
    assert!(known.is_some(), "there is a target `{target}`");
    if let Some((_, run)) = known {
        run(bytes);
    }
}
