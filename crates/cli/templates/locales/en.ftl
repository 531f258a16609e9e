# The operator asks it after the greeting.
{name}-ask-wish = What would you like from this conversation?

# The operator says back what was understood.
#   $wish (Choice) - what the caller wants: advice or information
{name}-confirm =
    { $wish ->
        [advice] You would like some advice. Is that right?
       *[information] You would like some information. Is that right?
    }

# The operator says what the caller can expect.
{name}-expectation = We will look together for what may help you.

# The operator answers, and asks whether it helps. Write here what your line has to say.
{name}-answer = This is what I can tell you. Does that help you?

# A tip for the operator, never spoken.
{name}-tip-listen = Listen first, and say back what you have understood before you answer.

# The operator’s button for `choose advice`.
choose-advice = Advice
