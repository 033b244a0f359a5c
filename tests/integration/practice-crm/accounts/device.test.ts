import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { PracticeCredentials } from "../../../../electron/practice-crm/start.ts";
import { Client, start } from "../client.ts";
import { clock, minute, open, readingContacts, titleOf } from "./person.ts";

const begun = z.object({
  user_code: z.string(),
  device_code: z.string(),
  verification_url: z.string(),
  verification_uri_complete: z.string(),
  interval: z.number(),
  expires_in: z.number(),
});

async function post(
  crm: PracticeCredentials,
  path: string,
  form: Record<string, string>,
): Promise<unknown> {
  const response = await fetch(`${crm.address}/oauth/v3/device/${path}`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  expect(response.status).toBe(200);
  return response.json();
}

const ask = (crm: PracticeCredentials, change: Record<string, string> = {}) =>
  post(crm, "code", {
    ...{ client_id: crm.clientId, grant_type: "device_request", scope: readingContacts },
    ...{ access_type: "offline", prompt: "consent" },
    ...change,
  });
const begin = async (crm: PracticeCredentials, change?: Record<string, string>) =>
  begun.parse(await ask(crm, change));

const poll = (crm: PracticeCredentials, code: string, change: Record<string, string> = {}) =>
  post(crm, "token", {
    client_id: crm.clientId,
    client_secret: crm.clientSecret,
    grant_type: "device_token",
    code,
    ...change,
  });

describe("signing in a device", () => {
  it("waits for the person who types the code, then gives tokens, once", async () => {
    const { now, forward } = clock();
    const crm = await start({ now });
    const { user_code, device_code, verification_url } = await begin(crm);
    expect(user_code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(await poll(crm, device_code)).toEqual({ error: "authorization_pending" });
    const { title, answer } = await open(
      `${verification_url}?user_code=${user_code.toLowerCase()}`,
    );
    expect(title).toBe("An app asks for access");
    expect(titleOf(await (await answer()).text())).toBe("The device is being signed in.");
    forward(30_000);
    const tokens = z
      .object({ access_token: z.string(), refresh_token: z.string() })
      .parse(await poll(crm, device_code));
    expect((await new Client(crm.address, tokens.access_token).get("org")).status).toBe(200);
    forward(30_000);
    expect(await poll(crm, device_code)).toEqual({ error: "invalid_code" });
  });

  it("refuses a second poll within thirty seconds, although the answer is there", async () => {
    const { now, forward } = clock();
    const crm = await start({ now });
    const { device_code, verification_uri_complete } = await begin(crm);
    await poll(crm, device_code);
    await (await open(verification_uri_complete)).answer();
    forward(29_999);
    expect(await poll(crm, device_code)).toEqual({ error: "slow_down" });
    forward(30_000);
    expect(await poll(crm, device_code)).toHaveProperty("access_token");
  });

  it("ends with a denial, or after five minutes", async () => {
    const { now, forward } = clock();
    const crm = await start({ now });
    const [denied, forgotten] = [await begin(crm), await begin(crm)];
    await (await open(denied.verification_uri_complete)).answer({ decision: "deny" });
    expect(await poll(crm, denied.device_code)).toEqual({ error: "access_denied" });
    forward(5 * minute);
    expect(await poll(crm, forgotten.device_code)).toEqual({ error: "expired" });
    expect((await open(forgotten.verification_uri_complete)).text).toContain(
      "No device waits with the code",
    );
  });

  it("counts in milliseconds or in seconds, which no page of Zoho says", async () => {
    expect(await begin(await start())).toMatchObject({ interval: 30_000, expires_in: 300_000 });
    const inSeconds = await start({ quirks: { deviceTimes: "seconds", deviceIntervalMs: 5000 } });
    expect(await begin(inSeconds)).toMatchObject({ interval: 5, expires_in: 300 });
  });

  it.each([
    [{ client_id: "1000.NOBODY" }, "invalid_client"],
    [{ scope: "ZohoCRM.dreams.READ" }, "invalid_scope"],
    [{ grant_type: "authorization_code" }, "unsupported_grant_type"],
  ])("does not begin with %j", async (change, error) => {
    expect(await ask(await start(), change)).toEqual({ error });
  });

  it.each([
    [{ client_secret: "guessed" }, "invalid_client_secret"],
    [{ code: "1000.a.b" }, "invalid_code"],
  ])("gives nothing to who polls with %j", async (change, error) => {
    const crm = await start();
    expect(await poll(crm, (await begin(crm)).device_code, change)).toEqual({ error });
  });

  it("gives no refresh token without offline access", async () => {
    const crm = await start();
    const { device_code, verification_uri_complete } = await begin(crm, { access_type: "online" });
    await (await open(verification_uri_complete)).answer();
    expect(await poll(crm, device_code)).not.toHaveProperty("refresh_token");
  });
});
