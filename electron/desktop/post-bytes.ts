import { net, type ClientRequest, type IncomingMessage } from "electron";
import { addAbortListener, on } from "node:events";
import { headersIn, type PostBytes, type Reply } from "../zoho/client/http.ts";

/** In ms. Electron documents no event for upload progress. */
const pollEveryMs = 250;

/**
 * Sends a large body through Electron's network stack, with the system's proxy and certificates.
 * `net.fetch` is unsuitable: it reports no progress, and copies the whole body so far for each
 * chunk. Here the network stack gets the body in one piece.
 */
export const postBytesBy =
  (session: Electron.Session): PostBytes =>
  async (url, { headers, body, signal, onSent }) => {
    const request = net.request({
      ...{ session, method: "POST", url: url.href, headers: Object.fromEntries(headers) },
      ...{ redirect: "error", credentials: "omit", cache: "no-store" },
    });
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    request.on("response", (answer) => {
      resolve(replyOf(answer, signal));
    });
    request.on("error", reject);
    addAbortListener(signal, () => {
      request.abort();
      reject(signal.reason as Error);
    });
    request.end(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
    const poll = progressOf(request, onSent);
    const polling = setInterval(poll, pollEveryMs);
    try {
      return await promise;
    } finally {
      clearInterval(polling);
      poll();
    }
  };

/** @returns a function that polls the progress and reports changes */
function progressOf(request: ClientRequest, onSent: (sent: number) => void): () => void {
  let reported = 0;
  return () => {
    const { started, current } = request.getUploadProgress();
    if (!started || current === reported) return;
    reported = current;
    onSent(reported);
  };
}

/** Listens at once, because earlier chunks would be lost. */
function replyOf(answer: IncomingMessage, signal: AbortSignal): Reply {
  const chunks = on(answer, "data", { close: ["end"], signal });
  return { status: answer.statusCode, headers: headersIn(answer.headers), body: bytesIn(chunks) };
}

async function* bytesIn(events: AsyncIterable<unknown[]>): AsyncGenerator<Uint8Array> {
  for await (const [chunk] of events) if (chunk instanceof Uint8Array) yield chunk;
}
