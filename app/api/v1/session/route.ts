import { apiRoute, onlyMethod, openRoute } from '@/lib/server/api-route';
import { signOut, tellSession, unlock } from '@/lib/server/session-verbs';

export const GET = apiRoute(tellSession);

export const POST = openRoute(unlock);

export const DELETE = apiRoute(signOut);

const refuse = apiRoute(onlyMethod('GET, POST, DELETE'));

export { refuse as OPTIONS, refuse as PATCH, refuse as PUT };
