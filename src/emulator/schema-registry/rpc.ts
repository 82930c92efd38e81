import { registryProblem } from "../errors/schema-registry.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { readAuditLog } from "./read-audit-log.ts";
import { exportedWith, importAll } from "./export-import.ts";
import { finderIn, owned } from "./find.ts";
import { findSchema } from "./find-schema.ts";
import { shown } from "./read.ts";
import { sampleOf } from "./sample-data.ts";
import { shapeOf } from "./resolve.ts";
import { unionWith } from "./unions.ts";

const FILE = "Schema Registry OpenAPI file";

/** These need no Accept header, and take any. */
export const RPC_ROUTES: readonly Route[] = [
  {
    method: "GET",
    pattern: "/rpc/export/:id",
    handle: exportResource,
    fidelity: {
      level: "documented",
      source: `${FILE}; xdm/api/export.md`,
      note: "That classes are exported along is inferred.",
    },
  },
  {
    method: "POST",
    pattern: "/rpc/import",
    handle: importResources,
    fidelity: { level: "documented", source: `${FILE}; xdm/api/import.md` },
  },
  {
    method: "GET",
    pattern: "/rpc/sampledata/:id",
    handle: sampleData,
    fidelity: {
      level: "documented",
      source: `${FILE}; xdm/api/sample-data.md`,
      note: "The values are the emulator's own.",
    },
  },
  {
    method: "GET",
    pattern: "/rpc/auditlog/:id",
    handle: auditLog,
    fidelity: {
      level: "documented",
      source: `${FILE}; xdm/api/audit-log.md`,
      note: "Changes of the resources that one depends on are in their own logs only.",
    },
  },
];

function exportResource({ sandbox, params }: Exchange): Reply {
  const found = owned(sandbox, params.id ?? "");
  if (found === undefined) throw missing(params.id);
  return ok(exportedWith(sandbox, found.entity));
}

function importResources(exchange: Exchange): Reply {
  return ok(importAll(exchange).map(({ body }) => shown(body, exchange.world.quirks)));
}

function sampleData({ sandbox, params }: Exchange): Reply {
  const schema = findSchema(sandbox, params.id ?? "")?.body ?? unionWith(sandbox, params.id ?? "");
  if (schema === undefined) throw missing(params.id);
  return ok(sampleOf(shapeOf(schema, finderIn(sandbox))));
}

function auditLog(exchange: Exchange): Reply {
  const found = owned(exchange.sandbox, exchange.params.id ?? "");
  if (found === undefined) throw missing(exchange.params.id);
  return ok(readAuditLog(found, exchange));
}

function missing(id: string | undefined) {
  return registryProblem("XDM-1012-404", `There is no resource ${id}.`);
}
