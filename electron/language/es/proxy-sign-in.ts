import type { proxySignIn as english } from "../en/proxy-sign-in.ts";

export const proxySignIn = {
  title: "Iniciar sesión en el proxy",
  why: "El camino de este equipo a Zoho pasa por un proxy de su red, { $proxy }. Pide un nombre de usuario y una contraseña. No son los de Zoho.",
  realm: "Se identifica como «{ $realm }».",
  refused:
    "El proxy no aceptó este nombre de usuario y esta contraseña. Revise ambos, también las mayúsculas.",
  "user-name": "Nombre de usuario",
  "windows-account": "De una cuenta de Windows, con su dominio: DOMINIO\\nombre.",
  password: "Contraseña",
  "kept-how": "Mailpin los guarda como sus inicios de sesión y solo los entrega a este proxy.",
  "not-now": "Ahora no",
  "sign-in": "Iniciar sesión",
} satisfies Record<keyof typeof english, string>;
