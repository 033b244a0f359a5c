import { ProblemError } from "../contract/problem.ts";
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
  const hits = (await organisation.find(text, module)).slice(0, text === "" ? 20 : undefined);
  for (const hit of hits)
    out(JSON.stringify({ module: hit.module, id: hit.id, title: hit.title, detail: hit.detail }));
  const { connection } = organisation.snapshot();
  if (hits.length === 0 && connection.state !== "online") {
    throw new ProblemError({ code: "offline", kind: "no-match" });
  }
  return 0;
}
