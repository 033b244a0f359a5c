import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { redirectHost } from "../api-decisions.ts";
import { callbackPage, type CallbackPage } from "./callback-page.ts";
import { portsTaken } from "./problems.ts";

/** As it has to be registered: Zoho compares it to the letter. */
export const redirectUri = (port: number): string => `http://${redirectHost}:${port}/callback`;

/**
 * The result of a request to the redirect URI: a page for the browser and, once the wait is over,
 * the answer.
 */
export type Arrival<T> = { readonly page: CallbackPage; readonly answer?: T };

/**
 * Waits at the first free port for the browser to come back. When the promise settles, no port is
 * open any more.
 *
 * @param given.read judges the query from the browser
 * @param given.onListening gets the redirect URI for the browser
 * @throws ProblemError `ports-taken`, and the signal's reason
 * @see RFC 8252, 7.3 and 8.3
 */
export async function waitForRedirect<T>(given: {
  readonly ports: readonly number[];
  readonly read: (query: URLSearchParams) => Arrival<T>;
  readonly onListening: (redirectUri: string) => void;
  readonly signal: AbortSignal;
}): Promise<T> {
  const { ports, read, onListening, signal } = given;
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const { port, servers } = await listenAtFirst(ports, (port) => answering(port, read, resolve));
  try {
    signal.throwIfAborted();
    onListening(redirectUri(port));
    signal.throwIfAborted();
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
    return await promise;
  } finally {
    await Promise.all(servers.map(close));
  }
}

function answering<T>(
  port: number,
  read: (query: URLSearchParams) => Arrival<T>,
  onAnswer: (answer: T) => void,
): RequestListener {
  return (request, response) => {
    const query = callbackQuery(request, port);
    if (query === undefined) {
      response.writeHead(404, { connection: "close" }).end();
      return;
    }
    const arrival = read(query);
    const { html, headers } = callbackPage(arrival.page);
    const { answer } = arrival;
    // Only after the page was sent: the listener then closes, with its connections.
    if (answer !== undefined)
      response.once("close", () => {
        onAnswer(answer);
      });
    response.writeHead(200, headers).end(html);
  };
}

/**
 * The query of a browser that comes back; undefined for any other request. A page whose own name
 * was made to point to this machine still sends that name as Host (DNS rebinding). A page that
 * embeds or fetches the address says so in Sec-Fetch-Dest.
 */
function callbackQuery(
  { method, url, headers }: IncomingMessage,
  port: number,
): URLSearchParams | undefined {
  const isHere = [`localhost:${port}`, `127.0.0.1:${port}`].includes(headers.host ?? "");
  const isVisit = [undefined, "document"].includes(headers["sec-fetch-dest"]);
  const [path = "", query = ""] = (url ?? "").split(/\?(.*)/s);
  return method === "GET" && isHere && isVisit && path === "/callback"
    ? new URLSearchParams(query)
    : undefined;
}

type Listening = { readonly port: number; readonly servers: readonly Server[] };

async function listenAtFirst(
  ports: readonly number[],
  answering: (port: number) => RequestListener,
): Promise<Listening> {
  for (const port of ports) {
    const servers = await listenAt(port, answering(port));
    if (servers !== undefined) return { port, servers };
  }
  throw portsTaken(ports);
}

/**
 * Both addresses that browsers try for `localhost`, so that no other program can wait at the other
 * one; undefined when one is taken.
 */
async function listenAt(
  port: number,
  answer: RequestListener,
): Promise<readonly Server[] | undefined> {
  const servers: Server[] = [];
  for (const host of ["127.0.0.1", "::1"]) {
    const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 }, answer);
    try {
      server.listen({ port, host });
      await once(server, "listening");
      // A connection that cannot be accepted, as with too many open files, must not end the others.
      server.on("error", () => undefined);
      servers.push(server);
    } catch (error) {
      // A machine without IPv6: its browsers cannot use it either.
      if (host === "::1" && !isTaken(error)) continue;
      await Promise.all(servers.map(close));
      return undefined;
    }
  }
  return servers;
}

/** EACCES: Windows keeps ranges of ports for itself. */
const isTaken = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "EADDRINUSE" || error.code === "EACCES");

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
