/** `npm run build`: the production build, made anew. */
import { buildIfStale } from './setup/build-if-stale.mjs';

process.exit(buildIfStale({ isForced: true }));
