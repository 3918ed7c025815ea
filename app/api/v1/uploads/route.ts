import { apiRoute, onlyMethod } from '@/lib/server/api-route';
import { receiveUpload } from '@/lib/server/receive-upload';

export const POST = apiRoute(receiveUpload, 'media');

const refuse = apiRoute(onlyMethod('POST'), 'media');

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT };
