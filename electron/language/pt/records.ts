import type { records as english } from "../en/records.ts";

export const records = {
  kind: "Tipo de registro",
  "all-kinds": "Todos",
  list: "Registros correspondentes",
  "section.favourites": "Favoritos",
  "section.used": "Usados recentemente",
  "section.changed": "Alterados recentemente",
  count: `{ $count ->
    [one] { $count } registro
   *[other] { $count } registros
  }`,
  "none-yet": "Ainda não há registros",
  "no-match": "Nenhum registro corresponde a “{ $words }”",
  "no-match-in": `Nada { $crm ->
    [Zoho] no Zoho
   *[other] no CRM
  } corresponde a “{ $words }”`,
  searching: `Pesquisando { $crm ->
    [Zoho] no Zoho
   *[other] no CRM
  }…`,
  search: `Pesquisar “{ $words }” { $crm ->
    [Zoho] no Zoho
   *[other] no CRM
  }`,

  "is-favourite": ", favorito",
  favourite: "Favorito: { $record }",
  star: "Adicionar aos seus favoritos",
  unstar: "Remover dos seus favoritos",
  "star-failed": "A estrela de { $record } não foi alterada",

  open: `Abrir { $crm ->
    [Zoho] no Zoho
   *[other] no CRM
  }`,
  "open-record": `Abrir { $record } { $crm ->
    [Zoho] no Zoho
   *[other] no CRM
  }`,
} satisfies Record<keyof typeof english, string>;
