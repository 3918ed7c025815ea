/** What the recorded upstream can be told to do, and what it saw: the test's side of `upstream/serve.mjs`. */
const address = 'http://127.0.0.1:3390';

export type Behaviour =
  | 'play'
  | 'endless'
  | 'cut'
  | 'hang'
  | 'silent'
  | 'moderated'
  | 'status-500'
  | 'status-429'
  | 'wrong-key';

export interface Script {
  readonly recording?: string;
  readonly delayMs?: number;
  readonly behaviour?: Behaviour;
  /** The row of `faults.json` to answer with, how often before the recording plays, and the seconds of its `retry-after`. */
  readonly fault?: string;
  readonly faultTimes?: number;
  readonly retryAfter?: number;
  /** Of the first request with pictures, which of them is refused, there and wherever it is sent again. */
  readonly refusedPicture?: number;
  /** A reply in pieces instead of a recording; each is said when `nextStep` allows it. */
  readonly steps?: readonly string[];
  /** How its temporary store behaves: there is none, so many posts are refused, or a post waits for `nextStep`. */
  readonly uploads?: {
    readonly isAbsent?: boolean;
    readonly refusals?: number;
    readonly isHeld?: boolean;
    readonly maxMegabytes?: number;
  };
}

export interface SeenRequest {
  readonly isClosedEarly: boolean;
  readonly framesSent: number;
  /** It was told to resolve addresses of its store. */
  readonly resolves?: boolean;
  readonly body: {
    readonly model: string;
    readonly stream?: boolean;
    readonly enable_thinking?: boolean;
    readonly thinking_budget?: number;
    readonly messages: readonly {
      readonly role: string;
      readonly content: string | readonly SeenPart[];
    }[];
  };
}

export interface SeenPart {
  readonly type: string;
  readonly text?: string;
  readonly image_url?: { readonly url: string };
  readonly video_url?: { readonly url: string };
  /** Frames, by their data URLs. */
  readonly video?: readonly string[];
  readonly fps?: number;
}

/** Sets what the upstream does from now on and forgets what it saw. */
export async function setUpstream(script: Script): Promise<void> {
  await fetch(`${address}/__script`, { method: 'PUT', body: JSON.stringify(script) });
}

/** Lets the upstream say the next of the script's steps. */
export async function nextStep(): Promise<void> {
  await fetch(`${address}/__step`, { method: 'PUT' });
}

/** The upstream answers the next question with this text, at once. */
export async function setReply(text: string): Promise<void> {
  await setUpstream({ steps: [text] });
  await nextStep();
}

/** What the native endpoint was asked. */
export interface SeenNativeRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: {
    readonly model: string;
    readonly input: { readonly messages: readonly { readonly role: string; readonly content: unknown }[] };
    readonly parameters: Readonly<Record<string, unknown>>;
  };
}

export async function seenNativeRequests(): Promise<SeenNativeRequest[]> {
  return (await fetch(`${address}/__requests`)).json();
}

export interface SeenUpload {
  readonly key: string;
  /** Names of the form's fields as they came. */
  readonly order: readonly string[];
  readonly byteLength: number;
  readonly authorization: string | null;
  readonly isRefused: boolean;
}

export async function seenUploads(): Promise<SeenUpload[]> {
  return (await fetch(`${address}/__uploads`)).json();
}

export async function seenRequests(): Promise<SeenRequest[]> {
  return (await fetch(`${address}/__requests`)).json();
}

/** The parts of a message, a bare text as one part. */
export function partsOf(message: SeenRequest['body']['messages'][number] | undefined): readonly SeenPart[] {
  if (message === undefined) return [];
  return typeof message.content === 'string' ? [{ type: 'text', text: message.content }] : message.content;
}
