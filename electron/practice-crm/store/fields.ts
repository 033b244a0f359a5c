import { z } from "zod";

/** A field of a module, with the properties that the practice CRM needs. */
export const field = z.object({
  api_name: z.string().regex(/^\w+$/),
  field_label: z.string(),
  data_type: z.enum([
    "text",
    "email",
    "phone",
    "website",
    "picklist",
    "lookup",
    "ownerlookup",
    "currency",
    "date",
    "datetime",
    "boolean",
  ]),
  /** Whether it is the record's title. */
  display_field: z.boolean().default(false),
  /** The module that a lookup points to. */
  lookup: z.string().exactOptional(),
  pick_list_values: z.array(z.string()).exactOptional(),
});
export type Field = z.output<typeof field>;

type Extra = Partial<Omit<Field, "api_name" | "data_type">>;

const make = (data_type: Field["data_type"], api_name: string, extra: Extra = {}): Field => ({
  api_name,
  field_label: api_name.replaceAll("_", " "),
  data_type,
  display_field: false,
  ...extra,
});
const text = (name: string) => make("text", name);
const title = (name: string, label?: string) =>
  make("text", name, {
    display_field: true,
    ...(label === undefined ? {} : { field_label: label }),
  });
const email = (name: string) => make("email", name);
const phone = (name: string) => make("phone", name);
const money = (name: string) => make("currency", name);
const day = (name: string) => make("date", name);
const lookup = (name: string, module: string) => make("lookup", name, { lookup: module });
const picklist = (name: string, ...values: string[]) =>
  make("picklist", name, { pick_list_values: values });

/** Every module has these. */
export const systemFields: readonly Field[] = [
  make("ownerlookup", "Owner"),
  make("ownerlookup", "Created_By"),
  make("ownerlookup", "Modified_By"),
  make("datetime", "Created_Time"),
  make("datetime", "Modified_Time"),
];

const person = [
  text("First_Name"),
  text("Last_Name"),
  title("Full_Name"),
  email("Email"),
  email("Secondary_Email"),
];
const parties = [lookup("Account_Name", "Accounts"), lookup("Contact_Name", "Contacts")];

/**
 * The fields of the standard modules (reference: the modules that Zoho delivers, under their API
 * names).
 */
export const standardFields: Readonly<Record<string, readonly Field[]>> = {
  Leads: [
    ...person,
    text("Company"),
    text("Designation"),
    phone("Phone"),
    phone("Mobile"),
    picklist("Lead_Status", "Not Contacted", "Contacted", "Pre-Qualified", "Lost Lead"),
    picklist("Lead_Source", "Trade Show", "Website", "Referral"),
    text("City"),
    text("Country"),
    make("boolean", "Converted__s", { field_label: "Is Converted" }),
    lookup("Converted_Account", "Accounts"),
    lookup("Converted_Contact", "Contacts"),
    lookup("Converted_Deal", "Deals"),
  ],
  Contacts: [
    ...person,
    lookup("Account_Name", "Accounts"),
    text("Title"),
    phone("Phone"),
    phone("Mobile"),
    text("Mailing_City"),
    text("Mailing_Country"),
  ],
  Accounts: [
    title("Account_Name"),
    make("website", "Website"),
    phone("Phone"),
    picklist(
      "Industry",
      "Logistics",
      "Energy",
      "Manufacturing",
      "Food",
      "Software",
      "Health",
      "Retail",
      "Education",
    ),
    text("Billing_City"),
    text("Billing_Country"),
  ],
  Deals: [
    title("Deal_Name"),
    ...parties,
    picklist(
      "Stage",
      "Qualification",
      "Needs Analysis",
      "Proposal",
      "Negotiation",
      "Closed Won",
      "Closed Lost",
    ),
    money("Amount"),
    day("Closing_Date"),
  ],
  Quotes: [
    title("Subject"),
    ...parties,
    lookup("Deal_Name", "Deals"),
    picklist("Quote_Stage", "Draft", "Delivered", "Confirmed"),
    money("Grand_Total"),
    day("Valid_Till"),
  ],
  Sales_Orders: [
    title("Subject"),
    ...parties,
    lookup("Deal_Name", "Deals"),
    text("SO_Number"),
    picklist("Status", "Created", "Approved", "Delivered"),
    money("Grand_Total"),
    day("Due_Date"),
  ],
  Invoices: [
    title("Subject"),
    ...parties,
    lookup("Sales_Order", "Sales_Orders"),
    text("Invoice_Number"),
    picklist("Status", "Created", "Sent", "Paid"),
    money("Grand_Total"),
    day("Invoice_Date"),
    day("Due_Date"),
  ],
  Purchase_Orders: [
    title("Subject"),
    lookup("Vendor_Name", "Vendors"),
    lookup("Contact_Name", "Contacts"),
    text("PO_Number"),
    picklist("Status", "Created", "Approved", "Delivered"),
    money("Grand_Total"),
    day("PO_Date"),
  ],
  Vendors: [title("Vendor_Name"), email("Email"), phone("Phone"), make("website", "Website")],
  Products: [title("Product_Name"), text("Product_Code"), money("Unit_Price")],
  Cases: [title("Subject"), ...parties, picklist("Status", "New", "On Hold", "Closed")],
  Campaigns: [title("Campaign_Name"), picklist("Status", "Planning", "Active", "Complete")],
  Tasks: [title("Subject"), picklist("Status", "Not Started", "Completed"), day("Due_Date")],
};

/** The fields of a custom module whose seed names none. */
export const customFields = (label: string): readonly Field[] => [
  title("Name", `${label} Name`),
  email("Email"),
  lookup("Customer", "Accounts"),
  lookup("Contact", "Contacts"),
  lookup("Deal", "Deals"),
  picklist("Phase", "Planned", "Running", "Done"),
];
