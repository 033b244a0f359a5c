import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Input, Output } from "../../electron/contract/calls.ts";
import type { OrganisationView } from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { RecordHit } from "../../electron/contract/record.ts";
import { text } from "../../electron/language/text.ts";
import type { DroppedOnto } from "../drop/dropzone.svelte.ts";
import { ask } from "../lib/ask.ts";
import { excessOf } from "../lib/attachments.ts";
import { exceptionsAmong, goingAmong, type Exception } from "../lib/exceptions.ts";
import { subjectOf } from "../lib/people.ts";
import { mapOf, setOf } from "../lib/sets.ts";
import { whereTo, type Filing } from "./filing.svelte.ts";
import type { Notices } from "./notices.svelte.ts";
import type { Tray } from "./tray.svelte.ts";

type Parts = {
  readonly bridge: Bridge;
  readonly tray: Tray;
  readonly filing: Filing;
  readonly notices: Notices;
  /** The one that the window shows. */
  readonly organisation: OrganisationView | undefined;
};
type Goal = Input<"fileMails">;

/** What becomes of the mails of a drop. */
type Plan = { readonly goal: Goal; readonly staying: readonly Exception[] };

/** Of the mails that stay so many are named. */
const mostNamed = 5;

/**
 * Files the mails of a drop with the record that they were dropped on. Those that cannot be filed,
 * or need the user, stay in the tray. A drop tells of the record alone: no second one is linked.
 */
export async function fileDropped(
  parts: Parts,
  draftIds: readonly string[],
  { organisationId, record }: DroppedOnto,
): Promise<void> {
  const isHere = () => parts.organisation?.id === organisationId;
  const { tray } = parts;
  await tray.known(draftIds, isHere);
  if (!isHere()) {
    tellNotFiled(parts);
    return;
  }
  const ids = setOf(draftIds);
  const drafts = tray.drafts.filter(({ id }) => ids.has(id));
  // A mail that was in the tray before may be a colleague's.
  const byOwner = Map.groupBy(drafts, (draft) => tray.choiceFor(draft).owner?.id);
  for (const ofOne of byOwner.values()) {
    const plan = await planFor(parts, setOf(ofOne.map(({ id }) => id)), record, isHere);
    if (!isHere()) {
      tellNotFiled(parts);
      return;
    }
    if (plan !== undefined) await carryOut(parts, plan);
  }
}

/** The window shows another company by now. */
function tellNotFiled({ notices }: Parts): void {
  const lines = [{ text: text("opening.other-company") }];
  notices.add({ tone: "advice", title: text("opening.not-filed"), lines });
}

/** @returns nothing where nothing can be filed: the mails have left the tray, or main says why not */
async function planFor(
  parts: Parts,
  ids: ReadonlySet<string>,
  record: RecordHit,
  isHere: () => boolean,
): Promise<Plan | undefined> {
  const { bridge, tray, filing, notices } = parts;
  const there = () => tray.drafts.filter(({ id }) => ids.has(id));
  while (isHere()) {
    const drafts = there();
    if (drafts.length === 0) return undefined;
    choose(parts, drafts, record);
    const goal = goalOf(parts, drafts, record);
    const reply = await ask(() => bridge.reviewGroup(goal));
    if (!isHere()) return undefined;
    if (!reply.ok) {
      notices.complain(text("file-to.failed", { count: drafts.length }), reply.problem);
      return undefined;
    }
    await filing.whenQuiet();
    // What has left the tray meanwhile, or changed, was not looked at.
    const now = there();
    if (now.length === drafts.length && now.every((draft, at) => draft === drafts[at]))
      return divided(parts, drafts, goal, reply.value);
  }
  return undefined;
}

/** Also for a mail that stays, or comes back. What a list says of the record is of another mail. */
function choose({ tray }: Parts, drafts: readonly Draft[], record: RecordHit): void {
  const { module, id, title, moduleLabel, detail } = record;
  for (const draft of drafts)
    tray.choiceFor(draft).chooseFound({ module, id, title, moduleLabel, detail });
}

function goalOf({ tray, filing }: Parts, drafts: readonly Draft[], record: RecordHit): Goal {
  const owner = filing.ownerAmong(drafts);
  return {
    ...whereTo(record, { link: undefined, withLater: false }, owner),
    mails: drafts.map((draft) => tray.choiceFor(draft).toFile(owner, false)),
  };
}

/** Nobody has seen the mails yet, so none is filed that somebody would be asked about. */
function divided(
  { tray }: Parts,
  drafts: readonly Draft[],
  goal: Goal,
  { exceptions, sure }: Output<"reviewGroup">,
): Plan {
  const told = mapOf(exceptions.map(({ draftId, ...one }) => [draftId, one] as const));
  const isSure = setOf(sure);
  const staying = exceptionsAmong(drafts, {
    parts: undefined,
    excessOf: (draft) => excessOf(tray.choiceFor(draft).load(draft)),
    isDirectionDecided: (draft) => tray.choiceFor(draft).isDirectionDecided,
    told: (id) => told.get(id),
    isSure: (id) => isSure.has(id),
  });
  const going = setOf(goingAmong(drafts, staying, setOf([])).map(({ id }) => id));
  return {
    goal: { ...goal, mails: goal.mails.filter(({ draftId }) => going.has(draftId)) },
    staying,
  };
}

async function carryOut(parts: Parts, { goal, staying }: Plan): Promise<void> {
  const { filing, notices } = parts;
  if (goal.mails.length > 0 && !(await filing.send(goal, again))) return;
  if (staying.length === 0) return;
  const lines = staying
    .slice(0, mostNamed)
    .map(({ draft, why }) => ({ about: subjectOf(draft), text: why }));
  const more = staying.length - lines.length;
  notices.add({
    tone: "advice",
    title: text("file-to.stayed", { count: staying.length }),
    lines: more === 0 ? lines : [...lines, { text: text("exceptions.more", { count: more }) }],
  });

  function again(anew: Goal): Promise<void> {
    return carryOut(parts, { goal: anew, staying });
  }
}
