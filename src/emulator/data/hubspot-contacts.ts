import type { Row, Table } from "./table.ts";

/** Vid, first name, last name, added, updated. All invented; the contact without a Vid is the bad one. */
const PEOPLE: readonly (readonly [number | null, string, string, string, string])[] = [
  [1001, "Ada", "Brook", "2020-01-06T09:00:00Z", "2020-01-07T11:00:00Z"],
  [1002, "Bruno", "Castell", "2020-01-11T10:13:00Z", "2020-01-13T12:13:00Z"],
  [1003, "Chiara", "Dorn", "2020-01-16T11:26:00Z", "2020-01-19T13:26:00Z"],
  [1004, "Dmitri", "Ebel", "2020-01-21T12:39:00Z", "2020-01-22T14:39:00Z"],
  [1005, "Elif", "Farrow", "2020-01-26T13:52:00Z", "2020-01-28T15:52:00Z"],
  [1006, "Femi", "Grant", "2020-01-31T14:05:00Z", "2020-02-03T16:05:00Z"],
  [1007, "Greta", "Holm", "2020-02-05T15:18:00Z", "2020-02-06T17:18:00Z"],
  [1008, "Hugo", "Ibsen", "2020-02-10T09:31:00Z", "2020-02-12T11:31:00Z"],
  [1009, "Ines", "Jarvis", "2020-02-15T10:44:00Z", "2020-02-18T12:44:00Z"],
  [1010, "Jonas", "Keller", "2020-02-20T11:57:00Z", "2020-02-21T13:57:00Z"],
  [1011, "Kaori", "Lindt", "2020-02-25T12:10:00Z", "2020-02-27T14:10:00Z"],
  [1012, "Leo", "Marsh", "2020-03-01T13:23:00Z", "2020-03-04T15:23:00Z"],
  [1013, "Mina", "Novak", "2020-03-06T14:36:00Z", "2020-03-07T16:36:00Z"],
  [1014, "Nils", "Orlov", "2020-03-11T15:49:00Z", "2020-03-13T17:49:00Z"],
  [1015, "Olga", "Pryce", "2020-03-16T09:02:00Z", "2020-03-19T11:02:00Z"],
  [1016, "Pablo", "Quint", "2020-03-21T10:15:00Z", "2020-03-22T12:15:00Z"],
  [null, "Quinn", "Rowe", "2020-03-26T11:28:00Z", "2020-03-28T13:28:00Z"],
  [1018, "Rosa", "Stern", "2020-03-31T12:41:00Z", "2020-04-03T14:41:00Z"],
  [1019, "Sami", "Thorne", "2020-04-05T13:54:00Z", "2020-04-06T15:54:00Z"],
  [1020, "Tara", "Unwin", "2020-04-10T14:07:00Z", "2020-04-12T16:07:00Z"],
  [1021, "Uma", "Vance", "2020-04-15T15:20:00Z", "2020-04-18T17:20:00Z"],
  [1022, "Viktor", "Wells", "2020-04-20T09:33:00Z", "2020-04-21T11:33:00Z"],
  [1023, "Wanda", "Xander", "2020-04-25T10:46:00Z", "2020-04-27T12:46:00Z"],
  [1024, "Yara", "Young", "2020-04-30T11:59:00Z", "2020-05-03T13:59:00Z"],
  [1025, "Zeno", "Zimmer", "2020-05-05T12:12:00Z", "2020-05-06T14:12:00Z"],
];

/** 25 contacts, one of which fails to map; all older than the start time of the printed tutorial (1 June 2020). */
export const HUBSPOT_CONTACTS: Table = {
  kind: "table",
  name: "Contacts",
  path: "Hubspot.Contacts",
  modifiedAt: Date.UTC(2020, 4, 31),
  columns: [
    { name: "Vid", type: "integer" },
    { name: "Properties_Firstname_Value", type: "string" },
    { name: "Properties_Lastname_Value", type: "string" },
    { name: "Properties_Email_Value", type: "string" },
    { name: "Added_At", type: "string", format: "date-time" },
    { name: "updatedAt", type: "string", format: "date-time" },
  ],
  rows: PEOPLE.map(contact),
};

function contact([vid, first, last, added, updated]: (typeof PEOPLE)[number]): Row {
  return {
    Vid: vid,
    Properties_Firstname_Value: first,
    Properties_Lastname_Value: last,
    Properties_Email_Value: `${first}.${last}@example.com`.toLowerCase(),
    Added_At: added,
    updatedAt: updated,
  };
}
