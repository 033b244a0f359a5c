import { entries, signsOf } from "./word-list.ts";

/**
 * The words of attributions ("On Mon, 2 Mar 2026 at 09:15, Ana <ana@client.example> wrote:"), as
 * mail programs write them: Gmail, Apple Mail, Thunderbird, Outlook, Yahoo, Zoho Mail, K-9, The
 * Bat! and others, in their users' languages. If a word is missing, the older message counts as
 * part of the newest one.
 *
 * By language: its verbs, and its small words, which are before the date, between its parts, before
 * the name, and beside the verb.
 */
const languages: Readonly<Record<string, readonly [verbs: string, small: string]>> = {
  en: [
    "wrote, writes, written, quoting",
    "on, at, in, article, message, a.m, p.m, am, pm, st, nd, rd, th, o'clock",
  ],
  de: [
    "schrieb, schrieben, geschrieben, schreibt, zitat",
    "am, um, den, dem, hat, folgendes, uhr, vorm, nachm",
  ],
  fr: ["écrit, écrivait", "le, à, a, h"],
  es: ["escribió, escrito, citando", "p, m, el, en, a, la, las, de, del, día, ha, fecha"],
  it: ["scritto, scrisse, scrive", "il, giorno, in, data, alle, alla, ore, ha"],
  pt: ["escreveu", "em, no, dia, à, às, s, de"],
  nl: ["schreef, geschreven, citeren", "op, om, heeft, het, volgende, uur"],
  sv: ["skrev", "den, kl, klockan, följande"],
  da: ["skrev", "den, kl, følgende"],
  nb: ["skrev, skreiv", "den, kl, på, følgende"],
  fi: [
    "kirjoitti",
    "klo, kello, tammik, helmik, maalisk, huhtik, toukok, kesäk, heinäk, elok, syysk, lokak, marrask, jouluk",
  ],
  is: ["skrifaði", "þann, kl"],
  pl: [
    "napisał, napisała, napisano, napisana, pisze, cytowanie",
    "w, dniu, dnia, o, godz, godzinie, r, przez, wiadomość, użytkownik, a",
  ],
  cs: ["napsal, napsala, cituji", "dne, v, ve, odesílatel, uživatel, a"],
  sk: ["napísal, napísala", "dňa, o, používateľ, a"],
  sl: ["napisal, napisala", "v, dne, ob, je, oseba, a"],
  hr: ["napisao, napisala", "dana, u, je, la, korisnik"],
  sr: ["написао, написала, пише", "дана, у, је, ла, корисник"],
  bg: ["написа", "на, в, г, ч"],
  mk: ["напиша", "на, во"],
  ru: ["написал, написала, написали, писал, писала, пишет", "в, г, года, пользователь, от, а"],
  uk: ["написав, написала, пише", "о, р, року, користувач, від"],
  be: ["напісаў, напісала", "у"],
  hu: ["írta, írt, idézet", "ezt, a, az, következőt, időpont, időpontban, keltezéssel, dátummal"],
  ro: ["scris", "în, pe, la, data, ora, a"],
  el: ["έγραψε", "στις, στη, στην, τη, την, ο, η, χρήστης, π.μ, μ.μ, πμ, μμ"],
  tr: ["yazdı, yazmış", "tarihinde, şunu, şunları"],
  he: ["כתב, כתבה, כתבו", "בתאריך, ביום, יום, ב, א, ג, ד, ה, ו, בשעה, מאת, את"],
  ar: ["كتب, كتبت, كتابة", "في, على, بتاريخ, يوم, الساعة, ص, م, تمت, ما, يلي, بواسطة, جاء, من"],
  fa: ["نوشت, نوشته", "در, تاریخ, ساعت"],
  hi: ["लिखा", "को, बजे, ने, पर"],
  vi: ["viết", "vào, lúc, ngày, tháng, thứ, th, thg, đã"],
  th: ["เขียนว่า, เขียน", "เมื่อ, ในวันที่, วันที่, เวลา, น, จ, อ, พ, พฤ, ศ, ส, อา"],
  id: ["menulis", "pada, tanggal, pukul, jam"],
  ms: ["menulis", "pada, pg, ptg"],
  ca: ["escriure, escrit, missatge", "el, del, dia, a, les, va, ha, de"],
  eu: ["idatzi", "hau, du, zuen, erabiltzaileak, igorleak, al"],
  gl: ["escribiu", "o, á, ás, de"],
  et: ["kirjutas", "kuupäev, kuupäeval, kell, kasutaja"],
  lv: ["rakstīja", "g, gada, plkst, lietotājs"],
  lt: ["rašė, parašė", "d, m, val, vartotojas"],
  ja: [
    "書きました, のメール, のメッセージ, 作成",
    "年, 月, 日, 火, 水, 木, 金, 土, 曜, 時, 分, 秒, に, は, が, 午前, 午後",
  ],
  zh: [
    "写道, 写于, 写",
    "在, 于, 周, 星期, 一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 时, 上午, 下午, 中午, 晚上, 凌晨",
  ],
  "zh-Hant": ["寫道, 寫於", "於, 週"],
  ko: [
    "작성, 쓴, 썼습니다",
    "님이, 님, 이, 가, 에, 글, 글이, 메시지, 다음을, 년, 월, 일, 시, 분, 오전, 오후",
  ],
};

/** The languages as BCP 47 tags. */
export const locales: readonly string[] = Object.keys(languages);

/** Time zones by their names. */
const zones =
  "gmt, utc, z, cet, cest, mez, mesz, met, mest, wet, west, eet, eest, msk, bst, ist, est, edt, cst, cdt, mst, mdt, pst, pdt, brt, brst, art, sgt, hkt, jst, kst, aest, aedt, nzst, nzdt, sast";

/** Lower-case words that are part of names, or stand between a date and an address. */
const inNames =
  "von, van, vom, t, zu, zum, zur, der, den, de, di, da, do, dos, das, del, della, du, des, la, ter, ten, af, av, bin, ibn, e, y, i, and, und, et, og, och, of, for, from, by, via, at, the, on, behalf, für, im, aus, bei, pour, par, per, por, przez";

/** Words that begin sentences and are no names, despite their capital letter. */
export const sentenceStarts: readonly string[] = entries(`
  i, he, she, it, we, you, they, who, someone, the, this, that, these, my, our, your, his, her, their, as,
  like, when, what, then, now, today, yesterday, later, earlier, recently, previously, first, last, finally,
  also, and, but, so, here, please, if, note, re, fwd, ich, er, sie, es, wir, ihr, man, jemand, der, die, das,
  ein, eine, dieser, mein, meine, unser, unsere, ihre, sein, wie, als, wenn, dann, jetzt, heute, gestern,
  später, vorhin, neulich, zuletzt, zuerst, auch, und, aber, hier, bitte, wer, was, herr, frau, tu, il, elle,
  nous, vous, ils, elles, le, la, un, une, mon, notre, votre, comme, puis, ensuite, et, mais, ici, monsieur,
  madame, yo, él, ella, nosotros, usted, ustedes, ellos, el, los, las, una, mi, nuestro, nuestra, su, como,
  ayer, hoy, luego, y, pero, señor, señora, io, lui, lei, noi, voi, loro, gli, uno, mio, nostro, nostra, ieri,
  oggi, poi, signor, signora, eu, ele, ela, nós, eles, os, um, uma, meu, nosso, ontem, hoje, depois, mas,
  senhor, senhora, ik, hij, zij, wij, jij, jullie, het, een, mijn, onze, uw, zoals, gisteren, vandaag, toen,
  en, maar, mr, mrs, ms, miss, dr, mir, dir, uns, ihm, ihnen, mich, us, him, them, te, nos, ci, ons, hem, hän,
  minä, me, ő, én, on, он, она, я, мы, вы, они
`);

export type WordKind = "verb" | "small" | "inName";

const kindByWord = new Map<string, WordKind>([
  ...entries(inNames).map((word) => [word, "inName"] as const),
  ...Object.values(languages).flatMap(([, small]) =>
    entries(small).map((word) => [word, "small"] as const),
  ),
  ...entries(zones).map((word) => [word, "small"] as const),
  ...Object.values(languages).flatMap(([verbs]) =>
    entries(verbs).map((verb) => [verb, "verb"] as const),
  ),
]);

/** The kind of a word in attributions; undefined for any other word. @param word in lower case */
export const kindOfWord = (word: string): WordKind | undefined => kindByWord.get(word);

/** Length of the longest word without spaces around it, characters. */
export const longestSingle = Math.max(
  ...[...kindByWord.keys()].map((word) => (signsOf(word)[0]?.kind === "single" ? word.length : 0)),
);

const beginnings = new Set(sentenceStarts);

/** Whether a word begins a sentence and is no name. @param word in lower case */
export const isSentenceStart = (word: string): boolean => beginnings.has(word);

/** All words by kind. */
export const allWords: ReadonlyMap<string, WordKind> = kindByWord;
