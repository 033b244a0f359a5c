import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../../../electron/html/escape.ts";
import { toKeep } from "../../../../electron/zoho/accounts/access.ts";
import { SignInCancelled } from "../../../../electron/zoho/accounts/problems.ts";
import { redirectUri, waitForRedirect } from "../../../../electron/zoho/accounts/redirect.ts";
import { scopes } from "../../../../electron/zoho/accounts/scopes.ts";
import { credentials } from "../../../../electron/zoho/accounts/sign-in.ts";
import { ProxyWantsSignIn } from "../../../../electron/zoho/client/http.ts";
import { connectZoho } from "../../../../electron/zoho/connect.ts";
import { answering, startCrm } from "../../../support/crm.ts";
import { answers, attempt, dataCentreOf, nobody, occupy, startWorld, type World } from "./world.ts";
import { listed } from "../../../../electron/language/lists.ts";
import { problemText } from "../../../../electron/contract/messages/problems.ts";

const shared = { id: "1000.SHARED", secret: "shared-by-all-data-centres" };

/**
 * Two data centres with the same client: where a sign-in begins, and where the user's account is.
 */
async function twoDataCentres() {
  const world = await startWorld({ client: shared, location: "us" });
  const redirectUris = world.ports.map((port) => `http://localhost:${port}/callback`);
  const eu = await startCrm({ client: shared, location: "eu", redirectUris });
  return { world, eu, dataCentres: [dataCentreOf(world.crm, "us"), dataCentreOf(eu, "eu")] };
}

async function selfClientCode({ crm }: World): Promise<string> {
  const form = { scope: scopes.join(","), user: "sam@seller.example", minutes: "3" };
  const page = await fetch(`${crm.address}/console/code`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  return /<code>(1000\.[\w.]+)<\/code>/.exec(await page.text())![1]!;
}

describe("signing in with the browser", () => {
  it("leads to credentials that open the CRM and survive being stored", async () => {
    const world = await startWorld();
    const { credentials: made, progress, urls } = await attempt(world, { now: () => 5000 });
    expect(credentials.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    const { crm } = world;
    expect(made).toMatchObject({
      dataCentre: "us",
      accounts: { address: crm.address, clientId: crm.clientId, clientSecret: crm.clientSecret },
      scopes,
      access: { apiAddress: crm.address, expiresAt: 3_605_000 },
    });
    expect(progress).toEqual([
      {
        step: "browser",
        url: expect.stringContaining(`${crm.address}/oauth/v2/auth?`) as string,
        expiresAt: 305_000,
      },
      { step: "finishing" },
    ]);
    expect(urls).toEqual([`${crm.address}/oauth/v2/token`]);
    const zoho = connectZoho({ fetch, now: Date.now, accounts: made!.accounts });
    expect((await zoho.me()).email).toBe("sam@seller.example");
  });

  it("asks for lasting access with a proof key and a state, new ones each time", async () => {
    const world = await startWorld();
    const asked = async () => {
      const { progress } = await attempt(world, { person: nobody, patienceMs: 10 });
      const [step] = progress;
      return step?.step === "browser" ? Object.fromEntries(new URL(step.url).searchParams) : {};
    };
    const [one, other] = [await asked(), await asked()];
    expect(one).toMatchObject({
      response_type: "code",
      access_type: "offline",
      prompt: "consent",
      code_challenge_method: "S256",
    });
    expect(one["scope"]).toBe(scopes.join(","));
    for (const name of ["state", "code_challenge"]) {
      expect(one[name]).toMatch(/^[\w-]{43}$/);
      expect(one[name]).not.toBe(other[name]);
    }
  });

  it("takes the next port when somebody else has the first, on either loopback address", async () => {
    for (const host of ["127.0.0.1", "::1"]) {
      const world = await startWorld();
      await occupy(world.ports[0]!, host);
      const { credentials: made, progress } = await attempt(world);
      expect(made).toBeDefined();
      const [step] = progress;
      const back =
        step?.step === "browser" ? new URL(step.url).searchParams.get("redirect_uri") : undefined;
      expect(back).toBe(`http://localhost:${world.ports[1]!}/callback`);
    }
  });

  it("names the ports when all are taken", async () => {
    const world = await startWorld();
    for (const port of world.ports) await occupy(port);
    const { problem, progress } = await attempt(world);
    expect(problem).toMatchObject({ code: "ports-taken", remedy: "sign-in" });
    expect(problemText(problem!)).toContain(listed(world.ports.map(String)));
    expect(progress).toEqual([]);
  });

  it("goes on when no browser can be opened: the person has the address", async () => {
    const world = await startWorld();
    const visits: Promise<unknown>[] = [];
    const { credentials: made } = await attempt(world, {
      openBrowser: () => Promise.reject(new Error("no browser here")),
      onProgress(step) {
        if (step.step === "browser") visits.push(answers()(step.url));
      },
    });
    expect(made).toBeDefined();
    await Promise.all(visits);
  });

  it.each([
    ["a no", { quirks: { errorsCarryState: true } }, "deny", "access-denied", "Access was denied"],
    [
      "a no without the state",
      { quirks: { errorsCarryState: false } },
      "deny",
      "access-denied",
      "Access was denied",
    ],
    [
      "an account without a CRM",
      { faults: ["no-org"] },
      "accept",
      "no-org",
      "No Zoho CRM organisation",
    ],
    ["no code", { faults: ["no-code"] }, "accept", "code-missing", "did not work"],
    [
      "an unknown accounts server",
      { faults: ["strange-accounts-server"] },
      "accept",
      "data-centre-unknown",
      "did not work",
    ],
    [
      "a data centre that is not in the table",
      { faults: ["other-data-centre"] },
      "accept",
      "data-centre-unknown",
      "did not work",
    ],
  ] as const)(
    "ends with %s, says so here and in the browser, and asks for no token",
    async (_, options, decision, code, page) => {
      const world = await startWorld(options);
      let shown = "";
      const { problem, urls } = await attempt(world, {
        person: async (url) => (shown = await answers({ decision })(url)),
      });
      expect(problem).toMatchObject({ code, remedy: "sign-in" });
      expect(shown).toContain(page);
      expect(urls).toEqual([]);
    },
  );

  it("lets a wrong state pass and waits for the right one", async () => {
    const world = await startWorld({ faults: ["wrong-state"] });
    const pages: string[] = [];
    const { credentials: made, urls } = await attempt(world, {
      person: async (url) => {
        for (const answer of [answers(), answers()]) pages.push(await answer(url));
      },
    });
    expect(made).toBeDefined();
    expect(urls).toHaveLength(1);
    expect(pages[0]).toContain("Not the answer that Mailpin is waiting for");
    expect(pages[1]).toContain(escapeHtml("Zoho's answer has arrived"));
  });

  it("ends when the time is over, and names what has to be registered", async () => {
    const world = await startWorld({ faults: ["wrong-state"] });
    const { problem } = await attempt(world, { patienceMs: 300 });
    expect(problem).toMatchObject({ code: "sign-in-timeout", remedy: "sign-in" });
    for (const port of world.ports)
      expect(problemText(problem!)).toContain(`http://localhost:${port}/callback`);
  });
});

describe("the data centre of the account", () => {
  it("gets the code and the secret when Zoho leads there, and the first one gets nothing", async () => {
    const { world, eu, dataCentres } = await twoDataCentres();
    world.crm.faults.add({ on: "authorize", moveTo: eu.address });
    const { credentials: made, urls } = await attempt(world, { dataCentres });
    expect(made).toMatchObject({
      dataCentre: "eu",
      accounts: { address: eu.address },
      access: { apiAddress: eu.address },
    });
    expect(urls).toEqual([`${eu.address}/oauth/v2/token`]);
  });

  it("gets the secret that the client has there, where that is another one and known", async () => {
    const world = await startWorld();
    const secret = "another-secret-of-the-same-client";
    const eu = await startCrm({
      ...{ location: "eu", redirectUris: world.ports.map(redirectUri) },
      client: { id: world.crm.clientId, secret },
    });
    const dataCentres = [dataCentreOf(world.crm), dataCentreOf(eu, "eu")];
    const lead = () => {
      world.crm.faults.add({ on: "authorize", moveTo: eu.address });
    };
    lead();
    expect((await attempt(world, { dataCentres })).problem?.code).toBe("client-refused");
    lead();
    const clientAt = (id: string) =>
      Promise.resolve(id === "eu" ? { id: world.crm.clientId, secret } : undefined);
    const { credentials: made } = await attempt(world, { dataCentres, clientAt });
    expect(made?.accounts).toMatchObject({ address: eu.address, clientSecret: secret });
    lead();
    const stranger = () => Promise.resolve({ id: "1000.OTHER", secret });
    expect((await attempt(world, { dataCentres, clientAt: stranger })).problem?.code).toBe(
      "client-refused",
    );
  });

  it("may have its API on another host, as that of a sandbox, which is then called and no other", async () => {
    const world = await startWorld();
    const fetchAs: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      const body = (await response.json()) as object;
      return Response.json(
        "api_domain" in body ? { ...body, api_domain: "https://sandbox.zohoapis.eu" } : body,
      );
    };
    const { credentials: made } = await attempt(world, { fetch: fetchAs });
    const called: string[] = [];
    const api: typeof fetch = (input) => {
      called.push(new Request(input).url);
      return Promise.resolve(
        Response.json({ org: [{ id: "1", company_name: "Seller", type: "sandbox" }] }),
      );
    };
    const tokens = {
      load: () => Promise.resolve(toKeep(made!.access, made!.accounts)),
      save: () => Promise.resolve(),
    };
    const zoho = connectZoho({ fetch: api, now: Date.now, accounts: made!.accounts, tokens });
    await expect(zoho.organisation()).resolves.toMatchObject({ type: "sandbox" });
    expect(called).toEqual(["https://sandbox.zohoapis.eu/crm/v8/org"]);
  });

  it("is known by its location where the accounts server is not named, and is the first one where nothing is", async () => {
    const { world, eu, dataCentres } = await twoDataCentres();
    world.crm.faults.add({ on: "authorize", moveTo: eu.address });
    eu.faults.add({ on: "consent", redirect: { "accounts-server": null } });
    expect((await attempt(world, { dataCentres })).credentials?.dataCentre).toBe("eu");
    world.crm.faults.add({ on: "consent", redirect: { "accounts-server": null, location: null } });
    expect((await attempt(world, { dataCentres })).credentials?.dataCentre).toBe("us");
  });

  it("cannot be China for who began elsewhere, nor elsewhere for who began in China", async () => {
    const { world, eu } = await twoDataCentres();
    for (const [here, there] of [
      ["us", "cn"],
      ["cn", "us"],
    ] as const) {
      world.crm.faults.add({ on: "authorize", moveTo: eu.address });
      const dataCentres = [dataCentreOf(world.crm, here), dataCentreOf(eu, there)];
      expect((await attempt(world, { dataCentres })).problem?.code).toBe("data-centre-unknown");
    }
  });

  it("has to be one that Mailpin knows from the start", async () => {
    const { problem, progress } = await attempt(await startWorld(), { dataCentres: [] });
    expect(problem?.code).toBe("data-centre-unknown");
    expect(progress).toEqual([]);
  });
});

describe("the exchange of the code", () => {
  it.each([
    ["code-refused", { quirks: { codeLifeMs: 1 } }, "invalid_code"],
    ["client-refused", { faults: ["client-refused"] }, "invalid_client"],
    ["client-refused", { faults: ["secret-refused"] }, "invalid_client_secret"],
    ["redirect-uri-refused", { faults: ["redirect-refused"] }, "invalid_redirect_uri"],
    ["sign-in-throttled", { faults: ["throttled"] }, "Access Denied"],
    [
      "sign-in-throttled",
      { faults: [{ on: "token", error: "access_denied", status: 400 }] },
      "access_denied (400)",
    ],
    ["sign-in-refused", { faults: [{ on: "token", error: "something_new" }] }, "something_new"],
    ["zoho-unreadable", { faults: ["bad-gateway@token"] }, "unreadable (502)"],
    ["zoho-unreadable", { faults: [{ on: "token", status: 403, html: true }] }, "unreadable (403)"],
    ["zoho-unreadable", { faults: ["server-error@token"] }, "INTERNAL_SERVER_ERROR (500)"],
    ["zoho-unreachable", { faults: ["drop-before@token"] }, undefined],
  ] as const)("says %s after %j", async (code, options, support) => {
    const { problem } = await attempt(await startWorld(options));
    expect(problem).toMatchObject({ code, remedy: "sign-in" });
    if (support === undefined) expect(problem).not.toHaveProperty("support");
    else expect(problem?.support).toContain(support);
  });

  it("names the redirect URIs to register, and the data centre that does not know the client", async () => {
    const world = await startWorld({ faults: ["redirect-refused"] });
    expect(problemText((await attempt(world)).problem!)).toContain(
      listed(world.ports.map((port) => `http://localhost:${port}/callback`)),
    );
    const wrong = await attempt(world, { client: { id: world.crm.clientId, secret: "guessed" } });
    expect(wrong.problem).toMatchObject({
      code: "client-refused",
      values: { place: "US" },
    });
  });

  it("names a proxy that wants a sign-in of its own", async () => {
    const guarded = () => Promise.reject(new ProxyWantsSignIn());
    const { problem } = await attempt(await startWorld(), { fetch: guarded });
    expect(problem).toMatchObject({ code: "proxy-sign-in", remedy: "sign-in-to-proxy" });
  });

  it("does not pass for a sign-in without a refresh token", async () => {
    const withoutRefresh: typeof fetch = async (input, init) => {
      const body = (await (await fetch(input, init)).json()) as Record<string, unknown>;
      return Response.json({ ...body, refresh_token: undefined });
    };
    const { problem } = await attempt(await startWorld(), { fetch: withoutRefresh });
    expect(problem).toMatchObject({ code: "refresh-token-missing", remedy: "sign-in" });
  });

  it("takes no address for the API that would send tokens in the clear", async () => {
    const reply = {
      access_token: "1000.a",
      refresh_token: "1000.r",
      api_domain: "http://api.zoho.example",
    };
    const { problem } = await attempt(await startWorld(), {
      fetch: answering(200, JSON.stringify(reply)),
    });
    expect(problem?.code).toBe("zoho-unreadable");
  });

  it("notes what was granted where Zoho says so", async () => {
    const reply = {
      access_token: "1000.a",
      refresh_token: "1000.r",
      api_domain: "https://www.zohoapis.eu",
      scope: "ZohoCRM.org.READ ZohoCRM.coql.READ",
    };
    const { credentials: made } = await attempt(await startWorld(), {
      fetch: answering(200, JSON.stringify(reply)),
    });
    expect(made?.scopes).toEqual(["ZohoCRM.org.READ", "ZohoCRM.coql.READ"]);
  });
});

describe("signing in with a self client's code", () => {
  it("needs no browser", async () => {
    const world = await startWorld({ redirectUris: [] });
    const { credentials: made, progress } = await attempt(world, {
      by: "self-client",
      code: await selfClientCode(world),
    });
    expect(progress).toEqual([{ step: "finishing" }]);
    const zoho = connectZoho({ fetch, now: Date.now, accounts: made!.accounts });
    expect((await zoho.me()).email).toBe("sam@seller.example");
  });

  it("says that a code works once", async () => {
    const world = await startWorld();
    const code = await selfClientCode(world);
    await attempt(world, { by: "self-client", code });
    const { problem } = await attempt(world, { by: "self-client", code });
    expect(problem).toMatchObject({
      code: "code-refused",
      kind: "self-client",
    });
  });

  it("says that the client is unknown", async () => {
    const world = await startWorld();
    const client = { id: "1000.NOBODY", secret: "guessed" };
    const { problem } = await attempt(world, {
      by: "self-client",
      code: await selfClientCode(world),
      client,
    });
    expect(problem?.code).toBe("client-refused");
  });
});

describe("a sign-in that is cancelled", () => {
  it("is none before it began", async () => {
    const { error, progress } = await attempt(await startWorld(), { signal: AbortSignal.abort() });
    expect(error).toBeInstanceOf(SignInCancelled);
    expect(progress).toEqual([]);
  });

  it("opens no browser when it ends before anything listens", async () => {
    const [{ ports }, abort] = [await startWorld(), new AbortController()];
    const uris: string[] = [];
    const onListening = (uri: string) => void uris.push(uri);
    const waiting = waitForRedirect({
      ports,
      read: () => ({ page: "stranger" }),
      onListening,
      signal: abort.signal,
    });
    abort.abort();
    await expect(waiting).rejects.toBe(abort.signal.reason);
    expect(uris).toEqual([]);
  });

  it("ends while the browser is open, though somebody holds a connection", async () => {
    const world = await startWorld();
    const abort = new AbortController();
    const { error, problem } = await attempt(world, {
      signal: abort.signal,
      person: async (url) => {
        const back = new URL(url).searchParams.get("redirect_uri")!;
        const page = fetch(back, { headers: { connection: "keep-alive" } });
        await page;
        abort.abort();
      },
    });
    expect(error).toBeInstanceOf(SignInCancelled);
    expect(problem?.code).toBe("sign-in-cancelled");
  });

  it("ends as soon as it shows what it waits for", async () => {
    const abort = new AbortController();
    const { error } = await attempt(await startWorld(), {
      signal: abort.signal,
      person: nobody,
      onProgress: () => {
        abort.abort();
      },
    });
    expect(error).toBeInstanceOf(SignInCancelled);
  });

  it("ends while Zoho thinks about the code", async () => {
    const abort = new AbortController();
    const { error } = await attempt(await startWorld({ faults: ["slow@token"] }), {
      signal: abort.signal,
      onProgress: ({ step }) => {
        if (step === "finishing")
          setImmediate(() => {
            abort.abort();
          });
      },
    });
    expect(error).toBeInstanceOf(SignInCancelled);
  });
});
