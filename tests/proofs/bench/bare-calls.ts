import { z } from "zod";
import { filingRequest, withFileIds } from "../../../electron/zoho/filing/request.ts";
import type { Account } from "../../support/practice.ts";
import { letter } from "../crash/letters.ts";

const inFlight = 3;
/** Letters that no other drain has sent. */
const seed = 2;

/**
 * Files letters by nothing but `fetch`, three at a time: what the CRM and the line allow.
 *
 * @returns letters per second
 */
export async function bareCalls(crm: Account, count: number): Promise<number> {
  const headers = { Authorization: `Zoho-oauthtoken ${await tokenOf(crm)}` };
  const calls = Array.from({ length: count }, (_, number) => callOf(crm, number)).values();
  const began = performance.now();
  const lane = async (): Promise<void> => {
    for (const { url, body } of calls) {
      const answer = await fetch(url, { method: "POST", headers, body });
      if (!answer.ok) throw new Error(`the CRM answered ${answer.status}`);
      await answer.json();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return count / ((performance.now() - began) / 1000);
}

function callOf(crm: Account, number: number): { url: URL; body: string } {
  const { record, job } = letter(seed, number, 0);
  const email = withFileIds(filingRequest.parse(job.request), new Map());
  const path = `/crm/v8/${record.module}/${record.id}/actions/associate_email`;
  return { url: new URL(path, crm.address), body: JSON.stringify({ Emails: [email] }) };
}

async function tokenOf({ address, clientId, clientSecret, refreshToken }: Account) {
  const body = new URLSearchParams({
    ...{ grant_type: "refresh_token", refresh_token: refreshToken },
    ...{ client_id: clientId, client_secret: clientSecret },
  });
  const answer = await fetch(new URL("/oauth/v2/token", address), { method: "POST", body });
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}
