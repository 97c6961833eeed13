"""Functions whose parameters are known only at run time, with Python's own complaints about calls.

Dataclasses and named tuples make functions from lists of names.  There is no exec() here, so such
a function is a closure over *args and **kwargs that sorts the arguments into the order of the
parameters.  make_function() is the only door: a native one may take its place.
"""


def make_function(name, qualname, positional, defaults, keyword_only, keyword_defaults, body):
    """Make a function that calls body(values), `values` being one value for each parameter.

    positional        tuple of names, filled by position or by keyword
    defaults          tuple of values for the last of them
    keyword_only      tuple of names, filled by keyword only
    keyword_defaults  dict from some of these to their values

    `values` is a list (or tuple) in the order positional + keyword_only.
    """
    count = len(positional)
    is_simple = not keyword_only

    def function(*args, **kwargs):
        # Calls without keywords and defaults, most by far, take the short way.
        if is_simple and len(args) == count and not kwargs:
            return body(args)
        return body(_bind(qualname, positional, defaults, keyword_only, keyword_defaults,
                          args, kwargs))

    function.__name__ = name
    function.__qualname__ = qualname
    # For inspect.signature(), which would see only *args and **kwargs.
    function._parameters = (positional, defaults, keyword_only, keyword_defaults)
    return function


def _bind(qualname, positional, defaults, keyword_only, keyword_defaults, args, kwargs):
    """One value for each parameter, or the TypeError that Python itself would raise."""
    count, given = len(positional), len(args)
    values = list(args[:count])
    # Names are taken out of a copy of the keywords; what is left at the end is unexpected.
    rest = dict(kwargs)
    missing = []
    first_default = count - len(defaults)
    for index in range(given, count):
        name = positional[index]
        if name in rest:
            values.append(rest.pop(name))
        elif index >= first_default:
            values.append(defaults[index - first_default])
        else:
            missing.append(name)
    missing_keywords = []
    for name in keyword_only:
        if name in rest:
            values.append(rest.pop(name))
        elif name in keyword_defaults:
            values.append(keyword_defaults[name])
        else:
            missing_keywords.append(name)
    # The order of these checks is Python's: unknown or doubled keywords first.
    if rest:
        _complain_keyword(qualname, positional + keyword_only, rest)
    if given > count:
        _complain_too_many(qualname, count, len(defaults), given,
                           sum(name in kwargs for name in keyword_only))
    if missing:
        _complain_missing(qualname, "positional", missing)
    if missing_keywords:
        _complain_missing(qualname, "keyword-only", missing_keywords)
    return values


def _complain_keyword(qualname, known, rest):
    """Raise for the first keyword in `rest`: unknown, or already given by position."""
    for name in rest:
        if name in known:
            raise TypeError(f"{qualname}() got multiple values for argument '{name}'")
        guess = suggest(name, known)
        hint = f". Did you mean '{guess}'?" if guess is not None else ""
        raise TypeError(f"{qualname}() got an unexpected keyword argument '{name}'{hint}")


def _complain_too_many(qualname, count, default_count, given, keywords):
    """Raise for more arguments by position than there are parameters."""
    if default_count:
        takes = f"from {count - default_count} to {count}"
        plural = "s"
    else:
        takes = str(count)
        plural = "" if count == 1 else "s"
    if keywords:
        mentions = (f"{given} positional argument{'' if given == 1 else 's'} "
                    f"(and {keywords} keyword-only argument{'' if keywords == 1 else 's'})")
        verb = "were"
    else:
        mentions = str(given)
        verb = "was" if given == 1 else "were"
    raise TypeError(f"{qualname}() takes {takes} positional argument{plural} "
                    f"but {mentions} {verb} given")


def _complain_missing(qualname, kind, names):
    """Raise for parameters that got no value."""
    quoted = [f"'{name}'" for name in names]
    if len(quoted) == 1:
        listed = quoted[0]
    elif len(quoted) == 2:
        listed = " and ".join(quoted)
    else:
        listed = ", ".join(quoted[:-1]) + ", and " + quoted[-1]
    plural = "" if len(names) == 1 else "s"
    raise TypeError(f"{qualname}() missing {len(names)} required {kind} argument{plural}: {listed}")


# ---- "Did you mean" ------------------------------------------------------------------------------

MOVE_COST = 2  # a letter added, removed or replaced
CASE_COST = 1  # a letter in the other case


def suggest(wrong, candidates):
    """The name nearest to `wrong`, if one is near enough to be worth mentioning, else None."""
    best, best_distance = None, None
    for name in candidates:
        if name == wrong:
            continue
        # At most about a third of the letters may be wrong.
        limit = (len(wrong) + len(name) + 3) * MOVE_COST // 6
        if best_distance is not None:
            limit = min(limit, best_distance - 1)
        distance = _distance(wrong, name)
        if distance <= limit:
            best, best_distance = name, distance
    return best


def _distance(a, b):
    """The cost of turning `a` into `b`, letter by letter (Levenshtein, with cheap case changes)."""
    row = [column * MOVE_COST for column in range(len(b) + 1)]
    for line, letter in enumerate(a):
        diagonal, row[0] = row[0], (line + 1) * MOVE_COST
        for column, other in enumerate(b):
            if letter == other:
                change = 0
            elif letter.lower() == other.lower():
                change = CASE_COST
            else:
                change = MOVE_COST
            best = min(diagonal + change, row[column] + MOVE_COST, row[column + 1] + MOVE_COST)
            diagonal, row[column + 1] = row[column + 1], best
    return row[-1]
