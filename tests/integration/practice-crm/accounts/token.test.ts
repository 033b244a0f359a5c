import { describe, expect, it } from "vitest";
import { askToken, Client, code, readToken, setup, start } from "../client.ts";
import { clock, minute } from "./person.ts";

describe("the token endpoint", () => {
  it("gives an access token that works, and names its own address as api_domain", async () => {
    const crm = await start();
    const answer = await askToken(crm);
    expect(answer).toMatchObject({
      status: 200,
      body: { api_domain: crm.address, token_type: "Bearer", expires_in: 3600 },
    });
    expect(answer.body).not.toHaveProperty("refresh_token");
    expect(await new Client(crm.address, readToken(answer)).get("org")).toMatchObject({
      status: 200,
    });
  });

  it("also takes its parameters as multipart form and as query", async () => {
    const crm = await start();
    const given = {
      grant_type: "refresh_token",
      client_id: crm.clientId,
      client_secret: crm.clientSecret,
      refresh_token: crm.refreshToken,
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(given)) form.append(name, value);
    const multipart = await fetch(`${crm.address}/oauth/v2/token`, { method: "POST", body: form });
    expect(await multipart.json()).toHaveProperty("access_token");
    const query = await fetch(
      `${crm.address}/oauth/v2/token?${new URLSearchParams(given).toString()}`,
      { method: "POST" },
    );
    expect(await query.json()).toHaveProperty("access_token");
  });

  it.each([
    [{ client_id: "1000.NOBODY" }, "invalid_client"],
    [{ client_secret: "guessed" }, "invalid_client_secret"],
    [{ refresh_token: "1000.a.b" }, "invalid_code"],
    [{ grant_type: "password" }, "unsupported_grant_type"],
  ])("reports %j with HTTP 200 as %s", async (change, error) => {
    expect(await askToken(await start(), change)).toMatchObject({ status: 200, body: { error } });
  });

  it("gives ten access tokens in ten minutes, then refuses more", async () => {
    const { now, forward } = clock();
    const crm = await start({ now });
    for (let count = 0; count < 10; count += 1)
      expect((await askToken(crm)).body).toHaveProperty("access_token");
    expect(await askToken(crm)).toMatchObject({
      status: 200,
      body: { error: "Access Denied", status: "failure" },
    });
    forward(10 * minute);
    expect((await askToken(crm)).body).toHaveProperty("access_token");
  });

  it("ends the oldest of sixteen access tokens", async () => {
    const { now, forward } = clock();
    const crm = await start({ now });
    const tokens: string[] = [];
    for (let count = 0; count < 16; count += 1) {
      tokens.push(readToken(await askToken(crm)));
      forward(2 * minute);
    }
    expect(code(await new Client(crm.address, tokens[0]!).get("org"))).toBe("INVALID_TOKEN");
    expect(await new Client(crm.address, tokens[1]!).get("org")).toMatchObject({ status: 200 });
  });

  it("gives access tokens that are valid for an hour", async () => {
    const { now, forward } = clock();
    const { client } = await setup({ now });
    forward(3599_000);
    expect(await client.get("org")).toMatchObject({ status: 200 });
    forward(1000);
    expect(await client.get("org")).toMatchObject({
      status: 401,
      body: { code: "INVALID_TOKEN", status: "error" },
    });
  });
});

describe("revoking the refresh token", () => {
  it("ends it and its access tokens, and a restart gives a new one", async () => {
    const { crm, client } = await setup();
    const revoke = () =>
      fetch(`${crm.address}/oauth/v2/token/revoke`, {
        method: "POST",
        body: new URLSearchParams({ token: crm.refreshToken }),
      });
    expect(await (await revoke()).json()).toEqual({ status: "success" });
    expect(await client.get("org")).toMatchObject({ status: 401 });
    expect(await askToken(crm)).toMatchObject({ body: { error: "invalid_code" } });
    expect((await revoke()).status).toBe(400);
    expect(crm.refreshTokenFor("sam@seller.example")).not.toBe(crm.refreshToken);
  });

  it("also works at the newer address, with the client's credentials", async () => {
    const crm = await start();
    const revoke = (secret: string) =>
      fetch(`${crm.address}/oauth/v2/revoke/token`, {
        method: "POST",
        headers: {
          authorization: `Basic ${Buffer.from(`${crm.clientId}:${secret}`).toString("base64")}`,
        },
        body: new URLSearchParams({ token: crm.refreshToken }),
      });
    expect(await (await revoke("guessed")).json()).toEqual({ error: "invalid_client" });
    expect(await (await revoke(crm.clientSecret)).json()).toEqual({ status: "success" });
    expect(await askToken(crm)).toMatchObject({ body: { error: "invalid_code" } });
  });
});

describe("a CRM call", () => {
  it.each([{}, { authorization: "Bearer 1000.a.b" }])(
    "without the documented scheme (%j) is an AUTHENTICATION_FAILURE",
    async (headers) => {
      const crm = await start();
      const response = await fetch(`${crm.address}/crm/v8/org`, { headers });
      expect([response.status, await response.json()]).toMatchObject([
        401,
        { code: "AUTHENTICATION_FAILURE" },
      ]);
    },
  );

  it("to an unknown address is INVALID_URL_PATTERN, with a wrong method INVALID_REQUEST_METHOD", async () => {
    const { client } = await setup();
    expect(await client.get("settings/nothing/here/at/all")).toMatchObject({
      status: 404,
      body: { code: "INVALID_URL_PATTERN" },
    });
    expect(await client.send("PUT", "org", {})).toMatchObject({
      status: 400,
      body: { code: "INVALID_REQUEST_METHOD" },
    });
  });
});
