import type { preview as english } from "../en/preview.ts";

export const preview = {
  open: "Aperçu",
  "open-of": "Aperçu de { $file }",
  place: "{ $place } sur { $count }",
  previous: "Pièce jointe précédente",
  next: "Pièce jointe suivante",
  opening: "Ouverture…",
  page: "Page { $page } sur { $count }",
  "first-pages":
    "Voici les { $shown } premières pages sur { $count }. Enregistrez le fichier pour les voir toutes.",
  locked: "Ce PDF est protégé par un mot de passe. Enregistrez-le pour l’ouvrir.",
  "damaged-pdf":
    "Ce PDF est endommagé et ne peut pas être affiché. Enregistrez-le pour l’ouvrir avec un autre programme.",
  "too-slow": "Ce PDF est trop long à afficher. Enregistrez-le pour l’ouvrir.",
  "damaged-picture":
    "Cette image est endommagée et ne peut pas être affichée. Enregistrez-la pour l’ouvrir avec un autre programme.",
  unreadable: "Ce fichier n’est ni une image ni un PDF affichable, quoi qu’en dise son nom.",
  "too-large":
    "Ce fichier est trop volumineux pour être affiché ici. Enregistrez-le pour l’ouvrir.",
} satisfies Record<keyof typeof english, string>;
