import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { deviceMs } from "../api-decisions.ts";
import { errorIn, type Answer } from "../client/http.ts";
import { post } from "./accounts-server.ts";
import { safeAddress } from "./address.ts";
import { reachableFrom, type DataCentre } from "./data-centres.ts";
import { deviceCodeExpired, refused, unknownDataCentre } from "./problems.ts";
import { scopes } from "./scopes.ts";
import { clientIn, type RegisteredClient, type SignInTools } from "./tools.ts";

/** The answer that ended the waiting, tokens or a refusal, and the data centre that gave it. */
export type DeviceAnswer = { readonly answer: Answer; readonly dataCentre: DataCentre };

/**
 * Reads a number of seconds, or of ms from `msFrom` on, as ms. The result is limited, because a
 * server may send any number and a timer does not accept every one.
 */
const duration = (msFrom: number, mostMs: number) =>
  z.coerce
    .number()
    .positive()
    .transform((count) => Math.min(count < msFrom ? count * 1000 : count, mostMs));

const minuteMs = 60_000;

/** The answer with a code (RFC 8628, 3.2). */
export const deviceCode = z.object({
  user_code: z.string().min(1),
  device_code: z.string().min(1),
  verification_url: safeAddress,
  /** The same with the code in it. */
  verification_uri_complete: safeAddress.optional().catch(undefined),
  /** Between two polls. Zoho wants no more than one in 30 seconds. */
  interval: duration(deviceMs.interval, 5 * minuteMs).catch(30_000),
  expires_in: duration(deviceMs.expiry, 30 * minuteMs).catch(5 * minuteMs),
});
type DeviceCode = z.output<typeof deviceCode>;

/** RFC 8628, 3.5. */
const slowDownMs = 5000;

/** The shortest time between two polls, whatever the server says. */
const usualShortestPauseMs = 1000;

/**
 * Shows the person a code to enter on any device, and polls Zoho until it was entered (RFC 8628).
 *
 * @throws ProblemError; ZohoError `offline` at the beginning, later on the network may come and go;
 *   AbortError after `tools.signal`
 * @see https://www.zoho.com/accounts/protocol/oauth/limited-input-devices.html
 */
export async function answerForDevice(
  client: RegisteredClient,
  begun: DataCentre,
  tools: SignInTools,
): Promise<DeviceAnswer> {
  const { now, signal, onProgress, patienceMs = Infinity } = tools;
  const device = await askForCode(client, begun, tools);
  const lifeMs = Math.min(device.expires_in, patienceMs);
  const url = device.verification_uri_complete ?? device.verification_url;
  onProgress({ step: "device", url, userCode: device.user_code, expiresAt: now() + lifeMs });
  const expiry = AbortSignal.timeout(lifeMs);
  try {
    return await poll(client, begun, device, {
      ...tools,
      signal: AbortSignal.any([signal, expiry]),
    });
  } catch (error) {
    throw expiry.aborted ? deviceCodeExpired(error) : error;
  }
}

async function askForCode(
  { id }: RegisteredClient,
  dataCentre: DataCentre,
  tools: SignInTools,
): Promise<DeviceCode> {
  const answer = await post(tools, dataCentre, "/oauth/v3/device/code", {
    ...{ client_id: id, grant_type: "device_request", scope: scopes.join(",") },
    ...{ access_type: "offline", prompt: "consent" },
  });
  const { data } = deviceCode.safeParse(answer.body);
  if (data === undefined)
    throw refused(answer, { by: "device", dataCentre, redirectUris: [] }, tools.now());
  return data;
}

async function poll(
  client: RegisteredClient,
  begun: DataCentre,
  device: DeviceCode,
  tools: SignInTools,
): Promise<DeviceAnswer> {
  const { shortestPauseMs = usualShortestPauseMs } = tools;
  let [dataCentre, pauseMs] = [begun, Math.max(device.interval, shortestPauseMs)];
  for (;;) {
    await wait(pauseMs, undefined, { signal: tools.signal });
    const { id: client_id, secret: client_secret } = await clientIn(
      dataCentre,
      begun,
      client,
      tools,
    );
    const form = { client_id, client_secret, grant_type: "device_token", code: device.device_code };
    const answer = await post(tools, dataCentre, "/oauth/v3/device/token", form).catch(
      () => undefined,
    );
    // No answer from the accounts server: the network is down, Zoho has a fault, or a proxy shows a
    // page of its own.
    if (answer?.body === undefined || answer.status >= 500) continue;
    const error = errorIn(answer.body)?.code;
    if (error === "slow_down") pauseMs += slowDownMs;
    else if (error === "other_dc") dataCentre = whereUserLives(answer, begun, tools.dataCentres);
    else if (error !== "authorization_pending") return { answer, dataCentre };
  }
}

const otherDataCentre = z.object({ user_location: z.string() });

/** The secret goes there from now on, so the answer can only pick one of our data centres. */
function whereUserLives(answer: Answer, begun: DataCentre, all: readonly DataCentre[]): DataCentre {
  const { data } = otherDataCentre.safeParse(answer.body);
  const found = reachableFrom(begun, all).find(({ id }) => id === data?.user_location);
  if (found === undefined) throw unknownDataCentre();
  return found;
}
