import type { mailCard as english } from "../en/mail-card.ts";

export const mailCard = {
  title: "Correo",
  "cut-off": "Zoho corta esta parte",

  direction: "Sentido",
  received: "Recibido",
  sent: "Enviado",
  "direction-chosen": "lo eligió usted",
  "own-address": "Esta es mi dirección",
  "own-address-help": "Mailpin tratará los correos de { $address } como enviados",
  "not-own-address": "No es mi dirección",
  "not-own-address-help": "Mailpin recuerda { $address } como su dirección",

  "sent-at": "{ $time } · { $ago }",
  "sent-at-both": "{ $time }, hora del remitente: { $written } · { $ago }",
  "no-date": "Este correo no tiene fecha: Mailpin lo archiva con la hora en que usted lo abrió",

  "no-sender": "Este correo no tiene remitente",
  "no-address": "sin dirección",
  "more-people": "{ $count } más",

  kept: "Lo que Zoho conservará",
  "subject-cut": "El asunto se corta a { $count } caracteres y termina en «…{ $end }»",

  message: "Mensaje",
  "remote-images": `{ $count ->
    [one] { $count } imagen remota bloqueada
   *[other] { $count } imágenes remotas bloqueadas
  }`,
  "remote-images-help": "Si se cargan, el remitente sabrá que usted ha leído el correo",
  "show-light": "Mostrar sobre blanco",
  "show-light-help": "Mostrar el correo con sus propios colores, sobre fondo blanco",
  "show-dark": "Mostrar en oscuro",
  "show-dark-help": "Mostrar el correo en colores oscuros",
} satisfies Record<keyof typeof english, string>;
