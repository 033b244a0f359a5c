import { describe, expect, test } from "vitest";
import { shareFixture } from "./fixture.ts";

const open = shareFixture();

describe("values", () => {
  test("arrive in main as what they are", async () => {
    const { page } = open();
    const kinds = await page.evaluate(() =>
      bridge.invoke(
        "kinds",
        new Uint8Array(3),
        new Float64Array(2),
        new ArrayBuffer(4),
        new Date(),
        new Map([[1, 2]]),
        new Set([1]),
        /x/g,
        new Error("oh"),
        5n,
        undefined,
        null,
        [[1]],
      ),
    );
    expect(kinds).toEqual([
      ["Uint8Array", 3],
      ["Float64Array", 16],
      "ArrayBuffer",
      "Date",
      ["Map", 1],
      ["Set", 1],
      "RegExp",
      ["Error", "oh"],
      "5n",
      "undefined",
      "Null",
      [["Number"]],
    ]);
  });

  test("come back as what they were", async () => {
    const { page } = open();
    const same = await page.evaluate(async () => {
      const cyclic: Record<string, unknown> = {
        text: "é漢😀",
        when: new Date(5),
        bytes: new Uint8Array([1, 2]),
        missing: undefined,
      };
      cyclic["self"] = cyclic;
      const back = (await bridge.invoke("echo", cyclic)) as typeof cyclic;
      return [
        back["self"] === back,
        back["text"] === cyclic["text"],
        (back["when"] as Date).getTime() === 5,
        back["bytes"] instanceof Uint8Array && back["bytes"].join() === "1,2",
        "missing" in back && back["missing"] === undefined,
      ];
    });
    expect(same).toEqual([true, true, true, true, true]);
  });

  test("of 20 MB cross both ways", async () => {
    const { page } = open();
    const result = await page.evaluate(async () => {
      const bytes = new Uint8Array(20 * 1024 * 1024).map((_, at) => at * 7);
      const sum = bytes.reduce((total, byte) => (total + byte) % 65_536, 0);
      const back = (await bridge.invoke("echo", { name: "large.eml", bytes })) as {
        bytes: Uint8Array;
      };
      return {
        same:
          back.bytes.length === bytes.length && back.bytes.every((byte, at) => byte === bytes[at]),
        sum,
        there: await bridge.invoke("sum", bytes),
      };
    });
    expect(result.same).toBe(true);
    expect(result.there).toBe(result.sum);
  });

  test.for(["function", "symbol", "promise", "proxy", "node", "file"])(
    "that cannot be cloned are refused: a %s",
    async (kind) => {
      const { page } = open();
      const message = await page.evaluate(
        (name) =>
          bridge.invokeUncloneable(name).then(
            () => "sent",
            (error: unknown) => (error as Error).message,
          ),
        kind,
      );
      expect(message).toBe("An object could not be cloned.");
    },
  );

  test("that cannot be cloned stop a send where it is made", async () => {
    const { page, fixture } = open();
    await expect(page.evaluate(() => bridge.sendUncloneable())).resolves.toBe(
      "An object could not be cloned.",
    );
    const answer = await page.evaluate(() =>
      bridge.invoke("give-function").catch((error: unknown) => (error as Error).message),
    );
    expect(answer).toBe(
      "Error invoking remote method 'give-function': Error: An object could not be cloned.",
    );
    const news = page.evaluate(
      () =>
        new Promise((resolve) => {
          bridge.listen("news", resolve);
          bridge.send("send-function");
        }),
    );
    await expect(news).resolves.toBe("after");
    expect(fixture.stderr).toContain("Error sending from webFrameMain:");
  });
});

describe("ipc", () => {
  test("delivers a handler's error as Electron words it", async () => {
    const { page, fixture } = open();
    const told = await page.evaluate(() =>
      bridge
        .invoke("fail")
        .catch((error: unknown) => [
          error instanceof Error,
          (error as Error).name,
          (error as Error).message,
        ]),
    );
    expect(told).toEqual([
      true,
      "Error",
      "Error invoking remote method 'fail': RangeError: too far",
    ]);
    expect(fixture.stderr).toContain("Error occurred in handler for 'fail':");
  });

  test("says when nobody handles a channel", async () => {
    const { page } = open();
    const told = await page.evaluate(() =>
      bridge.invoke("nothing").catch((error: unknown) => (error as Error).message),
    );
    expect(told).toBe(
      "Error invoking remote method 'nothing': Error: No handler registered for 'nothing'",
    );
  });

  test("answers a message to its sender", async () => {
    const { page, fixture } = open();
    const noted = page.evaluate(
      () =>
        new Promise((resolve) => {
          bridge.listen("noted", (...args) => {
            resolve(args);
          });
          bridge.send("note", 1, { two: [2] });
        }),
    );
    await expect(noted).resolves.toEqual([1, { two: [2] }]);
    await expect(fixture.event("note")).resolves.toBe(2);
  });

  test("keeps an answer that comes after a reload from the new page", async () => {
    const { page } = open();
    await page.evaluate(() => {
      void bridge.invoke("hold");
    });
    await page.reload();
    await expect(page.evaluate(() => bridge.invoke("release"))).resolves.toBe("released");
  });

  test("goes on after a reload", async () => {
    const { page } = open();
    await page.reload();
    await expect(page.evaluate(() => bridge.invoke("echo", "again"))).resolves.toBe("again");
  });
});

describe("the preload", () => {
  test("may require what a sandboxed one may, and nothing else", async () => {
    const { page } = open();
    await expect(page.evaluate(() => bridge.requires)).resolves.toEqual({
      fs: "module not found: fs",
      "node:child_process": "module not found: node:child_process",
      "./other.cjs": "module not found: ./other.cjs",
      events: "no failure",
      url: "no failure",
    });
    await expect(page.evaluate(() => bridge.electronHas)).resolves.toEqual(
      expect.arrayContaining(["contextBridge", "ipcRenderer", "webUtils"]),
    );
    await expect(page.evaluate(() => bridge.process)).resolves.toEqual({
      type: "renderer",
      sandboxed: true,
    });
  });

  test("knows no paths of files", async () => {
    const { page } = open();
    await expect(page.evaluate(() => bridge.pathOf(new File(["x"], "mail.eml")))).resolves.toBe("");
    await expect(page.evaluate(() => bridge.pathOfText())).resolves.toContain(
      "expected to receive a File",
    );
  });

  test("exposes copies: frozen, without prototypes", async () => {
    const { page } = open();
    const seen = await page.evaluate(() => ({
      frozen: [bridge, bridge.nested, bridge.nested.list[0], bridge.invoke].every((part) =>
        Object.isFrozen(part),
      ),
      person: {
        ...bridge.person,
        isPlain: Object.getPrototypeOf(bridge.person) === Object.prototype,
        greet: typeof bridge.person["greet"],
      },
      bytes: [...bridge.numbers],
      date: bridge.when.getTime(),
      replaced: Reflect.set(window, "bridge", 1),
    }));
    expect(seen).toEqual({
      frozen: true,
      person: { name: "Ana", isPlain: true, greet: "undefined" },
      bytes: [1, 2, 3],
      date: 0,
      replaced: false,
    });
  });

  test("proxies functions, copies what passes through them, and strips errors to their message", async () => {
    const { page } = open();
    const seen = await page.evaluate(async () => {
      const given = { list: [1], bytes: new Uint8Array([9]) };
      const back = bridge.giveBack(given) as typeof given;
      const error: unknown = await bridge.rejects().catch((thrown: unknown) => thrown);
      return {
        isCopy: back !== given && back.bytes !== given.bytes && back.bytes[0] === 9,
        called: bridge.callBack(({ from }) => `called by ${from}`),
        error: [(error as Error).message, (error as Error).name, Object.keys(error as object)],
      };
    });
    expect(seen).toEqual({
      isCopy: true,
      called: "called by preload",
      error: ["no luck", "Error", []],
    });
  });
});
