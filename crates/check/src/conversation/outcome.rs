//! What came of a block, and the file with all blocks as they were played. Nothing here plays a call.

use std::ops::Range;

use etiquette_diag::Diagnostic;
use similar::TextDiff;

use super::markdown::BlockKind;

/// A block that was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outcome {
    /// What kind of block it is.
    pub kind: BlockKind,
    /// The heading above the block.
    pub heading: String,
    /// Where its text stands in the file.
    pub range: Range<usize>,
    /// What stands before each of its lines in the file.
    pub indent: String,
    /// What is written, without blanks at the ends of lines.
    pub expected: String,
    /// What happened, or why nothing could: at least one finding, with its place in the file.
    pub actual: Result<String, Vec<Diagnostic>>,
    /// Where a call leaves what is written, in the file and in its script, and how to mend it.
    pub stray: Option<Diagnostic>,
    /// What else is to be known of a difference, such as a call that breaks a rule; empty if there is nothing.
    pub remark: String,
}

/// What is written in a block and what happened.
pub(super) struct Compared {
    pub(super) expected: String,
    pub(super) actual: String,
    pub(super) stray: Option<Diagnostic>,
    pub(super) remark: String,
}

impl Outcome {
    /// Whether it went as written.
    pub fn passed(&self) -> bool {
        self.actual.as_ref().is_ok_and(|actual| *actual == self.expected)
    }

    /// What is wrong, with its places and its cure: why nothing could be played, or where the call leaves what is written.
    pub fn findings(&self) -> &[Diagnostic] {
        self.stray.as_ref().map_or(self.problems(), std::slice::from_ref)
    }

    /// Why nothing could be played.
    pub fn problems(&self) -> &[Diagnostic] {
        self.actual.as_ref().err().map_or(&[], Vec::as_slice)
    }

    /// What was written and what happened, line by line; empty if they are the same or nothing could happen.
    pub fn difference(&self) -> String {
        match &self.actual {
            Ok(actual) if *actual != self.expected => {
                let difference = TextDiff::from_lines(&self.expected, actual);
                let difference =
                    difference.unified_diff().context_radius(3).header("written", "played").to_string();
                format!("{difference}{}", self.remark)
            }
            _ => String::new(),
        }
    }
}

/// The file with every block as it was played.
pub fn bless(markdown: &str, outcomes: &[Outcome]) -> String {
    let mut out = String::new();
    let mut done = 0;
    for outcome in outcomes {
        let Ok(actual) = &outcome.actual else { continue };
        let before = markdown.get(done..outcome.range.start).unwrap_or_default();
        out.push_str(before);
        let end = if before.ends_with("\r\n") { "\r\n" } else { "\n" };
        if !before.ends_with('\n') && !actual.is_empty() {
            out.push_str(end);
        }
        for line in actual.lines() {
            out.push_str(format!("{}{line}", outcome.indent).trim_end());
            out.push_str(end);
        }
        done = outcome.range.end;
    }
    out.push_str(markdown.get(done..).unwrap_or_default());
    out
}

/// The text without blanks at the ends of lines, which nobody sees.
pub(super) fn tidy(text: &str) -> String {
    text.lines().fold(String::new(), |tidy, line| tidy + line.trim_end() + "\n")
}
