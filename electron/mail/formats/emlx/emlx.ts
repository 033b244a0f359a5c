import { startsWithMailField } from "../eml/headers.ts";

/** A message in Apple Mail's file format. */
export type Emlx = {
  readonly message: Buffer;
  /** Not sent yet. */
  readonly isDraft: boolean;
  /** Time of receipt by Apple Mail, ms since the epoch. */
  readonly receivedAt: number | undefined;
  /** Apple Mail keeps the attachments in separate files, which are missing here. */
  readonly isPartial: boolean;
};

/** Bit 6 of the flags that follow the message in a property list. */
const draftFlag = 0x40;

/**
 * Reads an .emlx file: a line with the length of the message in bytes, the message, and a property
 * list about it. Apple does not document it; the flags are known from reverse engineering.
 *
 * @returns undefined when it is not one
 */
export function readEmlx(file: Buffer): Emlx | undefined {
  const [line, digits] =
    /^\s{0,16}(\d{1,12})[ \t]*\r?\n/.exec(file.toString("latin1", 0, 64)) ?? [];
  if (line === undefined || digits === undefined) return undefined;
  const rest = file.subarray(line.length);
  if (!startsWithMailField(rest, Math.min(rest.length, 65_536))) return undefined;
  const message = rest.subarray(0, Number(digits));
  const list = rest.toString("latin1", Number(digits), Number(digits) + 65_536);
  const number = (key: string): number =>
    Number(
      new RegExp(String.raw`<key>${key}</key>\s*<integer>(\d{1,15})</integer>`).exec(list)?.[1] ??
        0,
    );
  const seconds = number("date-received");
  return {
    message,
    isDraft: (BigInt(number("flags")) & BigInt(draftFlag)) !== 0n,
    receivedAt: seconds === 0 ? undefined : seconds * 1000,
    isPartial: message.includes("\nX-Apple-Content-Length:", 0, "latin1"),
  };
}
