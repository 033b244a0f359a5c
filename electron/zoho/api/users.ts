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

/** A user of the CRM. Without a name, the address takes its place. */
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
 * Whether a user is an administrator, who may file the mails of others. The list of administrators
 * decides, because roles and profiles can be renamed and translated (docs/zoho-api.md, "Users"). A
 * user who may not see the list is not an administrator.
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

/** Nobody can choose from more. Zoho's largest customers have more, and each 200 cost a call. */
const mostColleagues = 2000;

/**
 * The users for whom mails can be filed, including the one who is signed in: active ones who
 * accepted their invitation. The first 2,000, in Zoho's order.
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

/** Pages of 200 users. No organisation has more than ten thousand administrators. */
const mostPages = 50;

/**
 * Users of a kind, page by page. One that cannot be read is left out: it must not hide the others.
 * An empty page is the last one, even if it announces more.
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
