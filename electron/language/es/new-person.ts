import type { newPerson as english } from "../en/new-person.ts";

export const newPerson = {
  title: `Aún no está en { $crm ->
    [Zoho] Zoho
   *[other] el CRM
  }`,
  creating: `Creando en { $crm ->
    [Zoho] Zoho
   *[other] el CRM
  }…`,
  searching: `Buscando a esta persona en { $crm ->
    [Zoho] Zoho
   *[other] el CRM
  }…`,
  offline: "No tiene conexión. Un contacto o un cliente potencial solo se puede crear en línea.",
  "perhaps-the-same": "Quizá sea la misma persona",
  use: "Usar",
  "use-person": "Usar { $name }",
  kind: "Tipo de registro",
  "kind.Contacts": "Contacto",
  "kind.Leads": "Cliente potencial",
  "field.firstName": "Nombre",
  "field.lastName": "Apellidos",
  "field.email": "Correo electrónico",
  "field.phone": "Teléfono",
  "field.company": "Empresa",
  account: "Cuenta",
  "no-account": "Ninguna cuenta",
  "missing.lastName": "Indique los apellidos.",
  "missing.email": "Indique la dirección de correo.",
  "missing.company": "Indique la empresa.",
  create: "Crear",
  "create-nevertheless": "Crear de todos modos",
} satisfies Record<keyof typeof english, string>;
