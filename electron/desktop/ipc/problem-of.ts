import { ZodError } from "zod";
import { problemIn, type Problem } from "../../contract/problem.ts";
import { diskProblem } from "../../storage/disk-problem.ts";

/** Turns any error into a Problem. An unexpected error gets a general one. */
export function problemOf(error: unknown): Problem {
  const known = problemIn(error) ?? diskProblem(error);
  if (known !== undefined) return known;
  if (error instanceof ZodError) return { code: "bad-request" };
  return { code: "internal", kind: "request" };
}
