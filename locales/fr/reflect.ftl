### Giving back what was heard.

# The operator names the feeling that they hear. No form shows whether the caller is a woman or a man.
# Variables:
#   $emotion (Choice) - sad, angry, afraid, lonely, ashamed, guilty, hurt, tired, helpless, relieved, or any other
reflect-emotion =
    { $emotion ->
        [sad] J’entends que cela vous rend triste.
        [angry] J’entends que cela vous met en colère.
        [afraid] J’entends que cela vous fait peur.
        [lonely] J’entends combien la solitude vous pèse.
        [ashamed] J’entends que vous éprouvez de la honte.
        [guilty] J’entends que vous éprouvez de la culpabilité.
        [hurt] J’entends que cela vous a fait du mal.
        [tired] J’entends combien tout cela vous épuise.
        [helpless] J’entends que vous ressentez de l’impuissance.
        [relieved] J’entends que c’est un soulagement pour vous.
       *[other] J’entends que cela vous touche profondément.
    }
