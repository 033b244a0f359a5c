import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { inspect } from "node:util";
import { expect, onTestFinished } from "vitest";
import { z } from "zod";
import { problemIn, type Problem } from "../../../../electron/contract/problem.ts";
import type { SignInProgress, SignInRequest } from "../../../../electron/contract/sign-in.ts";
import type { PracticeCrm, PracticeOptions } from "../../../../electron/practice-crm/start.ts";
import type { DataCentre } from "../../../../electron/zoho/accounts/data-centres.ts";
import { redirectUri } from "../../../../electron/zoho/accounts/redirect.ts";
import { signIn, type Credentials } from "../../../../electron/zoho/accounts/sign-in.ts";
import type { RegisteredClient, SignInTools } from "../../../../electron/zoho/accounts/tools.ts";
import { open, type Decision } from "../../practice-crm/accounts/person.ts";
import { freePorts } from "../../../support/free-ports.ts";
import { startCrm } from "../../../support/crm.ts";

/** Somebody else's server. Gone with the test. */
export async function occupy(port: number, host = "127.0.0.1"): Promise<void> {
  const server = createServer().listen({ port, host });
  await once(server, "listening");
  onTestFinished(() => close(server));
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, "close");
}

/**
 * How many servers this process has: a sign-in leaves none behind. A closed one is counted for some
 * turns of the event loop.
 */
async function listening(): Promise<number> {
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
  return process.getActiveResourcesInfo().filter((name) => name === "TCPServerWrap").length;
}

/** A practice CRM as a data centre of Mailpin. */
export const dataCentreOf = ({ address }: Pick<PracticeCrm, "address">, id = "us"): DataCentre => ({
  ...{ id, name: id.toUpperCase(), domain: new URL(address).host },
  ...{ accounts: address, web: address },
});

export type World = { readonly crm: PracticeCrm; readonly ports: readonly number[] };

/** A practice CRM whose client may come back to two free ports. */
export async function startWorld(options: Partial<PracticeOptions> = {}): Promise<World> {
  const ports = await freePorts(2);
  return { ports, crm: await startCrm({ redirectUris: ports.map(redirectUri), ...options }) };
}

/** What a person does with the address that Mailpin shows. */
export type Person = (url: string) => Promise<unknown>;

/**
 * Answers Zoho's question; the browser then goes where Zoho sends it, or where `instead` does.
 * Resolves to the page that is left.
 */
export const answers =
  (how?: Decision, instead: (location: string) => string = (location) => location) =>
  async (url: string): Promise<string> => {
    const response = await (await open(url)).answer(how);
    const location = response.headers.get("location");
    return (location === null ? response : await fetch(instead(location))).text();
  };

export const nobody: Person = () => Promise.resolve();

export type Outcome = {
  readonly credentials: Credentials | undefined;
  readonly error: unknown;
  readonly problem: Problem | undefined;
  readonly progress: readonly SignInProgress[];
  /** Of the calls to accounts servers. */
  readonly urls: readonly string[];
};

export type Attempt = Partial<Omit<SignInTools, "fetch">> & {
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly by?: SignInRequest["by"];
  readonly code?: string;
  readonly client?: RegisteredClient;
  /** Default: says yes. */
  readonly person?: Person;
};

/**
 * Signs in at the first of the data centres, the practice CRM unless told otherwise, and holds what
 * came out against what must not.
 */
export async function attempt(world: World, given: Attempt = {}): Promise<Outcome> {
  const {
    by = "browser",
    code = "",
    person = answers(),
    client = clientOf(world.crm),
    ...tools
  } = given;
  const { dataCentres = [dataCentreOf(world.crm)] } = tools;
  const before = await listening();
  const wire = watching(tools.fetch);
  const progress: SignInProgress[] = [];
  const visits: Promise<unknown>[] = [];
  const request = { by, code, dataCentre: dataCentres[0]?.id ?? "", client };
  const result = await signIn(request, {
    ...{ now: Date.now, signal: new AbortController().signal, redirectPorts: world.ports },
    openBrowser: (url) => Promise.resolve(void visits.push(person(url))),
    ...{ ...tools, dataCentres, fetch: wire.fetch },
    onProgress(step) {
      progress.push(step);
      if (step.step === "device") visits.push(person(step.url));
      tools.onProgress?.(step);
    },
  }).then(
    (credentials) => ({ credentials, error: undefined }),
    (error: unknown) => ({ credentials: undefined, error }),
  );
  await Promise.all(visits);
  expectNoSecrets([progress, result.error, wire.urls], wire.secrets);
  expect(await listening()).toBe(before);
  return { ...result, problem: problemIn(result.error), progress, urls: wire.urls };
}

export const clientOf = ({ clientId, clientSecret }: PracticeCrm): RegisteredClient => ({
  id: clientId,
  secret: clientSecret,
});

const secretOf = {
  asking: ["client_secret", "code", "code_verifier"],
  answering: ["access_token", "refresh_token", "device_code"],
};
const secretsIn = (
  names: readonly string[],
  entries: Iterable<readonly [string, unknown]>,
): string[] =>
  [...entries].flatMap(([name, value]) =>
    names.includes(name) && typeof value === "string" && value !== "" ? [value] : [],
  );

/** Notes what goes over the wire: addresses, and secrets on their way to Zoho and back. */
function watching(fetch = globalThis.fetch) {
  const [urls, secrets]: [string[], string[]] = [[], []];
  const watched: typeof fetch = async (input, init) => {
    urls.push(String(input instanceof Request ? input.url : input));
    if (init?.body instanceof URLSearchParams)
      secrets.push(...secretsIn(secretOf.asking, init.body));
    const response = await fetch(input, init);
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => ({}));
    secrets.push(
      ...secretsIn(
        secretOf.answering,
        Object.entries(z.record(z.string(), z.unknown()).parse(body)),
      ),
    );
    return response;
  };
  return { fetch: watched, urls, secrets };
}

function expectNoSecrets(shown: unknown, secrets: readonly string[]): void {
  const text = inspect(shown, {
    depth: Infinity,
    showHidden: true,
    maxStringLength: null,
    maxArrayLength: null,
  });
  for (const secret of secrets) expect(text).not.toContain(secret);
}
