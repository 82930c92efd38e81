import { baseBody, sourceBody, targetBody } from "../tutorial.ts";
import { INITIALIZING_MS, type Model, type Thing, hereIn, sourceRefusal, targetRefusal, thereIn } from "./model.ts";
import { type Choice, type Move, expectAnswer, pick, written } from "./step.ts";
import type { Ask, Twins } from "./twins.ts";

const isDraftBy = (choice: number) => choice % 4 === 0;
/** Most of what is referred to stands in the same sandbox; some of it in the other, where it must not be found. */
export const idOf = (model: Model, kind: "connections" | "sourceConnections" | "targetConnections", choice: number) =>
  pick((choice % 8 === 0 ? thereIn(model) : hereIn(model))[kind].keys(), choice);

export const newThing = ({ id, etag }: { id: string; etag: string }, isDraft: boolean, now: number): Thing => ({
  id,
  etag,
  earlier: [],
  phase: isDraft ? "draft" : "enabled",
  readyAt: now + INITIALIZING_MS,
});

export const postTo = (path: string, body: unknown, isDraft = false): Ask => ({
  service: "flow",
  method: "POST",
  path: isDraft ? `${path}?mode=draft` : path,
  body,
});

const createBase: Move = {
  name: "createBase",
  weight: 2,
  touches: "connections",
  async run(model, twins, [draft]) {
    const isDraft = isDraftBy(draft);
    const made = await expectAnswer(twins, postTo("/connections", baseBody(), isDraft), { status: 201 });
    hereIn(model).connections.set(made.id, newThing(made, isDraft, model.now));
    return true;
  },
};

const createSource: Move = {
  name: "createSource",
  weight: 3,
  touches: "sourceConnections",
  async run(model, twins, [draft, choice]) {
    const [space, isDraft, base] = [hereIn(model), isDraftBy(draft), idOf(model, "connections", choice)];
    if (base === undefined) return false;
    const refusal = sourceRefusal(space, base, isDraft);
    const made = await expectAnswer(twins, postTo("/sourceConnections", sourceBody(base), isDraft), {
      status: 201,
      refusal,
    });
    if (made) space.sourceConnections.set(made.id, { ...newThing(made, isDraft, model.now), base });
    return true;
  },
};

const createTarget: Move = {
  name: "createTarget",
  weight: 3,
  touches: "targetConnections",
  async run(model, twins, [draft, one, two]) {
    const [space, isDraft] = [hereIn(model), isDraftBy(draft)];
    const dataSet = pick((one % 8 === 0 ? thereIn(model) : space).dataSets.values(), one);
    const schema = two % 8 === 0 ? pick(space.schemas.keys(), two) : dataSet?.schema;
    if (dataSet === undefined || schema === undefined) return false;
    const refusal = targetRefusal(space, { schema, dataSet: dataSet.id }, isDraft);
    const made = await expectAnswer(twins, postTo("/targetConnections", targetBody(schema, dataSet.id), isDraft), {
      status: 201,
      refusal,
    });
    if (made)
      space.targetConnections.set(made.id, { ...newThing(made, isDraft, model.now), schema, dataSet: dataSet.id });
    return true;
  },
};

const KINDS = ["connections", "sourceConnections", "targetConnections"] as const;
type Kind = (typeof KINDS)[number];

/** Why one cannot stand as it is, when it is changed or published. */
function refusalOf(model: Model, kind: Kind, id: string, isDraft: boolean): string | undefined {
  const space = hereIn(model);
  const source = kind === "sourceConnections" ? space.sourceConnections.get(id) : undefined;
  const target = kind === "targetConnections" ? space.targetConnections.get(id) : undefined;
  if (source !== undefined) return sourceRefusal(space, source.base, isDraft);
  return target && targetRefusal(space, target, isDraft);
}

/** How If-Match is given: mostly right, else from an earlier version, or not at all. */
export function ifMatch(thing: Thing, choice: number): { headers: Record<string, string>; refusal?: string } {
  const stale = choice % 4 === 0 ? pick(thing.earlier, choice) : undefined;
  if (choice % 5 === 4) return { headers: {}, refusal: "1403-400" };
  if (stale !== undefined) return { headers: { "if-match": stale }, refusal: "1404-412" };
  // With its quotes on one page, without on another.
  return { headers: { "if-match": choice % 2 === 0 ? thing.etag : thing.etag.replaceAll('"', "") } };
}

function each(kind: Kind): Move[] {
  const addressed = (model: Model, [choice]: Choice) => pick(hereIn(model)[kind].values(), choice);
  const at = (method: string, { id }: Thing, rest: Partial<Ask> = {}): Ask => ({
    service: "flow",
    method,
    path: `/${kind}/${id}`,
    ...rest,
  });
  const update = async (model: Model, twins: Twins, choice: Choice) => {
    const thing = addressed(model, choice);
    if (thing === undefined) return false;
    const { headers, refusal } = ifMatch(thing, choice[1]);
    const body = [{ op: "replace", path: "/name", value: `name ${choice[2]}` }];
    const answer = await expectAnswer(twins, at("PATCH", thing, { body, headers }), {
      status: 200,
      refusal: refusal ?? refusalOf(model, kind, thing.id, thing.phase === "draft"),
    });
    if (answer) written(thing, answer.etag);
    return true;
  };
  const publish = async (model: Model, twins: Twins, choice: Choice) => {
    const thing = addressed(model, choice);
    if (thing === undefined) return false;
    const refusal = thing.phase === "draft" ? refusalOf(model, kind, thing.id, false) : "1422-400";
    const ask = postTo(`/${kind}/${thing.id}/action?op=${choice[1] % 2 === 0 ? "publish" : "PUBLISH"}`, undefined);
    const answer = await expectAnswer(twins, ask, { status: 200, refusal });
    if (answer === undefined) return true;
    written(thing, answer.etag);
    thing.phase = "enabled";
    thing.readyAt = model.now + INITIALIZING_MS;
    return true;
  };
  const remove = async (model: Model, twins: Twins, choice: Choice) => {
    const thing = addressed(model, choice);
    if (thing === undefined) return false;
    const refusal = useOf(model, kind, thing.id);
    const { status } = refusal === undefined ? { status: 204 } : { status: 400 };
    await expectAnswer(twins, at("DELETE", thing), { status, refusal });
    if (refusal === undefined) hereIn(model)[kind].delete(thing.id);
    return true;
  };
  return [
    { name: `update ${kind}`, weight: 2, touches: kind, run: update },
    { name: `publish ${kind}`, weight: 2, touches: kind, run: publish },
    { name: `delete ${kind}`, weight: 1, touches: kind, run: remove },
  ];
}

/** The code by which a delete is refused because of what stands on it. */
function useOf(model: Model, kind: Kind, id: string): string | undefined {
  const { sourceConnections, flows } = hereIn(model);
  if (kind === "connections")
    return [...sourceConnections.values()].some(({ base }) => base === id) ? "1418-400" : undefined;
  const isHeld = [...flows.values()].some(
    ({ phase, source, target }) => phase === "enabled" && (source === id || target === id),
  );
  return isHeld ? "1447-400" : undefined;
}

export const CONNECTION_MOVES: readonly Move[] = [createBase, createSource, createTarget, ...KINDS.flatMap(each)];
