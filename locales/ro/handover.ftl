### Passing the conversation on.

# The operator says it before somebody else takes over the conversation.
handover = Vă pun în legătură cu o persoană care vă poate ajuta mai departe. Nu va trebui să repetați totul.

# A tip for the operator, never told to the caller, when a conversation is taken over.
# Variables:
#   $notes (String) - what the colleague wrote, or nothing
handover-tip-notes = Notă de la echipă: { $notes }
