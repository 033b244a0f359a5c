import type { ClientRequest } from "electron";
import type { Fetch, PostBytes } from "../zoho/client/http.ts";
import type { ProxySignIn } from "./proxy-sign-in.ts";
import { requestBy } from "./request.ts";

/** The ways to Zoho through Electron's network stack. */
export type Network = { readonly fetch: Fetch; readonly postBytes: PostBytes };

/** In ms. Electron documents no event for upload progress. */
const pollEveryMs = 250;

export function networkOf(session: Electron.Session, proxies: ProxySignIn): Network {
  const send = requestBy(session, proxies);
  return {
    fetch: async (url, init) => {
      // Reads method, headers and body as every fetch does.
      const asked = new Request(url, init);
      const { method, headers, signal } = asked;
      return send({ method, url, headers, signal, body: new Uint8Array(await asked.arrayBuffer()) })
        .reply;
    },
    postBytes: async (url, { headers, body, signal, onSent }) => {
      const { request, reply } = send({ method: "POST", url, headers, body, signal });
      const poll = progressOf(request, onSent);
      const polling = setInterval(poll, pollEveryMs);
      try {
        return await reply;
      } finally {
        clearInterval(polling);
        poll();
      }
    },
  };
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
