import { describe, expect, it } from "vitest";
import { credentials } from "../../../electron/zoho/accounts/sign-in.ts";
import { scopes } from "../../../electron/zoho/accounts/scopes.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { attempt, isListening, startAccounts } from "./world.ts";

describe("signing in with the browser", () => {
  it("leads to credentials that open the CRM, can be stored, and stay good", async () => {
    const world = await startAccounts();
    const { outcome, progress } = await attempt(world);
    const signedIn = credentials.parse(JSON.parse(JSON.stringify(outcome)));
    expect(signedIn).toEqual(outcome);
    expect(signedIn).toMatchObject({ dataCentre: "us", scopes, accounts: { address: world.crm.address } });
    expect(progress.map(({ step }) => step)).toEqual(["browser", "finishing"]);
    const zoho = connectZoho({ fetch, now: Date.now, accounts: signedIn.accounts });
    expect(await zoho.organisation()).toHaveProperty("name");
    expect(await isListening(world.ports[0]!)).toBe(false);
  });
});
