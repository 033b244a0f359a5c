import type { files as english } from "../../en/problems/files.ts";

const leftUnread =
  "Este arquivo tem { BYTES($size) }; o Mailpin abre e-mails de até { BYTES($limit) }.";

export const files = {
  "file-vanished":
    "O programa de e-mail removeu ou bloqueou o arquivo antes que ele pudesse ser lido. O e-mail pode estar protegido, ou o programa é executado em um ambiente isolado como Flatpak ou Snap. Salve a mensagem e solte aqui o arquivo salvo.",
  "file-gone":
    "Não foi possível abrir este arquivo. Verifique se ele ainda está lá e se você pode lê-lo.",
  "file-gone.named": "Não foi possível abrir este arquivo. Verifique o nome e se você pode lê-lo.",
  "not-a-file": "Isto não é um arquivo. Em vez disso, abra os e-mails da pasta.",
  folder: "Pastas não são aceitas; selecione os e-mails que estão nelas e solte-os aqui.",
  "folder.apple-mailbox":
    "O Apple Mail exporta uma caixa de correio como pasta. Clique nela com o botão direito, escolha “Mostrar Conteúdo do Pacote” e solte aqui o arquivo “mbox” que está dentro.",
  "empty-file":
    "Este arquivo está vazio. Salve o e-mail de novo no seu programa de e-mail e solte aqui o arquivo salvo.",
  "empty-file.blank":
    "Não há nada neste arquivo: ele não foi salvo ou baixado até o fim. Salve o e-mail de novo no seu programa de e-mail e solte aqui o arquivo salvo.",
  "too-large.mail": `${leftUnread} Salve os anexos grandes e anexe-os ao registro no Zoho.`,
  "too-large.mail-store": `${leftUnread} Abra-o no seu programa de e-mail e arraste de lá os e-mails que você quer arquivar.`,
  "too-much-together": "Mais de { BYTES($limit) } de uma vez. Solte este arquivo de novo, sozinho.",
  "file-too-large":
    "Este arquivo é maior que { BYTES($limit) }, o máximo que o Mailpin abre como e-mail.",
  "file-too-large.unread": "Este arquivo é maior do que o Mailpin lê como e-mail.",

  unreadable:
    "O Mailpin não conseguiu ler este e-mail: o arquivo está danificado. Salve o e-mail de novo e solte aqui o novo arquivo.",
  "unreadable.file":
    "O Mailpin não conseguiu ler este arquivo. Os outros arquivos não foram afetados. Tente salvar o e-mail de novo.",
  "unreadable.not-kept":
    "O Mailpin não conseguiu ler este arquivo ou guardar os anexos dele. Verifique se há espaço no disco e solte-o de novo.",
  "unreadable.printed": "Não foi possível ler este arquivo.",
  "too-many-emails":
    "Este arquivo contém mais de { $limit } e-mails; os demais não foram abertos. Abra-os no seu programa de e-mail e arraste para cá os que você quer arquivar.",
  "parse-timeout":
    "A leitura deste e-mail demorou demais. Salve-o de novo ou arquive os anexos manualmente.",
  "parse-crashed":
    "Não foi possível ler este e-mail: ele está danificado ou é grande demais para este computador.",
  "parse-answer": "Não foi possível ler este e-mail: ele está danificado de um modo incomum.",
  "parse-closed": "O Mailpin estava fechando enquanto lia este e-mail. Abra-o de novo.",

  "filing-goes-on":
    "Este e-mail já está na caixa de saída. Os arquivos que faltavam voltaram, e o Mailpin continua a arquivá-lo.",
} satisfies Record<keyof typeof english, string>;
