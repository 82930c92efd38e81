import { ValidationError } from "../../errors/validation-error.ts";
import { isRecord } from "../../http/envelopes.ts";
import type { ApiPromise } from "../../http/api-promise.ts";
import type { Transport } from "../../http/transport.ts";
import type { FlowId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import type { Created } from "./entity.ts";
import { type Flow, FLOWS } from "./flow.ts";
import type { FlowSpecLike, TransformationParams } from "./flow-types.ts";
import { snapshot } from "./snapshot.ts";
import { updateIn, type UpdateRules } from "./update.ts";

/** Names of the transformations whose parameters are known. An open set. */
export type KnownTransformation = "Copy" | "Mapping" | "Encryption" | (string & {});

/** Parameters of a transformation by its name. */
export type ParamsOf<Name extends string> = TransformationParams<FlowSpecLike, Name>;

/** New parameters of a transformation, or how they come from those it has. May be called again when somebody else was faster. */
export type ParamsChange<Name extends string> =
  | ParamsOf<Name>
  | ((params: ParamsOf<Name>) => ParamsOf<Name>)
  | ((params: ParamsOf<Name>) => Promise<ParamsOf<Name>>);

/** Gives the one step of a name other parameters, wherever it stands. */
export function updateTransformation<Name extends string>(
  transport: Transport,
  flowId: string,
  name: Name,
  change: ParamsChange<Name>,
  options: CallOptions | undefined,
  rules: UpdateRules<Flow>,
): ApiPromise<Created<FlowId>> {
  const given = typeof change === "function" ? change : snapshot(change);
  return updateIn(
    transport,
    FLOWS,
    flowId,
    async (draft) => {
      const steps = draft.transformations ?? [];
      const [step, another] = steps.filter((candidate) => candidate.name === name);
      if (step === undefined || another !== undefined) throw notOne(name, step, steps);
      const own = structuredClone(step.params ?? {}) as ParamsOf<Name>;
      const params: unknown = typeof given === "function" ? await given(own) : given;
      if (!isRecord(params)) throw noParams(params);
      step.params = { ...params };
    },
    options,
    rules,
  );
}

/** Nothing in the place of the parameters would take them all away. */
function noParams(params: unknown): ValidationError {
  const message =
    params === undefined
      ? "must be the new parameters: there are none. Return them, also where you have changed those that were given"
      : "must be the new parameters, as an object";
  return new ValidationError("flows.updateTransformation", [{ path: ["params"], message, rule: "payload" }]);
}

function notOne(name: string, step: unknown, steps: readonly { readonly name: string }[]): ValidationError {
  const there = steps.length === 0 ? "none" : steps.map((other) => other.name).join(", ");
  const message =
    step === undefined
      ? `the flow has no transformation of the name ${JSON.stringify(name)}: there are ${there}`
      : `the flow has several transformations of the name ${JSON.stringify(name)}: change the one you mean with update()`;
  return new ValidationError("flows.updateTransformation", [{ path: ["name"], message, rule: "payload" }]);
}
