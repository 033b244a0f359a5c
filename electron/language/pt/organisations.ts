import type { organisations as english } from "../en/organisations.ts";

export const organisations = {
  menu: "Organizações",
  "sign-in-again": "Entrar novamente em { $name }…",
  connect: "Conectar ao Zoho…",
  "never-file": "Nunca arquivar…",
  "record-copy": "Registros neste computador…",
  "sign-out": "Sair de { $name }…",

  "type.practice": "Teste",
  "type.sandbox": "Sandbox",
  "type.developer": "Edição de desenvolvedor",
  "type.bigin": "Bigin",

  "access.none": "desconectada",
  "access.outdated": "precisa de uma nova permissão",
  waiting: "{ $count } em espera",

  crm: "o CRM",

  "banner.signed-out": "Sua sessão em { $name } está encerrada.",
  "banner.what-waits": "O que você arquivar ficará na caixa de saída até você entrar.",
  "banner.sign-in": "Entrar",
  "banner.outdated": "O Mailpin precisa de uma nova permissão no Zoho.",
  "banner.why-again":
    "Entre novamente para concedê-la. Até lá, algumas funções não estão disponíveis.",
  "banner.sign-in-again": "Entrar novamente",

  "switch-failed": "Não foi possível mostrar { $name }",
  "sign-out-failed": "Sua sessão em { $name } ainda está aberta",
  "signed-out": "Você saiu de { $name }",
  "signed-out-here": "Você saiu de { $name } neste computador",
  "not-confirmed":
    "O Zoho não confirmou a saída. Para encerrar o acesso do Mailpin também lá, remova o Mailpin dos aplicativos conectados da sua conta do Zoho.",
} satisfies Record<keyof typeof english, string>;
