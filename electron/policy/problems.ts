import type { Problem } from "../contract/problem.ts";
import { ProblemError } from "../contract/problem.ts";

type Kind = "not-trusted" | "unreadable" | "invalid" | "central" | "signature";

/**
 * A policy that is there and cannot be used. Mailpin does not start then: whoever could break it
 * would else be free of it.
 *
 * @param place where it is; of an invalid one also the name of the first wrong value
 */
export const policyBroken = (kind: Kind, place: string, cause?: unknown): ProblemError =>
  new ProblemError(problemOf(kind, place), cause === undefined ? undefined : { cause });

const problemOf = (kind: Kind, place: string): Problem => ({
  code: "policy-broken",
  kind,
  values: { place },
});
