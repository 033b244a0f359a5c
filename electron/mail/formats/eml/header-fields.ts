/** Name in lower case; value unfolded, one character a byte, encoded words still in it. */
export type RawField = [name: string, value: string];

/** Not the start of a web address. */
const fieldStart = /^([\x21-\x39\x3B-\x7E]+)[ \t]*:(?!\/\/)/;

const mailField =
  /^(?:from|to|cc|bcc|subject|date|sender|reply-to|received|return-path|delivered-to|message-id|in-reply-to|references|mime-version|content-[\w-]+|resent-[\w-]+|x-[\w-]+|dkim-signature|arc-[\w-]+|list-[\w-]+|authentication-results|importance|priority|envelope-to|delivery-date|status|apparently-to|thread-[\w-]+|user-agent|precedence|errors-to|organi[sz]ation|newsgroups|lines|path)$/i;

/** `X-Spam Status: No`: the name has blanks in it. */
const nameWithBlanks = /^([a-z]+-[\w-]*(?: [\w-]+){1,3})[ \t]*:/i;

/** `Content-Type text/plain`: the colon is missing. No prose starts with these. */
const nameWithoutColon =
  /^(content-(?:type|transfer-encoding|disposition|id)|mime-version|message-id|x-\w+-[\w-]+)[ \t]/i;

/** The field that a line starts, including the malformed ones that programs write. */
export function fieldIn(line: string): RawField | undefined {
  const [start, name] = fieldStart.exec(line) ?? [];
  if (start !== undefined && name !== undefined)
    return [name.toLowerCase(), line.slice(start.length)];
  const [wrong, words = ""] = nameWithBlanks.exec(line) ?? nameWithoutColon.exec(line) ?? [];
  const meant = words.replaceAll(" ", "-").toLowerCase();
  return wrong !== undefined && mailField.test(meant)
    ? [meant, line.slice(wrong.length)]
    : undefined;
}

/**
 * Whether only mail has a field of that name: this distinguishes a header block from prose with
 * colons.
 */
export const isMailName = (name: string): boolean => mailField.test(name);

/** Whether a line starts such a field, in the correct form. */
export const isMailField = (line: string): boolean => isMailName(fieldStart.exec(line)?.[1] ?? "");

/**
 * A parameter on a line of its own, as a field: it has lost its indentation and its place after its
 * field.
 */
export function detachedParameter(line: string): RawField | undefined {
  const name = /^(filename|boundary|charset|name|format|delsp)(?:\*\d{0,3}\*?)?=\S/i.exec(
    line,
  )?.[1];
  if (name === undefined) return undefined;
  return [name.toLowerCase() === "filename" ? "content-disposition" : "content-type", `; ${line}`];
}

/**
 * The text that joins a line to the field before it, where the line has lost its indentation (RFC
 * 5322 section 2.2.3): it is a parameter, a further address or id, or a clause of a `Received`
 * field.
 *
 * @param name of the field, lower case
 * @param previous its last line so far
 * @returns undefined when the line does not continue the field
 */
export function joinerOf(name: string, previous: string, line: string): string | undefined {
  const end = previous.trimEnd();
  if (/^content-(?:type|disposition)$/.test(name) && /^[\w*-]+[ \t]*=[ \t]*\S/.test(line))
    return "; ";
  const isPiece =
    (/^(?:to|cc|bcc|from|reply-to)$/.test(name) && end.endsWith(",") && line.includes("@")) ||
    (/^(?:references|in-reply-to|message-id)$/.test(name) &&
      /^(?:<[^<>\s]+>[ \t]*)+$/.test(line)) ||
    (/^(?:dkim-signature|arc-[\w-]+)$/.test(name) &&
      /^(?:[a-z]{1,3}=|[\w+/]{20,}={0,2};?$)/.test(line)) ||
    (name === "received" && !end.includes(";") && /^(?:by|for|from|id|via|with) /.test(line));
  return isPiece ? " " : undefined;
}
