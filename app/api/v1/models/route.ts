import { apiRoute, onlyMethod } from '@/lib/server/api-route';
import { env } from '@/lib/server/env';
import { jsonHeaders } from '@/lib/server/failures';
import { listModels } from '@/lib/server/list-models';

export const GET = apiRoute((_request, { ownKey }) =>
  Response.json(listModels(env(), ownKey !== null), { headers: jsonHeaders }),
);

const refuse = apiRoute(onlyMethod('GET'));

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
