import { setTimeout as wait } from "node:timers/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { z } from "zod";
import { operation, type Call, type Operation } from "./crm.ts";

/**
 * Something that goes wrong with the next calls of one operation, or of all (`*`).
 *
 * `drop-before` resets the connection before the work is done, `drop-after` once it is done: the answer is lost. `status` answers
 * instead of doing the work; 502 and more, or `html`, give the HTML page that a proxy would. Without either, only `latencyMs` is added.
 */
export const fault = z.strictObject({
  on: z.union([operation, z.literal("*")]),
  do: z.enum(["drop-before", "drop-after"]).exactOptional(),
  status: z.number().int().min(400).max(599).exactOptional(),
  /** The error code of the body; each status has a usual one. */
  code: z.string().exactOptional(),
  html: z.boolean().exactOptional(),
  /** Seconds, as the Retry-After header. */
  retryAfter: z.number().int().nonnegative().exactOptional(),
  latencyMs: z.number().nonnegative().default(0),
  /** Lets that many calls pass first. */
  skip: z.number().int().nonnegative().default(0),
  times: z.number().int().positive().default(1),
});
export type Fault = z.output<typeof fault>;
export type FaultInput = z.input<typeof fault>;

/** The faults that wait for their calls, first come, first served. */
export class Faults {
  #waiting: Fault[] = [];

  /** @throws {z.ZodError} for what is not a fault */
  add(...faults: readonly FaultInput[]): void {
    this.#waiting.push(...faults.map((one) => fault.parse(one)));
  }

  clear(): void {
    this.#waiting = [];
  }

  waiting(): readonly Fault[] {
    return this.#waiting;
  }

  /** Does the work, or what the fault makes of it. */
  async around(call: Call, name: Operation, work: () => Promise<Response>): Promise<Response> {
    const hit = this.#take(name);
    if (hit === undefined) return work();
    await wait(hit.latencyMs);
    if (hit.do === "drop-before") return drop(call);
    if (hit.status !== undefined) return failure(hit, hit.status, name);
    const response = await work();
    return hit.do === "drop-after" ? drop(call) : response;
  }

  #take(name: Operation): Fault | undefined {
    const hit = this.#waiting.find((one) => one.on === name || one.on === "*");
    if (hit === undefined) return undefined;
    const rest = hit.skip > 0 ? { ...hit, skip: hit.skip - 1 } : { ...hit, times: hit.times - 1 };
    this.#waiting = this.#waiting.flatMap((one) => (one !== hit ? [one] : rest.times > 0 ? [rest] : []));
    return hit.skip > 0 ? undefined : hit;
  }
}

/** A TCP reset, so that the client sees ECONNRESET and not a tidy end. */
function drop(call: Call): Response {
  call.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

const usualCodes: Readonly<Record<number, string>> = {
  400: "INVALID_DATA",
  401: "INVALID_TOKEN",
  403: "NO_PERMISSION",
  404: "INVALID_URL_PATTERN",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
};

function failure({ code, html, retryAfter }: Fault, status: number, name: Operation): Response {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  if (html ?? status >= 502) {
    const page = `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`;
    return new Response(page, { status, headers: { ...headers, "content-type": "text/html" } });
  }
  // Search has a code of its own for too many requests (reference 4.1).
  const usual = status === 429 && name === "search" ? "RATE_LIMIT_EXCEEDED" : (usualCodes[status] ?? "INTERNAL_ERROR");
  const error = { code: code ?? usual, details: {}, message: "injected fault", status: "error" };
  const isItem = name === "associate" && status === 400;
  return Response.json(isItem ? { Emails: [error] } : error, { status, headers });
}
