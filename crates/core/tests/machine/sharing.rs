//! What hosts may share between threads.

use etiquette_core::{Call, Context, Event, Lexicon, PersonalFacts, SavedCall, Script, Step};

const fn shared<T: Send + Sync + 'static>() {}

#[test]
fn everything_can_be_shared_between_threads() {
    const {
        shared::<Call>();
        shared::<Script>();
        shared::<Step>();
        shared::<Event>();
        shared::<Context>();
        shared::<Lexicon>();
        shared::<(SavedCall, PersonalFacts)>();
    }
}
