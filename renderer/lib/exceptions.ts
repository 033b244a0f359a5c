import type { FilingException } from "../../electron/contract/calls/filing.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import { problemText } from "../../electron/contract/messages/problems.ts";
import { stopText } from "../../electron/contract/messages/never-file.ts";
import { warningText } from "../../electron/contract/messages/warnings.ts";
import { text } from "../../electron/language/text.ts";
import { isolated, legibleAddress } from "./legible.ts";

/** A mail that does not simply go along when several are filed with one decision. */
export type Exception = {
  readonly draft: Draft;
  /** One sentence. */
  readonly why: string;
  /** The user may file it nevertheless; otherwise it stays in the tray. */
  readonly isAsked: boolean;
};

/** What the window knows of a mail among several. */
export type Circumstances = {
  /** Why its attachments do not fit. */
  readonly excess: string | undefined;
  /** Only its subject and its people connect it with the mail that is shown. */
  readonly isGuess: boolean;
  /** The user has chosen the direction. */
  readonly isDirectionDecided: boolean;
  /** What main says. */
  readonly told: Omit<FilingException, "draftId"> | undefined;
};

/** Why a mail does not simply go along with the others; undefined when it does. */
export function exceptionOf(draft: Draft, given: Circumstances): Exception | undefined {
  const { excess, told } = given;
  const stays = (why: string): Exception => ({ draft, why, isAsked: false });
  const asked = (why: string): Exception => ({ draft, why, isAsked: true });
  if (draft.stop !== undefined)
    return stays(stopText(draft.stop, (address) => isolated(legibleAddress(address))));
  if (excess !== undefined) return stays(excess);
  if (told?.problem !== undefined) {
    const why = isolated(problemText(told.problem));
    return told.problem.remedy === "file-as-another" ? asked(why) : stays(why);
  }
  if (told?.filedBy !== undefined)
    return asked(text("exceptions.filed-by", { name: isolated(told.filedBy) }));
  if (told?.filedTo !== undefined)
    return asked(text("exceptions.filed-to", { record: isolated(told.filedTo) }));
  if (told?.other !== undefined)
    return asked(text("exceptions.belongs-elsewhere", { record: isolated(told.other.title) }));
  const cut = draft.email.warnings.find(({ code }) => code === "cut");
  if (cut !== undefined) return asked(warningText(cut));
  if (given.isGuess) return asked(text("exceptions.guess"));
  if (!given.isDirectionDecided && isDirectionUnknown(draft))
    return asked(text("exceptions.no-direction"));
  return undefined;
}

/** What is known of mails that one decision is about. */
export type Decided = {
  /** The mail that the decision was made for, by somebody who has seen it. */
  readonly lead?: Draft;
  /** See Thread. */
  readonly parts: ReadonlyMap<string, number> | undefined;
  readonly excessOf: (draft: Draft) => string | undefined;
  readonly isDirectionDecided: (draft: Draft) => boolean;
  readonly told: (draftId: string) => Circumstances["told"];
  /** Whether Mailpin itself is sure that the mail belongs to the record. */
  readonly isSure: (draftId: string) => boolean;
};

/** Those of several mails that do not simply go along. */
export function exceptionsAmong(drafts: readonly Draft[], decided: Decided): Exception[] {
  const { lead, parts } = decided;
  const sure = lead && decided.told(lead.id)?.other;
  return drafts.flatMap((draft) => {
    const { other, ...told } = decided.told(draft.id) ?? {};
    // What the user decided of the mail in hand holds for those that are like it.
    const isOfOther = other !== undefined && draft.id !== lead?.id && other.id !== sure?.id;
    const part = parts?.get(draft.id);
    const isGuess = lead !== undefined && part !== undefined && part !== parts?.get(lead.id);
    const exception = exceptionOf(draft, {
      excess: decided.excessOf(draft),
      isGuess: isGuess && !decided.isSure(draft.id),
      isDirectionDecided: decided.isDirectionDecided(draft),
      told: isOfOther ? { ...told, other } : told,
    });
    return exception ?? [];
  });
}

/** The mails that are filed: without the exceptions that the user has not agreed to. */
export function goingAmong(
  drafts: readonly Draft[],
  exceptions: readonly Exception[],
  agreed: ReadonlySet<string>,
): readonly Draft[] {
  const staying = exceptions.filter(({ draft, isAsked }) => !(isAsked && agreed.has(draft.id)));
  const ids = new Set(staying.map(({ draft }) => draft.id));
  return drafts.filter(({ id }) => !ids.has(id));
}

const isDirectionUnknown = ({ email }: Draft): boolean =>
  ["nothing-says-sent", "unknown"].includes(email.directionReason.code);
