import type { fileTo as english } from "../en/file-to.ts";

export const fileTo = {
  title: "Archivar en",
  find: "Buscar un registro",
  suggestions: "Sugerencias",
  "no-suggestions": "No hay sugerencias para este correo. Busque su registro arriba.",
  stranger: `Aún no está en { $crm ->
    [Zoho] Zoho
   *[other] el CRM
  }: crear { $name }…`,
  chosen: "Se ha elegido { $record }.",
  "none-suggested": "No hay sugerencias",
  "not-sure": `{ $count ->
    [one] Sin certeza: { $count } sugerencia
   *[other] Sin certeza: { $count } sugerencias
  }`,

  link: "Vincular también",
  "link.find": "Buscar un registro para vincular",
  "link.add": "Vincular un segundo registro",
  "link.change": "Cambiar",
  "link.change-of": "Cambiar { $record }",
  "link.remove": "No vincularlo",
  "link.remove-of": "No vincular { $record }",

  scope: "Archivar",
  "scope.mail": "Este correo",
  "scope.chosen": "Los { $count } correos seleccionados",
  "scope.thread": "Esta conversación: { $count } correos",
  "scope.later": "Esta conversación y sus próximos correos",

  owner: "Archivar para",
  "owner.you": "Mí",
  "owner.you-named": "Mí ({ $name })",

  file: "Archivar en { $record }",
  "no-record": "Elija un registro",
  count: `{ $count ->
    [one] { $count } correo
   *[other] { $count } correos
  }`,

  "looking-at": "Revisando { $count } correos…",
  "already-there": "El CRM ya tiene este correo allí y no lo acepta una segunda vez.",
  offline:
    "No tiene conexión. El correo espera en la bandeja de salida hasta que vuelva a tenerla.",
  "signed-out":
    "Su sesión está cerrada. El correo espera en la bandeja de salida hasta que vuelva a iniciar sesión.",
  "at-once": "Se envía de inmediato. Un correo archivado ya no se puede quitar de Zoho.",
  "undo-time": `{ $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  } para deshacerlo. Un correo archivado ya no se puede quitar de Zoho.`,

  "obstacle.no-mail": "Elija primero un correo.",
  "obstacle.none-goes": "Ninguno de estos correos se incluye: arriba se indica el motivo.",
  "obstacle.looking": "Buscando el registro…",
  "obstacle.already-there":
    "Este correo ya está en el CRM. Para archivarlo en otro registro, elija ese registro.",
  "obstacle.unknown": "Busque el registro al que pertenece este correo.",
  "obstacle.not-sure":
    "Mailpin no está seguro. Elija un registro con las teclas de flecha, o búsquelo.",

  failed: `{ $count ->
    [one] Este correo no se archivó
   *[other] Estos correos no se archivaron
  }`,
  "as-another": `{ $count ->
    [one] Archivar como otro correo
   *[other] Archivar como otros correos
  }`,
  stayed: `{ $count ->
    [one] { $count } correo se queda en la bandeja
   *[other] { $count } correos se quedan en la bandeja
  }`,
  "filed-without": `{ $count ->
    [one] Se archivó { $count } correo
   *[other] Se archivaron { $count } correos
  } sin { $staying ->
    [one] este
   *[other] estos
  }.`,
} satisfies Record<keyof typeof english, string>;
