import type { zoho as english } from "../../en/problems/zoho.ts";

export const zoho = {
  offline: "Não foi possível acessar o Zoho. O Mailpin continuará sozinho assim que a rede voltar.",
  "network-in-the-way":
    "Sua rede respondeu no lugar do Zoho. Abra uma página no navegador para ver se ela pede que você entre; em uma empresa, pergunte se o Zoho está bloqueado. O Mailpin continuará sozinho.",
  "proxy-sign-in":
    "O proxy da sua rede pede nome de usuário e senha. Entre nele pela janela do Mailpin; depois, o Mailpin continuará sozinho.",
  "no-answer": "O Zoho ou a sua rede parou de responder. O Mailpin tentará de novo sozinho.",
  "no-answer.given-up":
    "O Zoho ou a sua rede parou de responder várias vezes. Tente novamente, se possível em outra rede.",
  "connection-lost":
    "A conexão com o Zoho caiu antes de a resposta chegar. O Mailpin tentará de novo sozinho.",
  "connection-lost.given-up":
    "A conexão com o Zoho caiu várias vezes antes de a resposta chegar. Tente novamente, se possível em outra rede.",
  "zoho-busy":
    "O Zoho pede que o Mailpin espere, porque o limite de solicitações foi atingido. O Mailpin continuará sozinho.",
  "zoho-down": "O Zoho está com um problema no momento. O Mailpin tentará de novo sozinho.",
  "zoho-down.given-up": "O Zoho está com um problema há um dia. Tente novamente mais tarde.",
  "signed-out":
    "O Zoho não aceita mais este login. Entre novamente; tudo o que está na caixa de saída é mantido. Se isso se repetir, avise o administrador: talvez pessoas demais usem o mesmo cliente.",
  "client-refused":
    "O Zoho não aceita o ID ou o segredo do cliente do Mailpin neste data center. Verifique-os nas configurações e entre novamente.",
  "scope-missing":
    "Falta ao Mailpin uma permissão no Zoho. Entre novamente para concedê-la; tudo o que está na caixa de saída é mantido.",
  "no-api-access":
    "Seu perfil no Zoho não tem acesso à API. Peça a um administrador que o ative e tente novamente; a caixa de saída é mantida.",
  "upload-failed":
    "O Zoho não conseguiu aceitar um anexo. Tente novamente ou deixe o anexo de fora.",
  "upload-not-allowed":
    "O Zoho não permite que você envie anexos. Peça a permissão a um administrador ou arquive o e-mail sem eles.",
  "upload-broke-off.broken":
    "A conexão caiu durante o envio de “{ $name }” ({ BYTES($size) }). O Mailpin tentará de novo sozinho.",
  "upload-broke-off.broken-given-up":
    "Não foi possível enviar “{ $name }” ({ BYTES($size) }) em { $tries } tentativas: a conexão caiu. Tente novamente em uma rede mais rápida ou diferente, ou deixe o arquivo de fora.",
  "upload-broke-off.silent":
    "O Zoho ou a sua rede parou de responder durante o envio de “{ $name }” ({ BYTES($size) }). O Mailpin tentará de novo sozinho.",
  "upload-broke-off.silent-given-up":
    "Não foi possível enviar “{ $name }” ({ BYTES($size) }) em { $tries } tentativas: o Zoho ou a sua rede parou de responder. Tente novamente em uma rede mais rápida ou diferente, ou deixe o arquivo de fora.",
  "attachment-too-large": "Um anexo é maior do que o Zoho aceita. Deixe-o de fora.",
  virus: "O antivírus do Zoho recusou um anexo. Deixe-o de fora e avise o remetente.",
  "storage-full":
    "O armazenamento de arquivos da sua organização no Zoho está cheio. Peça a um administrador que libere espaço ou deixe os anexos de fora.",
  duplicate:
    "Este e-mail já está no Zoho, neste registro ou em outro. Ele não foi arquivado pela segunda vez.",
  "attachments-too-large":
    "Os anexos juntos são maiores que os { BYTES($mailLimit) } que o Zoho aceita em um e-mail. Deixe alguns de fora.",
  "files-refused":
    "O Zoho não tem mais os anexos que foram enviados. Tente novamente para enviá-los outra vez.",
  "link-refused":
    "O segundo registro não pode mais ser vinculado: ele foi excluído, ou você não tem acesso a ele. Escolha outro.",
  "owner-refused":
    "A pessoa a quem este e-mail deve pertencer não é um usuário ativo no Zoho. Arquive-o em seu próprio nome.",
  "owner-not-allowed":
    "Somente administradores podem arquivar o e-mail de outro usuário. Arquive-o em seu próprio nome ou consulte um administrador.",
  "limit-reached":
    "O Zoho informa que um limite foi atingido, mas não qual. Tente novamente mais tarde ou consulte um administrador.",
  "not-allowed":
    "O Zoho não permite arquivar este e-mail neste registro. Escolha outro ou consulte um administrador.",
  "text-refused":
    "O Zoho não aceita o texto deste e-mail, nem mesmo encurtado. Salve o e-mail como arquivo e anexe-o manualmente no Zoho.",
  "record-gone": "O registro foi excluído, ou você não tem acesso a ele. Escolha outro.",
  "module-gone":
    "Sua organização não oferece mais este tipo de registro para e-mails. Escolha outro.",
  "no-permission":
    "Seu perfil no Zoho não permite isso. Escolha outro registro ou peça a permissão a um administrador.",
  "create-not-allowed":
    "Seu perfil no Zoho não permite criar este tipo de registro. Peça a permissão a um administrador.",
  "record-exists":
    "Outro registro no Zoho tem um destes valores, e a sua organização o permite uma única vez.",
  "field-missing":
    "Sua organização exige um campo que não está preenchido aqui. Preencha-o ou crie o registro no Zoho.",
  "value-refused": "O Zoho não aceita um destes valores. Corrija-o e tente novamente.",
  "search-refused": "O Zoho não consegue pesquisar isso. Use outras palavras ou mais palavras.",
  "list-changed":
    "O Zoho perdeu a posição em uma lista longa. O Mailpin está lendo a lista de novo desde o início.",
  "list-too-long":
    "A lista é longa demais para o Zoho enviá-la inteira. Procure os registros que faltam.",
  rejected:
    "O Zoho não aceitou o que o Mailpin enviou. É um erro do Mailpin ou uma mudança no Zoho; por favor, comunique-o.",
} satisfies Record<keyof typeof english, string>;
