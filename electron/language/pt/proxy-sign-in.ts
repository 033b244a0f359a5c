import type { proxySignIn as english } from "../en/proxy-sign-in.ts";

export const proxySignIn = {
  title: "Entrar no proxy",
  why: "A conexão deste computador com o Zoho passa por um proxy da sua rede, { $proxy }. Ele pede nome de usuário e senha. Não são os do Zoho.",
  realm: "Ele se identifica como “{ $realm }”.",
  refused:
    "O proxy não aceitou este nome de usuário e esta senha. Verifique ambos, inclusive as maiúsculas.",
  "user-name": "Nome de usuário",
  "windows-account": "Para uma conta do Windows, com o domínio: DOMÍNIO\\nome.",
  password: "Senha",
  "kept-how": "O Mailpin os guarda como guarda seus logins e só os entrega a este proxy.",
  "not-now": "Agora não",
  "sign-in": "Entrar",
} satisfies Record<keyof typeof english, string>;
