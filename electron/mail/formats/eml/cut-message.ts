/** So much of a message's beginning has its header, as a rule; bytes. */
export const beginBytes = 65_536;

/**
 * Whether the multipart that a message is has begun, and its last line is not there.
 *
 * @param end the end of the message, or all of it
 */
export function lacksBoundary(begin: Buffer, end: Buffer): boolean {
  const boundary = boundaryIn(begin.toString("latin1", 0, beginBytes));
  if (boundary === undefined) return false;
  const at = end.lastIndexOf(`--${boundary}`, end.length, "latin1");
  const after = at + 2 + boundary.length;
  return at < 0 || !/^[ \t]*--/.test(end.toString("latin1", after, after + 100));
}

/** The last line of a multipart has its boundary between hyphens (RFC 2046 section 5.1.1). */
function boundaryIn(begin: string): string | undefined {
  const [header = ""] = begin.split(/\r?\n\r?\n/, 1);
  const fields = header.replaceAll(/\r?\n[ \t]/g, " ").split(/\r?\n/);
  const type = fields.find((field) => /^content-type:\s*multipart\//i.test(field));
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type ?? "") ?? [];
  const boundary = quoted?.trimEnd() ?? bare;
  return boundary !== undefined && begin.includes(`--${boundary}`) ? boundary : undefined;
}

/**
 * Whether a message ends in the middle. Many never close their last part, and are whole: so one is
 * cut only where it also ends within a line, or within base64.
 */
export const endsInside = (message: Buffer): boolean =>
  endsInsideLine(message.toString("latin1", Math.max(0, message.length - endBytes))) &&
  lacksBoundary(message, message);

/** So many bytes hold the last two lines of a letter in base64. */
const endBytes = 2_048;

/** As many letters in a line are no words. */
const base64Line = /^[A-Za-z0-9+/]{40,}$/;

function endsInsideLine(end: string): boolean {
  const lines = end.split(/\r?\n/);
  const last = lines.at(-1) ?? "";
  const hasEnd = last === "";
  const [before = "", line = ""] = hasEnd ? lines.slice(-3, -1) : lines.slice(-2);
  if (/[=]$/.test(line) && base64Line.test(before)) return false; // padding is the end of base64
  if (!hasEnd) return !line.startsWith("--");
  const isBase64 = base64Line.test(before) && /^[A-Za-z0-9+/]+$/.test(line);
  return isBase64 && (line.length % 4 > 0 || line.length === before.length);
}
