//! Brackets that are never closed: where a syntax error shows is rarely where the bracket is missing. Nothing here reads
//! TOML any further.

/// The first byte of the outermost list that was begun on a line before `error`, and is still open there.
pub(super) fn open_list(text: &str, error: usize) -> Option<usize> {
    let before = text.get(..error)?;
    let line = before.rfind('\n')?;
    let mut open: Vec<usize> = Vec::new();
    let mut rest = before.char_indices();
    while let Some((at, letter)) = rest.next() {
        match letter {
            '#' => _ = rest.find(|(_, letter)| *letter == '\n'),
            '"' | '\'' => skip_text(&mut rest, letter),
            '[' => open.push(at),
            ']' => _ = open.pop(),
            _ => {}
        }
    }
    open.first().copied().filter(|at| *at < line)
}

/// Passes by what is in quotes, to the end of the line at most.
fn skip_text(rest: &mut impl Iterator<Item = (usize, char)>, quote: char) {
    while let Some((_, letter)) = rest.next() {
        match letter {
            '\\' if quote == '"' => _ = rest.next(),
            '\n' => return,
            letter if letter == quote => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::open_list;

    /// The line, from 1, of the list that is open at the `!`.
    fn line(text: &str) -> Option<usize> {
        let open = open_list(text, text.find('!').unwrap())?;
        Some(text.get(..open).unwrap().matches('\n').count() + 1)
    }

    #[test]
    fn a_list_that_lost_its_end_is_found() {
        assert_eq!(line("[step.a]\nthen = [\n  { goto = 'b' },\n\n[step.b!]"), Some(2));
        assert_eq!(line("then = [\n  ['a'],\non.yes =!"), Some(1));
    }

    #[test]
    fn closed_lists_texts_and_remarks_are_not() {
        assert_eq!(line("then = ['[', \"\\\"[\"]\n# [\nb = !"), None);
        assert_eq!(line("b = [!"), None);
        assert_eq!(line("!"), None);
    }
}
