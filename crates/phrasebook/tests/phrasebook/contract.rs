//! A host's own folder is taken as a whole or refused as a whole, while calls go on.

use etiquette_core::ArgumentValue;
use etiquette_diag::Sources;
use etiquette_phrasebook::{Built, CatalogueBuilder, Contract, PhrasebookError, SharedCatalogue};

use crate::{argument, locale, render, sound, voice};

const SHIPPED: &[(&str, &str)] = &[(
    "en/a.ftl",
    "# Variables:\n#   $price (Money) - the price\ncost = It costs { $price }.\n\nbye = Goodbye.\n\n\
     # Variables:\n#   $unit (Choice) - hour or day\n#   $more (Flag) - whether it goes on\n\
     per = { $unit ->\n    [day] By the day.\n   *[hour] By the hour.\n }\n\n\
     # Variables:\n#   $minutes (Number) - how many minutes are left\nleft = { $minutes } min.\n",
)];

/// What is shipped, with a folder of the host's on top.
fn with(own: &str) -> Built {
    let shipped = CatalogueBuilder::new().add_files(SHIPPED.iter().copied());
    shipped.add_files([("de/a.ftl", own)]).build(&mut Sources::new())
}

/// Offers one folder after another, and says what is said in the end.
fn said_after(folders: &[&str]) -> (Vec<Result<(), PhrasebookError>>, String) {
    let shipped = sound(SHIPPED);
    let contract = Contract::of(&shipped, locale("en"));
    let shared = SharedCatalogue::new(shipped);
    let offered = folders.iter().map(|own| shared.offer_within(&with(own), &contract)).collect();
    let left = [argument("minutes", ArgumentValue::Counter(5))];
    let said = |id| render(&shared.current(), id, &left, &voice("de")).text;
    (offered, format!("{} {}", said("bye"), said("left")))
}

#[test]
fn a_sound_folder_is_taken() {
    let (offered, said) = said_after(&["bye = Auf Wiederhören.\nleft = Noch { $minutes } Min.\n"]);
    assert_eq!((offered, said.as_str()), (vec![Ok(())], "Auf Wiederhören. Noch 5 Min."));
}

#[test]
fn one_broken_message_refuses_the_whole_folder() {
    let refused = Err(PhrasebookError::Unsound { errors: 1 });
    for broken in [
        "left = Noch { $minuten } Min.\n",
        "left = Noch { DATE($minutes) }.\n",
        "cost = Das kostet { NUMBER($price) }.\n",
        "cost = Das kostet { CURRENCY($price) }, bis { DATE($price) }.\n",
        "per = Pro { $unit }.\n",
        "per = { $unit ->\n    [day] Tage\n   *[hour] { $unit }\n }\n",
        "per = Weiter: { $more }\n",
        "left = { unclosed\n",
        "left = { missing-message }\n",
        "left = { PLURALIZE($minutes) }\n",
    ] {
        let (offered, said) = said_after(&[&format!("bye = Tschüs.\n{broken}")]);
        assert_eq!((&*offered, said.as_str()), (&[refused][..], "Goodbye. 5 min."), "{broken}");
    }
}

#[test]
fn the_last_good_folder_stays() {
    let good = "bye = Auf Wiederhören.\nleft = Noch { $minutes } Min.\n";
    let (offered, said) = said_after(&[good, "bye = Tschüs.\nleft = Noch { $minuten } Min.\n"]);
    assert!(offered[0].is_ok() && offered[1].is_err());
    assert_eq!(said, "Auf Wiederhören. Noch 5 Min.");
}
