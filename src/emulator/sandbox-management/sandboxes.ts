import type { Route } from "../http/route.ts";
import { listActive, listAll } from "./list-sandboxes.ts";
import { createOne, deleteOne, getOne, listTypes, resetOne, updateOne } from "./manage-sandboxes.ts";

const GUIDE = "Sandbox OpenAPI file; sandboxes/api";
const scope = "organisation";

/** None of these works in a sandbox: the sandbox header does not matter. */
export const SANDBOX_ROUTES: readonly Route[] = [
  {
    method: "GET",
    pattern: "/",
    scope,
    handle: listActive,
    fidelity: { level: "documented", source: `${GUIDE}/available.md`, note: "The credentials may use every sandbox." },
  },
  {
    method: "GET",
    pattern: "/sandboxTypes",
    scope,
    handle: listTypes,
    fidelity: { level: "documented", source: `${GUIDE}/types.md` },
  },
  {
    method: "GET",
    pattern: "/sandboxes",
    scope,
    handle: listAll,
    fidelity: {
      level: "documented",
      source: `${GUIDE}/sandboxes.md`,
      note: "The grammar of property is the Schema Registry's.",
    },
  },
  {
    method: "POST",
    pattern: "/sandboxes",
    scope,
    handle: createOne,
    fidelity: {
      level: "documented",
      source: `${GUIDE}/sandboxes.md`,
      note: "Provisioning never fails. No body of an error is documented.",
    },
  },
  {
    method: "GET",
    pattern: "/sandboxes/:name",
    scope,
    handle: getOne,
    fidelity: { level: "documented", source: `${GUIDE}/sandboxes.md` },
  },
  {
    method: "PATCH",
    pattern: "/sandboxes/:name",
    scope,
    handle: updateOne,
    fidelity: { level: "documented", source: `${GUIDE}/sandboxes.md` },
  },
  {
    method: "PUT",
    pattern: "/sandboxes/:name",
    scope,
    handle: resetOne,
    fidelity: {
      level: "documented",
      source: `${GUIDE}/sandboxes.md`,
      note: "No sandbox shares an identity graph or segments, so codes SMS-2074 to SMS-2077 never come.",
    },
  },
  {
    method: "DELETE",
    pattern: "/sandboxes/:name",
    scope,
    handle: deleteOne,
    fidelity: {
      level: "documented",
      source: `${GUIDE}/sandboxes.md`,
      note: "No sandbox shares an identity graph or segments, so codes SMS-2074 to SMS-2077 never come.",
    },
  },
];
