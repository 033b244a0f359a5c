import type { clientHelp as english } from "../en/client-help.ts";

export const clientHelp = {
  title: "Por que um cliente, e onde obtenho um?",
  why: "O Zoho só dá acesso a clientes registrados nele. Sua empresa registra uma vez o próprio cliente para o Mailpin, para que ninguém mais conheça o segredo dele.",
  open: "Abra { $site } e entre.",

  "self.choose": "Escolha { $kind }. A guia { $tab } mostra o ID e o segredo.",
  "self.scopes": "Na guia { $tab }, digite estes escopos, dez minutos e uma descrição qualquer.",
  scopes: "Escopos",
  "self.create":
    "Escolha { $button } e a sua organização e copie o código que aparece para o campo abaixo.",

  choose: "Escolha { $button } e depois { $kind }.",
  "device.name": "Dê a ele o nome Mailpin e informe o site da sua empresa como página inicial.",
  "browser.name":
    "Dê a ele o nome Mailpin, informe o site da sua empresa como página inicial e adicione todos estes URIs de redirecionamento.",
  "redirect-uri": "URI de redirecionamento { $number }",
  create: "Escolha { $button } e copie o ID e o segredo do cliente para os campos acima.",
} satisfies Record<keyof typeof english, string>;
