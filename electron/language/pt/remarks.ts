import type { remarks as english } from "../en/remarks.ts";

export const remarks = {
  "words-only":
    "O Zoho manterá o texto, mas não a formatação, porque com ela o texto fica longo demais.",
  "newest-only":
    "O texto é mais longo do que o Zoho mantém ({ $limit } caracteres): as mensagens mais antigas serão cortadas, e a mais recente ficará inteira.",
  "beginning-only":
    "O texto é mais longo do que o Zoho mantém ({ $limit } caracteres): somente o início será mantido.",
  "missing-images": `{ $count ->
    [one] Uma imagem do texto vai faltar no CRM: o e-mail não a contém ou o Zoho não a aceita.
   *[other] { $count } imagens do texto vão faltar no CRM: o e-mail não as contém ou o Zoho não as aceita.
  }`,
  "remote-images": `{ $count ->
    [one] Uma imagem que o e-mail carrega da web vai faltar no CRM.
   *[other] { $count } imagens que o e-mail carrega da web vão faltar no CRM.
  }`,
  "local-links": `{ $count ->
    [one] Um link para um arquivo no computador ou na rede do remetente aparecerá no CRM apenas como texto.
   *[other] { $count } links para arquivos no computador ou na rede do remetente aparecerão no CRM apenas como texto.
  }`,
  "too-many-recipients": `{ $field ->
    [To] { $count } pessoas em “Para”: o Zoho mantém as primeiras { $limit }, e o texto informará quantas mais havia.
    [Bcc] { $count } pessoas em “Cco”: o Zoho mantém as primeiras { $limit }, e o texto informará quantas mais havia.
   *[other] { $count } pessoas em “{ $field }”: o Zoho mantém as primeiras { $limit }, e o texto informará quantas mais havia.
  }`,
  "without-address": `{ $count ->
    [one] Uma pessoa em “{ $field ->
        [To] Para
        [Bcc] Cco
       *[other] { $field }
      }” não tem endereço de e-mail: o nome dela constará no fim do texto.
   *[other] { $count } pessoas em “{ $field ->
        [To] Para
        [Bcc] Cco
       *[other] { $field }
      }” não têm endereço de e-mail: os nomes delas constarão no fim do texto.
  }`,

  "earlier-version": "{ $text }",
  unknown: "Algo deste e-mail não será mantido como está.",
} satisfies Record<keyof typeof english, string>;
