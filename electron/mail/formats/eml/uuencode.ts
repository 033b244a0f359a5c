import { maxParts } from "../../parse-limits.ts";

export type UuencodedFile = { readonly name: string; readonly bytes: Buffer };

/**
 * Finds the files in the text of old Unix and Outlook mail, between `begin 644 name` and `end`.
 *
 * @returns the files, and the text without them
 */
export function findUuencoded(text: string): { files: UuencodedFile[]; rest: string } {
  const files: UuencodedFile[] = [];
  if (!/^begin [0-7]{3,4} /m.test(text)) return { files, rest: text };
  const rest: string[] = [];
  const lines = text.split(/\r?\n/);
  let noEndBefore = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const name =
      at < noEndBefore || files.length >= maxParts
        ? undefined
        : /^begin [0-7]{3,4} (.+)$/.exec(line)?.[1];
    const end = name === undefined ? at : uuencodedEnd(lines, at + 1);
    if (name === undefined || lines[end]?.trim() !== "end") {
      rest.push(line);
      if (name !== undefined) noEndBefore = end; // an earlier start would end at that line, too
      continue;
    }
    files.push({
      name: name.trim(),
      bytes: Buffer.concat(lines.slice(at + 1, end).map(decodeUuencodedLine)),
    });
    at = end;
  }
  return { files, rest: rest.join("\n") };
}

/**
 * The first line that is not uuencoded: `end`, or another line when the text is only about
 * uuencode.
 */
function uuencodedEnd(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && isUuencoded(lines[at] ?? "")) at++;
  return at;
}

/**
 * Its first character is the number of bytes on the line; mailers drop white space, which stands
 * for zeros, at its end.
 */
function isUuencoded(line: string): boolean {
  const text = line.trim();
  if (text === "" || text === "`") return true;
  return (
    text !== "end" && line.length - 1 >= Math.floor((((line.charCodeAt(0) - 32) & 63) * 4) / 3)
  );
}

function decodeUuencodedLine(line: string): Buffer {
  const value = (at: number): number => (at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0);
  const count = line === "" ? 0 : value(0);
  const bytes = Buffer.alloc(Math.ceil(count / 3) * 3);
  for (let group = 0; group * 3 < count; group++) {
    const at = 1 + group * 4;
    bytes[group * 3] = (value(at) << 2) | (value(at + 1) >> 4);
    bytes[group * 3 + 1] = (value(at + 1) << 4) | (value(at + 2) >> 2);
    bytes[group * 3 + 2] = (value(at + 2) << 6) | value(at + 3);
  }
  return bytes.subarray(0, count);
}
