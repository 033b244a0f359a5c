import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import vm from "node:vm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { bothAsk } from "../../../electron/contract/bridge.ts";
import { calls, type CallName } from "../../../electron/contract/calls.ts";
import { stripCalls } from "../../../electron/contract/calls/strip.ts";
import { pushes } from "../../../electron/contract/pushes.ts";

/** What a page sees of one name of the bridge. */
type Ask = (...given: unknown[]) => Promise<unknown>;
type Listen = (listener: (...given: unknown[]) => void) => () => void;
type Exposed = Readonly<Record<string, Ask>> & { readonly on: Readonly<Record<string, Listen>> };

const ofStripAlone: ReadonlySet<string> = new Set(Object.keys(stripCalls));
const ofStrip: ReadonlySet<string> = new Set([...bothAsk, ...ofStripAlone]);
const ofWindow = (Object.keys(calls) as CallName[]).filter((name) => !ofStripAlone.has(name));

let script: vm.Script;
let stripScript: vm.Script;
let exposed: Map<string, Exposed>;
let asked: unknown[][];
let required: string[];
let ipcRenderer: EventEmitter;

beforeAll(async () => {
  await ensureBuilt();
  script = await read("preload.cjs");
  stripScript = await read("strip-preload.cjs");
}, 120_000);

/** As a loader of CommonJS wraps it. */
async function read(name: string): Promise<vm.Script> {
  const file = path.join(import.meta.dirname, "../../../out/preload", name);
  return new vm.Script(`(function (require, module, exports) {${await readFile(file, "utf8")}\n})`);
}

/**
 * Runs the built script with what a sandboxed preload has: JavaScript, and `require` for Electron.
 */
function run(built: vm.Script): void {
  exposed = new Map();
  asked = [];
  required = [];
  ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: (...given: unknown[]) => {
      asked.push(given);
      return Promise.resolve("answer");
    },
  });
  const contextBridge = {
    exposeInMainWorld: (name: string, api: Exposed) => exposed.set(name, api),
  };
  const electron = { contextBridge, ipcRenderer };
  const preload = built.runInNewContext({}) as (
    require: (name: string) => unknown,
    module: object,
    exports: object,
  ) => void;
  preload(
    (name) => {
      required.push(name);
      return name === "electron" ? electron : undefined;
    },
    { exports: {} },
    {},
  );
}

beforeEach(() => {
  run(script);
});

const bridge = (): Exposed => exposed.get("mailpin")!;

/** Everything that can be reached from a value by its properties, as a page would look for it. */
function reachable(value: unknown, seen = new Set<unknown>()): Set<unknown> {
  if (
    (typeof value !== "object" && typeof value !== "function") ||
    value === null ||
    seen.has(value)
  )
    return seen;
  seen.add(value);
  for (const key of Reflect.ownKeys(value)) reachable(Reflect.get(value, key), seen);
  return seen;
}

describe("the built preload script", () => {
  it("gives the window one object of named functions: a question each, and for each kind of news a listener", () => {
    expect([...exposed.keys()]).toEqual(["mailpin"]);
    const { on, ...questions } = bridge();
    expect(Object.keys(questions).toSorted()).toEqual(ofWindow.toSorted());
    expect(Object.keys(on).toSorted()).toEqual(Object.keys(pushes).toSorted());
    expect(
      [...Object.values(questions), ...Object.values(on)].every((one) => typeof one === "function"),
    ).toBe(true);
  });

  it("needs nothing but Electron, which a sandboxed script may have", () => {
    expect(required).toEqual(["electron"]);
  });

  it("asks on the channel of the function's name, whatever else is given", async () => {
    for (const name of ofWindow) {
      asked = [];
      await expect(bridge()[name]!({ some: "input" }, "another channel", 1)).resolves.toBe(
        "answer",
      );
      expect(asked).toEqual([[name, { some: "input" }]]);
    }
  });

  it("hands on the news and not Electron's event, whose sender could ask on any channel", () => {
    for (const name of Object.keys(pushes)) {
      const heard: unknown[][] = [];
      const stop = bridge().on[name]!((...given) => heard.push(given));
      ipcRenderer.emit(name, { sender: ipcRenderer }, "news", "more");
      stop();
      ipcRenderer.emit(name, { sender: ipcRenderer }, "after it stopped");
      expect(heard).toEqual([["news"]]);
    }
  });

  it("leads from nothing that it gives to Electron, not even by what its functions answer", async () => {
    const given = [
      bridge(),
      ...(await Promise.all(ofWindow.map((name) => bridge()[name]!()))),
      ...Object.keys(pushes).map((name) => {
        bridge().on[name]!(() => undefined)();
      }),
    ];
    for (const one of given) expect(reachable(one).has(ipcRenderer)).toBe(false);
  });
});

describe("the built preload script of the drop strip", () => {
  it("gives its page the few questions that main answers it, and nothing that leads to Electron", async () => {
    run(stripScript);
    expect(required).toEqual(["electron"]);
    expect([...exposed.keys()]).toEqual(["mailpin"]);
    expect(new Set(Object.keys(bridge()))).toEqual(ofStrip);
    await bridge()["widenStrip"]!({ isWide: true }, "another channel");
    expect(asked).toEqual([["widenStrip", { isWide: true }]]);
    expect(reachable(bridge()).has(ipcRenderer)).toBe(false);
  });
});
