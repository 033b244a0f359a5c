import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { askToken, Client, code, sampleIds, start } from "../client.ts";
import {
  authorizationUrl,
  clock,
  exchange,
  minute,
  open,
  redirected,
  redirectUri,
  signIn,
  titleOf,
} from "./person.ts";

const tokenOf = (answer: Record<string, unknown>) => String(answer["access_token"]);

describe("signing in with a browser", () => {
  it("gives tokens of the user who consents", async () => {
    const crm = await start();
    const back = await redirected(authorizationUrl(crm), { user: "ines@seller.example" });
    expect(back).toEqual({
      code: expect.stringMatching(/^1000\.[0-9a-f]{32}\.[0-9a-f]{32}$/) as string,
      state: "s-1",
      location: "us",
      "accounts-server": crm.address,
    });
    const tokens = await exchange(crm, back["code"]!);
    expect(tokens).toMatchObject({
      status: 200,
      api_domain: crm.address,
      token_type: "Bearer",
      expires_in: 3600,
    });
    const renewed = await askToken(crm, { refresh_token: String(tokens["refresh_token"]) });
    expect(renewed.body).toHaveProperty("access_token");
    const contact = await new Client(crm.address, tokenOf(tokens)).get(
      `Contacts/${sampleIds.contact}`,
    );
    expect(contact.status).toBe(200);
  });

  it("shows the app and the scopes that it asks for", async () => {
    const crm = await start();
    const { title, text } = await open(authorizationUrl(crm));
    expect(title).toBe("An app asks for access");
    for (const shown of [
      crm.clientId,
      "ZohoCRM.modules.contacts.READ",
      "Inês Falcão",
      "Accept",
      "Deny",
    ])
      expect(text).toContain(shown);
    expect(text).not.toContain(crm.clientSecret);
  });

  it("returns a denial as access_denied, with the state unless Zoho leaves it out", async () => {
    const denied = { error: "access_denied", state: "s-1" };
    expect(await redirected(authorizationUrl(await start()), { decision: "deny" })).toEqual(denied);
    const bare = await start({ quirks: { errorsCarryState: false } });
    expect(await redirected(authorizationUrl(bare), { decision: "deny" })).toEqual({
      error: "access_denied",
    });
  });

  it.each([
    [{ client_id: "1000.NOBODY" }, "Invalid Client ID"],
    [{ redirect_uri: "http://localhost:53682/callback/" }, "Invalid Redirect Uri"],
    [{ redirect_uri: "http://127.0.0.1:53682/callback" }, "Invalid Redirect Uri"],
    [{ redirect_uri: undefined }, "Invalid Redirect Uri"],
    [{ scope: "ZohoCRM.modules.ALL ZohoCRM.org.READ" }, "Invalid OAuth Scope"],
    [{ scope: "ZohoCRM.dreams.READ" }, "Invalid OAuth Scope"],
    [{ scope: "" }, "Invalid OAuth Scope"],
    [{ response_type: "token" }, "Invalid Response Type"],
    [{ code_challenge: "short", code_challenge_method: "S256" }, "Invalid Code Challenge"],
    [{ code_challenge: "a".repeat(43), code_challenge_method: "MD5" }, "Invalid Code Challenge"],
  ])("shows %j as an error page, and leads nowhere", async (change, title) => {
    const response = await fetch(authorizationUrl(await start(), change), { redirect: "manual" });
    expect([
      response.status,
      response.headers.get("location"),
      titleOf(await response.text()),
    ]).toEqual([400, null, title]);
  });

  it("takes each consent once, and not after ten minutes", async () => {
    const { now, forward } = clock();
    const crm = await start({ now });
    const { answer } = await open(authorizationUrl(crm));
    expect((await answer()).status).toBe(302);
    expect(titleOf(await (await answer()).text())).toBe("Too late");
    const late = await open(authorizationUrl(crm));
    forward(10 * minute);
    expect((await late.answer()).status).toBe(400);
  });

  it("names its data centre", async () => {
    const crm = await start({
      location: "eu",
      redirectUris: [redirectUri, "http://localhost:9/back"],
    });
    expect(
      await redirected(authorizationUrl(crm, { redirect_uri: "http://localhost:9/back" })),
    ).toMatchObject({
      location: "eu",
    });
  });
});

describe("the page of the consent", () => {
  it("cannot be framed, and its form leads only here and to the app", async () => {
    const policy = (await fetch(authorizationUrl(await start()))).headers.get(
      "content-security-policy",
    );
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:53682;");
    expect(policy).not.toContain("script-src");
  });

  it.each([
    [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }],
    [{ "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" }],
  ])("is not for other pages: %j", async (headers) => {
    const crm = await start();
    expect((await fetch(authorizationUrl(crm), { headers })).status).toBe(403);
    const consent = {
      method: "POST",
      body: new URLSearchParams({ request: "x" }),
      headers: { ...headers, "sec-fetch-mode": "navigate" },
    };
    expect((await fetch(`${crm.address}/oauth/consent`, consent)).status).toBe(403);
  });
});

describe("a code", () => {
  it.each([
    ["a wrong secret", { client_secret: "guessed" }, "invalid_client_secret"],
    ["another client", { client_id: "1000.NOBODY" }, "invalid_client"],
    [
      "another redirect URI",
      { redirect_uri: "http://localhost:53683/callback" },
      "invalid_redirect_uri",
    ],
    ["a code that never was", { code: "1000.a.b" }, "invalid_code"],
  ])("with %s is refused with status 200", async (_, change, error) => {
    const crm = await start();
    expect(await exchange(crm, await signIn(crm), change)).toEqual({ status: 200, error });
  });

  it("works once", async () => {
    const crm = await start();
    const given = await signIn(crm);
    expect(await exchange(crm, given)).toHaveProperty("access_token");
    expect(await exchange(crm, given)).toEqual({ status: 200, error: "invalid_code" });
  });

  it("expires after a minute", async () => {
    const { now, forward } = clock();
    const crm = await start({ now });
    const given = await signIn(crm);
    forward(minute);
    expect(await exchange(crm, given)).toMatchObject({ error: "invalid_code" });
  });

  it("is valid only in its own data centre, whose address comes with it", async () => {
    const client = { id: "1000.SHARED", secret: "shared" };
    const [us, eu] = [await start({ client }), await start({ client, location: "eu" })];
    const given = await signIn(eu);
    expect(await exchange(us, given)).toMatchObject({ error: "invalid_code" });
    expect(await exchange(eu, given)).toHaveProperty("access_token");
  });

  it("is refused after ten in ten minutes", async () => {
    const { now, forward } = clock();
    const crm = await start({ now });
    for (let count = 0; count < 10; count += 1) await signIn(crm);
    const eleventh = await (await open(authorizationUrl(crm))).answer();
    expect([eleventh.status, titleOf(await eleventh.text())]).toEqual([400, "Access Denied"]);
    forward(10 * minute);
    expect(await signIn(crm)).toMatch(/^1000\./);
  });
});

describe("a proof key", () => {
  const verifier = randomBytes(32).toString("base64url");
  const hashed = {
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };

  it.each([
    [hashed, { code_verifier: verifier }, "access_token"],
    [
      { code_challenge: verifier, code_challenge_method: "plain" },
      { code_verifier: verifier },
      "access_token",
    ],
    [hashed, { code_verifier: hashed.code_challenge }, "error"],
    [hashed, {}, "error"],
  ])("%j with %j gives an %s", async (challenge, proof, key) => {
    const crm = await start();
    expect(await exchange(crm, await signIn(crm, challenge), proof)).toHaveProperty(key);
  });

  it("uses the code up when it is wrong", async () => {
    const crm = await start();
    const given = await signIn(crm, hashed);
    expect(await exchange(crm, given, { code_verifier: "guessed" })).toMatchObject({
      error: "invalid_code",
    });
    expect(await exchange(crm, given, { code_verifier: verifier })).toMatchObject({
      error: "invalid_code",
    });
  });

  it("does not replace the secret", async () => {
    const crm = await start();
    const proof = { code_verifier: verifier, client_secret: "" };
    expect(await exchange(crm, await signIn(crm, hashed), proof)).toMatchObject({
      error: "invalid_client_secret",
    });
  });
});

describe("the refresh token", () => {
  it("comes with the first consent, and with a later one only on prompt=consent", async () => {
    const crm = await start();
    const [quiet, insisting] = [{ prompt: undefined }, { prompt: "consent" }];
    expect(await exchange(crm, await signIn(crm, quiet))).toHaveProperty("refresh_token");
    const second = await exchange(crm, await signIn(crm, quiet));
    expect(second).not.toHaveProperty("refresh_token");
    expect((await new Client(crm.address, tokenOf(second)).get("org")).status).toBe(200);
    expect(await exchange(crm, await signIn(crm, insisting))).toHaveProperty("refresh_token");
    expect(
      await exchange(crm, await signIn(crm, quiet, { user: "ines@seller.example" })),
    ).toHaveProperty("refresh_token");
  });

  it("does not come without access_type=offline", async () => {
    const crm = await start();
    expect(await exchange(crm, await signIn(crm, { access_type: undefined }))).not.toHaveProperty(
      "refresh_token",
    );
  });

  it("is ended by the twenty-first of its user, with its access tokens", async () => {
    const { now, forward } = clock();
    const crm = await start({ now });
    const other = await exchange(crm, await signIn(crm, {}, { user: "ines@seller.example" }));
    const signed: Record<string, unknown>[] = [];
    for (let count = 0; count < 20; count += 1) {
      signed.push(await exchange(crm, await signIn(crm)));
      forward(2 * minute);
    }
    // The token that the practice CRM prints at its start is Sam's oldest.
    expect(await askToken(crm)).toMatchObject({ body: { error: "invalid_code" } });
    const first = new Client(crm.address, tokenOf(signed[0]!));
    expect((await first.get("org")).status).toBe(200);
    await exchange(crm, await signIn(crm));
    expect(code(await first.get("org"))).toBe("INVALID_TOKEN");
    const refresh = (one: Record<string, unknown>) =>
      askToken(crm, { refresh_token: String(one["refresh_token"]) });
    expect((await refresh(signed[0]!)).body).toEqual({ error: "invalid_code" });
    expect((await refresh(signed[1]!)).body).toHaveProperty("access_token");
    expect((await refresh(other)).body).toHaveProperty("access_token");
  });
});
