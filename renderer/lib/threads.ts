import type { Draft } from "../../electron/contract/draft.ts";
import { longestRestMs } from "../../electron/contract/limits.ts";
import { counterpartsIn } from "./people.ts";
import { Joined } from "./joined.ts";

/** Mails of one conversation, in the order of the tray. */
export type Thread = {
  readonly drafts: readonly Draft[];
  /**
   * For each mail, the part of the thread that ids hold together. Only subject and people connect
   * the parts: that is a guess.
   */
  readonly parts: ReadonlyMap<string, number>;
};

/**
 * The conversations of these mails, each mail in one of them. Mails belong together when they name
 * each other or an ancestor (RFC 5322, section 3.6.4), when Outlook calls their conversation the
 * same, or else by a common topic and a common person within two months.
 */
export function threadsOf(drafts: readonly Draft[]): Thread[] {
  const known = new Joined(drafts.length);
  known.joinBy((at) => idsOf(drafts[at]));
  const parts = drafts.map((_, at) => known.part(at));
  const guessed = new Joined(drafts.length);
  for (const [at, part] of parts.entries()) guessed.join(at, part);
  joinByTopic(guessed, drafts);
  const members = Map.groupBy(drafts.keys(), (at) => guessed.part(at));
  return [...members.values()].map((places) => ({
    drafts: places.flatMap((at) => drafts[at] ?? []),
    parts: new Map(places.map((at) => [drafts[at]?.id ?? "", parts[at] ?? at])),
  }));
}

function idsOf(draft: Draft | undefined): string[] {
  if (draft === undefined) return [];
  const { messageId, inReplyTo, references, threadIndex } = draft.email;
  const ids = [messageId, inReplyTo, ...references].filter((id) => id !== undefined);
  // It looks like no Message-ID, which has an @.
  return threadIndex === undefined ? ids : [...ids, threadIndex];
}

function joinByTopic(joined: Joined, drafts: readonly Draft[]): void {
  const dated = drafts.flatMap((draft, at) => {
    const sentAt = Date.parse(draft.email.date ?? "");
    return topicKeys(draft).map((key) => ({ key, at, sentAt }));
  });
  const alike = Map.groupBy(
    dated.filter(({ sentAt }) => !Number.isNaN(sentAt)),
    ({ key }) => key,
  );
  for (const mails of alike.values()) {
    const ordered = mails.toSorted((a, b) => a.sentAt - b.sentAt);
    for (const [place, mail] of ordered.entries()) {
      const next = ordered[place + 1];
      if (next !== undefined && next.sentAt - mail.sentAt <= longestRestMs)
        joined.join(mail.at, next.at);
    }
  }
}

/** What programs and lists send has the same subject every time, and is no conversation. */
function topicKeys({ email }: Draft): string[] {
  if (email.topic === undefined || email.isAutomatic === true || email.isList === true) return [];
  return counterpartsIn(email).flatMap(({ address }) =>
    address === undefined ? [] : `${email.topic} ${address.toLowerCase()}`,
  );
}
