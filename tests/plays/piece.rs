//! A script that is played, and what is known of it beforehand.

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use etiquette::{Script, check::plays::Playground, core::RuleId, diag::Sources, script::load, shipped};

/// A shipped script with what is proved of it.
pub(crate) struct Piece {
    pub(crate) name: &'static str,
    pub(crate) script: Arc<Script>,
    pub(crate) ground: Playground,
    /// What a proof says of each rule.
    verdicts: BTreeMap<RuleId, String>,
}

impl Piece {
    pub(crate) fn new(name: &'static str) -> Self {
        let toml = shipped::toml(name).expect("a shipped script");
        let script = Arc::new(load(name, toml, &mut Sources::new()).script.expect("a script"));
        let lines = |(_, text): (_, &'static str)| {
            let lines = text.lines().map(str::trim);
            lines
                .filter(|line| !line.is_empty() && !line.starts_with(['#', '?']))
                .map(str::to_owned)
                .collect()
        };
        let ground = Playground::new(script.clone()).with_examples(shipped::calls(name).map(lines).collect());
        let verdicts = verdicts(name, &script);
        Self { name, script, ground, verdicts }
    }

    /// What a proof says of a rule.
    pub(crate) fn verdict(&self, rule: RuleId) -> &str {
        self.verdicts.get(&rule).expect("every rule has a verdict")
    }

    pub(crate) fn rule_name(&self, rule: RuleId) -> &str {
        &self.script.rule_model(rule).expect("a rule of the script").model.name
    }
}

/// What proofs say of every rule, from the golden file to which `tests/proofs.rs` holds them.
fn verdicts(name: &str, script: &Script) -> BTreeMap<RuleId, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/proofs-{name}.txt"));
    let golden = fs::read_to_string(path).expect("proofs, as `BLESS=1 cargo test --test proofs` writes them");
    // Properties stand there as well, and below what fails the call that shows it.
    let read = |line: &str| {
        let (verdict, rule) = line.split_once(' ').expect("a verdict and a rule");
        Some((script.rule(rule.trim())?, verdict.to_owned()))
    };
    golden.lines().filter_map(read).collect()
}
