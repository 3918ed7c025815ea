import { apiRoute, onlyMethod } from '@/lib/server/api-route';
import { connectKey, disconnectKey } from '@/lib/server/connection-verbs';

export const POST = apiRoute(connectKey);

export const DELETE = apiRoute(disconnectKey);

const refuse = apiRoute(onlyMethod('POST, DELETE'));

export { refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT };
