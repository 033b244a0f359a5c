/** A message to a customer, in one language. */
export type Sample = {
  readonly language: string;
  /** Its charsets in programs without Unicode, by their names in iconv-lite. */
  readonly charsets: readonly string[];
  readonly subject: string;
  readonly text: string;
};

/** Western Europe, where no charset has to be guessed. */
export const western: readonly Sample[] = [
  {
    language: "German",
    charsets: ["windows-1252"],
    subject: "Angebot für März: Größe und Maße",
    text: "Sehr geehrte Damen und Herren, anbei erhalten Sie unser Angebot über die gewünschten Maschinen. Die Lieferung erfolgt in ungefähr drei Wochen. Für Rückfragen stehen wir Ihnen natürlich jederzeit zur Verfügung. Mit freundlichen Grüßen, Jürgen Schäfer",
  },
  {
    language: "French",
    charsets: ["windows-1252"],
    subject: "Devis pour l’été à préparer",
    text: "Bonjour, veuillez trouver ci-joint le devis demandé pour la livraison prévue à la fin du mois. N’hésitez pas à me contacter si vous avez besoin de précisions supplémentaires. Très cordialement, François Lefèvre",
  },
  {
    language: "Spanish",
    charsets: ["windows-1252"],
    subject: "Reunión mañana con el señor Núñez",
    text: "Buenos días, le envío la información que solicitó sobre la instalación eléctrica. ¿Podría confirmar si la reunión de mañana sigue en pie? Muchas gracias por su atención. Un saludo, José Ibáñez",
  },
  {
    language: "Portuguese",
    charsets: ["windows-1252"],
    subject: "Confirmação da reunião de amanhã",
    text: "Olá, segue em anexo a proposta com as condições de pagamento e a previsão de entrega. Não hesite em entrar em contato se tiver alguma dúvida. Atenciosamente, João Gonçalves",
  },
  {
    language: "Italian",
    charsets: ["windows-1252"],
    subject: "Perché la società è più grande",
    text: "Buongiorno, le confermo che la società ha già ricevuto il pagamento e che la spedizione partirà lunedì. La qualità è più alta di così non si può. Cordiali saluti, Niccolò",
  },
  {
    language: "Swedish",
    charsets: ["windows-1252"],
    subject: "Möte på måndag om försäljningen",
    text: "Hej, här kommer det uppdaterade förslaget som vi pratade om på mötet. Hör gärna av dig om du har några frågor eller vill ändra något. Med vänliga hälsningar, Åsa Öberg",
  },
  {
    language: "Danish",
    charsets: ["windows-1252"],
    subject: "Møde på tirsdag om købsaftalen",
    text: "Hej, jeg sender hermed den opdaterede købsaftale. Vær så venlig at læse den igennem og vende tilbage senest på fredag. Med venlig hilsen, Søren Kjær",
  },
  {
    language: "Finnish",
    charsets: ["windows-1252"],
    subject: "Kokous siirtyy ensi viikkoon, hyvää päivää",
    text: "Hyvää päivää, lähetän liitteenä päivitetyn tarjouksen. Voitteko ystävällisesti vahvistaa tilauksen vielä tänään? Ystävällisin terveisin, Väinö Hämäläinen",
  },
  {
    language: "Icelandic",
    charsets: ["windows-1252"],
    subject: "Fundur á þriðjudag um söluna",
    text: "Góðan daginn, hér er tilboðið sem við ræddum um í síðustu viku. Vinsamlegast látið mig vita ef þið hafið einhverjar spurningar. Með bestu kveðju, Þórður Æsa",
  },
];

/** Other Latin alphabets: only a text of some length is distinguishable from the western one. */
export const latin: readonly Sample[] = [
  {
    language: "Polish",
    charsets: ["windows-1250", "iso-8859-2"],
    subject: "Zamówienie części do końca miesiąca",
    text: "Dzień dobry, w załączeniu przesyłam ofertę na części, o które Państwo pytali. Proszę o potwierdzenie zamówienia do końca tygodnia. Jeżeli mają Państwo pytania, chętnie na nie odpowiem. Z poważaniem, Łukasz Wójcik",
  },
  {
    language: "Czech",
    charsets: ["windows-1250", "iso-8859-2"],
    subject: "Nabídka na příští čtvrtletí, děkuji",
    text: "Dobrý den, v příloze zasílám slíbenou nabídku na dodávku náhradních dílů. Prosím o potvrzení objednávky do konce týdne. Děkuji a přeji hezký den, Jiří Dvořák",
  },
  {
    language: "Hungarian",
    charsets: ["windows-1250", "iso-8859-2"],
    subject: "Árajánlat a következő évre, köszönjük",
    text: "Tisztelt Hölgyem, mellékelten küldöm a kért árajánlatot. Kérem, erősítse meg a megrendelést a hét végéig. Köszönettel és üdvözlettel, Győző Szűcs",
  },
  {
    language: "Romanian",
    charsets: ["windows-1250", "iso-8859-2"],
    subject: "Ofertă pentru luna viitoare, vă mulţumim",
    text: "Bună ziua, vă trimit ataşat oferta pe care aţi cerut-o. Vă rog să confirmaţi comanda până la sfârşitul săptămânii. Cu stimă, Ştefan Ţăranu",
  },
  {
    language: "Turkish",
    charsets: ["windows-1254"],
    subject: "Gelecek ayın siparişi için teşekkürler",
    text: "Merhaba, istediğiniz teklifi ekte gönderiyorum. Lütfen siparişi hafta sonuna kadar onaylayınız. Sorularınız olursa bana yazabilirsiniz. Saygılarımla, Şükrü Çağlar Iğdır",
  },
];

/** Other scripts. */
export const otherScripts: readonly Sample[] = [
  {
    language: "Russian",
    charsets: ["windows-1251", "koi8-r", "iso-8859-5"],
    subject: "Коммерческое предложение на март",
    text: "Здравствуйте, направляю вам коммерческое предложение на поставку оборудования. Прошу подтвердить получение письма и сообщить удобное время для встречи. С уважением, Сергей Иванов",
  },
  {
    language: "Ukrainian",
    charsets: ["windows-1251", "koi8-u"],
    subject: "Комерційна пропозиція на березень",
    text: "Доброго дня, надсилаю вам комерційну пропозицію щодо постачання обладнання. Прошу підтвердити отримання листа та повідомити зручний час для зустрічі. З повагою, Євген Їжак",
  },
  {
    language: "Bulgarian",
    charsets: ["windows-1251"],
    subject: "Оферта за следващия месец",
    text: "Здравейте, изпращам ви офертата, която поискахте. Моля, потвърдете поръчката до края на седмицата. Ако имате въпроси, ще се радвам да помогна. Поздрави, Георги Димитров",
  },
  {
    language: "Serbian",
    charsets: ["windows-1251"],
    subject: "Понуда за следећи месец",
    text: "Поштовани, у прилогу вам шаљем понуду коју сте тражили. Молим вас да потврдите наруџбину до краја недеље. Срдачан поздрав, Ђорђе Љубић",
  },
  {
    language: "Greek",
    charsets: ["windows-1253", "iso-8859-7"],
    subject: "Προσφορά για τον επόμενο μήνα",
    text: "Καλημέρα σας, σας στέλνω συνημμένη την προσφορά που ζητήσατε. Παρακαλώ επιβεβαιώστε την παραγγελία μέχρι το τέλος της εβδομάδας. Με εκτίμηση, Γιώργος Παπαδόπουλος",
  },
  {
    language: "Hebrew",
    charsets: ["windows-1255", "iso-8859-8"],
    subject: "הצעת מחיר לחודש הבא",
    text: "שלום רב, מצורפת הצעת המחיר שביקשתם. אנא אשרו את ההזמנה עד סוף השבוע. אם יש לכם שאלות, אשמח לעזור. בברכה, דוד כהן",
  },
  {
    language: "Arabic",
    charsets: ["windows-1256", "iso-8859-6"],
    subject: "عرض السعر للشهر القادم",
    text: "السلام عليكم، أرسل لكم في المرفقات عرض السعر الذي طلبتموه. يرجى تأكيد الطلب قبل نهاية الأسبوع. مع أطيب التحيات، محمد العلي",
  },
  {
    language: "Thai",
    charsets: ["windows-874"],
    subject: "ใบเสนอราคาสำหรับเดือนหน้า",
    text: "เรียนท่านลูกค้า กรุณาตรวจสอบใบเสนอราคาที่แนบมาพร้อมกับอีเมลนี้ และยืนยันการสั่งซื้อภายในสิ้นสัปดาห์ หากมีคำถามกรุณาติดต่อเรา ขอแสดงความนับถือ สมชาย",
  },
  {
    language: "Chinese (simplified)",
    charsets: ["gb18030", "gbk"],
    subject: "关于三月份报价的确认",
    text: "您好，附件是您要求的报价单，请查收。请在本周末之前确认订单，如果有任何问题，请随时与我们联系。谢谢您的支持，祝工作顺利。张伟",
  },
  {
    language: "Chinese (traditional)",
    charsets: ["big5"],
    subject: "關於三月份報價的確認",
    text: "您好，附件是您要求的報價單，請查收。請在本週末之前確認訂單，如果有任何問題，請隨時與我們聯絡。謝謝您的支持，祝工作順利。陳志明",
  },
  {
    language: "Japanese",
    charsets: ["shift_jis", "euc-jp"],
    subject: "三月のお見積りについて",
    text: "お世話になっております。ご依頼いただいたお見積書を添付いたしますので、ご確認をお願いいたします。ご不明な点がございましたら、お気軽にお問い合わせください。よろしくお願いいたします。田中",
  },
  {
    language: "Japanese katakana",
    charsets: ["shift_jis", "euc-jp"],
    subject: "システムメンテナンスのお知らせ",
    text: "いつもサービスをご利用いただきありがとうございます。システムメンテナンスのため、サーバーを一時停止いたします。",
  },
  {
    language: "Korean",
    charsets: ["euc-kr", "cp949"],
    subject: "삼월 견적서 확인 부탁드립니다",
    text: "안녕하세요, 요청하신 견적서를 첨부하여 보내 드립니다. 이번 주말까지 주문을 확인해 주시기 바랍니다. 궁금한 점이 있으시면 언제든지 연락해 주세요. 감사합니다. 김철수 드림",
  },
];
