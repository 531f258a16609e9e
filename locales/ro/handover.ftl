### Passing the conversation on.

# The operator says it before somebody else takes over the conversation.
handover = Vă pun în legătură cu o persoană care vă poate ajuta mai departe. Nu va trebui să repetați totul.
