const offsets = new Map<string, Intl.DateTimeFormat>();

function offsetOf(ms: number, timeZone: string): string {
  const format =
    offsets.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  offsets.set(timeZone, format);
  const name =
    format.formatToParts(ms).find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  return name === "GMT" ? "+00:00" : name.slice("GMT".length);
}

/**
 * A time as Zoho writes it: ISO 8601 to the second, in the offset of the zone, e.g.
 * `2026-03-02T09:15:00+01:00`.
 */
export function zohoTime(ms: number, timeZone: string): string {
  const offset = offsetOf(ms, timeZone);
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  const shiftMs = (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  return new Date(ms + shiftMs).toISOString().slice(0, 19) + offset;
}

/** A day as Zoho writes it, e.g. `2026-03-02`. */
export const zohoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Zoho's clock has whole seconds, so stored times are cut to them. */
export const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads ISO 8601 to the second with an offset, the only form on Zoho's pages; otherwise undefined.
 */
export function readZohoTime(text: string): number | undefined {
  const ms = withOffset.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}
