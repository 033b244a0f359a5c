import type { PostBytes } from "../zoho/client/http.ts";
import { postBytesBy } from "./post-bytes.ts";

/** The ways to Zoho through Electron's network stack, with the system's proxy and certificates. */
export type Network = { readonly fetch: typeof fetch; readonly postBytes: PostBytes };

export const networkOf = (session: Electron.Session): Network => ({
  fetch: (input, init) => session.fetch(input instanceof URL ? input.href : input, init),
  postBytes: postBytesBy(session),
});
