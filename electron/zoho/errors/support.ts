import type { ErrorDetails } from "./errors.ts";
import { oneLine } from "../../text/printable.ts";
import { shortened } from "../../text/shorten.ts";

/** Characters of Zoho's own message: one line that a person can read out. */
const longestWords = 200;

/** What Zoho said about a failure, before we interpret it. */
export type Said = {
  /** Absent for one item of a mixed answer. */
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly details?: ErrorDetails | undefined;
  /** Its message, which Zoho may rewrite and translate. */
  readonly words?: string | undefined;
};

/**
 * What the user can pass on to support, e.g. `INVALID_DATA (400) at $.Emails[0].owner.id`, or
 * `NO_PERMISSION (403) for Crm_Implied_View_Deals`. `words` come at the end. Give them only where
 * nothing else explains the failure, because Zoho may quote in them what it was sent.
 */
export function supportOf({ status, code = "unreadable", details = {}, words = "" }: Said): string {
  const { json_path: path, api_name: key, param_name: parameter, permissions = [] } = details;
  const place = path ?? key ?? parameter;
  const said = [
    code,
    ...(status === undefined ? [] : [`(${status})`]),
    ...(place === undefined ? [] : [`at ${place}`]),
    ...(permissions.length === 0 ? [] : [`for ${permissions.join(", ")}`]),
  ].join(" ");
  // Without characters that are invisible or turn the reading direction.
  const line = shortened(oneLine(words.replace(/\p{Cf}/gu, "")), longestWords);
  return line === "" ? said : `${said}: ${line}`;
}
