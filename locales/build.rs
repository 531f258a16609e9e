//! Cargo notices when an embedded file changes, but not when one is added: a new language would be left out.

fn main() {
    println!("cargo::rerun-if-changed=.");
}
