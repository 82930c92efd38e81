import type { Socket } from "node:net";
import { collectionOf, type Platform } from "./platform.ts";
import { head, type RawAnswer, type RawRequest, reply } from "./raw-http.ts";

/** What a fault has in hand. */
interface Scene {
  readonly request: RawRequest;
  readonly socket: Socket;
  readonly platform: Platform;
  /** A host that must never be called. */
  readonly elsewhere: string;
}

/** How one request goes wrong. `refused` and `Committed` faults say so in their names; the others change nothing on the platform. */
export type Fault = (scene: Scene) => void;

const silence = () => undefined;
const commit = ({ platform, request }: Scene): RawAnswer => platform.answer(request);
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}, body: unknown = { title: `HTTP ${code}` }): Fault =>
  ({ socket }) =>
    reply(socket, { status: code, headers, body: typeof body === "string" ? body : JSON.stringify(body) });
const afterCommit =
  (fault: Fault): Fault =>
  (scene) => {
    commit(scene);
    fault(scene);
  };
const reset: Fault = ({ socket }) => socket.resetAndDestroy();
const HTML = "<!doctype html><html><head><title>Bad gateway</title></head></html>";

/** A second entity like the one just asked for: somebody else's, or ours from some other time. */
function twin({ platform, request }: Scene, client?: string, createdAt?: number): void {
  if (request.method === "POST" && !request.path.endsWith("/token/v3"))
    platform.add(collectionOf(request.path), JSON.parse(request.body), client, createdAt);
}

/** Shows what was just created in no list, until a number of looks have been made. */
function hideNewest({ platform }: Scene, looks: number): void {
  const newest = platform.stored.at(-1);
  if (newest === undefined) return;
  const { hidden } = platform;
  let left = looks;
  hidden.add(newest.id);
  hidden.has = (id) => (id === newest.id ? left-- > 0 : false);
}

const MINUTE = 60_000;

/** Every fault there is, by the name it has in docs/faults.md. */
export const FAULTS = {
  "connection refused": silence,
  "reset before it was read": reset,
  "reset after it was carried out": afterCommit(reset),
  "reset in the middle of the body": (scene) => {
    const { body, ...answer } = commit(scene);
    scene.socket.write(head(answer, body.length) + body.slice(0, body.length / 2));
    setTimeout(() => scene.socket.resetAndDestroy(), 5);
  },
  "timeout before it was carried out": silence,
  "timeout after it was carried out": afterCommit(silence),
  "HTTP 401, the token has expired": status(401, {}, { error_code: "401013", message: "Oauth token is not valid" }),
  "HTTP 403": status(403),
  "HTTP 404": status(404),
  "HTTP 408": status(408),
  "HTTP 408, carried out": afterCommit(status(408)),
  "HTTP 412": status(412),
  "HTTP 429 with Retry-After": status(429, { "retry-after": "7" }),
  "HTTP 429 without": status(429),
  "HTTP 500": status(500),
  "HTTP 500, carried out": afterCommit(status(500)),
  "HTTP 502 with an HTML page": status(502, { "content-type": "text/html" }, HTML),
  "HTTP 502 with an HTML page, carried out": afterCommit(status(502, { "content-type": "text/html" }, HTML)),
  "HTTP 503": status(503),
  "HTTP 503, carried out": afterCommit(status(503)),
  "HTTP 504": status(504),
  "HTTP 504, carried out": afterCommit(status(504)),
  "JSON that stops half-way": (scene) => {
    const answer = commit(scene);
    reply(scene.socket, { ...answer, body: answer.body.slice(0, -2) });
  },
  "a wrong content type": (scene) =>
    reply(scene.socket, { ...commit(scene), headers: { "content-type": "text/plain" } }),
  "an empty 200": (scene) => {
    commit(scene);
    reply(scene.socket, { status: 200, body: "" });
  },
  "a body that drips": (scene) => {
    const { body, ...answer } = commit(scene);
    scene.socket.write(head(answer, body.length));
    let sent = 0;
    const timer = setInterval(() => scene.socket.write(body[sent++ % 2] ?? " "), 50);
    scene.socket.once("close", () => clearInterval(timer));
  },
  "a body of 100 MiB": (scene) => {
    const { body: _body, ...answer } = commit(scene);
    scene.socket.write(head(answer));
    const chunk = Buffer.alloc(1024 * 1024, " ");
    let left = 100;
    const more = () => {
      while (left > 0 && !scene.socket.destroyed && scene.socket.write(chunk)) left -= 1;
      if (left > 0) scene.socket.once("drain", more);
      else scene.socket.end();
    };
    more();
  },
  "a redirect to another host": (scene) => status(307, { location: scene.elsewhere })(scene),
  "lost, and lists lag behind for two looks": (scene) => {
    commit(scene);
    hideNewest(scene, 2);
    reset(scene);
  },
  "lost, and lists lag behind for longer": (scene) => {
    commit(scene);
    hideNewest(scene, Number.POSITIVE_INFINITY);
    reset(scene);
  },
  "lost, beside a stranger's twin": (scene) => {
    twin(scene, "a-stranger");
    commit(scene);
    reset(scene);
  },
  "lost and not carried out, beside a stranger's twin": (scene) => {
    twin(scene, "a-stranger");
    reset(scene);
  },
  "lost, beside a twin of our own from before": (scene) => {
    twin(scene, undefined, Date.now() - 5 * MINUTE);
    commit(scene);
    reset(scene);
  },
  "lost, beside a twin of another process with our credential": (scene) => {
    twin(scene);
    commit(scene);
    reset(scene);
  },
} satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof FAULTS;
