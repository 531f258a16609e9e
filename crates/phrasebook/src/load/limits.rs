//! Bounds on what a locale file may hold.

/// The most bytes of a file.
pub(crate) const FILE: usize = 1024 * 1024;
/// The most bytes of a message with its attributes.
pub(crate) const MESSAGE: usize = 64 * 1024;
/// The most braces and parentheses that may be open at once.
pub(crate) const NESTING: usize = 50;
/// The most messages that may refer to each other in a row. Fluent gives up at a hundred placeables.
pub(crate) const CHAIN: usize = 100;
/// For how many references that name nothing another name is suggested: each takes a look at all names.
pub(crate) const SUGGESTED: usize = 100;
/// The most variables that a message may need with all that it refers to, and the most selects that one may decide.
pub(crate) const VARIABLES: usize = 256;
/// The most variables and variants that references may bring into the messages of a locale.
pub(crate) const BROUGHT: usize = 500_000;
