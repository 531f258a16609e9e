#!/usr/bin/env python3
"""Writes workload/generated/ from call.json (the machine) and prompts.json (the texts).

Every peer gets the same dialogue in its own format, so that no peer renders
different words. expected.txt is made here, by a simulation that uses none of
the peers; a peer that does not print exactly this text is not measured.
Uses the Python standard library only. Output is deterministic.
"""
import json
import re
import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUT = HERE / "generated"
CALL = json.loads((HERE / "call.json").read_text("utf-8"))
PROMPTS = json.loads((HERE / "prompts.json").read_text("utf-8"))
LOCALES, STATES, VARS = CALL["locales"], CALL["states"], CALL["variables"]
WAIT = PROMPTS["wait"]
ORDER = ["one", "few", "many", "other"]


def category(locale, n):
    """CLDR cardinal category of a whole number, for the four locales."""
    if locale == "en":
        return "one" if n == 1 else "other"
    if locale == "fr":
        return "one" if n in (0, 1) else "other"
    if locale == "ru":
        if n % 10 == 1 and n % 100 != 11:
            return "one"
        if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14:
            return "few"
        return "many"
    if locale == "ro":
        if n == 1:
            return "one"
        return "few" if n == 0 or 1 <= n % 100 <= 19 else "other"
    raise ValueError(locale)


def transitions(state):
    """(event, guard, target, settings) rows of one state, guarded ones first."""
    for event, rules in STATES[state]["on"].items():
        for rule in rules if isinstance(rules, list) else [rules]:
            yield event, rule.get("if"), rule["to"], rule.get("set", {})


def ident(name):
    return name.replace("-", "_")


def write(path, text):
    target = OUT / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


# ---- expected transcript -----------------------------------------------------

def walk(path):
    """States whose prompts are shown along a path; the last event ends the call."""
    state, silences = CALL["initial"], 0
    yield state
    for event in path:
        for ev, guard, to, _ in transitions(state):
            if ev == event and (guard is None or silences < 2):
                break
        else:
            raise SystemExit(f"{state}: no transition for {event}")
        state = to
        if state == "end":
            return
        if state == "encourage":
            silences += 1
        yield state


def text(locale, state, minutes):
    wait = WAIT[locale][category(locale, minutes)].format(minutes=minutes)
    return PROMPTS[locale][state].format(caller=VARS["caller"], agent=VARS["agent"], wait=wait)


def expected():
    lines = []
    for locale in LOCALES:
        for minutes in VARS["minutes"]:
            for name, path in CALL["paths"].items():
                lines.append(f"## {locale} {minutes} {name}")
                lines += [text(locale, s, minutes) for s in walk(path)]
    return "\n".join(lines) + "\n"


# ---- formats -----------------------------------------------------------------

def fluent(locale):
    rows = []
    for key, value in PROMPTS[locale].items():
        variants = "".join(
            f"\n        {'*' if cat == 'other' else ''}[{cat}] " + WAIT[locale][cat].replace("{minutes}", "{ $minutes }")
            for cat in ORDER if cat in WAIT[locale])
        value = re.sub(r"\{(caller|agent)\}", r"{ $\1 }", value)
        value = value.replace("{wait}", "{ $minutes ->" + variants + "\n    }")
        rows.append(f"{key} = {value}")
    return "\n".join(rows) + "\n"


def quoted(value):
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def rust_i18n(locale):
    rows = ["_version: 1"]
    rows += [f"{k}: " + quoted(re.sub(r"\{(\w+)\}", r"%{\1}", v)) for k, v in PROMPTS[locale].items()]
    rows += [f"wait.{c}: " + quoted(v.replace("{minutes}", "%{minutes}")) for c, v in WAIT[locale].items()]
    return "\n".join(rows) + "\n"


def yarn_text(locale, key, names):
    """names maps a variable to what stands in braces: {$caller} or {0}."""
    value = PROMPTS[locale][key]
    plural = "[plural value={%s} " % names["minutes"] + " ".join(
        f'{c}="{WAIT[locale][c].replace("{minutes}", "%")}"' for c in ORDER if c in WAIT[locale]) + " /]"
    value = value.replace("{wait}", "\0")
    for var in ("caller", "agent"):
        value = value.replace("{%s}" % var, "{%s}" % names[var])
    return value.replace("\0", plural)


YARN_SOURCE = {"caller": "$caller", "agent": "$agent", "minutes": "$minutes"}


def yarn_positions(key):
    """Yarn numbers the substitutions of a line in the order of the source text."""
    found = re.findall(r"\{(\w+)\}", PROMPTS["en"][key].replace("{wait}", "{minutes}"))
    return {name: str(found.index(name)) if name in found else "?" for name in YARN_SOURCE}


def yarn_script():
    nodes = []
    for state in STATES:
        body = [f"title: {ident(state)}", "---"]
        if state == CALL["initial"]:
            body += ['<<declare $caller = "">>', '<<declare $agent = "">>', "<<declare $minutes = 0>>",
                     "<<declare $silences = 0>>", '<<declare $reason = "">>', '<<declare $goal = "">>']
        if state == "encourage":
            body.append("<<set $silences to $silences + 1>>")
        body.append(yarn_text("en", state, YARN_SOURCE) + f" #line:{state}")
        for i, (event, guard, to, settings) in enumerate(transitions(state)):
            condition = ""
            if guard:
                condition = " <<if $silences < 2>>"
            elif any(e == event and g for e, g, _, _ in transitions(state)):
                condition = " <<if $silences >= 2>>"
            body.append(f"-> {event}{condition} #line:{state}.{i}.{event}")
            body += [f'    <<set ${k} to "{v}">>' for k, v in settings.items()]
            body.append("    <<stop>>" if to == "end" else f"    <<jump {ident(to)}>>")
        nodes.append("\n".join(body) + "\n===\n")
    return "".join(nodes)


def yarn_table(locale):
    """Tab-separated: line id, text. Options keep the event name in every locale."""
    rows = []
    for state in STATES:
        rows.append(f"line:{state}\t" + yarn_text(locale, state, yarn_positions(state)))
        rows += [f"line:{state}.{i}.{event}\t{event}" for i, (event, *_) in enumerate(transitions(state))]
    return "\n".join(rows) + "\n"


INK_RULES = {
    "en": [("n == 1", "one"), (None, "other")],
    "fr": [("n == 0 or n == 1", "one"), (None, "other")],
    "ru": [("n % 10 == 1 and n % 100 != 11", "one"),
           ("n % 10 >= 2 and n % 10 <= 4 and (n % 100 < 12 or n % 100 > 14)", "few"), (None, "many")],
    "ro": [("n == 1", "one"), ("n == 0 or (n % 100 >= 1 and n % 100 <= 19)", "few"), (None, "other")],
}


def ink(locale):
    rows = ['VAR caller = ""', 'VAR agent = ""', "VAR minutes = 0", "VAR silences = 0", 'VAR reason = ""',
            'VAR goal = ""', f"-> {ident(CALL['initial'])}", ""]
    for state in STATES:
        knot = "k_" + ident(state)
        rows.append(f"=== {knot} ===")
        if state == "encourage":
            rows.append("~ silences = silences + 1")
        rows.append(PROMPTS[locale][state].replace("{wait}", "{wait(minutes)}"))
        for event, guard, to, settings in transitions(state):
            condition = ""
            if guard:
                condition = "{silences < 2} "
            elif any(e == event and g for e, g, _, _ in transitions(state)):
                condition = "{silences >= 2} "
            target = "END" if to == "end" else "k_" + ident(to)
            if settings:
                rows.append(f"+ {condition}[{event}]")
                rows += [f'    ~ {k} = "{v}"' for k, v in settings.items()]
                rows.append(f"    -> {target}")
            else:
                rows.append(f"+ {condition}[{event}] -> {target}")
        rows.append("")
    rows[6] = f"-> k_{ident(CALL['initial'])}"
    rows += ["=== function wait(n) ===", "{"]
    for condition, cat in INK_RULES[locale]:
        words = WAIT[locale][cat].replace("{minutes}", "{n}")
        rows.append(f"- {condition or 'else'}: {words}")
    rows += ["}", ""]
    return "\n".join(rows)


def rivescript(locale):
    def say(state):
        value = PROMPTS[locale][state].replace("{wait}", "<call>wait</call>")
        return re.sub(r"\{(caller|agent)\}", r"<get \1>", value)

    rows = ["! version = 2.0", "", "> object wait javascript",
            f"  const words = {json.dumps(WAIT[locale], ensure_ascii=False)};",
            "  return rs.getUservar(rs.currentUser(), 'minutes').then((n) =>",
            f"    words[rs.plural('{locale}', Number(n))].replace('{{minutes}}', n));",
            "< object", "",
            # a new call resets its variables by hand, as a RiveScript author would
            "+ start", f"- {{topic={ident(CALL['initial'])}}}<set silences=0>{say(CALL['initial'])}", ""]
    for state in STATES:
        rows.append(f"> topic {ident(state)}")
        done = set()
        for event, guard, to, settings in transitions(state):
            if event in done:
                continue
            done.add(event)
            sets = "".join(f"<set {k}={v}>" for k, v in settings.items())
            count = "<add silences=1>" if to == "encourage" else ""
            rows.append(f"  + {event}")
            if guard:
                other = [t for e, g, t, _ in transitions(state) if e == event and not g][0]
                rows.append(f"  * <get silences> < 2 => {{topic={ident(to)}}}{count}{say(to)}")
                rows.append(f"  - {{topic={ident(other)}}}{say(other)}")
            elif to == "end":
                rows.append("  - {topic=random}end")
            else:
                rows.append(f"  - {{topic={ident(to)}}}{sets}{count}{say(to)}")
            rows.append("")
        rows.append("< topic\n")
    return "\n".join(rows)


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    write("expected.txt", expected())
    write("yarn/helpline.yarn", yarn_script())
    for locale in LOCALES:
        write(f"ftl/{locale}/helpline.ftl", fluent(locale))
        write(f"rust-i18n/{locale}.yml", rust_i18n(locale))
        write(f"yarn/{locale}.tsv", yarn_table(locale))
        write(f"ink/{locale}.ink", ink(locale))
        write(f"rive/{locale}.rive", rivescript(locale))
    shown = [len(list(walk(p))) for p in CALL["paths"].values()]
    rows = sum(len(list(transitions(s))) for s in STATES)
    print(f"{len(STATES)} prompts, {rows} transitions, prompts shown per path {shown}")


if __name__ == "__main__":
    main()
