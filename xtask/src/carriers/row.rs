//! The rows of the sample. What a carrier means is not known here.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;

/// A requirement, what carries it, and the test that cites it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    /// The requirement.
    pub(super) id: String,
    /// The file that carries it, as its path in the repository.
    pub(super) file: PathBuf,
    /// What is taken out: a text that stands once in the file.
    pub(super) take: String,
    /// What stands there instead.
    #[serde(default)]
    pub(super) leave: String,
    /// The test: conversations, or a file of tests in Rust.
    pub(super) test: PathBuf,
    /// The one test in a file of Rust.
    #[serde(default)]
    pub(super) case: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    carrier: Vec<Row>,
}

pub(super) fn read(text: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let rows: Rows = toml::from_str(text)?;
    Ok(rows.carrier)
}

impl Row {
    /// Whether conversations are played, and nothing is compiled.
    pub(super) fn is_played(&self) -> bool {
        self.test.extension().is_some_and(|extension| extension == "md")
    }

    /// The file without the carrier.
    pub(super) fn without(&self, root: &Path) -> Result<String, Box<dyn Error>> {
        let cites = fs::read_to_string(root.join(&self.test))?;
        let mut words = cites.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'));
        if !words.any(|word| word.trim_end_matches('.') == self.id) {
            return Err(format!("{} does not cite it", self.test.display()).into());
        }
        let text = fs::read_to_string(root.join(&self.file))?;
        match text.matches(&self.take).count() {
            1 => Ok(text.replace(&self.take, &self.leave)),
            count => Err(format!("`{}` stands {count} times in {}", self.take, self.file.display()).into()),
        }
    }
}
