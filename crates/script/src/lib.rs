//! Call scripts of Etiquette: TOML text to a [`Script`](etiquette_core::Script), with every mistake at its
//! place.
//!
//! Nothing here opens a file, prints, or keeps a call: a text comes in, and a script and findings go out. The
//! standard flows are built in.
//!
//! ```
//! use etiquette_diag::Sources;
//! use etiquette_script::load;
//!
//! let text = r#"
//! etiquette = 1
//! name  = "front-desk"
//! start = "greet"
//! use   = ["hold"]
//!
//! [step.greet]
//! stage    = "opening"
//! say      = { greet = true }
//! on.spoke = "goodbye"
//!
//! [step.goodbye]
//! stage = "closing"
//! say   = { farewell = "closing-goodbye" }
//! then  = "end"
//! "#;
//! let loaded = load("front-desk.toml", text, &mut Sources::new());
//! let script = loaded.script.ok_or("broken")?;
//! assert_eq!(script.name(), "front-desk");
//! assert!(script.messages().any(|message| message == "closing-goodbye"));
//! # Ok::<(), &str>(())
//! ```
//!
//! The main functions are [`load`] and [`parse_value`]; what comes of a load is [`Loaded`], with the
//! [`Places`] where the parts of the script were written. [`standard_names`] lists the standard flows and rule sets, and
//! [`tables`] and [`json_schema`] describe the format itself.

mod findings;
mod guard;
mod library;
mod load;
mod lower;
mod merge;
mod places;
mod schema;
mod tree;
mod value;

pub use etiquette_core::ArrowId;
pub use library::{profile_names, standard_names};
pub use load::{LoadOptions, Loaded, load, load_with};
pub use places::Places;
pub use schema::{KeyDoc, TableDoc, json_schema, tables};
pub use value::{ValueError, parse_value};
