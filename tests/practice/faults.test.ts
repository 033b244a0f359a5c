import { describe, expect, it } from "vitest";
import { code, email, itemErrorOf, sampleIds, setup } from "./client.ts";

const deal = `Deals/${sampleIds.deal}`;

describe("a fault", () => {
  it("drops the connection before the work is done", async () => {
    const { crm, client } = await setup();
    crm.faults.add({ on: "associate", do: "drop-before" });
    await expect(client.associate(email())).rejects.toThrow("fetch failed");
    expect(await client.get(`${deal}/Emails`)).toMatchObject({ status: 204 });
    expect(await client.associate(email())).toMatchObject({ status: 201 });
  });

  it("drops the connection after the work is done, so that only the answer is lost", async () => {
    const { crm, client } = await setup();
    const [id] = await client.uploaded([{ name: "a", bytes: "a" }]);
    crm.faults.add({ on: "associate", do: "drop-after" });
    await expect(client.associate(email({ attachments: [{ id }] }))).rejects.toThrow("fetch failed");
    expect(itemErrorOf(await client.associate(email({ attachments: [{ id }] })))[0]).toBe("DUPLICATE_DATA");
  });

  it("resets the connection during an upload of megabytes", async () => {
    const { crm, client } = await setup({ faults: [{ on: "files", do: "drop-before" }] });
    const file = { name: "a", bytes: new Uint8Array(5_000_000) };
    await expect(client.upload([file])).rejects.toThrow("fetch failed");
    expect(crm.faults.waiting()).toEqual([]);
    expect(await client.upload([file])).toMatchObject({ status: 200 });
  });

  it.each([
    [{ on: "search", status: 429, retryAfter: 30 } as const, 429, "RATE_LIMIT_EXCEEDED"],
    [{ on: "*", status: 429 } as const, 429, "RATE_LIMIT_EXCEEDED"],
    [{ on: "search", status: 500 } as const, 500, "INTERNAL_SERVER_ERROR"],
    [{ on: "search", status: 401 } as const, 401, "INVALID_TOKEN"],
    [{ on: "search", status: 401, code: "OAUTH_SCOPE_MISMATCH" } as const, 401, "OAUTH_SCOPE_MISMATCH"],
  ])("answers as told: %j", async (fault, status, expected) => {
    const { crm, client } = await setup();
    crm.faults.add(fault);
    const answer = await client.get("Deals/search?word=service");
    expect([answer.status, code(answer)]).toEqual([status, expected]);
    expect(answer.headers.get("retry-after")).toBe("retryAfter" in fault ? "30" : null);
  });

  it("answers with HTML as a proxy does", async () => {
    const { crm, client } = await setup();
    crm.faults.add({ on: "org", status: 502 }, { on: "org", status: 500, html: true });
    for (const status of [502, 500]) {
      const answer = await client.get("org");
      expect([answer.status, answer.headers.get("content-type"), answer.body]).toEqual([
        status,
        "text/html",
        expect.stringContaining("<html>"),
      ]);
    }
  });

  it("refuses an email in the per-item shape", async () => {
    const { crm, client } = await setup();
    crm.faults.add({ on: "associate", status: 400, code: "STORAGE_SPACE_EXCEEDS" });
    expect(itemErrorOf(await client.associate(email()))[0]).toBe("STORAGE_SPACE_EXCEEDS");
  });

  it("lets calls pass first, hits as often as told, and others not at all", async () => {
    const { crm, client } = await setup();
    crm.faults.add({ on: "org", status: 500, skip: 1, times: 2 });
    expect(await client.get("users")).toMatchObject({ status: 200 });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await client.get("org")).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
  });

  it("delays the answer", async () => {
    const { crm, client } = await setup();
    crm.faults.add({ on: "org", latencyMs: 80 });
    const before = performance.now();
    expect(await client.get("org")).toMatchObject({ status: 200 });
    expect(performance.now() - before).toBeGreaterThanOrEqual(75);
  });
});

describe("/practice/faults", () => {
  it("is open to who knows the client secret", async () => {
    const { crm, client } = await setup();
    const door = (method: string, secret: string, body?: unknown) =>
      fetch(`${crm.address}/practice/faults`, {
        method,
        headers: { authorization: `Bearer ${secret}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    expect((await door("POST", "guessed", { on: "org", status: 500 })).status).toBe(401);
    expect((await door("POST", crm.clientSecret, { on: "org", status: 500 })).status).toBe(201);
    expect(await client.get("org")).toMatchObject({ status: 500 });
    await door("POST", crm.clientSecret, [
      { on: "org", status: 500 },
      { on: "users", do: "drop-after" },
    ]);
    expect(await (await door("GET", crm.clientSecret)).json()).toMatchObject({ faults: [{ on: "org" }, { on: "users" }] });
    await door("DELETE", crm.clientSecret);
    expect(await client.get("org")).toMatchObject({ status: 200 });
    const wrong = await door("POST", crm.clientSecret, { on: "lunch" });
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { error: expect.any(String) as string }]);
  });
});
