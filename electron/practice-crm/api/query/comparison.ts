import { fold } from "../fold.ts";
import { readZohoTime } from "../time.ts";

export const operators = [
  "equals",
  "not_equal",
  "in",
  "starts_with",
  "ends_with",
  "contains",
  "greater_than",
  "greater_equal",
  "less_than",
  "less_equal",
] as const;
export type Operator = (typeof operators)[number];

/**
 * Whether a field, given as JSON text or null, meets the comparison with one of the values. Text
 * compares without case and accents, lookups by id or name, times as moments in any offset.
 */
export function holds(json: string | null, operator: Operator, values: readonly string[]): boolean {
  const actual = json === null ? [] : comparable(JSON.parse(json));
  const wanted = values.map(comparableText);
  const some = (test: (one: string, value: string) => boolean) =>
    actual.some((one) => wanted.some((value) => test(one, value)));
  switch (operator) {
    case "equals":
    case "in":
      return some((one, value) => one === value);
    case "not_equal":
      return !some((one, value) => one === value);
    case "starts_with":
      return some((one, value) => one.startsWith(value));
    case "ends_with":
      return some((one, value) => one.endsWith(value));
    case "contains":
      return some((one, value) => one.includes(value));
    case "greater_than":
      return some((one, value) => order(one, value) > 0);
    case "greater_equal":
      return some((one, value) => order(one, value) >= 0);
    case "less_than":
      return some((one, value) => order(one, value) < 0);
    case "less_equal":
      return some((one, value) => order(one, value) <= 0);
  }
}

function comparable(value: unknown): string[] {
  if (typeof value === "object" && value !== null) {
    return Object.values(value)
      .filter((one) => typeof one === "string")
      .map(comparableText);
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? [comparableText(String(value))]
    : [];
}

const comparableText = (text: string): string => String(readZohoTime(text) ?? fold(text));

/** Ids are beyond 2^53, so whole numbers are compared as text. */
function order(a: string, b: string): number {
  const asText = a < b ? -1 : a > b ? 1 : 0;
  if (whole.test(a) && whole.test(b)) return a.length - b.length || asText;
  const difference = a === "" || b === "" ? Number.NaN : Number(a) - Number(b);
  return Number.isNaN(difference) ? asText : difference;
}

const whole = /^(?:0|[1-9]\d*)$/;
