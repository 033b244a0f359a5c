import type { tray as english } from "../en/tray.ts";

export const tray = {
  title: "Bandeja",
  selected: `{ $count ->
    [one] { $count } seleccionado
   *[other] { $count } seleccionados
  }`,
  open: "Abrir…",
  "file-all": "Archivar todos…",
  group: "Agrupar los correos",
  "grouping.none": "Correos sueltos",
  "grouping.thread": "Por conversación",
  "grouping.person": "Por persona",

  "remove-these": `{ $count ->
    [one] ¿Quitar este correo de la bandeja?
   *[other] ¿Quitar { $count } correos de la bandeja?
  }`,
  remove: "Quitar",
  keep: "Conservar",
  nothing: "Nada que archivar",
  "drop-more": "Suelte más correos en cualquier lugar de esta ventana",

  "no-date": "Sin fecha",
  attachments: `{ $count ->
    [one] { $count } archivo adjunto
   *[other] { $count } archivos adjuntos
  }`,
  stays: "Se queda: { $why }",
  "remove-mail": "Quitar «{ $subject }» de la bandeja",
  "remove-mail-hint": "Quitar de la bandeja",
  mails: `{ $count ->
    [one] { $count } correo
   *[other] { $count } correos
  }`,
  "mails-of": `{ $count ->
    [one] El { $count } correo de «{ $subject }»
   *[other] Los { $count } correos de «{ $subject }»
  }`,
  "hide-mails": "Ocultar los correos",
  "show-mails": "Mostrar los correos",

  mail: "Correo",
  "first-comes": "El primer correo se mostrará aquí en cuanto se haya leído.",
  "drop-here": "Suelte correos en cualquier lugar de esta ventana",
  "drop-what":
    "desde Outlook o Thunderbird, o archivos que haya guardado { $kinds }. También puede pegar archivos copiados.",
  "on-mac":
    "En un Mac, Mail y Outlook solo entregan un correo a través del Finder: arrástrelo al Escritorio y luego aquí.",
  samples: "Probar con correos de ejemplo",
  keys: "{ $file } archiva el correo seleccionado · { $find } busca un registro · { $next } pasa al área siguiente · { $list } muestra todas las teclas",
} satisfies Record<keyof typeof english, string>;
