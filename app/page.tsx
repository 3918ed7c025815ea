import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { AppShell } from '@/components/shell/app-shell';
import { readLayoutChoice } from '@/components/shell/layout-choice';
import { accessOf } from '@/lib/server/access-of';
import { defaultModel } from '@/lib/server/list-models';

export default async function Page() {
  const jar = await cookies();
  const cookie = (name: string) => jar.get(name)?.value;
  const access = await accessOf(cookie);
  if (access === null) redirect('/unlock');
  return (
    <AppShell
      layout={readLayoutChoice(cookie)}
      defaultModel={defaultModel(access.connectedRegion !== null)}
      access={access}
    />
  );
}
