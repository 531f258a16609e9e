# The operator says it after the caller has begun to speak.
helpline-go-on = Bitte sprechen Sie weiter. Ich höre zu.

# The operator says it after the caller has begun to speak.
helpline-go-on-listening = Ich bin bei Ihnen. Erzählen Sie gern mehr, wenn Sie möchten.

# The operator says it after the caller has begun to speak, slowly or with difficulty.
helpline-go-on-time = Es hat keine Eile. Ich bin da.

# The operator says it in passing, while the caller tells the story.
helpline-i-see = Ich verstehe.

# The operator says it in passing, while the caller tells the story.
helpline-with-you = Ich höre zu.

# The operator asks why the caller calls. An open question.
helpline-ask-reason = Was hat Sie dazu bewogen, heute anzurufen?

# The operator says it when the caller wants company and nothing has to be solved.
helpline-glad-you-called = Es ist gut, dass Sie angerufen haben. Wir können einfach miteinander sprechen.

# The operator asks what the caller wants. An open question.
helpline-ask-goal = Was würde Ihnen jetzt am meisten helfen?

# The operator asks what the caller wants. An open question.
helpline-ask-goal-now = Was möchten Sie aus unserem Gespräch mitnehmen?

# The operator says it after the caller’s first ideas. An open question.
helpline-ask-possible = Was scheint Ihnen möglich?

# The operator says it after what is possible. An open question.
helpline-ask-impossible = Und was ist nicht möglich oder käme für Sie nicht infrage?

# The operator says it when a new insight shakes the caller, who may weep, fall silent or use strong words.
helpline-strong-reaction = Ich höre, wie sehr Sie das bewegt. Das darf sein. Lassen Sie sich Zeit.

# The operator offers advice, only after the caller’s own ideas. A yes or no question.
helpline-advise = Es kann helfen, in der Arztpraxis oder mit einer Beratungsstelle darüber zu sprechen. Käme das für Sie infrage?

# The operator says it before looking for another place where the caller can find help.
helpline-let-me-look = Ich sehe nach, wo Sie weitere Hilfe finden.

# The operator says it when no other place of help was found. A yes or no question; a yes leads back to the caller’s own ideas.
helpline-no-resource = Ich sage es offen: Im Moment habe ich keine Stelle, die ich Ihnen nennen kann. Wollen wir gemeinsam überlegen, was sonst helfen könnte?

# A tip while the phone rings.
helpline-tip-before = Atmen Sie durch. Legen Sie eigene Sorgen beiseite: Ihre ganze Aufmerksamkeit gilt dem Menschen am Telefon.

# A tip after the greeting.
helpline-tip-open = Lassen Sie die andere Seite beginnen. Nicht alle kommen gleich zur Sache.

# A tip while the caller begins to tell.
helpline-tip-listen = Hören Sie bis zum Ende zu, ohne zu urteilen und ohne zu unterbrechen.

# A tip when the operator names a feeling.
helpline-tip-emotion = Nennen Sie das Gefühl, das Sie hören. Ist es ein anderes, werden Sie es erfahren.

# A tip while the operator finds out why the caller calls.
helpline-tip-reason = Geht es um Gesellschaft, oder gibt es ein Problem? Beginnen Sie mit offenen Fragen.

# A tip before and during a summary.
helpline-tip-summary = Fassen Sie mit den Worten des Menschen zusammen, dann fragen Sie, ob es stimmt.

# A tip when the caller wants company.
helpline-tip-contact = Der Kontakt selbst zählt. Es muss nichts gelöst werden.

# A tip when the line is misused.
helpline-tip-limit = Nennen Sie die Grenze freundlich. Geht es weiter, dürfen Sie das Gespräch beenden.

# A tip while the operator finds out what the caller wants.
helpline-tip-goal = Was wird gebraucht: ein offenes Ohr, ein Weg oder Hilfe anderswo?

# A tip when the operator says what the caller may expect.
helpline-tip-expectation = Wecken Sie keine falschen Hoffnungen: Sie können es nicht lösen, aber gemeinsam ansehen.

# A tip when the caller wants to be heard.
helpline-tip-hear = Gehört zu werden kann genügen. Rat ist nicht nötig.

# A tip while the operator asks for the caller’s own ideas. Advice stays closed until one idea has come, or two questions have brought none.
helpline-tip-own-ideas = Zuerst die eigenen Ideen des Menschen. Rat wird möglich nach einer Idee oder nach zwei Fragen ohne Ergebnis.

# A tip when the operator asks whether there is somebody close who could help.
helpline-tip-support-person = Hier zählt nur ein Ja oder ein Nein. Fragen Sie nie nach einem Namen.

# A tip when the operator offers advice.
helpline-tip-advise = Bieten Sie es als eine Möglichkeit an. Die Wahl bleibt beim anderen Menschen.

# A tip while they look at what is possible.
helpline-tip-possible = Bleiben Sie bei dem, was möglich ist: Das gibt Luft.

# A tip while they look at what is not possible.
helpline-tip-impossible = Bleiben Sie bei der Wirklichkeit: Gegen die eigene Natur zu handeln, tut niemandem gut.

# A tip when the operator asks for a first step.
helpline-tip-small-step = Ein kleiner erster Schritt gelingt eher. Eine starke Reaktion kommt aus der neuen Einsicht, nicht von Ihnen.

# A tip at the beginning of the closing.
helpline-tip-useful = Fragen Sie, ob das Gespräch geholfen hat. Fassen Sie nur zusammen, wenn es ein echtes Problem gab.

# A tip with the farewell.
helpline-tip-goodbye = Lassen Sie die andere Seite zuerst auflegen.

# A tip after the call.
helpline-tip-rest = Nehmen Sie sich einen Moment vor dem nächsten Anruf. War dieser schwer?

# A tip after a hard call.
helpline-tip-not-responsible = Gewinnen Sie etwas Abstand. Sie sind nicht für ein fremdes Leben verantwortlich; Sie waren da und haben zugehört.

# The operator says it after having spoken while the caller did.
listening-go-on = Bitte sprechen Sie weiter. Ich höre zu.

# A tip for the operator, never spoken, when the caller has spoken for long.
listening-tip-monologue = Eine lange Geschichte: Geben Sie ab und zu ein kleines Zeichen, dass Sie da sind, ohne das Wort zu ergreifen.

# The operator gives back what was heard in own words, after this sentence. A yes or no question.
helpline-give-back = Ich sage einmal, was ich bisher gehört habe. Ist es so?

# A tip for the operator, never spoken, when what was heard is given back.
helpline-tip-give-back = Eigene Worte, kurz, ohne Urteil. Wo etwas unklar ist, fragen Sie, was genau gemeint ist.
