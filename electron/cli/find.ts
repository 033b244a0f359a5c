import { ProblemError } from "../contract/problem.ts";
import type { RecordHit } from "../contract/record.ts";
import type { Organisation } from "../workspace/organisation.ts";

/**
 * Prints a JSON line for each record found: `module`, `id`, `title`, `detail`. The most recent
 * twenty without a text.
 */
export async function findLines(
  organisation: Organisation,
  { text, module }: { text: string; module?: string },
  out: (line: string) => void,
): Promise<number> {
  await organisation.refreshed();
  const hits = (await hitsFor(organisation, text, module)).slice(0, text === "" ? 20 : undefined);
  for (const hit of hits)
    out(JSON.stringify({ module: hit.module, id: hit.id, title: hit.title, detail: hit.detail }));
  const { connection } = organisation.snapshot();
  if (hits.length === 0 && connection.state !== "online") {
    throw new ProblemError({ code: "offline", kind: "no-match" });
  }
  return 0;
}

/** A copy that is not complete, or not kept, may lack records: the CRM is asked, too. */
async function hitsFor(
  organisation: Organisation,
  text: string,
  module: string | undefined,
): Promise<RecordHit[]> {
  if (!organisation.copy.isComplete && text.length >= 2)
    // Without a network the records that are here are still found.
    await organisation.records.lookUp(text, module).catch(() => undefined);
  return organisation.records.find(text, module);
}
