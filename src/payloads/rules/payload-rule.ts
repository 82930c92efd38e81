import type { ValidationIssue } from "../../errors/validation-error.ts";

/** A rule about a payload: what it has against it. The payload may be anything at all. */
export type PayloadRule = (payload: unknown) => readonly ValidationIssue[];
