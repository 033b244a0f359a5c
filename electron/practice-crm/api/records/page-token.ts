import { z } from "zod";
import type { Call, Crm } from "../../crm.ts";
import { refusal } from "../refusal.ts";

/**
 * What a list's page_token holds. It is valid for 24 hours, for its user and for the same
 * parameters.
 */
const content = z.object({
  offset: z.number().int().nonnegative(),
  user: z.string(),
  query: z.string(),
  expires: z.number(),
});

const lifeMs = 24 * 60 * 60 * 1000;

/** The parameters that the token is bound to, in any order. */
function boundQuery(call: Call): string {
  const query = new URLSearchParams(call.req.query());
  query.delete("page");
  query.delete("page_token");
  query.sort();
  return `${call.req.path}?${query.toString()}`;
}

export function makePageToken(
  crm: Crm,
  call: Call,
  offset: number,
): { token: string; expires: number } {
  const expires = crm.now() + lifeMs;
  const value = { offset, user: call.get("user").id, query: boundQuery(call), expires };
  return { token: Buffer.from(JSON.stringify(value)).toString("base64url"), expires };
}

/** The offset in the token. Refused if it is not ours, expired, or of another list or user. */
export function readPageToken(crm: Crm, call: Call, token: string): number {
  const read = content.safeParse(parsed(Buffer.from(token, "base64url").toString()));
  if (!read.success)
    throw refusal(400, "INVALID_DATA", "invalid page token", { param_name: "page_token" });
  if (read.data.expires <= crm.now())
    throw refusal(400, "EXPIRED_VALUE", "the page token is expired", { param_name: "page_token" });
  if (read.data.query !== boundQuery(call) || read.data.user !== call.get("user").id) {
    throw refusal(
      400,
      "TOKEN_BOUND_DATA_MISMATCH",
      "the parameters differ from those of the page token",
      {
        param_name: "page_token",
      },
    );
  }
  return read.data.offset;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
