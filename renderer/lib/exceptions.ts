import type { FilingException } from "../../electron/contract/calls.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import { problemText } from "../../electron/contract/messages/problems.ts";
import { stopText } from "../../electron/contract/messages/never-file.ts";
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
  if (excess !== undefined) return stays(`${excess}.`);
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
  if (given.isGuess) return asked(text("exceptions.guess"));
  if (!given.isDirectionDecided && isDirectionUnknown(draft))
    return asked(text("exceptions.no-direction"));
  return undefined;
}

const isDirectionUnknown = ({ email }: Draft): boolean =>
  ["nothing-says-sent", "unknown"].includes(email.directionReason.code);
