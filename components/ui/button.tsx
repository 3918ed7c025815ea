import { cva, type VariantProps } from 'class-variance-authority';
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

export const buttonStyle = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-lg font-medium transition-colors disabled:opacity-45 aria-disabled:opacity-45',
  {
    variants: {
      tone: {
        primary: 'bg-accent text-accent-ink enabled:hover:bg-accent-strong',
        outline: 'border border-line bg-raised text-ink enabled:hover:bg-hover',
        quiet: 'text-ink-soft enabled:hover:bg-hover enabled:hover:text-ink aria-expanded:bg-hover',
        danger: 'bg-danger-soft text-danger enabled:hover:underline',
        link: 'text-accent underline-offset-4 enabled:hover:underline',
      },
      size: {
        small: 'h-7 px-2 text-xs pointer-coarse:h-9',
        medium: 'h-8 px-3 text-sm pointer-coarse:h-10',
        large: 'h-10 px-4 text-base',
        inline: 'min-h-6 text-sm',
      },
    },
    defaultVariants: { tone: 'outline', size: 'medium' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonStyle>;

export function Button({ tone, size, className, type = 'button', ...props }: ButtonProps) {
  return <button type={type} className={clsx(buttonStyle({ tone, size }), className)} {...props} />;
}
