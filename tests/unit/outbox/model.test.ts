import { describe, expect, it, onTestFinished } from "vitest";
import { Chance } from "../../proofs/fuzz/chance.ts";
import {
  deadEnds,
  explore,
  keyOf,
  walks,
  wander,
  wayTo,
  type Explored,
} from "../../support/outbox/model/explore.ts";
import * as addition from "../../support/outbox/model/addition.ts";
import { isThere, newLife, wrongIn, type Life } from "../../support/outbox/model/life.ts";
import {
  asBuilt,
  endedByUser,
  movesOf,
  type MoveName,
  type Rules,
} from "../../support/outbox/model/moves.ts";
import { RealLife } from "../../support/outbox/model/real-life.ts";

const explored = (rules: Rules) => explore(newLife("held"), (life) => movesOf(life, rules));

/** Each kind of wrong state, and a shortest way to one. */
function wrongs(lives: Explored<Life>, { files }: Rules): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [key, { state }] of lives) {
    const wrong = wrongIn(state, files);
    if (wrong !== undefined) found[wrong] ??= wayTo(lives, key);
  }
  return found;
}

describe("in every state that a filing can reach", () => {
  it.each([
    { files: 0, backups: false, states: 90 },
    { files: 1, backups: false, states: 244 },
    { files: 2, backups: false, states: 372 },
    { files: 0, backups: true, states: 814 },
    { files: 1, backups: true, states: 3_286 },
    { files: 2, backups: true, states: 6_952 },
  ])(
    "the CRM has the mail at most once, and the outbox is right about it ($states states: $files files, backups: $backups)",
    ({ files, backups, states }) => {
      const rules = { ...asBuilt, files, backups };
      const lives = explored(rules);
      expect(lives.size).toBe(states);
      expect(wrongs(lives, rules)).toEqual({});
    },
  );

  it("the mail can still be filed, unless the user has taken it back or given it up", () => {
    const lives = explored({ ...asBuilt, files: 2, backups: true });
    const mayTake = (move: string) =>
      !isEndedByUser(move) && move !== "the backup takes its place" && move !== "the power is cut";
    const states = deadEnds(lives, isThere, mayTake).map((key) => lives.get(key)!.state.row.state);
    expect(new Set(states)).toEqual(new Set(["cancelled"]));
  });

  it("nobody but the user ends it without filing", () => {
    const lives = explored({ ...asBuilt, files: 2 });
    for (const { state, steps } of lives.values())
      for (const { name, to } of steps)
        if (state.row.state !== "cancelled" && lives.get(to)!.state.row.state === "cancelled")
          expect(endedByUser).toContain(name);
  });
});

const isEndedByUser = (move: string) => (endedByUser as readonly string[]).includes(move);

describe("the model notices", () => {
  const twice = "the CRM has the mail twice";
  const takenBack = "taken back, and in the CRM";
  const foreign = "our own mail is called somebody else's";

  it.each<[string, Partial<Rules>, string[]]>([
    ["a Zoho that takes a mail twice", { refusesWhatItHas: false }, [twice]],
    ["a Zoho whose refusals are not true", { refusalsAreTrue: false }, [takenBack, foreign]],
    ["an outbox that does not note its intent", { notesIntent: false }, [takenBack, foreign]],
    ["an outbox that forgets an earlier doubt", { remembersDoubt: false }, [takenBack, foreign]],
    [
      "an outbox that trusts a backup",
      { backups: true, distrustsBackups: false },
      [takenBack, foreign],
    ],
  ])("%s", (_, change, expected) => {
    const rules = { ...asBuilt, ...change };
    expect(Object.keys(wrongs(explored(rules), rules)).sort()).toEqual(expected.sort());
  });
});

describe("the app's own store and attempts", () => {
  /** Walks both, and compares the rows after each step. */
  async function follow(real: RealLife, walk: readonly string[], lives: Explored<Life>) {
    real.begin();
    let key = keyOf(newLife("held"));
    for (const [at, move] of walk.entries()) {
      key = lives.get(key)!.steps.find(({ name }) => name === move)!.to;
      await real.make(move as MoveName);
      expect(real.row, walk.slice(0, at + 1).join(", ")).toEqual(lives.get(key)!.state.row);
    }
  }

  function realLife(files: number): RealLife {
    const real = new RealLife(files);
    onTestFinished(() => {
      real.close();
    });
    return real;
  }

  it("take every step as the model does", async () => {
    const lives = explored(asBuilt);
    const real = realLife(1);
    for (const walk of walks(lives)) await follow(real, walk, lives);
  });

  it("go on after a backup as the model does", async () => {
    const lives = explored({ ...asBuilt, files: 2, backups: true });
    const real = realLife(2);
    const chance = new Chance(20_261_129);
    for (let count = 0; count < 60; count += 1) {
      const walk = wander(lives, (limit) => chance.below(limit), 40);
      await follow(real, walk, lives);
    }
  });
});

describe("in every state that a file for the Attachments can reach", () => {
  const exploredFile = (rules: addition.Rules) =>
    explore(addition.newLife, (life) => addition.movesOf(life, rules));

  function wrongsOfFile(rules: addition.Rules): string[] {
    const found = [...exploredFile(rules).values()].map(({ state }) => addition.wrongIn(state));
    return [...new Set(found.filter((wrong) => wrong !== undefined))];
  }

  it.each([{ backups: false }, { backups: true }])(
    "the record has it once, unless the user sends it again ($backups)",
    ({ backups }) => {
      expect(wrongsOfFile({ ...addition.asBuilt, backups })).toEqual([]);
    },
  );

  it("it can still be added, unless the user does without it", () => {
    const lives = exploredFile(addition.asBuilt);
    const isAdded = ({ row }: addition.Life) => row.state === "added";
    const mayTake = (move: string) => !addition.endedByUser.includes(move);
    const ends = deadEnds(lives, isAdded, mayTake).map((key) => lives.get(key)!.state);
    expect(new Set(ends.map(({ row }) => row.state))).toEqual(new Set(["given-up", "taken back"]));
  });

  it.each<[string, Partial<addition.Rules>, string[]]>([
    ["an outbox that does not look first", { looksFirst: false }, ["it is there twice"]],
    ["one that does not wait for the line", { waitsForTheLine: false }, ["it is there twice"]],
    ["one that does not note its intent", { notesIntent: false }, ["it is there twice"]],
    ["one that takes others' files for ours", { knowsOurs: false }, ["added, and not there"]],
    [
      "one that trusts a backup",
      { backups: true, distrustsBackups: false },
      ["taken back, and there", "it is there twice"],
    ],
  ])("the model notices %s", (_, change, expected) => {
    expect(wrongsOfFile({ ...addition.asBuilt, ...change }).sort()).toEqual(expected.sort());
  });
});
