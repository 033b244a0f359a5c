import type { signIn as english } from "../en/sign-in.ts";

export const signIn = {
  title: "Conectar ao Zoho",
  continue: "Continuar",
  "to-proxy": "Entrar no proxy",

  "data-centre": "Data center",
  "data-centre-help": "O final do endereço web que o seu navegador mostra para o Zoho CRM.",
  how: "Como entrar",
  "by.browser": "No navegador",
  "note.browser": "Lá, o Zoho pede que você permita o acesso",
  "by.self-client": "Com um código do console de API",
  "note.self-client": "se você registrou um Self Client",
  "by.device": "Em outro dispositivo",
  "note.device": "com um código curto que você digita lá",
  "console-code": "Código do console de API",

  "known-client": "O Mailpin salvou o segredo do cliente { $client }",
  "managed-client": "O Mailpin entra com o cliente { $client } da sua organização",
  "use-another": "Usar outro",
  "client-id": "ID do cliente",
  "client-secret": "Segredo do cliente",

  "no-key-ring":
    "Este computador não tem um chaveiro do sistema que o Mailpin possa usar. O Mailpin mantém este login só enquanto está aberto, a menos que você concorde em guardá-lo em um arquivo que só você pode ler.",
  "keeps-in-file":
    "Este computador não tem um chaveiro do sistema que o Mailpin possa usar. Como você concordou, o Mailpin guarda os logins em um arquivo que só você pode ler.",
  "keep-in-file": "Guardar em um arquivo",

  "in-browser": "Continue no navegador",
  "in-browser-help":
    "Lá, o Zoho pede que você permita o acesso. Se nenhum navegador abriu, copie este endereço para o seu.",
  "on-device": "Continue em outro dispositivo",
  "on-device-help":
    "Abra o endereço no seu celular ou em outro computador, entre no Zoho por lá e digite ou confirme este código.",
  "device-code": "Código",
  address: "Endereço",
  "time-left": "restam { $time }",
  "under-way": "Entrando…",
} satisfies Record<keyof typeof english, string>;
