/** Of an option in the list with this id. */
export const slashOptionId = (listId: string, choiceId: string) => `${listId}-${choiceId}`;
