import { expect } from "vitest";
import { step, here } from "./step.ts";
import { emptyModel, type Kind, SANDBOXES } from "./model.ts";

export const wait = step(
  "let time pass",
  () => true,
  async (model, { twins }, draw) => {
    twins.both(({ clock }) => clock.advance(draw.pick * 60_000));
    const { flows } = here(model, draw);
    const { body } = await twins.call(draw.sandbox, "flow", ["GET", "/runs?limit=100"]);
    // No draft runs; and what lands, lands by a run.
    const drafts = [...flows.values()].filter(({ state }) => state === "draft").map(({ id }) => id);
    const ran: string[] = body.items.map(({ flowId }: { flowId: string }) => flowId);
    expect(ran.filter((id) => drafts.includes(id))).toEqual([]);
    const landed = [...here(model, draw).dataSets.keys()].filter((id) =>
      twins.both((emulator) => emulator.records(id).length > 0),
    );
    const targets = new Set([...here(model, draw).targets.values()].flatMap(({ on }) => on));
    if (ran.length === 0 && targets.size === 0) expect(landed).toEqual([]);
  },
);

export const save = step(
  "save",
  () => true,
  async (model, { twins, saved }) => {
    saved.push({ snapshot: twins.both((emulator) => emulator.snapshot()), model: structuredClone(model) });
  },
);

export const restore = step(
  "restore",
  () => true,
  async (model, { twins, saved }) => {
    const last = saved.pop();
    if (last === undefined) return;
    twins.both((emulator) => emulator.restore(last.snapshot as ReturnType<typeof emulator.snapshot>));
    const { sandboxes, stale } = structuredClone(last.model);
    for (const name of SANDBOXES)
      for (const [kind, things] of Object.entries(emptyModel().sandboxes[name])) {
        const mine = model.sandboxes[name][kind as Kind];
        mine.clear();
        for (const [id, thing] of sandboxes[name][kind as Kind]) mine.set(id, thing);
        expect(things.size).toBe(0);
      }
    model.stale.clear();
    for (const [id, etag] of stale) model.stale.set(id, etag);
  },
);
