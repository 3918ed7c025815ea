'use client';

import { fetched } from '@/components/ui/fetched';

/** Few answers come with sources: their list is fetched with the first of them. */
export const AnswerSources = fetched(() => import('./sources-list').then((module) => module.SourcesList));
