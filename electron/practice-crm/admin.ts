import type { Hono } from "hono";
import { z } from "zod";
import { selfClientAsk, selfClientCode } from "./accounts/self-client.ts";
import { sameSecret } from "./accounts/token.ts";
import type { Crm, Env } from "./crm.ts";
import { fault, type Faults } from "./faults/faults.ts";

const faultList = z.array(fault);

/**
 * `/practice/…` is not part of Zoho. It takes the client secret as bearer token.
 *
 * `faults`: POST adds one or more faults, GET lists those that wait, DELETE clears them.
 * `self-client`: POST makes a code (docs/zoho-api.md, "Self client").
 */
export function adminRoutes(app: Hono<Env>, crm: Crm, faults: Faults): void {
  app.use("/practice/*", async (call, next) => {
    const secret = /^Bearer (\S+)$/.exec(call.req.header("authorization") ?? "")?.[1];
    if (!sameSecret(secret ?? "", crm.clientSecret))
      return call.json({ error: "send the client secret as bearer token" }, 401);
    return next();
  });
  app.get("/practice/faults", (call) => call.json({ faults: faults.waiting() }));
  app.delete("/practice/faults", (call) => {
    faults.clear();
    return call.json({ faults: [] });
  });
  app.post("/practice/faults", async (call) => {
    const given = faultList.safeParse(
      [await call.req.json<unknown>().catch(() => undefined)].flat(),
    );
    if (!given.success) return call.json({ error: z.prettifyError(given.error) }, 400);
    faults.add(...given.data);
    return call.json({ faults: faults.waiting() }, 201);
  });
  app.post("/practice/self-client", async (call) => {
    const given = selfClientAsk.safeParse(await call.req.json<unknown>().catch(() => ({})));
    if (!given.success) return call.json({ error: z.prettifyError(given.error) }, 400);
    const made = selfClientCode(crm, given.data);
    return "code" in made ? call.json(made, 201) : call.json({ error: made.problem }, 400);
  });
}
