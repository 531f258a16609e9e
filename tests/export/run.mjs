// Runs exported scripts in SCION (SCXML) and in XState, and compares the steps that they visit with those of the engine.
//
//   node run.mjs FOLDER
//
// For each NAME.scxml in the folder there are NAME.json (XState) and NAME.jsonl, one call a line:
//   [{ "events": [{ "name": …, "data": {…} }], "visited": ["script.greet", …] }, …]
// Time stands still: timers are events of the call like others, and their delays never pass here.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { assign, createActor, createMachine, raise, SimulatedClock } from "xstate";

const require = createRequire(import.meta.url);
const folder = process.argv[2];
// Effects are logged, which nobody wants to read here.
const say = console.log;
console.log = () => {};

const functions = new Map();
/** A function of the members of the context and of `_event`. */
function compiled(code) {
  if (!functions.has(code)) functions.set(code, new Function("data", "_event", `with (data) { ${code} }`));
  return functions.get(code);
}

const implementations = {
  guards: {
    when: ({ context, event }, { condition }) => compiled(`return ${condition};`)(context, { data: event.data }),
  },
  actions: {
    set: assign(({ context, event }, { to }) => {
      const next = structuredClone(context);
      compiled(to.map(([place, value]) => `${place} = ${value};`).join("\n"))(next, { data: event.data });
      return next;
    }),
    raise: raise((_, params) => ({ type: params.event, data: {} })),
    effect: () => {},
  },
};

/** A call in XState: takes an event, gives the steps that it visits. */
function inXState(machine) {
  let visited = [];
  const inspect = (seen) => {
    if (seen.type !== "@xstate.microstep" || !seen._transitions.some((one) => one.target?.length)) return;
    visited.push(path(seen.snapshot.value));
  };
  const actor = createActor(machine, { inspect, clock: new SimulatedClock() });
  actor.start();
  return ({ name, data }) => {
    visited = [];
    actor.send({ type: name, data });
    return visited;
  };
}

function path(value) {
  if (typeof value === "string") return value;
  const [flow, step] = Object.entries(value._call)[0];
  return `${flow}.${step}`;
}

/** The same in SCION, where a prepared model has one set of variables, so each call needs one of its own. */
async function inScion(model, core) {
  const prepared = await new Promise((done, failed) => model.prepare((error, one) => (error ? failed(error) : done(one))));
  const call = new core.Statechart(prepared, {});
  let visited = [];
  call.registerListener({ onEntry: (id) => (id.includes(".") || id === "_end") && visited.push(id) });
  call.start();
  return ({ name, data }) => {
    visited = [];
    call.gen({ name, data });
    return visited;
  };
}

function scionModel(text) {
  const scxml = require("@scion-scxml/scxml");
  return new Promise((done, failed) => {
    scxml.documentStringToModel("", text, (error, model) => {
      if (error) return failed(error);
      done(model);
    });
  });
}

let faults = 0;
/** Holds every call; says how many there were, and how many steps they visited. */
async function compare(name, interpreter, calls, begin) {
  let visits = 0;
  let shown = 0;
  for (const [number, call] of calls.entries()) {
    const send = await begin();
    for (const [at, { events, visited }] of call.entries()) {
      const found = events.flatMap((event) => send(event));
      visits += visited.length;
      if (JSON.stringify(found) !== JSON.stringify(visited)) {
        faults += 1;
        shown += 1;
        if (shown < 3) say(`${name} in ${interpreter}, call ${number}, at ${at}: ${JSON.stringify(events)}\n  engine ${visited}\n  ${interpreter} ${found}`);
        break;
      }
    }
  }
  say(`${name}: ${interpreter}, ${calls.length} calls, ${visits} visits`);
}

// SCION keeps every model that it has prepared, so no process holds many calls.
const share = 200;
const [name, from] = process.argv.slice(3);
const read = (name, extension) => readFileSync(join(folder, name + extension), "utf8");

if (name) {
  const calls = read(name, ".jsonl").split("\n").filter(Boolean).slice(+from, +from + share).map((line) => JSON.parse(line));
  const machine = createMachine(JSON.parse(read(name, ".json")), implementations);
  await compare(name, "xstate", calls, () => inXState(machine));
  const model = await scionModel(read(name, ".scxml"));
  const core = require("@scion-scxml/core");
  await compare(name, "scion", calls, () => inScion(model, core));
} else {
  for (const file of readdirSync(folder).filter((file) => file.endsWith(".scxml")).sort()) {
    const name = file.slice(0, -".scxml".length);
    const calls = read(name, ".jsonl").split("\n").filter(Boolean).length;
    for (let from = 0; from < calls; from += share) {
      const run = spawnSync(process.execPath, [process.argv[1], folder, name, String(from)], { stdio: "inherit" });
      faults += run.status === 0 ? 0 : 1;
    }
  }
  say(faults === 0 ? "the same steps everywhere" : "some calls differ");
}
process.exit(faults === 0 ? 0 : 1);
