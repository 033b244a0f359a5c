/** What a company's people, projects and mails are called. */
const list = (text: string): readonly string[] => text.split(", ");

export const givenNames = list(
  "Ana, Bruno, Carla, Daniel, Elif, Frank, Greta, Hugo, Ines, Jonas, Karin, Leo, Mara, Nils, Olga, Paul, Rosa, Sven, Tina, Uwe, Vera, Wim, Yusuf, Zoë, Marie, Thomas, Julia, Peter",
);
export const familyNames = list(
  "Adler, Brandt, Costa, Dietz, Engel, Fischer, García, Hansen, Ivanov, Jansen, Keller, Lindqvist, Meyer, Novak, Ortega, Petrov, Roth, Schäfer, Torres, Ulrich, Vogel, Weber, Yılmaz, Zimmer, Bauer, Müller, Schmidt, Nguyen",
);
export const companyNames = list(
  "Nordwind, Alpina, Harbor, Solis, Terra, Vector, Kestrel, Lumen, Castor, Delphi, Fjord, Granite, Helix, Juniper, Kupfer, Limes, Meridian, Orion, Quarz, Rhein, Saturn, Tauber, Union, Vesta, Weser, Zenit, Amber, Baltic, Corona, Donau, Elbe, Falken",
);
export const trades = list(
  "Logistics, Foods, Chemicals, Waterworks, Brewery, Paper, Textiles, Energy, Plastics, Dairy, Mining, Pharma, Steel, Glass, Timber, Foundry",
);
/** What our company sells, so that many customers have deals about the same. */
export const things = list(
  "pump station, filter line, cooling circuit, dosing unit, control cabinet, spare parts, maintenance contract, boiler house, heat exchanger, conveyor, compressor, service training, remote monitoring, pressure tank, fire water, waste water, clean room, mixing tank, loading bay, test bench",
);
export const works = list("retrofit, expansion, replacement, planning, audit, phase 2, pilot");
export const places = list("hall 3, Bremen, Lyon, north site, plant 2, Gent, old building");

/** Subjects that tell a conversation from others, but name no deal. */
export const topics = list(
  "delivery dates, drawings, data sheet, terms of payment, site visit, certificate, noise levels, warranty, order confirmation, revised offer, installation plan, missing flange, contract draft, crane on site, packing list, power supply, paint colour, acceptance test, insurance, drainage, schedule, travel costs",
);
/** Subjects that say nothing. */
export const smallTalk = list(
  "our call, short question, follow-up, as discussed, hello, meeting, next steps, your mail, documents, question, update, appointment, thank you",
);

export const sentences = list(
  "Thank you for the quick answer., Could you send us the current state?, We need this by Friday., Please have a look at the attached file., Our purchasing department asks for a date., Tuesday at ten would suit us., I have talked to my colleagues about it., The figures look fine to us., Let us settle this by phone., There is one point that we still have to check., Can we move the meeting to next week?, I will be out of the office from Monday on., Who is in charge of this on your side?, We agree with your proposal., The workshop has a question about the connection.",
);
export const greetings = list("Hello, Hi, Dear all, Good morning, Dear Jo");

/** Of newsletters and advertisements. */
export const news = list(
  "Our autumn catalogue, Webinar: saving energy in cooling, 5 trends in maintenance, Last chance for early birds, Your weekly digest, New: remote monitoring for every pump station, Trade fair in Bremen: your free ticket, Heat exchanger basics, What moves the industry, Spare parts: 15 % off",
);
/** Of people who want something from us, and whom nobody knows. */
export const strangersWant = list(
  "Cooperation, Application as an engineer, Your website, Quick question, SEO for your company, Office space, Partnership, Invitation to speak, Leasing offer for cars, Pump station used, Request",
);
export const privateMatters = list(
  "Dinner on Saturday, Photos, School trip, Tennis, Happy birthday, The car, Holiday in Lyon, Keys, Grandma, Flat in the old building",
);
export const chatter = list(
  "Lunch?, Travel expenses, Summer party, Who has the projector, Fridge, Parking, Holiday planning, Sales meeting on Monday, New printer, Schedule of the week, CRM: training for all, Documents for the tax office, Update of the price list, Cake in the kitchen",
);
export const providers = list(
  "gmail.com, gmx.de, outlook.com, yahoo.fr, web.de, hotmail.com, icloud.com",
);
