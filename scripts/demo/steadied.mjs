/**
 * A recorded scene without what is another at each making: ids are counted, and clocks begin at zero. How long things
 * took stays as it was.
 */
export function steadied(scene, taskId) {
  const { messages } = scene.recording;
  const attachments = messages.flatMap((message) => message.attachments ?? []);
  const ids = [
    ...messages.map(({ id }, index) => [id, `${taskId}-${index + 1}`]),
    ...attachments.map(({ attachment }, index) => [attachment.id, `${taskId}-attachment-${index + 1}`]),
    [messages[0].conversationId, taskId],
  ];
  const text = ids.reduce((json, [id, steady]) => json.replaceAll(id, steady), JSON.stringify(scene));
  const renamed = JSON.parse(text);
  const steady = renamed.recording.messages.map((message, index) => ({
    ...message,
    createdAtMs: index,
    ...(message.timing && { timing: { ...message.timing, sentAtMs: 0 } }),
  }));
  return { ...renamed, recording: { ...renamed.recording, messages: steady } };
}
