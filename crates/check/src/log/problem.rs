//! What is wrong with a log: each with its line, its cause and its cure. However long a log is, only so many are kept.

use std::collections::BTreeMap;

use etiquette_diag::Severity;

/// How many problems of a log are kept; the others are counted.
const MOST: usize = 200;

/// Something that is wrong with a log.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LogProblem {
    /// The line in the log, from 1.
    pub line: u64,
    /// The character in the line, from 1.
    pub column: usize,
    /// How grave it is: an error loses something of the log, a warning is of a name that means nothing here.
    pub severity: Severity,
    /// Which mistake it is, in kebab-case.
    pub rule: &'static str,
    /// What is wrong, as a sentence that stands alone.
    pub message: String,
    /// How to mend it.
    pub help: String,
    /// How often it occurs; names that mean nothing are told once, with the place of the first.
    pub count: u64,
}

/// The problems of a log, in the order of their lines.
#[derive(Clone, Debug, Default)]
pub struct LogProblems {
    found: Vec<LogProblem>,
    /// Where those are that are told once.
    once: BTreeMap<(&'static str, String), usize>,
    errors: u64,
    left_out: u64,
}

impl LogProblems {
    /// The problems that are kept.
    pub fn found(&self) -> &[LogProblem] {
        &self.found
    }

    /// How many errors there are, kept or not.
    pub const fn errors(&self) -> u64 {
        self.errors
    }

    /// How many problems were too many to be kept.
    pub const fn left_out(&self) -> u64 {
        self.left_out
    }

    /// The problems for people, two lines each; `name` is that of the log.
    pub fn text(&self, name: &str) -> String {
        let each = self.found.iter().map(|problem| {
            let LogProblem { line, column, severity, rule, message, help, count } = problem;
            let times = if *count > 1 { format!(" ({count} times)") } else { String::new() };
            let help = if help.is_empty() { String::new() } else { format!("  help: {help}\n") };
            format!("{name}:{line}:{column}: {severity}[{rule}]: {message}{times}\n{help}")
        });
        let left_out = (self.left_out > 0).then(|| format!("and {} more\n", self.left_out));
        each.chain(left_out).collect()
    }

    /// Adds an error. Its place is asked for only if it is kept, since to find it a line is read from its beginning.
    pub(crate) fn error(
        &mut self,
        place: impl FnOnce() -> (u64, usize),
        rule: &'static str,
        message: String,
        help: &str,
    ) {
        self.errors += 1;
        self.keep(|| {
            let ((line, column), help) = (place(), help.to_owned());
            LogProblem { line, column, severity: Severity::Error, rule, message, help, count: 1 }
        });
    }

    /// Adds a warning of which the first place is enough.
    pub(crate) fn once(
        &mut self,
        place: impl FnOnce() -> (u64, usize),
        rule: &'static str,
        message: String,
        help: impl FnOnce() -> String,
    ) {
        let key = (rule, message);
        if let Some(known) = self.once.get(&key).and_then(|at| self.found.get_mut(*at)) {
            known.count += 1;
            return;
        }
        let kept = self.keep(|| {
            let ((line, column), message, help) = (place(), key.1.clone(), help());
            LogProblem { line, column, severity: Severity::Warning, rule, message, help, count: 1 }
        });
        if let Some(at) = kept {
            self.once.insert(key, at);
        }
    }

    /// Adds those of what follows in the log.
    pub(crate) fn extend(&mut self, later: Self) {
        self.errors += later.errors;
        self.left_out += later.left_out;
        for problem in later.found {
            if problem.severity == Severity::Error {
                self.keep(|| problem);
                continue;
            }
            let LogProblem { line, column, rule, message, help, count, .. } = problem;
            self.once(|| (line, column), rule, message.clone(), || help);
            let known = self.once.get(&(rule, message)).and_then(|at| self.found.get_mut(*at));
            if let Some(known) = known {
                known.count += count - 1;
            }
        }
    }

    /// Where the problem is kept; `None` if there are too many.
    fn keep(&mut self, problem: impl FnOnce() -> LogProblem) -> Option<usize> {
        if self.found.len() >= MOST {
            self.left_out += 1;
            return None;
        }
        self.found.push(problem());
        Some(self.found.len() - 1)
    }
}
