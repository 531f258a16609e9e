//! T4: limits at the limit and one past it, for files and logs; those of scripts and messages stand with the engine's own
//! tests.

use std::sync::Arc;

use etiquette::{
    Locale,
    check::{
        locale::{LocaleText, Project, check},
        log::{LogLine, LogProblems},
        score::{Books, Rulebook, ScoreOptions, score},
    },
    diag::{Diagnostics, Sources},
    policy::{LineProfiles, Packs, price},
    shipped,
};

/// Bytes of one file, whatever it is of.
const FILE: usize = 1024 * 1024;

/// Whether something is said of the size of a file.
fn is_too_large(found: Diagnostics) -> bool {
    found.finish().iter().any(|finding| finding.rule() == "too-large")
}

#[test]
fn t4_files_of_policies_are_bounded() {
    for (bytes, expected) in [(FILE, false), (FILE + 1, true)] {
        let text = "#".repeat(bytes);
        let read = |what: &str| match what {
            "prices" => price::load("a.toml", &text, &mut Sources::new()).1,
            "packs" => Packs::new().add("a.toml", &text, &mut Sources::new()),
            _ => LineProfiles::new().add("a.toml", &text, &mut Sources::new()),
        };
        for what in ["prices", "packs", "lines"] {
            assert_eq!(is_too_large(read(what)), expected, "{what} of {bytes} bytes");
        }
    }
}

#[test]
fn t4_files_of_languages_are_bounded() {
    for name in ["a.ftl", "greeting.toml", "style.toml", "exceptions.toml", "reviewed.toml"] {
        for (bytes, expected) in [(FILE, false), (FILE + 1, true)] {
            let text = "#".repeat(bytes);
            let path = format!("ro/{name}");
            let files = [("en/b.ftl", "a = x\n"), ("ro/b.ftl", "a = y\n"), (&*path, &*text)];
            let files = files.map(|(path, text)| LocaleText::new(path, text));
            let found = check(&Project::load(&files, Locale::ENGLISH), &[], &[]);
            let is_told = found.iter().any(|finding| finding.diagnostic.rule() == "file-too-large");
            assert_eq!(is_told, expected, "{name} of {bytes} bytes");
        }
    }
}

/// Two hundred problems of a log are kept, and the others counted.
#[test]
fn t4_problems_of_a_log_are_bounded() {
    for (lines, kept, left_out) in [(200, 200, 0), (201, 200, 1)] {
        let mut problems = LogProblems::default();
        for line in 1..=lines {
            assert!(LogLine::read("no log", line, &mut problems).is_none());
        }
        assert_eq!((problems.found().len(), problems.left_out()), (kept, left_out));
    }
}

#[test]
fn t4_lines_of_a_log_are_bounded() {
    let books = Books::one(Rulebook::new(Arc::new(shipped::script("support").expect("shipped"))));
    let call = "{\"items\":[{\"t\":0,\"act\":\"greet\"}]}\n";
    let mut options = ScoreOptions::default();
    for (longest, calls, found) in [(call.len(), 2, vec![]), (call.len() - 1, 0, vec!["line-too-long"; 2])] {
        options.longest_line = u64::try_from(longest).expect("a length");
        let log = call.repeat(2);
        let totals = score(log.as_bytes(), &books, options, |_, _, _| Ok(())).expect("a text can be read");
        let told: Vec<_> = totals.problems.found().iter().map(|problem| problem.rule).collect();
        assert_eq!((totals.calls, told), (calls, found), "at most {longest} bytes");
    }
}
