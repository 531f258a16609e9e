//! Proofs as text and as JSON. Nothing is proved here.

use std::{fmt::Write as _, sync::Arc};

use etiquette_core::{Locale, Script};
use etiquette_phrasebook::Catalogue;
use serde::Serialize;

use super::{Claim, Proof, Reason, Verdict, Witness};
use crate::{
    replay::{EventLine, Opening, PlayError, Player},
    transcript::{self, Entry},
};

/// Tells of proofs in one language.
pub struct Report<'a> {
    /// The script.
    pub script: &'a Arc<Script>,
    /// What the calls are told with.
    pub phrases: &'a Catalogue,
    /// The language of the calls.
    pub locale: Locale,
}

#[derive(Serialize)]
struct ProofJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    property: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<&'static str>,
    serves: &'a [Box<str>],
    verdict: &'static str,
    states: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    call: Option<CallJson<'a>>,
}

#[derive(Serialize)]
struct CallJson<'a> {
    direction: &'static str,
    channel: &'static str,
    operator: &'static str,
    events: &'a [String],
    transcript: String,
}

impl Report<'_> {
    /// One line a proof, and below it the call that fails.
    ///
    /// ```text
    /// holds    identify-first (1 862 states)
    /// fails    thank-for-waiting (412 states)
    ///            > answered
    ///            …
    /// ```
    pub fn text(&self, proofs: &[Proof]) -> String {
        let mut out = String::new();
        for proof in proofs {
            // Writing to a string cannot fail.
            let _ = self.write(&mut out, proof);
        }
        out
    }

    fn write(&self, out: &mut String, proof: &Proof) -> std::fmt::Result {
        let verdict = proof.verdict.name();
        let states = proof.states;
        writeln!(out, "{verdict:<10} {} ({states} states)", proof.claim.name(self.script))?;
        match &proof.verdict {
            Verdict::Fails(witness) => {
                let context = &witness.context;
                let (direction, channel) = (context.direction.name(), context.channel.name());
                writeln!(out, "           an {direction} {channel} call with a {}", context.operator.name())?;
                for line in self.transcript(witness).lines() {
                    writeln!(out, "           {line}")?;
                }
            }
            Verdict::Undecided(reason) => writeln!(out, "           {}", reason.text())?,
            Verdict::Holds | Verdict::Vacuous => {}
        }
        Ok(())
    }

    /// A call as it goes, in the language of the report.
    pub fn transcript(&self, witness: &Witness) -> String {
        // The engine has held this call before.
        self.play(witness).map_or_else(|error| error.to_string(), |entries| transcript::text(&entries))
    }

    fn play(&self, witness: &Witness) -> Result<Vec<Entry>, PlayError> {
        let mut context = witness.context.clone();
        context.locale = self.locale;
        let player = Player::try_new(self.script.clone(), context, Opening::default(), self.phrases)?;
        let mut player = player.with_manual_lines().without_guide();
        let mut entries = player.begin()?;
        for line in &witness.lines {
            if let Ok(event) = EventLine::parse(self.script, line) {
                entries.extend(player.play(line, &event)?);
            }
        }
        Ok(entries)
    }

    /// JSON Lines, one proof a line, keys in a fixed order.
    pub fn json(&self, proofs: &[Proof]) -> String {
        let mut out = String::new();
        for json in proofs.iter().map(|proof| self.proof_json(proof)) {
            // The keys are texts and the values plain, which JSON always holds.
            out.push_str(&serde_json::to_string(&json).unwrap_or_default());
            out.push('\n');
        }
        out
    }

    fn proof_json<'p>(&'p self, proof: &'p Proof) -> ProofJson<'p> {
        let (rule, property) = match proof.claim {
            Claim::Rule(rule) => (self.script.rule_model(rule).map(|rule| &rule.model), None),
            Claim::Property(property) => (None, Some(property.name(self.script).into_owned())),
        };
        let mut json = ProofJson {
            rule: rule.map(|rule| &*rule.name),
            property,
            severity: rule.map(|rule| rule.severity.name()),
            serves: rule.map_or(&[], |rule| &rule.serves),
            verdict: proof.verdict.name(),
            states: proof.states,
            reason: None,
            call: None,
        };
        match &proof.verdict {
            Verdict::Fails(witness) => {
                json.call = Some(CallJson {
                    direction: witness.context.direction.name(),
                    channel: witness.context.channel.name(),
                    operator: witness.context.operator.name(),
                    events: &witness.lines,
                    transcript: self.transcript(witness),
                });
            }
            Verdict::Undecided(reason) => json.reason = Some(reason.text()),
            Verdict::Holds | Verdict::Vacuous => {}
        }
        json
    }
}

impl Verdict {
    /// The verdict in one word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Fails(_) => "fails",
            Self::Vacuous => "vacuous",
            Self::Undecided(_) => "undecided",
        }
    }
}

impl Reason {
    /// The reason as a sentence.
    pub fn text(self) -> String {
        match self {
            Self::TooLarge { most } => format!("there are more than {most} states"),
            Self::NoTiming => {
                "calls that would decide it were found, and no times at which one can be held".into()
            }
        }
    }
}
