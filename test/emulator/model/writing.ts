import { expect } from "vitest";
import { mappingBody } from "../tutorial.ts";
import { type Draw, step, here, readEtag, stateful } from "./step.ts";
import { isReady, isThere, type Model, PATHS, picked, standingOn, type State, type Thing } from "./model.ts";

/** One of Flow Service's, whose parts are all there: a change is checked as a whole. */
function whole(model: Model, draw: Draw): Thing | undefined {
  const found = picked(here(model, draw)[stateful(draw)], draw.pick);
  const stands = found && (found.state === "draft" ? isThere : isReady)(here(model, draw), found);
  return stands === true ? found : undefined;
}

export function patch(name: string, ifMatch: (model: Model, thing: Thing) => string | undefined, expected: number) {
  return step(
    `patch with ${name}`,
    (model, draw) => {
      const thing = whole(model, draw);
      return thing !== undefined && (name !== "a stale etag" || model.stale.has(thing.id));
    },
    async (model, real, draw) => {
      const thing = whole(model, draw);
      if (thing === undefined) return;
      const kind = stateful(draw);
      const match = ifMatch(model, thing);
      const change = [{ op: "replace", path: "/name", value: `Name ${draw.pick}` }];
      const headers = match === undefined ? {} : { "if-match": match };
      const answer = await real.twins.call(draw.sandbox, "flow", [
        "PATCH",
        `${PATHS[kind]}/${thing.id}`,
        change,
        headers,
      ]);
      expect(answer.status, JSON.stringify(answer.body)).toBe(expected);
      const { item } = await readEtag(real, draw.sandbox, kind, thing.id);
      // A write changes the etag, a refusal does not.
      expect(item.etag === thing.etag).toBe(expected !== 200);
      if (expected !== 200) return;
      model.stale.set(thing.id, thing.etag);
      thing.etag = item.etag;
      thing.writes += 1;
    },
  );
}

export function act(op: "publish" | "enable" | "disable") {
  const kindOf = (draw: Draw) => (op === "publish" ? stateful(draw) : "flows");
  const expectedOf = (model: Model, draw: Draw, thing: Thing): State | undefined => {
    if (op === "publish") return thing.state === "draft" && isReady(here(model, draw), thing) ? "enabled" : undefined;
    if (thing.state === "draft") return undefined;
    return op === "enable" ? "enabled" : "disabled";
  };
  return step(
    op,
    (model, draw) => {
      const thing = picked(here(model, draw)[kindOf(draw)], draw.pick);
      // Whether a flow may be enabled whose parts are gone is told nowhere.
      return thing !== undefined && (op !== "enable" || isReady(here(model, draw), thing));
    },
    async (model, real, draw) => {
      const kind = kindOf(draw);
      const thing = picked(here(model, draw)[kind], draw.pick);
      if (thing === undefined) return;
      const expected = expectedOf(model, draw, thing);
      const answer = await real.twins.call(draw.sandbox, "flow", [
        "POST",
        `${PATHS[kind]}/${thing.id}/action?op=${op}`,
      ]);
      expect(answer.status < 300, JSON.stringify(answer.body)).toBe(expected !== undefined);
      const { item } = await readEtag(real, draw.sandbox, kind, thing.id);
      expect(item.etag === thing.etag).toBe(expected === undefined);
      if (expected !== undefined) {
        model.stale.set(thing.id, thing.etag);
        thing.state = expected;
        thing.etag = item.etag;
      }
      expect(item.state).toBe(thing.state);
    },
  );
}

export const remove = step(
  "delete",
  (model, draw) => picked(here(model, draw)[stateful(draw)], draw.pick) !== undefined,
  async (model, real, draw) => {
    const kind = stateful(draw);
    const thing = picked(here(model, draw)[kind], draw.pick);
    if (thing === undefined) return;
    const users = standingOn(here(model, draw), thing.id);
    const isBlocked = kind === "bases" ? users.length > 0 : users.some(({ state }) => state === "enabled");
    const { status } = await real.twins.call(draw.sandbox, "flow", ["DELETE", `${PATHS[kind]}/${thing.id}`]);
    expect(status).toBe(isBlocked ? 400 : 204);
    expect((await readEtag(real, draw.sandbox, kind, thing.id)).status).toBe(isBlocked ? 200 : 404);
    if (!isBlocked) here(model, draw)[kind].delete(thing.id);
  },
);

export const removeSchema = step(
  "delete a schema",
  (model, draw) => {
    const schema = picked(here(model, draw).schemas, draw.pick);
    const users = schema && standingOn(here(model, draw), schema.id);
    const { dataSets } = here(model, draw);
    // What mapping sets hold a schema for is told nowhere.
    return users !== undefined && (users.length === 0 || users.some(({ id }) => dataSets.has(id)));
  },
  async (model, { twins }, draw) => {
    const schema = picked(here(model, draw).schemas, draw.pick);
    if (schema === undefined) return;
    const isUsed = standingOn(here(model, draw), schema.id).length > 0;
    const path = `/tenant/schemas/${encodeURIComponent(schema.id)}`;
    const { status } = await twins.call(draw.sandbox, "registry", ["DELETE", path]);
    expect(status < 300).toBe(!isUsed);
    const accept = { accept: "application/vnd.adobe.xed+json; version=1" };
    const read = await twins.call(draw.sandbox, "registry", ["GET", path, undefined, accept]);
    expect(read.status).toBe(isUsed ? 200 : 404);
    if (!isUsed) here(model, draw).schemas.delete(schema.id);
  },
);

export const replaceMappingSet = step(
  "replace a mapping set",
  (model, draw) => {
    const set = picked(here(model, draw).mappingSets, draw.pick);
    return set !== undefined && isReady(here(model, draw), set);
  },
  async (model, { twins }, draw) => {
    const set = picked(here(model, draw).mappingSets, draw.pick);
    if (set === undefined) return;
    const path = `/mappingSets/${set.id}`;
    const { status, body } = await twins.call(draw.sandbox, "prep", ["PUT", path, mappingBody(set.on[0] ?? "")]);
    set.writes += 1;
    expect([status, body.version], JSON.stringify(body)).toEqual([200, set.writes]);
  },
);
