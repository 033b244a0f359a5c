import type { Draft } from "../../contract/draft.ts";
import type { Email } from "../../contract/email.ts";
import type { SentInDrop } from "../../contract/sent-mails.ts";
import type { MailPeople } from "../../people/mail-people.ts";
import { possibleIds } from "../../zoho/filing/compose.ts";
import type { ProfileStore } from "../data/profile.ts";
import type { OrganisationDeps } from "../organisation-deps.ts";
import type { RecordReader } from "../records/record-reader.ts";
import type { SentQuestion, SentVerdict } from "./sent-verdicts.ts";

type Mail = MailPeople & Pick<Email, "messageId" | "fingerprint">;

/** So many take the thread that searches a few milliseconds, and no search has to wait. */
const askedAtOnce = 50;
/** A file with fewer mails is none of a mail program's mailboxes. */
const fewestInMailbox = 2;

export type SentQuestionsParts = {
  readonly reader: Pick<RecordReader, "sent">;
  readonly profile: Pick<ProfileStore, "ourAddresses" | "neverFileEntries">;
  readonly deps: Pick<OrganisationDeps, "onFailure">;
};

/** What became of mails that were sent, for one organisation. */
export class SentQuestions {
  readonly #parts: SentQuestionsParts;

  constructor(parts: SentQuestionsParts) {
    this.#parts = parts;
  }

  /** See SentVerdicts. @returns in the order of the mails */
  async of(mails: readonly Mail[]): Promise<SentVerdict[]> {
    const { reader, profile } = this.#parts;
    const verdicts: SentVerdict[] = [];
    for (let at = 0; at < mails.length; at += askedAtOnce) {
      const questions = mails.slice(at, at + askedAtOnce).map(questionOf);
      const us = profile.ourAddresses();
      const neverFile = [...profile.neverFileEntries()];
      verdicts.push(...(await reader.sent({ questions, us, neverFile })));
    }
    return verdicts;
  }

  /**
   * What a dropped file holds; undefined where it is no mailbox of mails that were sent to customers,
   * or cannot be told. Its mails are in the tray in any case.
   *
   * @param since drafts from before the drop stay where they are; ms since the epoch
   */
  async inDrop(drafts: readonly Draft[], since: number): Promise<SentInDrop | undefined> {
    const sent = drafts.filter(({ email }) => email.direction === "sent");
    if (drafts.length < fewestInMailbox || sent.length * 2 <= drafts.length) return undefined;
    const verdicts = await this.of(sent.map(({ email }) => email)).catch((error: unknown) => {
      this.#parts.deps.onFailure("sent", error);
      return [];
    });
    const toCustomers = verdicts.filter(({ customers }) => customers.length > 0);
    if (toCustomers.length === 0) return undefined;
    const open = new Set(
      sent.flatMap(({ id }, at) => {
        const verdict = verdicts[at];
        return verdict === undefined || verdict.customers.length === 0 || verdict.isFiled
          ? []
          : [id];
      }),
    );
    return {
      sent: toCustomers.length,
      filed: toCustomers.filter(({ isFiled }) => isFiled).length,
      others: drafts
        .filter(({ id, openedAt }) => !open.has(id) && openedAt >= since)
        .map(({ id }) => id),
    };
  }
}

function questionOf(mail: Mail): SentQuestion {
  const { messageId, fingerprint, from, sender, replyTo, originalFrom, writer, to, cc, bcc } = mail;
  const id = messageId ?? fingerprint;
  return {
    people: { from, sender, replyTo, originalFrom, writer, to, cc, bcc },
    id,
    filedAs: id === undefined ? [] : possibleIds({ email: mail, sha256: id }),
  };
}
