import type { organisations as english } from "../en/organisations.ts";

export const organisations = {
  menu: "Organizaciones",
  "sign-in-again": "Iniciar sesión de nuevo en { $name }…",
  connect: "Conectar con Zoho…",
  "never-file": "No archivar nunca…",
  "record-copy": "Registros en este equipo…",
  "sign-out": "Cerrar sesión en { $name }…",

  "type.practice": "Práctica",
  "type.sandbox": "Entorno de pruebas",
  "type.developer": "Edición para desarrolladores",
  "type.bigin": "Bigin",

  "access.none": "sesión cerrada",
  "access.outdated": "necesita un permiso nuevo",
  waiting: "{ $count } en espera",

  crm: "el CRM",

  "banner.signed-out": "Su sesión en { $name } está cerrada.",
  "banner.what-waits": "Lo que archive esperará en la bandeja de salida hasta que inicie sesión.",
  "banner.sign-in": "Iniciar sesión",
  "banner.outdated": "Mailpin necesita un permiso nuevo en Zoho.",
  "banner.why-again":
    "Inicie sesión de nuevo para concederlo. Hasta entonces, algunas funciones no están disponibles.",
  "banner.sign-in-again": "Iniciar sesión de nuevo",

  "switch-failed": "No se pudo mostrar { $name }",
  "sign-out-failed": "Su sesión en { $name } sigue abierta",
  "signed-out": "Sesión cerrada en { $name }",
  "signed-out-here": "Sesión cerrada en { $name } en este equipo",
  "not-confirmed":
    "Zoho no confirmó el cierre de sesión. Para terminar también allí el acceso de Mailpin, quite Mailpin de las aplicaciones conectadas de su cuenta de Zoho.",
} satisfies Record<keyof typeof english, string>;
