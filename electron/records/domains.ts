/** Providers whose domain tells nothing about the sender's company. */
const freeMail = new Set(
  (
    "gmail.com googlemail.com outlook.com hotmail.com hotmail.de hotmail.fr hotmail.it hotmail.es hotmail.co.uk live.com live.de live.nl msn.com " +
    "yahoo.com yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.co.uk yahoo.co.in yahoo.co.jp ymail.com rocketmail.com aol.com aol.de icloud.com me.com mac.com " +
    "gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de arcor.de posteo.de mailbox.org proton.me protonmail.com pm.me tutanota.com tuta.com " +
    "zoho.com zohomail.com zohomail.eu mail.com mail.ru yandex.ru yandex.com inbox.ru bk.ru list.ru qq.com 163.com 126.com sina.com naver.com daum.net " +
    "orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it bluewin.ch hispeed.ch bigpond.com btinternet.com sky.com comcast.net " +
    "verizon.net att.net cox.net charter.net rogers.com shaw.ca telus.net fastmail.com hey.com rediffmail.com seznam.cz wp.pl o2.pl onet.pl interia.pl uol.com.br " +
    "bol.com.br terra.com.br skynet.be telenet.be ziggo.nl kpnmail.nl xs4all.nl aon.at"
  ).split(" "),
);

/**
 * Labels of a domain that are used, from its end: `mail.eu.nordwind.co.uk`. Each label of a long
 * domain would cost a look-up.
 */
const mostNames = 8;

/**
 * The domains a company may be known by, from the address's own to the shortest that is still one:
 * `mail.nordwind.example`, then `nordwind.example`. None for the providers of free mailboxes.
 */
export function companyDomains(address: string): string[] {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const labels = domain.split(".").slice(-mostNames);
  const suffixes = labels.slice(0, -1).map((_, start) => labels.slice(start).join("."));
  return suffixes.some((suffix) => freeMail.has(suffix)) ? [] : suffixes;
}
