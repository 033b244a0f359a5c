import { setImmediate as turn } from "node:timers/promises";
import type { Input, Output } from "../../contract/calls.ts";
import type { FilingException } from "../../contract/calls/filing.ts";
import { ProblemError, problemIn } from "../../contract/problem.ts";
import type { RecordRef } from "../../contract/record.ts";
import type { OutboxReader } from "../../outbox/reader.ts";
import { composeMails, type ComposedMail, type MailSources } from "./compose-mails.ts";
import type { FiledInCrm } from "../records/filed-in-crm.ts";
import { hiddenModules } from "../records/hidden-modules.ts";
import { newJobs } from "./new-jobs.ts";
import type { ProfileStore } from "../data/profile.ts";
import type { RecordReader } from "../records/record-reader.ts";
import { replaced } from "../records/remote-search.ts";

export type ReviewSources = MailSources & {
  readonly outbox: OutboxReader;
  readonly profile: ProfileStore;
  readonly reader: Pick<RecordReader, "suggest">;
  readonly filedInCrm: Pick<FiledInCrm, "known">;
};

type Filing = Input<"reviewFiling">;
type MailToFile = Filing["mails"][number];

/**
 * Looks at a filing of several mails before it is done: which of them cannot be filed, are in the
 * CRM already, or belong to another record. It takes the same way as the filing, and writes nothing.
 */
export class FilingReview {
  readonly #sources: ReviewSources;
  #latest = 0;

  constructor(sources: ReviewSources) {
    this.#sources = sources;
  }

  /**
   * The mails that would not simply go along, in their order, and those that surely belong there.
   *
   * @throws ProblemError `asked-anew` when another filing is reviewed meanwhile
   */
  of(filing: Filing): Promise<Output<"reviewFiling">> {
    const ticket = ++this.#latest;
    return this.#lookAt(filing, () => ticket === this.#latest);
  }

  /** The same for one of several groups; no other review ends it. */
  ofGroup(filing: Filing): Promise<Output<"reviewFiling">> {
    return this.#lookAt(filing, () => true);
  }

  async #lookAt(filing: Filing, isWanted: () => boolean): Promise<Output<"reviewFiling">> {
    const exceptions: FilingException[] = [];
    const sure: string[] = [];
    for (const mail of filing.mails) {
      await turn();
      if (!isWanted()) throw new ProblemError(replaced);
      const { draftId } = mail;
      const finding = await this.#look(mail, filing);
      if (finding === "sure") sure.push(draftId);
      else if (finding !== undefined) exceptions.push({ draftId, ...finding });
    }
    return { exceptions, sure };
  }

  async #look(
    mail: MailToFile,
    filing: Filing,
  ): Promise<Omit<FilingException, "draftId"> | "sure" | undefined> {
    const { outbox, profile } = this.#sources;
    const { record } = filing;
    try {
      const composed = await composeMails(this.#sources, { ...filing, mails: [mail] });
      newJobs(composed, { outbox, profile });
      const filedBy = this.#filedBy(composed, mail, record);
      if (filedBy !== undefined) return { filedBy };
      const filedTo = outbox.titleElsewhere(
        composed.map(({ filedAs }) => filedAs),
        record,
      );
      if (filedTo !== undefined) return { filedTo };
      const other = await this.#sureRecord(composed, mail);
      if (other === undefined) return undefined;
      return isSame(other, record) ? "sure" : { other };
    } catch (error) {
      const problem = problemIn(error);
      if (problem === undefined) throw error;
      return { problem };
    }
  }

  /** Who filed it to the record, as far as the CRM was asked for its list lately. */
  #filedBy(
    [composed]: readonly ComposedMail[],
    { direction }: MailToFile,
    record: RecordRef,
  ): string | undefined {
    if (composed === undefined) return undefined;
    const finding = this.#sources.filedInCrm.known({ ...composed.email, direction }, record);
    return finding?.isSame === true ? (finding.name ?? "you") : undefined;
  }

  async #sureRecord(
    [composed]: readonly ComposedMail[],
    { draftId, direction }: MailToFile,
  ): Promise<RecordRef | undefined> {
    const { drafts, profile, records, reader } = this.#sources;
    if (composed === undefined) return undefined;
    const mail = { ...composed.email, ...drafts.text(draftId), direction };
    const { hits, sure } = await reader.suggest({
      ...{ mail, us: profile.ourAddresses(), hidden: hiddenModules(profile, records) },
    });
    const [first] = hits;
    return sure && first !== undefined
      ? { module: first.module, id: first.id, title: first.title }
      : undefined;
  }
}

const isSame = (one: RecordRef, other: RecordRef): boolean =>
  one.id === other.id && one.module === other.module;
