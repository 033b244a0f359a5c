import type { setup as english } from "../en/setup.ts";

export const setup = {
  account: "Cuenta",
  "signed-in": "Ha iniciado sesión como { $person }.",
  practice: "La empresa de práctica solo existe en este equipo. Nadie ha iniciado sesión.",
  organisations: "Todas las organizaciones…",
  "own-addresses": "Sus direcciones",
  "own-addresses.help":
    "Los correos de estas direcciones cuentan como enviados por usted, y un dominio representa a sus compañeros. El dominio de un proveedor público no representa a nadie.",
  "own-addresses.example": "sam@seller.example o seller.example",
  "known-address": "Conocida por el CRM: { $address }",
  modules: "Módulos",
  "modules.help":
    "Mailpin sugiere y encuentra registros de los módulos marcados. Siempre queda uno marcado.",
  "modules.none": "Aparecen aquí en cuanto Mailpin los ha leído del CRM.",
  "forget-history": "Olvidar el historial ahora…",
  "history-forgotten": "El historial está vacío.",
  network: "Red",
  "route.direct": "Mailpin se conecta al CRM directamente, sin proxy.",
  "route.proxy": "Mailpin se conecta al CRM a través del proxy { $proxy }.",
  "route.done": "Ha iniciado sesión en el proxy.",
  "route.wanted": "El proxy pide un nombre de usuario y una contraseña.",
  "route.help": "Esto sigue la configuración de su sistema.",
  support: "Acerca de Mailpin y soporte",
  "folder.data": "Carpeta de datos",
  "folder.logs": "Carpeta de registros técnicos",
  show: "Mostrar en la carpeta",
  "show.data": "Mostrar la carpeta de datos",
  "show.logs": "Mostrar la carpeta de registros técnicos",
  details: "Detalles para el soporte",
  "details.help": "Solo códigos y cantidades: ningún nombre, ninguna dirección, nada de un correo.",
} satisfies Record<keyof typeof english, string>;
