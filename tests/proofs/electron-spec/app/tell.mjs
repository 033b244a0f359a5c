/**
 * What the app tells the proof, one JSON object a line of stdout, behind a mark: cases print, too.
 */
export const mark = "\u001E";

/**
 * @typedef {{ kind: "found"; titles: string[] }
 *   | { kind: "started"; title: string }
 *   | { kind: "passed"; title: string }
 *   | { kind: "failed"; title: string; error: string }
 *   | { kind: "pending"; title: string }
 *   | { kind: "ended" }} Told
 */

/** @param {Told} told */
export function tell(told) {
  process.stdout.write(`\n${mark}${JSON.stringify(told)}\n`);
}
