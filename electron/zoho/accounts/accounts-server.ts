import { exchange, type Answer } from "../client/http.ts";
import type { DataCentre } from "./data-centres.ts";
import type { SignInTools } from "./tools.ts";

const patienceMs = 30_000;

/**
 * Posts to an accounts server. All parameters go into the form. Some of Zoho's pages show queries,
 * but those end up in logs.
 *
 * @throws ZohoError `offline` or `connection-lost`
 */
export function post(
  { fetch, signal }: SignInTools,
  { accounts }: DataCentre,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<Answer> {
  const init = { method: "POST", body: new URLSearchParams(form) };
  return exchange(fetch, new URL(path, accounts), init, { at: "token", patienceMs, signal });
}
