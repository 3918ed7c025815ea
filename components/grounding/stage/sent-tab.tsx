'use client';

import { SentFacts } from '../sent/sent-facts';
import { SentTurn } from '../sent/sent-turn';
import type { StageScene } from '../use-stage-scene';

/** What the model was given, one by one, beside what the person gave; and what it went without. */
export function SentTab({ scene }: { scene: StageScene }) {
  return (
    <div className="@container">
      <SentTurn message={scene.message} attachments={scene.attachments} />
      <ul className="divide-y divide-line">
        {scene.attachments.map((shown) => (
          <li key={shown.attachment.id} className="px-4 py-3">
            <SentFacts shown={shown} />
          </li>
        ))}
      </ul>
    </div>
  );
}
