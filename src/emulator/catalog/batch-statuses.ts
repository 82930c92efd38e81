/** Source: Catalog OpenAPI file. */
export const BATCH_STATUSES: ReadonlySet<string> = new Set(
  "processing success failure queued retrying stalled aborted abandoned inactive failed loading loaded staged active staging deleted".split(
    " ",
  ),
);
