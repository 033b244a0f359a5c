import { z } from "zod";
import type { SignInRequest } from "../../contract/sign-in.ts";
import { ZohoError } from "../errors/errors.ts";
import type { Answer } from "../client/http.ts";
import { accessToken, accessTokenIn, accounts, token, tokenReply } from "./access.ts";
import { post } from "./accounts-server.ts";
import { codeFromBrowser } from "./browser.ts";
import type { DataCentre } from "./data-centres.ts";
import { answerForDevice } from "./device.ts";
import {
  refreshTokenMissing,
  refused,
  SignInCancelled,
  unknownDataCentre,
  unreachable,
} from "./problems.ts";
import { redirectUri } from "./redirect.ts";
import { scopes } from "./scopes.ts";
import { clientIn, type RegisteredClient, type SignInTools } from "./tools.ts";

/** The result of a sign-in: stored as it is, in a safe place, and read back with this schema. */
export const credentials = z.object({
  /** The `id` of the one where the person's account is. */
  dataCentre: z.string(),
  accounts,
  /** What was granted. */
  scopes: z.array(z.string()),
  /** The first access token. */
  access: accessToken,
});
export type Credentials = z.output<typeof credentials>;

type Request = SignInRequest & { readonly client: RegisteredClient };

/**
 * Signs a person in: with the system's browser, with a code from Zoho's API console (a self
 * client's), or with a code to enter on another device.
 *
 * @throws ProblemError with the remedy `sign-in`; SignInCancelled after `tools.signal`. No error
 *   holds a code, a verifier, a secret or a token
 * @see https://www.zoho.com/accounts/protocol/oauth-setup.html
 */
export async function signIn(request: Request, tools: SignInTools): Promise<Credentials> {
  try {
    tools.signal.throwIfAborted();
    const dataCentre = tools.dataCentres.find(({ id }) => id === request.dataCentre);
    if (dataCentre === undefined) throw unknownDataCentre();
    return await grant(request, dataCentre, tools);
  } catch (error) {
    if (tools.signal.aborted) throw new SignInCancelled({ cause: error });
    throw error instanceof ZohoError ? unreachable(error) : error;
  }
}

async function grant(
  request: Request,
  begun: DataCentre,
  tools: SignInTools,
): Promise<Credentials> {
  const { client, by } = request;
  switch (by) {
    case "browser": {
      const { code, dataCentre, redirectUri, verifier } = await codeFromBrowser(
        client.id,
        begun,
        tools,
      );
      const there = { ...request, client: await clientIn(dataCentre, begun, client, tools) };
      return exchangeCode(
        there,
        dataCentre,
        { code, redirect_uri: redirectUri, code_verifier: verifier },
        tools,
      );
    }
    case "self-client":
      return exchangeCode(request, begun, { code: request.code }, tools);
    case "device": {
      const { answer, dataCentre } = await answerForDevice(client, begun, tools);
      tools.onProgress({ step: "finishing" });
      const there = { ...request, client: await clientIn(dataCentre, begun, client, tools) };
      return credentialsIn(answer, there, dataCentre, tools);
    }
  }
}

/**
 * Exchanges a code at once, because it may live for a minute only (docs/zoho-api.md, "Authorise").
 * A self client's code has no redirect URI.
 */
async function exchangeCode(
  request: Request,
  dataCentre: DataCentre,
  given: Readonly<Record<string, string>>,
  tools: SignInTools,
): Promise<Credentials> {
  tools.onProgress({ step: "finishing" });
  const { id, secret } = request.client;
  const form = { grant_type: "authorization_code", client_id: id, client_secret: secret, ...given };
  return credentialsIn(
    await post(tools, dataCentre, "/oauth/v2/token", form),
    request,
    dataCentre,
    tools,
  );
}

const granted = tokenReply.extend({
  refresh_token: token.optional().catch(undefined),
  /**
   * Absent when it is what was requested (RFC 6749, 5.1), as on Zoho's pages. A self client's code
   * may have been made with fewer scopes; that shows when Zoho refuses a call.
   */
  scope: z.string().min(1).optional().catch(undefined),
});

function credentialsIn(
  answer: Answer,
  { by, client }: Request,
  dataCentre: DataCentre,
  tools: SignInTools,
): Credentials {
  const { now, redirectPorts } = tools;
  const { data } = granted.safeParse(answer.body);
  if (data === undefined)
    throw refused(answer, { by, dataCentre, redirectUris: redirectPorts.map(redirectUri) }, now());
  if (data.refresh_token === undefined) throw refreshTokenMissing();
  return {
    dataCentre: dataCentre.id,
    accounts: {
      address: dataCentre.accounts,
      clientId: client.id,
      clientSecret: client.secret,
      refreshToken: data.refresh_token,
    },
    scopes: data.scope?.split(/[\s,]+/) ?? [...scopes],
    access: accessTokenIn(data, now()),
  };
}
