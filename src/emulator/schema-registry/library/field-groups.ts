import { EXPERIENCE_EVENT, PROFILE } from "./classes.ts";
import {
  ADDRESS,
  EMAIL_ADDRESS,
  IDENTITY_ITEM,
  MEASURE,
  PERSON,
  PHONE_NUMBER,
  PRODUCT_LIST_ITEM,
  WEB_INFO,
} from "./data-types.ts";
import { fields } from "./fields.ts";
import type { LibraryEntry } from "./resource.ts";

export const IDENTITY_MAP = "https://ns.adobe.com/xdm/context/identitymap";

const PROFILE_GROUPS: readonly Omit<LibraryEntry, "intendedToExtend">[] = [
  {
    id: "https://ns.adobe.com/xdm/context/profile-person-details",
    title: "Demographic Details",
    description: "Who a person is: name, gender, birth date.",
    properties: fields({ person: { of: PERSON } }),
  },
  {
    id: "https://ns.adobe.com/xdm/context/profile-personal-details",
    title: "Personal Contact Details",
    description: "Where a person is reached at home.",
    properties: fields({
      homeAddress: { of: ADDRESS },
      homePhone: { of: PHONE_NUMBER },
      mobilePhone: { of: PHONE_NUMBER },
      faxPhone: { of: PHONE_NUMBER },
      personalEmail: { of: EMAIL_ADDRESS },
    }),
  },
  {
    id: "https://ns.adobe.com/xdm/context/profile-work-details",
    title: "Work Contact Details",
    description: "Where a person is reached at work.",
    properties: fields({
      workAddress: { of: ADDRESS },
      workEmail: { of: EMAIL_ADDRESS },
      workPhone: { of: PHONE_NUMBER },
      organizations: { listOf: "string" },
    }),
  },
  {
    id: "https://ns.adobe.com/xdm/context/profile-preferences-details",
    title: "Preference Details",
    description: "How a person wants to be addressed.",
    properties: fields({ preferredLanguage: "string", timeZone: "string" }),
  },
  {
    id: "https://ns.adobe.com/xdm/context/profile-segmentation",
    title: "Segment Membership Details",
    description: "The segments a person is in, by namespace.",
    properties: fields({ segmentMembership: { parts: {} } }),
  },
  {
    id: "https://ns.adobe.com/xdm/context/profile-test-profile",
    title: "Profile test details",
    description: "Whether a profile is there for tests only.",
    properties: fields({ testProfile: "boolean" }),
  },
  {
    id: "https://ns.adobe.com/xdm/mixins/profile/profile-loyalty-details",
    title: "Loyalty Details",
    description: "A person's standing in a loyalty programme.",
    properties: fields({
      loyalty: {
        parts: {
          loyaltyID: { listOf: "string" },
          program: "string",
          tier: "string",
          points: "double",
          joinDate: "date-time",
        },
      },
    }),
  },
];

const EVENT_GROUPS: readonly Omit<LibraryEntry, "intendedToExtend">[] = [
  {
    id: "https://ns.adobe.com/xdm/context/experienceevent-web",
    title: "Web Details",
    description: "What happened on the web.",
    properties: fields({ web: { of: WEB_INFO } }),
  },
  {
    id: "https://ns.adobe.com/xdm/context/experienceevent-commerce",
    title: "Commerce Details",
    description: "What was looked at, put into the cart and bought.",
    properties: fields({
      commerce: {
        parts: {
          productViews: { of: MEASURE },
          productListAdds: { of: MEASURE },
          purchases: { of: MEASURE },
          order: { parts: { purchaseID: "string", currencyCode: "string", priceTotal: "double" } },
        },
      },
      productListItems: { listOf: { of: PRODUCT_LIST_ITEM } },
    }),
  },
  {
    id: "https://ns.adobe.com/xdm/context/experienceevent-environment-details",
    title: "Environment Details",
    description: "The device and software of whoever acted.",
    properties: fields({
      device: { parts: { manufacturer: "string", model: "string", type: "string" } },
      environment: { parts: { operatingSystem: "string", ipV4: "string", type: "string" } },
    }),
  },
  {
    id: "https://ns.adobe.com/xdm/context/experienceevent-marketing",
    title: "Marketing Details",
    description: "The campaign that led to the event.",
    properties: fields({
      marketing: { parts: { campaignName: "string", campaignGroup: "string", trackingCode: "string" } },
    }),
  },
];

/** The map of identities by namespace, which schemas of either class may take up. */
const IDENTITY_MAP_GROUP: LibraryEntry = {
  id: IDENTITY_MAP,
  title: "IdentityMap",
  description: "Identities of a person, by namespace.",
  properties: {
    identityMap: {
      title: "Identity map",
      type: "object",
      additionalProperties: { type: "array", items: { $ref: IDENTITY_ITEM, type: "object", "meta:xdmType": "object" } },
      "meta:xdmType": "map",
      "meta:xdmField": "xdm:identityMap",
    },
  },
  intendedToExtend: [PROFILE, EXPERIENCE_EVENT],
};

export const FIELD_GROUPS: readonly LibraryEntry[] = [
  ...PROFILE_GROUPS.map((entry) => ({ ...entry, intendedToExtend: [PROFILE] })),
  ...EVENT_GROUPS.map((entry) => ({ ...entry, intendedToExtend: [EXPERIENCE_EVENT] })),
  IDENTITY_MAP_GROUP,
];
