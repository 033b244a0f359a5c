import type { Catalogue, User } from "../store/catalogue.ts";
import { moduleNamed } from "../store/catalogue.ts";
import { invalidModule, noContent, paging, part, type Call, type Crm, type Route } from "../crm.ts";
import { idOf } from "../store/database.ts";
import type { Field } from "../store/fields.ts";
import { displayField, type ModuleInfo } from "../store/modules.ts";
import { invalidParam, missingParam, refusal } from "./refusal.ts";

/**
 * What a client reads after it signed in: organisation, users, modules, fields, sender addresses
 * (docs/zoho-api.md, "Metadata").
 */
export const settingsRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "org",
    method: "GET",
    path: "/crm/v8/org",
    handle: (call) => organisation(crm, call),
  },
  { operation: "users", method: "GET", path: "/crm/v8/users", handle: (call) => users(crm, call) },
  {
    operation: "users",
    method: "GET",
    path: "/crm/v8/users/:id",
    handle: (call) => oneUser(crm, call),
  },
  {
    operation: "modules",
    method: "GET",
    path: "/crm/v8/settings/modules",
    handle: (call) => modules(crm, call),
  },
  {
    operation: "modules",
    method: "GET",
    path: "/crm/v8/settings/modules/:module",
    handle: (call) => oneModule(crm, call),
  },
  {
    operation: "fields",
    method: "GET",
    path: "/crm/v8/settings/fields",
    handle: (call) => fields(crm, call),
  },
  {
    operation: "from-addresses",
    method: "GET",
    path: "/crm/v8/settings/emails/actions/from_addresses",
    handle: (call) => fromAddresses(call),
  },
];

function organisation(crm: Crm, call: Call): Response {
  const { organisation, users } = crm.catalogue;
  const { edition, ...org } = organisation;
  const licence = {
    paid_type: edition,
    paid: edition !== "free",
    users_license_purchased: users.length,
  };
  return call.json({ org: [{ ...org, max_per_page: 200, license_details: licence }] });
}

const profiles = {
  administrator: { id: idOf(26_011), name: "Administrator" },
  standard: { id: idOf(26_014), name: "Standard" },
};
const roles = {
  administrator: { id: idOf(26_005), name: "CEO" },
  standard: { id: idOf(26_008), name: "Sales" },
};

function presentUser(of: Catalogue, user: User): Record<string, unknown> {
  const kind = user.administrator ? "administrator" : "standard";
  const [first = "", ...rest] = user.full_name.split(" ");
  return {
    id: user.id,
    zuid: user.zuid,
    full_name: user.full_name,
    first_name: first,
    last_name: rest.join(" "),
    email: user.email,
    profile: profiles[kind],
    role: roles[kind],
    time_zone: of.organisation.time_zone,
    locale: "en_US",
    status: user.status,
    confirm: user.confirmed,
  };
}

type Choice = (user: User, caller: User) => boolean;

const isActive: Choice = ({ status }) => status === "active";
const nobody: Choice = () => false;

/** The kinds of users that a list can ask for (docs/zoho-api.md, "Users"). */
const userTypes: Readonly<Record<string, Choice>> = {
  CurrentUser: (user, caller) => user.id === caller.id,
  AllUsers: ({ status }) => status !== "deleted",
  ActiveUsers: isActive,
  AllActiveUsers: isActive,
  DeactiveUsers: ({ status }) => status === "inactive",
  DeletedUsers: ({ status }) => status === "deleted",
  ConfirmedUsers: ({ status, confirmed }) => status !== "deleted" && confirmed,
  NotConfirmedUsers: ({ status, confirmed }) => status !== "deleted" && !confirmed,
  ActiveConfirmedUsers: ({ status, confirmed }) => status === "active" && confirmed,
  AdminUsers: ({ status, administrator }) => status !== "deleted" && administrator,
  ActiveConfirmedAdmins: ({ status, confirmed, administrator }) =>
    status === "active" && confirmed && administrator,
  DeveloperUsers: nobody,
  ActiveLiteUser: nobody,
};

function users(crm: Crm, call: Call): Response {
  const type = call.req.query("type") ?? "AllUsers";
  const wanted = Object.hasOwn(userTypes, type) ? userTypes[type] : undefined;
  if (wanted === undefined) throw invalidParam("type");
  const { page, perPage } = paging(call);
  const all = crm.catalogue.users.filter((user) => wanted(user, call.get("user")));
  const shown = all.slice((page - 1) * perPage, page * perPage);
  if (shown.length === 0) return noContent();
  return call.json({
    users: shown.map((user) => presentUser(crm.catalogue, user)),
    info: {
      per_page: perPage,
      count: shown.length,
      page,
      more_records: page * perPage < all.length,
    },
  });
}

function oneUser(crm: Crm, call: Call): Response {
  const user = crm.catalogue.users.find((one) => one.id === part(call, "id"));
  if (user === undefined)
    throw refusal(400, "INVALID_DATA", "the id given seems to be invalid", {
      resource_path_index: 0,
    });
  return call.json({ users: [presentUser(crm.catalogue, user)] });
}

function presentModule(module: ModuleInfo): Record<string, unknown> {
  return {
    id: module.id,
    api_name: module.api_name,
    module_name: module.module_name,
    singular_label: module.singular_label,
    plural_label: module.plural_label,
    generated_type: module.generated_type,
    api_supported: module.api_supported,
    viewable: module.viewable,
    show_as_tab: module.show_as_tab,
    status: module.status,
    actual_singular_label: module.singular_label,
    actual_plural_label: module.plural_label,
    editable: module.viewable,
    creatable: module.viewable,
    deletable: module.viewable,
    visible: module.status === "visible",
    visibility: module.status === "visible" ? 1 : 0,
    global_search_supported: module.api_supported && module.viewable,
    profiles: module.viewable ? Object.values(profiles) : [],
  };
}

function modules(crm: Crm, call: Call): Response {
  const status = call.req.query("status");
  const shown = crm.catalogue.modules.filter(
    (module) => status === undefined || status.split(",").includes(module.status),
  );
  return shown.length === 0 ? noContent() : call.json({ modules: shown.map(presentModule) });
}

function oneModule(crm: Crm, call: Call): Response {
  const name = part(call, "module");
  const module =
    moduleNamed(crm.catalogue, name) ?? crm.catalogue.modules.find(({ id }) => id === name);
  if (module === undefined) throw invalidModule(crm);
  const title = displayField(module);
  return call.json({
    modules: [
      {
        ...presentModule(module),
        display_field: { api_name: title, id: fieldId(module, title) },
        per_page: 200,
      },
    ],
  });
}

/** A field's id is made from the module's number and the field's position. */
const fieldId = (module: ModuleInfo, apiName: string): string =>
  idOf(
    9_000_000_000 +
      Number(module.id.slice(-6)) * 1000 +
      module.fields.findIndex((one) => one.api_name === apiName),
  );

export function presentField(
  crm: Crm,
  module: ModuleInfo,
  { display_field, lookup, pick_list_values, ...field }: Field,
): Record<string, unknown> {
  const target = lookup === undefined ? undefined : moduleNamed(crm.catalogue, lookup);
  return {
    id: fieldId(module, field.api_name),
    ...field,
    display_field,
    display_label: field.field_label,
    visible: true,
    view_type: { view: true, edit: true, create: true, quick_create: false },
    length: 255,
    custom_field: module.generated_type === "custom",
    searchable: true,
    lookup:
      target === undefined
        ? {}
        : {
            display_label: module.plural_label,
            module: { api_name: target.api_name, id: target.id },
          },
    pick_list_values: (pick_list_values ?? []).map((value) => ({
      display_value: value,
      actual_value: value,
    })),
  };
}

function fields(crm: Crm, call: Call): Response {
  const name = call.req.query("module");
  if (name === undefined) throw missingParam("module");
  const module = moduleNamed(crm.catalogue, name);
  if (module?.api_supported !== true)
    throw refusal(400, "INVALID_MODULE", "the module name given seems to be invalid", {
      param_name: "module",
    });
  return module.fields.length === 0
    ? noContent()
    : call.json({ fields: module.fields.map((field) => presentField(crm, module, field)) });
}

function fromAddresses(call: Call): Response {
  const { id, full_name, email, aliases } = call.get("user");
  const others = aliases.map((alias) => ({
    id,
    user_name: full_name,
    email: alias,
    type: "alias",
    default: false,
  }));
  return call.json({
    from_addresses: [
      { id, user_name: full_name, email, type: "primary", default: true },
      ...others,
    ],
  });
}
