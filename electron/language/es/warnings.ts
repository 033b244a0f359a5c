import type { warnings as english } from "../en/warnings.ts";

const asReport = "Se lee como un correo aparte, con sus partes como archivos adjuntos.";
const asMeeting =
  "Se lee como cualquier otro correo; no se responde nada ni se anota nada en un calendario.";
const unchecked = "Mailpin no ha comprobado la firma.";
const stillEncrypted =
  "Mailpin muestra sus encabezados y conserva su contenido, aún cifrado, como archivo adjunto.";
const insteadOfDate = "Se archivará con la hora en que usted lo abrió.";

export const warnings = {
  "signed.smime": `El correo está firmado (S/MIME). ${unchecked}`,
  "signed.pgp": `El correo está firmado (PGP). ${unchecked}`,
  "encrypted.smime": `El correo está cifrado (S/MIME). ${stillEncrypted}`,
  "encrypted.pgp": `El correo está cifrado (PGP). ${stillEncrypted}`,
  "encrypted.text": "El texto del correo está cifrado (PGP); se muestra tal como llegó.",
  "smime.part":
    "Una parte del correo está firmada o cifrada (S/MIME); se conserva como archivo adjunto.",
  "smime.unreadable":
    "Todo el correo está empaquetado (S/MIME) de un modo que Mailpin no puede abrir; su contenido está en el archivo adjunto.",
  "content-cut.smime":
    "Falta el final del contenido firmado del correo (S/MIME); se muestra el resto.",
  certificates:
    "El correo contiene certificados (S/MIME) y ningún mensaje; se conservan como archivo adjunto.",
  winmail:
    "Outlook empaquetó parte de este correo en un archivo winmail.dat, que está dañado; se conserva como archivo adjunto. Pida al remitente que vuelva a enviar el correo en formato HTML.",
  "content-cut.winmail":
    "Parte de lo que Outlook empaquetó en este correo (winmail.dat) falta o está dañada; se muestra el resto.",
  "attached-item":
    "Este correo lleva adjunto un contacto, una tarea o una cita de Outlook. Se conserva como correo con su título, su texto y sus archivos; para ver lo demás, abra el original en Outlook.",
  "report.other": `Este es un informe automático sobre otro correo. ${asReport}`,
  "report.failed": `Este es un informe de entrega: un correo no se pudo entregar. ${asReport}`,
  "report.delayed": `Este es un informe de entrega: un correo se ha retrasado. ${asReport}`,
  "report.delivered": `Este es un informe de entrega: un correo se entregó. ${asReport}`,
  "report.read": `Esta es una confirmación de lectura: un correo se abrió. ${asReport}`,
  "report.not-read": `Esta es una confirmación de lectura: un correo se eliminó o no se leyó. ${asReport}`,
  "report.complaint": `Esta es una queja (aviso de spam) sobre otro correo. ${asReport}`,
  "meeting.other": `Este es un aviso sobre una reunión. ${asMeeting}`,
  "meeting.invitation": `Este correo invita a una reunión. ${asMeeting}`,
  "meeting.cancelled": `Este correo cancela una reunión. ${asMeeting}`,
  "meeting.accepted": `Este correo acepta una invitación a una reunión. ${asMeeting}`,
  "meeting.declined": `Este correo rechaza una invitación a una reunión. ${asMeeting}`,
  "meeting.tentative": `Este correo responde con un «quizás» a una invitación a una reunión. ${asMeeting}`,
  appointment:
    "Esta es una cita del calendario; su organizador y sus invitados se muestran como remitente y destinatarios.",
  "task-request": "Esta es una solicitud de tarea; se lee el correo que la contenía.",
  archived:
    "Esto es solo una referencia: el correo completo está en el archivo central (Enterprise Vault).",
  "saved-page":
    "Esta es una página web guardada con un navegador, no un correo que alguien haya enviado. Si muestra un correo, guarde el correo mismo: en el correo web, su menú ofrece «Descargar» o «Mostrar original».",
  "external-body":
    "Un archivo adjunto de este correo solo nombra un archivo que está en otro lugar; el archivo mismo no está en el correo.",
  "empty-attachment": "Un archivo adjunto de este correo está vacío (0 bytes).",
  "text-failed": "El texto con formato del correo no se pudo leer por completo.",
  "partial-emlx":
    "Apple Mail guarda archivos adjuntos de este correo en otros archivos, por eso faltan aquí. Para tenerlos, arrastre el correo directamente desde Mail.",
  "preview-text":
    "El formato del correo es demasiado grande o complejo para mostrarlo; en su lugar se muestra el texto.",
  "preview-failed":
    "El formato del correo no se pudo mostrar de forma segura; en su lugar se muestra el texto.",
  "preview-cut": "El texto del correo es muy largo; solo se muestra el principio.",
  "sender-name":
    "El nombre del remitente muestra la dirección { $shown }, pero el correo indica { $address } como remitente. Asegúrese de quién lo envió.",
  "headers-cut": "Los encabezados del correo superan lo que Mailpin lee; faltan los últimos.",
  "subject-cut": "El asunto del correo supera los { $limit } caracteres; se omitió el final.",
  charset:
    "El correo no indica correctamente cómo están codificadas sus letras; algunas pueden ser erróneas.",
  "text-around-file":
    "Alrededor de un archivo adjunto hay texto que no forma parte de él; se omitió.",
  "too-many-parts": "El correo tiene más de { $limit } partes; se omitieron las demás.",
  "type-guessed":
    "El correo no indica correctamente qué es una de sus partes; Mailpin se guio por su nombre y su contenido. Revise los archivos adjuntos.",
  "too-many-lines": "El texto del correo tiene más de { $limit } líneas; se omitieron las demás.",
  "too-deep":
    "Las partes del correo están anidadas en más de { $limit } niveles; lo que está más adentro va adjunto.",
  "no-parts":
    "El correo dice tener partes ({ $type }), pero no se encontró ninguna; se muestra como texto sin formato.",
  "offset-unknown":
    "El correo no indica en qué zona horaria se escribió; su hora se muestra en UTC.",
  "content-unreadable":
    "El texto y los archivos adjuntos del correo no se pudieron leer; el archivo los conserva tal como están.",
  internal:
    "Este es un correo interno: todas las personas son de su empresa. Asegúrese de que debe estar en su CRM.",
  "sender-address":
    "El archivo solo contiene el nombre del remitente, no su dirección de correo: el correo salió del servidor Exchange del propio remitente.",
  "sender-address.field":
    "Falta la dirección de correo del remitente o no se puede leer; solo se conoce el nombre.",
  "too-many-people.mail":
    "El correo menciona a más de { $limit } personas; se omitieron las demás.",
  "recipient-address":
    "De algunos destinatarios, el archivo solo contiene el nombre, no la dirección de correo.",
  rtf: "El texto con formato (RTF) del correo no se puede leer por completo: está dañado o es demasiado grande.",
  damaged: "El archivo del correo está dañado; puede faltar algo.",
  cut: "Este correo parece estar cortado: puede faltar algo. Guárdelo o descárguelo de nuevo.",
  "too-many-people.field":
    "El correo menciona a más de { $limit } personas en un mismo campo; se omitieron las demás.",
  "address-repaired":
    "Una dirección de este correo está mal escrita y Mailpin la corrigió. Revise el remitente y los destinatarios.",
  "date-missing": `El correo no tiene fecha. ${insteadOfDate}`,
  "date-unreadable": `La fecha del correo no se puede leer. ${insteadOfDate}`,
  "date-from-delivery.missing":
    "El correo no tiene fecha; en su lugar se muestra la hora de entrega.",
  "date-from-delivery.unreadable":
    "La fecha del correo no se puede leer; en su lugar se muestra la hora de entrega.",
  "date-from-creation":
    "El correo no indica cuándo se envió; en su lugar se muestra la hora en que se creó. Compruébela.",
  "partial.unnumbered":
    "Esta es una parte de un correo más largo que se envió en trozos; el archivo solo contiene este trozo.",
  "partial.numbered":
    "Esta es la parte { $number } de un correo más largo que se envió en trozos; el archivo solo contiene este trozo.",
  "partial.counted":
    "Esta es la parte { $number } de { $total } de un correo más largo que se envió en trozos; el archivo solo contiene este trozo.",
  "attachment-linked": `{ $count ->
    [one] { $names } no está en este correo, que solo contiene un enlace. Guarde el archivo desde ese enlace y adjúntelo al registro a mano.
   *[other] { $names } no están en este correo, que solo contiene enlaces. Guarde los archivos desde esos enlaces y adjúntelos al registro a mano.
  }`,
  "attachment-object": `{ $count ->
    [one] { $names } está en este correo en una forma que solo Outlook puede abrir. Guarde el archivo en Outlook y adjúntelo al registro a mano.
   *[other] { $names } están en este correo en una forma que solo Outlook puede abrir. Guarde los archivos en Outlook y adjúntelos al registro a mano.
  }`,
  "attachment-missing":
    "No se puede extraer de este correo: { $names }. El archivo está dañado. Guarde el correo de nuevo y suelte aquí el archivo nuevo.",

  "attachment.named": "«{ $name }»",
  "attachment.unnamed": "un archivo adjunto",
  more: "{ $count } más",
  "link.onedrive": "{ $file } (en OneDrive)",
  "link.sharepoint": "{ $file } (en SharePoint)",
  "link.google-drive": "{ $file } (en Google Drive)",
  "link.dropbox": "{ $file } (en Dropbox)",
  "link.web": "{ $file } (en la web)",
  "link.file-server": "{ $file } (en un servidor de archivos)",
  "link.computer": "{ $file } (en el equipo del remitente)",
  "link.elsewhere": "{ $file } (en otro lugar)",

  "earlier-version": "{ $text }",
  unknown: "Algo de este correo no se pudo leer.",
} satisfies Record<keyof typeof english, string>;
