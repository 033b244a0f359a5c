import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { inspect } from "node:util";
import { onTestFinished } from "vitest";
import { problemIn, type Problem } from "../../../electron/contract/problem.ts";
import type { SignInProgress, SignInRequest } from "../../../electron/contract/sign-in.ts";
import type { PracticeCrm, PracticeOptions } from "../../../electron/practice/start.ts";
import type { DataCentre } from "../../../electron/zoho/accounts/data-centres.ts";
import { redirectUri } from "../../../electron/zoho/accounts/redirect.ts";
import { signIn, type Credentials } from "../../../electron/zoho/accounts/sign-in.ts";
import type { RegisteredClient, SignInTools } from "../../../electron/zoho/accounts/tools.ts";
import { open, type Decision } from "../../practice/accounts/person.ts";
import { counting, startCrm } from "../crm.ts";

/** Somebody else's server at a port; 0 takes any. Gone with the test. */
export async function occupy(port: number, host = "127.0.0.1"): Promise<number> {
  const server = createServer();
  server.listen({ port, host });
  await once(server, "listening");
  onTestFinished(() => close(server));
  return portOf(server);
}

/** Ports that were free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen({ port: 0, host: "127.0.0.1" }));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map(portOf);
  await Promise.all(servers.map(close));
  return ports;
}

const portOf = (server: Server): number => {
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("not bound");
  return bound.port;
};

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, "close");
}

/** Whether anything answers at a port, on either loopback address. */
export async function isListening(port: number): Promise<boolean> {
  const tries = ["127.0.0.1", "[::1]"].map((host) =>
    fetch(`http://${host}:${port}/`).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(tries)).includes(true);
}

/** A practice CRM as a data centre of Mailpin. */
export const dataCentreOf = (crm: Pick<PracticeCrm, "address">, id = "us"): DataCentre => ({
  id,
  name: id.toUpperCase(),
  domain: new URL(crm.address).host,
  accounts: crm.address,
  web: crm.address,
});

/** A practice CRM that knows the redirect URIs of free ports. */
export async function startAccounts(options: Partial<PracticeOptions> = {}): Promise<{ crm: PracticeCrm; ports: number[] }> {
  const ports = await freePorts(2);
  return { ports, crm: await startCrm({ redirectUris: ports.map(redirectUri), ...options }) };
}

/** What a person does with the page that Mailpin opens. */
export type Person = (url: string) => Promise<unknown>;

/** Answers Zoho's question; the browser then goes where it is sent, unless `back` sends it elsewhere. */
export const answers =
  (how?: Decision, back: (url: URL) => string = String): Person =>
  async (url) => {
    const response = await (await open(url)).answer(how);
    const location = response.headers.get("location");
    return location === null ? undefined : fetch(back(new URL(location)));
  };

export const nobody: Person = () => Promise.resolve();

type Attempt = Partial<SignInTools> & {
  request?: Partial<SignInRequest> & { code?: string };
  /** Default: says yes. */
  person?: Person;
};

/** Signs in at `crm`, or at the first of `dataCentres`, and notes everything that came out. */
export async function attempt(
  { crm, ports }: { crm: PracticeCrm; ports: number[] },
  { request, person = answers(), ...tools }: Attempt = {},
): Promise<{
  outcome: Credentials | Error;
  progress: SignInProgress[];
  paths: string[];
  problem: Problem | undefined;
}> {
  const progress: SignInProgress[] = [];
  const { fetch, paths } = counting(tools.fetch);
  const dataCentres = tools.dataCentres ?? [dataCentreOf(crm)];
  const asked = {
    by: "browser",
    dataCentre: dataCentres[0]?.id,
    client: { id: crm.clientId, secret: crm.clientSecret },
    ...request,
  } as SignInRequest & { client: RegisteredClient };
  const visits: Promise<unknown>[] = [];
  const outcome = await signIn(asked, {
    now: Date.now,
    redirectPorts: ports,
    openBrowser: (url) => Promise.resolve(void visits.push(person(url))),
    signal: new AbortController().signal,
    ...tools,
    fetch,
    dataCentres,
    onProgress(step) {
      progress.push(step);
      if (step.step === "device") visits.push(person(step.url));
      tools.onProgress?.(step);
    },
  }).catch((error: unknown) => error as Error);
  await Promise.all(visits);
  return { outcome, progress, paths, problem: problemIn(outcome) };
}

/** All that came out of a sign-in but the credentials themselves, as text: what must hold no secret. */
export const textOf = (value: unknown): string =>
  inspect(value, { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null }) + JSON.stringify(value);
