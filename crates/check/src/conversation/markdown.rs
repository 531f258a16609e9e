//! The blocks of a conversation file. Nothing here knows what is in them.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// A conversation file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conversation {
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
}

/// A fenced block.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// What stands after its kind on the fence line.
    pub options: String,
    /// Its text, without the fences.
    pub text: String,
    /// Where the text stands in the file.
    pub range: Range<usize>,
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
}

impl BlockKind {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "setup" => Self::Setup,
            "script" => Self::Script,
            "diagnostics" => Self::Diagnostics,
            "call" => Self::Call,
            _ => return None,
        })
    }
}

impl Conversation {
    /// Finds the blocks of a file.
    pub fn parse(markdown: &str) -> Self {
        let mut blocks = Vec::new();
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
                }
                Event::Text(text) => {
                    if let Some(block) = &mut open {
                        block.text.push_str(&text);
                    }
                }
                Event::End(TagEnd::CodeBlock) => blocks.extend(open.take()),
                _ => {}
            }
        }
        Self { blocks }
    }
}

/// The block that a fence begins, if it is of a kind that is tested.
fn begin(info: &str, markdown: &str, range: &Range<usize>, heading: &str) -> Option<Block> {
    let (name, options) = info.split_once(' ').unwrap_or((info, ""));
    let kind = BlockKind::from_name(name)?;
    let whole = markdown.get(range.clone())?;
    let first = whole.find('\n').map_or(whole.len(), |at| at + 1);
    let last = whole.trim_end().rfind('\n').map_or(first, |at| at + 1).max(first);
    Some(Block {
        kind,
        options: options.trim().to_owned(),
        text: String::new(),
        range: range.start + first..range.start + last,
        heading: heading.to_owned(),
    })
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
        assert_eq!(&text[block.range.clone()], "> yes\n");
        assert_eq!(block.text, "> yes\n");
    }

    #[test]
    fn empty_block_has_an_empty_place() {
        let text = "```call\n```\n";
        let block = &Conversation::parse(text).blocks[0];
        assert_eq!(&text[block.range.clone()], "");
    }
}
