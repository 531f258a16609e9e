//! Where a command prints, and whether it may be coloured. That nobody reads on is no reason to leave other work undone: what
//! is printed then is thrown away.

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
    is_read: bool,
}

impl<'a> Output<'a> {
    pub(crate) fn new(to: &'a mut dyn Write, color: bool) -> Self {
        Self { to, color, is_read: true }
    }

    /// Whether somebody reads it, as far as that is known. A command that does nothing but print may stop where nobody does.
    pub(crate) const fn is_read(&self) -> bool {
        self.is_read
    }

    /// What was done, or nothing where the reader is gone.
    fn unless_left<T>(&mut self, done: io::Result<T>, nothing: T) -> io::Result<T> {
        match done {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.is_read = false;
                Ok(nothing)
            }
            done => done,
        }
    }

    /// The text in a style, or plain where nobody would see it.
    pub(crate) fn styled(&self, style: Style, text: &str) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}

impl Write for Output<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let done = self.to.write(bytes);
        self.unless_left(done, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let done = self.to.flush();
        self.unless_left(done, ())
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
