import type { filing as english } from "../../en/problems/filing.ts";

export const filing = {
  "draft-gone": "Este e-mail não está mais na bandeja.",
  "draft-unread":
    "O Mailpin precisa ler este e-mail de novo. Tente novamente em instantes ou solte o e-mail outra vez.",
  "attachment-unknown": "Este e-mail não tem esse anexo. Escolha um dos que ele mostra.",
  "photo-not-smaller":
    "Não foi possível usar a foto reduzida; por isso, a foto fica como está. Em vez disso, você pode deixá-la de fora.",
  "no-such-attachment": "Este e-mail não tem nenhum anexo chamado “{ $name }”.",

  "being-filed": "Este e-mail já está a caminho de “{ $title }”.",
  "already-filed":
    "Este e-mail já está arquivado em “{ $title }”. Escolha outro registro ou remova-o da bandeja.",
  "needs-you":
    "Este e-mail já está na caixa de saída para “{ $title }” e precisa da sua atenção. Abra a caixa de saída para ver por quê e o que você pode fazer.",
  "same-id": `{ $count ->
    [one] Um e-mail com o Message-ID deste já está arquivado em “{ $title }” ou a caminho de lá: “{ $subject }”. O conteúdo dele é outro ou não é conhecido. Se não for o mesmo e-mail, arquive este com um ID próprio.
   *[other] E-mails com os Message-IDs de { $count } destes já estão arquivados em “{ $title }” ou a caminho de lá. O conteúdo deles é outro ou não é conhecido. Se não forem os mesmos e-mails, arquive estes com IDs próprios.
  }`,
  "never-file.address":
    "Este e-mail não pode ser arquivado: { $address } está na sua lista “Nunca arquivar”.",
  "never-file.domain":
    "Este e-mail não pode ser arquivado: { $address } está na sua lista “Nunca arquivar”, como todos os endereços de { $entry }.",
  "never-file-damaged":
    "O Mailpin não consegue mais ler toda a sua lista “Nunca arquivar”; por isso, não arquiva nada. Os e-mails ficam onde estão. Abra a lista “Nunca arquivar” nas configurações e complete-a: com a primeira alteração, ela volta a valer. Depois, tente novamente.",
  "not-an-entry":
    "Digite um endereço de e-mail, como ana@client.example, ou um domínio, como client.example.",
  "public-domain":
    "Qualquer pessoa pode ter um endereço em { $domain }: todos os seus usuários contariam como seus colegas. Adicione o seu próprio endereço, ou um domínio que só a sua empresa tem.",
  "module-unknown":
    "Você não tem acesso a este tipo de registro no seu CRM. Escolha outro registro para vincular.",
  "not-connected-yet":
    "O Mailpin ainda não conseguiu acessar o seu CRM e por isso não pode arquivar. O e-mail fica na bandeja. Conecte-se à rede e tente novamente.",
  "recipient-unknown":
    "Este e-mail não tem o endereço de nenhum destinatário, e o Zoho precisa de um. Se você o recebeu, arquive-o como recebido.",
  "sender-unknown":
    "Este e-mail não tem o endereço do remetente, e o Zoho precisa dele. Se você mesmo o enviou, arquive-o como enviado.",
  "attachments-too-large.excess":
    "Os anexos ultrapassam o limite em { BYTES($excess) }. O Zoho aceita { BYTES($mailLimit) } em um e-mail. Deixe alguns de fora.",
  "too-many-attachments": `{ $count ->
    [one] Há { $count } anexo a mais. O Zoho aceita { $limit } em um e-mail. Deixe algum de fora.
   *[other] Há { $count } anexos a mais. O Zoho aceita { $limit } em um e-mail. Deixe alguns de fora.
  }`,

  "job-gone": "Este arquivamento não está mais na caixa de saída.",
  "too-late":
    "Este e-mail já está a caminho do Zoho ou arquivado lá; por isso, não pode mais ser recuperado.",
  "may-have-arrived":
    "A resposta do Zoho se perdeu; por isso, este e-mail talvez já esteja no Zoho. Ele não pode mais ser recuperado. Tente novamente para descobrir.",
  "named-file": "“{ $name }”",
  "filed-without-files":
    "No CRM, falta neste e-mail: { $names }. O Mailpin não pode alterar um e-mail arquivado; inclua manualmente no registro o que falta.",
  "same-id-there.other":
    "“{ $title }” já tem um e-mail com o Message-ID deste, mas com outro conteúdo. Este e-mail não foi arquivado. Se não for o mesmo, arquive-o como outro e-mail; se for, devolva-o à bandeja e remova-o lá.",
  "same-id-there.unseen":
    "O Zoho informa que um e-mail com o Message-ID deste já está em “{ $title }”, mas não o mostra ao Mailpin: talvez um colega tenha arquivado este e-mail, ou outro. Verifique lá primeiro. Se não for o mesmo, arquive-o como outro e-mail; se for, devolva-o à bandeja e remova-o lá.",
  "already-elsewhere":
    "O Zoho já tem este e-mail em “{ $title }” e não o aceita em um segundo registro. Vincule-o a este registro no Zoho ou deixe-o onde está.",
  "no-longer-allowed.address":
    "O Mailpin não envia este e-mail: { $address } agora está na sua lista “Nunca arquivar”. Devolva o e-mail à bandeja ou tente novamente quando a entrada for removida. As entradas da sua organização são removidas pelo seu administrador.",
  "no-longer-allowed.domain":
    "O Mailpin não envia este e-mail: { $address } agora está na sua lista “Nunca arquivar”, como todos os endereços de { $entry }. Devolva o e-mail à bandeja ou tente novamente quando a entrada for removida. As entradas da sua organização são removidas pelo seu administrador.",
  "no-longer-allowed.module":
    "O Mailpin não envia este e-mail: sua organização não permite mais e-mails em registros deste tipo. Escolha outro registro ou fale com o seu administrador e tente novamente.",
  "no-longer-allowed.link":
    "O Mailpin não envia este e-mail: sua organização não permite mais e-mails em registros do tipo do segundo. Escolha outro ou nenhum, ou fale com o seu administrador e tente novamente.",
  "not-sent-again.address":
    "Este e-mail talvez já esteja no registro: a resposta do Zoho a uma tentativa anterior se perdeu. Verifique lá antes de decidir. O Mailpin não o envia outra vez: { $address } agora está na sua lista “Nunca arquivar”. Devolva o e-mail à bandeja ou tente novamente quando a entrada for removida. As entradas da sua organização são removidas pelo seu administrador.",
  "not-sent-again.domain":
    "Este e-mail talvez já esteja no registro: a resposta do Zoho a uma tentativa anterior se perdeu. Verifique lá antes de decidir. O Mailpin não o envia outra vez: { $address } agora está na sua lista “Nunca arquivar”, como todos os endereços de { $entry }. Devolva o e-mail à bandeja ou tente novamente quando a entrada for removida. As entradas da sua organização são removidas pelo seu administrador.",
  "not-sent-again.module":
    "Este e-mail talvez já esteja no registro: a resposta do Zoho a uma tentativa anterior se perdeu. Verifique lá antes de decidir. O Mailpin não o envia outra vez: sua organização não permite mais e-mails em registros deste tipo. Escolha outro registro ou fale com o seu administrador e tente novamente.",
  "not-sent-again.link":
    "Este e-mail talvez já esteja no registro: a resposta do Zoho a uma tentativa anterior se perdeu. Verifique lá antes de decidir. O Mailpin não o envia outra vez: sua organização não permite mais e-mails em registros do tipo do segundo. Escolha outro ou nenhum, ou fale com o seu administrador e tente novamente.",
  "not-added.unclear":
    "“{ $name }” talvez já esteja entre os anexos do registro: uma resposta do Zoho se perdeu, ou o e-mail já estava lá, e a lista não permite saber. Verifique lá. Tentar novamente adiciona o arquivo mais uma vez.",
  "not-added.lost":
    "A resposta do Zoho sobre “{ $name }” se perdeu. O Mailpin verifica em instantes se o arquivo está lá, antes de enviá-lo outra vez.",
  "not-added.held-back":
    "“{ $name }” espera: ainda não se sabe se um arquivo de mesmo nome e tamanho, do e-mail “{ $subject }”, está entre os anexos do registro. Ele segue sozinho assim que isso for conhecido. Se aquele e-mail precisa da sua atenção na caixa de saída, decida primeiro lá; ou desista deste arquivo.",
  "not-added.too-large": "“{ $name }” é maior do que o Zoho aceita entre os anexos de um registro.",
  "not-added.storage-full":
    "“{ $name }” não foi adicionado: o armazenamento de arquivos da sua organização no Zoho está cheio. Peça a um administrador que libere espaço e tente novamente.",
  "not-added.virus": "O antivírus do Zoho recusou “{ $name }”. Desista dele e avise o remetente.",
  "not-added.scope":
    "“{ $name }” não foi adicionado: falta ao Mailpin a permissão para anexos no Zoho. Entre outra vez para concedê-la e tente novamente.",
  "not-added.permission":
    "“{ $name }” não foi adicionado: o seu perfil no Zoho não permite. Peça a permissão a um administrador e tente novamente.",
  "not-added.not-allowed":
    "“{ $name }” não foi adicionado: as regras da sua organização ou a sua lista “Nunca arquivar” não permitem mais. Fique sem o arquivo ou fale com o seu administrador e tente novamente.",
  "not-added.not-allowed-unsure":
    "“{ $name }” talvez já esteja entre os anexos do registro: uma resposta do Zoho se perdeu. O Mailpin não envia o arquivo outra vez: as regras da sua organização ou a sua lista “Nunca arquivar” não o permitem mais. Verifique lá primeiro. Desista do arquivo, ou fale com o seu administrador e tente novamente.",
  "not-added.record":
    "“{ $name }” não foi adicionado: o registro foi excluído, você não tem acesso a ele, ou o módulo dele não tem anexos.",
  "not-added.refused":
    "O Zoho não aceitou “{ $name }”. Salve o arquivo a partir do e-mail e adicione-o ao registro manualmente.",
  "not-added.given-up":
    "“{ $name }” não foi adicionado: o Zoho ou a sua rede falhou várias vezes. Tente novamente mais tarde.",
  "not-added.bytes-missing":
    "“{ $name }” não foi adicionado: o arquivo está faltando ou danificado neste computador.",
  "not-added.internal":
    "“{ $name }” não foi adicionado: algo deu errado no Mailpin. Tente novamente.",
  "not-added.from-backup":
    "“{ $name }” talvez já esteja entre os anexos do registro: os dados do Mailpin foram danificados e restaurados de um backup. Tentar novamente verifica primeiro lá.",
  "job-unreadable":
    "O Mailpin não consegue mais ler seus dados sobre este arquivamento. Arquive o e-mail de novo.",
  "from-backup":
    "Os dados do Mailpin estavam danificados, e este arquivamento foi restaurado de um backup. Ele pode ter chegado ao Zoho nesse meio-tempo. Tente novamente para descobrir: o Zoho não o aceita duas vezes.",
  "original-gone":
    "O arquivo deste e-mail não está mais neste computador. O tempo de guarda dos arquivos de e-mails arquivados está nas configurações.",
  "bytes-missing":
    "Um arquivo que pertence a este e-mail está faltando ou danificado neste computador. Solte o e-mail mais uma vez.",
  "internal.filing":
    "Algo deu errado no Mailpin ao arquivar este e-mail. Tente novamente; nada se perdeu.",

  "outbox-unwritable":
    "{ $disk } Até lá, o Mailpin não envia nada. Depois, a caixa de saída continua sozinha.",
  "lock-unusable":
    "O Mailpin não pode enviar nada porque não consegue bloquear o arquivo “{ $file }”. Verifique se você tem permissão para gravar na pasta dele e se o disco não está cheio. O Mailpin então continuará sozinho. Até lá, os e-mails que você arquivar esperam na caixa de saída.",

  "organisation-gone":
    "O Mailpin não está mais conectado a esta organização. Escolha outra ou conecte-a novamente.",
  "link-unknown": "O Mailpin não conhece o endereço web deste registro. Abra-o no seu CRM.",
  "credits-scarce":
    "Restam à sua empresa poucos créditos de API no Zoho; por isso, o Mailpin só pesquisa lá quando você pede.",
  "asked-anew": "Substituída por uma pesquisa mais recente.",
  "online-only":
    "Você está offline, e um contato ou lead só pode ser criado online. Tente novamente quando a rede voltar.",
  "offline.no-match": "Não foi possível acessar o CRM, e a cópia local não tem nenhum resultado.",
} satisfies Record<keyof typeof english, string>;
