import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { z } from "zod";
import { parameters, presentedToken } from "../accounts/token.ts";
import type { Call, Crm, Operation } from "../crm.ts";
import { faultTable, type FaultName } from "./fault-table.ts";
import { faultSettings } from "./fault-settings.ts";

const queued = faultSettings.extend({
  name: z.enum(Object.keys(faultTable) as [FaultName, ...FaultName[]]).exactOptional(),
  about: z.string().exactOptional(),
  /** Lets this many calls pass first. */
  skip: z.number().int().nonnegative().default(0),
  times: z.union([z.number().int().positive(), z.literal("always")]).default(1),
});
export type Fault = z.output<typeof queued>;

/**
 * `NAME[@CALL][+SKIP][*TIMES]`, e.g. `drop-after@associate` or `virus+1*always`; or an object, with
 * a name or with settings alone.
 */
export type FaultInput = string | Partial<z.input<typeof queued>>;

const isName = (name: string): name is FaultName => Object.hasOwn(faultTable, name);

/** Reads a FaultInput. */
export const fault = z
  .unknown()
  .transform((given, context) => {
    const asked = typeof given === "string" ? readSpec(given) : given;
    if (asked === undefined)
      context.addIssue({
        code: "custom",
        message: `"${String(given)}" is not NAME[@CALL][+SKIP][*TIMES]`,
      });
    const name =
      typeof asked === "object" && asked !== null && "name" in asked
        ? String(asked.name)
        : undefined;
    if (name === undefined) return asked;
    if (!isName(name)) {
      context.addIssue({
        code: "custom",
        message: `there is no fault "${name}"; practice-crm --help lists the faults`,
      });
      return z.NEVER;
    }
    return { ...faultTable[name], ...(asked as object) };
  })
  .pipe(queued);

function readSpec(text: string): object | undefined {
  const found = /^([\w-]+)(?:@([\w-]+|\*))?(?:\+(\d{1,6}))?(?:\*(\d{1,6}|always))?$/.exec(
    text.trim(),
  );
  if (found === null) return undefined;
  const [, name, on, skip, times] = found;
  return {
    name,
    ...(on === undefined ? {} : { on }),
    ...(skip === undefined ? {} : { skip: Number(skip) }),
    ...(times === undefined ? {} : { times: times === "always" ? times : Number(times) }),
  };
}

const pages: ReadonlySet<Operation> = new Set(["authorize", "consent"]);
const accounts: ReadonlySet<Operation> = new Set([
  ...pages,
  "token",
  "revoke",
  "device-code",
  "device-token",
]);

/** A fault of access tokens with `*` waits for a call that has one. */
function hits({ on, do: effect }: Fault, name: Operation): boolean {
  if (on !== "*") return on === name;
  return !(effect === "expire-token" || effect === "revoke-token" ? accounts : pages).has(name);
}

/** The faults that wait for their calls; the first one added happens first. */
export class Faults {
  #waiting: Fault[] = [];

  /** @throws {z.ZodError} if the input is not a fault */
  add(...faults: readonly FaultInput[]): void {
    this.#waiting.push(...faults.map((one) => fault.parse(one)));
  }

  clear(): void {
    this.#waiting = [];
  }

  waiting(): readonly Fault[] {
    return this.#waiting;
  }

  /** Does the work, or lets a waiting fault happen. */
  async around(crm: Crm, call: Call, name: Operation, work: Work): Promise<Response> {
    const hit = this.#take(name);
    if (hit === undefined) return work();
    await wait(hit.latencyMs ?? 0);
    const { pathname, search } = new URL(call.req.url);
    if (hit.moveTo !== undefined) return call.redirect(new URL(pathname + search, hit.moveTo).href);
    if (hit.error !== undefined)
      return Response.json({ error: hit.error, ...hit.details }, { status: hit.status ?? 200 });
    if (hit.status !== undefined) {
      if (hit.do === "work") await work().catch(() => undefined); // a refusal is hidden, too
      return failure(hit, hit.status, name);
    }
    const response = await (hit.do === undefined ? work() : effects[hit.do](crm, call, work, hit));
    return hit.redirect === undefined ? response : bringBack(response, hit.redirect);
  }

  #take(name: Operation): Fault | undefined {
    const hit = this.#waiting.find((one) => hits(one, name));
    if (hit === undefined) return undefined;
    const rest: Fault =
      hit.skip > 0
        ? { ...hit, skip: hit.skip - 1 }
        : { ...hit, times: hit.times === "always" ? "always" : hit.times - 1 };
    this.#waiting = this.#waiting.flatMap((one) =>
      one !== hit ? [one] : rest.times !== 0 ? [rest] : [],
    );
    return hit.skip > 0 ? undefined : hit;
  }
}

type Work = () => Promise<Response>;

type Effect = (crm: Crm, call: Call, work: Work, fault: Fault) => Promise<Response>;

const effects: Readonly<Record<NonNullable<Fault["do"]>, Effect>> = {
  work: (_, __, work) => work(),
  "drop-before": (_, call) => Promise.resolve(drop(call)),
  async "drop-midway"(_, call) {
    await take(call.env.incoming, lengthOf(call) / 2);
    return drop(call);
  },
  async "drop-at"(_, call, work, { bytes = 0 }) {
    if (lengthOf(call) < bytes) return work();
    await take(call.env.incoming, bytes);
    return drop(call);
  },
  async "drop-after"(_, call, work) {
    await work().catch(() => undefined); // a refusal is lost, too
    return drop(call);
  },
  truncate: async (_, call, work) => truncate(call, await work()),
  "slow-body"(_, call, work, { bytesPerSecond = usualBytesPerSecond }) {
    slowDown(call.env.incoming, bytesPerSecond);
    return work();
  },
  async "fall-silent"(_, call, work, { bytes = 0 }) {
    if (lengthOf(call) < bytes) return work();
    await take(call.env.incoming, bytes);
    return sayNothing(call);
  },
  async "never-answer"(_, call, work) {
    await work().catch(() => undefined);
    return sayNothing(call);
  },
  "expire-token"(crm, call, work) {
    crm.grants.revoke(presentedToken(call) ?? "");
    return work();
  },
  async "revoke-token"(crm, call, work) {
    await revokeWhole(crm, call);
    return work();
  },
};

/** A TCP reset, so that the client sees ECONNRESET and not a tidy end. */
function drop(call: Call): Response {
  call.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

/** The length of the body, from its header. */
const lengthOf = (call: Call): number => Number(call.req.header("content-length") ?? 0);

/** Reads this many bytes of a body. */
async function take(incoming: IncomingMessage, bytes: number): Promise<void> {
  let read = 0;
  for await (const chunk of incoming.iterator({
    destroyOnReturn: false,
  }) as AsyncIterable<Uint8Array>) {
    read += chunk.length;
    if (read >= bytes) return;
  }
}

/** Keeps the connection open without an answer until the client closes it. */
async function sayNothing(call: Call): Promise<Response> {
  const { socket } = call.env.incoming;
  if (!socket.destroyed) await once(socket, "close");
  return RESPONSE_ALREADY_SENT;
}

/**
 * Announces the whole answer and closes in the middle of it. An answer without a body stays whole.
 */
async function truncate(call: Call, response: Response): Promise<Response> {
  const body = Buffer.from(await response.clone().arrayBuffer());
  if (body.length === 0) return response;
  const { socket } = call.env.incoming;
  const head = [
    `HTTP/1.1 ${response.status} ${response.statusText}`,
    `content-length: ${body.length}`,
  ];
  response.headers.forEach((value, name) => head.push(`${name}: ${value}`));
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  socket.end(body.subarray(0, Math.floor(body.length / 2)));
  return RESPONSE_ALREADY_SENT;
}

const usualBytesPerSecond = 200_000;

/** Slows the iterator of the body, so that TCP holds the sender up. */
function slowDown(incoming: IncomingMessage, bytesPerSecond: number): void {
  const pieces = incoming.iterator() as AsyncIterable<Uint8Array>;
  async function* slowly() {
    for await (const piece of pieces) {
      await wait((piece.length / bytesPerSecond) * 1000);
      yield piece;
    }
  }
  Object.defineProperty(incoming, Symbol.asyncIterator, { value: slowly });
}

async function revokeWhole(crm: Crm, call: Call): Promise<void> {
  const accessToken = presentedToken(call);
  if (accessToken === undefined) crm.grants.revoke((await parameters(call))("refresh_token"));
  else crm.grants.revokeBehind(accessToken);
}

function bringBack(response: Response, change: Record<string, string | null>): Response {
  const location = response.headers.get("location");
  if (location === null) return response;
  const url = new URL(location);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return new Response(null, { status: response.status, headers: { location: url.href } });
}

const usualCodes: Readonly<Record<number, string>> = {
  400: "INVALID_DATA",
  401: "INVALID_TOKEN",
  403: "NO_PERMISSION",
  404: "INVALID_URL_PATTERN",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
};

function failure(
  { code, details = {}, shape, html, retryAfter }: Fault,
  status: number,
  name: Operation,
): Response {
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  if (html ?? status >= 502) {
    const page = `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`;
    return new Response(page, { status, headers: { ...headers, "content-type": "text/html" } });
  }
  // Search has a code of its own for too many requests (docs/zoho-api.md, "Throttling").
  const usual =
    status === 429 && name === "search"
      ? "RATE_LIMIT_EXCEEDED"
      : (usualCodes[status] ?? "INTERNAL_ERROR");
  const error = { code: code ?? usual, details, message: "injected fault", status: "error" };
  const isItem = name === "associate" && (shape ?? (status === 400 ? "item" : "top")) === "item";
  return Response.json(isItem ? { Emails: [error] } : error, { status, headers });
}
