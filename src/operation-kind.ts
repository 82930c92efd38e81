/**
 * What repeating an operation would do, which HTTP verbs do not say: `POST /search` reads, `PUT` on a mapping set makes a new version.
 * `read` changes nothing; `guarded` carries an If-Match; `idempotent` ends the same however often it is sent; `create` and `action` must
 * not be sent twice.
 */
export type OperationKind = "read" | "guarded" | "idempotent" | "create" | "action";
