import { z } from "zod";
import { longestHistoryDays, longestHoldSeconds, longestKeepDays } from "../contract/limits.ts";
import {
  languageSetting,
  managedName,
  updateChannel,
  type ManagedName,
} from "../contract/settings.ts";
import { neverFileEntry } from "../people/never-file.ts";

/** An address or a domain. */
const entry = z.string().transform((text, context) => {
  const known = neverFileEntry(text);
  if (known !== undefined) return known;
  context.addIssue("Neither an address nor a domain.");
  return z.NEVER;
});

const client = z.strictObject({ id: z.string().min(1), secret: z.string().min(1) });
export type PolicyClient = z.output<typeof client>;

/** A file of the company's own, which many laptops read. */
const central = z.strictObject({
  /** Its path; beside it, with `.sig` at the end, lies its signature in base64. */
  file: z.string().min(1),
  /** An Ed25519 key, as the base64 of its DER (SubjectPublicKeyInfo). */
  publicKey: z.string().min(1),
});

/** What both the laptop and the central file may decide. */
const decisions = {
  /** The `id` of the only data centre to sign in at. */
  dataCentre: z.string().exactOptional(),
  /** The apps that the company registered at Zoho. An installation uses one of them. */
  clients: z.array(client).min(1).exactOptional(),
  /** The ids of the organisations at Zoho to which mails may be filed. */
  organisations: z.array(z.string().regex(/^\d+$/)).min(1).exactOptional(),
  /** The API names of the modules to whose records mails may be filed. */
  modules: z.array(z.string().min(1)).min(1).exactOptional(),
  /** Never filed, besides what the user adds. */
  neverFile: z.array(entry).exactOptional(),
  /** Seconds in which a filing can be undone. */
  holdSeconds: z.number().int().min(0).max(longestHoldSeconds).exactOptional(),
  /** Days for which the history is kept. */
  historyDays: z.number().int().min(1).max(longestHistoryDays).exactOptional(),
  /** Days for which the file of a filed mail stays on the computer. */
  keepFiledDays: z.number().int().min(0).max(longestKeepDays).exactOptional(),
  /** Whether a copy of the CRM's records may be on the computer. */
  keepRecords: z.boolean().exactOptional(),
  /** Whether there is the practice company. */
  practice: z.boolean().exactOptional(),
  language: languageSetting.exactOptional(),
  /** Which new versions Mailpin fetches by itself. */
  updates: updateChannel.exactOptional(),
};

/** An unknown name is an error: a misspelt one would decide nothing, and nobody would notice. */
export const centralPolicy = z.strictObject(decisions);
export const policySchema = z.strictObject({ ...decisions, central: central.exactOptional() });

/** What a company decides for its laptops; what is absent, the user decides. */
export type Policy = z.output<typeof centralPolicy>;
export type MachinePolicy = z.output<typeof policySchema>;

/** The settings that it decides. */
export function managedSettings({
  holdSeconds,
  historyDays,
  keepFiledDays,
  keepRecords,
  language,
  updates,
}: Policy) {
  return {
    ...(holdSeconds !== undefined && { holdSeconds }),
    ...(historyDays !== undefined && { historyDays }),
    ...(keepFiledDays !== undefined && { keepFiledDays }),
    ...(keepRecords !== undefined && { keepRecords }),
    ...(language !== undefined && { language }),
    ...(updates !== undefined && { updates }),
  };
}

/** What of the window's it decides. */
export function managedNames(policy: Policy): ManagedName[] {
  const { dataCentre, clients, organisations, modules, neverFile, practice } = policy;
  const isManaged: Readonly<Record<ManagedName, boolean>> = {
    ...{ holdSeconds: false, historyDays: false, keepFiledDays: false, keepRecords: false },
    ...{ language: false, updates: false },
    ...Object.fromEntries(Object.keys(managedSettings(policy)).map((name) => [name, true])),
    organisations: (dataCentre ?? clients ?? organisations) !== undefined,
    modules: modules !== undefined,
    neverFile: neverFile !== undefined,
    practice: practice === false,
  };
  return managedName.options.filter((name) => isManaged[name]);
}
