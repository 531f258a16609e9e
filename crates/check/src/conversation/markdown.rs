//! The blocks of a conversation file. Nothing here knows what is in them.

use std::ops::Range;

use etiquette_diag::{Diagnostic, SourceId, Span, suggest};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// A conversation file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conversation {
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// What stands on the fence lines of other blocks that are named almost like a kind, each with its place.
    pub near: Vec<(String, Range<usize>)>,
}

/// A fenced block.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// What stands after its kind on the fence line.
    pub options: String,
    /// Where its fence line stands in the file.
    pub fence: Range<usize>,
    /// Its text, without the fences; every line ends with `\n`.
    pub text: String,
    /// Where the text stands in the file.
    pub range: Range<usize>,
    /// What stands before each of its lines in the file: blanks in a list, `> ` in a quotation.
    pub indent: String,
    /// The heading above it.
    pub heading: String,
}

/// What a fenced block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BlockKind {
    /// What the calls below it begin with.
    Setup,
    /// A script.
    Script,
    /// What is wrong with the script above it.
    Diagnostics,
    /// A call.
    Call,
    /// Rules, and what can be proved of each.
    Proofs,
}

impl BlockKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Setup, Self::Script, Self::Diagnostics, Self::Call, Self::Proofs];

    /// What stands behind the fence.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Setup => "setup",
            Self::Script => "script",
            Self::Diagnostics => "diagnostics",
            Self::Call => "call",
            Self::Proofs => "proofs",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl Conversation {
    /// Finds the blocks of a file.
    pub fn parse(markdown: &str) -> Self {
        let (mut blocks, mut near) = (Vec::new(), Vec::new());
        let mut heading = String::new();
        let mut in_heading = false;
        let mut open: Option<Block> = None;
        for (event, range) in Parser::new(markdown).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { .. }) => {
                    heading.clear();
                    in_heading = true;
                }
                Event::End(TagEnd::Heading(_)) => in_heading = false,
                Event::Text(text) if in_heading => heading.push_str(&text),
                Event::Code(text) if in_heading => heading.push_str(&text),
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    open = begin(&info, markdown, &range, &heading);
                    near.extend(open.is_none().then(|| near_kind(&info, &range)).flatten());
                }
                Event::Text(text) => {
                    if let Some(block) = &mut open {
                        block.text.push_str(&text.replace("\r\n", "\n"));
                    }
                }
                Event::End(TagEnd::CodeBlock) => blocks.extend(open.take()),
                _ => {}
            }
        }
        Self { blocks, near }
    }

    /// A warning for each block that is named almost like a kind, and which nobody plays.
    pub(super) fn warnings(&self, source: SourceId) -> impl Iterator<Item = Diagnostic> {
        self.near.iter().map(move |(name, range)| {
            let kinds = BlockKind::ALL.map(BlockKind::name);
            let near = suggest(name, kinds).unwrap_or_default();
            Diagnostic::warning("unknown-block", format!("nobody plays a block `{name}`"))
                .at(Span::new(source, range.clone()))
                .help(format!("did you mean `{near}`?"))
        })
    }
}

/// The name of a block that was probably meant to be of a kind.
fn near_kind(info: &str, range: &Range<usize>) -> Option<(String, Range<usize>)> {
    let name = info.split_whitespace().next()?;
    suggest(name, BlockKind::ALL.map(BlockKind::name))?;
    Some((name.to_owned(), range.start..range.start + 3 + name.len()))
}

/// The block that a fence begins, if it is of a kind that is tested.
fn begin(info: &str, markdown: &str, range: &Range<usize>, heading: &str) -> Option<Block> {
    let (name, options) = info.split_once(char::is_whitespace).unwrap_or((info, ""));
    let kind = BlockKind::from_name(name)?;
    let whole = markdown.get(range.clone())?;
    let first = whole.find('\n').map_or(whole.len(), |at| at + 1);
    let indent = indent(markdown.get(..range.start)?);
    let last = match closing_fence(whole) {
        Some(at) => at.max(first),
        None => whole.len(),
    };
    Some(Block {
        kind,
        options: options.trim().to_owned(),
        fence: range.start..range.start + whole.find(['\r', '\n']).unwrap_or(whole.len()),
        text: String::new(),
        range: range.start + first..range.start + last,
        indent,
        heading: heading.to_owned(),
    })
}

/// What stands before each line of a block, by what stands before it in the file.
fn indent(before: &str) -> String {
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.chars().map(|character| if character == '>' { '>' } else { ' ' }).collect()
}

/// Where the line of the closing fence begins; `None` if the end of the file or of a list closes the block.
fn closing_fence(whole: &str) -> Option<usize> {
    let fence = whole.chars().next().filter(|character| matches!(character, '`' | '~'))?;
    let length = whole.chars().take_while(|character| *character == fence).count();
    let trimmed = whole.trim_end();
    let at = trimmed.rfind('\n')? + 1;
    let last = trimmed.get(at..)?.trim_start_matches([' ', '\t', '>']);
    (last.chars().count() >= length && last.chars().all(|character| character == fence)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_know_their_place_and_heading() {
        let text = "# One `two`\n\n```call locale=ro\n> yes\n```\n\n```rust\nfn x() {}\n```\n";
        let found = Conversation::parse(text);
        assert_eq!(found.blocks.len(), 1);
        let block = &found.blocks[0];
        assert_eq!((block.kind, &*block.options, &*block.heading), (BlockKind::Call, "locale=ro", "One two"));
        assert_eq!(text.get(block.range.clone()), Some("> yes\n"));
        assert_eq!(block.text, "> yes\n");
    }

    /// Expects the only block of a file by its options, its place and its text.
    fn check(file: &str, options: &str, place: &str, text: &str) {
        let blocks = Conversation::parse(file).blocks;
        assert_eq!(blocks.len(), 1, "{file:?}");
        let block = &blocks[0];
        let found = (&*block.options, file.get(block.range.clone()).unwrap(), &*block.text);
        assert_eq!(found, (options, place, text), "{file:?}");
    }

    #[test]
    fn empty_blocks_have_an_empty_place() {
        check("```call\n```\n", "", "", "");
        check("```call\n```", "", "", "");
        check("```call", "", "", "");
    }

    #[test]
    fn blocks_without_an_end_reach_to_the_end() {
        check("```call\n> yes\n", "", "> yes\n", "> yes\n");
        check("```call\n> yes\n``\n", "", "> yes\n``\n", "> yes\n``\n");
    }

    #[test]
    fn options_follow_any_blank() {
        check("``` call\tlocale=ro alias=\"Ana Maria\"  \n```\n", "locale=ro alias=\"Ana Maria\"", "", "");
    }

    #[test]
    fn windows_line_ends_are_read() {
        check("```call\r\n> yes\r\n> no\r\n```\r\n", "", "> yes\r\n> no\r\n", "> yes\n> no\n");
    }

    #[test]
    fn fences_within_a_fence_are_text() {
        assert_eq!(Conversation::parse("````markdown\n```call\n> yes\n```\n````\n").blocks, []);
        check("~~~~call\n```\n~~~\n~~~~\n", "", "```\n~~~\n", "```\n~~~\n");
    }

    #[test]
    fn blocks_in_lists_know_their_indent() {
        let blocks = Conversation::parse("- one\n\n  ```call\n  > yes\n  ```\n").blocks;
        assert_eq!((&*blocks[0].indent, &*blocks[0].text), ("  ", "> yes\n"));
        let blocks = Conversation::parse("> ```call\n> > yes\n> ```\n").blocks;
        assert_eq!((&*blocks[0].indent, &*blocks[0].text), ("> ", "> yes\n"));
    }
}
