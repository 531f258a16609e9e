small-ask = Was { $möchten Sie?
