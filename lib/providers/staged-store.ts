import 'server-only';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a test's store was given in one post. */
export interface StoredPost {
  readonly headers: IncomingMessage['headers'];
  /** Form fields before the file, in their order. */
  readonly fields: readonly (readonly [string, string])[];
  readonly fileHead: string;
  readonly byteLength: number;
  readonly sha256: string;
}

export interface StagedStore {
  /** Where policies are asked for, as the base of the native endpoint. */
  readonly nativeBaseUrl: string;
  readonly policyRequests: { readonly path: string; readonly authorization: string | undefined }[];
  readonly posts: StoredPost[];
  /** What the policy's reply says from now on, beside or in place of what is usual. */
  data: Readonly<Record<string, unknown>> | null;
  answerPolicy: ((response: ServerResponse) => void) | null;
  /** Takes a post in its own way; null: the next ones are taken whole. */
  takePost: ((request: IncomingMessage, response: ServerResponse) => void | Promise<void>) | null;
  close(): Promise<void>;
}

/** A real HTTP server on loopback that gives out policies and takes form posts, as DashScope and its store do. */
export async function stageStore(): Promise<StagedStore> {
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return givePolicy(request, response);
    if (store.takePost !== null) return store.takePost(request, response);
    store.posts.push(readPost(request, await bytesOf(request)));
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const usual = {
    policy: 'cG9saWN5',
    signature: 'sig+nature=',
    upload_dir: 'dashscope-instant/abc/2026-11-21/def',
    upload_host: `${origin}/store`,
    expire_in_seconds: 300,
    max_file_size_mb: 1024,
    capacity_limit_mb: 999_999_999,
    oss_access_key_id: 'LTAI-staged',
    x_oss_object_acl: 'private',
    x_oss_forbid_overwrite: 'true',
  };
  const givePolicy = (request: IncomingMessage, response: ServerResponse) => {
    store.policyRequests.push({ path: request.url ?? '', authorization: request.headers.authorization });
    if (store.answerPolicy !== null) return store.answerPolicy(response);
    const data = store.data === null ? {} : { data: { ...usual, ...store.data } };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ request_id: 'r-1', ...data }));
  };
  const store: StagedStore = {
    nativeBaseUrl: `${origin}/api/v1`,
    policyRequests: [],
    posts: [],
    data: {},
    answerPolicy: null,
    takePost: null,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return store;
}

/** Answers as Alibaba's object store does, once it has read everything. */
export function refusing(
  status: number,
  code: string,
  message: string,
): NonNullable<StagedStore['takePost']> {
  return async (request, response) => {
    await bytesOf(request);
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`);
  };
}

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function readPost({ headers }: IncomingMessage, body: Buffer): StoredPost {
  const boundary = `--${/boundary=(.*)$/.exec(headers['content-type'] ?? '')?.[1]}`;
  const fields: [string, string][] = [];
  for (let at = 0; ; ) {
    const headEnd = body.indexOf('\r\n\r\n', at);
    const partHead = body.toString('latin1', at + boundary.length + 2, headEnd);
    const isFile = partHead.includes('name="file"');
    const end = body.indexOf(`\r\n${boundary}`, isFile ? body.length - boundary.length - 8 : headEnd);
    const content = body.subarray(headEnd + 4, end);
    if (isFile) {
      return { headers, fields, fileHead: partHead, byteLength: content.length, sha256: sha256Of(content) };
    }
    fields.push([/name="([^"]*)"/.exec(partHead)?.[1] ?? '', content.toString()]);
    at = end + 2;
  }
}

/** In pieces as a socket gives them. */
export function streamOf(bytes: Uint8Array, pieceBytes = 65_536): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + pieceBytes));
      at += pieceBytes;
    },
  });
}

/** Something that a test lets happen. */
export function later(): { hasHappened: Promise<void>; happen: () => void } {
  let happen = () => {};
  const hasHappened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return { hasHappened, happen };
}
