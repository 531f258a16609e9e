### What the caller may expect from the conversation.

# The operator says it on a helpline before possibilities are discussed.
goal-expectation = Nu pot rezolva această problemă în locul dumneavoastră, dar putem vedea împreună ce este posibil și ce nu.
