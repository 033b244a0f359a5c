import type { files as english } from "../../en/problems/files.ts";

const leftUnread =
  "Este archivo ocupa { BYTES($size) }; Mailpin abre correos de hasta { BYTES($limit) }.";

export const files = {
  "file-vanished":
    "El programa de correo eliminó o bloqueó el archivo antes de que se pudiera leer. Quizá el correo esté protegido, o el programa se ejecute en un entorno aislado como Flatpak o Snap. Guarde el mensaje y suelte aquí el archivo guardado.",
  "file-gone": "Este archivo no se pudo abrir. Compruebe que siga ahí y que usted pueda leerlo.",
  "file-gone.named": "Este archivo no se pudo abrir. Compruebe su nombre y que usted pueda leerlo.",
  "not-a-file": "Esto no es un archivo. Abra en su lugar los correos de la carpeta.",
  folder: "Las carpetas no se admiten; seleccione los correos que contienen y suéltelos aquí.",
  "folder.apple-mailbox":
    "Apple Mail exporta un buzón como carpeta. Haga clic en ella con el botón derecho, elija «Mostrar contenido del paquete» y suelte aquí el archivo «mbox» que contiene.",
  "empty-file":
    "Este archivo está vacío. Guarde de nuevo el correo en su programa de correo y suelte aquí el archivo guardado.",
  "empty-file.blank":
    "En este archivo no hay nada: no se guardó o no se descargó hasta el final. Guarde de nuevo el correo en su programa de correo y suelte aquí el archivo guardado.",
  "too-large.mail": `${leftUnread} Guarde sus archivos adjuntos grandes y adjúntelos al registro en Zoho.`,
  "too-large.mail-store": `${leftUnread} Ábralo en su programa de correo y arrastre desde allí los correos que quiera archivar.`,
  "too-much-together":
    "Más de { BYTES($limit) } a la vez. Suelte este archivo de nuevo por separado.",
  "file-too-large":
    "Este archivo supera los { BYTES($limit) }, lo máximo que Mailpin abre como correo.",
  "file-too-large.unread": "Este archivo es más grande de lo que Mailpin lee como correo.",

  unreadable:
    "Mailpin no pudo leer este correo: el archivo está dañado. Guarde el correo de nuevo y suelte aquí el archivo nuevo.",
  "unreadable.file":
    "Mailpin no pudo leer este archivo. Los demás archivos no están afectados. Pruebe a guardar el correo de nuevo.",
  "unreadable.not-kept":
    "Mailpin no pudo leer este archivo o no pudo conservar sus adjuntos. Compruebe que el disco tenga espacio y suéltelo de nuevo.",
  "unreadable.printed": "Este archivo no se pudo leer.",
  "too-many-emails":
    "Este archivo contiene más de { $limit } correos; los demás no se abrieron. Ábralos en su programa de correo y arrastre aquí los que quiera archivar.",
  "parse-timeout":
    "La lectura de este correo tardó demasiado. Guárdelo de nuevo o archive a mano sus archivos adjuntos.",
  "parse-crashed":
    "Este correo no se pudo leer: está dañado o es demasiado grande para este equipo.",
  "parse-answer": "Este correo no se pudo leer: está dañado de una forma poco común.",
  "parse-closed": "Mailpin se estaba cerrando mientras leía este correo. Ábralo de nuevo.",

  "filing-goes-on":
    "Este correo ya está en la bandeja de salida. Los archivos que le faltaban han vuelto y Mailpin sigue archivándolo.",
} satisfies Record<keyof typeof english, string>;
