import { AUDITABLE, RECORD, TIME_SERIES } from "./behaviors.ts";
import { fields } from "./fields.ts";
import type { LibraryEntry } from "./resource.ts";

export const PROFILE = "https://ns.adobe.com/xdm/context/profile";
export const EXPERIENCE_EVENT = "https://ns.adobe.com/xdm/context/experienceevent";
const SEGMENT_DEFINITION = "https://ns.adobe.com/xdm/context/segmentdefinition";

export const CLASSES: readonly LibraryEntry[] = [
  {
    id: PROFILE,
    title: "XDM Individual Profile",
    description: "What is known of one person, identified or not.",
    extends: [AUDITABLE, RECORD],
    properties: fields({ personID: "string" }),
  },
  {
    id: EXPERIENCE_EVENT,
    title: "XDM ExperienceEvent",
    description: "What was the case at the moment something happened to a person.",
    extends: [TIME_SERIES],
    properties: fields({ eventType: "string", producedBy: "string" }),
  },
  {
    id: SEGMENT_DEFINITION,
    title: "Segment definition",
    description: "A segment of people, and the system that evaluates it.",
    extends: [AUDITABLE, RECORD],
    properties: fields({ segmentName: "string", segmentStatus: "string", version: "string" }),
  },
];
