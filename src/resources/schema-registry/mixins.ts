import type { Transport } from "../../http/transport.ts";
import { FieldGroups } from "./field-groups.ts";

/**
 * Field groups under their former name and path. Adobe keeps the path for programs that are written already.
 *
 * @deprecated Use {@link FieldGroups}: both have the same members.
 */
export class Mixins extends FieldGroups {
  constructor(transport: Transport) {
    super(transport, "mixins");
  }
}
