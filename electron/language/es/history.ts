import type { history as english } from "../en/history.ts";

export const history = {
  title: "Historial",
  "column.mail": "Correo",
  "column.with": "Con",
  "column.record": "Registro",
  "column.state": "Estado",
  "column.when": "Cuándo",
  "sent-to": "para { $name }",
  "linked-with": "con { $record }",
  "nothing-matches": "Ningún correo archivado coincide.",
  "nothing-yet": "Aún no se ha archivado nada.",

  search: "Buscar en el historial",
  "search-in": "Asunto, persona, registro, archivo adjunto",
  period: "Período",
  "period.any": "Cualquier fecha",
  "period.today": "Hoy",
  "period.week": "Últimos 7 días",
  "period.month": "Últimos 30 días",
  "period.year": "Últimos 12 meses",
  "period.days": "Elegir días…",
  "day.first": "Primer día",
  "day.last": "Último día",
  kind: "Tipo de registro",
  "all-kinds": "Todos los registros",
  count: `{ $count ->
    [one] { $count } correo
   *[other] { $count } correos
  }`,
  "more-than": `{ $count ->
    [one] más de { $count } correo
   *[other] más de { $count } correos
  }`,

  export: "Exportar como { $format }…",
  exporting: "Exportando…",
  exported: `{ $count ->
    [one] { $count } correo exportado
   *[other] { $count } correos exportados
  }`,
  "export-failed": "El historial no se exportó",
  "read-failed": "El historial no se pudo leer",
} satisfies Record<keyof typeof english, string>;
