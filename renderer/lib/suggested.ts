import type { RecordHit } from "../../electron/contract/record.ts";
import { text } from "../../electron/language/text.ts";
import { isolated } from "./legible.ts";

type Suggested = {
  readonly options: readonly RecordHit[];
  readonly target: RecordHit | undefined;
};

export const chosenWords = ({ title }: RecordHit): string =>
  text("file-to.chosen", { record: isolated(title) });

/** What is said when the suggestions for a mail are there. */
export function suggestedWords({ options, target }: Suggested): string {
  if (target !== undefined) return chosenWords(target);
  return options.length === 0
    ? text("file-to.none-suggested")
    : text("file-to.not-sure", { count: options.length });
}
