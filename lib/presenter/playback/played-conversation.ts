/** The id of the only conversation of a replay. */
export const replayedConversationId = 'replay';
