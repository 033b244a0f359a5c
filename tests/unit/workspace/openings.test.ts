import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Opening } from "../../../electron/contract/opening.ts";
import type { Follow } from "../../../electron/drafts/intake.ts";
import { Openings } from "../../../electron/workspace/mails/openings.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setup() {
  const told: Opening[][] = [];
  const openings = new Openings((list) => told.push(list));
  /** Begins an opening that goes on as the test says. */
  const begin = (files: number, id?: string) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    let follow: Follow | undefined;
    const ended = openings.follow(
      files,
      (given) => {
        follow = given;
        given.signal.addEventListener("abort", () => {
          resolve("stopped");
        });
        return promise;
      },
      id,
    );
    if (follow === undefined) throw new Error("it did not begin at once");
    const end = () => {
      resolve("whole");
    };
    return { follow, ended, end };
  };
  return { openings, told, begin };
}

describe("the openings under way", () => {
  it("are told at once when one begins, and then a few times a second, however many mails come", () => {
    const { told, begin } = setup();
    const { follow } = begin(1000, "a");
    expect(told).toEqual([[{ id: "a", files: { read: 0, of: 1000 }, mails: 0 }]]);
    for (let mail = 0; mail < 1000; mail += 1) {
      follow.onMail(`draft-${mail}`);
      follow.onFile();
      vi.advanceTimersByTime(1);
    }
    expect(told).toHaveLength(5);
    expect(told.at(-1)).toMatchObject([{ mails: 1000, first: "draft-0" }]);
  });

  it("are told without those that have ended", async () => {
    const { told, begin } = setup();
    const { ended, end } = begin(1);
    const other = begin(2, "other");
    end();
    await ended;
    vi.advanceTimersByTime(250);
    expect(told.at(-1)).toMatchObject([{ id: "other" }]);
    other.end();
    await other.ended;
    vi.advanceTimersByTime(250);
    expect(told.at(-1)).toEqual([]);
    expect(told).toHaveLength(3);
  });

  it("count a mail once that is in two files", () => {
    const { openings, begin } = setup();
    const { follow } = begin(2);
    for (const id of ["x", "x", "y"]) follow.onMail(id);
    expect(openings.list()).toMatchObject([{ mails: 2, first: "x" }]);
  });

  it("are stopped by their names, and the others go on", async () => {
    const { openings, begin } = setup();
    const one = begin(40, "one");
    const other = begin(2, "other");
    one.follow.onMail("x");
    one.follow.onFile();
    await expect(openings.stop(["one", "unknown"])).resolves.toEqual([
      { id: "one", files: { read: 1, of: 40 }, mails: 1, first: "x" },
    ]);
    expect(await one.ended).toBe("stopped");
    expect(other.follow.signal.aborted).toBe(false);
    expect(openings.list()).toMatchObject([{ id: "other" }]);
  });

  it("are not told any more once they are closed", () => {
    const { openings, told, begin } = setup();
    const { follow } = begin(2);
    openings.close();
    follow.onFile();
    vi.advanceTimersByTime(1000);
    expect(told).toHaveLength(1);
  });
});
