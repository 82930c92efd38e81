import type { TypeCodeRows } from "../type-codes.ts";

const NOT_FOUND_REMEDY =
  "Check the id, that the client's sandboxName is the sandbox it was made in, and that its access labels let you see it.";

/** Refusals of what a request holds or refers to. */
export const PAYLOADS: TypeCodeRows = {
  "1405-400": { cause: "The request has no body.", remedy: "Give request() a body that is an object and not empty." },
  "1410-400": { cause: "A flow was to be created with a state.", remedy: "Leave state out of the payload." },
  "1411-400": {
    cause: "The path of the request holds no id that Flow Service can read.",
    remedy: "Check the path given to request(): base connections, for instance, live below /connections.",
  },
  "1412-400": {
    cause: "The mapping set has no such version.",
    remedy: "Give the Mapping step the id and version that mappingSets.create() or get() returned.",
  },
  "1413-400": {
    cause: "There is no connection spec or flow spec with this id.",
    remedy: "Look the spec up with getByName() of connectionSpecs or flowSpecs, or with flowSpecs.forSource().",
  },
  "1415-400": {
    cause: "The connection spec has no way of authentication with this name.",
    remedy: "Use the name of one of the connection spec's authSpec entries as auth.specName.",
  },
  "1418-400": {
    cause: "Flows still use this base connection.",
    remedy: "Delete the source connections and flows that use this base connection first.",
  },
  "1419-400": {
    cause: "The mapping set could not be validated, perhaps because you may not use one of its fields.",
    remedy: "Check the destinations against the schema, and ask an administrator about access to the mapped fields.",
  },
  "1425-400": {
    cause: "The mapping set and the target's dataset are made for different schemas, or versions of a schema.",
    remedy: "Make the mapping set, the dataset and the target connection refer to one schema id and version.",
  },
  "1426-400": {
    cause: "A user's token may not create or change connection specs.",
    remedy: "Use OAuth server-to-server credentials of a client that may, instead of a user's accessToken.",
    means: "PermissionDeniedError",
  },
  "1427-400": {
    cause: "This token, being a user's, may not create or change runs.",
    remedy:
      "Use OAuth server-to-server credentials; Adobe's pages disagree on whether a user's token is enough for runs.create().",
    means: "PermissionDeniedError",
  },
  "1428-400": {
    cause: "The run that this one is to follow does not exist.",
    remedy: "Look up the run's id with runs.list().",
    means: "NotFoundError",
  },
  "1429-400": {
    cause: "The flow that this one is to follow does not exist.",
    remedy: "Look up the flow's id with flows.list().",
    means: "NotFoundError",
  },
  "1430-400": {
    cause: "There is no flow with this id in this sandbox.",
    remedy: "Look up the flow's id with flows.list(), in the sandbox it was made in.",
    means: "NotFoundError",
  },
  "1431-400": {
    cause: "A policy was given an empty list of fields.",
    remedy: "Give the policy fields, or leave the list out.",
  },
  "1439-400": {
    cause: "Nothing of this kind has this id in this sandbox, or you may not see it.",
    remedy: NOT_FOUND_REMEDY,
    means: "NotFoundError",
  },
  // Adobe's table lists 400; the body it prints elsewhere says 404.
  "1439-404": {
    cause: "Nothing of this kind has this id in this sandbox, or you may not see it.",
    remedy: NOT_FOUND_REMEDY,
  },
  "1446-400": { cause: "The request names no flow.", remedy: "Give the FlowId that flows.create() returned." },
  "1447-400": {
    cause: "Flows that are active still use this connection.",
    remedy: "Delete those flows first: flows.list() shows their sourceConnectionIds and targetConnectionIds.",
  },
};
