//! `etiquette graph`: a script as a picture, with calls drawn onto it.

use std::{io::Write as _, path::Path, sync::Arc};

use clap::Parser as _;
use etiquette::{
    Script,
    check::{
        conversation::Setup,
        cover::Target,
        export::{Export, scxml, xstate},
        graph::{Graph, dot, html, mermaid, svg},
        prove::{Limits, Verdict, Witness, prove},
        replay::{EventLine, Opening, Player},
    },
    shipped,
};

use crate::{
    Done,
    args::{Args, Command, GraphArgs, GraphFlows, GraphFormat, PlayArgs},
    error::CliError,
    files,
    output::Output,
    play, prove, scripts,
};

pub(crate) fn run(args: &GraphArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let script = scripts::script(&args.script)?;
    let mut graph = Graph::new(&script);
    let calls = match &args.prove {
        Some(rule) => offending(&script, rule)?.into_iter().collect(),
        None => args.events.iter().map(|path| held(&script, path)).collect::<Result<Vec<_>, _>>()?,
    };
    if !calls.is_empty() {
        graph.mark(&calls);
    }
    if args.flows == GraphFlows::Folded {
        graph = graph.folded();
    }
    let drawn = match args.format {
        GraphFormat::Mermaid => mermaid(&graph),
        GraphFormat::Dot => dot(&graph),
        GraphFormat::Svg => svg(&graph),
        GraphFormat::Html => html(&graph),
        GraphFormat::Scxml => exported(scxml(&script)),
        GraphFormat::Xstate => exported(xstate(&script)),
    };
    out.write_all(drawn.as_bytes())?;
    Ok(Done::Well)
}

/// The text of an export; what it leaves out is said aside.
fn exported(export: Export) -> String {
    let mut stderr = std::io::stderr();
    // There is nowhere left to say that it cannot be said.
    export.left_out.iter().for_each(|what| _ = writeln!(stderr, "left out: {what}"));
    export.text
}

/// What the call of an event file takes, held as its first line says.
fn held(script: &Arc<Script>, path: &Path) -> Result<Vec<Target>, CliError> {
    let text = files::events(path)?;
    let setup = as_written(&text).map_or_else(|| Ok(ordinary(script)), |args| play::setup(&args, script))?;
    let (context, opening) = setup.context(script)?;
    let lines = play::event_lines(script, &text, &path.to_string_lossy(), shipped::phrases())?;
    let mut player = Player::try_new(script.clone(), context, opening, shipped::phrases())?.with_path();
    player.begin()?;
    for (written, line) in &lines {
        player.play(written, line)?;
    }
    Ok(player.path().to_vec())
}

/// The arguments of `play` that an event file names in its first line, as `cover` writes it.
fn as_written(text: &str) -> Option<PlayArgs> {
    let words = text.lines().next()?.strip_prefix("# etiquette play ")?.split_whitespace();
    match Args::try_parse_from(["etiquette", "play"].into_iter().chain(words)).ok()?.command {
        Command::Play(args) => Some(args),
        _ => None,
    }
}

/// What is known beforehand of a call of which nothing is said.
fn ordinary(script: &Script) -> Setup {
    let mut setup = Setup::default();
    setup.direction = Some(play::natural_direction(script).name().to_owned());
    setup
}

/// What a call takes that breaks a rule; nothing where none does, and that is said.
fn offending(script: &Arc<Script>, rule: &str) -> Result<Option<Vec<Target>>, CliError> {
    let claim = prove::claim(script, rule)?;
    let proofs = prove(script, &[claim], Limits::default());
    match proofs.into_iter().next().map(|proof| proof.verdict) {
        Some(Verdict::Fails(witness)) => broken(script, witness).map(Some),
        verdict => {
            let verdict = verdict.map_or("undecided", |verdict| verdict.name());
            let _ = writeln!(std::io::stderr(), "`{rule}`: {verdict}; there is no call to draw");
            Ok(None)
        }
    }
}

fn broken(script: &Arc<Script>, witness: Witness) -> Result<Vec<Target>, CliError> {
    let player = Player::try_new(script.clone(), witness.context, Opening::default(), shipped::phrases())?;
    let mut player = player.with_manual_lines().without_guide().with_path();
    player.begin()?;
    for line in &witness.lines {
        if let Ok(event) = EventLine::parse(script, line) {
            player.play(line, &event)?;
        }
    }
    Ok(player.path().to_vec())
}
