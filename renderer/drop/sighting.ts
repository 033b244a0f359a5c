import type { Output } from "../../electron/contract/calls.ts";
import type { MailClient } from "../lib/mail-clients.ts";
import { offerOf } from "./drag-advice.ts";

/** A drag, a drop or a paste as it came, names and all. It is not kept. */
export type Seen = {
  readonly how: "drag" | "drop" | "paste";
  readonly effects: string;
  readonly types: readonly string[];
  readonly items: readonly { readonly kind: string; readonly type: string }[];
  readonly files: readonly { readonly name: string; readonly size: number }[];
};

/**
 * What support wants to know of it: formats, sizes and codes. Names of files, and whatever else may
 * tell of a mail, are not taken over.
 */
export type Sighting = {
  readonly how: Seen["how"];
  readonly effects: string;
  readonly types: readonly string[];
  readonly items: readonly string[];
  readonly files: readonly { readonly ending: string; readonly size: number }[];
  readonly client: MailClient | undefined;
};

export const sightingOf = (seen: Seen): Sighting => ({
  how: seen.how,
  effects: seen.effects,
  types: seen.types.map(formatIn),
  items: seen.items.map(({ kind, type }) => `${kind} ${formatIn(type)}`),
  files: seen.files.map(({ name, size }) => ({ ending: endingOf(name), size })),
  client: clientBehind(seen),
});

/** A part of a registered format, such as "rfc822"; a token has digits among its letters. */
const part = String.raw`\d?[a-z]{1,40}\d{0,4}`;
/** Registered formats, and the words that mail clients made up: letters and dashes, or a long one. */
const format = new RegExp(
  String.raw`^(?:[a-z]{1,20}(?:-[a-z]{1,20}){0,4}|multimaillist[a-z]{1,20}|[a-z]{1,12}/${part}(?:[.+-]${part}){0,9})(?==|$)`,
  "i",
);

/** A type of a drag. What comes after its name, such as an account, is left out. */
function formatIn(type: string): string {
  const [name] = format.exec(type) ?? [];
  if (name === undefined) return `(${type.length})`;
  return name === type ? name : `${name}=…`;
}

const known =
  /\.(?:eml|emlx|msg|oft|mbox|mbx|pst|ost|olm|nsf|txt|html?|mht|pdf|zip|ics|vcf|url|webloc|lnk)$/i;

/** "." for one that is not known: it may be the end of a subject. */
const endingOf = (name: string): string =>
  known.exec(name)?.[0].toLowerCase() ?? (name.includes(".") ? "." : "-");

/** The mail client that it comes from, as far as the data tells. */
function clientBehind({ types, items, effects }: Seen): MailClient | undefined {
  const offer = offerOf(types, effects);
  if (offer.kind === "guide") return offer.client;
  if (types.some((type) => type.startsWith("text/x-moz-"))) return "thunderbird";
  const files = items.filter(({ kind }) => kind === "file");
  const isOnly = (type: string) => files.length > 0 && files.every((file) => file.type === type);
  // Files of a folder come with all effects.
  if (effects !== "copyMove") return undefined;
  if (isOnly("message/rfc822")) return "thunderbird";
  return isOnly("application/vnd.ms-outlook") ? "outlook" : undefined;
}

/** What became of a file: its kind and how many mails it held, and why others were refused. */
export function answerOf({ draftIds, format: kind, refused }: Output<"openMails">): string {
  const codes = refused.map(({ problem }) =>
    "kind" in problem ? `${problem.code}/${problem.kind}` : problem.code,
  );
  return [...(kind === undefined ? [] : [`${kind} × ${draftIds.length}`]), ...codes].join(", ");
}

/** Lines that read the same in every language: support need not know the user's. */
export function reportOf(sighting: Sighting, answers: readonly (string | undefined)[]): string {
  const { how, effects, types, items, files, client } = sighting;
  const counted = [...Map.groupBy(items, (item) => item)];
  return [
    `${how}: ${effects}`,
    `types: ${types.join(", ")}`,
    `items: ${counted.map(([item, all]) => `${item} × ${all.length}`).join(", ")}`,
    ...files.map(({ ending, size }, place) => `file: ${ending}, ${size}, ${answers[place] ?? "…"}`),
    `client: ${client ?? "?"}`,
  ].join("\n");
}
