import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Notice } from "../../../electron/contract/notice.ts";
import { accessRules } from "../../../electron/policy/access-rules.ts";
import { practiceId, Registry, type Entry } from "../../../electron/workspace/sign-in/registry.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mailpin-registry-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = () => path.join(folder, "connected.json");
const copy = () => `${file()}.bak`;
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  name: `Company ${id}`,
  type: "production",
  user: { id: "1", name: "Sam Seller", email: "sam@seller.example" },
  dataCentre: "eu",
  scopes: ["ZohoCRM.org.READ"],
  ...more,
});

/** Opens it like the next start of Mailpin. */
function opened(): { registry: Registry; notices: Notice[] } {
  const notices: Notice[] = [];
  return { registry: new Registry(folder, (notice) => notices.push(notice)), notices };
}

/** The data folder of an organisation, as seen from outside. */
function data(id: string): void {
  mkdirSync(path.join(folder, id));
  writeFileSync(path.join(folder, id, "mailpin.sqlite"), "");
}

describe("Registry", () => {
  it("keeps what the company does not allow, and lists it no more", () => {
    const [ours, other, elsewhere] = [
      "eu-production-7-1",
      "eu-production-8-1",
      "us-production-7-1",
    ];
    const all = new Registry(folder);
    for (const id of [ours, other]) all.put(entry(id));
    all.put(entry(elsewhere, { dataCentre: "us" }));
    all.activate(other);
    const policy = { dataCentre: "eu", organisations: ["7"], practice: false };
    const rules = accessRules(policy);
    const registry = new Registry(folder, undefined, rules);
    expect(registry.list.map(({ id }) => id)).toEqual([ours]);
    expect([registry.active, registry.hasPractice]).toEqual([ours, false]);
    registry.put(entry(ours, { name: "New name" }));
    expect(new Registry(folder).list).toHaveLength(3);
  });

  it("shows the practice company as long as nothing is connected", () => {
    const registry = new Registry(folder);
    expect([registry.active, registry.list]).toEqual([practiceId, []]);
  });

  it("remembers the connected organisations, in order, and the shown one", () => {
    const registry = new Registry(folder);
    registry.put(entry("a"));
    registry.put(entry("b"));
    registry.put(entry("a", { name: "New name" }));
    registry.activate("b");
    const later = new Registry(folder);
    expect(later.list.map(({ id, name }) => [id, name])).toEqual([
      ["a", "New name"],
      ["b", "Company b"],
    ]);
    expect(later.active).toBe("b");
  });

  it("shows the practice company when the one that was shown is gone", () => {
    const registry = new Registry(folder);
    registry.put(entry("a"));
    registry.activate("a");
    registry.remove("a");
    expect([registry.active, registry.list]).toEqual([practiceId, []]);
  });

  it("skips entries that it cannot read, and keeps them", () => {
    const later = { id: "later", shape: "of another version" };
    writeFileSync(file(), JSON.stringify({ active: "later", list: [later, entry("a")] }));
    const registry = new Registry(folder);
    expect(registry.list.map(({ id }) => id)).toEqual(["a"]);
    expect(registry.active).toBe(practiceId);
    registry.put(entry("b"));
    expect(JSON.parse(readFileSync(file(), "utf8"))).toMatchObject({
      list: [later, { id: "a" }, { id: "b" }],
    });
  });

  it("keeps an organisation that another process has connected meanwhile", () => {
    const [app, other] = [new Registry(folder), new Registry(folder)];
    app.put(entry("a"));
    expect(other.list.map(({ id }) => id)).toEqual(["a"]);
    app.put(entry("b"));
    other.put(entry("a", { name: "Renamed" }));
    expect(new Registry(folder).list.map(({ name }) => name)).toEqual(["Renamed", "Company b"]);
    expect(readdirSync(folder).toSorted()).toEqual(["connected.json", "connected.json.bak"]);
  });

  it.skipIf(process.platform === "win32")("is for its owner's eyes", () => {
    new Registry(folder).put(entry("a"));
    expect([file(), copy()].map((one) => statSync(one).mode & 0o777)).toEqual([0o600, 0o600]);
  });
});

const damages = ["", "{", "[]", '{"active":1,"list":[]}', "\u0000\u0000\u0000\u0000"];

describe("a list of organisations that is damaged", () => {
  it.each(damages)(
    "is restored from its copy when it holds %j, and the user is told",
    (content) => {
      const before = new Registry(folder);
      before.put(entry("a"));
      before.put(entry("b"));
      before.activate("b");
      writeFileSync(file(), content);
      const { registry, notices } = opened();
      expect([registry.active, registry.list.map(({ id }) => id), registry.problem]).toEqual([
        "b",
        ["a", "b"],
        undefined,
      ]);
      const aside = readdirSync(folder).find((name) => name.startsWith("connected.json.damaged-"))!;
      expect(readFileSync(path.join(folder, aside), "utf8")).toBe(content);
      expect(notices).toMatchObject([{ code: "connected-restored" }]);
      expect(notices[0]!.message).toContain(aside);
      expect(opened().registry.list).toHaveLength(2);
    },
  );

  it("is restored on a write, too, and keeps the added entry", () => {
    const { registry, notices } = opened();
    registry.put(entry("a"));
    writeFileSync(file(), "{");
    registry.put(entry("b"));
    expect(registry.list.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(notices).toMatchObject([{ code: "connected-restored" }]);
  });

  it("is restored when only its copy is left, as after a power failure during a write", () => {
    new Registry(folder).put(entry("a"));
    rmSync(file());
    const { registry, notices } = opened();
    expect(registry.list.map(({ id }) => id)).toEqual(["a"]);
    expect(notices).toMatchObject([{ code: "connected-restored" }]);
    const later = opened();
    expect(later.registry.list).toHaveLength(1);
    expect(later.notices).toEqual([]);
  });

  it.each([
    [0, "This computer has no data of connected companies."],
    [1, "The data of 1 company is still here. Connect it again: its emails will be there."],
    [2, "The data of 2 companies is still here. Connect them again: their emails will be there."],
  ])(
    "is empty where there is no copy, and the user is told of the data of %i companies",
    (count, words) => {
      for (const id of [".forgotten-1", practiceId, "a", "b"].slice(0, count + 2)) data(id);
      writeFileSync(file(), "{");
      writeFileSync(copy(), "{");
      const { registry, notices } = opened();
      expect([registry.active, registry.list]).toEqual([practiceId, []]);
      expect(notices).toMatchObject([{ code: "connected-lost" }]);
      expect(notices[0]!.message).toContain(words);
    },
  );

  it("is reported once at each start until a company is connected again", () => {
    data("a");
    for (let start = 0; start < 2; start++) {
      const { registry, notices } = opened();
      expect([registry.list, registry.active, notices.length]).toEqual([[], practiceId, 1]);
    }
    const { registry, notices } = opened();
    registry.put(entry("a"));
    expect(registry.list).toHaveLength(1);
    expect(notices).toHaveLength(1);
    expect(opened()).toMatchObject({ notices: [] });
    expect(opened().registry.list).toHaveLength(1);
  });

  it("is not reported on a computer where nothing was ever connected", () => {
    data(practiceId);
    const { registry, notices } = opened();
    expect([registry.list, notices]).toEqual([[], []]);
  });
});

describe("a list of organisations that cannot be read", () => {
  const refused = () => {
    const { registry, notices } = opened();
    expect([registry.active, registry.list]).toEqual([practiceId, []]);
    expect(registry.problem).toMatchObject({ code: "connected-unreadable" });
    expect(notices).toMatchObject([{ code: "connected-unreadable" }]);
    expect(notices[0]!.message).toContain(file());
    expect(() => {
      registry.put(entry("c"));
    }).toThrow("connected-unreadable");
    return notices[0]!.message;
  };

  it("counts as empty if it is a folder, which is kept and never overwritten", () => {
    mkdirSync(file());
    expect(refused()).toContain("It is a folder");
    expect(statSync(file()).isDirectory()).toBe(true);
  });

  it("is not discarded when its copy cannot be read", () => {
    mkdirSync(copy());
    writeFileSync(file(), "{");
    const { registry, notices } = opened();
    expect(registry.list).toEqual([]);
    expect(notices).toMatchObject([{ code: "connected-unreadable" }]);
    expect(notices[0]!.message).toContain(copy());
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "stays as it is where the user may not read it",
    () => {
      new Registry(folder).put(entry("a"));
      chmodSync(file(), 0o000);
      expect(refused()).toContain("permission");
      chmodSync(file(), 0o600);
      expect(opened().registry.list.map(({ id }) => id)).toEqual(["a"]);
    },
  );

  it("is read again on a write, once it is readable", () => {
    new Registry(folder).put(entry("a"));
    const text = readFileSync(file(), "utf8");
    rmSync(file());
    mkdirSync(file());
    const { registry } = opened();
    expect(registry.list).toEqual([]);
    rmSync(file(), { recursive: true });
    writeFileSync(file(), text);
    registry.put(entry("b"));
    expect(registry.list.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(registry.problem).toBeUndefined();
  });
});
