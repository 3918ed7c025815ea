'use client';

import { Camera } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { useCamera } from './use-camera';

export function CameraButton() {
  const t = useTranslations('ways');
  const openCamera = useCamera();
  return (
    <IconButton
      icon={Camera}
      label={t('camera')}
      onClick={openCamera}
      className="max-sm:hidden @max-md:hidden"
    />
  );
}
