import type { records as english } from "../en/records.ts";

export const records = {
  kind: "Tipo de registro",
  "all-kinds": "Todos",
  list: "Registros que coinciden",
  "section.favourites": "Favoritos",
  "section.used": "Usados recientemente",
  "section.changed": "Modificados recientemente",
  count: `{ $count ->
    [one] { $count } registro
   *[other] { $count } registros
  }`,
  "none-yet": "Aún no hay registros",
  "no-match": "Ningún registro coincide con «{ $words }»",
  "no-match-in": `Nada en { $crm ->
    [Zoho] Zoho
   *[other] el CRM
  } coincide con «{ $words }»`,
  searching: `Buscando en { $crm ->
    [Zoho] Zoho
   *[other] el CRM
  }…`,
  search: `Buscar «{ $words }» en { $crm ->
    [Zoho] Zoho
   *[other] el CRM
  }`,

  "is-favourite": ", favorito",
  favourite: "Favorito: { $record }",
  star: "Agregar a sus favoritos",
  unstar: "Quitar de sus favoritos",
  "star-failed": "No se cambió la estrella de { $record }",

  open: `Abrir en { $crm ->
    [Zoho] Zoho
   *[other] el CRM
  }`,
  "open-record": `Abrir { $record } en { $crm ->
    [Zoho] Zoho
   *[other] el CRM
  }`,
} satisfies Record<keyof typeof english, string>;
