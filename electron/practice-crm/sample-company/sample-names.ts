/** The people and accounts of a country. Every domain is under .example (RFC 2606). */
export type Country = {
  readonly name: string;
  readonly dial: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
};

const country = (name: string, dial: string, given: string, family: string): Country => ({
  name,
  dial,
  given: given.split(" "),
  family: family.split(" "),
});

export const countries = {
  de: country(
    "Germany",
    "+49",
    "Jörg Anke Lukas Käthe Mehmet Friederike Björn Sabine",
    "Müller Schäfer Kühn Weiß Yılmaz Jäger Vogt Großmann",
  ),
  at: country(
    "Austria",
    "+43",
    "Leopold Theresa Matthäus Magdalena Gregor Annemarie",
    "Höller Gruber Wögerbauer Steiner Kößler Lechner",
  ),
  fr: country(
    "France",
    "+33",
    "Hélène Amélie François Théo Chloé Gaël",
    "Lefèvre Béranger Girard Roux Château Mercier",
  ),
  es: country(
    "Spain",
    "+34",
    "Iñaki Lucía Andrés Begoña Tomás Marta",
    "Núñez García Ibáñez Peña Solís Romero",
  ),
  pt: country(
    "Portugal",
    "+351",
    "João Inês Simão Conceição Tiago Beatriz",
    "Gonçalves Araújo Simões Pacheco Falcão Teixeira",
  ),
  se: country(
    "Sweden",
    "+46",
    "Åsa Björn Linnéa Göran Maja Håkan",
    "Lindqvist Sjöberg Åkesson Hägglund Norén Ek",
  ),
  no: country(
    "Norway",
    "+47",
    "Øyvind Ingrid Sindre Kåre Solveig Håvard",
    "Bjørnstad Ødegård Haugen Dahl Sørensen Nygård",
  ),
  pl: country(
    "Poland",
    "+48",
    "Łukasz Agnieszka Paweł Małgorzata Zofia Michał",
    "Wójcik Kowalczyk Gołębiowska Zając Król Pawlak",
  ),
  cz: country(
    "Czechia",
    "+420",
    "Jiří Kateřina Ondřej Božena Tomáš Šárka",
    "Dvořák Svobodová Černý Růžičková Holý Kučera",
  ),
  tr: country(
    "Türkiye",
    "+90",
    "Gökhan Ayşe Çağlar Elif İpek Oğuz",
    "Öztürk Çelik Şahin Aydın Güneş Koç",
  ),
  it: country(
    "Italy",
    "+39",
    "Niccolò Giulia Andrea Chiara Matteo Benedetta",
    "Rossetti Cantù Moretti D'Amico Galli Ferrara",
  ),
  nl: country(
    "Netherlands",
    "+31",
    "Joost Femke Daan Saskia Thijs Marijke",
    "Jansen Visser Hoekstra Brouwer Kuipers Smit",
  ),
  fi: country(
    "Finland",
    "+358",
    "Päivi Jukka Sini Väinö Aino Mikko",
    "Mäkinen Hämäläinen Järvi Koskela Niemi Salo",
  ),
  hu: country(
    "Hungary",
    "+36",
    "Zsófia Gábor Réka Bálint Ágnes Dénes",
    "Szűcs Kovács Tóth Ördög Fekete Halász",
  ),
  gb: country(
    "United Kingdom",
    "+44",
    "Siobhán Rhys Priya Alistair Zoë Owen",
    "Carter O'Brien Patel Llewellyn Fraser Whitby",
  ),
  us: country(
    "United States",
    "+1",
    "Renée Marcus Keiko Diego Hannah Jamal",
    "Alvarez Thompson Nakamura Brooks Okafor Dubois",
  ),
  in: country(
    "India",
    "+91",
    "Ananya Rohan Meera Vikram Kavya Arjun",
    "Iyer Deshpande Banerjee Nair Kulkarni Rao",
  ),
} as const;

export type CountryCode = keyof typeof countries;

export type Base = {
  readonly name: string;
  readonly domain: string;
  readonly industry: string;
  readonly city: string;
  readonly country: CountryCode;
};

const base = (
  name: string,
  domain: string,
  industry: string,
  city: string,
  code: CountryCode,
): Base => ({
  name,
  domain: `${domain}.example`,
  industry,
  city,
  country: code,
});

/** Twenty customers. */
export const accounts: readonly Base[] = [
  base("Nordwind Logistik GmbH", "nordwind", "Logistics", "Bremen", "de"),
  base("Brückner Maschinenbau KG", "brueckner-maschinen", "Manufacturing", "Nürnberg", "de"),
  base("Lefèvre & Fils", "lefevre-fils", "Food", "Orléans", "fr"),
  base("Åkesson Vindkraft AB", "akesson-vind", "Energy", "Växjö", "se"),
  base("Almendra Foods S.L.", "almendra", "Food", "Málaga", "es"),
  base("Três Rios Têxteis", "tresrios", "Manufacturing", "Guimarães", "pt"),
  base("Żuraw Budownictwo", "zuraw", "Manufacturing", "Łódź", "pl"),
  base("Modrá Řeka Software", "modrareka", "Software", "Plzeň", "cz"),
  base("Fjordlys Energi", "fjordlys", "Energy", "Tromsø", "no"),
  base("Günışığı Seramik", "gunisigi", "Manufacturing", "İzmir", "tr"),
  base("Officina Cantù S.r.l.", "officina-cantu", "Retail", "Como", "it"),
  base("Polder & Zee Adviseurs", "polderzee", "Education", "Utrecht", "nl"),
  base("Järvi Health Oy", "jarvihealth", "Health", "Jyväskylä", "fi"),
  base("Szűcs és Társa Kft.", "szucs", "Logistics", "Győr", "hu"),
  base("Höller Alpentechnik", "hoeller-alpen", "Manufacturing", "Innsbruck", "at"),
  base("Carter & Vale Ltd", "cartervale", "Retail", "Leeds", "gb"),
  base("Bluefin Robotics Inc.", "bluefin-robotics", "Software", "Portland", "us"),
  base("Saffron Textiles Pvt Ltd", "saffrontextiles", "Retail", "Pune", "in"),
  base("Café Béranger", "cafe-beranger", "Food", "Lyon", "fr"),
  base("Hoekstra Scheepsbouw", "hoekstra", "Manufacturing", "Groningen", "nl"),
];

export const subjects = [
  "route planner 2027",
  "warehouse scanners",
  "framework contract",
  "service renewal",
  "pilot plant",
  "spare parts",
  "training days",
  "second site",
  "maintenance plan",
  "packaging line",
  "sensor retrofit",
  "licence extension",
];

export const jobTitles = [
  "Head of Purchasing",
  "Managing Director",
  "IT Manager",
  "Project Lead",
  "Controller",
  "Operations Manager",
];
