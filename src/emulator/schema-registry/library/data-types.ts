import { AUDITABLE } from "./behaviors.ts";
import { type FieldSpec, fields } from "./fields.ts";
import type { LibraryEntry } from "./resource.ts";

export const PERSON = "https://ns.adobe.com/xdm/context/person";
const PERSON_NAME = "https://ns.adobe.com/xdm/context/person-name";
export const ADDRESS = "https://ns.adobe.com/xdm/common/address";
export const PHONE_NUMBER = "https://ns.adobe.com/xdm/context/phonenumber";
export const EMAIL_ADDRESS = "https://ns.adobe.com/xdm/context/emailaddress";
export const IDENTITY_ITEM = "https://ns.adobe.com/xdm/context/identityitem";
export const PRODUCT_LIST_ITEM = "https://ns.adobe.com/xdm/content/productlistitem";
export const MEASURE = "https://ns.adobe.com/xdm/data/measure";
export const WEB_INFO = "https://ns.adobe.com/xdm/context/webinfo";

const STATUS: FieldSpec = {
  oneOf: ["active", "incomplete", "pending_verification", "blacklisted", "blocked"],
};
const CONTACT = { primary: "boolean", label: "string", status: STATUS, statusReason: "string" } as const;

export const DATA_TYPES: readonly LibraryEntry[] = [
  {
    id: PERSON,
    title: "Person",
    description: "An individual: name, birth date, gender and the like.",
    properties: fields({
      name: { of: PERSON_NAME },
      birthDate: "date",
      birthDayAndMonth: "string",
      birthYear: "int",
      gender: { oneOf: ["male", "female", "not_specified", "non_specific"] },
      maritalStatus: "string",
      nationality: "string",
      taxId: "string",
    }),
  },
  {
    id: PERSON_NAME,
    title: "Person name",
    description: "The parts of a person's name.",
    properties: fields({
      courtesyTitle: "string",
      firstName: "string",
      fullName: "string",
      lastName: "string",
      middleName: "string",
      suffix: "string",
    }),
  },
  {
    id: ADDRESS,
    title: "Postal address",
    description: "Where post is delivered.",
    extends: [AUDITABLE],
    properties: fields({
      ...CONTACT,
      street1: "string",
      street2: "string",
      street3: "string",
      street4: "string",
      city: "string",
      region: "string",
      state: "string",
      stateProvince: "string",
      postalCode: "string",
      postOfficeBox: "string",
      country: "string",
      countryCode: "string",
      lastVerifiedDate: "date",
    }),
  },
  {
    id: PHONE_NUMBER,
    title: "Phone number",
    description: "A telephone number and whether it may be used.",
    properties: fields({ ...CONTACT, number: "string", extension: "string", validity: "string" }),
  },
  {
    id: EMAIL_ADDRESS,
    title: "Email address",
    description: "An email address and whether it may be used.",
    properties: fields({
      ...CONTACT,
      address: "string",
      type: { oneOf: ["unknown", "personal", "work", "education"] },
    }),
  },
  {
    id: IDENTITY_ITEM,
    title: "Identity",
    description: "One identity in a namespace.",
    properties: fields({
      id: "string",
      authenticatedState: { oneOf: ["ambiguous", "authenticated", "loggedOut"] },
      primary: "boolean",
    }),
  },
  {
    id: PRODUCT_LIST_ITEM,
    title: "Product list item",
    description: "A product as a customer picked it, with the quantity and the price.",
    properties: fields({
      SKU: "string",
      name: "string",
      currencyCode: "string",
      quantity: "int",
      priceTotal: "double",
      product: "uri-reference",
    }),
  },
  {
    id: MEASURE,
    title: "Measure",
    description: "How often, or how much.",
    properties: fields({ _id: "uri-reference", value: "double" }),
  },
  {
    id: WEB_INFO,
    title: "Web information",
    description: "The page that was seen and the link that was followed.",
    properties: fields({
      webPageDetails: { parts: { URL: "string", name: "string", server: "string", pageViews: { of: MEASURE } } },
      webReferrer: { parts: { URL: "string", type: "string" } },
      webInteraction: { parts: { URL: "string", name: "string", type: "string" } },
    }),
  },
];
