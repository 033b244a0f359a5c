import type { fileAll as english } from "../en/file-all.ts";

export const fileAll = {
  title: "Archivar todos los correos de la bandeja",
  groups: "Grupos",

  looking: "Revisando el grupo { $place } de { $count }…",
  "nothing-goes": "Todavía no se archiva nada.",
  go: `{ $count ->
    [one] Se archivará { $count } correo.
   *[other] Se archivarán { $count } correos.
  }`,
  stay: `{ $count ->
    [one] { $count } correo se queda en la bandeja.
   *[other] { $count } correos se quedan en la bandeja.
  }`,
  undecided: `{ $count ->
    [one] { $count } grupo espera su decisión: elija su registro o déjelo en la bandeja.
   *[other] { $count } grupos esperan su decisión: elija sus registros o déjelos en la bandeja.
  }`,
  arrived: `{ $count ->
    [one] Entretanto llegó { $count } correo. No está en esta lista y se queda en la bandeja.
   *[other] Entretanto llegaron { $count } correos. No están en esta lista y se quedan en la bandeja.
  }`,
  adds: `{ $count ->
    [one] { $count } archivo omitido se añadirá a los archivos adjuntos del registro correspondiente.
   *[other] { $count } archivos omitidos se añadirán a los archivos adjuntos de los registros correspondientes.
  }`,
  failed: "No se archivó nada. { $problem }",

  file: "Archivar",
  "file-count": `{ $count ->
    [one] Archivar { $count } correo
   *[other] Archivar { $count } correos
  }`,
  going: `{ $count ->
    [one] Se está archivando { $count } correo.
   *[other] Se están archivando { $count } correos.
  }`,

  "group.file": "Archivar los correos de «{ $subject }»",
  "group.count": `{ $count ->
    [one] { $count } correo
   *[other] { $count } correos
  }`,
  "group.some-go": "{ $going } de { $count } correos",
  "group.looking": "Buscando el registro…",
  "group.failed": "Esto se queda en la bandeja: { $problem }",
  "group.owner": "para { $name }",
  "group.nothing-known": "No se sabe nada de estas personas, así que esto se queda en la bandeja.",
  "group.not-sure": "Mailpin no está seguro. Esto se queda en la bandeja si no elige un registro.",
  "group.change": "Cambiar",
  "group.change-of": "Cambiar el registro de «{ $subject }»",
  "group.suggestions": "Sugerencias para «{ $subject }»",
  "group.exceptions": "Excepciones de «{ $subject }»",
} satisfies Record<keyof typeof english, string>;
