/** What the shim adds to a document's content security policy. */
export type Needs = {
  readonly nonce: string;
  /** `ws://` address that the page's script connects to. */
  readonly socket: string;
};

/**
 * Adds to a policy only what the shim's script and its socket need; everything else that the
 * product forbids stays forbidden. Sources of the app's own scheme become `'self'`, which is the
 * loopback port here.
 *
 * @param appOrigin e.g. `app://mailpin`
 * @see https://www.w3.org/TR/CSP3/
 */
export function widenPolicy(policy: string, needs: Needs, appOrigin: string): string {
  const scheme = appOrigin.slice(0, appOrigin.indexOf(":") + 1);
  const ours = (source: string) =>
    source === scheme || source === appOrigin || source.startsWith(`${appOrigin}/`)
      ? "'self'"
      : source;
  const directives = new Map<string, string[]>();
  for (const directive of policy.split(";")) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    if (name) directives.set(name.toLowerCase(), sources.map(ours));
  }
  const scripts = directives.has("script-src-elem") ? "script-src-elem" : "script-src";
  allow(directives, scripts, `'nonce-${needs.nonce}'`);
  allow(directives, "connect-src", needs.socket);
  return [...directives].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}

/**
 * Adds a source to a directive, which starts out as what default-src says. No rule at all allows
 * everything already.
 */
function allow(directives: Map<string, string[]>, name: string, source: string): void {
  const sources = directives.get(name) ?? directives.get("default-src");
  if (sources === undefined) return;
  // A nonce switches 'unsafe-inline' off; a document that allows every inline script lets ours in
  // without one.
  if (source.startsWith("'nonce-") && sources.includes("'unsafe-inline'")) return;
  directives.set(name, [...sources.filter((other) => other !== "'none'"), source]);
}
