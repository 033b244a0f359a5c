type BeforeRequest = Parameters<Electron.WebRequest["onBeforeRequest"]>[0];
type Filter = Electron.WebRequestFilter;
type Rule<L> = { readonly applies: (url: string) => boolean; readonly listener: L };

type RequestListener = NonNullable<BeforeRequest>;
type HeadersListener = (
  details: {
    readonly url: string;
    readonly method: string;
    readonly statusCode: number;
    readonly responseHeaders: Record<string, string[]>;
  },
  callback: (response: {
    readonly cancel?: boolean;
    readonly responseHeaders?: Record<string, string | string[]>;
  }) => void,
) => void;

/**
 * `session.webRequest` for the requests that pass through the shim: a page's of the app's own
 * scheme, and main's own, which belong to no page. The browser itself sends a page's requests to
 * other addresses; there the content policy is the only guard.
 */
export class WebRequest {
  #before: Rule<RequestListener> | undefined;
  #headers: Rule<HeadersListener> | undefined;

  onBeforeRequest(...args: [RequestListener | null] | [Filter, RequestListener | null]): void {
    this.#before = ruleOf(args);
  }

  onHeadersReceived(...args: [HeadersListener | null] | [Filter, HeadersListener | null]): void {
    this.#headers = ruleOf(args);
  }

  /**
   * @param webContentsId none for a request of main
   * @returns false when the app cancels the request
   */
  async allows(request: Pick<Request, "url" | "method">, webContentsId?: number): Promise<boolean> {
    const rule = this.#before;
    if (!rule?.applies(request.url)) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const details = {
      id: 0,
      url: request.url,
      method: request.method,
      ...(webContentsId !== undefined && { webContentsId }),
      resourceType: "other",
      timestamp: Date.now(),
    };
    rule.listener(details as unknown as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => {
      resolve(cancel !== true);
    });
    return promise;
  }

  /** @returns the answer with the headers of the app */
  async withHeaders(request: Request, answer: Response): Promise<Response> {
    const rule = this.#headers;
    if (!rule?.applies(request.url)) return answer;
    const { promise, resolve } = Promise.withResolvers<Response>();
    const responseHeaders = Object.fromEntries(
      [...answer.headers].map(([name, value]) => [name, [value]]),
    );
    rule.listener(
      { url: request.url, method: request.method, statusCode: answer.status, responseHeaders },
      (wanted) => {
        if (wanted.cancel === true) resolve(new Response(null, { status: 403 }));
        const headers = Object.entries(wanted.responseHeaders ?? responseHeaders).flatMap(
          ([name, values]) => [values].flat().map((value): [string, string] => [name, value]),
        );
        resolve(new Response(answer.body, { status: answer.status, headers }));
      },
    );
    return promise;
  }
}

function ruleOf<L>(args: [L | null] | [Filter, L | null]): Rule<L> | undefined {
  const [filter, listener] = args.length === 1 ? [undefined, args[0]] : args;
  if (listener === null) return undefined;
  const patterns = filter?.urls.map(patternOf);
  return { listener, applies: (url) => patterns?.some((pattern) => pattern.test(url)) ?? true };
}

/** @see https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns */
function patternOf(pattern: string): RegExp {
  if (pattern === "<all_urls>") return /^/;
  const parts = pattern.split("*").map((part) => part.replaceAll(/[^\w]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}
