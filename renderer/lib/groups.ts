import type { Draft } from "../../electron/contract/draft.ts";
import type { Grouping } from "../../electron/contract/grouping.ts";
import { counterpartsIn, nameOf } from "./people.ts";
import type { Thread } from "./threads.ts";

/** Mails that can be filed with one decision, in the order of the tray. */
export type Group = { readonly drafts: readonly Draft[] };

/** A line of the tray. Its id lasts as long as its first mail. */
export type Row =
  | {
      readonly kind: "mail";
      readonly id: string;
      readonly draft: Draft;
      readonly isInGroup: boolean;
    }
  | {
      readonly kind: "group";
      readonly id: string;
      readonly drafts: readonly Draft[];
      readonly isOpen: boolean;
    };

/** @param threads of the same mails */
export function groupsOf(
  drafts: readonly Draft[],
  grouping: Grouping,
  threads: () => readonly Thread[],
): readonly Group[] {
  if (grouping === "none") return drafts.map((draft) => ({ drafts: [draft] }));
  if (grouping === "thread") return threads();
  return [...Map.groupBy(drafts, personOf).values()].map((ofPerson) => ({ drafts: ofPerson }));
}

/** The lines of the tray: a group of several mails is one, and its mails follow while it is open. */
export const rowsOf = (
  groups: readonly Group[],
  isOpen: (group: Group) => boolean,
): readonly Row[] =>
  groups.flatMap((group): Row[] => {
    const { drafts } = group;
    const [first] = drafts;
    if (first === undefined) return [];
    if (drafts.length === 1) return [mailRow(first, false)];
    const open = isOpen(group);
    const head = groupRow(first, drafts, open);
    return open ? [head, ...drafts.map((draft) => mailRow(draft, true))] : [head];
  });

/** Unchanged lines keep their objects, so that Svelte does not update them. */
const mailRows = { alone: new WeakMap<Draft, Row>(), inGroup: new WeakMap<Draft, Row>() };
const groupRows = new WeakMap<Draft, Row & { readonly kind: "group" }>();

function mailRow(draft: Draft, isInGroup: boolean): Row {
  const known = isInGroup ? mailRows.inGroup : mailRows.alone;
  const row = known.get(draft) ?? { kind: "mail", id: draft.id, draft, isInGroup };
  known.set(draft, row);
  return row;
}

function groupRow(first: Draft, drafts: readonly Draft[], isOpen: boolean): Row {
  const known = groupRows.get(first);
  const isSame =
    known?.isOpen === isOpen &&
    known.drafts.length === drafts.length &&
    known.drafts.every((draft, at) => draft === drafts[at]);
  if (known !== undefined && isSame) return known;
  const row = { kind: "group", id: `group-${first.id}`, drafts, isOpen } as const;
  groupRows.set(first, row);
  return row;
}

/** The mails that a line stands for. */
export const draftsIn = (row: Row): readonly Draft[] =>
  row.kind === "group" ? row.drafts : [row.draft];

/** Of a mail to several people the first one counts. Mails of nobody known are together. */
function personOf({ email }: Draft): string {
  const [person] = counterpartsIn(email);
  if (person === undefined) return "";
  return (person.address ?? nameOf(person)).toLowerCase();
}
