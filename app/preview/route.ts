import { previewHost } from '@/components/results/preview-host';
import { previewHeaders } from '@/lib/core/page-headers';

/** The frame in which a page that a model wrote runs. It holds nothing of anybody's, so that it needs no access. */
export const GET = () => new Response(previewHost, { headers: previewHeaders });
