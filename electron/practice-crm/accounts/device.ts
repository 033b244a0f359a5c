import { html } from "hono/html";
import type { Call, Crm, Route } from "../crm.ts";
import { guarded, page } from "../pages/page.ts";
import { consentPage } from "./consent.ts";
import { deviceCodeLifeMs, type DeviceCode } from "./device-codes.ts";
import { readScopes } from "./scopes.ts";
import { parameters, refuseStranger, signedIn } from "./token.ts";

/**
 * Sign-in without a redirect: a person types a code into a page, and the app polls meanwhile
 * (docs/zoho-api.md, "Device code").
 */
export const deviceRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "device-code",
    method: "POST",
    path: "/oauth/v3/device/code",
    handle: (call) => begin(crm, call),
  },
  {
    operation: "device-token",
    method: "POST",
    path: "/oauth/v3/device/token",
    handle: (call) => poll(crm, call),
  },
  {
    operation: "authorize",
    method: "GET",
    path: "/oauth/v3/device",
    handle: guarded(crm, (call) => verify(crm, call)),
  },
];

async function begin(crm: Crm, call: Call): Promise<Response> {
  const given = await parameters(call);
  if (given("client_id") !== crm.clientId) return call.json({ error: "invalid_client" });
  if (given("grant_type") !== "device_request")
    return call.json({ error: "unsupported_grant_type" });
  const scopes = readScopes(given("scope"));
  if (scopes === undefined) return call.json({ error: "invalid_scope" });
  const [offline, prompt] = [given("access_type") === "offline", given("prompt") === "consent"];
  const { code, user_code } = crm.deviceCodes.add(scopes, { offline, prompt });
  const verification = `${crm.address()}/oauth/v3/device`;
  const unit = crm.quirks.deviceTimes === "seconds" ? 1000 : 1;
  return call.json({
    user_code,
    device_code: code,
    verification_url: verification,
    verification_uri_complete: `${verification}?user_code=${user_code}`,
    interval: crm.quirks.deviceIntervalMs / unit,
    expires_in: deviceCodeLifeMs / unit,
  });
}

async function poll(crm: Crm, call: Call): Promise<Response> {
  const given = await parameters(call);
  const stranger = refuseStranger(crm, given);
  if (stranger !== undefined) return call.json(stranger);
  if (given("grant_type") !== "device_token") return call.json({ error: "unsupported_grant_type" });
  const device = crm.deviceCodes.get(given("code"));
  return call.json(device === undefined ? { error: "invalid_code" } : progress(crm, device));
}

function progress(crm: Crm, device: DeviceCode): object {
  if (crm.deviceCodes.poll(device) < crm.quirks.deviceIntervalMs) return { error: "slow_down" };
  if (crm.deviceCodes.isExpired(device)) return { error: "expired" };
  if (device.state === "denied") return { error: "access_denied" };
  if (device.state === "pending") return { error: "authorization_pending" };
  if (device.user === null || !crm.deviceCodes.use(device.code)) return { error: "invalid_code" };
  const refresh =
    device.offline === 1 && (device.prompt === 1 || !crm.grants.hasConsented(device.user));
  return signedIn(crm, { user: device.user, scopes: device.scopes }, refresh);
}

/** The page that the app sends people to. It asks for the code, then for consent. */
function verify(crm: Crm, call: Call): Response | Promise<Response> {
  const typed = call.req.query("user_code");
  const device = crm.deviceCodes.waiting(typed ?? "");
  if (device !== undefined)
    return consentPage(crm, call, { by: "device", scopes: device.scopes, code: device.code });
  const body = html`<div class="card narrow">
    <h1>Sign in a device</h1>
    ${typed === undefined ? "" : html`<p>No device waits with the code ${typed}. Check the code; it is valid for five minutes.</p>`}
    <form method="get" action="/oauth/v3/device">
      <label
        >Code on the device <input name="user_code" autocomplete="off" autofocus required
      /></label>
      <button class="first">Verify</button>
    </form>
  </div>`;
  return page(crm, call, { title: "Sign in a device", body });
}
