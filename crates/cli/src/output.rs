//! Where a command prints, and whether it may be coloured.

use std::{
    env,
    io::{self, IsTerminal, Write},
};

use clap::builder::styling::{AnsiColor, Style};

/// Standard output, or what stands for it.
pub(crate) struct Output<'a> {
    to: &'a mut dyn Write,
    /// Whether whoever reads it sees colours.
    pub(crate) color: bool,
}

impl<'a> Output<'a> {
    pub(crate) fn new(to: &'a mut dyn Write, color: bool) -> Self {
        Self { to, color }
    }

    /// The text in a style, or plain where nobody would see it.
    pub(crate) fn styled(&self, style: Style, text: &str) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}

impl Write for Output<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.to.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Whether colours may be written: to a terminal that has them, unless <https://no-color.org> is asked for.
pub(crate) fn shows_color(stream: &impl IsTerminal) -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    stream.is_terminal() && !is_set("NO_COLOR") && env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// What is said to the caller.
pub(crate) const SAID: Style = Style::new().bold();
/// What the operator should know.
pub(crate) const TIP: Style = AnsiColor::Cyan.on_default();
/// Where the call is.
pub(crate) const PLACE: Style = AnsiColor::Green.on_default();
/// What is there to be looked up.
pub(crate) const ASIDE: Style = Style::new().dimmed();
/// What was refused or is wrong.
pub(crate) const WRONG: Style = AnsiColor::Red.on_default().bold();
