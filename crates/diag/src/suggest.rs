//! What an author probably meant by a name that nobody knows. A guess is only ever advice, never acted upon.

use strsim::damerau_levenshtein;

/// How many names a help line lists before it stops.
const LISTED: usize = 12;
/// The most letters of a name for which another is suggested.
const LONGEST: usize = 100;

/// The candidate that `name` was probably meant to be, if one is near enough.
///
/// The same name in other letter case wins. Otherwise at most a third of the letters may be wrong, missing,
/// extra or swapped (one in a short name); of equally near candidates the first wins.
///
/// ```
/// use etiquette_diag::suggest;
///
/// assert_eq!(suggest("gretting", ["farewell", "greeting"]), Some("greeting"));
/// assert_eq!(suggest("Greeting", ["meeting", "greeting"]), Some("greeting"));
/// assert_eq!(suggest("weather", ["farewell", "greeting"]), None);
/// ```
pub fn suggest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    candidates
        .into_iter()
        .filter_map(|candidate| Some((distance(&name, &candidate.to_lowercase())?, candidate)))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// A help text for an unknown name: the one that was probably meant, or else what there is to choose from.
///
/// At most twelve names are listed. Without candidates the text is empty, which a diagnostic takes as no
/// help.
///
/// ```
/// use etiquette_diag::did_you_mean;
///
/// assert_eq!(did_you_mean("opning", ["opening", "closing"]), "did you mean `opening`?");
/// assert_eq!(did_you_mean("middle", ["opening", "closing"]), "expected one of `opening`, `closing`");
/// ```
pub fn did_you_mean<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    if let Some(candidate) = suggest(name, candidates.iter().copied()) {
        return format!("did you mean `{candidate}`?");
    }
    let listed: Vec<String> =
        candidates.iter().take(LISTED).map(|candidate| format!("`{candidate}`")).collect();
    let listed = listed.join(", ");
    match (candidates.len(), candidates.len().saturating_sub(LISTED)) {
        (0, _) => String::new(),
        (1, _) => format!("expected {listed}"),
        (_, 0) => format!("expected one of {listed}"),
        (_, more) => format!("expected one of {listed} and {more} more"),
    }
}

/// How far apart two names are, or nothing if one cannot have been meant by the other.
fn distance(name: &str, candidate: &str) -> Option<usize> {
    let (length, other) = (name.chars().count(), candidate.chars().count());
    // Nobody mistypes a name of a hundred letters, and the distance costs their square.
    if length > LONGEST {
        return None;
    }
    let limit = (length / 3).max(1);
    // The distance is at least the difference in length, and costs far more to find out.
    if length.abs_diff(other) > limit {
        return None;
    }
    let distance = damerau_levenshtein(name, candidate);
    // Names that share no letter are not alike, however short they are.
    (distance == 0 || distance <= limit && distance < length.max(other)).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, candidates: &[&str], expected: Option<&str>) {
        assert_eq!(suggest(name, candidates.iter().copied()), expected, "{name} among {candidates:?}");
    }

    #[test]
    fn near_names_are_suggested() {
        check("hodl", &["help", "hold"], Some("hold"));
        check("farewel", &["farewell"], Some("farewell"));
        check("ask_open", &["ask-open", "ask-hold"], Some("ask-open"));
        check("приве", &["привет"], Some("привет"));
        check("CRISIS", &["crises", "crisis"], Some("crisis"));
    }

    #[test]
    fn far_names_are_not() {
        check("say", &["end", "goto"], None);
        check("a", &["b"], None);
        check("", &["a", "greeting"], None);
        check("greeting", &[], None);
    }

    #[test]
    fn first_of_equals_wins() {
        check("line3", &["line1", "line2"], Some("line1"));
    }

    #[test]
    fn long_lists_are_cut() {
        let names: Vec<String> = (10..25).map(|number| format!("n{number}")).collect();
        let help = did_you_mean("greeting", names.iter().map(String::as_str));
        assert!(help.starts_with("expected one of `n10`, `n11`"), "{help}");
        assert!(help.ends_with("`n21` and 3 more"), "{help}");
    }

    #[test]
    fn short_lists_read_well() {
        assert_eq!(did_you_mean("greeting", []), "");
        assert_eq!(did_you_mean("greeting", ["end"]), "expected `end`");
    }
}
