import { z } from "zod";
import { recordId } from "../../contract/record.ts";
import type { Client } from "../client/client.ts";
import { ZohoError } from "../errors/errors.ts";

const user = z
  .object({
    id: recordId,
    full_name: z.string().trim().min(1).optional().catch(undefined),
    email: z.string(),
  })
  .transform(({ id, full_name, email }) => ({ id, name: full_name ?? email, email }));

/** A user of the CRM, who has a name at least in the form of an address. */
export type User = z.output<typeof user>;

/** @see https://www.zoho.com/crm/developer/docs/api/v8/get-users.html */
export async function getMe(client: Client, signal?: AbortSignal): Promise<User> {
  const { users } = await client.call({
    at: "read",
    path: "/crm/v8/users",
    query: { type: "CurrentUser" },
    reply: z.object({ users: z.tuple([user], z.unknown()) }),
    signal,
  });
  return users[0];
}

/**
 * Whether a user may do what Zoho lets only administrators do, such as filing the mails of others.
 * The list of administrators tells; roles and profiles can be renamed and translated
 * (docs/zoho-api.md, "Users"). Who may not even see the list is none.
 */
export async function isAdministrator(
  client: Client,
  { id }: Pick<User, "id">,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    for await (const users of pages(client, "AdminUsers", signal))
      if (users.some((one) => one.id === id)) return true;
    return false;
  } catch (error) {
    if (
      error instanceof ZohoError &&
      (error.kind === "ask" || error.code === "OAUTH_SCOPE_MISMATCH")
    )
      return false;
    throw error;
  }
}

/**
 * More than this nobody can choose from; Zoho's largest customers have more, at a call for each
 * 200.
 */
const mostColleagues = 2000;

/**
 * The users whom mails can be filed for, the one who asks among them: active, and past their
 * invitation. The first 2,000, in Zoho's order.
 */
export async function getColleagues(client: Client, signal?: AbortSignal): Promise<User[]> {
  const colleagues: User[] = [];
  for await (const users of pages(client, "ActiveConfirmedUsers", signal)) {
    colleagues.push(...users);
    if (colleagues.length >= mostColleagues) break;
  }
  return colleagues.slice(0, mostColleagues);
}

const userPage = z.object({
  users: z.array(z.unknown()),
  info: z.object({ more_records: z.boolean().catch(false) }).catch({ more_records: false }),
});

/** Of 200 users. A list that goes on after ten thousand is none of administrators. */
const mostPages = 50;

/**
 * Users of a kind, page by page. One that cannot be read is left out: it must not hide the others.
 * An empty page is the last one, whatever it says of more.
 */
async function* pages(
  client: Client,
  type: "AdminUsers" | "ActiveConfirmedUsers",
  signal: AbortSignal | undefined,
): AsyncGenerator<User[]> {
  for (let page = 1; page <= mostPages; page += 1) {
    const { users, info } = await client.call({
      at: "read",
      path: "/crm/v8/users",
      query: { type, page, per_page: 200 },
      reply: userPage,
      empty: { users: [], info: { more_records: false } },
      signal,
    });
    yield users.flatMap((one) => user.safeParse(one).data ?? []);
    if (!info.more_records || users.length === 0) return;
  }
}
