import { ValidationError } from "../../errors/validation-error.ts";
import type { ApiPromise } from "../../http/api-promise.ts";
import type { Transport } from "../../http/transport.ts";
import type { FlowId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import type { Created } from "./entity.ts";
import { type Flow, FLOWS } from "./flow.ts";
import type { FlowSpecLike, TransformationParams } from "./flow-types.ts";
import { updateIn, type UpdateRules } from "./update.ts";

/** Names of the transformations whose parameters are known. An open set. */
export type KnownTransformation = "Copy" | "Mapping" | "Encryption" | (string & {});

/** Parameters of a transformation by its name. */
export type ParamsOf<Name extends string> = TransformationParams<FlowSpecLike, Name>;

/** New parameters of a transformation, or how they come from those it has. May be called again when somebody else was faster. */
export type ParamsChange<Name extends string> = ParamsOf<Name> | ((params: ParamsOf<Name>) => ParamsOf<Name>);

/** Gives the one step of a name other parameters, wherever it stands. */
export function updateTransformation<Name extends string>(
  transport: Transport,
  flowId: string,
  name: Name,
  change: ParamsChange<Name>,
  options: CallOptions | undefined,
  rules: UpdateRules<Flow>,
): ApiPromise<Created<FlowId>> {
  return updateIn(
    transport,
    FLOWS,
    flowId,
    (draft) => {
      const steps = draft.transformations ?? [];
      const [step, another] = steps.filter((candidate) => candidate.name === name);
      if (step === undefined || another !== undefined) throw notOne(name, step, steps);
      const isFunction = typeof change === "function";
      const params: object = isFunction ? change(structuredClone(step.params ?? {}) as ParamsOf<Name>) : change;
      step.params = { ...params };
    },
    options,
    rules,
  );
}

function notOne(name: string, step: unknown, steps: readonly { readonly name: string }[]): ValidationError {
  const there = steps.length === 0 ? "none" : steps.map((other) => other.name).join(", ");
  const message =
    step === undefined
      ? `the flow has no transformation of the name ${JSON.stringify(name)}: there are ${there}`
      : `the flow has several transformations of the name ${JSON.stringify(name)}: change the one you mean with update()`;
  return new ValidationError("flows.updateTransformation", [{ path: ["name"], message, rule: "payload" }]);
}
