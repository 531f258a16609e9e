//! `etiquette graph`: a script as a picture in text.

use std::io::Write as _;

use etiquette::check::graph::{Graph, dot, mermaid};

use crate::{
    Done,
    args::{GraphArgs, GraphFormat},
    error::CliError,
    output::Output,
    scripts,
};

pub(crate) fn run(args: &GraphArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let graph = Graph::new(&*scripts::script(&args.script)?);
    let drawn = match args.format {
        GraphFormat::Mermaid => mermaid(&graph),
        GraphFormat::Dot => dot(&graph),
    };
    out.write_all(drawn.as_bytes())?;
    Ok(Done::Well)
}
