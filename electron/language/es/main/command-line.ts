import type { commandLine as english } from "../../en/main/command-line.ts";

export const commandLine = {
  usage: "Uso:",
  parse: "muestra lo que Mailpin lee en cada correo, una línea JSON por correo",
  find: "muestra registros en los que archivar, una línea JSON por registro; sin TEXT, los más recientes",
  file: "archiva correos en un registro",
  history: "muestra lo que se archivó, una línea JSON por correo, primero lo más reciente",
  status: "muestra qué hay en la bandeja de salida y el tamaño de la copia de los registros",
  which:
    "find, file, history y status usan la organización que muestra la ventana de Mailpin. Si muestra la empresa de práctica y hay otras conectadas, indique la que desea:",
  practice: "la empresa de práctica integrada",
  organisation: "una de las organizaciones conectadas, por su nombre o ID",
  "data-folder": "guardar todos los datos en DIR",
  version: "mostrar la versión de Mailpin",

  "no-command": "No existe el comando «{ $word }».",
  "no-record": "Indique el registro en el que archivar, p. ej. { $example }.",
  "one-direction": "Un correo es --sent o --received, pero no ambos.",
  "owner-id": "--owner espera el ID de un usuario, que solo tiene dígitos.",
  "one-organisation": "Use --practice o --organisation, pero no ambos.",
  "record-word": "{ $option } espera MODULE/ID, p. ej. { $example }.",
  "no-file": "Indique al menos un archivo.",
  "data-folder-word":
    "Indique la carpeta de datos con un signo igual: { $word }. No se hizo nada en { $folder }.",

  "no-such-organisation": "Ninguna organización conectada tiene ese nombre. { $connected }",
  "none-connected": "No hay ninguna conectada.",
  "these-connected": "Organizaciones conectadas: { $names }.",
  "connect-one":
    "No hay ninguna organización de Zoho conectada. Conecte una en la ventana de Mailpin o añada --practice para usar la empresa de práctica integrada.",
  "name-one":
    "La ventana de Mailpin muestra la empresa de práctica. Indique la organización que desea con --organisation o añada --practice. { $connected }",

  "needs-display":
    "Este comando necesita su inicio de sesión, que solo el almacén de claves del escritorio puede abrir, y aquí no hay pantalla. Ejecútelo en una sesión de escritorio o use --practice.",
  "not-started": "No se pudo iniciar Mailpin ({ $program }): { $reason }",
  "went-wrong": "Algo falló en Mailpin. No se perdió nada; informe de lo siguiente:",
  "runs-already": "Mailpin ya está abierto; su ventana pasa al frente.",
  notice: "{ $title }. { $message }",

  held: "retenido",
  waiting: "en espera",
  filing: "archivándose",
  filed: "archivado",
  duplicate: "ya estaba allí",
  "needs-you": "requiere su atención",
  cancelled: "recuperado",
  "outbox-empty": "La bandeja de salida está vacía.",
  "copy-not-kept": `{ $count ->
    [one] No se guarda ninguna copia de los registros; encontrado hasta ahora: { $count } registro, { $size }.
   *[other] No se guarda ninguna copia de los registros; encontrados hasta ahora: { $count } registros, { $size }.
  }`,
  "copy-incomplete": `{ $count ->
    [one] Copia de los registros: { $count } registro, { $size }, aún incompleta.
   *[other] Copia de los registros: { $count } registros, { $size }, aún incompleta.
  }`,
  "copy-complete": `{ $count ->
    [one] Copia de los registros: { $count } registro, { $size }, sincronizada { $time }.
   *[other] Copia de los registros: { $count } registros, { $size }, sincronizada { $time }.
  }`,
} satisfies Record<keyof typeof english, string>;
