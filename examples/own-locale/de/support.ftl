# The operator asks for details once the caller has begun.
support-ask-details = Worum geht es genau?
# The operator asks for details once the caller has begun.
support-ask-tell-more = Was sollte ich noch wissen?
