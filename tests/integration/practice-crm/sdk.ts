import {
  AssociateEmail,
  Choice,
  DataCenter,
  Files,
  InitializeBuilder,
  Levels,
  LogBuilder,
  OAuthBuilder,
  ParameterMap,
  SDKConfigBuilder,
  OAuthToken,
  StreamWrapper,
  type APIResponse,
  type Param,
  type Token,
  type TokenStore,
} from "@zohocrm/typescript-sdk-8.0";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { PracticeCredentials } from "../../../electron/practice-crm/start.ts";
import { start, temporaryFolder, type NamedFile } from "./client.ts";

/** Keeps the token object that the SDK uses, so that a test can let it expire. */
class MemoryStore implements TokenStore.TokenStore {
  #token: OAuthToken | null = null;

  findToken(): Promise<null> {
    return Promise.resolve(null);
  }

  findTokenById(): Promise<OAuthToken | null> {
    return Promise.resolve(this.#token);
  }

  saveToken(token: Token.Token): Promise<void> {
    if (token instanceof OAuthToken) this.#token = token;
    this.#token?.setId("1");
    return Promise.resolve();
  }

  deleteToken(): Promise<void> {
    return this.deleteTokens();
  }

  getTokens(): Promise<OAuthToken[]> {
    return Promise.resolve(this.#token === null ? [] : [this.#token]);
  }

  deleteTokens(): Promise<void> {
    this.#token = null;
    return Promise.resolve();
  }
}

/**
 * Signs Zoho's SDK in, with the refresh token or with an authorization code. It keeps its state in
 * statics: all calls use the last sign-in, so that tests cannot use it in parallel in one process.
 * What it learns of fields, it writes into a folder that goes with the test.
 */
export async function connectSdk(crm: PracticeCredentials, code?: string): Promise<OAuthToken> {
  const folder = await temporaryFolder();
  const client = new OAuthBuilder().clientId(crm.clientId).clientSecret(crm.clientSecret);
  const token = (
    code === undefined ? client.refreshToken(crm.refreshToken) : client.grantToken(code)
  ).build();
  await new InitializeBuilder()
    .environment(
      DataCenter.setEnvironment(crm.address, `${crm.address}/oauth/v2/token`, crm.address),
    )
    .token(token)
    .store(new MemoryStore())
    .SDKConfig(new SDKConfigBuilder().build())
    // Ends in a separator, because the SDK appends "resources/" without one where it looks for
    // related lists.
    .resourcePath(folder + path.sep)
    .logger(new LogBuilder().level(Levels.OFF).filePath(null).build())
    .initialize();
  return token;
}

/** A running practice CRM with the SDK signed in. */
export async function setupSdk(options: Parameters<typeof start>[0] = {}) {
  const crm = await start(options);
  return { crm, token: await connectSdk(crm) };
}

export type Pair = readonly [Param<string> | Param<number> | Param<bigint>, unknown];

/** Query parameters, each with the value that the SDK takes for it. */
export async function parameters(...pairs: readonly Pair[]): Promise<ParameterMap> {
  const map = new ParameterMap();
  for (const [param, value] of pairs) await map.add(param, value);
  return map;
}

/** The SDK's object for the server's JSON; fails if it is of another class. */
export function read<T>(response: APIResponse, expected: new () => T): T {
  const object: unknown = response.getObject();
  if (object instanceof expected) return object;
  throw new Error(`${response.getStatusCode()} with ${JSON.stringify(response.getResponseJSON())}`);
}

/** The text of a downloaded file, which the SDK keeps as a Buffer. */
export function textOf(file: StreamWrapper): string {
  const stream: unknown = file.getStream();
  if (!Buffer.isBuffer(stream)) throw new Error("the SDK downloads into Buffers");
  return stream.toString();
}

/** The first element; fails if the list is empty. */
export function only<T>(list: readonly T[]): T {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0)
    throw new Error(`${list.length} where one was expected`);
  return first;
}

/** Uploads through the SDK, which takes a file's name from its path only. Returns the ids. */
export async function uploadBySdk(files: readonly NamedFile[], type?: "inline"): Promise<string[]> {
  const folder = await temporaryFolder();
  const paths = files.map(({ name }) => path.join(folder, name));
  await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index] ?? "", bytes)));
  const body = new Files.BodyWrapper();
  body.setFile(paths.map((one) => new StreamWrapper(undefined, undefined, one)));
  const query = await parameters(
    ...(type === undefined ? [] : ([[Files.UploadFilesParam.TYPE, type]] as const)),
  );
  const done = read(
    await new Files.FilesOperations().uploadFiles(body, query),
    Files.ActionWrapper,
  );
  return done.getData().map((one) => {
    if (!(one instanceof Files.SuccessResponse)) throw new Error("the upload failed");
    return String(one.getDetails().get("id"));
  });
}

type Person = { readonly name: string; readonly email: string };

export type SdkMail = {
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly subject: string;
  readonly content: string;
  readonly at: Date;
  readonly messageId: string;
  readonly attachments: readonly string[];
  readonly linked?: { readonly id: bigint; readonly module: string; readonly moduleId: bigint };
};

/** A received mail. */
export const sdkMail = (change: Partial<SdkMail> = {}): SdkMail => ({
  from: { name: "Jörg Müller", email: "joerg.mueller@nordwind.example" },
  to: [{ name: "Sam Seller", email: "sam@seller.example" }],
  cc: [],
  subject: "Offer 4711",
  content: "<p>Hello Sam</p>",
  at: new Date("2026-03-02T08:15:00Z"),
  messageId: "<offer-4711@nordwind.example>",
  attachments: [],
  ...change,
});

export async function associateBySdk(
  module: string,
  record: string,
  mail: SdkMail,
): Promise<APIResponse> {
  const body = new AssociateEmail.BodyWrapper();
  body.setEmails([composed(mail)]);
  return new AssociateEmail.AssociateEmailOperations().associate(BigInt(record), module, body);
}

function composed(mail: SdkMail): AssociateEmail.AssociateEmail {
  const email = new AssociateEmail.AssociateEmail();
  email.setFrom(person(new AssociateEmail.From(), mail.from));
  email.setTo(mail.to.map((one) => person(new AssociateEmail.To(), one)));
  if (mail.cc.length > 0) email.setCc(mail.cc.map((one) => person(new AssociateEmail.To(), one)));
  email.setSubject(mail.subject);
  email.setContent(mail.content);
  email.setMailFormat(new Choice("html"));
  email.setDateTime(mail.at);
  email.setSent(false);
  email.setOriginalMessageId(mail.messageId);
  email.setAttachments(
    mail.attachments.map((id) => {
      const attachment = new AssociateEmail.Attachments();
      attachment.setId(id);
      return attachment;
    }),
  );
  if (mail.linked !== undefined) email.setLinkedRecord(linkedRecord(mail.linked));
  return email;
}

function person<T extends AssociateEmail.From | AssociateEmail.To>(
  model: T,
  { name, email }: Person,
): T {
  model.setUserName(name);
  model.setEmail(email);
  return model;
}

function linkedRecord({
  id,
  module,
  moduleId,
}: NonNullable<SdkMail["linked"]>): AssociateEmail.LinkedRecord {
  const map = new AssociateEmail.ModuleMap();
  map.setAPIName(module);
  map.setId(moduleId);
  const linked = new AssociateEmail.LinkedRecord();
  linked.setId(id);
  linked.setModule(map);
  return linked;
}
