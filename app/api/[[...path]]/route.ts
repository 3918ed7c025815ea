import { apiRoute, unknownPath } from '@/lib/server/api-route';

const refuse = apiRoute(unknownPath);

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
