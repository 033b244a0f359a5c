import { z } from "zod";
import { additionState, type AdditionsView } from "../../contract/job.ts";
import { problem } from "../../contract/problem.ts";
import { heldBack } from "../problems.ts";

const shown = z
  .object({
    state: additionState,
    name: z.string(),
    nextAt: z.number().nullable(),
    /** The subject of a mail. */
    heldBackBy: z.string().nullable(),
    // An unreadable problem must not hide the job.
    problem: problem.nullable().catch(null),
  })
  .transform(({ state, name, nextAt, heldBackBy, problem }) => {
    if (heldBackBy === null) return { state, nextAt, problem };
    return { state, nextAt: null, problem: heldBack(name, heldBackBy) };
  });
type Shown = z.output<typeof shown>;

/** The further behind, the earlier: that one says how all of them stand. */
const order = ["needs-you", "adding", "waiting", "planned"] as const;

/** The files that follow a mail, as its job shows them; undefined where there are none. */
export const additionsShown = z.array(shown).transform((files): AdditionsView | undefined => {
  if (files.length === 0) return undefined;
  const count = (state: Shown["state"]) => files.filter((one) => one.state === state).length;
  const state = order.find((one) => count(one) > 0) ?? "over";
  const alike = files.filter((file) => file.state === state);
  const one = alike.find((file) => file.problem !== null) ?? alike[0];
  return {
    ...{ total: files.length, added: count("added"), givenUp: count("given-up"), state },
    ...(one !== undefined && one.nextAt !== null && { nextAt: one.nextAt }),
    ...(one !== undefined && one.problem !== null && { problem: one.problem }),
  };
});
