//! The shipped scripts keep the rules of etiquette in every call that they can produce, as the golden files say: every
//! claim holds, or nothing in the script sets it off.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::{fmt::Write as _, fs, path::Path, sync::Arc};

use etiquette::{
    Script,
    check::prove::{Claim, Limits, Verdict, prove},
    diag::{Sources, terminal},
    script::load,
    shipped,
};

fn script(name: &str) -> Arc<Script> {
    let mut sources = Sources::new();
    let loaded = load(name, shipped::toml(name).expect("a shipped script"), &mut sources);
    let findings = loaded.diagnostics.finish();
    Arc::new(loaded.script.unwrap_or_else(|| panic!("{}", terminal(&findings, &sources, false))))
}

#[test]
fn shipped_scripts_prove_as_written() {
    for name in shipped::names() {
        let script = script(name);
        let claims: Vec<_> = Claim::all(&script).collect();
        let mut told = String::new();
        for proof in prove(&script, &claims, Limits::default()) {
            let claim = proof.claim.name(&script);
            writeln!(told, "{:<10} {claim}", proof.verdict.name()).expect("a string");
            let is_kept = matches!(proof.verdict, Verdict::Holds | Verdict::Vacuous);
            assert!(is_kept, "{name}: {claim}: {:?}", proof.verdict);
        }
        compare(&format!("tests/golden/proofs-{name}.txt"), &told);
    }
}

/// Compares with a golden file, or writes it where `BLESS` is set.
fn compare(file: &str, told: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        return fs::write(path, told).expect("a file");
    }
    let known = fs::read_to_string(path).unwrap_or_default();
    assert_eq!(told, known, "{file} says otherwise; write it anew with BLESS=1 and read the difference");
}
