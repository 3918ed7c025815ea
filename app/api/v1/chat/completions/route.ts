import { apiRoute, onlyMethod } from '@/lib/server/api-route';
import { readChat } from '@/lib/server/read-chat';
import { runTurn } from '@/lib/server/run-turn';

export const POST = apiRoute(async (request, visitor, record) => {
  const chat = await readChat(request, visitor);
  return chat.ok ? runTurn(chat.value, visitor, request.signal, record) : chat.error;
});

const refuse = apiRoute(onlyMethod('POST'));

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT };
