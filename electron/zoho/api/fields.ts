import { z } from "zod";
import type { Client } from "../client/client.ts";

const field = z
  .object({
    api_name: z.string().regex(/^\w+$/),
    field_label: z.string().nullish(),
    data_type: z.string(),
    display_field: z.boolean().catch(false),
    visible: z.boolean().catch(true),
  })
  .transform((one) => ({
    apiName: one.api_name,
    /** What this organisation calls it. */
    label: one.field_label ?? one.api_name,
    /** Zoho's `data_type`, e.g. `text`, `email`, `lookup`. */
    type: one.data_type,
    /** It is the records' title. */
    isTitle: one.display_field,
    isVisible: one.visible,
  }));

/** A field of a module's records. */
export type Field = z.output<typeof field>;

/**
 * The fields of a module that the user may see, in Zoho's order.
 *
 * @see https://www.zoho.com/crm/developer/docs/api/v8/field-meta.html
 */
export async function getFields(
  client: Client,
  module: string,
  signal?: AbortSignal,
): Promise<Field[]> {
  const { fields } = await client.call({
    at: "read",
    path: "/crm/v8/settings/fields",
    query: { module },
    reply: z.object({ fields: z.array(z.unknown()) }),
    empty: { fields: [] },
    signal,
  });
  return fields
    .flatMap((one) => field.safeParse(one).data ?? [])
    .filter(({ isVisible }) => isVisible);
}
