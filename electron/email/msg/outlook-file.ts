import MsgReaderModule, { type FieldsData } from "@kenjiuno/msgreader";
import { Reader } from "@kenjiuno/msgreader/lib/Reader.js";
import { notAMail } from "../errors.ts";
import type { Warnings } from "../raw-mail.ts";
import { takeOutDamage } from "./compound-file.ts";
import { CompoundFileError } from "./sector-map.ts";

/** A CommonJS module comes as itself or as its default export, depending on who loads it: Node or a bundler. */
const MsgReader = (MsgReaderModule as unknown as { default?: typeof MsgReaderModule }).default ?? MsgReaderModule;

export type OutlookFile = {
  readonly fields: FieldsData;
  /**
   * The bytes of an attachment; those of an attached message as a file of its own.
   *
   * @throws CompoundFileError
   */
  readonly bytesOf: (attachment: FieldsData) => Uint8Array;
};

/** Other programs keep their documents in compound files, too. */
const documents: readonly (readonly [stream: string, what: string])[] = [
  ["WordDocument", "a Word document"],
  ["Workbook", "an Excel workbook"],
  ["Book", "an Excel workbook"],
  ["PowerPoint Document", "a PowerPoint presentation"],
  ["VisioDocument", "a Visio drawing"],
  ["Catalog", "a folder of thumbnails"],
];

/**
 * Opens an Outlook item with msgreader.
 *
 * @throws NotAMail when the compound file holds something else
 * @throws CompoundFileError when it is damaged beyond its streams
 */
export function openOutlookFile(bytes: Buffer, warnings: Warnings): OutlookFile {
  const file = new Uint8Array(bytes).buffer;
  const damaged = takeOutDamage(Buffer.from(file));
  refuseDocuments(
    orDamaged(() => streamsOf(file)),
    damaged,
  );
  if (damaged) warnings.add("damaged", "The email file is damaged; something of it may be missing.");
  const reader = new MsgReader(file);
  // 8-bit strings come byte for byte, as Latin-1, since no encoding is named: charset.ts decodes more of them than msgreader.
  reader.parserConfig = { includeRawProps: true };
  const fields = orDamaged(() => reader.getFileData());
  return { fields, bytesOf: (attachment) => orDamaged(() => reader.getAttachment(attachment).content) };
}

function streamsOf(file: ArrayBuffer): string[] {
  const reader = new Reader(file);
  reader.parse();
  return reader.rootFolder().fileNames();
}

function refuseDocuments(streams: readonly string[], damaged: boolean): void {
  if (streams.some((name) => /^__(?:properties_version1\.0$|substg1\.0_)/.test(name))) return;
  const known = documents.find(([name]) => streams.includes(name));
  if (known === undefined && damaged) throw new CompoundFileError("the message's properties are not there");
  throw notAMail(known?.[1] ?? "a document or an installer of another program");
}

/** msgreader has no errors of its own: damage ends in whatever JavaScript throws. */
function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new CompoundFileError("msgreader could not read the file", { cause: error });
  }
}
