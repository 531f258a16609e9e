### Giving back what was heard.

# The operator names the feeling that they hear. No form shows whether the caller is a woman or a man.
# Variables:
#   $emotion (Choice) - sad, angry, afraid, lonely, ashamed, guilty, hurt, tired, helpless, relieved, or any other
reflect-emotion =
    { $emotion ->
        [sad] I can hear that this makes you sad.
        [angry] I can hear that this makes you angry.
        [afraid] I can hear that this frightens you.
        [lonely] I can hear how lonely this is for you.
        [ashamed] I can hear that this makes you feel ashamed.
        [guilty] I can hear that this makes you feel guilty.
        [hurt] I can hear that this has hurt you.
        [tired] I can hear how much this is wearing you out.
        [helpless] I can hear that this makes you feel helpless.
        [relieved] I can hear that this is a relief for you.
       *[other] I can hear that this affects you deeply.
    }
