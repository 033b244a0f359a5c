import { net, type ClientRequest, type IncomingMessage } from "electron";
import { addAbortListener, on } from "node:events";
import { headersIn, NeverSent, ProxyWantsSignIn, type Reply } from "../zoho/client/http.ts";
import type { ProxySignIn } from "./proxy-sign-in.ts";

export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
};

export type Sending = {
  readonly request: ClientRequest;
  /**
   * Rejects with Chromium's error, with the reason of the signal, with ProxyWantsSignIn or
   * NeverSent.
   */
  readonly reply: Promise<Reply>;
};

/** Also of a connection that loses its network: then the request may have been sent. */
const noWay = /net::ERR_(?:INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE)/;

/**
 * Sends a request through Electron's network stack, with the system's proxy and certificates. The
 * stack gets the body in one piece. Of Electron's two ways only `net.request` tells that a proxy
 * wants a sign-in: `net.fetch` hides its request, and `app` gets its `login` event only for pages
 * and utility processes.
 */
export const requestBy =
  (session: Electron.Session, proxies: ProxySignIn) =>
  ({ method, url, headers, body, signal }: Asked): Sending => {
    const request = net.request({
      ...{ session, method, url: url.href, headers: Object.fromEntries(headers) },
      // With `omit` Chromium answers no server's challenge either, and keeps no cookies.
      ...{ redirect: "error", credentials: "omit", cache: "no-store" },
    });
    const wasOnline = net.isOnline();
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    const visit = proxies.visit(url.origin);
    request.on("login", (challenge, answer) => {
      void visit.challenged(challenge).then((given) => {
        if (given === undefined) answer();
        else answer(given.username, given.password);
      });
    });
    request.on("response", (answer) => {
      if (answer.statusCode !== 407) {
        visit.passed();
        resolve(replyOf(answer, signal));
        return;
      }
      // Chromium fails the body of a proxy that opens no tunnel.
      answer.on("error", () => undefined);
      reject(new ProxyWantsSignIn());
      visit.end();
      request.abort();
    });
    request.on("error", (error) => {
      const hadNoWay = !wasOnline && noWay.test(error.message);
      reject(hadNoWay ? new NeverSent({ cause: error }) : error);
      visit.end();
    });
    addAbortListener(signal, () => {
      reject(visit.isWaiting ? new ProxyWantsSignIn({ cause: signal.reason }) : signal.reason);
      visit.end();
      request.abort();
    });
    // Even nothing, once written, is a body: a GET would have one.
    if (body.byteLength > 0)
      request.write(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
    request.end();
    return { request, reply: promise };
  };

/** Listens at once, because earlier chunks would be lost. */
function replyOf(answer: IncomingMessage, signal: AbortSignal): Reply {
  const chunks = on(answer, "data", { close: ["end"], signal });
  return { status: answer.statusCode, headers: headersIn(answer.headers), body: bytesIn(chunks) };
}

async function* bytesIn(events: AsyncIterable<unknown[]>): AsyncGenerator<Uint8Array> {
  for await (const [chunk] of events) if (chunk instanceof Uint8Array) yield chunk;
}
