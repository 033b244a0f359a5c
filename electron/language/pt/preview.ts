import type { preview as english } from "../en/preview.ts";

export const preview = {
  open: "Visualizar",
  "open-of": "Visualizar { $file }",
  place: "{ $place } de { $count }",
  previous: "Anexo anterior",
  next: "Próximo anexo",
  opening: "Abrindo…",
  page: "Página { $page } de { $count }",
  "first-pages":
    "Estas são as primeiras { $shown } de { $count } páginas. Salve o arquivo para ver todas.",
  locked: "Este PDF está protegido por senha. Salve-o para abri-lo.",
  "damaged-pdf":
    "Este PDF está danificado e não pode ser exibido. Salve-o para abri-lo com outro programa.",
  "too-slow": "Este PDF demora demais para ser exibido. Salve-o para abri-lo.",
  "damaged-picture":
    "Esta imagem está danificada e não pode ser exibida. Salve-a para abri-la com outro programa.",
  unreadable:
    "Este arquivo não é uma imagem nem um PDF que possa ser exibido, diga o que disser o nome.",
  "too-large": "Este arquivo é grande demais para ser exibido aqui. Salve-o para abri-lo.",
} satisfies Record<keyof typeof english, string>;
