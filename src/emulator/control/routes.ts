import type { Emulator } from "../emulator.ts";
import { type Json, isObject } from "../json.ts";
import { readableLog } from "./readable-log.ts";
import { giveRows } from "./give-rows.ts";
import { makeGiven } from "./make-given.ts";
import { moveClock } from "./move-clock.ts";

interface ControlRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
}

/** One thing the emulator can be asked over HTTP. Its answer is JSON, or text; nothing for 204. A TypeError is the caller's, and answered with 400. */
export interface ControlRoute {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly pattern: string;
  /** What it does, for the document. */
  readonly does: string;
  readonly handle: (emulator: Emulator, request: ControlRequest) => unknown;
}

/** Everything there is; docs/emulator.md has the table. */
export const CONTROL_ROUTES: readonly ControlRoute[] = [
  {
    method: "GET",
    pattern: "",
    does: "tells that it is ready, and what a client of it must be given",
    handle: (emulator) => ({ ready: true, client: withoutFetch(emulator) }),
  },
  {
    method: "GET",
    pattern: "/faults",
    does: "lists the faults, each with what it has met",
    handle: (emulator) => emulator.faults.list(),
  },
  {
    method: "POST",
    pattern: "/faults",
    does: "sets up a fault, or an array of them",
    handle: (emulator, { body }) =>
      Array.isArray(body)
        ? body.map((each) => emulator.faults.add(each as object))
        : emulator.faults.add((body ?? {}) as object),
  },
  {
    method: "DELETE",
    pattern: "/faults",
    does: "takes all faults away",
    handle: (emulator) => emulator.faults.clear(),
  },
  {
    method: "DELETE",
    pattern: "/faults/:id",
    does: "takes one fault away",
    handle(emulator, { params: { id = "" } }) {
      if (!emulator.faults.remove(id)) throw new TypeError(`There is no fault ${id}.`);
    },
  },
  {
    method: "GET",
    pattern: "/clock",
    does: "tells the time",
    handle: ({ clock }) => ({ now: clock.now(), frozen: clock.frozen }),
  },
  {
    method: "POST",
    pattern: "/clock",
    does: "moves the clock: { advance: ms }, { set: ms or an ISO time }, { frozen: true or false }",
    handle({ clock }, { body }) {
      moveClock(clock, body);
      return { now: clock.now(), frozen: clock.frozen };
    },
  },
  {
    method: "GET",
    pattern: "/requests",
    does: "gives the request log; ?format=text for people",
    handle: ({ requests }, { query }) => (query.get("format") === "text" ? readableLog(requests) : requests),
  },
  {
    method: "GET",
    pattern: "/records/:dataSetId",
    does: "gives the records that have landed in a dataset",
    handle: (emulator, { params }) => emulator.records(params.dataSetId ?? ""),
  },
  {
    method: "POST",
    pattern: "/sources",
    does: "gives a source rows: { path, rows } in place of its own, { path, add } on top; also connectionSpecId and kind",
    handle: (emulator, { body }) => giveRows(emulator, body),
  },
  {
    method: "POST",
    pattern: "/given/:name",
    does: "makes a whole dataflow: hubspot, salesforce or amazonS3; { sandboxName, startTime } if they matter",
    handle: ({ given }, { params, body }) => makeGiven(given, params.name ?? "", body),
  },
  {
    method: "GET",
    pattern: "/snapshot",
    does: "gives the whole state as JSON",
    handle: (emulator) => emulator.snapshot(),
  },
  {
    method: "PUT",
    pattern: "/snapshot",
    does: "goes back to a state that was given",
    handle(emulator, { body }) {
      if (!isObject(body)) throw new TypeError("The body is a state as GET /_emulator/snapshot gives it.");
      emulator.restore(body as object as Parameters<Emulator["restore"]>[0]);
    },
  },
  {
    method: "POST",
    pattern: "/reset",
    does: "forgets everything stored, every token, fault and request",
    handle: (emulator) => emulator.reset(),
  },
];

function withoutFetch(emulator: Emulator): object {
  const { fetch: _fetch, ...options } = emulator.clientOptions();
  return options;
}
