import { sha256Of, type Letter } from "./letters.ts";
import type { CrmReader } from "../../support/practice.ts";

/** Subjects of letters that are not in the CRM as they should be. */
export type Faulty = {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** With other files than they had; files that are with the record count as the mail's. */
  readonly altered: readonly string[];
};

/** Compares what the CRM has with what it was asked to file, byte for byte. */
export async function compare(crm: CrmReader, letters: readonly Letter[]): Promise<Faulty> {
  const found = { lost: [] as string[], doubled: [] as string[], altered: [] as string[] };
  for (const letter of letters) {
    const fault = await faultOf(crm, letter);
    if (fault !== undefined) found[fault].push(letter.subject);
  }
  return found;
}

async function faultOf(
  crm: CrmReader,
  { record: { module, id }, subject, files, added }: Letter,
): Promise<keyof Faulty | undefined> {
  const same = (await crm.emailsOf(module, id)).filter((email) => email.subject === subject);
  const [email] = same;
  if (email === undefined) return "lost";
  if (same.length > 1) return "doubled";
  const beside = (await crm.attachmentsOf(module, id)).filter(([name]) => added.has(name));
  if (new Set(beside.map(([name]) => name)).size < added.size) return "lost";
  if (beside.length > added.size) return "doubled";
  if (beside.some(([name, content]) => sha256Of(content) !== sha256Of(added.get(name)!)))
    return "altered";
  const whole = await crm.email(module, id, email.message_id);
  const bytes = await crm.attachments(module, id, whole);
  const has = (whole.attachments ?? []).map(({ name }, at) => `${name} ${sha256Of(bytes[at]!)}`);
  const should = [...files].map(([name, content]) => `${name} ${sha256Of(content)}`);
  return has.sort().join() === should.sort().join() ? undefined : "altered";
}
