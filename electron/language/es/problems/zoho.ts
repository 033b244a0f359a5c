import type { zoho as english } from "../../en/problems/zoho.ts";

export const zoho = {
  offline: "No se puede acceder a Zoho. Mailpin continuará por sí solo en cuanto vuelva la red.",
  "network-in-the-way":
    "Su red respondió en lugar de Zoho. Abra una página en el navegador para ver si le pide iniciar sesión; en una empresa, pregunte si Zoho está bloqueado. Mailpin continuará por sí solo.",
  "proxy-sign-in":
    "El proxy de su red pide un nombre de usuario y una contraseña. Inicie sesión en él desde la ventana de Mailpin; después, Mailpin continuará por sí solo.",
  "no-answer": "Zoho o su red dejó de responder. Mailpin volverá a intentarlo por sí solo.",
  "no-answer.given-up":
    "Zoho o su red dejó de responder varias veces. Inténtelo de nuevo, si puede en otra red.",
  "connection-lost":
    "La conexión con Zoho se perdió antes de llegar la respuesta. Mailpin volverá a intentarlo por sí solo.",
  "connection-lost.given-up":
    "La conexión con Zoho se perdió varias veces antes de llegar la respuesta. Inténtelo de nuevo, si puede en otra red.",
  "zoho-busy":
    "Zoho pide a Mailpin que espere porque se alcanzó el límite de solicitudes. Mailpin continuará por sí solo.",
  "zoho-down": "Zoho tiene un problema en este momento. Mailpin volverá a intentarlo por sí solo.",
  "zoho-down.given-up": "Zoho tiene un problema desde hace un día. Inténtelo de nuevo más tarde.",
  "signed-out":
    "Zoho ya no acepta este inicio de sesión. Inicie sesión de nuevo; todo lo que hay en la bandeja de salida se conserva. Si se repite, avise a su administrador: quizá demasiadas personas usan el mismo cliente.",
  "client-refused":
    "Zoho no acepta el ID o el secreto de cliente de Mailpin en este centro de datos. Revíselos en la configuración e inicie sesión de nuevo.",
  "scope-missing":
    "A Mailpin le falta un permiso en Zoho. Inicie sesión de nuevo para concederlo; todo lo que hay en la bandeja de salida se conserva.",
  "no-api-access":
    "Su perfil en Zoho no tiene acceso a la API. Pida a un administrador que lo active e inténtelo de nuevo; la bandeja de salida se conserva.",
  "upload-failed": "Zoho no pudo aceptar un archivo adjunto. Inténtelo de nuevo o déjelo fuera.",
  "upload-not-allowed":
    "Zoho no le permite subir archivos adjuntos. Pida el permiso a un administrador o archive el correo sin ellos.",
  "upload-broke-off.broken":
    "La conexión se perdió mientras se subía «{ $name }» ({ BYTES($size) }). Mailpin volverá a intentarlo por sí solo.",
  "upload-broke-off.broken-given-up":
    "«{ $name }» ({ BYTES($size) }) no se pudo subir en { $tries } intentos: la conexión se perdió. Inténtelo de nuevo en una red más rápida o distinta, o deje fuera el archivo.",
  "upload-broke-off.silent":
    "Zoho o su red dejó de responder mientras se subía «{ $name }» ({ BYTES($size) }). Mailpin volverá a intentarlo por sí solo.",
  "upload-broke-off.silent-given-up":
    "«{ $name }» ({ BYTES($size) }) no se pudo subir en { $tries } intentos: Zoho o su red dejó de responder. Inténtelo de nuevo en una red más rápida o distinta, o deje fuera el archivo.",
  "attachment-too-large": "Un archivo adjunto es más grande de lo que Zoho acepta. Déjelo fuera.",
  virus: "El antivirus de Zoho rechazó un archivo adjunto. Déjelo fuera y avise al remitente.",
  "storage-full":
    "El almacenamiento de archivos de su organización en Zoho está lleno. Pida a un administrador que libere espacio o deje fuera los archivos adjuntos.",
  duplicate:
    "Este correo ya está en Zoho, en este registro o en otro. No se archivó por segunda vez.",
  "attachments-too-large":
    "Los archivos adjuntos superan en conjunto los { BYTES($mailLimit) } que Zoho acepta con un correo. Deje fuera algunos.",
  "files-refused":
    "Zoho ya no tiene los archivos adjuntos que se subieron. Inténtelo de nuevo para volver a subirlos.",
  "link-refused":
    "El segundo registro ya no se puede vincular: se eliminó o usted no tiene acceso a él. Elija otro.",
  "owner-refused":
    "La persona a la que debe pertenecer este correo no es un usuario activo en Zoho. Archívelo en su propio nombre.",
  "owner-not-allowed":
    "Solo los administradores pueden archivar el correo de otro usuario. Archívelo en su propio nombre o consulte a un administrador.",
  "limit-reached":
    "Zoho indica que se alcanzó un límite, pero no cuál. Inténtelo más tarde o consulte a un administrador.",
  "not-allowed":
    "Zoho no permite archivar este correo en este registro. Elija otro o consulte a un administrador.",
  "text-refused":
    "Zoho no acepta el texto de este correo, ni siquiera abreviado. Guarde el correo como archivo y adjúntelo a mano en Zoho.",
  "record-gone": "El registro se eliminó o usted no tiene acceso a él. Elija otro.",
  "module-gone": "Su organización ya no ofrece este tipo de registro para correos. Elija otro.",
  "no-permission":
    "Su perfil en Zoho no lo permite. Elija otro registro o pida el permiso a un administrador.",
  "create-not-allowed":
    "Su perfil en Zoho no le permite crear este tipo de registro. Pida el permiso a un administrador.",
  "record-exists":
    "Otro registro de Zoho tiene uno de estos valores, y su organización lo admite una sola vez.",
  "field-missing":
    "Su organización exige un campo que aquí está vacío. Rellénelo o cree el registro en Zoho.",
  "value-refused": "Zoho no acepta uno de estos valores. Corríjalo e inténtelo de nuevo.",
  "search-refused": "Zoho no puede buscar esto. Use otras palabras o más palabras.",
  "list-changed":
    "Zoho perdió su posición en una lista larga. Mailpin vuelve a leer la lista desde el principio.",
  "list-too-long":
    "La lista es demasiado larga para que Zoho la envíe entera. Busque los registros que falten.",
  rejected:
    "Zoho no aceptó lo que Mailpin envió. Es un error de Mailpin o un cambio en Zoho; le rogamos que lo comunique.",
} satisfies Record<keyof typeof english, string>;
