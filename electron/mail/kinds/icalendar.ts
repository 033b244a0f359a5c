/** A line of iCalendar (RFC 5545 section 3.1): `DTSTART;TZID=Europe/Berlin:20260302T091500`. */
export type Property = {
  /** Upper case. */
  readonly name: string;
  /** By upper-case name, without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Raw: text still has its escapes. */
  readonly value: string;
};

/** An event, or another component; the first one of a calendar, and the first one of a series. */
export type CalendarEntry = {
  /** RFC 5546: `REQUEST`, `REPLY`, `CANCEL`; upper case. */
  readonly method: string | undefined;
  readonly properties: readonly Property[];
};

/** Real invitations stay under 100 kB. */
const maxChars = 1_000_000;

const entries = /^(?:VEVENT|VTODO|VJOURNAL)$/;

/**
 * Reads the meeting in an iMIP message (RFC 6047). Tolerates bare LF, lines that are no properties,
 * and a missing end.
 *
 * @returns undefined when it is no calendar, or an empty one
 */
export function readCalendar(text: string): CalendarEntry | undefined {
  let method: string | undefined;
  let found: string | undefined;
  const inside: string[] = [];
  const properties: Property[] = [];
  for (const line of unfolded(text.slice(0, maxChars))) {
    const property = parseLine(line);
    if (property === undefined) continue;
    const { name, value } = property;
    const component = value.trim().toUpperCase();
    if (name === "BEGIN") {
      inside.push(component);
      if (entries.test(component)) found ??= component;
    } else if (name === "END") {
      if (component === found) break;
      inside.pop();
    } else if (found !== undefined && inside.at(-1) === found) properties.push(property);
    else if (name === "METHOD" && inside.at(-1) === "VCALENDAR") method ??= component;
  }
  return found === undefined ? undefined : { method, properties };
}

const unfolded = (text: string): string[] => text.replaceAll(/\r?\n[ \t]/g, "").split(/\r?\n|\r/);

/** A parameter's value may hold `;`, `:` and `,` in quotes. */
const propertyLine = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:])*)*):(.*)$/s;
const parameter = /;([\w-]+)=((?:"[^"]*"|[^";:])*)/g;

function parseLine(line: string): Property | undefined {
  const [, name, parameters = "", value = ""] = propertyLine.exec(line) ?? [];
  if (name === undefined) return undefined;
  const pairs = [...parameters.matchAll(parameter)].map(
    ([, key = "", text = ""]) => [key.toUpperCase(), text.replaceAll('"', "")] as const,
  );
  return { name: name.toUpperCase(), parameters: new Map(pairs), value };
}

/** RFC 5545 section 3.3.11. */
export const unescapedText = (value: string): string =>
  value
    .replaceAll(/\\(.)/g, (_, char: string) => (char === "n" || char === "N" ? "\n" : char))
    .trim();
