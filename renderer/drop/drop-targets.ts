import { recordKey } from "../../electron/contract/record-key.ts";
import { setOf } from "../lib/sets.ts";
import type { AppStore } from "../state/app-store.svelte.ts";
import type { DropTargets } from "./dropzone.svelte.ts";

/** More targets than this are no longer found at a glance. */
const mostTargets = 6;
/** So many suggestions of the mail in hand leave room for others. */
const mostSuggested = 3;

/**
 * The records to drop mails on: those suggested for the mail in hand, then those that the finder
 * shows before anything is typed.
 */
export async function targetsFor(app: AppStore): Promise<DropTargets | undefined> {
  const { organisation, tray, search } = app;
  const { current } = tray;
  if (organisation === undefined) return undefined;
  const suggested = current === undefined ? [] : tray.choiceFor(current).options;
  const reply = await search.find({ text: "" });
  if (app.organisation?.id !== organisation.id) return undefined;
  const first = suggested.slice(0, mostSuggested);
  const known = setOf(first.map(recordKey));
  const others = reply.ok ? reply.value.hits.filter((hit) => !known.has(recordKey(hit))) : [];
  return {
    organisationId: organisation.id,
    records: [...first, ...others].slice(0, mostTargets),
  };
}
