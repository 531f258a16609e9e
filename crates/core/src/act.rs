//! What an utterance does, after the communicative functions of ISO 24617-2.

use crate::named;

named! {
    /// What an utterance does. Rules speak of acts, never of words.
    #[non_exhaustive]
    Act {
        /// Advises the caller what to do.
        Advise = "advise",
        /// Announces a price, a limit of time or a change of either.
        Announce = "announce",
        /// Apologises.
        Apologise = "apologise",
        /// Asks something that can be answered in a word.
        AskClosed = "ask-closed",
        /// Asks for consent.
        AskConsent = "ask-consent",
        /// Asks whether this is a good moment.
        AskConvenient = "ask-convenient",
        /// Asks whether the caller can hold the line.
        AskHold = "ask-hold",
        /// Asks something that cannot be answered with yes or no.
        AskOpen = "ask-open",
        /// Asks when to call again.
        AskTime = "ask-time",
        /// Shows that one is still there and listening.
        Backchannel = "backchannel",
        /// Asks whether everything is answered.
        CheckResolved = "check-resolved",
        /// Asks whether one has understood.
        CheckUnderstanding = "check-understanding",
        /// Brings the talk back to calm.
        Calm = "calm",
        /// Declines a request.
        Decline = "decline",
        /// Turns a request aside lightly.
        Deflect = "deflect",
        /// Tells what must be disclosed.
        Disclose = "disclose",
        /// Encourages the caller to begin or to go on.
        Encourage = "encourage",
        /// Says that a call is being ended and why.
        EndCall = "end-call",
        /// Explains something.
        Explain = "explain",
        /// Explains what a hold is for.
        ExplainHold = "explain-hold",
        /// Takes leave.
        Farewell = "farewell",
        /// Greets.
        Greet = "greet",
        /// Says who is speaking and for whom.
        Identify = "identify",
        /// Gives information.
        Inform = "inform",
        /// Names the feeling that is heard.
        NameEmotion = "name-emotion",
        /// Offers an alternative.
        OfferAlternative = "offer-alternative",
        /// Offers to call back.
        OfferCallback = "offer-callback",
        /// Offers help.
        OfferHelp = "offer-help",
        /// Offers possible solutions.
        OfferSolution = "offer-solution",
        /// Promises something.
        Promise = "promise",
        /// Refers the caller to somebody else.
        Refer = "refer",
        /// Gives back what was heard.
        Reflect = "reflect",
        /// Says what may be expected and what may not.
        StateExpectation = "state-expectation",
        /// States a limit.
        StateLimit = "state-limit",
        /// Says why one is calling.
        StatePurpose = "state-purpose",
        /// Sums up.
        Summarise = "summarise",
        /// Thanks.
        Thank = "thank",
        /// Says that the caller is put through to somebody else.
        Transfer = "transfer",
        /// Tells how the operator's surroundings are.
        TellSurroundings = "tell-surroundings",
        /// Warns of a consequence.
        Warn = "warn",
        /// Wishes well.
        Wish = "wish",
    }
}
