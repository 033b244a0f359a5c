import { describe, expect, it } from "vitest";
import { OutboxNotifier } from "../../../electron/desktop/outbox-notifier.ts";
import { countWords, toolTipOf } from "../../../electron/desktop/tray-words.ts";
import type { OutboxStatus } from "../../../electron/workspace/outbox-status.ts";

const idle: OutboxStatus = { waiting: 0, sending: 0, needYou: 0, goingOn: 0, isOffline: false };

/** A notifier whose outbox becomes what the test says. */
function setup() {
  const titles: string[] = [];
  const world = { isWatched: false, filed: 0 };
  const notifier = new OutboxNotifier({
    now: () => 1000,
    filedSince: (time) => (time === 1000 ? world.filed : NaN),
    isWatched: () => world.isWatched,
    show: ({ title }) => titles.push(title),
  });
  const become = (status: Partial<OutboxStatus>) => {
    notifier.update({ ...idle, ...status });
    return titles.splice(0);
  };
  return { world, become };
}

describe("the user who does not look is told", () => {
  it("at once that something needs them, and of more when the others are through", () => {
    const { become, world } = setup();
    expect(become({ waiting: 5 })).toEqual([]);
    expect(become({ waiting: 4, needYou: 1 })).toEqual(["1 email needs you"]);
    expect(become({ waiting: 3, needYou: 2 })).toEqual([]);
    world.filed = 3;
    expect(become({ needYou: 2 })).toEqual(["3 emails are filed, 2 need you"]);
    expect(become({ needYou: 2 })).toEqual([]);
  });

  it("when several mails are filed, and not of a single one", () => {
    const { become, world } = setup();
    become({ sending: 1 });
    world.filed = 1;
    expect(become({})).toEqual([]);
    become({ waiting: 12 });
    world.filed = 12;
    expect(become({})).toEqual(["12 emails are filed"]);
  });

  it("when the one is filed that waited for the network", () => {
    const { become, world } = setup();
    become({ waiting: 1, isOffline: true });
    become({ sending: 1 });
    world.filed = 1;
    expect(become({})).toEqual(["1 email is filed"]);
  });

  it("nothing when all was taken back", () => {
    const { become } = setup();
    become({ waiting: 3, isOffline: true });
    expect(become({})).toEqual([]);
  });

  it("again when something needs them that did not when they looked last", () => {
    const { become, world } = setup();
    expect(become({ needYou: 2 })).toEqual(["2 emails need you"]);
    world.isWatched = true;
    become({ needYou: 2 });
    become({ needYou: 1 });
    world.isWatched = false;
    expect(become({ needYou: 1 })).toEqual([]);
    expect(become({ needYou: 2 })).toEqual(["2 emails need you"]);
  });
});

it("the user who looks is told nothing, also not afterwards", () => {
  const { become, world } = setup();
  world.isWatched = true;
  become({ waiting: 3, needYou: 1 });
  world.filed = 3;
  expect(become({ needYou: 1 })).toEqual([]);
  world.isWatched = false;
  expect(become({ needYou: 1 })).toEqual([]);
});

it.each<[Partial<OutboxStatus>, string, string]>([
  [{}, "Nothing waits", "Mailpin: nothing waits"],
  [{ waiting: 3, needYou: 1 }, "3 waiting, 1 needs you", "Mailpin: 3 waiting, 1 needs you"],
  [{ sending: 1, needYou: 2 }, "1 being sent, 2 need you", "Mailpin: 1 being sent, 2 need you"],
  [{ waiting: 3, isOffline: true }, "3 waiting", "Mailpin: offline, 3 waiting"],
])("the icon says what becomes of the outbox: %j", (status, counts, toolTip) => {
  expect(countWords({ ...idle, ...status })).toBe(counts);
  expect(toolTipOf({ ...idle, ...status })).toBe(toolTip);
});
