import { once } from "node:events";
import http from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { answers, attempt, startWorld, type Person, type World } from "./world.ts";

type Knock = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly at?: string;
};
type Page = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
};

/** A request as no browser would send it: fetch chooses its own Host. */
async function knock(
  port: number,
  { method = "GET", path = "/callback", headers = {}, at = "127.0.0.1" }: Knock,
): Promise<Page> {
  const request = http.request({
    host: at,
    port,
    method,
    path,
    headers: { host: `localhost:${port}`, ...headers },
    agent: false,
  });
  request.end();
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  return { status: response.statusCode!, headers: response.headers, text: await text(response) };
}

/** What a person, or somebody else, does while Mailpin waits. */
type Meanwhile = (waiting: {
  readonly port: number;
  readonly state: string;
  readonly url: string;
}) => Promise<void>;

const doing =
  (meanwhile: Meanwhile): Person =>
  (url) => {
    const { searchParams } = new URL(url);
    return meanwhile({
      url,
      port: Number(new URL(searchParams.get("redirect_uri")!).port),
      state: searchParams.get("state")!,
    });
  };

/** The sign-in goes on after all that, and comes to its end. */
async function survives(meanwhile: Meanwhile, world?: World): Promise<void> {
  const { credentials, urls } = await attempt(world ?? (await startWorld()), {
    person: doing(async (waiting) => {
      await meanwhile(waiting);
      await answers()(waiting.url);
    }),
  });
  expect(credentials).toBeDefined();
  expect(urls).toHaveLength(1);
}

describe("what knocks while Mailpin waits for the browser", () => {
  it.each<[string, Knock]>([
    ["another path", { path: "/" }],
    ["a path below", { path: "/callback/?error=access_denied" }],
    ["a path that leads there", { path: "/x/../callback?error=access_denied" }],
    ["a whole address", { path: "http://localhost/callback?error=access_denied" }],
    ["the icon of the page", { path: "/favicon.ico" }],
    ["a POST", { method: "POST", path: "/callback?error=access_denied" }],
    ["a HEAD", { method: "HEAD", path: "/callback?error=access_denied" }],
    ["a preflight", { method: "OPTIONS", path: "/callback?error=access_denied" }],
    [
      "a name that was made to point here",
      { path: "/callback?error=access_denied", headers: { host: "attacker.example" } },
    ],
    [
      "a name without a port",
      { path: "/callback?error=access_denied", headers: { host: "localhost" } },
    ],
    [
      "another port's name",
      { path: "/callback?error=access_denied", headers: { host: "localhost:1" } },
    ],
    [
      "an image of a page",
      { path: "/callback?error=access_denied", headers: { "sec-fetch-dest": "image" } },
    ],
    [
      "a frame of a page",
      { path: "/callback?error=access_denied", headers: { "sec-fetch-dest": "iframe" } },
    ],
    [
      "a fetch of a page",
      { path: "/callback?error=access_denied", headers: { "sec-fetch-dest": "empty" } },
    ],
  ])("gets nothing and ends nothing: %s", async (_, request) => {
    await survives(async ({ port }) => {
      for (const at of ["127.0.0.1", "::1"]) {
        const { status, text } = await knock(port, { ...request, at });
        expect([status, text]).toEqual([404, ""]);
      }
    });
  });

  it.each<[string, (state: string) => string]>([
    ["nothing", () => ""],
    ["a code without a state", () => "code=1000.a.b"],
    ["a code with an empty state", () => "code=1000.a.b&state="],
    ["a code with another state", () => "code=1000.a.b&state=guessed"],
    [
      "a code with the beginning of the state",
      (state) => `code=1000.a.b&state=${state.slice(0, -1)}`,
    ],
    ["a code with more than the state", (state) => `code=1000.a.b&state=${state}A`],
    ["a code with the state in capitals", (state) => `code=1000.a.b&state=${state.toUpperCase()}`],
    ["two states, one of them right", (state) => `code=1000.a.b&state=${state}&state=guessed`],
    ["the state twice", (state) => `code=1000.a.b&state=${state}&state=${state}`],
    ["the state under another name", (state) => `code=1000.a.b&State=${state}&state[]=${state}`],
    ["a refusal with another state", () => "error=access_denied&state=guessed"],
    ["a refusal with an empty state", () => "error=access_denied&state="],
    ["a refusal and a code without a state", () => "error=access_denied&code=1000.a.b"],
    ["two refusals without a state", () => "error=access_denied&error=no_org"],
    [
      "a thousand parameters",
      () => Array.from({ length: 1000 }, (_, index) => `p${index}=1`).join("&"),
    ],
    ["bytes that are no UTF-8", () => "code=%ff%fe&state=%00%ff%c3%28"],
    ["broken escapes", () => "code=%zz&state=%"],
    ["HTML", () => "code=<script>alert(1)</script>&state=<img/src=x>&error_description=<b>"],
  ])("is told that it is not waited for: %s", async (_, queryOf) => {
    await survives(async ({ port, state }) => {
      const { status, text } = await knock(port, { path: `/callback?${queryOf(state)}` });
      expect([status, text]).toEqual([
        200,
        expect.stringContaining("Not the answer that Mailpin is waiting for"),
      ]);
    });
  });

  it("is cut off when it sends a head without end, or none at all", async () => {
    await survives(async ({ port }) => {
      const endless = await knock(port, { path: `/callback?code=${"a".repeat(20_000)}` });
      expect(endless.status).toBe(431);
      const silent = connect(port, "127.0.0.1");
      await once(silent, "connect"); // and stays: the sign-in ends without it
    });
  });

  it.each<[string, (state: string) => string, string]>([
    ["a code twice", (state) => `code=1000.a.b&code=1000.c.d&state=${state}`, "code-missing"],
    ["an empty code", (state) => `code=&state=${state}`, "code-missing"],
    [
      "two accounts servers",
      (state) => `code=1000.a.b&state=${state}&accounts-server=HERE&accounts-server=HERE`,
      "data-centre-unknown",
    ],
    [
      "an accounts server that is none",
      (state) => `code=1000.a.b&state=${state}&accounts-server=zoho`,
      "data-centre-unknown",
    ],
    [
      "an empty accounts server",
      (state) => `code=1000.a.b&state=${state}&accounts-server=`,
      "data-centre-unknown",
    ],
    [
      "our accounts server as a user's name",
      (state) => `code=1000.a.b&state=${state}&accounts-server=HERE@attacker.example`,
      "data-centre-unknown",
    ],
    [
      "our accounts server as a beginning",
      (state) => `code=1000.a.b&state=${state}&accounts-server=HERE.attacker.example`,
      "data-centre-unknown",
    ],
    [
      "an address of no origin",
      (state) => `code=1000.a.b&state=${state}&accounts-server=data:,x`,
      "data-centre-unknown",
    ],
    [
      "an unknown location",
      (state) => `code=1000.a.b&state=${state}&location=moon`,
      "data-centre-unknown",
    ],
    [
      "an unknown refusal",
      (state) => `error=server_error&code=1000.a.b&state=${state}`,
      "sign-in-refused",
    ],
    ["an unknown refusal without a state", () => "error=%3Cscript%3E", "sign-in-refused"],
  ])("ends the waiting with a sentence and asks for no token: %s", async (_, queryOf, code) => {
    const world = await startWorld();
    const { problem, urls } = await attempt(world, {
      person: doing(async ({ port, state }) => {
        const query = queryOf(state).replaceAll("HERE", world.crm.address);
        expect((await knock(port, { path: `/callback?${query}` })).text).toContain("did not work");
      }),
    });
    expect(problem).toMatchObject({ code, remedy: "sign-in" });
    expect(problem?.support ?? "").not.toMatch(/[<>]/);
    expect(urls).toEqual([]);
  });
});

describe("the page that the browser gets", () => {
  const pages: [string, (state: string) => string][] = [
    ["an answer", (state) => `code=1000.a.marker&state=${state}`],
    ["a no", (state) => `error=access_denied&error_description=marker&state=${state}`],
    ["no organisation", (state) => `error=no_org&x=marker&state=${state}`],
    ["a failure", (state) => `error=marker&state=${state}`],
    ["a stranger", () => "code=marker&state=marker"],
  ];

  it.each(pages)(
    "runs one script of ours, loads nothing, and holds nothing of the request: %s",
    async (_, queryOf) => {
      let page: Page | undefined;
      await attempt(await startWorld(), {
        patienceMs: 300,
        person: doing(async ({ port, state }) => {
          page = await knock(port, { path: `/callback?${queryOf(state)}` });
          expect(page.text).not.toContain(state);
        }),
      });
      const { headers, text = "" } = page ?? {};
      expect(text).not.toContain("marker");
      expect(text).toContain("Mailpin");
      const [, nonce] =
        /script-src 'nonce-([\w-]{22})'/.exec(String(headers?.["content-security-policy"])) ?? [];
      expect(headers?.["content-security-policy"]).toBe(
        `default-src 'none'; script-src 'nonce-${nonce!}'; style-src 'nonce-${nonce!}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      );
      expect(text.match(/<(?:script|style)\b[^>]*>/g)).toEqual([
        `<style nonce="${nonce!}">`,
        `<script nonce="${nonce!}">`,
      ]);
      expect(text).not.toMatch(/\b(?:src|href|on\w+)\s*=/);
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        connection: "close",
      });
    },
  );
});
