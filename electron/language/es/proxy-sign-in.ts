import type { proxySignIn as english } from "../en/proxy-sign-in.ts";

export const proxySignIn = {
  title: "Iniciar sesión en el proxy",
  why: "La conexión de este equipo con Zoho pasa por un proxy de su red, { $proxy }. El proxy pide un nombre de usuario y una contraseña. No son los de Zoho.",
  realm: "Se identifica como «{ $realm }».",
  refused:
    "El proxy no aceptó este nombre de usuario y esta contraseña. Revise ambos, incluidas las mayúsculas.",
  "user-name": "Nombre de usuario",
  "windows-account": "Para una cuenta de Windows, con su dominio: DOMINIO\\nombre.",
  password: "Contraseña",
  "kept-how": "Mailpin los guarda como sus inicios de sesión y solo los entrega a este proxy.",
  "not-now": "Ahora no",
  "sign-in": "Iniciar sesión",
} satisfies Record<keyof typeof english, string>;
