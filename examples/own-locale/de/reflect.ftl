# The operator names the feeling that they hear. No form shows whether the caller is a woman or a man.
# Variables:
#   $emotion (Choice) - sad, angry, afraid, lonely, ashamed, guilty, hurt, tired, helpless, relieved, or any other
reflect-emotion =
    { $emotion ->
        [sad] Ich höre, dass Sie das traurig macht.
        [angry] Ich höre, dass Sie das wütend macht.
        [afraid] Ich höre, dass Ihnen das Angst macht.
        [lonely] Ich höre, wie einsam das für Sie ist.
        [ashamed] Ich höre, dass Sie sich dafür schämen.
        [guilty] Ich höre, dass Sie sich schuldig fühlen.
        [hurt] Ich höre, dass Sie das verletzt hat.
        [tired] Ich höre, wie sehr Sie das erschöpft.
        [helpless] Ich höre, dass Sie sich hilflos fühlen.
        [relieved] Ich höre, dass Sie das erleichtert.
       *[other] Ich höre, wie nahe Ihnen das geht.
    }
