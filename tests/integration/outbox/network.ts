import { postBytes } from "../../../electron/cli/post-bytes.ts";
import type { PostBytes } from "../../../electron/zoho/client/http.ts";

/** The network of this computer, as Chromium tells of it, with a plug that a test can pull. */
export class Network {
  /** Names of the files in each upload that was answered. */
  readonly uploads: string[][] = [];
  /** Bytes of an upload that have left. */
  onSent: (sent: number) => void = () => undefined;
  #plug = new AbortController();

  pull(): void {
    this.#plug.abort(new TypeError("net::ERR_NETWORK_CHANGED"));
  }

  giveBack(): void {
    this.#plug = new AbortController();
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const signal = this.#line(init?.signal ?? undefined);
    return globalThis.fetch(input, { ...init, signal });
  };

  readonly postBytes: PostBytes = async (url, request) => {
    const signal = this.#line(request.signal);
    const onSent = (sent: number) => {
      request.onSent(sent);
      this.onSent(sent);
    };
    const answer = await postBytes(url, { ...request, onSent, signal }).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
    this.uploads.push(fileNames(request.body));
    return answer;
  };

  /** Ends with the call, and with the network. */
  #line(signal: AbortSignal | undefined): AbortSignal {
    if (this.#plug.signal.aborted) throw new TypeError("net::ERR_NAME_NOT_RESOLVED");
    return AbortSignal.any([this.#plug.signal, ...(signal === undefined ? [] : [signal])]);
  }
}

const fileNames = (form: Uint8Array): string[] =>
  [
    ...Buffer.from(form)
      .toString()
      .matchAll(/ filename="([^"]*)"/g),
  ].map(([, name = ""]) => name);
