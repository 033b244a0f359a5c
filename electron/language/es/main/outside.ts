import type * as english from "../../en/main/outside.ts";

export const mailFrame = {
  "show-earlier": "Mostrar mensajes anteriores",
  "hide-earlier": "Ocultar mensajes anteriores",
} satisfies Record<keyof typeof english.mailFrame, string>;

export const fileNames = {
  history: "Historial de Mailpin",
  evidence: "Prueba de archivado de Mailpin { $job }",
  mail: "Correo",
  "sent-mail": "Correo enviado",
  recovered: "Correo recuperado",
  "mail-in-file": "{ $file }, correo { $number }",
  support: "Mailpin para el soporte",
} satisfies Record<keyof typeof english.fileNames, string>;

export const filedMail = {
  "formatting-left-out": "Se omitió el formato porque con él el texto supera lo que Zoho conserva.",
  "only-newest":
    "Abreviado porque supera lo que Zoho conserva: el mensaje más reciente está completo y los más antiguos se recortaron.",
  "only-beginning": "Abreviado porque supera lo que Zoho conserva: aquí solo está el principio.",
  shortened: "Abreviado porque supera lo que Zoho conserva.",
  "images-left-out": `{ $count ->
    [one] Se omitió una imagen.
   *[other] Se omitieron { $count } imágenes.
  }`,
  "left-out-files": "No adjunto: { $files }.",
  "file-and-size": "{ $file } ({ BYTES($size) })",
  "empty-files": "No adjunto por estar vacío: { $files }.",
  "original-attached": "El correo original está adjunto: { $file }.",
  "without-address": "También dirigido a { $people }, sin dirección de correo.",
  somebody: "alguien",
  "more-people": `{ $count ->
    [one] También dirigido a { $count } persona más: Zoho conserva { $limit } direcciones en cada campo.
   *[other] También dirigido a { $count } personas más: Zoho conserva { $limit } direcciones en cada campo.
  }`,
} satisfies Record<keyof typeof english.filedMail, string>;

export const signInPage = {
  arrived: "La respuesta de Zoho ha llegado",
  "arrived-text":
    "Mailpin está terminando el inicio de sesión. Puede cerrar esta página y volver a Mailpin.",
  denied: "Se denegó el acceso",
  "denied-text": "Mailpin no tiene acceso a Zoho CRM. Puede cerrar esta página y volver a Mailpin.",
  "no-org": "No hay ninguna organización de Zoho CRM",
  "no-org-text":
    "Esta cuenta de Zoho no tiene ninguna. Vuelva a Mailpin para iniciar sesión con otra cuenta.",
  failed: "El inicio de sesión no funcionó",
  "failed-text": "Vuelva a Mailpin: le indicará por qué y qué puede hacer.",
  stranger: "No es la respuesta que Mailpin espera",
  "stranger-text":
    "Esta página no pertenece al inicio de sesión en curso, así que no se hizo nada. Termine el inicio de sesión en la página que abrió Mailpin o empiécelo de nuevo en Mailpin.",
} satisfies Record<keyof typeof english.signInPage, string>;

export const companies = {
  practice: "Empresa de práctica",
} satisfies Record<keyof typeof english.companies, string>;
