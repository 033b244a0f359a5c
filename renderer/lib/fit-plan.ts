import type { Draft } from "../../electron/contract/draft.ts";
import type { Attachment } from "../../electron/contract/email.ts";
import { attachmentLimitCount } from "../../electron/contract/limits.ts";
import { isCounted, loadOf, type Load } from "./attachments.ts";
import { formatSize } from "./size.ts";

/** What makes a mail smaller. Files are given by their positions in the mail. */
export type Step =
  | { readonly kind: "logos" | "smallest"; readonly files: readonly number[] }
  | { readonly kind: "largest" | "enough"; readonly files: readonly [number] }
  | { readonly kind: "original"; readonly files: readonly [] };

/** Two steps with one key are the same. */
export const keyOf = ({ kind, files }: Step): string => [kind, ...files].join("-");

/** What the user decided about the files of a mail. */
export type Decided = {
  /** Positions of the attachments that are left out. */
  readonly without: ReadonlySet<number>;
  /** Whether the mail's own file is attached, too. */
  readonly withOriginal: boolean;
  /** Suggestions that the user took, in that order. */
  readonly taken: readonly Step[];
};

/** A way to make a mail fit that is offered, or was taken and can be taken back. */
export type Suggestion = {
  readonly step: Step;
  /** Bytes of the files that it is about. */
  readonly bytes: number;
  /** The mail with this step, which may already be taken. */
  readonly after: Load;
  readonly isTaken: boolean;
};

/** As people look for it: what nobody misses comes first. */
const order: readonly Step["kind"][] = ["logos", "original", "enough", "largest", "smallest"];

/**
 * What would make a mail fit that does not, and what the user has taken of it. A suggestion that
 * hardly helps is none: it must make the mail fit, or take away a tenth of what is too much.
 */
export function suggestionsFor(draft: Draft, decided: Decided): Suggestion[] {
  const load = loadOf(draft, decided.without, decided.withOriginal);
  const taken = decided.taken.filter((step) => isInEffect(step, decided));
  const offered = stepsFor(draft, load, decided).filter(
    (step) =>
      !taken.some((one) => keyOf(one) === keyOf(step)) &&
      helps(load, loadAfter(draft, decided, step)),
  );
  return [
    ...taken.map((step) => ({ step, isTaken: true })),
    ...offered.map((step) => ({ step, isTaken: false })),
  ]
    .map(({ step, isTaken }) => ({
      step,
      isTaken,
      bytes: bytesOf(draft, step),
      after: loadAfter(draft, decided, step),
    }))
    .toSorted((a, b) => order.indexOf(a.step.kind) - order.indexOf(b.step.kind));
}

/** "then it fits" */
export function verdictOf({ tooManyBytes, tooMany, count }: Load): string {
  if (tooManyBytes > 0) return `then still ${formatSize(tooManyBytes)} too much`;
  if (tooMany > 0) return `then still ${count} attachments, ${tooMany} too many`;
  return "then it fits";
}

/** The user may have ticked a file again since. */
const isInEffect = ({ kind, files }: Step, { without, withOriginal }: Decided): boolean =>
  kind === "original" ? !withOriginal : files.every((position) => without.has(position));

function loadAfter(draft: Draft, { without, withOriginal }: Decided, { kind, files }: Step): Load {
  return loadOf(draft, new Set([...without, ...files]), withOriginal && kind !== "original");
}

const bytesOf = ({ email, original }: Draft, { kind, files }: Step): number =>
  kind === "original"
    ? (original?.size ?? 0)
    : files.reduce((sum, position) => sum + (email.attachments[position]?.size ?? 0), 0);

function helps(before: Load, after: Load): boolean {
  const isEnough = after.tooManyBytes === 0 && after.tooMany === 0;
  return (
    isEnough ||
    before.tooManyBytes - after.tooManyBytes > before.tooManyBytes / 10 ||
    before.tooMany - after.tooMany > before.tooMany / 10
  );
}

function stepsFor(draft: Draft, load: Load, { without, withOriginal }: Decided): Step[] {
  if (load.tooManyBytes === 0 && load.tooMany === 0) return [];
  const ticked = [...draft.email.attachments.entries()].filter(
    ([position]) => !without.has(position),
  );
  const logos = ticked
    .filter(([, { likelySignature }]) => likelySignature === true)
    .map(positionOf);
  return [
    ...(logos.length > 0 ? [{ kind: "logos" as const, files: logos }] : []),
    ...(withOriginal ? [{ kind: "original" as const, files: [] as const }] : []),
    ...(load.tooManyBytes > 0
      ? bySize(ticked, load.tooManyBytes)
      : byCount(draft, ticked, load.count - attachmentLimitCount)),
  ];
}

type Entry = readonly [position: number, file: Attachment];

const positionOf = ([position]: Entry): number => position;

/** The largest file, and the smallest one that is enough. */
function bySize(ticked: readonly Entry[], excess: number): Step[] {
  const sorted = ticked.toSorted(([, a], [, b]) => b.size - a.size);
  const [largest] = sorted;
  const enough = sorted.findLast(([, { size }]) => size >= excess);
  return [
    ...(enough === undefined || enough === largest
      ? []
      : [{ kind: "enough" as const, files: [enough[0]] as const }]),
    ...(largest === undefined ? [] : [{ kind: "largest" as const, files: [largest[0]] as const }]),
  ];
}

/** The smallest of the files that Zoho counts. */
function byCount(draft: Draft, ticked: readonly Entry[], tooMany: number): Step[] {
  const files = ticked
    .filter(([position, file]) => isCounted(draft, position, file))
    .toSorted(([, a], [, b]) => a.size - b.size)
    .slice(0, tooMany)
    .map(positionOf);
  return files.length === 0 ? [] : [{ kind: "smallest", files }];
}
