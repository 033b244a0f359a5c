import type { Organisation } from "../workspace/organisation.ts";
import { writings } from "../workspace/history/export-formats.ts";

/**
 * Prints a JSON line for each mail that was filed and matches the text, the latest first, as the
 * window exports it; without a text all of them.
 */
export async function historyLines(
  organisation: Organisation,
  { text, module }: { readonly text: string; readonly module?: string },
  out: (line: string) => void,
): Promise<number> {
  const query = { text, ...(module !== undefined && { module }) };
  for await (const page of organisation.filedMails.receipts(query))
    for (const receipt of page) out(writings.json.write(receipt));
  return 0;
}
