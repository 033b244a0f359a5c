import { net, type ClientRequest, type IncomingMessage } from "electron";
import { addAbortListener, on } from "node:events";
import { headersIn, type PostBytes, type Reply } from "../zoho/http.ts";

/** No event tells how much has left (`upload-progress` is not documented). In ms. */
const lookEveryMs = 250;

/**
 * Sends a large body over Electron's network stack, with the system's proxy and certificates. `net.fetch` would not do: it tells nothing of
 * what has left, and copies all that it has of a body for each piece that comes. Here the body is handed over at once.
 */
export const postBytes: PostBytes = async (url, { headers, body, signal, onSent }) => {
  const request = net.request({
    ...{ method: "POST", url: url.href, headers: Object.fromEntries(headers) },
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
  const looking = setInterval(look, lookEveryMs, request, onSent);
  try {
    return await promise;
  } finally {
    clearInterval(looking);
    look(request, onSent);
  }
};

function look(request: ClientRequest, onSent: (sent: number) => void): void {
  const { started, current } = request.getUploadProgress();
  if (started) onSent(current);
}

/** Listens at once: what came before would be lost. */
function replyOf(answer: IncomingMessage, signal: AbortSignal): Reply {
  const chunks = on(answer, "data", { close: ["end"], signal });
  return { status: answer.statusCode, headers: headersIn(answer.headers), body: bytesIn(chunks) };
}

async function* bytesIn(events: AsyncIterable<unknown[]>): AsyncGenerator<Uint8Array> {
  for await (const [chunk] of events) if (chunk instanceof Uint8Array) yield chunk;
}
