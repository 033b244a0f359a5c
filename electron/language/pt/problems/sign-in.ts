import type { signIn as english } from "../../en/problems/sign-in.ts";

export const signIn = {
  "sign-in-cancelled": "O login foi cancelado.",
  "client-missing":
    "Digite o ID e o segredo do cliente que a sua organização registrou para o Mailpin no console de API do Zoho.",
  "zoho-unreachable": "Não foi possível acessar o Zoho. Verifique a rede e entre novamente.",
  "access-denied":
    "O acesso foi negado no Zoho. Entre novamente e aceite o acesso que o Zoho solicita.",
  "no-org":
    "Esta conta do Zoho não tem nenhuma organização no Zoho CRM. Entre com outra conta ou peça a um administrador que adicione esta.",
  "data-centre-unknown.account":
    "Sua conta está em um data center que o Mailpin não conhece ou não consegue acessar a partir do que você escolheu. Nenhum segredo foi enviado para lá. Escolha o data center que aparece no endereço web do seu CRM e entre novamente.",
  "data-centre-unknown.chosen": "O Mailpin não conhece este data center. Escolha um da lista.",
  "data-centre-unknown.policy":
    "As regras da sua organização permitem apenas um data center que o Mailpin não conhece. Fale com o administrador.",
  "code-missing": "O navegador voltou do Zoho sem um código. Entre novamente.",
  "sign-in-timeout": `{ $count ->
    [one] O navegador não voltou ao Mailpin em { $count } minuto. Entre novamente. Se o Zoho mostrar um erro no navegador, verifique o ID do cliente e se estes URIs de redirecionamento estão registrados para ele: { $uris }.
   *[other] O navegador não voltou ao Mailpin em { $count } minutos. Entre novamente. Se o Zoho mostrar um erro no navegador, verifique o ID do cliente e se estes URIs de redirecionamento estão registrados para ele: { $uris }.
  }`,
  "device-code-expired": "O código não foi digitado a tempo. Entre novamente para obter outro.",
  "listed-word": "{ $word }",
  "ports-taken":
    "Outros programas estão usando todas as portas em que o Mailpin pode esperar pelo navegador: { $ports }. Feche-os e entre novamente, ou entre com um código.",
  "key-ring-refused":
    "Seu computador não deixou o Mailpin usar o chaveiro do sistema, onde o login é guardado. Desbloqueie-o ou autorize o Mailpin quando o computador perguntar. Depois, entre novamente.",
  "key-ring-refused.kept":
    "Seu computador não deixou o Mailpin ler o login no chaveiro do sistema. Desbloqueie-o ou autorize o Mailpin quando o computador perguntar e volte a esta janela. Se isso não ajudar, reinicie o Mailpin ou entre novamente.",
  "refresh-token-missing":
    "O Zoho deu acesso por apenas uma hora. Remova o Mailpin dos aplicativos conectados da sua conta do Zoho e entre novamente.",
  "sign-in-refused":
    "O Zoho recusou o login. Verifique o ID do cliente, o segredo e o tipo dele no console de API do Zoho e entre novamente.",
  "code-refused.browser": "O Zoho não aceitou o código do navegador. Entre novamente.",
  "code-refused.self-client":
    "O Zoho não aceita este código. Um código vale uma vez, por alguns minutos e somente para o cliente e o data center para os quais foi criado. Crie um novo e entre novamente.",
  "code-refused.device":
    "O Zoho não aceita mais o código que foi mostrado. Entre novamente para obter outro.",
  "client-refused.sign-in":
    "O Zoho não aceita este cliente no data center { $place }. Verifique o ID e o segredo dele. Verifique no console de API do Zoho se ele está habilitado para este data center. Depois, entre novamente.",
  "redirect-uri-refused":
    "Os URIs de redirecionamento do Mailpin não estão registrados para este cliente. Registre-os no console de API do Zoho e entre novamente: { $uris }.",
  "sign-in-throttled": "Houve logins demais em pouco tempo. Espere dez minutos e entre novamente.",
  "zoho-unreadable":
    "Não foi possível ler a resposta do Zoho. Verifique a rede ou espere alguns minutos. Depois, entre novamente.",
} satisfies Record<keyof typeof english, string>;
