import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { parseMail } from "../../../../electron/mail/parse.ts";
import { mail } from "../../../support/mails/mails.ts";
import { png, weighing } from "../../../support/mails/pictures.ts";
import { mailsWithContent } from "./mails-with-content.ts";
import { mailsWithSignatures } from "./mails-with-signatures.ts";
import { mailsHardToTell } from "./mails-hard-to-tell.ts";
import { isHeldOut, type LabelledMail, type MailClass, type Picture } from "./mails.ts";

/** A person's label for a picture. */
const label = z.enum(["signature", "content"]);
export type Label = z.output<typeof label>;

/** A labelled picture, and Mailpin's guess. */
export type Judgement = {
  /** The class of our own mails, or the source of the public ones. */
  readonly group: string;
  readonly isHeldOut: boolean;
  /** The picture and its mail, for people. */
  readonly picture: string;
  readonly is: Label;
  readonly takenFor: Label;
};

/** Judges our own mails, and marks the held-out ones. */
export async function judgeOwnMails(): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  for (const mailClass of [...mailsWithSignatures, ...mailsWithContent, ...mailsHardToTell])
    for (const [position, labelled] of mailClass.mails.entries())
      judgements.push(...(await judgeOwnMail(mailClass, position, labelled)));
  return judgements;
}

async function judgeOwnMail(
  { title }: MailClass,
  position: number,
  labelled: LabelledMail,
): Promise<Judgement[]> {
  const { signature = [], content = [], files = [] } = labelled;
  const labels = new Map<string, Label>([
    ...signature.map(([name]) => [name, "signature"] as const),
    ...[...content, ...files].map(([name]) => [name, "content"] as const),
  ]);
  const judged = await judge(await written(labelled), labels);
  return judged.map(({ name, ...one }) => ({
    group: title,
    isHeldOut: isHeldOut(position),
    picture: `${name} of mail ${position + 1}`,
    ...one,
  }));
}

async function written({
  from,
  html,
  signature = [],
  content = [],
  files = [],
}: LabelledMail): Promise<Buffer> {
  const shown = [...signature, ...content];
  const idOf = (name: string) => `${shown.findIndex(([one]) => one === name)}@mail.example`;
  const { bytes } = await mail("a.eml", {
    ...(from !== undefined && { from }),
    html: shown.reduce(
      (text, [name]) => text.replaceAll(`"cid:${name}"`, `"cid:${idOf(name)}"`),
      html,
    ),
    attachments: [
      ...shown.map((picture) => ({ ...attached(picture), cid: idOf(picture[0]) })),
      ...files.map((picture) => attached(picture)),
    ],
  });
  return Buffer.from(bytes);
}

/** A logo of a few colours takes about two bits a pixel. */
const attached = ([filename, width, height, kilobytes = (width * height) / 4 / 1024]: Picture) => ({
  filename,
  content: weighing(png(width, height), Math.round(kilobytes * 1024)),
  contentType: /\.jpe?g$/.test(filename)
    ? "image/jpeg"
    : filename.endsWith(".gif")
      ? "image/gif"
      : "image/png",
});

/**
 * The public mails, if they are beside the project: some have real people's names, so only their
 * labels are in this repository.
 */
const corpus = path.join(import.meta.dirname, "../../../../../shared/corpus");
export const isCorpusThere = existsSync(corpus);

/** By the file's path in the corpus, then by the attachment's name. */
const corpusLabels = z.record(z.string(), z.record(z.string(), label));

/** Judges the pictures of the public mails; a person looked at each. */
export async function judgeCorpus(): Promise<Judgement[]> {
  if (!isCorpusThere) return [];
  const file = path.join(import.meta.dirname, "corpus-labels.json");
  const labels = corpusLabels.parse(JSON.parse(readFileSync(file, "utf8")));
  const judgements: Judgement[] = [];
  for (const [mailFile, ofMail] of Object.entries(labels)) {
    const judged = await judge(
      readFileSync(path.join(corpus, mailFile)),
      new Map(Object.entries(ofMail)),
    );
    const group = `public mails: ${path.basename(path.dirname(mailFile))}`;
    judgements.push(
      ...judged.map(({ name, ...one }) => ({
        group,
        isHeldOut: false,
        picture: `${name} of ${mailFile}`,
        ...one,
      })),
    );
  }
  return judgements;
}

async function judge(bytes: Uint8Array, labels: ReadonlyMap<string, Label>) {
  const { email } = await parseMail(bytes);
  return Array.from(labels, ([name, is]) => {
    const found = email.attachments.find((one) => one.name === name);
    if (found === undefined)
      throw new Error(
        `There is no attachment ${name} among ${email.attachments.map((one) => one.name).join(", ")}.`,
      );
    return {
      name,
      is,
      takenFor: found.likelySignature === true ? ("signature" as const) : ("content" as const),
    };
  });
}
