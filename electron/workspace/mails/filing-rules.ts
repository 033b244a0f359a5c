import type { Person } from "../../contract/email.ts";
import { stopProblem } from "../../contract/messages/never-file.ts";
import type { StopReason } from "../../contract/never-file.ts";
import type { Problem } from "../../contract/problem.ts";
import type { Going } from "../../outbox/job.ts";
import type { MailPeople } from "../../people/mail-people.ts";
import type { NeverFile } from "../../people/never-file.ts";
import { filingRequest, type FilingRequest } from "../../zoho/filing/request.ts";
import type { ProfileStore } from "../data/profile.ts";

/** What the company and the user decide of what is filed. */
export type FilingRules = {
  readonly neverFile: NeverFile;
  /** Some of its entries may be missing. */
  readonly isNeverFileDamaged: boolean;
  readonly mayFileTo: (module: string) => boolean;
};

export type RulesSource = Pick<ProfileStore, "neverFile" | "isNeverFileDamaged" | "mayFileTo">;

/** As they are now. */
export const rulesOf = (profile: RulesSource): FilingRules => ({
  neverFile: profile.neverFile(),
  isNeverFileDamaged: profile.isNeverFileDamaged,
  mayFileTo: (module) => profile.mayFileTo(module),
});

export const moduleNotAllowed: Problem = { code: "module-not-allowed", remedy: "choose-record" };
const neverFileDamaged: Problem = { code: "never-file-damaged", remedy: "retry" };
const linkNotAllowed: Problem = { ...moduleNotAllowed, kind: "link", remedy: "choose-link" };

/** Why a mail of the tray may not be filed; undefined when it may. */
export function ruleAgainst(
  to: Pick<Going, "record" | "link">,
  mail: MailPeople,
  rules: FilingRules,
): Problem | undefined {
  const broken = brokenBy(to, mail, rules);
  if (broken === undefined) return undefined;
  if (broken === "damaged") return neverFileDamaged;
  if (broken === "module") return moduleNotAllowed;
  return broken === "link" ? linkNotAllowed : stopProblem(broken);
}

/** Why a mail of the outbox may not go out any more; undefined when it may. */
export function ruleAgainstWaiting(
  { mail, request, mayHaveArrived = false, ...to }: Going,
  rules: FilingRules,
): Problem | undefined {
  const broken = brokenBy(to, mail ?? peopleIn(request), rules);
  if (broken === undefined) return undefined;
  if (broken === "damaged") return neverFileDamaged;
  const code = mayHaveArrived ? "not-sent-again" : "no-longer-allowed";
  if (broken === "module") return { code, kind: "module", remedy: "choose-record" };
  if (broken === "link") return { code, kind: "link", remedy: "choose-link" };
  return { ...stopProblem(broken), code };
}

/** Of a job that an earlier version made, which kept nobody else. */
function peopleIn(request: unknown): MailPeople | undefined {
  const email = filingRequest.safeParse(request).data?.email;
  if (email === undefined) return undefined;
  const { from, to, cc, bcc } = email;
  return { from: personOf(from), to: peopleOf(to), cc: peopleOf(cc), bcc: peopleOf(bcc) };
}

type Named = FilingRequest["email"]["from"];
const personOf = ({ user_name: name, email: address }: Named): Person => ({ name, address });
const peopleOf = (some: readonly Named[] = []): Person[] => some.map(personOf);

function brokenBy(
  { record, link }: Pick<Going, "record" | "link">,
  mail: MailPeople | undefined,
  rules: FilingRules,
): "damaged" | "module" | "link" | StopReason | undefined {
  if (rules.isNeverFileDamaged) return "damaged";
  if (!rules.mayFileTo(record.module)) return "module";
  if (link !== undefined && !rules.mayFileTo(link.module)) return "link";
  return mail && rules.neverFile.reasonToStop(mail);
}
