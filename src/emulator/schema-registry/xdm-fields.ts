/** What a mapping needs to know of an XDM field. */
export interface XdmField {
  readonly type: "string" | "integer";
  readonly format?: "date" | "date-time";
  /** A row whose mapped value for this field is null is rejected. */
  readonly required?: true;
}

export type XdmFields = Readonly<Record<string, XdmField>>;

const TEXT: XdmField = { type: "string" };
const MOMENT: XdmField = { type: "string", format: "date-time" };
const ID: XdmField = { type: "string", required: true };

const RECORD: XdmFields = {
  _id: ID,
  "_repo.createDate": MOMENT,
  "_repo.modifyDate": MOMENT,
  createdByBatchID: TEXT,
  modifiedByBatchID: TEXT,
  personID: TEXT,
  repositoryCreatedBy: TEXT,
  repositoryLastModifiedBy: TEXT,
};

/** The fields that Adobe's own classes and field groups bring in, as far as the tutorials use them. */
export const XDM_FIELDS: Readonly<Record<string, XdmFields>> = {
  "https://ns.adobe.com/xdm/context/profile": RECORD,
  "https://ns.adobe.com/xdm/context/experienceevent": {
    _id: ID,
    timestamp: { ...MOMENT, required: true },
    eventType: TEXT,
  },
  "https://ns.adobe.com/xdm/context/profile-person-details": {
    "person.birthDate": { type: "string", format: "date" },
    "person.birthDayAndMonth": TEXT,
    "person.birthYear": { type: "integer" },
    "person.gender": TEXT,
    "person.name.courtesyTitle": TEXT,
    "person.name.firstName": TEXT,
    "person.name.fullName": TEXT,
    "person.name.lastName": TEXT,
    "person.name.middleName": TEXT,
    "person.name.suffix": TEXT,
  },
  "https://ns.adobe.com/xdm/context/profile-personal-details": {
    "homeAddress.city": TEXT,
    "homeAddress.country": TEXT,
    "homeAddress.postalCode": TEXT,
    "homeAddress.street1": TEXT,
    "homePhone.number": TEXT,
    "mobilePhone.number": TEXT,
    "personalEmail.address": TEXT,
  },
  "https://ns.adobe.com/xdm/context/profile-work-details": {
    "workAddress.city": TEXT,
    "workEmail.address": TEXT,
    "workPhone.number": TEXT,
  },
};
