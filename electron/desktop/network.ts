import type { ClientRequest } from "electron";
import type { Fetch, PostBytes, Reply } from "../zoho/client/http.ts";
import type { ProxySignIn } from "./proxy-sign-in.ts";
import { FreshConnections } from "./fresh-connections.ts";
import { requestBy, type Sending } from "./request.ts";

/** The ways to Zoho through Electron's network stack. */
export type Network = { readonly fetch: Fetch; readonly postBytes: PostBytes };

/** In ms. Electron documents no event for upload progress. */
const pollEveryMs = 250;

type NetworkParts = {
  readonly session: Electron.Session;
  /** Makes further sessions in memory. */
  readonly newSession: (number: number) => Electron.Session;
  readonly proxies: ProxySignIn;
};

/** Reading goes out on used connections, for Zoho may be asked twice; all that writes on fresh ones. */
export function networkOf({ session, newSession, proxies }: NetworkParts): Network {
  const fresh = new FreshConnections(newSession);
  return {
    fetch: async (url, { signal, ...init }) => {
      // Reads method, headers and body as every fetch does. A signal of its own would no longer
      // hear the caller's once it is collected (nodejs/undici#3644), and the call never end.
      const given = new Request(url, init);
      const { method, headers } = given;
      const body = new Uint8Array(await given.arrayBuffer());
      const asked = { method, url, headers, body, signal: signal ?? new AbortController().signal };
      return method === "GET"
        ? requestBy(session, proxies)(asked).reply
        : fresh.send((one) => requestBy(one, proxies)(asked).reply);
    },
    postBytes: (url, { onSent, ...given }) =>
      fresh.send((one) =>
        withProgress(requestBy(one, proxies)({ method: "POST", url, ...given }), onSent),
      ),
  };
}

async function withProgress(
  { request, reply }: Sending,
  onSent: (sent: number) => void,
): Promise<Reply> {
  const poll = progressOf(request, onSent);
  const polling = setInterval(poll, pollEveryMs);
  try {
    return await reply;
  } finally {
    clearInterval(polling);
    poll();
  }
}

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
