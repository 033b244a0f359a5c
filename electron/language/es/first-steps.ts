import type { firstSteps as english } from "../en/first-steps.ts";

export const firstSteps = {
  title: "Primeros pasos",
  place: "{ $step } de { $count }",
  leave: "Salir de los primeros pasos",
  again: "Los encontrará de nuevo en la configuración.",
  skip: "Omitir",
  later: "Más tarde",
  next: "Siguiente",
  practice: "Probar con la empresa de práctica",
  "practice.help":
    "Solo existe en este equipo, así que nada puede salir mal. Abra los correos de ejemplo, mire el registro que sugiere Mailpin y pulse Intro.",
  connect: "Conectar Zoho CRM",
  "connect.help":
    "Sus correos van entonces a sus propios registros. La empresa de práctica queda para otra prueba.",
  addresses: "¿Qué direcciones son suyas?",
  modules: "¿Dónde archiva los correos?",
  open: "Primeros pasos…",
  "go-on": "Continuar",
} satisfies Record<keyof typeof english, string>;
