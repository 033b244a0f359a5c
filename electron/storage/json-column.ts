import { z } from "zod";

/**
 * A column that holds JSON. What cannot be parsed fails like any other value that does not fit its
 * schema, instead of throwing.
 */
export const jsonColumn = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue("not JSON");
    return z.NEVER;
  }
});
