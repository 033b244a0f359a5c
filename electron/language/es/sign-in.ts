import type { signIn as english } from "../en/sign-in.ts";

export const signIn = {
  title: "Conectar con Zoho",
  continue: "Continuar",
  "to-proxy": "Iniciar sesión en el proxy",

  "data-centre": "Centro de datos",
  "data-centre-help": "El final de la dirección web que su navegador muestra para Zoho CRM.",
  how: "Cómo iniciar sesión",
  "by.browser": "En el navegador",
  "note.browser": "Zoho le pedirá allí que permita el acceso",
  "by.self-client": "Con un código de la consola de API",
  "note.self-client": "si ha registrado un Self Client",
  "by.device": "En otro dispositivo",
  "note.device": "con un código corto que se introduce allí",
  "console-code": "Código de la consola de API",

  "known-client": "Mailpin ha guardado el secreto del cliente { $client }",
  "managed-client": "Mailpin inicia sesión con el cliente { $client } de su organización",
  "use-another": "Usar otro",
  "client-id": "ID de cliente",
  "client-secret": "Secreto de cliente",

  "no-key-ring":
    "Este equipo no tiene un almacén de claves que Mailpin pueda usar. Mailpin conserva este inicio de sesión solo mientras está abierto, salvo que usted acepte guardarlo en un archivo que solo usted pueda leer.",
  "keeps-in-file":
    "Este equipo no tiene un almacén de claves que Mailpin pueda usar. Como usted aceptó, Mailpin guarda los inicios de sesión en un archivo que solo usted puede leer.",
  "keep-in-file": "Guardarlo en un archivo",

  "in-browser": "Continúe en el navegador",
  "in-browser-help":
    "Zoho le pedirá allí que permita el acceso. Si no se abrió ningún navegador, copie esta dirección en el suyo.",
  "on-device": "Continúe en otro dispositivo",
  "on-device-help":
    "Abra la dirección en su teléfono o en otro equipo, inicie sesión allí en Zoho e introduzca o confirme este código.",
  "device-code": "Código",
  address: "Dirección",
  "time-left": "quedan { $time }",
  "under-way": "Iniciando sesión…",
} satisfies Record<keyof typeof english, string>;
