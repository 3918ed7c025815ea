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
  /** A reply in pieces instead of a recording; each is said when `nextStep` allows it. */
  readonly steps?: readonly string[];
}

export interface SeenRequest {
  readonly isClosedEarly: boolean;
  readonly framesSent: number;
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

export async function seenRequests(): Promise<SeenRequest[]> {
  return (await fetch(`${address}/__requests`)).json();
}

/** The parts of a message, a bare text as one part. */
export function partsOf(message: SeenRequest['body']['messages'][number] | undefined): readonly SeenPart[] {
  if (message === undefined) return [];
  return typeof message.content === 'string' ? [{ type: 'text', text: message.content }] : message.content;
}
