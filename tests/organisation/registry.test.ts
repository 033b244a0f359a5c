import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { practiceId, Registry, type Entry } from "../../electron/organisation/registry.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mailpin-registry-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = () => path.join(folder, "connected.json");
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  name: `Company ${id}`,
  type: "production",
  user: { id: "1", name: "Sam Seller", email: "sam@seller.example" },
  dataCentre: "eu",
  scopes: ["ZohoCRM.org.READ"],
  ...more,
});

describe("Registry", () => {
  it("shows the practice company as long as nothing is connected", () => {
    const registry = new Registry(folder);
    expect([registry.active, registry.list]).toEqual([practiceId, []]);
  });

  it("remembers what is connected, in that order, and what is shown", () => {
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

  it("passes over what it cannot read, and keeps it", () => {
    const later = { id: "later", shape: "of another version" };
    writeFileSync(file(), JSON.stringify({ active: "later", list: [later, entry("a")] }));
    const registry = new Registry(folder);
    expect(registry.list.map(({ id }) => id)).toEqual(["a"]);
    expect(registry.active).toBe(practiceId);
    registry.put(entry("b"));
    expect(JSON.parse(readFileSync(file(), "utf8"))).toMatchObject({ list: [later, { id: "a" }, { id: "b" }] });
  });

  it.each(["", "{", "[]", '{"active":1,"list":[]}'])("starts anew from a file that holds %j, and keeps it", (content) => {
    writeFileSync(file(), content);
    expect(new Registry(folder).active).toBe(practiceId);
    const [broken] = readdirSync(folder);
    expect(broken).toMatch(/^connected\.json\.broken-\d+$/);
    expect(readFileSync(path.join(folder, broken!), "utf8")).toBe(content);
  });

  it("does not take a file that cannot be read for an empty one, nor write over it", () => {
    mkdirSync(file());
    const registry = new Registry(folder);
    expect(() => registry.list).toThrow(/cannot read which organisations are connected/);
    expect(() => {
      registry.put(entry("a"));
    }).toThrow();
  });

  it("keeps what another process has connected meanwhile", () => {
    const [app, other] = [new Registry(folder), new Registry(folder)];
    app.put(entry("a"));
    expect(other.list.map(({ id }) => id)).toEqual(["a"]);
    app.put(entry("b"));
    other.put(entry("a", { name: "Renamed" }));
    expect(new Registry(folder).list.map(({ name }) => name)).toEqual(["Renamed", "Company b"]);
    expect(readdirSync(folder)).toEqual(["connected.json"]);
  });

  it.skipIf(process.platform === "win32")("is for its owner's eyes", () => {
    new Registry(folder).put(entry("a"));
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });
});
