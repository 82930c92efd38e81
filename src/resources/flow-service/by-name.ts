import type { ApiPromise } from "../../http/api-promise.ts";
import { itemsOf } from "../../http/envelopes.ts";
import { plainPath } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import type { CallOptions } from "../../options.ts";
import { type Collection, FLOW_SERVICE, type Identified } from "./collection.ts";
import { quote } from "./where.ts";

/** Finds the entity of this very name. The service's filter is asked, and not trusted: a name must match exactly. */
export function byName<T extends Identified>(
  transport: Transport,
  collection: Collection<T>,
  name: string,
  options?: CallOptions,
): ApiPromise<T> {
  return transport.call(() => {
    if (typeof name !== "string" || name.trim() === "") {
      const message = "must be a name, it is blank";
      throw new ValidationError(`${collection.name}.getByName`, [{ path: ["name"], message, rule: "payload" }]);
    }
    return {
      kind: "read",
      method: "GET",
      path: plainPath(`${FLOW_SERVICE}/${collection.name}`),
      query: { property: `name==${quote(name)}` },
      read: (answer) => {
        const record = itemsOf(answer).find((item) => item.name === name);
        if (record !== undefined) return collection.read(record, answer);
        const remedy = "Names are compared exactly, capitals and all: list() gives the names there are.";
        return answer.missing(`there is no ${collection.label} named ${JSON.stringify(name)}`, remedy);
      },
    };
  }, options);
}
