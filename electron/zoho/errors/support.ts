import type { ErrorDetails } from "./errors.ts";
import { oneLine } from "../../text/printable.ts";
import { shortened } from "../../text/shorten.ts";

/**
 * Zoho's own message, where it is shown at all: one line that a person can read out. In characters.
 */
const longestWords = 200;

/** What Zoho said of a failure, apart from how we read it. */
export type Said = {
  /** Absent for one item of a mixed answer. */
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly details?: ErrorDetails | undefined;
  /** Its message, which Zoho rewrites and translates as it likes. */
  readonly words?: string | undefined;
};

/**
 * What the user can pass on to support, e.g. `INVALID_DATA (400) at $.Emails[0].owner.id`, or
 * `NO_PERMISSION (403) for Crm_Implied_View_Deals`. `words` are added at the end, so they should be
 * given only where nothing else explains the failure: Zoho may quote in them what it was sent.
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
  // Without signs that turn the reading direction or cannot be seen.
  const line = shortened(oneLine(words.replace(/\p{Cf}/gu, "")), longestWords);
  return line === "" ? said : `${said}: ${line}`;
}
