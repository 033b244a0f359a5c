import { z } from "zod";
import { exchange, type Fetch } from "../client/http.ts";
import type { Accounts } from "./access.ts";
import { safeAddress } from "./address.ts";

/** The person who signs out waits for it. */
const usualPatienceMs = 10_000;

const revoked = z.object({ status: z.literal("success") });

/**
 * Revokes the refresh token of a sign-in, and with it its access tokens. Never throws: the caller
 * has to delete the stored sign-in whatever the answer.
 *
 * The token goes into the form, since queries end up in logs. A newer page of Zoho names another
 * address, which no client is known to use.
 *
 * @param given.patienceMs how long the answer may take; ten seconds by default
 * @returns whether Zoho confirmed it in time; an unknown token gets an error or an HTML page
 * @see docs/zoho-api.md, "Revoke"
 */
export async function revoke(
  accounts: Accounts,
  given: { readonly fetch: Fetch; readonly patienceMs?: number },
): Promise<boolean> {
  const { fetch, patienceMs = usualPatienceMs } = given;
  try {
    const url = new URL("/oauth/v2/token/revoke", safeAddress.parse(accounts.address));
    const body = new URLSearchParams({ token: accounts.refreshToken });
    const answer = await exchange(
      fetch,
      url,
      { method: "POST", body },
      { at: "token", patienceMs },
    );
    return revoked.safeParse(answer.body).success;
  } catch {
    return false;
  }
}
