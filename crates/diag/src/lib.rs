//! The diagnostics of Etiquette: what the author of a script or a translator wrote wrong, where, and how to
//! mend it.
//!
//! Nothing here opens a file, prints, or reads the environment: texts come in as [`Sources`], findings leave
//! as strings, and the caller says whether they may be coloured.
//!
//! ```
//! use etiquette_diag::{Diagnostic, Diagnostics, Sources, Span, did_you_mean, summary, terminal};
//!
//! let mut sources = Sources::new();
//! let script = sources.add("helpline.toml", "next = \"gretting\"\n");
//!
//! let mut found = Diagnostics::new();
//! found.push(
//!     Diagnostic::error("unknown-step", "expected a step, found `gretting`")
//!         .at(Span::new(script, 8..16))
//!         .label("no such step")
//!         .help(did_you_mean("gretting", ["farewell", "greeting"])),
//! );
//!
//! let found = found.finish();
//! assert_eq!(summary(&found), "1 error");
//! assert_eq!(
//!     terminal(&found, &sources, false),
//!     "\
//! error[unknown-step]: expected a step, found `gretting`
//!  --> helpline.toml:1:9
//!   |
//! 1 | next = \"gretting\"
//!   |         ^^^^^^^^ no such step
//!   |
//!   = help: did you mean `greeting`?
//! "
//! );
//! ```
//!
//! The main types are [`Sources`] (the texts, named), [`Span`] (a place in one of them), [`Diagnostic`] (one
//! finding) and [`Diagnostics`] (all of them, sorted, each once). [`terminal`] writes findings
//! for people; [`json`], [`sarif`] and [`github`] write them for tools.

mod diagnostic;
mod severity;
mod sink;
mod source;
mod span;
mod suggest;
mod writer;

pub use diagnostic::{Diagnostic, Label};
pub use severity::Severity;
pub use sink::Diagnostics;
pub use source::{Position, SourceId, Sources};
pub use span::Span;
pub use suggest::{did_you_mean, suggest};
pub use writer::{github, json, sarif, summary, terminal};
