import { cookies } from 'next/headers';
import { AppShell } from '@/components/shell/app-shell';
import { readLayoutChoice } from '@/components/shell/layout-choice';
import { defaultModel } from '@/lib/server/list-models';

export default async function Page() {
  const jar = await cookies();
  return <AppShell layout={readLayoutChoice((name) => jar.get(name)?.value)} defaultModel={defaultModel()} />;
}
