small-good-day = Good day
small-hello = Hello
small-named = this is { $alias }
small-nameless = this is the small shop
