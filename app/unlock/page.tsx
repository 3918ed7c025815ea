import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { UnlockPage } from '@/components/access/unlock-page';
import { accessOf } from '@/lib/server/access-of';

export default async function Page() {
  const jar = await cookies();
  if ((await accessOf((name) => jar.get(name)?.value)) !== null) redirect('/');
  return <UnlockPage />;
}
