import { Hono } from "hono";
import { authorizeRoutes } from "./accounts/authorize.ts";
import { deviceRoutes } from "./accounts/device.ts";
import { requireScopes } from "./accounts/scopes.ts";
import { consoleRoutes } from "./accounts/self-client.ts";
import { authenticate, tokenRoutes } from "./accounts/token.ts";
import { adminRoutes } from "./admin.ts";
import { LimitReached } from "./api/api-limits.ts";
import { associateRoutes } from "./api/emails/associate.ts";
import { attachmentRoutes } from "./api/attachments/attachments.ts";
import { bulkReadRoutes } from "./api/records/bulk-read.ts";
import { coqlRoutes } from "./api/query/coql.ts";
import type { Call, Crm, Env, Route } from "./crm.ts";
import { deletedRoutes } from "./api/records/deleted.ts";
import { emailRoutes } from "./api/emails/emails.ts";
import type { Faults } from "./faults/faults.ts";
import { fileRoutes } from "./api/files/files.ts";
import { linkRoutes } from "./api/emails/link-record.ts";
import { listRoutes } from "./api/records/list.ts";
import { Refusal, refusal } from "./api/refusal.ts";
import { relatedListsRoutes } from "./api/records/related-lists.ts";
import { searchRoutes } from "./api/records/search.ts";
import { settingsRoutes } from "./api/settings.ts";
import { mailRoutes } from "./pages/mail.ts";
import { styleRoute } from "./pages/page.ts";
import { recordRoutes } from "./pages/records.ts";
import { writeRoutes } from "./api/records/write.ts";

/** More than the largest call that can succeed: ten files of 20 MB, with their headers. */
const largestBodyBytes = 210 * 1024 * 1024;

/** The whole server: accounts, CRM, pages, and the routes that inject faults. */
export function practiceApp(crm: Crm, faults: Faults): Hono<Env> {
  const app = new Hono<Env>();
  const wrongMethod = () =>
    refusal(400, "INVALID_REQUEST_METHOD", "The http request method type is not a valid one");
  adminRoutes(app, crm, faults);
  app.use("/crm/*", async (call, next) => {
    await next();
    const remaining = crm.limits.told();
    if (remaining !== undefined) call.header("X-API-CREDITS-REMAINING", String(remaining));
  });
  for (const [path, routes] of byPath(allRoutes(crm))) {
    for (const route of routes)
      app.on(route.method, path, (call) => answer(crm, faults, route, call));
    app.all(path, () => {
      throw wrongMethod();
    });
  }
  for (const { method, path, handle } of [
    styleRoute,
    ...consoleRoutes(crm),
    ...recordRoutes(crm),
    ...mailRoutes(crm),
  ])
    app.on(method, path, handle);
  app.notFound((call) =>
    call.json(
      refusal(
        404,
        "INVALID_URL_PATTERN",
        "Please check if the URL trying to access is a correct one",
      ).body,
      404,
    ),
  );
  app.onError((error, call) => {
    if (error instanceof Refusal) return call.json(error.body, error.status);
    process.stderr.write(`practice CRM: ${error.stack ?? error.message}\n`);
    return call.json(refusal(500, "INTERNAL_ERROR", "Internal Server Error").body, 500);
  });
  return app;
}

/** The first match wins, so paths with more fixed segments come first. */
const allRoutes = (crm: Crm): readonly Route[] => [
  ...authorizeRoutes(crm),
  ...deviceRoutes(crm),
  ...tokenRoutes(crm),
  ...settingsRoutes(crm),
  ...relatedListsRoutes(crm),
  ...fileRoutes(crm),
  ...coqlRoutes(crm),
  ...bulkReadRoutes(crm),
  ...associateRoutes(crm),
  ...linkRoutes(crm),
  ...emailRoutes(crm),
  ...attachmentRoutes(crm),
  ...searchRoutes(crm),
  ...deletedRoutes(crm),
  ...listRoutes(crm),
  ...writeRoutes(crm),
];

function byPath(routes: readonly Route[]): Map<string, Route[]> {
  return Map.groupBy(routes, (route) => route.path);
}

async function answer(crm: Crm, faults: Faults, route: Route, call: Call): Promise<Response> {
  const isCrm = route.path.startsWith("/crm/");
  const work = () =>
    faults.around(crm, call, route.operation, async () => {
      if (Number(call.req.header("content-length") ?? 0) > largestBodyBytes)
        return call.html("<h1>413 Request Entity Too Large</h1>", 413);
      if (isCrm) admit(crm, route, call);
      return route.handle(call);
    });
  if (!isCrm) return work();
  try {
    return await crm.limits.whileInFlight(route.isHeavy?.(call) === true ? "heavy" : "light", work);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    throw refusal(
      429,
      route.operation === "search" ? "RATE_LIMIT_EXCEEDED" : "TOO_MANY_REQUESTS",
      error.message,
    );
  }
}

/** Lets the caller in, or refuses; a call that is let in costs credits. */
function admit(crm: Crm, route: Route, call: Call): void {
  authenticate(crm, call);
  requireScopes(crm, route.operation, call);
  if (!call.get("user").api_access) {
    throw refusal(403, "NO_PERMISSION", "permission denied", {
      permissions: ["Crm_Implied_Api_Access"],
    });
  }
  crm.limits.spend(route.credits ?? 1);
}
