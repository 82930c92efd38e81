import type { RuleId } from "../../src/specs/rules.ts";
import { FLOW_CASES } from "./flow-cases.ts";
import { PAYLOAD_CASES } from "./payload-cases.ts";
import type { RuleCase } from "./stage.ts";

/** For every rule there is: one without a case does not compile. */
export const CASES: Readonly<Record<RuleId, RuleCase>> = { ...FLOW_CASES, ...PAYLOAD_CASES };
