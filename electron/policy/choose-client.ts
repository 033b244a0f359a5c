import { createHash } from "node:crypto";
import type { PolicyClient } from "./policy.ts";

/**
 * The app at Zoho that this user signs in with. Zoho gives one app twenty sign-ins at a time
 * (https://www.zoho.com/accounts/protocol/oauth-limits.html), so a company registers several. The
 * same user always gets the same one, and a new app takes over only its share of the users
 * (rendezvous hashing).
 */
export function chooseClient(
  clients: readonly PolicyClient[],
  user: string,
): PolicyClient | undefined {
  const score = ({ id }: PolicyClient) =>
    createHash("sha256").update(`${user}\n${id}`).digest("hex");
  return [...clients].sort((one, other) => (score(one) < score(other) ? 1 : -1))[0];
}
