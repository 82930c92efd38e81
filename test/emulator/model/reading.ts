import { expect } from "vitest";
import { sourceBody } from "../tutorial.ts";
import { step, here, elsewhere, readEtag, stateful } from "./step.ts";
import { PATHS, picked } from "./model.ts";

export const foreign = step(
  "see nothing of another sandbox",
  (model, draw) => picked(elsewhere(model, draw)[stateful(draw)], draw.pick) !== undefined,
  async (model, real, draw) => {
    const kind = stateful(draw);
    const thing = picked(elsewhere(model, draw)[kind], draw.pick);
    if (thing === undefined) return;
    expect((await readEtag(real, draw.sandbox, kind, thing.id)).status).toBe(404);
    const gone = await real.twins.call(draw.sandbox, "flow", ["DELETE", `${PATHS[kind]}/${thing.id}`]);
    expect(gone.status).toBe(404);
    if (kind !== "bases") return;
    const source = await real.twins.call(draw.sandbox, "flow", ["POST", PATHS.sources, sourceBody(thing.id)]);
    expect(source.status).toBe(400);
  },
);

export const read = step(
  "read twice",
  (model, draw) => picked(here(model, draw)[stateful(draw)], draw.pick) !== undefined,
  async (model, real, draw) => {
    const kind = stateful(draw);
    const thing = picked(here(model, draw)[kind], draw.pick);
    if (thing === undefined) return;
    for (const _ of [1, 2]) {
      const { item } = await readEtag(real, draw.sandbox, kind, thing.id);
      expect([item.etag, item.state]).toEqual([thing.etag, thing.state]);
    }
  },
);

export const count = step(
  "count",
  () => true,
  async (model, { twins }, draw) => {
    const kind = stateful(draw);
    const { body } = await twins.call(draw.sandbox, "flow", ["GET", `${PATHS[kind]}?count=true`]);
    expect(body.count).toBe(here(model, draw)[kind].size);
  },
);

export const listed = step(
  "list page by page",
  () => true,
  async (model, { twins }, draw) => {
    const kind = stateful(draw);
    const ids: string[] = [];
    let path: string | undefined = `${PATHS[kind]}?limit=${(draw.pick % 5) + 1}&orderby=name`;
    while (path !== undefined) {
      const { status, body } = await twins.call(draw.sandbox, "flow", ["GET", path]);
      expect(status).toBe(200);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      path = body._links?.next?.href;
    }
    expect(ids.sort()).toEqual([...here(model, draw)[kind].keys()].sort());
  },
);
