import { describe, expect, it } from "vitest";
import type { CompanySeed } from "../../../../electron/practice-crm/store/company.ts";
import { Client, code, setup, type Answer } from "../client.ts";

const remaining = ({ headers }: Answer) => headers.get("x-api-credits-remaining");
const search = "Contacts/search?word=nordwind";
const query = (rows: number) => ({
  select_query: `select id from Contacts where id is not null limit ${rows}`,
});

async function spend(client: Client, times: number): Promise<void> {
  for (let index = 0; index < times; index += 1) await client.get("org");
}

describe("credits", () => {
  it("are reported once half is used, and then run out", async () => {
    const { client } = await setup({ limits: { credits: 10 } });
    const told: (string | null)[] = [];
    for (let index = 0; index < 10; index += 1) told.push(remaining(await client.get("org")));
    expect(told).toEqual([null, null, null, null, "5", "4", "3", "2", "1", "0"]);
    const refused = await client.get("org");
    expect([refused.status, code(refused), remaining(refused)]).toEqual([
      429,
      "TOO_MANY_REQUESTS",
      "0",
    ]);
    expect(code(await client.get(search))).toBe("RATE_LIMIT_EXCEEDED");
  });

  it("come back a day after they were spent", async () => {
    let now = Date.UTC(2026, 2, 2);
    const { crm, client } = await setup({ now: () => now, limits: { credits: 3 } });
    await spend(client, 2);
    now += 12 * 3_600_000;
    const later = await Client.connect(crm);
    await spend(later, 1);
    expect(await later.get("org")).toMatchObject({ status: 429 });
    now += 12 * 3_600_000 + 60_000;
    const nextDay = await Client.connect(crm);
    await spend(nextDay, 2);
    expect(await nextDay.get("org")).toMatchObject({ status: 429 });
  });

  it("are one a call, two for deleted records, up to three for a query, none for a refused caller", async () => {
    const { crm, client } = await setup({ limits: { credits: 20 } });
    await spend(client, 10);
    const left = async (answer: Promise<Answer>) => Number(remaining(await answer));
    expect(await left(client.get("Contacts/deleted"))).toBe(8);
    expect(await left(client.send("POST", "coql", query(200)))).toBe(7);
    expect(await left(client.send("POST", "coql", query(1000)))).toBe(5);
    expect(await left(client.send("POST", "coql", query(2000)))).toBe(2);
    await fetch(`${crm.address}/crm/v8/org`);
    expect(await left(client.get("Nope"))).toBe(1);
  });
});

/** A call that is in flight until `finish`, because its body does not end before. */
function unfinished(client: Client, route: string, body: unknown) {
  const finish = Promise.withResolvers<undefined>();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const bytes = Buffer.from(JSON.stringify(body));
      controller.enqueue(bytes.subarray(0, 1));
      await finish.promise;
      controller.enqueue(bytes.subarray(1));
      controller.close();
    },
  });
  // fetch needs duplex for a body that is a stream.
  const init = { body: stream, duplex: "half" } as RequestInit;
  return {
    answer: client.call("POST", route, init),
    finish: () => {
      finish.resolve(undefined);
    },
  };
}

const many = (count: number, client: Client, route: string, body: unknown) =>
  Array.from({ length: count }, () => unfinished(client, route, body));

const newContact = { data: [{ Last_Name: "Newcomer" }] };

/** Repeats a call until the ones before have arrived and the server refuses it. */
async function untilRefused(client: Client, route: string): Promise<void> {
  await expect
    .poll(async () => code(await client.get(route)), { interval: 5, timeout: 20_000 })
    .toBe("TOO_MANY_REQUESTS");
}

async function finished(calls: ReturnType<typeof many>): Promise<number[]> {
  for (const call of calls) call.finish();
  return (await Promise.all(calls.map(({ answer }) => answer))).map(({ status }) => status);
}

describe("calls in flight", () => {
  it("are limited, and a call too many is refused at once", async () => {
    const { client } = await setup({ limits: { concurrency: 2 } });
    const calls = many(2, client, "Contacts", newContact);
    await untilRefused(client, "users");
    expect(code(await client.get(search))).toBe("RATE_LIMIT_EXCEEDED");
    expect(await finished(calls)).toEqual([201, 201]);
    expect(await client.get("users")).toMatchObject({ status: 200 });
  });

  it("are limited to ten for queries and sorted lists, whatever the edition", async () => {
    const { client } = await setup({ limits: { concurrency: 25 } });
    const calls = many(10, client, "coql", query(1));
    await untilRefused(client, "Contacts?fields=id&sort_by=id");
    expect(await client.get("Contacts?fields=id")).toMatchObject({ status: 200 });
    expect(await finished(calls)).toEqual(calls.map(() => 200));
  });

  it("do not count any more once they failed or were cut off", async () => {
    const { crm, client } = await setup({ limits: { concurrency: 1 } });
    crm.faults.add({ on: "org", do: "drop-after" });
    await expect(client.get("org")).rejects.toThrow();
    expect(await client.get("Nope")).toMatchObject({ status: 404 });
    expect(await client.get("org")).toMatchObject({ status: 200 });
  });
});

const company = (edition: CompanySeed["organisation"]["edition"]): CompanySeed => ({
  organisation: { company_name: "Seller", primary_email: "sam@seller.example", edition },
  users: [{ full_name: "Sam Seller", email: "sam@seller.example", administrator: true }],
});

describe("an organisation's edition", () => {
  it.each([
    ["free", 5],
    ["standard", 10],
    ["ultimate", 25],
  ] as const)("%s lets %i calls be in flight", async (edition, most) => {
    const { client } = await setup({ seed: company(edition) });
    const calls = many(most, client, "Contacts", newContact);
    await untilRefused(client, "users");
    expect(await finished(calls)).toEqual(calls.map(() => 201));
    expect(await client.get("org")).toMatchObject({
      body: { org: [{ license_details: { paid_type: edition, paid: edition !== "free" } }] },
    });
  });
});
