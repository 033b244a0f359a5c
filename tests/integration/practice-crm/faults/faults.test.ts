import { describe, expect, it } from "vitest";
import {
  faultTable,
  type FaultName,
  type FaultRow,
} from "../../../../electron/practice-crm/faults/fault-table.ts";
import { authorizationUrl, exchange, redirected } from "../accounts/person.ts";
import { askToken, Client, code, email, itemErrorOf, sampleIds, setup, start } from "../client.ts";

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
    await expect(client.associate(email({ attachments: [{ id }] }))).rejects.toThrow(
      "fetch failed",
    );
    expect(itemErrorOf(await client.associate(email({ attachments: [{ id }] })))[0]).toBe(
      "DUPLICATE_DATA",
    );
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
    [
      { on: "search", status: 401, code: "OAUTH_SCOPE_MISMATCH" } as const,
      401,
      "OAUTH_SCOPE_MISMATCH",
    ],
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

  it("lets calls pass first, happens as often as requested, and not to other calls", async () => {
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

const rowsOn = (...calls: string[]) =>
  Object.entries<FaultRow>(faultTable).flatMap(([name, row]) =>
    calls.includes(row.on) ? [[name as FaultName, row] as const] : [],
  );
/** The faults that answer instead of doing the work. */
const withStatus = (rows: ReturnType<typeof rowsOn>) =>
  rows.filter(([, row]) => row.status !== undefined && row.do === undefined);
const bodyOf = ({ code, details }: FaultRow) =>
  code === undefined ? {} : { code, ...(details === undefined ? {} : { details }) };

describe("the table of faults", () => {
  it.each(withStatus(rowsOn("associate", "*")))(
    "has %s for filing, which then works",
    async (name, row) => {
      const { crm, client } = await setup({ faults: [`${name}@associate`] });
      const answer = await client.associate(email());
      expect(answer.status).toBe(row.status);
      if (row.shape === "item") expect(itemErrorOf(answer)).toEqual([row.code, row.details]);
      else if (typeof answer.body === "object") expect(answer.body).toMatchObject(bodyOf(row));
      else expect(answer.body).toContain("<html>");
      expect(crm.faults.waiting()).toEqual([]);
      expect(await client.associate(email())).toMatchObject({ status: 201 });
    },
  );

  it.each(rowsOn("*").filter(([, row]) => row.do === "work"))(
    "has %s, which hides the result of the work",
    async (name, row) => {
      const { client } = await setup({ faults: [`${name}@associate`] });
      const answer = await client.associate(email());
      expect(answer.status).toBe(row.status);
      expect(itemErrorOf(await client.associate(email()))[0]).toBe("DUPLICATE_DATA");
    },
  );

  it.each(withStatus(rowsOn("list", "search", "coql")))(
    "has %s for lists and searches",
    async (name, row) => {
      const { client } = await setup({ faults: [name] });
      const ask = {
        list: () => client.get("Deals?fields=Deal_Name"),
        search: () => client.get("Deals/search?word=service"),
        coql: () =>
          client.send("POST", "coql", {
            select_query: "select id from Deals where id is not null",
          }),
      };
      const refused = await ask[row.on as keyof typeof ask]();
      expect(refused).toMatchObject({ status: row.status, body: bodyOf(row) });
      expect(await ask[row.on as keyof typeof ask]()).toMatchObject({ status: 200 });
    },
  );

  it.each(withStatus(rowsOn("files")))("has %s for uploading", async (name, row) => {
    const { client } = await setup({ faults: [name] });
    const answer = await client.upload([{ name: "a", bytes: "a" }]);
    expect(answer.status).toBe(row.status);
    if (row.html !== true) expect(answer.body).toMatchObject(bodyOf(row));
  });

  it.each(rowsOn("token"))("has %s for the accounts server, with status 200", async (name, row) => {
    const crm = await start({ faults: [name] });
    expect(await askToken(crm)).toMatchObject({
      status: 200,
      body: { error: row.error, ...row.details },
    });
    expect((await askToken(crm)).body).toHaveProperty("access_token");
  });

  it.each(rowsOn("device-token"))("has %s for polls of the device flow", async (name, row) => {
    const crm = await start({ faults: [name] });
    const response = await fetch(`${crm.address}/oauth/v3/device/token`, { method: "POST" });
    expect([response.status, await response.json()]).toEqual([
      200,
      { error: row.error, ...row.details },
    ]);
  });

  it.each(rowsOn("consent"))(
    "has %s for the parameters that the browser brings back",
    async (name, row) => {
      const crm = await start({ faults: [name] });
      const right = {
        code: expect.any(String) as string,
        state: "s-1",
        location: "us",
        "accounts-server": crm.address,
      };
      const expected = Object.entries<unknown>({ ...right, ...row.redirect }).filter(
        ([, value]) => value !== null,
      );
      expect(await redirected(authorizationUrl(crm))).toEqual(Object.fromEntries(expected));
    },
  );
});

describe("effects apart from the answer", () => {
  it("cuts the connection in the middle of an upload, and the same upload works after it", async () => {
    const { client } = await setup({ faults: ["drop-midway"] });
    const file = { name: "a", bytes: new Uint8Array(5_000_000) };
    await expect(client.upload([file])).rejects.toThrow("fetch failed");
    expect(await client.upload([file])).toMatchObject({ status: 200 });
  });

  it("cuts the connection when a body is too large, and lets a smaller one pass", async () => {
    const { client } = await setup({ faults: ["cut-upload*always"] });
    await expect(client.upload([{ name: "a", bytes: new Uint8Array(1_100_000) }])).rejects.toThrow(
      "fetch failed",
    );
    expect(await client.upload([{ name: "a", bytes: new Uint8Array(900_000) }])).toMatchObject({
      status: 200,
    });
  });

  it("falls silent in the middle of a body, and keeps the connection", async () => {
    const { client } = await setup({ faults: [{ name: "silent-upload", bytes: 1000 }] });
    const body = new FormData();
    body.append("file", new Blob([new Uint8Array(2000)]), "a");
    await expect(
      client.call("POST", "files", { body, signal: AbortSignal.timeout(300) }),
    ).rejects.toThrow(/timeout/);
    expect(await client.upload([{ name: "a", bytes: "a" }])).toMatchObject({ status: 200 });
  });

  it("does the work and says nothing", async () => {
    const { client } = await setup({ faults: ["silent-after@associate"] });
    const body = JSON.stringify({ Emails: [email()] });
    const route = `${deal}/actions/associate_email`;
    await expect(
      client.call("POST", route, { body, signal: AbortSignal.timeout(300) }),
    ).rejects.toThrow(/timeout/);
    expect(itemErrorOf(await client.associate(email()))[0]).toBe("DUPLICATE_DATA");
  });

  it("breaks an answer off after its work was done", async () => {
    const { client } = await setup({ faults: ["truncated@associate"] });
    await expect(client.associate(email())).rejects.toThrow("terminated");
    expect(itemErrorOf(await client.associate(email()))[0]).toBe("DUPLICATE_DATA");
  });

  it("also loses a refusal", async () => {
    const { client } = await setup({ faults: ["drop-after@associate"] });
    await expect(client.associate(email({ subject: "" }))).rejects.toThrow("fetch failed");
  });

  it.each([
    ["slow-upload", 60_000],
    ["slow-line", 6_000],
  ] as const)("takes an upload in slowly (%s)", async (fault, size) => {
    const { client } = await setup({ faults: [fault] });
    const before = performance.now();
    expect(await client.upload([{ name: "a", bytes: new Uint8Array(size) }])).toMatchObject({
      status: 200,
    });
    expect(performance.now() - before).toBeGreaterThan(290);
  });

  it("ends the access token, so that only a new one works", async () => {
    const { crm, client } = await setup({ faults: ["expired-token"] });
    for (let count = 0; count < 2; count += 1)
      expect(code(await client.get("org"))).toBe("INVALID_TOKEN");
    expect(await (await Client.connect(crm)).get("org")).toMatchObject({ status: 200 });
  });

  it("revokes the refresh token in the middle of the work, or when it is used", async () => {
    const { crm, client } = await setup({ faults: ["revoked-token"] });
    expect(code(await client.get("org"))).toBe("INVALID_TOKEN");
    expect((await askToken(crm)).body).toEqual({ error: "invalid_code" });
    const other = await start({ faults: ["revoked-token@token"] });
    expect((await askToken(other)).body).toEqual({ error: "invalid_code" });
  });

  it("redirects a sign-in to another data centre, which finishes it", async () => {
    const client = { id: "1000.SHARED", secret: "shared" };
    const eu = await start({ client, location: "eu" });
    const us = await start({ client, faults: [{ on: "authorize", moveTo: eu.address }] });
    const moved = await fetch(authorizationUrl(us), { redirect: "manual" });
    const back = await redirected(moved.headers.get("location")!);
    expect(back).toMatchObject({ location: "eu", "accounts-server": eu.address });
    expect(await exchange(us, back["code"]!)).toMatchObject({ error: "invalid_code" });
    expect(await exchange(eu, (await redirected(authorizationUrl(eu)))["code"]!)).toHaveProperty(
      "refresh_token",
    );
  });

  it("can happen always, and never to the pages for people", async () => {
    const { crm, client } = await setup();
    crm.faults.add("too-many-requests*always");
    for (let count = 0; count < 3; count += 1)
      expect(await client.get("org")).toMatchObject({ status: 429 });
    expect((await fetch(authorizationUrl(crm))).status).toBe(200);
    expect(crm.faults.waiting()).toMatchObject([{ name: "too-many-requests", times: "always" }]);
  });
});

describe("/practice/faults", () => {
  it("needs the client secret", async () => {
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
    expect(await (await door("GET", crm.clientSecret)).json()).toMatchObject({
      faults: [{ on: "org" }, { on: "users" }],
    });
    await door("DELETE", crm.clientSecret);
    expect(await client.get("org")).toMatchObject({ status: 200 });
    const wrong = await door("POST", crm.clientSecret, { on: "lunch" });
    expect([wrong.status, await wrong.json()]).toMatchObject([
      400,
      { error: expect.any(String) as string },
    ]);
  });
});
