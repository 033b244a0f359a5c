import { describe, expect, it } from "vitest";
import { Client, code, rows, sampleIds, setup } from "../../client.ts";

const dayMs = 24 * 3_600_000;

describe("deleted records", () => {
  it("are in the recycle bin for 60 days, known by their id for 120 more, and then forgotten", async () => {
    let now = Date.UTC(2026, 2, 2);
    const { crm, client } = await setup({ now: () => now });
    await client.call("DELETE", `Contacts/${sampleIds.contact}`);
    const ask = async (type: string) => {
      const answer = await (await Client.connect(crm)).get(`Contacts/deleted?type=${type}`);
      return answer.status === 204
        ? []
        : rows(answer).map((row) => [row["id"], row["display_name"], row["type"]]);
    };
    const inBin = [[sampleIds.contact, "Jörg Müller", "recycle"]];
    expect([await ask("all"), await ask("recycle"), await ask("permanent")]).toEqual([
      inBin,
      inBin,
      [],
    ]);
    now += 61 * dayMs;
    const gone = [[sampleIds.contact, null, "permanent"]];
    expect([await ask("all"), await ask("recycle"), await ask("permanent")]).toEqual([
      gone,
      [],
      gone,
    ]);
    now += 120 * dayMs;
    expect(await ask("all")).toEqual([]);
  });

  it("come in pages, and are refused for an unknown kind", async () => {
    const { client } = await setup();
    const ids = rows(await client.get("Contacts?fields=id&per_page=3")).map((row) =>
      String(row["id"]),
    );
    for (const id of ids) await client.call("DELETE", `Contacts/${id}`);
    const pages = await Promise.all(
      [1, 2, 3].map((page) => client.get(`Contacts/deleted?per_page=2&page=${page}`)),
    );
    expect(pages.map((page) => page.status)).toEqual([200, 200, 204]);
    expect(pages.slice(0, 2).flatMap((page) => rows(page).map((row) => row["id"]))).toEqual(
      ids.toSorted(),
    );
    expect(code(await client.get("Contacts/deleted?type=lost"))).toBe("INVALID_DATA");
  });
});
