import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { PracticeCredentials } from "../../../../electron/practice-crm/start.ts";
import { askToken, Client, start } from "../client.ts";
import { clock, exchange, minute } from "./person.ts";

const door = (crm: PracticeCredentials, body: unknown, secret = crm.clientSecret) =>
  fetch(`${crm.address}/practice/self-client`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify(body),
  });

const codeOf = async (response: Response) =>
  z.object({ code: z.string() }).parse(await response.json()).code;

describe("a self client's code", () => {
  it("gives tokens without a redirect URI, as long as it is valid", async () => {
    const { now, forward } = clock();
    const crm = await start({ now });
    const [first, late] = [
      await codeOf(await door(crm, {})),
      await codeOf(await door(crm, { minutes: 3 })),
    ];
    forward(3 * minute);
    const tokens = await exchange(crm, first, { redirect_uri: "" });
    expect(
      (await askToken(crm, { refresh_token: String(tokens["refresh_token"]) })).body,
    ).toHaveProperty("access_token");
    expect(await exchange(crm, late, { redirect_uri: "" })).toMatchObject({
      error: "invalid_code",
    });
  });

  it("signs in the user with the requested scopes", async () => {
    const crm = await start();
    const code = await codeOf(
      await door(crm, { user: "ines@seller.example", scope: "ZohoCRM.users.READ" }),
    );
    const client = new Client(crm.address, String((await exchange(crm, code))["access_token"]));
    expect(await client.get("users?type=CurrentUser")).toMatchObject({
      body: { users: [{ email: "ines@seller.example" }] },
    });
    expect(await client.get("org")).toMatchObject({
      status: 401,
      body: { code: "OAUTH_SCOPE_MISMATCH" },
    });
  });

  it.each([
    [{ scope: "ZohoCRM.dreams.READ" }, "A scope does not exist"],
    [{ user: "nobody@seller.example" }, "No user has the address"],
    [{ minutes: 60 }, "expected number to be <=10"],
  ])("is not made of %j", async (ask, sentence) => {
    const response = await door(await start(), ask);
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: expect.stringContaining(sentence) as string },
    ]);
  });

  it("needs the client secret", async () => {
    expect((await door(await start(), {}, "guessed")).status).toBe(401);
  });

  it("is also made on a page, which does not show the secret", async () => {
    const crm = await start();
    const console = await (await fetch(`${crm.address}/console`)).text();
    expect(console).toContain(crm.clientId);
    expect(console).not.toContain(crm.clientSecret);
    const form = { scope: "ZohoCRM.org.READ", user: "sam@seller.example", minutes: "5" };
    const page = await fetch(`${crm.address}/console/code`, {
      method: "POST",
      body: new URLSearchParams(form),
    });
    const code = /<code>(1000\.[\w.]+)<\/code>/.exec(await page.text())![1]!;
    expect(await exchange(crm, code, { redirect_uri: "" })).toHaveProperty("refresh_token");
  });
});
