//! Requests to the host: which answers are taken, and which are late.

use etiquette_core::{EffectNumber, Outcome, Precedence, Source, model::Target};

use crate::draft::{Draft, Player, put_out};

/// A script that asks on entry of `asking`, to which `ask` leads from `start`, and on `arrow` on the way to it.
fn asking() -> Draft {
    let mut draft = Draft::new();
    let (start, asking, after) = (draft.step("start"), draft.step("asking"), draft.step("after"));
    let (entry, way) = (draft.request("on-entry"), draft.request("on-the-way"));
    draft.step_mut(asking).entry = put_out([entry]);
    draft.on(start, "ask", Target::Step(asking));
    draft.on(start, "ask-on-the-way", Target::Step(after)).block = put_out([way]);
    draft.event_of("found", Source::Host);
    draft.on(asking, "found", Target::Step(after));
    draft.on(asking, "again", Target::Step(asking));
    draft.on(asking, "leave", Target::Step(start));
    draft.on(after, "found", Target::Stay);
    draft
}

/// The number of the last request of the last step.
fn request(player: &Player) -> EffectNumber {
    player.step.effects(player.call.script()).last().expect("a request").0
}

fn answer(player: &mut Player, request: EffectNumber) -> Outcome {
    let found = player.event("found").answering(request);
    player.give(&found, 0).expect("no error")
}

#[test]
fn answer_is_taken_once() {
    let mut player = asking().play();
    player.on("ask", 0);
    let request = request(&player);
    assert_eq!(answer(&mut player, request), Outcome::Taken);
    assert_eq!(answer(&mut player, request), Outcome::Late);
}

#[test]
fn request_on_the_way_is_open_where_the_way_leads() {
    let mut draft = asking();
    let (flow, [inside]) = draft.flow("hold", Precedence::Courtesy, ["inside"]);
    draft.interrupt("hold", flow);
    draft.on(inside, "back", Target::Return);
    let mut player = draft.play();
    player.on("ask-on-the-way", 0);
    let request = request(&player);
    player.on("hold", 0);
    player.on("back", 0);
    assert_eq!(answer(&mut player, request), Outcome::Taken);
}

/// Help was called for, then the line is gone, then help comes.
#[test]
fn answer_is_taken_wherever_its_flow_awaits_it() {
    let mut draft = Draft::new();
    let (flow, [called, gone]) = draft.flow("crisis", Precedence::Safety, ["called", "gone"]);
    draft.interrupt("danger", flow);
    let help = draft.request("help");
    draft.step_mut(called).entry = put_out([help]);
    draft.event_of("found", Source::Host);
    draft.on(called, "hung-up", Target::Step(gone));
    draft.on(called, "over", Target::Return);
    draft.on(gone, "found", Target::Stay);
    draft.on(gone, "over", Target::Return);
    let start = draft.step("start");
    draft.on(start, "found", Target::Stay);
    let mut player = draft.play();
    player.on("danger", 0);
    let help = request(&player);
    let mut left = player.clone();
    player.on("hung-up", 0);
    assert_eq!(answer(&mut player.restored(), help), Outcome::Taken);
    assert_eq!(answer(&mut player, help), Outcome::Taken);
    assert_eq!(answer(&mut player, help), Outcome::Late);
    // The steps around the flow have not asked for it.
    left.on("over", 0);
    let before = left.call.save();
    assert_eq!(answer(&mut left, help), Outcome::Late);
    assert_eq!(before, left.call.save());
}

#[test]
fn answer_that_no_step_awaits_now_may_come_again() {
    let mut player = asking().play();
    player.on("ask", 0);
    let request = request(&player);
    player.on("leave", 0);
    let before = player.call.save();
    assert!(matches!(answer(&mut player, request), Outcome::Refused(_)));
    assert_eq!(before, player.call.save());
    player.on("ask-on-the-way", 0);
    assert_eq!(answer(&mut player, request), Outcome::Taken);
}

#[test]
fn asking_anew_gives_up_what_the_flow_has_asked_for_by_that_name() {
    let mut draft = asking();
    let (flow, [inside]) = draft.flow("hold", Precedence::Courtesy, ["inside"]);
    draft.interrupt("hold", flow);
    let twice = [draft.request("on-entry"), draft.request("on-entry")];
    draft.step_mut(inside).entry = put_out([twice[0]]);
    draft.on(inside, "back", Target::Return);
    draft.on(inside, "found", Target::Stay);
    let asking = draft.step("asking");
    draft.on(asking, "twice", Target::Stay).block = put_out(twice);
    let mut player = draft.play();
    player.on("ask", 0);
    let first = request(&player);
    player.on("hold", 0);
    assert!(matches!(answer(&mut player, first), Outcome::Refused(_)), "another flow waits for its own");
    player.on("back", 0);
    let open = |player: &Player, number| player.call.save().0.requests.iter().any(|one| one.0 == number);
    assert!(open(&player, first), "another flow has asked for it");
    player.on("twice", 0);
    let second: Vec<_> = player.step.effects(player.call.script()).map(|(number, _)| number).collect();
    assert!(second.iter().all(|number| open(&player, *number)), "both are asked for in one go");
    assert_eq!(answer(&mut player.clone(), first), Outcome::Late);
    assert_eq!(answer(&mut player, second[0]), Outcome::Taken);
}

#[test]
fn entering_a_step_again_gives_its_request_up() {
    let mut player = asking().play();
    player.on("ask", 0);
    let first = request(&player);
    player.on("again", 0);
    let second = request(&player);
    assert_eq!(answer(&mut player, first), Outcome::Late);
    assert_eq!(answer(&mut player, second), Outcome::Taken);
}

#[test]
fn request_stays_open_while_a_flow_interrupts() {
    let mut draft = asking();
    let (flow, [inside]) = draft.flow("hold", Precedence::Courtesy, ["inside"]);
    draft.interrupt("hold", flow);
    let way_back = draft.request("on-the-way-back");
    draft.on(inside, "back", Target::Return).block = put_out([way_back]);
    let mut player = draft.play();
    player.on("ask", 0);
    let first = request(&player);
    player.on("hold", 0);
    assert!(matches!(answer(&mut player, first), Outcome::Refused(_)), "nothing answers it in the flow");
    player.on("back", 0);
    let second = request(&player);
    let mut other = player.restored();
    assert_eq!(answer(&mut other, second), Outcome::Taken);
    assert_eq!(answer(&mut player, first), Outcome::Taken);
}

#[test]
fn oldest_request_beyond_the_limit_is_given_up() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let requests = ["one", "two", "three"].map(|name| draft.request(name));
    draft.on(start, "ask", Target::Stay).block = put_out(requests);
    draft.event_of("found", Source::Host);
    draft.on(start, "found", Target::Stay);
    for (limit, open) in
        [(0, [false; 3]), (1, [false, false, true]), (2, [false, true, true]), (3, [true; 3])]
    {
        draft.limits.open_requests = limit;
        let mut player = draft.play();
        player.on("ask", 0);
        let numbers: Vec<_> = player.step.effects(player.call.script()).map(|(number, _)| number).collect();
        let outcomes: Vec<_> = numbers.iter().map(|number| answer(&mut player, *number)).collect();
        assert_eq!(outcomes.iter().map(|outcome| *outcome == Outcome::Taken).collect::<Vec<_>>(), open);
    }
}

#[test]
fn request_of_a_way_on_which_the_call_was_stopped_is_open() {
    let mut draft = asking();
    let start = draft.step("start");
    let (way, said) = (draft.request("on-the-way"), draft.say("said", &[]));
    let outputs = [way].into_iter().chain([said; 65_535]);
    let after = draft.step("after");
    draft.on(start, "too-much", Target::Step(after)).block = put_out(outputs);
    draft.on(start, "found", Target::Stay);
    let mut player = draft.play();
    let much = player.event("too-much");
    assert!(player.give(&much, 0).is_err());
    assert_eq!(player.at(), "start");
    let (asked, _) = player.step.effects(player.call.script()).next().expect("a request");
    assert_eq!(player.restored().call.save(), player.call.save());
    assert_eq!(answer(&mut player, asked), Outcome::Taken, "the host was asked all the same");
}
