import { readFile } from "node:fs/promises";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { ShimClientRequest } from "./client-request.ts";
import type { NetAnswer } from "./net-answer.ts";
import { netError } from "./net-errors.ts";
import { answerRequest, protocol } from "./protocol.ts";
import type { WebRequest } from "./web-request.ts";

/** Statuses whose answer has no body, which `Response` insists on. */
const bodiless = new Set([101, 204, 205, 304]);

/**
 * `session.fetch`, on top of `net.request` as in Electron: the whole body is gathered before
 * anything is sent, errors have Chromium's names, and the response knows no address.
 *
 * @see https://www.electronjs.org/docs/latest/api/session#sesfetchinput-init
 */
export async function fetchWith(
  session: object,
  input: string | Request,
  init?: RequestInit,
): Promise<Response> {
  const request = new Request(input, init);
  request.signal.throwIfAborted();
  const scheme = new URL(request.url).protocol.slice(0, -1);
  const isHandled = protocol.isProtocolHandled(scheme);
  // A request over the network asks `webRequest` itself, again at each redirect.
  if (!isHandled && /^https?$/.test(scheme)) return overNetwork(request, session);
  const { webRequest } = session as { readonly webRequest?: WebRequest };
  if (webRequest && !(await webRequest.allows(request))) throw netError("BLOCKED_BY_CLIENT");
  if (isHandled) return answerRequest(request);
  if (scheme === "file") return ofFile(fileURLToPath(request.url));
  throw netError("UNKNOWN_URL_SCHEME");
}

async function overNetwork(request: Request, session: object): Promise<Response> {
  const { url, method, redirect, headers } = request;
  // Without an origin there is no "same" one.
  const credentials = request.credentials === "omit" ? "omit" : "include";
  const underWay = new ShimClientRequest({
    ...{ url, method, redirect, credentials },
    session: session as Electron.Session,
  });
  for (const [name, value] of headers) underWay.setHeader(name, value);
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  underWay.on("response", (answer: NetAnswer) => {
    resolve(responseOf(answer, method));
  });
  underWay.on("error", reject);
  request.signal.addEventListener("abort", () => {
    reject(request.signal.reason as Error);
    underWay.abort();
  });
  if (request.body === null) underWay.end();
  else void request.body.pipeTo(Writable.toWeb(underWay)).catch(reject);
  return promise;
}

function responseOf(answer: NetAnswer, method: string): Response {
  const { statusCode: status, statusMessage: statusText } = answer;
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers))
    headers.set(name, [value].flat().join(", "));
  if (!bodiless.has(status) && method !== "HEAD")
    return new Response(Readable.toWeb(answer) as ReadableStream, { status, statusText, headers });
  answer.resume();
  return new Response(null, { status, statusText, headers });
}

async function ofFile(file: string): Promise<Response> {
  try {
    return new Response(await readFile(file));
  } catch (error) {
    throw netError("FILE_NOT_FOUND", error);
  }
}
