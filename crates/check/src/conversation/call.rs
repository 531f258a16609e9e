//! Plays the calls of a conversation file, and says where one leaves what is written. Nothing here compares anything else.

use std::{fmt::Write as _, sync::Arc};

use etiquette_core::{Script, StepId};
use etiquette_diag::{Diagnostic, Sources, Span};

use super::{
    markdown::Block,
    outcome::Compared,
    run::{Came, Runner},
    setup::Setup,
    stray::{Point, stray},
};
use crate::{
    cover::Practice,
    replay::{EventLine, Player, parse_lines_in},
    transcript::{Entry, text},
};

/// How a call is played.
enum Played<'p> {
    /// As it is; what it takes is noted where somebody asks.
    Plainly(Option<&'p mut Practice>),
    /// Saved and restored before every event.
    Restored,
}

impl Runner<'_> {
    /// Plays a call twice and compares it with what is written.
    pub(super) fn call(&mut self, block: &Block) -> Came {
        let setup = self.setup(block)?;
        let (script, is_own) = self.script(block, &setup)?;
        let lines = self.lines(block, &setup, &script)?;
        let mut practice = (!is_own).then(|| self.practice(&script));
        let (entries, at) = self.play(&script, &setup, block, &lines, Played::Plainly(practice.as_mut()))?;
        self.practised.extend(practice);
        let (restored, _) = self.play(&script, &setup, block, &lines, Played::Restored)?;
        let (plain, restored) = (text(&entries), text(&restored));
        if plain != restored {
            let message = format!("saving and restoring changes the call:\n{restored}");
            return Err(vec![Diagnostic::error("not-restored", message).at(self.page.fence(block))]);
        }
        let came = self.compared(block, Ok(plain))?;
        let stray = stray(&script, &entries, at, &came.expected).map(|stray| {
            let line = self.page.line(block, stray.line);
            let finding = Diagnostic::error("strayed-call", stray.message).help(stray.help);
            let finding =
                finding.at(Span::new(self.page.source, line)).label("the call goes otherwise from here");
            self.pointing(finding, &script, &stray.points)
        });
        Ok(Compared { stray, ..came })
    }

    /// The finding with the places of parts of a script; a script of the file itself is in its block.
    fn pointing(
        &mut self,
        finding: Diagnostic,
        script: &Arc<Script>,
        points: &[(Point, String)],
    ) -> Diagnostic {
        let own = self.scripts.iter().find(|(own, ..)| Arc::ptr_eq(own, script));
        let theirs = if own.is_none() { self.world.origin(script) } else { None };
        let Some(origin) = own.map(|(.., origin)| origin).or(theirs.as_deref()) else { return finding };
        let block = own.map(|(_, block, _)| block);
        points.iter().fold(finding, |finding, (point, label)| {
            let Some(place) = point.place(&origin.places) else { return finding };
            let in_block =
                block.filter(|_| origin.sources.iter().next().is_some_and(|(id, ..)| id == place.source));
            let place = match in_block {
                Some(block) => self.page.moved_place(place, &origin.sources, block, 0),
                None => self.sources.adopt(&origin.sources, place),
            };
            match finding.related().iter().any(|label| label.span == place) {
                true => finding,
                false => finding.also(place, label.clone()),
            }
        })
    }

    /// What calls have practised of a script so far, taken out of the list.
    fn practice(&mut self, script: &Arc<Script>) -> Practice {
        let known = self.practised.iter().position(|known| known.is_of(script));
        known.map_or_else(|| Practice::new(script.clone()), |at| self.practised.swap_remove(at))
    }

    /// Plays a call: what happened, and where it is then.
    fn play(
        &self,
        script: &Arc<Script>,
        setup: &Setup,
        block: &Block,
        lines: &[(String, EventLine)],
        played: Played<'_>,
    ) -> Result<(Vec<Entry>, Option<StepId>), Vec<Diagnostic>> {
        let stopped = |error: &dyn std::fmt::Display| {
            vec![Diagnostic::error("stopped-call", error.to_string()).at(self.page.fence(block))]
        };
        let (context, opening) = setup.context(script).map_err(|error| vec![self.wrong(&error, block)])?;
        let player = Player::try_new(script.clone(), context, opening, self.world.phrases());
        let mut player = player.map_err(|error| stopped(&error))?;
        if setup.lines.as_deref() == Some("manual") {
            player = player.with_manual_lines();
        }
        player = match &played {
            Played::Plainly(Some(_)) => player.with_log().with_coverage(),
            Played::Plainly(None) => player.with_path(),
            Played::Restored => player.with_restores(),
        };
        if setup.shows.is_some() {
            player = player.with_facts();
        }
        let mut entries = player.begin().map_err(|error| stopped(&error))?;
        for (written, line) in lines {
            entries.extend(player.play(written, line).map_err(|error| stopped(&error))?);
        }
        if let Played::Plainly(Some(practice)) = played {
            practice.add(&player, &entries);
        }
        Ok((entries, player.call().position()))
    }

    /// The event lines of a call.
    fn lines(
        &mut self,
        block: &Block,
        setup: &Setup,
        script: &Arc<Script>,
    ) -> Result<Vec<(String, EventLine)>, Vec<Diagnostic>> {
        let mut sources = Sources::new();
        let events = block.text.lines().fold(String::new(), |mut events, line| {
            // Lines keep their numbers, so that a diagnostic points to the right one.
            let _ = writeln!(events, "{}", line.strip_prefix('>').unwrap_or_default());
            events
        });
        let source = sources.add("call", events.clone());
        let mut found = match parse_lines_in(script, self.world.phrases(), &events, source) {
            Ok(lines) => return Ok(lines),
            Err(found) => found.into_iter(),
        };
        let first = found.next().into_iter().map(|first| {
            let before = first.span().and_then(|span| events.get(..span.start)).unwrap_or_default();
            let lines = parse_lines_in(script, self.world.phrases(), before, source).unwrap_or_default();
            let at =
                self.play(script, setup, block, &lines, Played::Plainly(None)).ok().and_then(|(_, at)| at);
            let label = "the call is in this step when it comes".to_owned();
            let first = self.page.moved(first, &sources, block, 1);
            at.into_iter()
                .fold(first, |first, at| self.pointing(first, script, &[(Point::Step(at), label.clone())]))
        });
        let first: Vec<Diagnostic> = first.collect();
        Err(first.into_iter().chain(found.map(|one| self.page.moved(one, &sources, block, 1))).collect())
    }
}
