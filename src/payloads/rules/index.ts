import { columnDelimiter } from "./column-delimiter.ts";
import { dataFormat } from "./data-format.ts";
import { identityMap } from "./identity-map.ts";
import type { PayloadRule } from "./payload-rule.ts";
import { secretInParams } from "./secret-in-params.ts";

/** What our model of a source connection cannot say. */
export const SOURCE_CONNECTION_RULES: readonly PayloadRule[] = [dataFormat, columnDelimiter, secretInParams];

/** What our model of a mapping set cannot say. */
export const MAPPING_SET_RULES: readonly PayloadRule[] = [identityMap];
