import type { TypeCodeRows } from "../type-codes.ts";

const WAIT = "Wait until get() shows another state, and send the request again.";
const PROVIDERS = "Leave this operation to the provider that runs the flows.";

/** Refusals of updates, deletions and actions. */
export const CHANGES: TypeCodeRows = {
  "1402-400": { cause: "Only providers may use the action finalize.", remedy: PROVIDERS },
  "1403-400": {
    says: "If-Match",
    cause: "The update does not say which version it is made on.",
    remedy: "Pass the etag you read as If-Match.",
  },
  "1404-412": {
    cause: "Somebody changed the entity after you read it.",
    remedy: "Read the entity again, and repeat the change on what you read.",
  },
  "1406-400": {
    cause: "The sub-operation progress was sent together with others.",
    remedy: "Give progress as the only subOp of the action.",
  },
  "1407-400": {
    cause: "The sub-operation progress was sent with the status failed.",
    remedy: "Send the status inProgress, or leave progress out.",
  },
  "1408-400": {
    cause: "An action was reported as completed or failed at less than 100 percent.",
    remedy: "Send percentCompleted 100 with a status that is final.",
  },
  "1409-400": {
    cause: "The action finalize does not fit the state the entity is in, such as enabled-finalizing.",
    remedy: "Read the state with get(), and wait until it allows the action.",
    retryable: true,
  },
  "1414-400": {
    cause: "The connection spec of a connection cannot be changed.",
    remedy: "Create a new connection with the other connection spec.",
  },
  "1416-400": {
    cause: "The connection is in a state in which it can be neither changed nor deleted.",
    remedy: "Wait until get() shows the state enabled, disabled or initializing, and send the request again.",
    retryable: true,
  },
  "1417-400": {
    cause: "The connection is still initializing, and with a user's token it cannot be changed or deleted meanwhile.",
    remedy: "Wait until get() shows the state enabled, or use OAuth server-to-server credentials.",
    retryable: true,
  },
  "1420-400": { cause: "The entity is in a passing state that cannot be updated.", remedy: WAIT, retryable: true },
  "1421-400": { cause: "The entity is being updated, and cannot change its state.", remedy: WAIT, retryable: true },
  "1422-400": {
    cause: "The action does not fit the state the entity is in.",
    remedy:
      "Read the state with get(): if it is a passing one, wait; if it is what you wanted, there is nothing to do.",
  },
  "1434-400": {
    cause: "The patch holds an operation other than add, replace and remove.",
    remedy: "Write move, copy and test in terms of add, replace and remove.",
  },
  "1435-400": {
    cause: "The action's sub-operation is unknown.",
    remedy: "Leave subOp out, or give APPLY, ROLLBACK or PROGRESS.",
  },
  "1436-400": {
    cause: "The action does not take this sub-operation.",
    remedy: "Leave subOp out of the action: enable, disable and publish take none.",
  },
  "1437-400": {
    cause: "The status reported for an action is unknown.",
    remedy: "Send one of the statuses that Flow Service lists, such as inProgress or completed.",
  },
  "1444-400": {
    cause: "The flow is not in the state pending, which the operation needs.",
    remedy: "Read the flow's state with get(): it may have been finished already.",
  },
  "1445-400": {
    cause: "Connections of this source cannot be updated.",
    remedy: "Create a new base connection, and delete the old one when no flow uses it.",
  },
  "1455-400": {
    cause: "The patch does not fit the entity: a path in it leads nowhere.",
    remedy: "Read the entity with get(), and correct the paths; add makes a field that is not there yet.",
  },
  "1456-400": {
    cause: "The entity's state is none in which this operation is allowed; it may be about to be deleted.",
    remedy: "Read the state with get(): the operation needs enabled, disabled or initializing.",
  },
  "1457-400": {
    cause: "The entity is about to be deleted, and cannot be updated.",
    remedy: "Leave it, and create a new one if you still need it.",
  },
  "1458-400": {
    cause: "The entity is already about to be deleted.",
    remedy: "There is nothing to do: get() answers NotFoundError when it is gone.",
  },
};
