import { z } from "zod";

/**
 * A column that holds JSON. Invalid JSON fails the schema like any other invalid value, instead of
 * throwing.
 */
export const jsonColumn = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue("not JSON");
    return z.NEVER;
  }
});
