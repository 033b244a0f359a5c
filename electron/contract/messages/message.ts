import { z } from "zod";

export type Value = string | number | readonly Message[];

/**
 * Something to say to the user, without words: what the databases keep. The window, or the command
 * line, puts it into a sentence.
 */
export type Message = {
  readonly code: string;
  /** Tells apart the sentences of a code that differ. */
  readonly kind?: string | undefined;
  readonly values?: Readonly<Record<string, Value>> | undefined;
};

export const message: z.ZodType<Message> = z.object({
  code: z.string(),
  kind: z.string().optional(),
  values: z
    .record(
      z.string(),
      z.union([z.string(), z.number(), z.array(z.lazy((): z.ZodType<Message> => message))]),
    )
    .optional(),
});
