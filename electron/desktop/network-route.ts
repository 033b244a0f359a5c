import type { NetworkRoute } from "../contract/network-route.ts";
import type { ProxySignIn } from "./proxy-sign-in.ts";

const direct: NetworkRoute = { way: "direct" };

/**
 * How calls to an address leave this computer. Chromium tries what its answer names in that order,
 * as in `PROXY proxy.corp.example:8080;DIRECT`: the first one counts.
 */
export async function routeTo(
  session: Pick<Electron.Session, "resolveProxy">,
  proxies: Pick<ProxySignIn, "signInAt">,
  address: string,
): Promise<NetworkRoute> {
  const [kind, host] =
    (await session.resolveProxy(address)).split(";")[0]?.trim().split(/\s+/) ?? [];
  if (kind === undefined || kind === "DIRECT" || host === undefined) return direct;
  return { way: "proxy", host, signIn: proxies.signInAt(host) };
}

/** Where nobody is known whom calls would go to, there are none. */
export const noRoute = direct;
