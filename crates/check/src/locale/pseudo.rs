//! A pseudo-locale: the reference with accents, four tenths longer and in brackets. What a host shows without them is
//! not translated; what does not fit is too long. Nothing here is for a caller.

use etiquette_phrasebook::syntax::{NamedValue, PhraseEntry, Piece, Select, Selector, Variable};

use crate::locale::project::Project;

/// The tag of the pseudo-locale.
pub const PSEUDO: &str = "en-XA";

/// The files of the pseudo-locale: their paths, and their texts.
///
/// # Examples
///
/// ```
/// use etiquette_check::locale::{LocaleText, Project, pseudo};
/// use etiquette_core::Locale;
///
/// let english = "wait = You are number { $n }.\n";
/// let project = Project::load(&[LocaleText::new("en/a.ftl", english)], Locale::ENGLISH);
/// assert_eq!(pseudo(&project)[0].1, "wait = ⟦Ýöû åŕé ñûɱƀéŕ { $n }.~~~~~⟧\n");
/// ```
pub fn pseudo(project: &Project) -> Vec<(String, String)> {
    let language = project.languages.get(&project.reference());
    let sources = language.map(|language| &*language.sources).unwrap_or_default();
    let files = sources.iter().filter_map(|id| {
        let name = project.sources().name(*id).rsplit('/').next()?;
        let path = format!("{PSEUDO}/{name}");
        if name == "greeting.toml" {
            return Some((path, project.sources().text(*id).to_owned()));
        }
        let entries = project.entries(project.reference()).filter(|entry| entry.span.source == *id);
        name.ends_with(".ftl").then(|| (path, entries.map(message).collect()))
    });
    files.collect()
}

fn message(entry: &PhraseEntry) -> String {
    let mut out = entry.name().into_owned();
    out += " =";
    for part in &entry.parts {
        if let Some(attribute) = &part.attribute {
            out += &format!("\n    .{attribute} =");
        }
        out.push(' ');
        text(&part.pieces, 1, &mut out);
    }
    out + "\n"
}

/// A text in brackets; a select has them in each of its variants.
fn text(pieces: &[Piece], depth: usize, out: &mut String) {
    if let [Piece::Select(select)] = pieces {
        return self::select(select, depth, out);
    }
    let letters: usize = pieces.iter().map(letters).sum();
    out.push('⟦');
    for piece in pieces {
        self::piece(piece, depth, out);
    }
    // Four tenths, rounded up.
    out.push_str(&"~".repeat((letters * 2).div_ceil(5)));
    out.push('⟧');
}

fn letters(piece: &Piece) -> usize {
    match piece {
        Piece::Text { text, .. } => text.chars().filter(|c| c.is_alphabetic()).count(),
        _ => 0,
    }
}

fn piece(piece: &Piece, depth: usize, out: &mut String) {
    match piece {
        Piece::Text { text, .. } => {
            let text: String = text.chars().map(accented).collect();
            *out += &text.replace('\n', &format!("\n{}", "    ".repeat(depth)));
        }
        Piece::Literal { text, .. } => *out += &format!("{{ \"{text}\" }}"),
        Piece::Variable(variable) => *out += &format!("{{ {} }}", call(variable)),
        Piece::Message(mention) => {
            *out += &format!("{{ {}{} }}", mention.id, attribute(mention.attribute.as_deref()))
        }
        Piece::Term(mention) => {
            let arguments = if mention.arguments.is_empty() {
                String::new()
            } else {
                format!("({})", named(&mention.arguments))
            };
            *out += &format!("{{ -{}{}{arguments} }}", mention.id, attribute(mention.attribute.as_deref()));
        }
        Piece::Select(select) => self::select(select, depth, out),
        _ => {}
    }
}

fn select(select: &Select, depth: usize, out: &mut String) {
    let by = match &select.by {
        Selector::Variable(variable) => call(variable),
        Selector::Term(mention) => format!("-{}{}", mention.id, attribute(mention.attribute.as_deref())),
        _ => return,
    };
    let indent = "    ".repeat(depth);
    *out += &format!("{{ {by} ->");
    for variant in &select.variants {
        let mark = if variant.default { "*" } else { " " };
        *out += &format!("\n{indent}   {mark}[{}] ", variant.key);
        text(&variant.pieces, depth + 2, out);
    }
    *out += &format!("\n{indent}}}");
}

fn call(variable: &Variable) -> String {
    let name = &variable.name;
    match &variable.function {
        None => format!("${name}"),
        Some(function) if variable.options.is_empty() => format!("{function}(${name})"),
        Some(function) => format!("{function}(${name}, {})", named(&variable.options)),
    }
}

fn named(values: &[NamedValue]) -> String {
    let is_number = |value: &str| value.starts_with(|c: char| c.is_ascii_digit());
    let written = values.iter().map(|value| match is_number(&value.value) {
        true => format!("{}: {}", value.name, value.value),
        false => format!("{}: \"{}\"", value.name, value.value),
    });
    written.collect::<Vec<_>>().join(", ")
}

fn attribute(name: Option<&str>) -> String {
    name.map(|name| format!(".{name}")).unwrap_or_default()
}

/// A letter with an accent; anything else as it is.
const fn accented(c: char) -> char {
    match c {
        'a' => 'å',
        'b' => 'ƀ',
        'c' => 'ç',
        'd' => 'ð',
        'e' => 'é',
        'f' => 'ƒ',
        'g' => 'ĝ',
        'h' => 'ĥ',
        'i' => 'î',
        'j' => 'ĵ',
        'k' => 'ķ',
        'l' => 'ļ',
        'm' => 'ɱ',
        'n' => 'ñ',
        'o' => 'ö',
        'p' => 'þ',
        'r' => 'ŕ',
        's' => 'š',
        't' => 'ţ',
        'u' => 'û',
        'v' => 'ṽ',
        'w' => 'ŵ',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Å',
        'B' => 'Ɓ',
        'C' => 'Ç',
        'D' => 'Ð',
        'E' => 'É',
        'F' => 'Ƒ',
        'G' => 'Ĝ',
        'H' => 'Ĥ',
        'I' => 'Î',
        'J' => 'Ĵ',
        'K' => 'Ķ',
        'L' => 'Ļ',
        'M' => 'Ṁ',
        'N' => 'Ñ',
        'O' => 'Ö',
        'P' => 'Þ',
        'R' => 'Ŕ',
        'S' => 'Š',
        'T' => 'Ţ',
        'U' => 'Û',
        'V' => 'Ṽ',
        'W' => 'Ŵ',
        'Y' => 'Ý',
        'Z' => 'Ž',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use etiquette_core::Locale;

    use super::pseudo;
    use crate::locale::{LocaleText, Project};

    #[test]
    fn texts_change_and_what_they_refer_to_stays() {
        let english = "-firm = Parcel\n    .kind = f\nask = Ask\n    .short = Yes\n\
            bye = { ask.short } { -firm(case: \"to\") } { -firm.kind ->\n    [f] she\n   *[m] he\n} \
            { DATETIME($at, hour: 2) }\n";
        let project = Project::load(&[LocaleText::new("en/a.ftl", english)], Locale::ENGLISH);
        let (path, text) = &pseudo(&project)[0];
        let bye = "bye = ⟦{ ask.short } { -firm(case: \"to\") } { -firm.kind ->\n        [f] ⟦šĥé~~⟧\n       \
            *[m] ⟦ĥé~⟧\n    } { DATETIME($at, hour: 2) }⟧\n";
        assert_eq!(path, "en-XA/a.ftl");
        assert!(text.ends_with(bye), "{text}");
    }
}
