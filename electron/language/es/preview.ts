import type { preview as english } from "../en/preview.ts";

export const preview = {
  open: "Vista previa",
  "open-of": "Vista previa de { $file }",
  place: "{ $place } de { $count }",
  previous: "Adjunto anterior",
  next: "Adjunto siguiente",
  opening: "Abriendo…",
  page: "Página { $page } de { $count }",
  "first-pages":
    "Estas son las primeras { $shown } de { $count } páginas. Guarde el archivo para verlas todas.",
  locked: "Este PDF está protegido con una contraseña. Guárdelo para abrirlo.",
  "damaged-pdf":
    "Este PDF está dañado y no se puede mostrar. Guárdelo para abrirlo con otro programa.",
  "too-slow": "Este PDF tarda demasiado en mostrarse. Guárdelo para abrirlo.",
  "damaged-picture":
    "Esta imagen está dañada y no se puede mostrar. Guárdela para abrirla con otro programa.",
  unreadable:
    "Este archivo no es una imagen ni un PDF que se pueda mostrar, diga lo que diga su nombre.",
  "too-large": "Este archivo es demasiado grande para mostrarlo aquí. Guárdelo para abrirlo.",
} satisfies Record<keyof typeof english, string>;
