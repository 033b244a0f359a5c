import type { newPerson as english } from "../en/new-person.ts";

export const newPerson = {
  title: `Ainda não está { $crm ->
    [Zoho] no Zoho
   *[other] no CRM
  }`,
  creating: `Criando { $crm ->
    [Zoho] no Zoho
   *[other] no CRM
  }…`,
  searching: `Procurando esta pessoa { $crm ->
    [Zoho] no Zoho
   *[other] no CRM
  }…`,
  offline: "Você está offline. Um contato ou lead só pode ser criado online.",
  "perhaps-the-same": "Talvez seja a mesma pessoa",
  use: "Usar",
  "use-person": "Usar { $name }",
  kind: "Tipo de registro",
  "kind.Contacts": "Contato",
  "kind.Leads": "Lead",
  "field.firstName": "Nome",
  "field.lastName": "Sobrenome",
  "field.email": "E-mail",
  "field.phone": "Telefone",
  "field.company": "Empresa",
  account: "Conta",
  "no-account": "Nenhuma conta",
  "missing.lastName": "Informe o sobrenome.",
  "missing.email": "Informe o endereço de e-mail.",
  "missing.company": "Informe a empresa.",
  create: "Criar",
  "create-nevertheless": "Criar mesmo assim",
} satisfies Record<keyof typeof english, string>;
